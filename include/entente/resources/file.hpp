#pragma once

#include <filesystem>
#include <string>

namespace entente {

// The bytes of a file; `expected` says in the error what it should have been.
// Errors       ResourceError that names the file, when it cannot be opened or not be read to its end (a folder, a broken disk).
// Tests        tests/resources/tsv_test.cpp
[[nodiscard]] std::string read_file(const std::filesystem::path& path, const std::string& expected);

}  // namespace entente
