#pragma once

#include <cstddef>
#include <vector>

#include "paragraphs.hpp"
#include "text_tables.hpp"

namespace entente::text_detail {

// A sentence longer than this is cut, so that later stages stay bounded.
inline constexpr std::size_t kMostSentenceTokens = 1000;

// The ends (one past the last token) of the sentences of a paragraph, in order; the last is the paragraph's size. The first sentence holds the
// dateline, in which no sentence ends. `title`: a headline or heading, in which the stop of an abbreviation ends nothing. O(tokens).
[[nodiscard]] std::vector<std::size_t> split_sentences(const ParagraphTokens& paragraph, const TextTables& tables,
                                                       std::size_t dateline, bool title);

}  // namespace entente::text_detail
