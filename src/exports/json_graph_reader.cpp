// Reads a JSON graph back. A Field is a JSON value that knows where it stands, so that every refusal can say so:
//   graph.edges[3].metadata.root: expected a PLOVER root, found "PRAISE"
#include <cmath>
#include <istream>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>

namespace entente {

namespace {

using Json = nlohmann::json;

class Field {
 public:
  Field(const Json& value, std::string path) : value_(value), path_(std::move(path)) {}

  [[noreturn]] void refuse(const std::string& expected) const {
    std::string found = value_.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (found.size() > 60) {
      found = found.substr(0, 57) + "...";
    }
    throw InputError("invalid_graph", where() + ": expected " + expected + ", found " + found);
  }

  [[nodiscard]] bool has(const char* key) const {
    return value_.is_object() && value_.contains(key) && !value_.at(key).is_null();
  }
  [[nodiscard]] Field at(const char* key) const {
    if (!value_.is_object()) {
      refuse("an object");
    }
    const auto found = value_.find(key);
    if (found == value_.end()) {
      throw InputError("invalid_graph", where() + ": expected the key \"" + key + "\", which is missing");
    }
    return {*found, path_.empty() ? std::string(key) : path_ + "." + key};
  }
  [[nodiscard]] std::string text() const {
    if (!value_.is_string()) {
      refuse("a string");
    }
    return value_.get<std::string>();
  }
  // The text of a key, "" where it is missing or null.
  [[nodiscard]] std::string text(const char* key) const { return has(key) ? at(key).text() : std::string(); }
  [[nodiscard]] std::uint32_t count() const {
    if (!value_.is_number_unsigned() || value_.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
      refuse("a whole number from 0");
    }
    return value_.get<std::uint32_t>();
  }
  [[nodiscard]] double number() const {
    if (!value_.is_number() || !std::isfinite(value_.get<double>())) {
      refuse("a number");
    }
    return value_.get<double>();
  }
  [[nodiscard]] bool truth() const {
    if (!value_.is_boolean()) {
      refuse("true or false");
    }
    return value_.get<bool>();
  }
  template <typename Visit>  // Visit(Field) -> void
  void for_each_item(Visit&& visit) const {
    if (!value_.is_array()) {
      refuse("a list");
    }
    for (std::size_t i = 0; i < value_.size(); ++i) {
      visit(Field(value_[i], path_ + "[" + std::to_string(i) + "]"));
    }
  }
  // The items of a key; none where it is missing or null.
  template <typename Visit>
  void for_each_item(const char* key, Visit&& visit) const {
    if (has(key)) {
      at(key).for_each_item(std::forward<Visit>(visit));
    }
  }
  template <typename Visit>  // Visit(key, Field) -> void
  void for_each_member(Visit&& visit) const {
    if (!value_.is_object()) {
      refuse("an object");
    }
    for (const auto& [key, value] : value_.items()) {
      visit(key, Field(value, path_ + "." + key));
    }
  }
  [[nodiscard]] std::vector<std::string> texts(const char* key) const {
    std::vector<std::string> result;
    for_each_item(key, [&](const Field& item) { result.push_back(item.text()); });
    return result;
  }
  template <typename Parse>  // Parse(string_view) -> optional<Value>
  [[nodiscard]] auto parsed(Parse&& parse, const std::string& expected) const {
    auto value = parse(text());
    if (!value) {
      refuse(expected);
    }
    return *value;
  }
  [[nodiscard]] std::optional<CodePointSpan> span(const char* key) const {
    if (!has(key)) {
      return std::nullopt;
    }
    std::vector<std::uint32_t> ends;
    const Field field = at(key);
    field.for_each_item([&](const Field& item) { ends.push_back(item.count()); });
    if (ends.size() != 2 || ends[0] > ends[1]) {
      field.refuse("[begin, end)");
    }
    return CodePointSpan{ends[0], ends[1]};
  }

 private:
  [[nodiscard]] std::string where() const { return path_.empty() ? "JSON graph" : path_; }

