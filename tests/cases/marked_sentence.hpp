#pragma once

#include <optional>
#include <string>

#include <entente/base/span.hpp>

namespace entente::testing {

// A sentence with brackets around its actors: "[Russia] attacked {Ukraine}." -> text without them, and where source and target stand.
struct MarkedSentence {
  std::string text;
  std::optional<ByteSpan> source, target;
};

[[nodiscard]] MarkedSentence parse_marked(const std::string& marked);

}  // namespace entente::testing
