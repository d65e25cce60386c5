// Tellings of one act. Worked example: "Egypt attacked Sudan", in the headline, and "Egyptian jets attacked Sudan on Monday, the army said" are one attack, of
// Monday, by the army's word; "Egypt had attacked Sudan in 1998" is another; "the attack on Sudan" after them tells the first once more.
#include "repeats.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace entente {

namespace {

bool in_headline(const Document& document, const Interaction& interaction) {
  const Sentence& sentence = document.sentence(interaction.evidence.sentence);
  return document.text().paragraphs[to_index(sentence.paragraph)].kind != ParagraphKind::body;
}

// A telling without a date of its own may be of any day; "2016-11" may be of 2016-11-14.
bool states_date(const Interaction& interaction) {
  return interaction.evidence.date || std::any_of(interaction.repeats.begin(), interaction.repeats.end(),
                                                  [](const Evidence& repeat) { return repeat.date.has_value(); });
}

bool may_be_of_one_day(const Interaction& left, const Interaction& right) {
  if (!states_date(left) || !states_date(right)) {
    return true;
  }
  const std::size_t shared = std::min(left.date.size(), right.date.size());
  return left.date.substr(0, shared) == right.date.substr(0, shared);
}

template <typename T>
void add_missing(std::vector<T>& into, const std::vector<T>& from) {
  for (const T& value : from) {
    if (std::find(into.begin(), into.end(), value) == into.end()) {
      into.push_back(value);
    }
  }
}

// The actors of both sides, in order: "France and Germany" are "Germany and France", and who met each other are one side.
std::pair<std::vector<ActorId>, std::vector<ActorId>> sides(const Interaction& interaction) {
  std::vector<ActorId> sources = interaction.sources;
  std::vector<ActorId> targets = interaction.targets;
  if (interaction.reciprocal && sources.size() + targets.size() == 2) {
    sources.insert(sources.end(), targets.begin(), targets.end());
    targets.clear();
  }
  std::sort(sources.begin(), sources.end());
  std::sort(targets.begin(), targets.end());
  return {std::move(sources), std::move(targets)};
}

void absorb_telling(Interaction& into, Interaction&& telling) {
  if (states_date(telling) && (!states_date(into) || telling.date.size() > into.date.size())) {
    into.date = telling.date;
    into.date_precision = telling.date_precision;
  }
  into.confidence = std::max(into.confidence, telling.confidence);
  add_missing(into.attributed_to, telling.attributed_to);
  add_missing(into.contexts, telling.contexts);
  std::sort(into.contexts.begin(), into.contexts.end());
  into.repeats.push_back(std::move(telling.evidence));
}

bool holds_all(const std::vector<ActorId>& actors, const std::vector<ActorId>& those) {
  return std::all_of(those.begin(), those.end(),
                     [&](ActorId actor) { return std::find(actors.begin(), actors.end(), actor) != actors.end(); });
}

bool is_half_told(const Interaction& interaction) {
  return !interaction.reciprocal && (interaction.sources.empty() || interaction.targets.empty());
}

// "Israel bombed Gaza on Monday. The bombing of Gaza went on": a telling that leaves one side open is of the act that names both.
bool completes(const Interaction& whole, const Interaction& half) {
  return !is_half_told(whole) && whole.root == half.root && whole.status == half.status &&
         may_be_of_one_day(whole, half) && holds_all(whole.sources, half.sources) &&
         holds_all(whole.targets, half.targets);
}

std::size_t distance(const Interaction& left, const Interaction& right) {
  const auto [first, last] = std::minmax({to_index(left.evidence.sentence), to_index(right.evidence.sentence)});
  return last - first;
}

// Half-told acts go to the nearest act that completes them; the others stay where they are.
std::vector<Interaction> join_half_told(std::vector<Interaction> interactions) {
  std::vector<bool> gone(interactions.size(), false);
  for (std::size_t half = 0; half < interactions.size(); ++half) {
    if (!is_half_told(interactions[half])) {
      continue;
    }
    std::optional<std::size_t> whole;
    for (std::size_t other = 0; other < interactions.size(); ++other) {
      if (completes(interactions[other], interactions[half]) &&
          (!whole ||
           distance(interactions[other], interactions[half]) < distance(interactions[*whole], interactions[half]))) {
        whole = other;
      }
    }
    if (whole) {
      const float confidence = interactions[*whole].confidence;  // who did it is no surer for the open telling
      absorb_telling(interactions[*whole], std::move(interactions[half]));
      interactions[*whole].confidence = confidence;
      gone[half] = true;
    }
  }
  std::vector<Interaction> kept;
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    if (!gone[i]) {
      kept.push_back(std::move(interactions[i]));
    }
  }
  return kept;
}

}  // namespace

std::vector<Interaction> join_repeats(const Document& document, std::vector<Interaction> interactions) {
  using Key = std::tuple<std::vector<ActorId>, std::vector<ActorId>, Root, Mode, Status>;
  std::map<Key, std::vector<std::size_t>> seen;
  std::vector<Interaction> joined;
  for (Interaction& interaction : interactions) {
    auto [sources, targets] = sides(interaction);
    auto& same = seen[{std::move(sources), std::move(targets), interaction.root, interaction.mode, interaction.status}];
    const auto twin = std::find_if(same.begin(), same.end(), [&](std::size_t index) {
      return (joined[index].label == interaction.label || in_headline(document, joined[index])) &&
             may_be_of_one_day(joined[index], interaction);
    });
    if (twin == same.end()) {
      same.push_back(joined.size());
      joined.push_back(std::move(interaction));
    } else {
      absorb_telling(joined[*twin], std::move(interaction));
    }
  }
  return join_half_told(std::move(joined));
}

}  // namespace entente
