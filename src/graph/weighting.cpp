// What tellings weigh together. Worked example: one story in two editions of the Gazette and in the Courier, with two sentences each, weighs 2 by documents, 2 by
// publishers, 6 by mentions; by recency, with a half-life of 30 days and 30 days before the newest document, 0.5 + 0.5.
#include <entente/graph/weighting.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

#include <entente/graph/event_dates.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

namespace {

// What counts as one: a document, or a publisher; of a story that several documents tell, all that one publisher has of it.
using Unit = std::tuple<bool, std::string_view, std::string_view>;
Unit unit_of(const EdgeEvidence& telling, Weighting weighting) {
  if (weighting == Weighting::publishers) {
    return {false, telling.publisher, ""};
  }
  return telling.story.empty() ? Unit{false, telling.document, ""} : Unit{true, telling.story, telling.publisher};
}

double freshness(const DatedTelling& told, const WeightRule& rule) {
  const std::string_view date = told.telling->date.empty() ? told.act_date : std::string_view(told.telling->date);
  const auto day = day_number(date);
  const auto newest = day_number(rule.newest);
  if (!newest) {
    return 1.0;
  }
  if (!day) {
    return 0.0;
  }
  return std::exp2(-std::max(0, *newest - *day) / std::max(rule.half_life_days, 1e-9));
}

}  // namespace

std::string_view name_of(Weighting weighting) {
  switch (weighting) {
    case Weighting::publishers:
      return "publishers";
    case Weighting::mentions:
      return "mentions";
    case Weighting::recency:
      return "recency";
    case Weighting::documents:
      break;
  }
  return "documents";
}

double weight_of(const std::vector<DatedTelling>& tellings, const WeightRule& rule) {
  if (rule.weighting == Weighting::mentions || (tellings.size() < 2 && rule.counts())) {
    return static_cast<double>(tellings.size());
  }
  std::vector<std::pair<Unit, double>> units;
  units.reserve(tellings.size());
  for (const DatedTelling& told : tellings) {
    units.emplace_back(unit_of(*told.telling, rule.weighting), rule.counts() ? 1.0 : freshness(told, rule));
  }
  std::sort(units.begin(), units.end());
  double sum = 0.0;
  for (std::size_t i = 0; i < units.size(); ++i) {  // of one unit the last, which is the freshest
    sum += i + 1 < units.size() && units[i + 1].first == units[i].first ? 0.0 : units[i].second;
  }
  return rule.counts() ? sum : std::round(sum * 1e4) / 1e4;
}

double RelationEdge::weight(const WeightRule& rule) const {
  if (rule.counts() && (evidence.size() < 2 || rule.weighting == Weighting::mentions)) {
    return static_cast<double>(evidence.size());
  }
  std::vector<DatedTelling> tellings;
  tellings.reserve(evidence.size());
  for (const EdgeEvidence& telling : evidence) {
    tellings.push_back({&telling, date});
  }
  return weight_of(tellings, rule);
}

}  // namespace entente
