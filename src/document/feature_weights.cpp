// Scoring is a walk through memory, so slots and rows are fetched ahead for all keys before any is added up.
// Worked example: the row 0x0002 0x0105 0x0300 holds two weights unshifted: class 0 gets 5, class 1 gets 0.
#include <entente/document/feature_weights.hpp>

#include <algorithm>
#include <array>

namespace entente {

bool KeyTable::has_empty_slot() const {
  return slots_.empty() || std::any_of(slots_.begin(), slots_.end(), [](const Slot& slot) { return slot.key == 0; });
}

bool FeatureWeights::valid(std::size_t class_count) const {
  if (class_count > kMaxClasses || !table_.has_empty_slot()) {
    return false;
  }
  for (const KeyTable::Slot& slot : table_.slots()) {
    if (slot.key == 0) {
      continue;
    }
    if (slot.value >= rows_.size()) {
      return false;
    }
    const std::size_t count = rows_[slot.value] & 0xFFU;
    const std::size_t shift = rows_[slot.value] >> 8U;
    if (count >= rows_.size() - slot.value || shift > 16) {
      return false;
    }
    for (std::size_t i = 1; i <= count; ++i) {
      if (rows_[slot.value + i] >> 9U >= class_count) {
        return false;
      }
    }
  }
  return true;
}

void FeatureWeights::add_scores(std::span<const std::uint32_t> keys, std::span<std::int32_t> scores) const {
  constexpr std::size_t kAhead = 128;
  std::array<const std::uint16_t*, kAhead> rows;
  for (std::size_t begin = 0; begin < keys.size(); begin += kAhead) {
    const std::span<const std::uint32_t> part = keys.subspan(begin, std::min(kAhead, keys.size() - begin));
    for (const std::uint32_t key : part) {
      table_.prefetch(key);
    }
    std::size_t found = 0;
    for (const std::uint32_t key : part) {
      if (const std::optional<std::uint32_t> at = table_.find(key)) {
        rows[found] = rows_.data() + *at;
        __builtin_prefetch(rows[found++]);
      }
    }
    for (std::size_t i = 0; i < found; ++i) {
      const std::uint32_t count = *rows[i] & 0xFFU;
      const std::uint32_t shift = *rows[i] >> 8U;
      for (const std::uint16_t* entry = rows[i] + 1; entry != rows[i] + 1 + count; ++entry) {
        scores[*entry >> 9U] += (static_cast<std::int32_t>(*entry & 0x1FFU) - 256) * (1 << shift);
      }
    }
  }
}

}  // namespace entente
