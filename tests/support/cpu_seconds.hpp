#pragma once

#include <ctime>

namespace entente::test {

// CPU time of this process so far, which other work on the machine does not lengthen.
inline double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace entente::test
