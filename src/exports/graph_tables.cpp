// Nodes and edges as two tables. Worked example: the act "ann praised bob" is the row
//   ann,bob,Directed,e:...,praised,1,SUPPORT,...     for Gephi, and     ann,bob,SUPPORT,e:...,praised,1,...     for Neo4j.
#include <entente/exports/tables.hpp>

#include "csv.hpp"
#include "label_text.hpp"

namespace entente {

namespace {

using Row = std::vector<Cell>;
using label_text::portable_id;

Row joined(Row left, const Row& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Row titles(const std::vector<Column>& columns) {
  Row row;
  for (const Column& column : columns) {
    row.emplace_back(column.name);
  }
  return row;
}

// Neo4j's names carry their types: "score:double"; text is the default.
Row typed_titles(const std::vector<Column>& columns) {
  Row row;
  for (const Column& column : columns) {
    const char* type = column.type == CellType::number    ? ":double"
                       : column.type == CellType::integer ? ":long"
                       : column.type == CellType::flag    ? ":boolean"
                                                          : "";
    row.emplace_back(column.name + type);
  }
  return row;
}

Cell text(const char* literal) { return std::string(literal); }

}  // namespace

void GephiCsvExporter::write_nodes(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  TableWriter table(out, Separator::comma, true);
  table.row(joined({text("Id"), text("Label")}, titles(flat.node_columns())));
  flat.for_each_node([&](const FlatNode& node) {
    table.row(joined({portable_id(node.actor->id), node.label}, node.cells));
  });
  table.finish();
}

void GephiCsvExporter::write_edges(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  TableWriter table(out, Separator::comma, true);
  table.row(
      joined({text("Source"), text("Target"), text("Type"), text("Id"), text("Label"), text("Weight"), text("Kind")},
             titles(flat.edge_columns())));
  flat.for_each_edge([&](const FlatEdge& edge) {
    table.row(joined({portable_id(edge.source), portable_id(edge.target), text("Directed"), edge.id, edge.label,
                      flat.weight_of(edge), edge.kind},
                     edge.cells));
  });
  table.finish();
}

void Neo4jCsvExporter::write_nodes(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  TableWriter table(out, Separator::comma, false);
  table.row(joined({text("id:ID"), text(":LABEL"), text("label")}, typed_titles(flat.node_columns())));
  flat.for_each_node([&](const FlatNode& node) {
    table.row(joined({portable_id(node.actor->id), text("Actor"), node.label}, node.cells));
  });
  table.finish();
}

void Neo4jCsvExporter::write_edges(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  TableWriter table(out, Separator::comma, false);
  table.row(joined({text(":START_ID"), text(":END_ID"), text(":TYPE"), text("id"), text("label"),
                    text(flat.weight_type() == CellType::integer ? "weight:long" : "weight:double")},
                   typed_titles(flat.edge_columns())));
  flat.for_each_edge([&](const FlatEdge& edge) {
    table.row(joined(
        {portable_id(edge.source), portable_id(edge.target), edge.kind, edge.id, edge.label, flat.weight_of(edge)},
        edge.cells));
  });
  table.finish();
}

}  // namespace entente
