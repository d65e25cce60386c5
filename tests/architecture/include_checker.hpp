#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace entente::architecture {

// Who may use whom: layer -> the layers that its row of cmake/layers.txt names, itself included.
struct LayerTable {
  std::vector<std::string> order;  // bottom to top
  std::map<std::string, std::set<std::string>> may_use;
};
[[nodiscard]] LayerTable read_layer_table(const std::filesystem::path& root);

// Checks a checkout against its cmake/layers.txt: every include of a layer, the outer libraries in public headers, and the folders.
// Takes/gives  root of a checkout -> one `file:line: what is wrong` per finding, sorted; empty when all is well.
[[nodiscard]] std::vector<std::string> check_layers(const std::filesystem::path& root);

}  // namespace entente::architecture
