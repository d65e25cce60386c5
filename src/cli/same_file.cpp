// Two paths, one file. Worked example: `both.json`, `./both.json` and a link `latest -> both.json` are the same, also while there is no both.json.
#include "same_file.hpp"

#include <filesystem>
#include <system_error>

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // as many as Linux follows

// Where a file is or would be made.
fs::path place_of(fs::path path) {
  std::error_code failed;
  for (int links = 0; links < kMostLinks && fs::is_symlink(path, failed); ++links) {
    path = path.parent_path() / fs::read_symlink(path, failed);
  }
  path = fs::absolute(path, failed);
  const fs::path place = fs::weakly_canonical(path, failed);
  return failed ? path.lexically_normal() : place;
}

}  // namespace

bool is_same_file(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty() || one == "-" || other == "-") {
    return false;
  }
  std::error_code failed;
  const bool is_there = fs::exists(one, failed);
  if (is_there != fs::exists(other, failed)) {
    return false;
  }
  if (is_there) {
    return fs::is_regular_file(one, failed) && fs::equivalent(one, other, failed);
  }
  return place_of(one) == place_of(other);
}

}  // namespace entente::cli
