#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::text_detail {

// The first whole date in a line, however it is written: "2016-11-14T09:30", "20161114", "Nov. 14, 2016", "posted on 14 November 2016, at noon",
// "Mon Nov 14 09:30:00 EST 2016", "Mon, 14 Nov 2016 09:30:00 GMT". Nothing without a year, and nothing of numbers alone such as 11/14/2016, whose
// day and month may be either.
// Takes/gives  a text -> YYYY-MM-DD.   Cost  O(bytes).   Tests  tests/text/written_date_test.cpp
[[nodiscard]] std::optional<std::string> written_date(std::string_view text);
// The date in the path of an address: "https://example.org/world/2015/03/18/talks".
[[nodiscard]] std::optional<std::string> address_date(std::string_view url);

}  // namespace entente::text_detail
