// A kept graph: what is read is written and read back as the same graph.
#include <sstream>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

RelationGraph read_back(const RelationGraph& graph) {
  std::stringstream bytes;
  JsonGraphExporter().write(graph, bytes);
  return read_json_graph(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::istringstream in{std::string(text_of(bytes, size))};
  RelationGraph graph;
  try {
    graph = read_json_graph(in);
  } catch (const InputError&) {
    return 0;
  }
  const RelationGraph again = read_back(graph);
  demand(again == graph, "a graph is read back as it was written");
  demand(merge(graph, again) == graph, "a graph added to itself is the same graph");
  return 0;
}
