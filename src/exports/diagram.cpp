// Lays a drawing out and renders it with Graphviz in this process. Handles are closed in the reverse order of their making, also on errors.
// Worked example: render(graph, {}, "svg", out) draws the cgraph graph of dot_drawing.cpp, lets gvLayout place it with the engine that its
// attribute `layout` names, and hands the bytes of gvRenderData to the stream.
#include <entente/exports/diagram.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <utility>

#include <gvc.h>

#include <entente/base/error.hpp>

#include "dot_drawing.hpp"
#include "label_placement.hpp"
#include "label_text.hpp"
#include "separate_parts.hpp"

namespace entente {

namespace {

struct FreeRendered {
  void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

// One for the whole process, with the plugins that it has loaded: the text plugin goes on reading the font names of a context that is gone. Whoever uses it holds a
// GraphvizSession.
GVC_t* graphviz() {
  static GVC_t* const context = gvContext();
  if (context == nullptr) {
    throw ExportError("drawing: Graphviz cannot start");
  }
  return context;
}

// A laid-out graph, for as long as this lives.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph, const std::string& engine, const GraphvizSession& session)
      : context_(context), graph_(graph) {
    bound_packing(graph_, engine);
    if (gvLayout(context_, graph_, engine.c_str()) != 0) {
      gvFreeLayout(context_, graph_);
      throw ExportError("drawing: Graphviz cannot lay out with \"" + engine + "\": " + session.messages());
    }
  }
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

// The type behind `length` differs between versions of Graphviz (unsigned int, later size_t).
template <typename Length>
std::string render_with(int (*render)(GVC_t*, graph_t*, const char*, char**, Length*), GVC_t* context, Agraph_t* graph,
                        const std::string& format, const GraphvizSession& session) {
  char* bytes = nullptr;
  Length length = 0;
  const int failed = render(context, graph, format.c_str(), &bytes, &length);
  const std::unique_ptr<char, FreeRendered> owner(bytes);
  if (failed != 0 || bytes == nullptr || length == 0) {
    throw ExportError("drawing: this Graphviz cannot write \"" + format + "\": " + session.messages());
  }
  return {bytes, static_cast<std::size_t>(length)};
}

// The PDF says when it was made; the same input must give the same bytes, so the digits of that date go to 1 January 2000.
void fix_pdf_date(std::string& pdf) {
  constexpr std::string_view kKey = "/CreationDate (D:";
  constexpr std::string_view kFixed = "20000101000000";
  const std::size_t at = pdf.rfind(kKey);
  if (at != std::string::npos && at + kKey.size() + kFixed.size() <= pdf.size()) {
    pdf.replace(at + kKey.size(), kFixed.size(), kFixed);
  }
}

constexpr std::array<std::string_view, 3> kFormats = {"svg", "png", "pdf"};

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): cgraph copies it
char* unconst(const char* text) { return const_cast<char*>(text); }

// Every actor as a box of its name's width, one line for every two who have to do with each other.
GraphvizGraph bare_drawing(const RelationGraph& graph) {
  GraphvizGraph drawing(agopen(unconst("entente"), Agdirected, nullptr));
  if (!drawing) {
    throw ExportError("drawing: cgraph cannot open a graph");
  }
  agattr(drawing.get(), AGRAPH, unconst("overlap"), unconst("prism"));
  agattr(drawing.get(), AGRAPH, unconst("splines"), unconst("false"));
  agattr(drawing.get(), AGRAPH, unconst("start"), unconst("1"));
  agattr(drawing.get(), AGRAPH, unconst("sep"), unconst("+16"));
  agattr(drawing.get(), AGNODE, unconst("shape"), unconst("box"));
  agattr(drawing.get(), AGNODE, unconst("label"), unconst("\\N"));
  agattr(drawing.get(), AGEDGE, unconst("len"), unconst("2"));
  graph.for_each_node([&](const ActorNode& actor) {
    Agnode_t* node = agnode(drawing.get(), label_text::safe_name(actor.id).data(), 1);
    const std::string label = label_text::plain_label(label_text::shorten(label_text::clean(actor.name), 24));
    agset(node, unconst("label"), unconst(label.c_str()));
  });
  std::set<std::pair<std::string, std::string>> pairs;
  graph.for_each_edge([&](const RelationEdge& edge) { pairs.insert(std::minmax(edge.source, edge.target)); });
  for (const auto& [first, second] : pairs) {
    Agnode_t* source = agnode(drawing.get(), label_text::safe_name(first).data(), 0);
    Agnode_t* target = agnode(drawing.get(), label_text::safe_name(second).data(), 0);
    agedge(drawing.get(), source, target, unconst((first + "\n" + second).c_str()), 1);
  }
  return drawing;
}

}  // namespace

void write_picture(const MakeDrawing& make, std::string_view format, std::ostream& out) {
  if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
    throw ExportError("drawing: expected the format svg, png or pdf, found \"" + std::string(format) + "\"");
  }
  std::string bytes;
  {
    const GraphvizSession session;
    GVC_t* const context = graphviz();
    // The number of labels without room is known only when all is laid out, and then needs a line of the header.
    constexpr int kMostAttempts = 3;
    std::size_t hidden = 0;
    for (int attempt = 0; attempt < kMostAttempts && bytes.empty(); ++attempt) {
      const GraphvizGraph drawing = make(hidden);
      if (format == "png") {
        agattr(drawing.get(), AGRAPH, unconst("dpi"), unconst("144"));
      }
      const std::string engine = agget(drawing.get(), unconst("layout"));
      const Layout layout(context, drawing.get(), engine, session);
      settle_places(drawing.get());
      const std::size_t without_room = engine == "dot" ? 0 : place_line_labels(drawing.get());
      if (without_room == hidden || attempt + 1 == kMostAttempts) {
        bytes = render_with(gvRenderData, context, drawing.get(), std::string(format), session);
      }
      hidden = without_room;
    }
  }
  if (format == "pdf") {
    fix_pdf_date(bytes);
  }
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.flush();
  if (!out) {
    throw ExportError("drawing: the stream does not take more bytes");
  }
}

void DiagramRenderer::render(const RelationGraph& graph, const DiagramOptions& options, std::string_view format,
                             std::ostream& out) const {
  write_picture([&](std::size_t hidden) { return draw(graph, options, hidden); }, format, out);
}

RelationGraph DiagramRenderer::lay_out(const RelationGraph& graph) const {
  if (graph.node_count() == 0) {
    return graph;
  }
  std::map<std::string, Position> positions;
  {
    const GraphvizSession session;
    GVC_t* const context = graphviz();
    const GraphvizGraph drawing = bare_drawing(graph);
    const Layout layout(context, drawing.get(), graph.node_count() <= 300 ? "neato" : "sfdp", session);
    settle_places(drawing.get());
    graph.for_each_node([&](const ActorNode& actor) {
      Agnode_t* node = agnode(drawing.get(), label_text::safe_name(actor.id).data(), 0);
      positions[actor.id] = {ND_coord(node).x, ND_coord(node).y};
    });
  }
  return graph.with_positions(positions);
}

}  // namespace entente
