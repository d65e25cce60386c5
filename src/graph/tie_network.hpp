#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <entente/graph/measures.hpp>

namespace entente {

// What belongs to each vertex, one vertex after the other in one list: compressed sparse rows.
template <typename Item>
struct Rows {
  std::vector<std::uint32_t> begin;  // of each vertex in items, and the end of the last
  std::vector<Item> items;

  [[nodiscard]] std::size_t size() const { return begin.empty() ? 0 : begin.size() - 1; }
  [[nodiscard]] std::span<const Item> operator[](std::size_t vertex) const {
    return {items.data() + begin[vertex], items.data() + begin[vertex + 1]};
  }
};

// All acts of one actor on another, as one weight. `other` is the target in rows by source, the source in rows by target.
struct Arc {
  double weight = 0.0;
  std::uint32_t other = 0;
};
// Of these acts: how many, and what they did.
struct Passed {
  double cooperation = 0.0, hostility = 0.0;
  std::uint32_t events = 0;
};
// The mutual acts among them: they go from the target to the source as well.
struct MutualArc {
  double weight = 0.0;
  std::uint32_t source = 0, target = 0;
};

// The acts of a graph as sums. What is not always needed is apart: memory that is touched for the first time costs more than the sums.
struct DirectedTies {
  Rows<Arc> arcs;              // by source, in order of the target
  std::vector<Passed> passed;  // by arc; empty where only degrees are asked for
  std::vector<MutualArc> mutual;
};

// Who is tied to whom, whoever acts; in order of the other's vertex.
struct Tie {
  double weight = 0.0;
  std::uint32_t other = 0;
  int sign = 0;
};
struct TieNetwork {
  Rows<Tie> ties;  // undirected, by vertex
};

// O(acts).
DirectedTies directed_ties(const RelationGraph& graph, const WeightRule& rule, bool with_passed);
// The arcs by target; one source may have two, its own acts and those that are mutual.
Rows<Arc> incoming(const DirectedTies& directed);
// What passed between every two, in order of the pair, and who is tied to whom. After the degrees.
TieNetwork join_pairs(const RelationGraph& graph, const DirectedTies& directed, GraphMeasures& measures);

class Triangles;

// Each fills in its part of the measures.
void measure_degrees(const DirectedTies& directed, const Rows<Arc>& incoming, GraphMeasures& measures);
void measure_pagerank(const Rows<Arc>& incoming, GraphMeasures& measures);  // after the degrees
void measure_betweenness(const TieNetwork& network, const MeasureOptions& options, GraphMeasures& measures);
void measure_communities(const TieNetwork& network, GraphMeasures& measures);
void measure_constraint(const Triangles& triangles, GraphMeasures& measures);
void count_triads(const Triangles& triangles, GraphMeasures& measures);
void measure_camps(const TieNetwork& network, GraphMeasures& measures);

// Numbers groups anew, the largest 0; of equal ones the one with the smaller first member. Gives their number.
std::size_t renumber(std::vector<std::size_t>& group_of);

}  // namespace entente
