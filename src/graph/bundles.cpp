// Shows many events of a pair as one line.
// Worked example: "ann praised bob", "ann helped bob", "bob accused ann" are one bundle by pair, two by pair and sign (ann -> bob +, bob -> ann -),
// three by pair and root.
#include <entente/graph/bundles.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace entente {

namespace {

// Source, target, mutual, and the sign or root that the events share.
using Key = std::tuple<std::string, std::string, bool, int>;

Key key_of(const RelationEdge& edge, Aggregate aggregate) {
  if (aggregate == Aggregate::pair) {
    const auto [first, second] = std::minmax(edge.source, edge.target);
    return {first, second, false, 0};
  }
  const int shared = aggregate == Aggregate::pair_sign ? -edge.sign() : static_cast<int>(edge.root);
  return {edge.source, edge.target, edge.reciprocal, shared};
}

std::string bundle_id(const Key& key, Aggregate aggregate) {
  RelationEdge fields;  // borrowed for its hash
  fields.source = std::get<0>(key);
  fields.target = std::get<1>(key);
  fields.reciprocal = std::get<2>(key);
  fields.label = std::to_string(static_cast<int>(aggregate)) + "/" + std::to_string(std::get<3>(key));
  return "b" + edge_id(fields).substr(1);
}

EdgeBundle single(const RelationEdge& edge) { return {edge.id, edge.source, edge.target, edge.reciprocal, {&edge}}; }

}  // namespace

double EdgeBundle::weight(const WeightRule& rule) const {
  if (events.size() == 1) {
    return events.front()->weight(rule);
  }
  std::vector<DatedTelling> tellings;
  for (const RelationEdge* event : events) {
    for (const EdgeEvidence& telling : event->evidence) {
      tellings.push_back({&telling, event->date});
    }
  }
  return weight_of(tellings, rule);
}

std::size_t EdgeBundle::actual_count() const {
  return static_cast<std::size_t>(std::count_if(
      events.begin(), events.end(), [](const RelationEdge* event) { return event->status == Status::actual; }));
}

double EdgeBundle::mean_score() const {
  double sum = 0.0;
  for (const RelationEdge* event : events) {
    sum += event->score();
  }
  return std::round(sum / static_cast<double>(events.size()) * 1e4) / 1e4;
}

double EdgeBundle::confidence() const {
  double best = 0.0;
  for (const RelationEdge* event : events) {
    best = std::max(best, event->confidence());
  }
  return best;
}

std::string EdgeBundle::first_date() const {
  std::string first;
  for (const RelationEdge* event : events) {
    if (!event->date.empty() && (first.empty() || event->date < first)) {
      first = event->date;
    }
  }
  return first;
}

std::string EdgeBundle::last_date() const {
  std::string last;
  for (const RelationEdge* event : events) {
    last = std::max(last, event->date);
  }
  return last;
}

std::vector<std::string> EdgeBundle::publishers() const {
  std::set<std::string> distinct;
  for (const RelationEdge* event : events) {
    for (const EdgeEvidence& telling : event->evidence) {
      if (!telling.publisher.empty()) {
        distinct.insert(telling.publisher);
      }
    }
  }
  return {distinct.begin(), distinct.end()};
}

std::vector<Root> EdgeBundle::roots() const {
  std::array<std::size_t, kRootCount> counts{};
  for (const RelationEdge* event : events) {
    ++counts.at(static_cast<std::size_t>(event->root));
  }
  std::vector<Root> order;
  for (const Root root : all_roots()) {
    if (counts.at(static_cast<std::size_t>(root)) > 0) {
      order.push_back(root);
    }
  }
  std::stable_sort(order.begin(), order.end(), [&](Root left, Root right) {
    return counts.at(static_cast<std::size_t>(left)) > counts.at(static_cast<std::size_t>(right));
  });
  return order;
}

std::vector<EdgeBundle> bundle_edges(const RelationGraph& graph, Aggregate aggregate) {
  std::vector<EdgeBundle> bundles;
  if (aggregate == Aggregate::none) {
    bundles.reserve(graph.edge_count());
    graph.for_each_edge([&](const RelationEdge& edge) { bundles.push_back(single(edge)); });
    return bundles;
  }
  std::map<Key, EdgeBundle> by_key;
  graph.for_each_edge([&](const RelationEdge& edge) { by_key[key_of(edge, aggregate)].events.push_back(&edge); });
  bundles.reserve(by_key.size());
  for (auto& [key, bundle] : by_key) {
    bundle.id = bundle_id(key, aggregate);
    bundle.source = std::get<0>(key);
    bundle.target = std::get<1>(key);
    const auto goes_forth = [&source = bundle.source](const RelationEdge* event) { return event->source == source; };
    const auto is_mutual = [](const RelationEdge* event) { return event->reciprocal; };
    const bool one_way = std::all_of(bundle.events.begin(), bundle.events.end(), goes_forth);
    const bool all_back = std::none_of(bundle.events.begin(), bundle.events.end(), goes_forth);
    bundle.reciprocal = std::all_of(bundle.events.begin(), bundle.events.end(), is_mutual) || !(one_way || all_back);
    if (all_back && !bundle.reciprocal) {
      std::swap(bundle.source, bundle.target);
    }
    bundles.push_back(std::move(bundle));
  }
  return bundles;
}

}  // namespace entente
