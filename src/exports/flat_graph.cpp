// Two tables of a graph. Worked example: the act "ann praised bob" is a row with source ann, target bob, label "praised" and the cells
// SUPPORT, verbal_cooperation, -, 5, +1, actual, ... under root, quad, mode, score, sign, status, ...
#include "flat_graph.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "label_text.hpp"

namespace entente {

namespace {

Cell known(std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); }
Cell known(std::string_view text) { return known(std::string(text)); }
Cell count(std::size_t value) { return static_cast<std::int64_t>(value); }

std::vector<Column> columns_of_nodes() {
  using enum CellType;
  return {{"name", text},  {"actor_type", text}, {"country", text},          {"sector", text},
          {"roles", text}, {"aliases", text},    {"mention_count", integer}, {"document_count", integer}};
}

std::vector<Column> columns_of_events() {
  using enum CellType;
  return {{"root", text},      {"quad", text},         {"mode", text},     {"cameo", text},
          {"score", number},   {"sign", integer},      {"status", text},   {"reciprocal", flag},
          {"date", text},      {"confidence", number}, {"contexts", text}, {"attributed_to", text},
          {"documents", text}, {"publishers", text},   {"sentence", text}, {"url", text}};
}

std::vector<Column> columns_of_bundles() {
  using enum CellType;
  return {{"roots", text},        {"events", integer},  {"actual_events", integer}, {"score", number},
          {"sign", integer},      {"reciprocal", flag}, {"first_date", text},       {"last_date", text},
          {"confidence", number}, {"labels", text},     {"documents", integer},     {"publishers", text},
          {"sentence", text}};
}

std::vector<Column> columns_of_actor_measures() {
  using enum CellType;
  return {{"degree_in", integer},   {"degree_out", integer}, {"degree", integer},     {"strength_in", number},
          {"strength_out", number}, {"pagerank", number},    {"betweenness", number}, {"constraint", number},
          {"component", integer},   {"community", integer},  {"camp", integer}};
}

std::vector<Column> columns_of_dyad_measures() {
  using enum CellType;
  return {{"pair_events", integer},
          {"pair_cooperation", number},
          {"pair_hostility", number},
          {"pair_tone", number},
          {"pair_frustrated", flag}};
}

// Of a graph that has an ontology of the user's own.
std::vector<Column> columns_of_ontology() { return {{"code", CellType::text}, {"category", CellType::text}}; }

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

std::string joined(const std::set<std::string>& parts) { return label_text::join({parts.begin(), parts.end()}, "; "); }

std::string role_text(const DatedRole& role) {
  if (role.start.empty() && role.end.empty()) {
    return role.title;
  }
  return role.title + " (" + role.start + ".." + role.end + ")";
}

std::vector<Cell> cells_of(const ActorNode& actor) {
  std::vector<std::string> roles;
  for (const DatedRole& role : actor.roles) {
    roles.push_back(role_text(role));
  }
  return {known(actor.name),
          known(name_of(actor.actor_type)),
          known(actor.country),
          known(actor.sector),
          known(label_text::join(roles, "; ")),
          known(label_text::join(actor.aliases, "; ")),
          count(actor.mention_count()),
          count(actor.document_count())};
}

std::string labels_of(const EdgeBundle& bundle) {
  std::set<std::string> labels;
  for (const RelationEdge* event : bundle.events) {
    labels.insert(event->label);
  }
  return joined(labels);
}

std::string first_sentence(const RelationEdge& edge) {
  return edge.evidence.empty() ? std::string() : edge.evidence.front().sentence_text;
}

}  // namespace

