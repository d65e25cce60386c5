// GraphML and GEXF: attributes are declared first, then used by their numbers.
// Worked example: the country of an actor is declared as <key id="n2" for="node" attr.name="country" attr.type="string"/> and told in
// <data key="n2">NOR</data>; in GEXF as <attribute id="2" title="country" type="string"/> and <attvalue for="2" value="NOR"/>.
#include <entente/exports/graph_xml.hpp>

#include <map>
#include <string>
#include <tuple>

#include <entente/graph/event_dates.hpp>

#include "flat_graph.hpp"
#include "label_text.hpp"
#include "xml_writer.hpp"

namespace entente {

namespace {

using label_text::portable_id;

std::string_view type_name(CellType type) {
  switch (type) {
    case CellType::number:
      return "double";
    case CellType::integer:
      return "long";
    case CellType::flag:
      return "boolean";
    case CellType::text:
      break;
  }
  return "string";
}

bool is_known(const Cell& cell) { return !std::holds_alternative<std::monostate>(cell); }

// ---- GraphML

void declare_key(XmlWriter& xml, const std::string& id, std::string_view owner, const Column& column) {
  xml.open("key");
  xml.attribute("id", id);
  xml.attribute("for", owner);
  xml.attribute("attr.name", column.name);
  xml.attribute("attr.type", type_name(column.type));
  xml.close();
}

void declare_keys(XmlWriter& xml, char letter, std::string_view owner, const std::vector<Column>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    declare_key(xml, letter + std::to_string(i), owner, columns[i]);
  }
}

void write_data(XmlWriter& xml, const std::string& key, const Cell& cell) {
  if (is_known(cell)) {
    xml.open("data");
    xml.attribute("key", key);
    xml.text(text_of(cell));
    xml.close();
  }
}

void write_data(XmlWriter& xml, char letter, const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    write_data(xml, letter + std::to_string(i), cells[i]);
  }
}

// ---- GEXF

void declare_attributes(XmlWriter& xml, std::string_view owner, const std::vector<Column>& columns) {
  xml.open("attributes");
  xml.attribute("class", owner);
  xml.attribute("mode", "static");
  for (std::size_t i = 0; i < columns.size(); ++i) {
    xml.open("attribute");
    xml.attribute("id", std::to_string(i));
    xml.attribute("title", columns[i].name);
    xml.attribute("type", type_name(columns[i].type));
    xml.close();
  }
  xml.close();
}

void write_values(XmlWriter& xml, const std::vector<Cell>& cells) {
  xml.open("attvalues");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (is_known(cells[i])) {
      xml.open("attvalue");
      xml.attribute("for", std::to_string(i));
      xml.attribute("value", text_of(cells[i]));
      xml.close();
    }
  }
  xml.close();
}

void write_gexf_node(XmlWriter& xml, const FlatNode& node) {
  xml.open("node");
  xml.attribute("id", portable_id(node.actor->id));
  xml.attribute("label", node.label);
  write_values(xml, node.cells);
  if (const auto& place = node.actor->position) {
    xml.open("viz:position");
    xml.attribute("x", text_of(place->x));
    xml.attribute("y", text_of(place->y));
    xml.attribute("z", "0.0");
    xml.close();
  }
  xml.close();
}

using ParallelCounts = std::map<std::tuple<std::string, std::string, std::string>, std::size_t>;

void write_gexf_edge(XmlWriter& xml, const FlatGraph& flat, const FlatEdge& edge, ParallelCounts& parallels) {
  const std::size_t number = ++parallels[{edge.source, edge.target, edge.kind}];
  xml.open("edge");
  xml.attribute("id", edge.id);
  xml.attribute("source", portable_id(edge.source));
  xml.attribute("target", portable_id(edge.target));
  xml.attribute("type", "directed");
  xml.attribute("kind", number == 1 ? edge.kind : edge.kind + " " + std::to_string(number));
  xml.attribute("label", edge.label);
  xml.attribute("weight", text_of(flat.weight_of(edge)));
  const std::string start = first_day(edge.first_date);
  const std::string end = last_day(edge.last_date);
  if (!start.empty() && !end.empty()) {
    xml.attribute("start", start);
    xml.attribute("end", end);
  }
  write_values(xml, edge.cells);
  xml.close();
}

bool has_dates(const RelationGraph& graph) {
  bool any = false;
  graph.for_each_edge([&](const RelationEdge& edge) { any = any || !first_day(edge.date).empty(); });
  return any;
}

}  // namespace

void GraphMlExporter::write(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  const Column label{"label", CellType::text};
  XmlWriter xml(out);
  xml.open("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  declare_key(xml, "nl", "node", label);
  declare_keys(xml, 'n', "node", flat.node_columns());
  declare_key(xml, "nx", "node", {"x", CellType::number});
  declare_key(xml, "ny", "node", {"y", CellType::number});
  declare_key(xml, "el", "edge", label);
  declare_key(xml, "ew", "edge", {"weight", flat.weight_type()});
  declare_keys(xml, 'e', "edge", flat.edge_columns());
  xml.open("graph");
  xml.attribute("id", "entente");
  xml.attribute("edgedefault", "directed");
  flat.for_each_node([&](const FlatNode& node) {
    xml.open("node");
    xml.attribute("id", portable_id(node.actor->id));
    write_data(xml, "nl", node.label);
    write_data(xml, 'n', node.cells);
    if (const auto& place = node.actor->position) {
      write_data(xml, "nx", place->x);
      write_data(xml, "ny", place->y);
    }
    xml.close();
  });
  flat.for_each_edge([&](const FlatEdge& edge) {
    xml.open("edge");
    xml.attribute("id", edge.id);
    xml.attribute("source", portable_id(edge.source));
    xml.attribute("target", portable_id(edge.target));
    write_data(xml, "el", edge.label);
    write_data(xml, "ew", flat.weight_of(edge));
    write_data(xml, 'e', edge.cells);
    xml.close();
  });
  xml.finish();
}

void GexfExporter::write(const RelationGraph& graph, std::ostream& out) const {
  const FlatGraph flat(graph, options_);
  XmlWriter xml(out);
  xml.open("gexf");
  xml.attribute("xmlns", "http://gexf.net/1.3");
  xml.attribute("xmlns:viz", "http://gexf.net/1.3/viz");
  xml.attribute("version", "1.3");
  xml.open("meta");
  xml.open("creator");
  xml.text("entente");
  xml.close();
  xml.close();
  xml.open("graph");
  xml.attribute("defaultedgetype", "directed");
  if (has_dates(graph)) {
    xml.attribute("mode", "dynamic");
    xml.attribute("timeformat", "date");
    xml.attribute("timerepresentation", "interval");
  } else {
    xml.attribute("mode", "static");
  }
  declare_attributes(xml, "node", flat.node_columns());
  declare_attributes(xml, "edge", flat.edge_columns());
  xml.open("nodes");
  flat.for_each_node([&](const FlatNode& node) { write_gexf_node(xml, node); });
  xml.close();
  xml.open("edges");
  ParallelCounts parallels;
  flat.for_each_edge([&](const FlatEdge& edge) { write_gexf_edge(xml, flat, edge, parallels); });
  xml.finish();
}

}  // namespace entente
