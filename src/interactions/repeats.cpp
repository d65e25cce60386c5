// Tellings of one act. Worked example: "Egypt attacked Sudan", in the headline, and "Egyptian jets attacked Sudan on Monday, the army said" are one attack, of
// Monday, by the army's word; "Egypt had attacked Sudan in 1998" is another; "the attack on Sudan" after them tells the first once more.
#include "repeats.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace entente {

namespace {

bool in_headline(const Document& document, const Interaction& interaction) {
  const Sentence& sentence = document.sentence(interaction.evidence.sentence);
  return document.text().paragraphs[to_index(sentence.paragraph)].kind != ParagraphKind::body;
}

bool states_date(const Interaction& interaction) {
  return interaction.evidence.date || std::any_of(interaction.repeats.begin(), interaction.repeats.end(),
                                                  [](const Evidence& repeat) { return repeat.date.has_value(); });
}

// An act with its tellings so far. Whether one of them states a date is kept: a text may tell an act a hundred thousand times.
struct JoinedAct {
  Interaction interaction;
  bool dated = false;
};

// A telling without a date of its own may be of any day; "2016-11" may be of 2016-11-14.
bool may_be_of_one_day(const JoinedAct& left, const JoinedAct& right) {
  if (!left.dated || !right.dated) {
    return true;
  }
  const std::string &one = left.interaction.date, &other = right.interaction.date;
  const std::size_t shared = std::min(one.size(), other.size());
  return one.compare(0, shared, other, 0, shared) == 0;
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

void absorb_telling(JoinedAct& act, JoinedAct&& told) {
  Interaction& into = act.interaction;
  Interaction& telling = told.interaction;
  if (told.dated && (!act.dated || telling.date.size() > into.date.size())) {
    into.date = telling.date;
    into.date_precision = telling.date_precision;
  }
  into.confidence = std::max(into.confidence, telling.confidence);
  add_missing(into.attributed_to, telling.attributed_to);
  add_missing(into.contexts, telling.contexts);
  std::sort(into.contexts.begin(), into.contexts.end());
  act.dated = act.dated || telling.evidence.date.has_value();
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
bool completes(const JoinedAct& whole, const JoinedAct& half) {
  return may_be_of_one_day(whole, half) && holds_all(whole.interaction.sources, half.interaction.sources) &&
         holds_all(whole.interaction.targets, half.interaction.targets);
}

std::size_t distance(const JoinedAct& left, const JoinedAct& right) {
  const auto [first, last] =
      std::minmax({to_index(left.interaction.evidence.sentence), to_index(right.interaction.evidence.sentence)});
  return last - first;
}

// The acts that name both sides, by root, status and each of their actors.
class WholeActs {
 public:
  explicit WholeActs(const std::vector<JoinedAct>& acts) : acts_(acts) {
    for (std::size_t i = 0; i < acts.size(); ++i) {
      const Interaction& act = acts[i].interaction;
      if (!is_half_told(act)) {
        for (const auto* side : {&act.sources, &act.targets}) {
          std::for_each(side->begin(), side->end(), [&](ActorId actor) {
            by_actor_[{act.root, act.status, actor}].push_back(i);
          });
        }
      }
    }
  }

  // The nearest one that completes a half-told act.
  [[nodiscard]] std::optional<std::size_t> nearest(const JoinedAct& half) const {
    const Interaction& act = half.interaction;
    const auto found =
        by_actor_.find({act.root, act.status, act.sources.empty() ? act.targets.front() : act.sources.front()});
    std::optional<std::size_t> whole;
    if (found == by_actor_.end()) {
      return whole;
    }
    for (const std::size_t other : found->second) {
      if (completes(acts_[other], half) && (!whole || distance(acts_[other], half) < distance(acts_[*whole], half))) {
        whole = other;
      }
    }
    return whole;
  }

 private:
  const std::vector<JoinedAct>& acts_;
  std::map<std::tuple<Root, Status, ActorId>, std::vector<std::size_t>> by_actor_;
};

// Half-told acts go to the nearest act that completes them; the others stay where they are.
std::vector<Interaction> join_half_told(std::vector<JoinedAct> acts) {
  const WholeActs wholes(acts);
  std::vector<Interaction> kept;
  std::vector<std::optional<std::size_t>> goes_to;
  for (const JoinedAct& act : acts) {
    goes_to.push_back(is_half_told(act.interaction) &&
                              !(act.interaction.sources.empty() && act.interaction.targets.empty())
                          ? wholes.nearest(act)
                          : std::nullopt);
  }
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (goes_to[i]) {
      JoinedAct& whole = acts[*goes_to[i]];
      const float confidence = whole.interaction.confidence;  // who did it is no surer for the open telling
      std::vector<Evidence> others = std::move(acts[i].interaction.repeats);
      absorb_telling(whole, std::move(acts[i]));
      std::move(others.begin(), others.end(), std::back_inserter(whole.interaction.repeats));
      whole.interaction.confidence = confidence;
    }
  }
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (!goes_to[i]) {
      kept.push_back(std::move(acts[i].interaction));
    }
  }
  return kept;
}

}  // namespace

std::vector<Interaction> join_repeats(const Document& document, std::vector<Interaction> interactions) {
  using Key = std::tuple<std::vector<ActorId>, std::vector<ActorId>, Root, Mode, Status>;
  std::map<Key, std::vector<std::size_t>> seen;
  std::vector<JoinedAct> joined;
  for (Interaction& interaction : interactions) {
    auto [sources, targets] = sides(interaction);
    auto& same = seen[{std::move(sources), std::move(targets), interaction.root, interaction.mode, interaction.status}];
    const bool dated = states_date(interaction);
    JoinedAct told{std::move(interaction), dated};
    const auto twin = std::find_if(same.begin(), same.end(), [&](std::size_t index) {
      const Interaction& act = joined[index].interaction;
      return (act.label == told.interaction.label || in_headline(document, act)) &&
             may_be_of_one_day(joined[index], told);
    });
    if (twin == same.end()) {
      same.push_back(joined.size());
      joined.push_back(std::move(told));
    } else {
      absorb_telling(joined[*twin], std::move(told));
    }
  }
  return join_half_told(std::move(joined));
}

}  // namespace entente
