#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::text_detail {

// The date of an ISO 8601 year, month, day, or date and time ("1998", "1998-03", "2016-11-14T09:30:00Z" -> "2016-11-14"); nothing for any other text or a day
// no calendar has.
[[nodiscard]] std::optional<std::string> iso_date(std::string_view text);

}  // namespace entente::text_detail