  const Json& value_;
  std::string path_;
};

EdgeEvidence read_evidence(const Field& field) {
  EdgeEvidence evidence;
  evidence.document = field.at("document").text();
  evidence.publisher = field.text("publisher");
  evidence.date = field.text("date");
  evidence.title = field.text("title");
  evidence.url = field.text("url");
  if (field.has("sentence")) {
    const Field sentence = field.at("sentence");
    evidence.sentence_index = sentence.at("index").count();
    evidence.sentence = {sentence.at("start").count(), sentence.at("end").count()};
    evidence.sentence_text = sentence.text("text");
  }
  evidence.source = field.span("source");
  evidence.target = field.span("target");
  evidence.trigger = field.span("trigger");
  evidence.rule = field.text("rule");
  evidence.operators = field.texts("operators");
  evidence.attributed_to = field.texts("attributed_to");
  evidence.confidence = field.has("confidence") ? field.at("confidence").number() : 0.0;
  return evidence;
}

RelationEdge read_edge(const Field& field) {
  RelationEdge edge;
  edge.source = field.text("source");
  edge.target = field.text("target");
  edge.label = field.text("label");
  const Field metadata = field.at("metadata");
  edge.root = metadata.at("root").parsed(parse_root, "a PLOVER root");
  if (metadata.has("mode")) {
    edge.mode = metadata.at("mode").parsed([&](std::string_view name) { return parse_mode(edge.root, name); },
                                           "a mode of " + std::string(name_of(edge.root)));
  }
  edge.cameo = metadata.text("cameo");
  edge.code = metadata.text("code");
  edge.category = metadata.text("category");
  edge.status = metadata.at("status").parsed(parse_status, "a status");
  edge.reciprocal = metadata.has("reciprocal") && metadata.at("reciprocal").truth();
  edge.date = metadata.text("date");
  metadata.for_each_item(
      "contexts", [&](const Field& item) { edge.contexts.push_back(item.parsed(parse_context, "a PLOVER context")); });
  metadata.for_each_item("evidence", [&](const Field& item) { edge.evidence.push_back(read_evidence(item)); });
  return edge;
}

ActorNode read_node(const std::string& id, const Field& field) {
  ActorNode node;
  node.id = id;
  const Field metadata = field.at("metadata");
  node.name = metadata.has("name") ? metadata.at("name").text() : field.text("label");
  node.actor_type = metadata.at("actor_type").parsed(parse_actor_type, "an actor type");
  node.country = metadata.text("country");
  node.sector = metadata.text("sector");
  metadata.for_each_item("roles", [&](const Field& role) {
    node.roles.push_back({role.text("title"), role.text("start"), role.text("end")});
  });
  node.aliases = metadata.texts("aliases");
  if (metadata.has("mentions_by_document")) {
    metadata.at("mentions_by_document").for_each_member([&](const std::string& document, const Field& count) {
      node.mentions_by_document[document] = count.count();
    });
  }
  if (metadata.has("x") && metadata.has("y")) {
    node.position = Position{metadata.at("x").number(), metadata.at("y").number()};
  }
  return node;
}

GraphDocument read_document(const Field& field) {
  return {field.at("id").text(), field.text("publisher"), field.text("date"), field.text("title"), field.text("url")};
}

std::string read_bytes(std::istream& in, std::size_t limit) {
  std::string bytes;
  char block[1U << 16U];
  while (in.read(block, sizeof block) || in.gcount() > 0) {
    bytes.append(block, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limit) {
      throw InputError("too_large", "JSON graph: more than " + std::to_string(limit) + " bytes");
    }
  }
  if (in.bad()) {
    throw InputError("unreadable", "JSON graph: the stream cannot be read");
  }
  return bytes;
}

Json parse(const std::string& bytes, std::size_t depth_limit) {
  const auto guard = [&](int depth, Json::parse_event_t, Json&) {
    if (depth > static_cast<int>(depth_limit)) {
      throw InputError("too_deep", "JSON graph: nested deeper than " + std::to_string(depth_limit) + " levels");
    }
    return true;
  };
  try {
    return Json::parse(bytes, guard);
  } catch (const Json::exception& problem) {
    throw InputError("invalid_json", std::string("JSON graph: ") + problem.what());
  }
}

// Gathers the records of a graph as its documents tell them.
class GraphReading {
 public:
  explicit GraphReading(const Field& graph) {
    graph.at("nodes").for_each_member([&](const std::string& id, const Field& node) { add_node(id, node); });
    graph.for_each_item("edges", [&](const Field& edge) { add_edge(edge, false); });
    if (graph.has("metadata")) {
      const Field metadata = graph.at("metadata");
      metadata.for_each_item("documents", [&](const Field& field) { documents_.push_back(read_document(field)); });
      metadata.for_each_item("one_sided", [&](const Field& edge) { add_edge(edge, true); });
      if (metadata.has("merges")) {
        read_merges(metadata.at("merges"));
      }
    }
  }

  RelationGraph build() && {
    RelationGraph graph(std::move(documents_), std::move(nodes_), std::move(edges_), std::move(identities_));
    return positions_.empty() ? graph : graph.with_positions(positions_);
  }

 private:
  void add_node(const std::string& id, const Field& field) {
    if (id.empty()) {
      field.refuse("an actor with an id");
    }
    nodes_.push_back(read_node(id, field));
    ids_.insert(id);
  }

  void add_edge(const Field& field, bool one_sided) {
    RelationEdge edge = read_edge(field);
    for (const std::string* end : {&edge.source, &edge.target}) {
      if (end->empty() ? !one_sided : !ids_.contains(*end)) {
        field.refuse("ends among the nodes");
      }
    }
    edges_.push_back(std::move(edge));
  }

  // The originals take the place of what is shown of them.
  void read_merges(const Field& merges) {
    const auto read_pairs = [](const Field& list, auto&& add) {
      list.for_each_item([&](const Field& item) {
        std::vector<std::string> pair;
        item.for_each_item([&](const Field& id) { pair.push_back(id.text()); });
        if (pair.size() != 2) {
          item.refuse("two ids");
        }
        add(pair[0], pair[1]);
      });
    };
    read_pairs(merges.at("same"), [&](const auto& main, const auto& also) { identities_.add_same(main, also); });
    read_pairs(merges.at("not_same"),
               [&](const auto& one, const auto& other) { identities_.add_not_same(one, other); });
    const IdentityMap map(identities_);
    for (const ActorNode& node : nodes_) {
      if (node.position) {
        positions_[node.id] = *node.position;
      }
    }
    std::erase_if(nodes_, [&](const ActorNode& node) { return map.contains(node.id); });
    std::erase_if(edges_, [&](const RelationEdge& edge) { return concerns(map, edge); });
    merges.at("nodes").for_each_member([&](const std::string& id, const Field& node) { add_node(id, node); });
    merges.for_each_item("edges", [&](const Field& edge) { add_edge(edge, true); });
  }

  std::vector<GraphDocument> documents_;
  std::vector<ActorNode> nodes_;
  std::vector<RelationEdge> edges_;
  std::set<std::string> ids_;
  Identities identities_;
  std::map<std::string, Position> positions_;
};

}  // namespace

RelationGraph read_json_graph(std::istream& in, JsonGraphLimits limits) {
  const Json json = parse(read_bytes(in, limits.bytes), limits.depth);
  return GraphReading(Field(json, "").at("graph")).build();
}

}  // namespace entente
