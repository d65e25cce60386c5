#pragma once

#include <vector>

#include <entente/document/key_table.hpp>

namespace entente {

// A key table that owns its slots: three quarters full, filled in the order of the keys.
[[nodiscard]] std::vector<KeyTable::Slot> pack_table(std::vector<KeyTable::Slot> entries);

}  // namespace entente
