#pragma once

namespace entente {

// The scale of Goldstein scores goes so far from 0 either way: from conflict at -10 to cooperation at 10.
// Source  J. S. Goldstein, A Conflict-Cooperation Scale for WEIS Events Data, 1992.
inline constexpr double kMostGoldstein = 10.0;

}  // namespace entente
