// The table of graph formats: a new exporter is one function and one row here.
// Worked example: the file "Talks.SVG" ends in .svg, so DiagramRenderer draws it.
#include <entente/pipeline/graph_format.hpp>

#include <algorithm>
#include <array>

#include <entente/base/ascii.hpp>
#include <entente/exports/diagram.hpp>
#include <entente/exports/dot.hpp>
#include <entente/exports/graph_xml.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/exports/mermaid.hpp>
#include <entente/exports/page.hpp>
#include <entente/exports/tables.hpp>
#include <entente/exports/viewer_json.hpp>

namespace entente {

namespace {

ExportOptions export_options(const GraphOutputOptions& options) {
  return {options.weighting, options.aggregate, options.measures, options.acts, options.layers};
}

void write_jgf(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  if (options.aggregate != Aggregate::none || !options.layers.empty()) {
    ViewerJsonExporter(ViewerFormat::jgf, export_options(options)).write(graph, out);
    return;
  }
  JsonGraphOptions json;
  json.one_line = options.one_line;
  json.weighting = options.weighting;
  json.measures = options.measures;
  JsonGraphExporter(json).write(graph, out);
}

void write_dot(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  DotExporter().write(graph, options.diagram, out);
}

void write_svg(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  DiagramRenderer().render(graph, options.diagram, "svg", out);
}

void write_png(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  DiagramRenderer().render(graph, options.diagram, "png", out);
}

void write_pdf(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  DiagramRenderer().render(graph, options.diagram, "pdf", out);
}

void write_html(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  write_page(graph, {options.diagram.title, options.weighting}, out);
}

// Viewers that draw an actor where it is told to be get places, of graphs that are small enough to lay out at once.
RelationGraph placed(const RelationGraph& graph) {
  constexpr std::size_t kMostActors = 1000;
  bool has_places = true;
  graph.for_each_node([&](const ActorNode& node) { has_places = has_places && node.position.has_value(); });
  return has_places || graph.node_count() > kMostActors ? graph : DiagramRenderer().lay_out(graph);
}

template <ViewerFormat format>
void write_viewer(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  ViewerJsonExporter(format, export_options(options)).write(graph, out);
}

template <ViewerFormat format>
void write_placed_viewer(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  ViewerJsonExporter(format, export_options(options)).write(placed(graph), out);
}

template <typename Exporter>
void write_whole(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  Exporter(export_options(options)).write(graph, out);
}

template <typename Exporter>
void write_node_table(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  Exporter(export_options(options)).write_nodes(graph, out);
}

template <typename Exporter>
void write_edge_table(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  Exporter(export_options(options)).write_edges(graph, out);
}

void write_mermaid(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  MermaidExporter().write(graph, options.diagram, out);
}

using Endings = std::array<std::string_view, 2>;
constexpr Endings kJson = {".json", ".jgf"};
constexpr Endings kDot = {".dot", ".gv"};
constexpr std::array<std::string_view, 1> kSvg = {".svg"};
constexpr std::array<std::string_view, 1> kPng = {".png"};
constexpr std::array<std::string_view, 1> kPdf = {".pdf"};
constexpr Endings kHtml = {".html", ".htm"};
constexpr Endings kCytoscape = {".cyjs", ".cytoscape.json"};
constexpr Endings kGraphology = {".graphology.json", ".sigma.json"};
constexpr std::array<std::string_view, 1> kNetworkx = {".networkx.json"};
constexpr std::array<std::string_view, 1> kD3 = {".d3.json"};
constexpr std::array<std::string_view, 1> kVis = {".vis.json"};
constexpr std::array<std::string_view, 1> kGraphMl = {".graphml"};
constexpr std::array<std::string_view, 1> kGexf = {".gexf"};
constexpr std::array<std::string_view, 1> kGephi = {".csv"};
constexpr std::array<std::string_view, 1> kNeo4j = {".neo4j.csv"};
constexpr Endings kMermaid = {".mmd", ".mermaid"};
constexpr std::array<std::string_view, 1> kEvents = {".tsv"};

constexpr std::array<GraphFormat, 17> kFormats = {{
    {"jgf", kJson, false, write_jgf},
    {"dot", kDot, false, write_dot},
    {"svg", kSvg, false, write_svg},
    {"png", kPng, true, write_png},
    {"pdf", kPdf, true, write_pdf},
    {"html", kHtml, false, write_html},
    {"cytoscape", kCytoscape, false, write_placed_viewer<ViewerFormat::cytoscape>},
    {"graphology", kGraphology, false, write_placed_viewer<ViewerFormat::graphology>},
    {"networkx", kNetworkx, false, write_viewer<ViewerFormat::networkx>},
    {"d3", kD3, false, write_viewer<ViewerFormat::d3>},
    {"vis", kVis, false, write_viewer<ViewerFormat::vis>},
    {"graphml", kGraphMl, false, write_whole<GraphMlExporter>},
    {"gexf", kGexf, false, write_whole<GexfExporter>},
    {"gephi-csv", kGephi, false, write_edge_table<GephiCsvExporter>, write_node_table<GephiCsvExporter>},
    {"neo4j-csv", kNeo4j, false, write_edge_table<Neo4jCsvExporter>, write_node_table<Neo4jCsvExporter>},
    {"mermaid", kMermaid, false, write_mermaid},
    {"events-tsv", kEvents, false, write_whole<EventTableExporter>},
}};

}  // namespace

std::string part_path(const std::string& path, const GraphFormat& format, const std::string& part) {
  std::size_t stem = path.rfind('.');
  for (const std::string_view ending : format.endings) {
    if (graph_format_of(path) == &format && path.size() > ending.size()) {
      stem = path.size() - ending.size();
    }
  }
  if (stem == std::string::npos || path.find('/', stem) != std::string::npos) {
    return path + part;
  }
  return path.substr(0, stem) + part + path.substr(stem);
}

std::span<const GraphFormat> graph_formats() { return kFormats; }

const GraphFormat* find_graph_format(std::string_view name) {
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [name](const GraphFormat& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

const GraphFormat* graph_format_of(const std::filesystem::path& file) {
  const std::string name = lower_ascii(file.filename().string());
  const GraphFormat* best = nullptr;
  std::size_t longest = 0;
  for (const GraphFormat& format : kFormats) {
    for (const std::string_view ending : format.endings) {
      if (ending.size() > longest && name.size() > ending.size() && name.ends_with(ending)) {
        best = &format;
        longest = ending.size();
      }
    }
  }
  return best;
}

std::string list_graph_formats() {
  std::string list;
  for (const GraphFormat& format : kFormats) {
    list += (list.empty() ? "" : ", ") + std::string(format.name) + " (";
    for (std::size_t i = 0; i < format.endings.size(); ++i) {
      list += (i == 0 ? "" : " ") + std::string(format.endings[i]);
    }
    list += ")";
  }
  return list;
}

}  // namespace entente
