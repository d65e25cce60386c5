#pragma once

#include <string_view>
#include <vector>

#include <entente/base/span.hpp>

#include "characters.hpp"
#include "text_tables.hpp"

namespace entente::text_detail {

// Appends the tokens of the paragraph `span` of `body`. O(bytes).
void scan_words(std::string_view body, ByteSpan span, const TextTables& tables, std::vector<ByteSpan>& tokens);

}  // namespace entente::text_detail
