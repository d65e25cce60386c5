// Writes the drawing as DOT through cgraph, into a string first: a stream that breaks leaves no half statement behind unnoticed.
#include <entente/exports/dot.hpp>

#include <ostream>
#include <string>

#include <entente/base/error.hpp>

#include "dot_drawing.hpp"

namespace entente {

namespace {

int append(void* channel, const char* text) {
  static_cast<std::string*>(channel)->append(text);
  return 0;
}

int flush(void*) { return 0; }

}  // namespace

void write_dot(const MakeDrawing& make, std::ostream& out) {
  std::string text;
  {
    const GraphvizSession session;
    const GraphvizGraph drawing = make(0);
    Agiodisc_t into_string{nullptr, append, flush};
    Agiodisc_t* before = drawing->clos->disc.io;
    drawing->clos->disc.io = &into_string;
    const int failed = agwrite(drawing.get(), &text);
    drawing->clos->disc.io = before;
    if (failed != 0) {
      throw ExportError("DOT: cgraph cannot write the graph: " + session.messages());
    }
  }
  out << text;
  out.flush();
  if (!out) {
    throw ExportError("DOT: the stream does not take more bytes");
  }
}

void DotExporter::write(const RelationGraph& graph, const DiagramOptions& options, std::ostream& out) const {
  write_dot([&](std::size_t) { return draw(graph, options); }, out);
}

}  // namespace entente
