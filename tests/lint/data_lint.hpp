#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente::lint {

// Checks every table (`*.tsv`) of a data folder against data/README.md.
// Takes/gives  a data folder -> one `file:line: what is wrong` per fault (line 0: the file as a whole), in order of file and line; empty when all is well.
//              Unlike the program, which stops at the first fault, it goes on and reports all of them.
[[nodiscard]] std::vector<std::string> lint_data(const std::filesystem::path& data_folder);

}  // namespace entente::lint
