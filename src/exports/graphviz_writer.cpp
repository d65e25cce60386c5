// Worked example: node("ann") and set(node, "label", "Ann") leave the statement  ann [label=Ann]  in the graph that take() hands over.
#include "graphviz_writer.hpp"

#include <utility>

#include <entente/base/error.hpp>

namespace entente {

namespace {

char* chars(std::string_view text, std::string& holder) {
  holder = std::string(text);
  return holder.data();
}

}  // namespace

GraphvizWriter::GraphvizWriter(std::string_view name) {
  std::string holder;
  graph_.reset(agopen(chars(name, holder), Agdirected, nullptr));
  if (!graph_) {
    throw ExportError("DOT: cgraph cannot open a graph");
  }
}

void GraphvizWriter::declare(int kind, std::string_view name, std::string_view value) {
  std::string name_holder;
  std::string value_holder;
  agattr(graph_.get(), kind, chars(name, name_holder), chars(value, value_holder));
}

void GraphvizWriter::set(void* object, std::string_view name, std::string_view value) {
  std::string name_holder;
  std::string value_holder;
  agset(object, chars(name, name_holder), chars(value, value_holder));
}

void GraphvizWriter::set_html(std::string_view name, const std::string& html) {
  std::string html_holder = html;
  char* marked = agstrdup_html(graph_.get(), html_holder.data());
  std::string name_holder;
  agattr(graph_.get(), AGRAPH, chars(name, name_holder), marked);
  agstrfree(graph_.get(), marked);
}

Agnode_t* GraphvizWriter::node(std::string_view name) {
  std::string holder;
  return agnode(graph_.get(), chars(name, holder), 1);
}

Agedge_t* GraphvizWriter::edge(Agnode_t* source, Agnode_t* target, std::string_view name) {
  std::string holder;
  return agedge(graph_.get(), source, target, chars(name, holder), 1);
}

GraphvizGraph GraphvizWriter::take() { return std::move(graph_); }

}  // namespace entente
