// Two graphs side by side. Worked example: a has "ann praised bob" and "ann met bob", b has "bob met ann" (mutual) and "bob accused ann": the meeting is in
// both, the praise only in a, the accusation only in b, and the pair (ann, bob) changed from a mean score of 3 to -0.5.
#include <entente/graph/comparison.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>

#include "event_matching.hpp"

namespace entente {

namespace {

using Events = std::vector<const RelationEdge*>;

Events events_of(const RelationGraph& graph) {
  Events events;
  graph.for_each_edge([&](const RelationEdge& edge) { events.push_back(&edge); });
  for (const RelationEdge& edge : graph.one_sided()) {
    events.push_back(&edge);
  }
  return events;
}

ActorPair pair_of(const RelationEdge& edge) {
  const auto [first, second] = std::minmax(edge.source, edge.target);
  return {first, second};
}

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

// Only in the first, only in the second, in both; both sorted.
template <typename T>
void part(const std::vector<T>& left, const std::vector<T>& right, std::vector<T>& only_left,
          std::vector<T>& only_right, std::vector<T>& both) {
  std::set_difference(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(only_left));
  std::set_difference(right.begin(), right.end(), left.begin(), left.end(), std::back_inserter(only_right));
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
}

std::vector<std::string> actors_of(const RelationGraph& graph) {
  std::vector<std::string> ids;
  graph.for_each_node([&](const ActorNode& node) { ids.push_back(node.id); });
  return ids;
}

// ---- profiles and similarities

std::map<ActorPair, PairProfile> profiles_of(const Events& events) {
  std::map<ActorPair, PairProfile> profiles;
  for (const RelationEdge* edge : events) {
    if (!edge->source.empty() && !edge->target.empty()) {
      PairProfile& profile = profiles[pair_of(*edge)];
      ++profile.events;
      if (edge->status == Status::negated) {
        ++profile.denied;
        continue;
      }
      ++profile.roots[edge->root];
      profile.mean_score += edge->score();
    }
  }
  for (auto& [pair, profile] : profiles) {
    profile.mean_score = rounded(profile.mean_score / static_cast<double>(std::max<std::size_t>(profile.told(), 1)));
  }
  return profiles;
}

template <typename Key>
using Weights = std::map<Key, double>;

template <typename Key>
double total(const Weights<Key>& weights) {
  double sum = 0.0;
  for (const auto& [key, weight] : weights) {
    sum += weight;
  }
  return sum;
}

// Over the shares of both, in order of the keys, so that it is the same either way round.
template <typename Key>
double ruzicka(const Weights<Key>& a, const Weights<Key>& b) {
  const double total_a = total(a);
  const double total_b = total(b);
  if (total_a <= 0.0 || total_b <= 0.0) {
    return total_a <= 0.0 && total_b <= 0.0 ? 1.0 : 0.0;
  }
  std::set<Key> keys;
  for (const auto* weights : {&a, &b}) {
    for (const auto& [key, weight] : *weights) {
      keys.insert(key);
    }
  }
  double smaller = 0.0;
  double larger = 0.0;
  for (const Key& key : keys) {
    const auto in_a = a.find(key);
    const auto in_b = b.find(key);
    const double share_a = in_a == a.end() ? 0.0 : in_a->second / total_a;
    const double share_b = in_b == b.end() ? 0.0 : in_b->second / total_b;
    smaller += std::min(share_a, share_b);
    larger += std::max(share_a, share_b);
  }
  return rounded(smaller / larger);
}

Weights<std::string> actor_weights(const RelationGraph& graph, const Events& events) {
  Weights<std::string> weights;
  graph.for_each_node([&](const ActorNode& node) { weights[node.id] = 0.0; });
  for (const RelationEdge* edge : events) {
    for (const std::string* id : {&edge->source, &edge->target}) {
      if (!id->empty()) {
        weights[*id] += 1.0;
      }
    }
  }
  return weights;
}

Weights<ActorPair> pair_weights(const std::map<ActorPair, PairProfile>& profiles) {
  Weights<ActorPair> weights;
  for (const auto& [pair, profile] : profiles) {
    weights[pair] = static_cast<double>(profile.events);
  }
  return weights;
}

Weights<std::pair<ActorPair, Root>> relation_weights(const std::map<ActorPair, PairProfile>& profiles) {
  Weights<std::pair<ActorPair, Root>> weights;
  for (const auto& [pair, profile] : profiles) {
    for (const auto& [root, count] : profile.roots) {
      weights[{pair, root}] = static_cast<double>(count);
    }
  }
  return weights;
}

double cosine(const std::map<ActorPair, PairProfile>& a, const std::map<ActorPair, PairProfile>& b) {
  const auto tone = [](const PairProfile& profile) { return profile.mean_score * static_cast<double>(profile.told()); };
  const auto length = [&](const std::map<ActorPair, PairProfile>& profiles) {
    double sum = 0.0;
    for (const auto& [pair, profile] : profiles) {
      sum += tone(profile) * tone(profile);
    }
    return std::sqrt(sum);
  };
  const double length_a = length(a);
  const double length_b = length(b);
  if (length_a <= 0.0 || length_b <= 0.0) {
    return length_a <= 0.0 && length_b <= 0.0 ? 1.0 : 0.0;
  }
  double product = 0.0;
  for (const auto& [pair, profile] : a) {
    const auto other = b.find(pair);
    product += other == b.end() ? 0.0 : tone(profile) * tone(other->second);
  }
  return rounded(product / (length_a * length_b));
}

// ---- pairs that changed

double root_change(const PairProfile& a, const PairProfile& b) {
  if ((a.told() == 0) != (b.told() == 0)) {
    return 1.0;
  }
  double sum = 0.0;
  for (const Root root : all_roots()) {
    const auto share = [root](const PairProfile& profile) {
      const auto found = profile.roots.find(root);
      return found == profile.roots.end() ? 0.0
                                          : static_cast<double>(found->second) / static_cast<double>(profile.told());
    };
    sum += std::abs(share(a) - share(b));
  }
  return rounded(sum / 2.0);
}

void find_changes(const std::map<ActorPair, PairProfile>& a, const std::map<ActorPair, PairProfile>& b,
                  GraphComparison& comparison) {
  for (const ActorPair& pair : comparison.pairs_both) {
    PairChange change{pair.first, pair.second, a.at(pair), b.at(pair)};
    change.tone_change = rounded(change.b.mean_score - change.a.mean_score);
    change.root_change = root_change(change.a, change.b);
    change.change = rounded((std::abs(change.tone_change) / 20.0 + change.root_change) / 2.0);
    if (change.change > 0.0) {
      comparison.changed.push_back(std::move(change));
    }
  }
  std::stable_sort(comparison.changed.begin(), comparison.changed.end(),
                   [](const PairChange& left, const PairChange& right) { return left.change > right.change; });
}

// ---- events that match

// The smaller id first; the views are of the events.
std::pair<std::string_view, std::string_view> ids_of(const RelationEdge& a, const RelationEdge& b) {
  return b.id < a.id ? std::pair<std::string_view, std::string_view>(b.id, a.id)
                     : std::pair<std::string_view, std::string_view>(a.id, b.id);
}

std::map<std::pair<ActorPair, Root>, Events> by_relation(const Events& events) {
  std::map<std::pair<ActorPair, Root>, Events> groups;
  for (const RelationEdge* edge : events) {
    groups[{pair_of(*edge), edge->root}].push_back(edge);
  }
  return groups;
}

void find_events(const Events& a, const Events& b, GraphComparison& comparison) {
  auto groups_a = by_relation(a);
  auto groups_b = by_relation(b);
  for (const auto& [key, events] : groups_b) {
    groups_a.try_emplace(key);
  }
  for (const auto& [key, events] : groups_a) {
    match_events(events, groups_b[key], comparison);
  }
  const auto less = [](const RelationEdge* left, const RelationEdge* right) { return canonical_less(*left, *right); };
  std::sort(comparison.events_a.begin(), comparison.events_a.end(), less);
  std::sort(comparison.events_b.begin(), comparison.events_b.end(), less);
  // In the order of the smaller id of the two, which exchanging the graphs does not change.
  const auto key = [](const EventMatch& match) { return ids_of(*match.a, *match.b); };
  std::sort(comparison.events_both.begin(), comparison.events_both.end(),
            [&](const EventMatch& left, const EventMatch& right) {
              return std::tuple(pair_of(*left.a), left.a->root, key(left)) <
                     std::tuple(pair_of(*right.a), right.a->root, key(right));
            });
}

template <typename Map>
auto keys_of(const Map& map) {
  std::vector<typename Map::key_type> keys;
  for (const auto& [key, value] : map) {
    keys.push_back(key);
  }
  return keys;
}

}  // namespace

std::map<ActorPair, PairProfile> pair_profiles(const RelationGraph& graph) { return profiles_of(events_of(graph)); }

bool GraphComparison::same() const {
  return actors_a.empty() && actors_b.empty() && pairs_a.empty() && pairs_b.empty() && events_a.empty() &&
         events_b.empty() && changed.empty();
}

GraphComparison compare(const RelationGraph& a, const RelationGraph& b) {
  GraphComparison comparison;
  const Events in_a = events_of(a);
  const Events in_b = events_of(b);
  const auto profiles_a = profiles_of(in_a);
  const auto profiles_b = profiles_of(in_b);
  part(actors_of(a), actors_of(b), comparison.actors_a, comparison.actors_b, comparison.actors_both);
  part(keys_of(profiles_a), keys_of(profiles_b), comparison.pairs_a, comparison.pairs_b, comparison.pairs_both);
  find_events(in_a, in_b, comparison);
  find_changes(profiles_a, profiles_b, comparison);
  comparison.actor_similarity = ruzicka(actor_weights(a, in_a), actor_weights(b, in_b));
  comparison.pair_similarity = ruzicka(pair_weights(profiles_a), pair_weights(profiles_b));
  comparison.relation_similarity = ruzicka(relation_weights(profiles_a), relation_weights(profiles_b));
  comparison.tone_cosine = cosine(profiles_a, profiles_b);
  return comparison;
}

std::vector<std::vector<double>> similarity_matrix(std::span<const RelationGraph> graphs) {
  std::vector<Weights<std::pair<ActorPair, Root>>> weights;
  for (const RelationGraph& graph : graphs) {
    weights.push_back(relation_weights(pair_profiles(graph)));
  }
  std::vector<std::vector<double>> matrix(graphs.size(), std::vector<double>(graphs.size(), 1.0));
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      matrix[i][j] = matrix[j][i] = ruzicka(weights[i], weights[j]);
    }
  }
  return matrix;
}

}  // namespace entente
