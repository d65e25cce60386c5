// Who has much to do with each other: the method of Louvain, without chance.
// Worked example: two triangles with one tie between them are two communities.
// Vertices move, in their order, to the neighbouring community that gains the most modularity; then communities become vertices, and again.
#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "tie_network.hpp"

namespace entente {

namespace {

// A weighted graph of one level; loops hold what lies inside a community of the level below, counted from both ends.
struct Level {
  std::vector<std::vector<std::pair<std::size_t, double>>> ties;
  std::vector<double> loops;
  double total = 0.0;  // of all weights, counted from both ends
};

double strength_of(const Level& level, std::size_t v) {
  double sum = level.loops[v];
  for (const auto& [other, weight] : level.ties[v]) {
    sum += weight;
  }
  return sum;
}

// Moves vertices until no move gains; true when any moved.
bool move_vertices(const Level& level, std::vector<std::size_t>& community) {
  constexpr double kLeastGain = 1e-12;
  constexpr int kMostRounds = 100;
  const std::size_t count = level.ties.size();
  std::vector<double> strength(count);
  for (std::size_t v = 0; v < count; ++v) {
    strength[v] = strength_of(level, v);
  }
  std::vector<double> inside = strength;      // sum of strengths by community; at first each vertex is its own
  std::vector<double> weight_to(count, 0.0);  // of v's ties, by community; all 0 between two v
  std::vector<std::size_t> near;              // communities that v has ties to
  bool any = false;
  bool moved = true;
  for (int round = 0; moved && round < kMostRounds; ++round) {
    moved = false;
    for (std::size_t v = 0; v < count; ++v) {
      for (const auto& [other, weight] : level.ties[v]) {
        const std::size_t there = community[other];
        if (weight_to[there] <= 0.0) {
          near.push_back(there);
        }
        weight_to[there] += weight;
      }
      std::sort(near.begin(), near.end());
      const std::size_t home = community[v];
      inside[home] -= strength[v];
      std::size_t best = home;
      double best_gain = weight_to[home] - inside[home] * strength[v] / level.total;
      for (const std::size_t other : near) {
        const double gain = weight_to[other] - inside[other] * strength[v] / level.total;
        if (gain > best_gain + kLeastGain) {
          best = other;
          best_gain = gain;
        }
        weight_to[other] = 0.0;
      }
      near.clear();
      inside[best] += strength[v];
      community[v] = best;
      moved = moved || best != home;
    }
    any = any || moved;
  }
  return any;
}

Level coarsen(const Level& level, const std::vector<std::size_t>& community, std::size_t count) {
  std::vector<std::map<std::size_t, double>> sums(count);
  Level coarse;
  coarse.loops.assign(count, 0.0);
  coarse.total = level.total;
  for (std::size_t v = 0; v < level.ties.size(); ++v) {
    coarse.loops[community[v]] += level.loops[v];
    for (const auto& [other, weight] : level.ties[v]) {
      if (community[v] == community[other]) {
        coarse.loops[community[v]] += weight;
      } else {
        sums[community[v]][community[other]] += weight;
      }
    }
  }
  for (const auto& sum : sums) {
    coarse.ties.emplace_back(sum.begin(), sum.end());
  }
  return coarse;
}

double modularity_of(const TieNetwork& network, double total, const std::vector<std::size_t>& community,
                     std::size_t count) {
  std::vector<double> inside(count, 0.0);
  std::vector<double> strength(count, 0.0);
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    for (const Tie& tie : network.ties[v]) {
      strength[community[v]] += tie.weight;
      inside[community[v]] += community[v] == community[tie.other] ? tie.weight : 0.0;
    }
  }
  double sum = 0.0;
  for (std::size_t c = 0; c < count; ++c) {
    sum += inside[c] / total - strength[c] / total * (strength[c] / total);
  }
  return sum;
}

Level first_level(const TieNetwork& network) {
  Level level;
  level.loops.assign(network.ties.size(), 0.0);
  level.ties.resize(network.ties.size());
  for (std::size_t v = 0; v < network.ties.size(); ++v) {
    level.ties[v].reserve(network.ties[v].size());
    for (const Tie& tie : network.ties[v]) {
      level.ties[v].emplace_back(tie.other, tie.weight);
      level.total += tie.weight;
    }
  }
  return level;
}

}  // namespace

std::size_t renumber(std::vector<std::size_t>& group_of) {
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> groups;  // size, first member
  for (std::size_t v = 0; v < group_of.size(); ++v) {
    ++groups.try_emplace(group_of[v], 0, v).first->second.first;
  }
  std::vector<std::pair<std::size_t, std::pair<std::size_t, std::size_t>>> order(groups.begin(), groups.end());
  std::sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
    return left.second.first != right.second.first ? left.second.first > right.second.first
                                                   : left.second.second < right.second.second;
  });
  std::map<std::size_t, std::size_t> number;
  for (const auto& [group, about] : order) {
    number.emplace(group, number.size());
  }
  for (std::size_t& group : group_of) {
    group = number.at(group);
  }
  return number.size();
}

void measure_communities(const TieNetwork& network, GraphMeasures& measures) {
  const std::size_t count = network.ties.size();
  std::vector<std::size_t> group_of(count);
  std::iota(group_of.begin(), group_of.end(), std::size_t{0});
  Level level = first_level(network);
  while (level.total > 0.0) {
    std::vector<std::size_t> community(level.ties.size());
    std::iota(community.begin(), community.end(), std::size_t{0});
    if (!move_vertices(level, community)) {
      break;
    }
    const std::size_t communities = renumber(community);
    for (std::size_t& group : group_of) {
      group = community[group];
    }
    level = coarsen(level, community, communities);
  }
  measures.communities = renumber(group_of);
  measures.modularity = level.total > 0.0 ? modularity_of(network, level.total, group_of, measures.communities) : 0.0;
  for (std::size_t v = 0; v < count; ++v) {
    measures.actors[v].community = group_of[v];
  }
}

}  // namespace entente
