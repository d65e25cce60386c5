// The second guard: a header-only back-edge links cleanly, so includes are read as text. Worked example: the line
//   #include <entente/graph/relation.hpp>
// in src/text/tokenizer.cpp is a finding, as the row of `text` in cmake/layers.txt does not name `graph`.
#include "architecture/include_checker.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace entente::architecture {

namespace {

namespace fs = std::filesystem;

// Outer libraries that stay in .cpp files. Boost is the exception: the graph's public type is a Boost graph.
constexpr std::array<std::string_view, 10> kPrivateLibraries = {
    "graphviz/", "cgraph", "gvc", "nlohmann/", "unicode/", "libxml", "sqlite3", "SQLiteCpp/", "CLI/", "boost/"};

struct Include {
  std::size_t line = 0;
  bool quoted = false;
  std::string path;
};

std::vector<Include> includes_of(const fs::path& file) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*$)");
  std::vector<Include> includes;
  std::ifstream in(file);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    std::smatch match;
    if (std::regex_match(line, match, directive)) {
      includes.push_back({number, match[1] == "\"", match[2]});
    }
  }
  return includes;
}

bool is_source(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".hpp" || extension == ".cpp" || extension == ".h" || extension == ".cc" || extension == ".ipp";
}

std::string first_part(std::string_view path) { return std::string(path.substr(0, path.find('/'))); }

class Checker {
 public:
  explicit Checker(fs::path root) : root_(std::move(root)), table_(read_layer_table(root_)) {}

  std::vector<std::string> run() {
    check_table();
    check_folder(root_ / "include" / "entente", true);
    check_folder(root_ / "src", false);
    std::sort(findings_.begin(), findings_.end());
    return findings_;
  }

 private:
  // A row may name only rows above it: then the layers cannot form a ring.
  void check_table() {
    std::set<std::string> seen;
    for (const std::string& layer : table_.order) {
      for (const std::string& used : table_.may_use.at(layer)) {
        if (used != layer && !seen.contains(used)) {
          findings_.push_back("cmake/layers.txt: '" + layer + "' names '" + used + "', which is not above it");
        }
      }
      seen.insert(layer);
    }
  }

  void check_folder(const fs::path& folder, bool is_public) {
    if (!fs::exists(folder)) {
      findings_.push_back(folder.lexically_relative(root_).generic_string() + ": no such folder");
      return;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file() || !is_source(entry.path())) {
        continue;
      }
      const std::string below = entry.path().lexically_relative(folder).generic_string();
      const std::string layer = below.find('/') == std::string::npos ? std::string() : first_part(below);
      const std::string file = entry.path().lexically_relative(root_).generic_string();
      if (!table_.may_use.contains(layer)) {
        findings_.push_back(file + ": lies in no layer of cmake/layers.txt");
        continue;
      }
      for (const Include& include : includes_of(entry.path())) {
        check_include(entry.path(), file, layer, include, is_public);
      }
    }
  }

  void check_include(const fs::path& path, const std::string& file, const std::string& layer, const Include& include,
                     bool is_public) {
    const auto report = [&](const std::string& what) {
      findings_.push_back(file + ":" + std::to_string(include.line) + ": " + what);
    };
    const std::string used = layer_of(path, include);
    if (!used.empty() && !table_.may_use.at(layer).contains(used)) {
      report("layer '" + layer + "' may not include '" + include.path + "' of layer '" + used + "'");
    }
    if (used.empty() && is_public && is_private_library(layer, include.path)) {
      report("a public header includes '" + include.path + "': it belongs in a .cpp file");
    }
  }

  // The layer that an include reaches into, by its public path or by a path through the folders; "" for none.
  std::string layer_of(const fs::path& path, const Include& include) const {
    constexpr std::string_view kPublic = "entente/";
    if (include.path.starts_with(kPublic)) {
      return first_part(std::string_view(include.path).substr(kPublic.size()));
    }
    if (!include.quoted) {
      return {};
    }
    const std::string reached =
        (path.parent_path() / include.path).lexically_normal().lexically_relative(root_).generic_string();
    for (const std::string_view folder : {"src/", "include/entente/"}) {
      if (reached.starts_with(folder)) {
        return first_part(std::string_view(reached).substr(folder.size()));
      }
    }
    return {};
  }

  static bool is_private_library(const std::string& layer, const std::string& include) {
    return std::any_of(kPrivateLibraries.begin(), kPrivateLibraries.end(), [&](std::string_view library) {
      return include.starts_with(library) && !(library == "boost/" && layer == "graph");
    });
  }

  fs::path root_;
  LayerTable table_;
  std::vector<std::string> findings_;
};

}  // namespace

LayerTable read_layer_table(const fs::path& root) {
  std::ifstream in(root / "cmake" / "layers.txt");
  if (!in) {
    throw std::runtime_error("cannot open " + (root / "cmake" / "layers.txt").string());
  }
  LayerTable table;
  std::string line;
  while (std::getline(in, line)) {
    std::istringstream words(line);
    const std::vector<std::string> row((std::istream_iterator<std::string>(words)),
                                       std::istream_iterator<std::string>());
    if (!row.empty() && row.front().front() != '#') {
      table.order.push_back(row.front());
      table.may_use[row.front()].insert(row.begin(), row.end());
    }
  }
  return table;
}

std::vector<std::string> check_layers(const fs::path& root) { return Checker(root).run(); }

}  // namespace entente::architecture
