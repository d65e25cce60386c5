#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace entente {

// What the documents of files are called, no two files alike.
// Takes/gives  a file and the names that it may have, the best first -> the first that no other file has, else the last with "~2", "~3"; a file that comes
//              again has the name that it had. Names are made UTF-8: another byte becomes "?".
// Cost         O(1) and the look-up of the file on the disk.
// Tests        tests/text/file_names_test.cpp
class FileNames {
 public:
  [[nodiscard]] std::string name_of(const std::filesystem::path& file, std::span<const std::string> names);

 private:
  [[nodiscard]] std::string free_name(std::span<const std::string> names);

  std::unordered_map<std::string, std::string> given_;  // by where the file is on the disk
  std::unordered_set<std::string> taken_;
};

}  // namespace entente
