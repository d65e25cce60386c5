#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include <entente/graph/measures.hpp>

namespace entente {

// The graph as numbers: who is tied to whom, and who acts on whom. Ties are in order of the other's vertex.
struct Tie {
  double weight = 0.0;
  std::uint32_t other = 0;
  int sign = 0;
};
struct TieNetwork {
  std::vector<std::vector<Tie>> ties;                              // undirected, by vertex
  std::vector<std::vector<std::pair<std::uint32_t, double>>> out;  // acts, joined to one number a target
};

class Triangles;

// Each fills in its part of the measures.
void measure_pagerank(const TieNetwork& network, GraphMeasures& measures);
void measure_betweenness(const TieNetwork& network, const MeasureOptions& options, GraphMeasures& measures);
void measure_communities(const TieNetwork& network, GraphMeasures& measures);
void measure_constraint(const Triangles& triangles, GraphMeasures& measures);
void count_triads(const Triangles& triangles, GraphMeasures& measures);
void measure_camps(const TieNetwork& network, GraphMeasures& measures);

// Numbers groups anew, the largest 0; of equal ones the one with the smaller first member. Gives their number.
std::size_t renumber(std::vector<std::size_t>& group_of);

}  // namespace entente
