// The page is a template, cut where its data goes. Worked example: `<script type="application/json" id="entente-data">null</script>` gets the graph for `null`,
// with every `<` of it as \u003c, so that no text of an article can end the script element or begin another one.
#include <entente/exports/page.hpp>

#include <map>
#include <ostream>
#include <sstream>
#include <string_view>

#include <entente/base/error.hpp>
#include <entente/exports/diagram.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/graph/measures.hpp>

#include "comparison_json.hpp"
#include "json_text.hpp"
#include "page_template.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kPlace = R"(id="entente-data">null</script>)";
constexpr std::string_view kBeforeData = R"(id="entente-data">)";
constexpr std::size_t kMostActorsLaidOut = 5000;

std::size_t place_in(std::string_view page) {
  const std::size_t place = page.find(kPlace);
  if (place == std::string_view::npos) {
    throw ExportError("html: the page that was built in has no place for its data");
  }
  return place + kBeforeData.size();
}

// JSON has `<` within strings alone, where \u003c is the same.
std::string harmless(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  for (const char c : json) {
    c == '<' ? escaped.append("\\u003c") : escaped.append(1, c);
  }
  return escaped;
}

void write_with_data(const Json& page, const std::string& graphs, std::ostream& out) {
  const std::string_view html = page_template();
  const std::size_t place = place_in(html);
  out << html.substr(0, place) << harmless("{\"page\":" + json_text(page) + "," + graphs + "}")
      << html.substr(place + std::string_view("null").size());
  out.flush();
  if (!out) {
    throw ExportError("html: the stream does not take more bytes");
  }
}

// `{"graph":{...}}` without the outer braces and the line break.
std::string graph_json(const RelationGraph& graph, const WeightRule& weighting) {
  JsonGraphOptions options;
  options.weighting = weighting;
  std::ostringstream text;
  JsonGraphExporter(options).write(graph, text);
  const std::string json = text.str();
  return json.substr(1, json.rfind('}') - 1);
}

std::string bare_graph(const RelationGraph& graph, const WeightRule& weighting) {
  constexpr std::string_view kKey = "\"graph\":";
  return graph_json(graph, weighting).substr(kKey.size());
}

bool has_places(const RelationGraph& graph) {
  bool all = true;
  graph.for_each_node([&](const ActorNode& node) { all = all && node.position.has_value(); });
  return all;
}

RelationGraph placed(const RelationGraph& graph) {
  return has_places(graph) || graph.node_count() > kMostActorsLaidOut ? graph : DiagramRenderer().lay_out(graph);
}

std::map<std::string, Position> places_of(const RelationGraph& graph) {
  std::map<std::string, Position> places;
  graph.for_each_node([&](const ActorNode& node) {
    if (node.position) {
      places[node.id] = *node.position;
    }
  });
  return places;
}

Json page_json(const RelationGraph& graph, const PageOptions& options) {
  Json communities = Json::object();
  std::size_t vertex = 0;
  const GraphMeasures measures = measure(graph);
  graph.for_each_node(
      [&](const ActorNode& node) { add_member(communities, node.id, measures.actors[vertex++].community); });
  return {{"title", options.title}, {"communities", std::move(communities)}};
}

}  // namespace

bool has_page() { return !page_template().empty(); }

void require_page() {
  if (!has_page()) {
    throw ExportError(
        "html: this entente was built without its page. Install Node.js 18 or later with npm "
        "(scripts/install-viewer-tools), then build again; "
        "pictures, and --format html-report of `compare`, need neither");
  }
}

void write_page(const RelationGraph& graph, const PageOptions& options, std::ostream& out) {
  require_page();
  write_with_data(page_json(graph, options), graph_json(placed(graph), options.weighting), out);
}

void write_comparison_page(const RelationGraph& a, const RelationGraph& b, const GraphComparison& comparison,
                           const ComparisonNames& names, const PageOptions& options, std::ostream& out) {
  require_page();
  const RelationGraph sum = merge(a, b);
  const std::map<std::string, Position> places = places_of(placed(sum));
  const std::string graphs = "\"graphs\":[" + bare_graph(a.with_positions(places), options.weighting) + "," +
                             bare_graph(b.with_positions(places), options.weighting) + "],\"comparison\":";
  write_with_data(page_json(sum, options), graphs + json_text(comparison_summary(comparison, names)), out);
}

}  // namespace entente
