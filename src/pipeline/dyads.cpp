// Pairs of a compound act. Worked example: sources {Russia, China}, target {Japan} give Russia-Japan and China-Japan;
// a mutual act of {Russia, China, Japan} without targets gives Russia-China, Russia-Japan, China-Japan.
#include <entente/pipeline/dyads.hpp>

#include <algorithm>

namespace entente {

namespace {

std::optional<MentionId> mention_of(const std::vector<Participant>& participants, ActorId actor) {
  const auto found = std::find_if(participants.begin(), participants.end(),
                                  [actor](const Participant& participant) { return participant.actor == actor; });
  return found == participants.end() ? std::nullopt : std::optional(found->mention);
}

// The mention of `actor` on its own side; in a mutual act on either side, since "A met B" and "B met A" tell the same.
std::optional<MentionId> find_mention(const Evidence& evidence, ActorId actor, bool as_source, bool mutual) {
  const auto& own = as_source ? evidence.sources : evidence.targets;
  const auto& other = as_source ? evidence.targets : evidence.sources;
  const std::optional<MentionId> found = mention_of(own, actor);
  return found || !mutual ? found : mention_of(other, actor);
}

Telling telling_of(const Evidence& evidence, const Dyad& dyad, bool mutual) {
  Telling telling;
  telling.evidence = &evidence;
  if (dyad.source) {
    telling.source = find_mention(evidence, *dyad.source, true, mutual);
  }
  if (dyad.target) {
    telling.target = find_mention(evidence, *dyad.target, false, mutual);
  }
  return telling;
}

// A retelling that names other actors on a side is not one of this pair; one that names nobody there is.
bool names_pair(const Telling& telling, const Dyad& dyad, bool mutual) {
  const Evidence& evidence = *telling.evidence;
  if (mutual) {
    return (!dyad.source || telling.source) && (!dyad.target || telling.target);
  }
  const bool source_fits = !dyad.source || telling.source || evidence.sources.empty();
  const bool target_fits = !dyad.target || telling.target || evidence.targets.empty();
  return source_fits && target_fits;
}

void visit_pair(const Interaction& interaction, std::optional<ActorId> source, std::optional<ActorId> target,
                const std::function<void(const Dyad&)>& visit) {
  if (source && source == target) {
    return;
  }
  Dyad dyad{source, target, {}, {}};
  const bool mutual = interaction.reciprocal;
  dyad.first = telling_of(interaction.evidence, dyad, mutual);
  for (const Evidence& repeat : interaction.repeats) {
    Telling telling = telling_of(repeat, dyad, mutual);
    if (names_pair(telling, dyad, mutual)) {
      dyad.repeats.push_back(telling);
    }
  }
  visit(dyad);
}

}  // namespace

void for_each_dyad(const Interaction& interaction, const std::function<void(const Dyad&)>& visit) {
  const auto& sources = interaction.sources;
  const auto& targets = interaction.targets;
  if (interaction.reciprocal && targets.empty() && sources.size() > 1) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
      for (std::size_t j = i + 1; j < sources.size(); ++j) {
        visit_pair(interaction, sources[i], sources[j], visit);
      }
    }
    return;
  }
  if (sources.empty()) {
    for (const ActorId target : targets) {
      visit_pair(interaction, std::nullopt, target, visit);
    }
    return;
  }
  for (const ActorId source : sources) {
    if (targets.empty()) {
      visit_pair(interaction, source, std::nullopt, visit);
    }
    for (const ActorId target : targets) {
      visit_pair(interaction, source, target, visit);
    }
  }
}

}  // namespace entente
