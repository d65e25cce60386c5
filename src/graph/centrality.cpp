// Who stands in the middle. Worked example: in the line ann - bob - cyd the one shortest path between others leads through bob: betweenness 1.
#include <algorithm>
#include <cmath>
#include <utility>
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
    for (std::size_t i = 0; i < order_.size(); ++i) {  // NOLINT(modernize-loop-convert): it grows
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

// `met` holds the last vertex at which another was met, plus 1; so nobody is counted twice.
void measure_degrees(const DirectedTies& directed, const Rows<Arc>& incoming, GraphMeasures& measures) {
  const std::size_t count = incoming.size();
  std::vector<std::uint32_t> met(count, 0);
  std::vector<std::uint32_t> met_acting(count, 0);
  std::vector<std::uint32_t> targets(count, 0);
  std::vector<double> given(count, 0.0);
  for (std::size_t v = 0; v < count; ++v) {
    const auto mark = static_cast<std::uint32_t>(v) + 1;
    ActorMeasures& actor = measures.actors[v];
    for (const Arc& arc : incoming[v]) {
      actor.degree += std::exchange(met[arc.other], mark) != mark ? 1U : 0U;
      if (arc.weight > 0.0) {
        const bool fresh = std::exchange(met_acting[arc.other], mark) != mark;
        actor.degree_in += fresh ? 1U : 0U;
        targets[arc.other] += fresh ? 1U : 0U;
        actor.strength_in += arc.weight;
        given[arc.other] += arc.weight;
      }
    }
    for (const Arc& arc : directed.arcs[v]) {
      actor.degree += std::exchange(met[arc.other], mark) != mark ? 1U : 0U;
    }
  }
  for (std::size_t v = 0; v < count; ++v) {
    measures.actors[v].degree_out = targets[v];
    measures.actors[v].strength_out = given[v];
  }
}

// By power iteration: each round every vertex gathers what those who act on it pass on, until all ranks together change by less than kPrecision.
void measure_pagerank(const Rows<Arc>& incoming, GraphMeasures& measures) {
  const std::size_t count = incoming.size();
  if (count == 0) {
    return;
  }
  const double even = 1.0 / static_cast<double>(count);
  std::vector<double> rank(count, even);
  std::vector<double> passed(count);  // by each, on one unit of weight
  double change = 1.0;
  for (int round = 0; round < kMostRounds && change >= kPrecision; ++round) {
    double idle = 0.0;
    for (std::size_t v = 0; v < count; ++v) {
      const double out = measures.actors[v].strength_out;
      idle += out > 0.0 ? 0.0 : rank[v];
      passed[v] = out > 0.0 ? kDamping * rank[v] / out : 0.0;
    }
    const double given = (1.0 - kDamping) * even + kDamping * idle * even;
    change = 0.0;
    for (std::size_t v = 0; v < count; ++v) {
      double next = given;
      for (const Arc& arc : incoming[v]) {
        next += passed[arc.other] * arc.weight;
      }
      change += std::abs(next - rank[v]);
      rank[v] = next;
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
