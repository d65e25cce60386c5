#pragma once

#include <string>

#include <entente/document/document.hpp>

namespace entente {

// The newest year that the text names as a time, with its month and day where they stand beside it ("1998", "1998-05", "1998-05-01"); "" for none.
[[nodiscard]] std::string newest_date(const Document& document);

}  // namespace entente
