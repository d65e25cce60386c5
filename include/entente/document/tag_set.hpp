#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/document.hpp>

namespace entente {

using TagId = std::uint8_t;
inline constexpr std::size_t kMaxTags = 128;

// The joint tags: pairs of a universal and a Penn tag as seen in training; a TagId is a position here.
class TagSet {
 public:
  // A universal tag and the treebank's own tag that stands with it.
  struct Pair {
    Upos upos = Upos::x;
    std::string xpos;
    friend bool operator==(const Pair&, const Pair&) = default;
  };

  TagSet() = default;
  explicit TagSet(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}
  // Lines of "NOUN NN"; nothing when a line is wrong.
  [[nodiscard]] static std::optional<TagSet> parse(std::string_view lines);
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::size_t size() const { return pairs_.size(); }
  [[nodiscard]] const Pair& operator[](TagId tag) const { return pairs_[tag]; }
  [[nodiscard]] std::optional<TagId> find(Upos upos, std::string_view xpos) const;

 private:
  std::vector<Pair> pairs_;
};

}  // namespace entente
