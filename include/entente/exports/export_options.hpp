#pragma once

#include <entente/graph/bundles.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// What the exporters for other programs write of a graph.
struct ExportOptions {
  Weighting weighting = Weighting::documents;  // what `weight` counts
  Aggregate aggregate = Aggregate::none;       // which events become one edge
  bool measures = false;  // degree, PageRank, ... of actors, and those of their pair with every edge
};

}  // namespace entente
