#pragma once

#include <cstddef>
#include <string_view>

#include <cgraph.h>

namespace entente {

// sfdp fits the separate parts of a drawing into each other's gaps, and tries each against all places that the others took: twice as many, four times as long.
// Beyond this number they stand in rows.
inline constexpr std::size_t kMostFittedParts = 150;

// The number of parts of a drawing that no line connects.
[[nodiscard]] std::size_t separate_parts(Agraph_t* drawing);
// Lets many separate parts stand in rows.
void bound_packing(Agraph_t* drawing, std::string_view engine);

}  // namespace entente
