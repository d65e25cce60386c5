#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace entente {

// A feature is a 32-bit hash of its template's number and its values; 0 never occurs.
template <typename... Values>
[[nodiscard]] constexpr std::uint32_t feature_key(std::uint32_t kind, Values... values) {
  std::uint64_t hash = (std::uint64_t{kind} + 1) * 0x9E3779B97F4A7C15U;
  ((hash = (hash ^ static_cast<std::uint64_t>(values)) * 0xD6E8FEB86659FD93U, hash ^= hash >> 32U), ...);
  const auto key = static_cast<std::uint32_t>(hash);
  return key == 0 ? 1 : key;
}

// A read-only hash table of 32-bit keys and values, open addressing with linear probing; the key itself is spread over the slots.
// Cost         one cache line a look-up, as a rule.      Lifetime  a view: the slots must outlive it.
// Tests        tests/document/key_table_test.cpp
class KeyTable {
 public:
  // One key and its value.
  struct Slot {
    std::uint32_t key = 0;  // 0: empty
    std::uint32_t value = 0;
  };

  KeyTable() = default;
  explicit KeyTable(std::span<const Slot> slots) : slots_(slots) {}
  [[nodiscard]] std::size_t home(std::uint32_t key) const {
    return static_cast<std::size_t>((std::uint64_t{key} * slots_.size()) >> 32U);
  }
  void prefetch(std::uint32_t key) const { __builtin_prefetch(slots_.data() + home(key)); }
  // A key that is not there finds an empty slot: every table has one.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t key) const {
    if (slots_.empty()) {
      return std::nullopt;
    }
    for (std::size_t at = home(key);;) {
      if (slots_[at].key == key) {
        return slots_[at].value;
      }
      if (slots_[at].key == 0) {
        return std::nullopt;
      }
      at = at + 1 == slots_.size() ? 0 : at + 1;
    }
  }
  [[nodiscard]] std::span<const Slot> slots() const { return slots_; }
  [[nodiscard]] bool has_empty_slot() const;

 private:
  std::span<const Slot> slots_;
};

}  // namespace entente
