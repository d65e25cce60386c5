#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <entente/exports/export_options.hpp>
#include <entente/graph/bundles.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

enum class CellType : std::uint8_t { text, number, integer, flag };
struct Column {
  std::string name;
  CellType type = CellType::text;
};
using Cell = std::variant<std::monostate, std::string, double, std::int64_t, bool>;  // monostate: not known

struct FlatNode {
  const ActorNode* actor = nullptr;
  std::string label;  // its name, or its id where it has none
  std::vector<Cell> cells;
};

struct FlatEdge {
  std::string id, source, target, label;
  std::string kind;  // the root; of a bundle its most frequent one
  double weight = 0.0;
  int sign = 0;
  bool reciprocal = false;
  std::string first_date, last_date;
  std::vector<Cell> cells;
};

// A graph as two tables, which all formats for other programs are written from: the same names and values in every one.
// Takes/gives  rows in the order of the graph, one at a time; cells in the order of the columns. Names of columns avoid those that viewers reserve
//              (type, parent, hidden, kind, key). Lists are joined by "; ". Ties of other layers come behind the acts, their actors behind those of the acts.
// Lifetime     keeps a reference to the graph.
// Tests        tests/exports/viewer_json_test.cpp, tests/readers
class FlatGraph {
 public:
  FlatGraph(const RelationGraph& graph, const ExportOptions& options);
  [[nodiscard]] const std::vector<Column>& node_columns() const { return node_columns_; }
  [[nodiscard]] const std::vector<Column>& edge_columns() const { return edge_columns_; }
  void for_each_node(const std::function<void(const FlatNode&)>& visit) const;
  void for_each_edge(const std::function<void(const FlatEdge&)>& visit) const;
  // A weight as a whole number where weights count something.
  [[nodiscard]] Cell weight_of(const FlatEdge& edge) const;
  [[nodiscard]] CellType weight_type() const;

 private:
  [[nodiscard]] std::vector<Cell> event_cells(const RelationEdge& edge) const;
  void add_measures(std::size_t vertex, std::vector<Cell>& cells) const;
  void add_measures(const FlatEdge& edge, std::vector<Cell>& cells) const;
  [[nodiscard]] static std::vector<Cell> bundle_cells(const EdgeBundle& bundle);
  [[nodiscard]] std::string free_id(std::string id) const;
  [[nodiscard]] FlatEdge edge_of(const EdgeBundle& bundle) const;
  [[nodiscard]] FlatEdge edge_of(const LayerTie& tie) const;
  [[nodiscard]] bool wants(const LayerTie& tie) const { return options_.layers.contains(tie.layer); }

  const RelationGraph& graph_;
  ExportOptions options_;
  std::vector<EdgeBundle> bundles_;
  bool has_ontology_ = false;  // some edge has a code or category of the user's own
  std::optional<GraphMeasures> measures_;
  std::vector<Column> node_columns_;
  std::vector<Column> edge_columns_;
};

// "" for what is not known; numbers as short as reads back the same.
[[nodiscard]] std::string text_of(const Cell& cell);

}  // namespace entente
