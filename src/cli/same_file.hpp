#pragma once

#include <string>

namespace entente::cli {

// Whether two paths are one file, however they are written and through whatever links; neither needs to be there yet. "", "-" and what is no plain file
// (/dev/null, a named pipe) are no files: whoever writes twice to standard output sees to that itself.
[[nodiscard]] bool is_same_file(const std::string& one, const std::string& other);

}  // namespace entente::cli