FlatGraph::FlatGraph(const RelationGraph& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      bundles_(options.acts ? bundle_edges(graph, options.aggregate) : std::vector<EdgeBundle>()),
      node_columns_(columns_of_nodes()),
      edge_columns_(options.aggregate == Aggregate::none ? columns_of_events() : columns_of_bundles()) {
  graph.for_each_edge([this](const RelationEdge& edge) {
    has_ontology_ = has_ontology_ || !edge.code.empty() || !edge.category.empty();
  });
  has_ontology_ = has_ontology_ && options.acts && options.aggregate == Aggregate::none;
  if (has_ontology_) {
    const std::vector<Column> own = columns_of_ontology();
    edge_columns_.insert(edge_columns_.end(), own.begin(), own.end());
  }
  if (options.measures) {
    measures_ = measure(graph, {options.weighting});
    const std::vector<Column> of_actors = columns_of_actor_measures();
    const std::vector<Column> of_dyads = columns_of_dyad_measures();
    node_columns_.insert(node_columns_.end(), of_actors.begin(), of_actors.end());
    edge_columns_.insert(edge_columns_.end(), of_dyads.begin(), of_dyads.end());
  }
  if (!options.layers.empty()) {
    edge_columns_.push_back({"layer", CellType::text});
  }
}

void FlatGraph::add_measures(std::size_t vertex, std::vector<Cell>& cells) const {
  const ActorMeasures& actor = measures_->actors.at(vertex);
  cells.insert(cells.end(),
               {count(actor.degree_in), count(actor.degree_out), count(actor.degree), rounded(actor.strength_in),
                rounded(actor.strength_out), rounded(actor.pagerank), rounded(actor.betweenness),
                actor.constraint < 0.0 ? Cell() : Cell(rounded(actor.constraint)), count(actor.component),
                count(actor.community), static_cast<std::int64_t>(actor.camp)});
}

void FlatGraph::add_measures(const FlatEdge& edge, std::vector<Cell>& cells) const {
  using Pair = std::pair<const std::string&, const std::string&>;
  const Pair pair = std::minmax(edge.source, edge.target);
  const auto found = std::lower_bound(
      measures_->dyads.begin(), measures_->dyads.end(), pair,
      [](const DyadMeasures& dyad, const Pair& wanted) { return Pair(dyad.first, dyad.second) < wanted; });
  cells.insert(cells.end(), {count(found->events), rounded(found->cooperation), rounded(found->hostility),
                             rounded(found->tone), found->frustrated});
}

void FlatGraph::for_each_node(const std::function<void(const FlatNode&)>& visit) const {
  std::size_t vertex = 0;
  const auto visit_actor = [&](const ActorNode& actor, bool acts) {
    FlatNode node{&actor, actor.name.empty() ? actor.id : actor.name, cells_of(actor)};
    if (measures_ && acts) {
      add_measures(vertex++, node.cells);
    }
    node.cells.resize(node_columns_.size());
    visit(node);
  };
  graph_.for_each_node([&](const ActorNode& actor) { visit_actor(actor, true); });
  std::set<std::string> tied;
  for (const LayerTie& tie : graph_.layers().ties) {
    if (wants(tie)) {
      tied.insert({tie.source, tie.target});
    }
  }
  for (const ActorNode& actor : graph_.layers().actors) {
    if (tied.contains(actor.id) && !graph_.find(actor.id)) {
      visit_actor(actor, false);
    }
  }
}

std::vector<Cell> FlatGraph::event_cells(const RelationEdge& edge) const {
  std::set<std::string> documents;
  std::set<std::string> publishers;
  std::string url;
  for (const EdgeEvidence& telling : edge.evidence) {
    documents.insert(telling.document);
    if (!telling.publisher.empty()) {
      publishers.insert(telling.publisher);
    }
    url = url.empty() ? telling.url.str() : url;
  }
  std::set<std::string> contexts;
  for (const Context context : edge.contexts) {
    contexts.emplace(name_of(context));
  }
  return {known(name_of(edge.root)),
          known(name_of(edge.quad())),
          known(name_of(edge.mode)),
          known(edge.cameo),
          edge.score(),
          static_cast<std::int64_t>(edge.sign()),
          known(name_of(edge.status)),
          edge.reciprocal,
          known(edge.date),
          edge.confidence(),
          known(joined(contexts)),
          known(label_text::join(edge.attributed_to(), "; ")),
          known(joined(documents)),
          known(joined(publishers)),
          known(first_sentence(edge)),
          known(url)};
}

std::vector<Cell> FlatGraph::bundle_cells(const EdgeBundle& bundle) {
  std::vector<std::string> roots;
  for (const Root root : bundle.roots()) {
    roots.emplace_back(name_of(root));
  }
  return {known(label_text::join(roots, "; ")),
          count(bundle.events.size()),
          count(bundle.actual_count()),
          bundle.mean_score(),
          static_cast<std::int64_t>(sign(bundle.mean_score())),
          bundle.reciprocal,
          known(bundle.first_date()),
          known(bundle.last_date()),
          bundle.confidence(),
          known(labels_of(bundle)),
          static_cast<std::int64_t>(bundle.weight(Weighting::documents)),
          known(label_text::join(bundle.publishers(), "; ")),
          known(first_sentence(*bundle.events.front()))};
}

std::string FlatGraph::free_id(std::string id) const {
  while (graph_.find(id)) {  // viewers keep nodes and edges in one space of names
    id.insert(0, "e:");
  }
  return id;
}

FlatEdge FlatGraph::edge_of(const EdgeBundle& bundle) const {
  const RelationEdge& first = *bundle.events.front();
  const bool alone = options_.aggregate == Aggregate::none;
  FlatEdge edge;
  edge.id = free_id(bundle.id);
  edge.source = bundle.source;
  edge.target = bundle.target;
  edge.label = alone ? first.label : labels_of(bundle);
  edge.kind = name_of(bundle.roots().front());
  edge.weight = bundle.weight(options_.weighting);
  edge.sign = sign(bundle.mean_score());
  edge.reciprocal = bundle.reciprocal;
  edge.first_date = bundle.first_date();
  edge.last_date = bundle.last_date();
  edge.cells = alone ? event_cells(first) : bundle_cells(bundle);
  if (has_ontology_) {
    edge.cells.insert(edge.cells.end(), {known(first.code.str()), known(first.category.str())});
  }
  if (measures_) {
    add_measures(edge, edge.cells);
  }
  return edge;
}

// What is known of an act alone is not known of a tie: its cells are empty but for the layer and the sentence.
FlatEdge FlatGraph::edge_of(const LayerTie& tie) const {
  const bool is_affiliation = tie.layer == TieLayer::affiliations;
  FlatEdge edge;
  edge.id = free_id(tie.id);
  edge.source = tie.source;
  edge.target = tie.target;
  edge.label = is_affiliation ? tie.label : "in one sentence";
  edge.kind = is_affiliation ? "AFFILIATION" : "CO-OCCURRENCE";
  edge.weight = tie.weight(options_.weighting);
  edge.reciprocal = !is_affiliation;
  edge.cells.resize(edge_columns_.size());
  for (std::size_t i = 0; i < edge_columns_.size(); ++i) {
    const std::string& column = edge_columns_[i].name;
    if (column == "reciprocal") {
      edge.cells[i] = edge.reciprocal;
    } else if (column == "sentence" && !tie.evidence.empty()) {
      edge.cells[i] = known(tie.evidence.front().sentence_text);
    }
  }
  edge.cells.back() = std::string(name_of(tie.layer));
  return edge;
}

void FlatGraph::for_each_edge(const std::function<void(const FlatEdge&)>& visit) const {
  for (const EdgeBundle& bundle : bundles_) {
    FlatEdge edge = edge_of(bundle);
    if (!options_.layers.empty()) {
      edge.cells.emplace_back(std::string("acts"));
    }
    visit(edge);
  }
  for (const LayerTie& tie : graph_.layers().ties) {
    if (wants(tie)) {
      visit(edge_of(tie));
    }
  }
}

Cell FlatGraph::weight_of(const FlatEdge& edge) const {
  return options_.weighting.counts() ? Cell(static_cast<std::int64_t>(edge.weight)) : Cell(edge.weight);
}

CellType FlatGraph::weight_type() const { return options_.weighting.counts() ? CellType::integer : CellType::number; }

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    return *text;
  }
  if (const auto* number = std::get_if<double>(&cell)) {
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number);
    return {buffer.data(), end};
  }
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    return std::to_string(*integer);
  }
  if (const auto* flag = std::get_if<bool>(&cell)) {
    return *flag ? "true" : "false";
  }
  return "";
}

}  // namespace entente
