// Reads a JSON graph back. Worked example: an edge with variants is read as the records behind it, from which the graph makes the edge anew.
#include <cmath>
#include <cstdint>
#include <istream>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/base/json_nesting.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/event_dates.hpp>
#include <entente/graph/event_reports.hpp>
#include <entente/ontology/goldstein.hpp>

#include "json_field.hpp"
#include "json_text.hpp"

namespace entente {

namespace {

using Json = nlohmann::json;
using Field = JsonField;

// Texts that many records have in common, kept once.
class TextPool {
 public:
  SharedText keep(const std::string& text) { return texts_.try_emplace(text, text).first->second; }

 private:
  std::unordered_map<std::string, SharedText> texts_;
};

EdgeEvidence read_evidence(const Field& field, TextPool& texts) {
  EdgeEvidence evidence;
  evidence.document = texts.keep(field.at("document").text());
  evidence.publisher = texts.keep(field.text("publisher"));
  evidence.date = texts.keep(field.text("date"));
  evidence.title = texts.keep(field.text("title"));
  evidence.url = texts.keep(field.text("url"));
  if (field.has("sentence")) {
    const Field sentence = field.at("sentence");
    evidence.sentence_index = sentence.at("index").count();
    evidence.sentence = {sentence.at("start").count(), sentence.at("end").count()};
    evidence.sentence_text = sentence.text("text");
  }
  evidence.source = field.span("source");
  evidence.target = field.span("target");
  evidence.trigger = field.span("trigger");
  evidence.rule = texts.keep(field.text("rule"));
  evidence.operators = field.texts("operators");
  evidence.attributed_to = field.texts("attributed_to");
  if (field.has("confidence")) {
    const Field confidence = field.at("confidence");
    evidence.confidence = confidence.number();
    if (evidence.confidence < 0.0 || evidence.confidence > 1.0) {
      confidence.refuse("a confidence from 0 to 1");
    }
  } else {
    evidence.confidence = 0.0;
  }
  if (field.has("goldstein")) {
    const Field score = field.at("goldstein");
    evidence.goldstein = score.number();
    if (std::abs(*evidence.goldstein) > kMostGoldstein) {
      score.refuse("a Goldstein score from -10 to 10");
    }
  }
  return evidence;
}

std::vector<Context> read_contexts(const Field& field) {
  std::vector<Context> contexts;
  field.for_each_item("contexts",
                      [&](const Field& item) { contexts.push_back(item.parsed(parse_context, "a PLOVER context")); });
  return contexts;
}

Mode read_mode(const Field& field, Root root) {
  if (!field.has("mode")) {
    return Mode::none;
  }
  return field.at("mode").parsed([&](std::string_view name) { return parse_mode(root, name); },
                                 "a mode of " + std::string(name_of(root)));
}

// The day, month or year of an act; "" where none is told.
std::string read_date(const Field& field) {
  std::string date = field.text("date");
  if (!date.empty() && !day_number(date)) {
    field.at("date").refuse("a day, month or year");
  }
  return date;
}

EventVariant read_variant(const Field& field, const RelationEdge& edge) {
  EventVariant variant;
  variant.source = field.text("source");
  variant.target = field.text("target");
  const bool same = variant.source == edge.source && variant.target == edge.target;
  if (!same && (variant.source != edge.target || variant.target != edge.source)) {
    field.refuse("the ends of the edge");
  }
  variant.date = read_date(field);
  variant.cameo = field.text("cameo");
  variant.code = field.text("code");
  variant.category = field.text("category");
  variant.label = field.text("label");
  variant.mode = read_mode(field, edge.root);
  variant.reciprocal = field.has("reciprocal") && field.at("reciprocal").truth();
  variant.contexts = read_contexts(field);
  field.for_each_item("evidence", [&](const Field& item) {
    variant.evidence.push_back(item.count());
    if (variant.evidence.back() >= edge.evidence.size()) {
      item.refuse("the number of an evidence of the edge");
    }
  });
  return variant;
}

RelationEdge read_edge(const Field& field, TextPool& texts) {
  RelationEdge edge;
  edge.source = field.text("source");
  edge.target = field.text("target");
  edge.label = field.text("label");
  const Field metadata = field.at("metadata");
  edge.root = metadata.at("root").parsed(parse_root, "a PLOVER root");
  edge.mode = read_mode(metadata, edge.root);
  edge.cameo = metadata.text("cameo");
  edge.code = metadata.text("code");
  edge.category = metadata.text("category");
  edge.status = metadata.at("status").parsed(parse_status, "a status");
  edge.reciprocal = metadata.has("reciprocal") && metadata.at("reciprocal").truth();
  edge.date = read_date(metadata);
  edge.contexts = read_contexts(metadata);
  metadata.for_each_item("evidence", [&](const Field& item) { edge.evidence.push_back(read_evidence(item, texts)); });
  if (edge.evidence.empty()) {
    metadata.at("evidence").refuse("at least one telling of the act");
  }
  metadata.for_each_item("variants", [&](const Field& item) { edge.variants.push_back(read_variant(item, edge)); });
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
  return {field.at("id").text(), field.text("publisher"), field.text("date"),
          field.text("title"),   field.text("url"),       field.text("sketch")};
}

LayerTie read_tie(const Field& field, TieLayer layer, TextPool& texts) {
  LayerTie tie;
  tie.layer = layer;
  tie.source = field.at("source").text();
  tie.target = field.at("target").text();
  tie.label = field.text("label");
  field.at("metadata").for_each_item("evidence", [&](const Field& item) {
    tie.evidence.push_back(read_evidence(item, texts));
    tie.evidence.back().confidence = 1.0;
  });
  return tie;
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
  // Beforehand: a callback of the parser that could stop it would make it look through all siblings at every end of an object.
  if (json_depth(bytes) > depth_limit) {
    throw InputError("too_deep", "JSON graph: nested deeper than " + std::to_string(depth_limit) + " levels");
  }
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& problem) {
    throw InputError("invalid_json", "JSON graph: not JSON at byte " + std::to_string(problem.byte));
  } catch (const Json::exception&) {  // a number out of range
    throw InputError("invalid_json", "JSON graph: not JSON that can be read");
  }
}

// A view has no acts to read, and a later version may keep what this one does not know.
void check_kind(const Field& graph) {
  if (graph.has("type") && graph.at("type").text() == kViewType) {
    throw InputError("invalid_graph",
                     "graph.type: this file is a view (aggregated, or with other layers), not a kept graph; write it "
                     "again without --aggregate and --layer");
  }
  if (graph.has("metadata") && graph.at("metadata").has("format_version")) {
    const std::uint32_t version = graph.at("metadata").at("format_version").count();
    if (version > kJsonGraphVersion) {
      throw InputError("invalid_graph",
                       "graph.metadata.format_version: written by a later version of entente (format " +
                           std::to_string(version) + "; this one reads up to " + std::to_string(kJsonGraphVersion) +
                           ")");
    }
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
      if (metadata.has("layers")) {
        read_layers(metadata.at("layers"));
      }
      if (metadata.has("merges")) {
        read_merges(metadata.at("merges"));
      }
    }
  }

