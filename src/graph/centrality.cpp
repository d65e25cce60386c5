// Who stands in the middle. Worked example: in the line ann - bob - cyd the one shortest path between others leads through bob: betweenness 1.
#include <algorithm>
#include <cmath>
#include <vector>

#include "tie_network.hpp"
#include "triangles.hpp"

namespace entente {

namespace {

constexpr double kDamping = 0.85;
constexpr double kPrecision = 1e-12;
constexpr int kMostRounds = 500;

// One source's part in the betweenness of all: a search in breadth, then back from the farthest. Buffers are kept between sources.
class BrandesSearch {
 public:
  explicit BrandesSearch(const TieNetwork& network) : network_(network) {
    const std::size_t count = network.ties.size();
    distance_.resize(count);
    paths_.resize(count);
    share_.resize(count);
  }

  void add(std::uint32_t source, std::vector<double>& through) {
    std::fill(distance_.begin(), distance_.end(), -1);
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1.0;
    share_[source] = 0.0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      spread(order_[i]);
    }
    for (std::size_t i = order_.size(); i-- > 1;) {
      const std::uint32_t vertex = order_[i];
      for (const Tie& tie : network_.ties[vertex]) {
        if (distance_[tie.other] == distance_[vertex] - 1) {
          share_[tie.other] += paths_[tie.other] / paths_[vertex] * (1.0 + share_[vertex]);
        }
      }
      through[vertex] += share_[vertex];
    }
  }

 private:
  void spread(std::uint32_t vertex) {
    for (const Tie& tie : network_.ties[vertex]) {
      if (distance_[tie.other] < 0) {
        distance_[tie.other] = distance_[vertex] + 1;
        paths_[tie.other] = 0.0;
        share_[tie.other] = 0.0;
        order_.push_back(tie.other);
      }
      if (distance_[tie.other] == distance_[vertex] + 1) {
        paths_[tie.other] += paths_[vertex];
      }
    }
  }

  const TieNetwork& network_;
  std::vector<int> distance_;
  std::vector<double> paths_;
  std::vector<double> share_;
  std::vector<std::uint32_t> order_;
};

}  // namespace

void measure_pagerank(const TieNetwork& network, GraphMeasures& measures) {
  const std::size_t count = network.out.size();
  if (count == 0) {
    return;
  }
  const double even = 1.0 / static_cast<double>(count);
  std::vector<double> out_weight(count, 0.0);
  for (std::size_t v = 0; v < count; ++v) {
    for (const auto& [target, weight] : network.out[v]) {
      out_weight[v] += weight;
    }
  }
  std::vector<double> rank(count, even);
  for (int round = 0; round < kMostRounds; ++round) {
    double idle = 0.0;
    for (std::size_t v = 0; v < count; ++v) {
      idle += out_weight[v] > 0.0 ? 0.0 : rank[v];
    }
    std::vector<double> next(count, (1.0 - kDamping) * even + kDamping * idle * even);
    for (std::size_t v = 0; v < count; ++v) {
      for (const auto& [target, weight] : network.out[v]) {
        next[target] += out_weight[v] > 0.0 ? kDamping * rank[v] * weight / out_weight[v] : 0.0;
      }
    }
    double change = 0.0;
    for (std::size_t v = 0; v < count; ++v) {
      change += std::abs(next[v] - rank[v]);
    }
    rank = std::move(next);
    if (change < kPrecision) {
      break;
    }
  }
  for (std::size_t v = 0; v < count; ++v) {
    measures.actors[v].pagerank = rank[v];
  }
}

void measure_betweenness(const TieNetwork& network, const MeasureOptions& options, GraphMeasures& measures) {
  const std::size_t count = network.ties.size();
  if (count < 3) {
    return;
  }
  measures.betweenness_sampled = count > options.exact_limit && options.pivots < count;
  const std::size_t sources = measures.betweenness_sampled ? std::max<std::size_t>(options.pivots, 1) : count;
  std::vector<double> through(count, 0.0);
  BrandesSearch search(network);
  for (std::size_t i = 0; i < sources; ++i) {
    search.add(static_cast<std::uint32_t>(i * count / sources), through);
  }
  // Every path was found from both ends (or from the pivots' share of ends).
  const double others = static_cast<double>(count - 1) * static_cast<double>(count - 2);
  const double scale = static_cast<double>(count) / static_cast<double>(sources) / others;
  for (std::size_t v = 0; v < count; ++v) {
    measures.actors[v].betweenness = through[v] * scale;
  }
}

// What v has with j over all q is, times v's total, the same for j: the sum over q of w(v,q) w(q,j) / total of q. So each triangle adds to its three ties.
void measure_constraint(const Triangles& triangles, GraphMeasures& measures) {
  const auto& ties = triangles.ties();
  std::vector<double> total(measures.actors.size(), 0.0);
  for (const auto& tie : ties) {
    total[tie.keeper] += tie.weight;
    total[tie.other] += tie.weight;
  }
  std::vector<double> indirect(ties.size(), 0.0);
  triangles.for_each([&](std::size_t ab, std::size_t ac, std::size_t bc) {
    const double a = total[ties[ab].keeper];
    const double b = total[ties[ab].other];
    const double c = total[ties[ac].other];
    indirect[ab] += c > 0.0 ? ties[ac].weight * ties[bc].weight / c : 0.0;
    indirect[ac] += b > 0.0 ? ties[ab].weight * ties[bc].weight / b : 0.0;
    indirect[bc] += a > 0.0 ? ties[ab].weight * ties[ac].weight / a : 0.0;
  });
  for (std::size_t v = 0; v < total.size(); ++v) {
    measures.actors[v].constraint = total[v] > 0.0 ? 0.0 : measures.actors[v].constraint;
  }
  for (std::size_t i = 0; i < ties.size(); ++i) {
    for (const std::uint32_t v : {ties[i].keeper, ties[i].other}) {
      const double invested = total[v] > 0.0 ? (ties[i].weight + indirect[i]) / total[v] : 0.0;
      measures.actors[v].constraint += invested * invested;
    }
  }
}

}  // namespace entente
