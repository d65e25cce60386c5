#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::text_detail {

// Of one element, in pages and feeds: libxml2 compares each with all before it.
inline constexpr std::size_t kMostAttributes = 200;

// The markup of a page without what would make a parser take more than linear time: elements deeper than 200 (240 where the next of their kind closes them), more than 200 attributes in one tag,
// end tags of elements that are not open. Text is never touched; what is taken out becomes blanks, so that offsets stay.
// Takes/gives  UTF-8 markup -> markup of the same size.      Cost  O(bytes).      Tests  tests/text/hostile_page_test.cpp
[[nodiscard]] std::string bounded_markup(std::string_view markup);

}  // namespace entente::text_detail
