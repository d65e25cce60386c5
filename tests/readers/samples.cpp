// Writes every sample graph in every format into a folder, with counts.json: {"nasty": {"nodes": 5, "edges": 8, ...}}.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include <entente/exports/measure_report.hpp>
#include <entente/pipeline/graph_format.hpp>

#include "exports/nasty_graph.hpp"

int main(int argc, char** argv) {
  using namespace entente;
  if (argc != 2) {
    std::cerr << "usage: entente_reader_samples FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const std::map<std::string, RelationGraph> graphs = {{"nasty", samples::nasty()},
                                                       {"hostile", samples::hostile()},
                                                       {"harbour", samples::harbour()},
                                                       {"crowd", samples::crowd(60)},
                                                       {"empty", RelationGraph{}}};
  std::ofstream counts(folder / "counts.json");
  counts << "{";
  for (const auto& [name, graph] : graphs) {
    counts << (name == graphs.begin()->first ? "" : ",") << "\"" << name << "\":{\"nodes\":" << graph.node_count()
           << ",\"edges\":" << graph.edge_count() << ",\"one_sided\":" << graph.one_sided().size() << "}";
    std::ofstream measured(folder / (name + ".measures"));
    write_measures(graph, measure(graph), MeasureFormat::json, 0, measured);
    for (const GraphFormat& format : graph_formats()) {
      const std::string base = name + "." + std::string(format.name);
      std::ofstream out(folder / base, std::ios::binary);
      format.write(graph, {}, out);
      if (format.write_nodes != nullptr) {
        std::ofstream nodes(folder / (base + "-nodes"), std::ios::binary);
        format.write_nodes(graph, {}, nodes);
      }
    }
  }
  counts << "}\n";
  return counts ? 0 : 1;
}
