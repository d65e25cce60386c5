#pragma once

#include "exit_code.hpp"

namespace entente::cli {

// Hands over what help and versions wrote to standard output; complains when nobody could take it.
[[nodiscard]] ExitCode flush_standard_output();

}  // namespace entente::cli
