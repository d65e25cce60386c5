// Worked example: three entries take six slots; an entry whose home is taken stands in the next free slot.
#include <entente/train/key_table.hpp>

#include <algorithm>

namespace entente {

std::vector<KeyTable::Slot> pack_table(std::vector<KeyTable::Slot> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const KeyTable::Slot& a, const KeyTable::Slot& b) { return a.key < b.key; });
  std::vector<KeyTable::Slot> slots(entries.size() * 4 / 3 + 2);
  const KeyTable table(slots);
  for (const KeyTable::Slot& entry : entries) {
    std::size_t at = table.home(entry.key);
    while (slots[at].key != 0 && slots[at].key != entry.key) {
      at = at + 1 == slots.size() ? 0 : at + 1;
    }
    slots[at] = entry;
  }
  return slots;
}

}  // namespace entente
