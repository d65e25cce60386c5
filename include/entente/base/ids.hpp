#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace entente {

// A strong id is an `enum class XId : std::uint32_t {}`: it indexes a vector of its owner and converts to nothing by accident.
// to_index gives the position in that vector; to_id makes an id of a position.
template <typename Id>
requires std::is_enum_v<Id>
[[nodiscard]] constexpr std::size_t to_index(Id id) {
  return static_cast<std::size_t>(static_cast<std::underlying_type_t<Id>>(id));
}

template <typename Id>
requires std::is_enum_v<Id>
[[nodiscard]] constexpr Id to_id(std::size_t index) {
  return static_cast<Id>(static_cast<std::underlying_type_t<Id>>(index));
}

// A half-open range [begin, end) of strong ids.
template <typename Id>
struct IdRange {
  Id begin{};
  Id end{};

  [[nodiscard]] constexpr std::size_t size() const { return to_index(end) - to_index(begin); }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Id id) const { return begin <= id && id < end; }
  [[nodiscard]] constexpr bool contains(IdRange other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr bool operator==(const IdRange&, const IdRange&) = default;
};

}  // namespace entente
