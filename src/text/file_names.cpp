// Names of files' documents. Worked example: of mon/article.txt and tue/article.txt, both named on the command line, the first is "article", the second
// "tue/article".
#include <entente/text/file_names.hpp>

#include <system_error>
#include <utility>

#include <entente/base/utf8.hpp>

namespace entente {

namespace {

// Ids are UTF-8, file names may be anything.
std::string valid(std::string name) {
  while (const auto bad = first_invalid_utf8(name)) {
    name[*bad] = '?';
  }
  return name;
}

}  // namespace

std::string FileNames::free_name(std::span<const std::string> names) {
  std::string name;
  for (const std::string& wanted : names) {
    name = valid(wanted);
    if (taken_.insert(name).second) {
      return name;
    }
  }
  for (std::size_t copy = 2;; ++copy) {
    if (std::string numbered = name + "~" + std::to_string(copy); taken_.insert(numbered).second) {
      return numbered;
    }
  }
}

std::string FileNames::name_of(const std::filesystem::path& file, std::span<const std::string> names) {
  std::error_code unknown;
  const std::filesystem::path place = std::filesystem::canonical(file, unknown);
  std::string where = (unknown ? file : place).string();
  auto found = given_.find(where);
  if (found == given_.end()) {
    found = given_.emplace(std::move(where), free_name(names)).first;
  }
  return found->second;
}

}  // namespace entente
