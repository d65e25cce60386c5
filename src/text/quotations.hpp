#pragma once

#include <vector>

#include <entente/text/tokenized_text.hpp>

#include "paragraphs.hpp"

namespace entente::text_detail {

// Appends the direct quotations of a paragraph whose first token has the index `first_token`. O(tokens).
void find_quotations(const ParagraphTokens& paragraph, std::size_t first_token, std::vector<Quotation>& quotations);

}  // namespace entente::text_detail
