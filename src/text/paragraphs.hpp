#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <entente/base/span.hpp>
#include <entente/text/tokenized_text.hpp>

#include "text_tables.hpp"

namespace entente::text_detail {

// The paragraphs of a body, without blanks at their ends. O(bytes).
[[nodiscard]] std::vector<ByteSpan> part_paragraphs(std::string_view body);

// The tokens of one paragraph, as the functions below look at them.
struct ParagraphTokens {
  std::string_view body;
  std::span<const ByteSpan> tokens;

  [[nodiscard]] std::size_t size() const { return tokens.size(); }
  [[nodiscard]] std::string_view at(std::size_t i) const {
    return i < tokens.size() ? body.substr(tokens[i].begin, tokens[i].byte_count()) : std::string_view();
  }
  // Is there a blank between token i - 1 and token i?
  [[nodiscard]] bool gap_before(std::size_t i) const {
    return i == 0 || i >= tokens.size() || tokens[i - 1].end != tokens[i].begin;
  }
};

// How many tokens at the head are a dateline ("BEIRUT, Lebanon (AP) -"), 0 for none.
[[nodiscard]] std::size_t dateline_size(const ParagraphTokens& paragraph, const TextTables& tables);

// `seen_text`: has a paragraph that is not furniture gone before?
[[nodiscard]] ParagraphKind paragraph_kind(const ParagraphTokens& paragraph, const TextTables& tables,
                                           std::size_t dateline, bool seen_text, bool last);

}  // namespace entente::text_detail
