#pragma once

#include <set>

#include <entente/graph/bundles.hpp>
#include <entente/graph/relation_graph.hpp>

namespace entente {

// What the exporters for other programs write of a graph.
struct ExportOptions {
  WeightRule weighting = {};              // what `weight` counts
  Aggregate aggregate = Aggregate::none;  // which events become one edge
  bool measures = false;                  // degree, PageRank, ... of actors, and those of their pair with every edge
  bool acts = true;                       // whether acts are edges
  std::set<TieLayer> layers = {};         // which other ties are edges, too, and then a column `layer`
};

}  // namespace entente
