// One table, five spellings. Worked example: the edge e:1 from ann to bob is {"data":{"id":"e:1","source":"ann",...}} for cytoscape.js,
// {"key":"e:1","source":"ann",...,"attributes":{...}} for graphology, {"id":"e:1","from":"ann","to":"bob",...} for vis.
#include <entente/exports/viewer_json.hpp>

#include <cmath>
#include <map>
#include <numbers>
#include <ostream>

#include <entente/base/error.hpp>

#include "flat_graph.hpp"
#include "json_text.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Cell& cell) {
  return std::visit(
      [](const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>) {
          return Json(nullptr);
        } else {
          return Json(value);
        }
      },
      cell);
}

void add_cells(Json& object, const std::vector<Column>& columns, const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    object[columns[i].name] = json_of(cells[i]);
  }
}

// Blue for cooperation, orange for conflict, grey for a request: told apart by colour-blind readers.
const char* colour_of(int sign) { return sign > 0 ? "#0072B2" : sign < 0 ? "#D55E00" : "#666666"; }

// Where the formats open and close, and how they spell a node and an edge.
class Writer {
 public:
  Writer(const RelationGraph& graph, const ExportOptions& options) : flat_(graph, options), graph_(graph) {}
  virtual ~Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void write(std::ostream& out) {
    out << opening() << "\"nodes\":" << nodes_opening();
    JsonMembers nodes(out, false);
    flat_.for_each_node([&](const FlatNode& node) { nodes.add(member(node)); });
    nodes.close(nodes_closing());
    out << "\"" << edges_key() << "\":[";
    JsonMembers edges(out, false);
    flat_.for_each_edge([&](const FlatEdge& edge) { edges.add(json_text(edge_json(edge))); });
    edges.close("]" + std::string(closing()) + "\n");
  }

 protected:
  [[nodiscard]] virtual std::string_view opening() const { return "{"; }
  [[nodiscard]] virtual std::string_view edges_key() const { return "edges"; }
  [[nodiscard]] virtual std::string_view closing() const { return "}"; }
  [[nodiscard]] virtual std::string_view nodes_opening() const { return "["; }
  [[nodiscard]] virtual std::string_view nodes_closing() const { return "],\n"; }
  [[nodiscard]] virtual std::string member(const FlatNode& node) { return json_text(node_json(node)); }
  virtual Json node_json(const FlatNode& node) = 0;
  virtual Json edge_json(const FlatEdge& edge) = 0;

  void add_node_cells(Json& object, const FlatNode& node) const {
    object["label"] = node.label;
    add_cells(object, flat_.node_columns(), node.cells);
  }
  void add_edge_cells(Json& object, const FlatEdge& edge) const {
    object["label"] = edge.label;
    add_cells(object, {{"weight", flat_.weight_type()}}, {flat_.weight_of(edge)});
    add_cells(object, flat_.edge_columns(), edge.cells);
  }
  [[nodiscard]] Position circle_place(std::size_t index) const {
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(graph_.node_count());
    return {std::round(std::cos(angle) * 1e4) / 100.0, std::round(std::sin(angle) * 1e4) / 100.0};
  }

 private:
  FlatGraph flat_;
  const RelationGraph& graph_;
};

class CytoscapeWriter : public Writer {
  using Writer::Writer;
  [[nodiscard]] std::string_view opening() const override {
    return "{\"data\":{\"generator\":\"entente\"},\n\"elements\":{";
  }
  [[nodiscard]] std::string_view closing() const override { return "}}"; }
  Json node_json(const FlatNode& node) override {
    Json data = {{"id", node.actor->id}};
    add_node_cells(data, node);
    Json json = {{"data", std::move(data)}};
    if (const auto& place = node.actor->position) {
      json["position"] = {{"x", place->x}, {"y", -place->y}};  // its y goes down
    }
    return json;
  }
  Json edge_json(const FlatEdge& edge) override {
    Json data = {{"id", edge.id}, {"source", edge.source}, {"target", edge.target}};
    add_edge_cells(data, edge);
    return {{"data", std::move(data)}};
  }
};

class GraphologyWriter : public Writer {
  using Writer::Writer;
  [[nodiscard]] std::string_view opening() const override {
    return "{\"attributes\":{\"generator\":\"entente\"},\n"
           "\"options\":{\"type\":\"directed\",\"multi\":true,\"allowSelfLoops\":true},\n";
  }
  Json node_json(const FlatNode& node) override {
    Json attributes = Json::object();
    add_node_cells(attributes, node);
    const Position place = node.actor->position.value_or(circle_place(index_++));
    attributes["x"] = place.x;
    attributes["y"] = place.y;
    attributes["size"] =
        std::round(40.0 + 20.0 * std::log2(1.0 + static_cast<double>(node.actor->mention_count()))) / 10.0;
    return {{"key", node.actor->id}, {"attributes", std::move(attributes)}};
  }
  Json edge_json(const FlatEdge& edge) override {
    Json attributes = Json::object();
    add_edge_cells(attributes, edge);
    attributes["size"] = std::round(10.0 + 10.0 * std::log2(1.0 + edge.weight)) / 10.0;
    attributes["color"] = colour_of(edge.sign);
    return {{"key", edge.id}, {"source", edge.source}, {"target", edge.target}, {"attributes", std::move(attributes)}};
  }
  std::size_t index_ = 0;
};

