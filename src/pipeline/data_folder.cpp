// Where the tables are. Worked example: the program /opt/x/bin/entente, started without --data and ENTENTE_DATA, tries
// /opt/x/share/entente, then /opt/x/bin/data, then the folder named in /opt/x/bin/entente.data-folder.
#include <entente/pipeline/data_folder.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

#include <entente/base/checksum.hpp>
#include <entente/base/error.hpp>
#include <entente/resources/file.hpp>

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPointerFile = "entente.data-folder";

bool is_data_folder(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "actors", ignored) && fs::is_directory(folder / "lexicon", ignored);
}

fs::path named_in_pointer_file(const fs::path& folder) {
  std::ifstream in(folder / kPointerFile);
  std::string line;
  std::getline(in, line);
  return line;
}

std::vector<fs::path> places_beside(const fs::path& executable) {
  const fs::path folder = executable.parent_path();
  std::vector<fs::path> places = {folder.parent_path() / "share" / "entente", folder / "data"};
  if (fs::path named = named_in_pointer_file(folder); !named.empty()) {
    places.push_back(std::move(named));
  }
  return places;
}

fs::path demand(const fs::path& folder, const std::string& who) {
  if (!is_data_folder(folder)) {
    throw ResourceError(folder.string(), 0,
                        "no data folder (" + who + "): expected the folders actors and lexicon in it");
  }
  return folder;
}

}  // namespace

DataFolderHints hints_of_process(fs::path given) {
  DataFolderHints hints;
  hints.given = std::move(given);
  if (const char* folder = std::getenv("ENTENTE_DATA"); folder != nullptr) {
    hints.environment = folder;
  }
  std::error_code none;
  hints.executable = fs::read_symlink("/proc/self/exe", none);
  return hints;
}

fs::path find_data_folder(const DataFolderHints& hints) {
  if (!hints.given.empty()) {
    return demand(hints.given, "--data");
  }
  if (!hints.environment.empty()) {
    return demand(hints.environment, "ENTENTE_DATA");
  }
  std::string tried;
  if (!hints.executable.empty()) {
    for (const fs::path& place : places_beside(hints.executable)) {
      if (is_data_folder(place)) {
        return place;
      }
      tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
    }
  }
  throw ResourceError("data folder", 0,
                      "not found; tried " + (tried.empty() ? std::string("nothing") : tried) +
                          "; name it with --data DIR or ENTENTE_DATA");
}

fs::path model_file(const fs::path& data_folder) { return data_folder / "model" / "english.entente"; }

std::string data_version(const fs::path& data_folder) {
  std::vector<std::string> names;
  std::error_code failed;
  fs::recursive_directory_iterator files(data_folder, failed);
  for (const fs::recursive_directory_iterator end; !failed && files != end; files.increment(failed)) {
    if (files->is_regular_file() && files->path().extension() == ".tsv") {
      names.push_back(files->path().lexically_relative(data_folder).generic_string());
    }
  }
  if (failed) {
    throw ResourceError(data_folder.string(), 0, "cannot list this folder: " + failed.message());
  }
  std::sort(names.begin(), names.end());
  Checksum sum;
  for (const std::string& name : names) {
    for (const std::string& part : {name, read_file(data_folder / name, "a table of the data folder")}) {
      sum.add(part);
      sum.add("\xFF");  // in no UTF-8 text: parts the pieces
    }
  }
  return sum.hex(12);
}

}  // namespace entente
