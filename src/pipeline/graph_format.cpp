// The table of graph formats: a new exporter is one function and one row here.
// Worked example: the file "Talks.SVG" ends in .svg, so DiagramRenderer draws it.
#include <entente/pipeline/graph_format.hpp>

#include <algorithm>
#include <array>

#include <entente/exports/diagram.hpp>
#include <entente/exports/dot.hpp>
#include <entente/exports/json_graph.hpp>

namespace entente {

namespace {

void write_jgf(const RelationGraph& graph, const GraphOutputOptions& options, std::ostream& out) {
  JsonGraphOptions json;
  json.weighting = options.weighting;
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

constexpr std::array<std::string_view, 2> kJsonEndings = {".json", ".jgf"};
constexpr std::array<std::string_view, 2> kDotEndings = {".dot", ".gv"};
constexpr std::array<std::string_view, 1> kSvgEndings = {".svg"};
constexpr std::array<std::string_view, 1> kPngEndings = {".png"};
constexpr std::array<std::string_view, 1> kPdfEndings = {".pdf"};

constexpr std::array<GraphFormat, 5> kFormats = {{
    {"jgf", kJsonEndings, false, write_jgf},
    {"dot", kDotEndings, false, write_dot},
    {"svg", kSvgEndings, false, write_svg},
    {"png", kPngEndings, true, write_png},
    {"pdf", kPdfEndings, true, write_pdf},
}};

}  // namespace

std::span<const GraphFormat> graph_formats() { return kFormats; }

const GraphFormat* find_graph_format(std::string_view name) {
  const auto found =
      std::find_if(kFormats.begin(), kFormats.end(), [name](const GraphFormat& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

const GraphFormat* graph_format_of(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&ending](const GraphFormat& format) {
    return std::find(format.endings.begin(), format.endings.end(), ending) != format.endings.end();
  });
  return found == kFormats.end() ? nullptr : &*found;
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