  RelationGraph build() && {
    RelationGraph graph(std::move(documents_), std::move(nodes_), std::move(edges_), std::move(identities_),
                        std::move(layers_));
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
    RelationEdge edge = read_edge(field, texts_);
    for (const std::string* end : {&edge.source, &edge.target}) {
      if (end->empty() ? !one_sided : !ids_.contains(*end)) {
        field.refuse("ends among the nodes");
      }
    }
    for (RelationEdge& record : records_of(std::move(edge))) {
      edges_.push_back(std::move(record));
    }
  }

  void read_layers(const Field& layers) {
    std::set<std::string> known;
    if (layers.has("actors")) {
      layers.at("actors").for_each_member([&](const std::string& id, const Field& actor) {
        if (id.empty()) {
          actor.refuse("an actor with an id");
        }
        layers_.actors.push_back(read_node(id, actor));
        known.insert(id);
      });
    }
    for (const TieLayer layer : {TieLayer::affiliations, TieLayer::co_occurrence}) {
      layers.for_each_item(std::string(name_of(layer)).c_str(), [&](const Field& field) {
        layers_.ties.push_back(read_tie(field, layer, texts_));
        if (!known.contains(layers_.ties.back().source) || !known.contains(layers_.ties.back().target)) {
          field.refuse("ends among the actors of the layers");
        }
      });
    }
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
  GraphLayers layers_;
  TextPool texts_;
  std::set<std::string> ids_;
  Identities identities_;
  std::map<std::string, Position> positions_;
};

}  // namespace

RelationGraph read_json_graph(std::istream& in, JsonGraphLimits limits) {
  const Json json = parse(read_bytes(in, limits.bytes), limits.depth);
  const Field graph = Field(json, "").at("graph");
  check_kind(graph);
  return GraphReading(graph).build();
}

}  // namespace entente
