// Worked example: six hundred pairs that have nothing to do with each other are six hundred parts, and get packmode=array.
#include "separate_parts.hpp"

#include <map>
#include <vector>

namespace entente {

std::size_t separate_parts(Agraph_t* drawing) {
  std::map<Agnode_t*, bool> seen;
  std::vector<Agnode_t*> open;
  std::size_t count = 0;
  for (Agnode_t* first = agfstnode(drawing); first != nullptr; first = agnxtnode(drawing, first)) {
    if (!seen.emplace(first, true).second) {
      continue;
    }
    ++count;
    open.push_back(first);
    while (!open.empty()) {
      Agnode_t* node = open.back();
      open.pop_back();
      for (Agedge_t* edge = agfstedge(drawing, node); edge != nullptr; edge = agnxtedge(drawing, edge, node)) {
        if (seen.emplace(edge->node, true).second) {
          open.push_back(edge->node);
        }
      }
    }
  }
  return count;
}

void bound_packing(Agraph_t* drawing, std::string_view engine) {
  if (engine == "sfdp" && separate_parts(drawing) > kMostFittedParts) {
    static char key[] = "packmode";
    static char rows[] = "array";
    agattr(drawing, AGRAPH, key, rows);
  }
}

}  // namespace entente
