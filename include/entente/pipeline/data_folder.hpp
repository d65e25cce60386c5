#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace entente {

// What is known about where the data folder may lie; empty members are left out.
struct DataFolderHints {
  std::filesystem::path given;        // `--data`: then nothing else is tried
  std::filesystem::path environment;  // ENTENTE_DATA: the same, where nothing was given
  std::filesystem::path executable;   // the running program
};

// The hints of the running process: ENTENTE_DATA and /proc/self/exe.
[[nodiscard]] DataFolderHints hints_of_process(std::filesystem::path given = {});

// Finds the folder with the tables and the model.
// Takes/gives  `--data`, else ENTENTE_DATA, else beside the program: <prefix>/share/entente, `data`, and the folder that the file
//              `entente.data-folder` names (only a build tree has this file, so no installed program carries a path of the machine it was built on).
// Errors       ResourceError that lists the places tried; a folder that was named but is none is an error, not a reason to look on.
// Tests        tests/pipeline/data_folder_test.cpp
[[nodiscard]] std::filesystem::path find_data_folder(const DataFolderHints& hints);

// The model below a data folder.
[[nodiscard]] std::filesystem::path model_file(const std::filesystem::path& data_folder);

// Twelve hexadecimal digits that change with any byte or name of a table (`*.tsv`), whatever the machine or the order of its files.
// Errors       ResourceError when a table cannot be read.
// Cost         O(bytes of the tables).      Source  FNV-1a, 64 bit (Fowler, Noll, Vo): a version mark, no protection against forgery.
// Tests        tests/pipeline/data_folder_test.cpp
[[nodiscard]] std::string data_version(const std::filesystem::path& data_folder);

}  // namespace entente
