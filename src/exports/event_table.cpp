// Events as rows. Worked example: "Norhaven arrested leaders of the harbour workers" is a row with Event Type COERCE, Event Mode arrest,
// Actor Name Norhaven, Recipient Name "striking harbour workers".
#include <algorithm>
#include <array>

#include <entente/exports/tables.hpp>

#include "event_rows.hpp"

namespace entente {

namespace {

constexpr std::array<const char*, 34> kTitles = {"Event ID",
                                                 "Event Date",
                                                 "Event Type",
                                                 "Event Mode",
                                                 "Intensity",
                                                 "Quad Code",
                                                 "Contexts",
                                                 "Actor Name",
                                                 "Actor Country",
                                                 "Primary Actor Sector",
                                                 "Actor Title",
                                                 "Actor ID",
                                                 "Actor Type",
                                                 "Recipient Name",
                                                 "Recipient Country",
                                                 "Primary Recipient Sector",
                                                 "Recipient Title",
                                                 "Recipient ID",
                                                 "Recipient Type",
                                                 "Source",
                                                 "Publication Date",
                                                 "Headline",
                                                 "URL",
                                                 "Documents",
                                                 "Tellings",
                                                 "Label",
                                                 "CAMEO Code",
                                                 "Status",
                                                 "Reciprocal",
                                                 "Attributed To",
                                                 "Confidence",
                                                 "Weight",
                                                 "Sentence Number",
                                                 "Sentence"};

std::string first_role(const ActorNode& actor) {
  return actor.roles.empty() ? std::string() : actor.roles.front().title;
}

void add_actor(std::vector<Cell>& row, const RelationGraph& graph, const std::string& id) {
  const auto vertex = id.empty() ? std::nullopt : graph.find(id);
  if (!vertex) {
    row.insert(row.end(), 6, Cell());
    return;
  }
  const ActorNode& actor = graph.node(*vertex);
  row.insert(row.end(), {actor.name, actor.country, actor.sector, first_role(actor), actor.id,
                         std::string(name_of(actor.actor_type))});
}

std::string contexts_of(const RelationEdge& edge) {
  std::string list;
  for (const Context context : edge.contexts) {
    list.append(list.empty() ? "" : ";").append(name_of(context));
  }
  return list;
}

std::string sayers_of(const RelationEdge& edge) {
  std::string list;
  for (const std::string& id : edge.attributed_to()) {
    list.append(list.empty() ? "" : ";").append(id);
  }
  return list;
}

std::vector<Cell> row_of(const RelationGraph& graph, const RelationEdge& edge, const WeightRule& rule) {
  static const EdgeEvidence kNone;
  const EdgeEvidence& first = edge.evidence.empty() ? kNone : edge.evidence.front();
  std::vector<Cell> row = {edge.id,
                           edge.date,
                           std::string(name_of(edge.root)),
                           std::string(name_of(edge.mode)),
                           edge.score(),
                           std::string(name_of(edge.quad())),
                           contexts_of(edge)};
  add_actor(row, graph, edge.source);
  add_actor(row, graph, edge.target);
  row.insert(row.end(), {first.publisher.str(), first.date.str(), first.title.str(), first.url.str(),
                         static_cast<std::int64_t>(edge.weight(Weighting::documents)),
                         static_cast<std::int64_t>(edge.evidence.size()), edge.label, edge.cameo,
                         std::string(name_of(edge.status)), edge.reciprocal, sayers_of(edge), edge.confidence(),
                         rule.counts() ? Cell(static_cast<std::int64_t>(edge.weight(rule))) : Cell(edge.weight(rule)),
                         static_cast<std::int64_t>(first.sentence_index), first.sentence_text});
  return row;
}

// Whether some event has a code or category of the user's own.
bool has_ontology(const std::vector<const RelationEdge*>& events) {
  return std::any_of(events.begin(), events.end(),
                     [](const RelationEdge* event) { return !event->code.empty() || !event->category.empty(); });
}

}  // namespace

void write_event_rows(const RelationGraph& graph, const std::vector<const RelationEdge*>& events,
                      const WeightRule& rule, TableWriter& table) {
  std::vector<Cell> titles;
  for (const char* title : kTitles) {
    titles.emplace_back(std::string(title));
  }
  const bool own = has_ontology(events);
  if (own) {
    titles.insert(titles.end(), {std::string("Code"), std::string("Category")});
  }
  table.row(titles);
  for (const RelationEdge* event : events) {
    std::vector<Cell> row = row_of(graph, *event, rule);
    if (own) {
      row.insert(row.end(), {event->code, event->category});
    }
    table.row(row);
  }
}

void EventTableExporter::write(const RelationGraph& graph, std::ostream& out) const {
  std::vector<const RelationEdge*> events;
  for (const auto* list : {&graph.edges(), &graph.one_sided()}) {
    for (const RelationEdge& event : *list) {
      events.push_back(&event);
    }
  }
  TableWriter table(out, Separator::tab, false);
  write_event_rows(graph, events, options_.weighting, table);
  table.finish();
}

}  // namespace entente
