#pragma once

#include <string_view>

namespace entente {

// The page as viewer/ builds it, with `null` where the graph goes; empty when it was not built. Defined in a file that cmake/page.cmake writes.
[[nodiscard]] std::string_view page_template();

}  // namespace entente
