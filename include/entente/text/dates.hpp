#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

// The date of an ISO 8601 year, month, day, or date and time ("1998", "1998-03", "2016-11-14T09:30:00Z" -> "2016-11-14"); nothing for any other text or a day
// no calendar has.
// Cost  O(1).      Tests  tests/text/article_reader_test.cpp, tests/cli/bad_input_test.cpp
[[nodiscard]] std::optional<std::string> iso_date(std::string_view text);

}  // namespace entente
