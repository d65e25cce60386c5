// Worked example: of four slots, the key 0xC0000000 is at home in the last; when that is taken, it goes on in the first.
#include <entente/document/key_table.hpp>

#include <algorithm>

namespace entente {

bool KeyTable::has_empty_slot() const {
  return slots_.empty() || std::any_of(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.key == 0; });
}

}  // namespace entente