class NetworkxWriter : public Writer {
  using Writer::Writer;
  [[nodiscard]] std::string_view opening() const override {
    return "{\"directed\":true,\"multigraph\":true,\"graph\":{\"generator\":\"entente\"},\n";
  }
  Json node_json(const FlatNode& node) override {
    Json json = {{"id", node.actor->id}};
    add_node_cells(json, node);
    return json;
  }
  Json edge_json(const FlatEdge& edge) override {
    Json json = {{"source", edge.source}, {"target", edge.target}, {"key", edge.id}};
    add_edge_cells(json, edge);
    return json;
  }
};

class D3Writer : public Writer {
  using Writer::Writer;
  [[nodiscard]] std::string_view edges_key() const override { return "links"; }
  Json node_json(const FlatNode& node) override {
    Json json = {{"id", node.actor->id}};
    add_node_cells(json, node);
    return json;
  }
  // The number of the line among those of its pair, so that a page can curve it away from the others.
  Json edge_json(const FlatEdge& edge) override {
    Json json = {{"id", edge.id}, {"source", edge.source}, {"target", edge.target}};
    add_edge_cells(json, edge);
    json["parallel_index"] = parallels_[std::minmax(edge.source, edge.target)]++;
    return json;
  }
  std::map<std::pair<std::string, std::string>, std::size_t> parallels_;
};

// JSON Graph Format of bundles; json_graph_writer.cpp writes that of events, which can be kept.
class JgfWriter : public Writer {
  using Writer::Writer;
  [[nodiscard]] std::string_view opening() const override { return opening_; }
  [[nodiscard]] std::string_view nodes_opening() const override { return "{"; }
  [[nodiscard]] std::string_view nodes_closing() const override { return "},\n"; }
  [[nodiscard]] std::string_view closing() const override { return "}}"; }
  [[nodiscard]] std::string member(const FlatNode& node) override {
    Json metadata = Json::object();
    add_node_cells(metadata, node);
    metadata.erase("label");
    if (const auto& place = node.actor->position) {
      metadata["x"] = place->x;
      metadata["y"] = place->y;
    }
    return json_text(Json(node.actor->id)) + ":" +
           json_text(Json{{"label", node.label}, {"metadata", std::move(metadata)}});
  }
  Json node_json(const FlatNode&) override { return {}; }
  Json edge_json(const FlatEdge& edge) override {
    Json metadata = Json::object();
    add_edge_cells(metadata, edge);
    metadata.erase("label");
    return {{"id", edge.id},
            {"source", edge.source},
            {"target", edge.target},
            {"relation", edge.kind},
            {"directed", !edge.reciprocal},
            {"label", edge.label},
            {"metadata", std::move(metadata)}};
  }

 private:
  std::string opening_ = "{\"graph\":{\"id\":\"entente\",\"type\":\"" + std::string(kViewType) +
                         "\",\"label\":\"Relations of political actors\",\"directed\":true,\n";
};

class VisWriter : public Writer {
  using Writer::Writer;
  Json node_json(const FlatNode& node) override {
    Json json = {{"id", node.actor->id}};
    add_node_cells(json, node);
    json["group"] = name_of(node.actor->actor_type);
    json["value"] = node.actor->mention_count();
    json["title"] = node.label;
    return json;
  }
  Json edge_json(const FlatEdge& edge) override {
    Json json = {{"id", edge.id}, {"from", edge.source}, {"to", edge.target}};
    add_edge_cells(json, edge);
    json["arrows"] = edge.reciprocal ? "to, from" : "to";
    json["color"] = colour_of(edge.sign);
    json["value"] = json["weight"];
    json["title"] = json.value("sentence", Json()).is_string() ? json["sentence"] : Json(edge.label);
    return json;
  }
};

}  // namespace

void ViewerJsonExporter::write(const RelationGraph& graph, std::ostream& out) const {
  switch (format_) {
    case ViewerFormat::cytoscape:
      CytoscapeWriter(graph, options_).write(out);
      break;
    case ViewerFormat::graphology:
      GraphologyWriter(graph, options_).write(out);
      break;
    case ViewerFormat::networkx:
      NetworkxWriter(graph, options_).write(out);
      break;
    case ViewerFormat::d3:
      D3Writer(graph, options_).write(out);
      break;
    case ViewerFormat::jgf:
      JgfWriter(graph, options_).write(out);
      break;
    case ViewerFormat::vis:
      VisWriter(graph, options_).write(out);
      break;
  }
  out.flush();
  if (!out) {
    throw ExportError("JSON for viewers: the stream does not take more bytes");
  }
}

}  // namespace entente
