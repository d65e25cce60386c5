#pragma once

#include <string>
#include <string_view>

#include "dot_drawing.hpp"

namespace entente {

// A cgraph graph under construction: cgraph's char* interface, which copies what it is given, with string views.
// Errors  ExportError when cgraph cannot open a graph.
class GraphvizWriter {
 public:
  explicit GraphvizWriter(std::string_view name);
  // `kind`: AGRAPH, AGNODE or AGEDGE; defaults are declared before any object.
  void declare(int kind, std::string_view name, std::string_view value);
  void set(void* object, std::string_view name, std::string_view value);
  void set_html(std::string_view name, const std::string& html);  // of the graph
  Agnode_t* node(std::string_view name);
  Agedge_t* edge(Agnode_t* source, Agnode_t* target, std::string_view name);
  GraphvizGraph take();

 private:
  GraphvizGraph graph_;
};

}  // namespace entente
