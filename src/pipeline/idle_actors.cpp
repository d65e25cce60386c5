// A reader of the output wants the actors, not every name and noun for people. Worked example: "A Dutch lawyer said France had condemned Mali." keeps France and
// Mali, who act; the lawyer only speaks, and the Netherlands stand in an adjective: their weights are too low. The lawyer stays where an act is attributed to him.
#include <entente/pipeline/idle_actors.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace entente {

namespace {

// What a user's dictionary names is wanted. The program's own tables lie in these folders.
bool is_of_user(const Actor& actor) {
  return actor.known && actor.rule.file && !actor.rule.file->starts_with("actors/");
}

class Renumbering {
 public:
  Renumbering(Cast& cast, const std::vector<bool>& kept) {
    std::vector<Actor> actors;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      actor_.push_back(kept[i] ? static_cast<std::int64_t>(actors.size()) : -1);
      if (kept[i]) {
        actors.push_back(std::move(cast.actors[i]));
      }
    }
    cast.actors = std::move(actors);
    std::vector<Mention> mentions;
    for (Mention& mention : cast.mentions) {
      apply(mention.actors);
      mention_.push_back(mention.actors.empty() ? -1 : static_cast<std::int64_t>(mentions.size()));
      if (!mention.actors.empty()) {
        mentions.push_back(std::move(mention));
      }
    }
    cast.mentions = std::move(mentions);
    std::erase_if(cast.affiliations, [&](const Affiliation& affiliation) {
      return actor_[to_index(affiliation.with)] < 0 || actor_[to_index(affiliation.person)] < 0;
    });
    for (std::int32_t& index : cast.mention_of_head) {
      index = index < 0 ? index : static_cast<std::int32_t>(mention_[static_cast<std::size_t>(index)]);
    }
    for (Affiliation& affiliation : cast.affiliations) {
      affiliation.person = of(affiliation.person);
      affiliation.with = of(affiliation.with);
    }
  }

  void apply(std::vector<ActorId>& actors) const {
    std::vector<ActorId> renumbered;
    for (const ActorId actor : actors) {
      if (actor_[to_index(actor)] >= 0) {
        renumbered.push_back(of(actor));
      }
    }
    actors = std::move(renumbered);
  }

  void apply(Evidence& evidence) const {
    for (auto* side : {&evidence.sources, &evidence.targets}) {
      for (Participant& participant : *side) {
        participant.actor = of(participant.actor);
        participant.mention = to_id<MentionId>(static_cast<std::size_t>(mention_[to_index(participant.mention)]));
      }
    }
  }

 private:
  [[nodiscard]] ActorId of(ActorId actor) const {
    return to_id<ActorId>(static_cast<std::size_t>(actor_[to_index(actor)]));
  }

  std::vector<std::int64_t> actor_, mention_;  // old position -> new one, or -1
};

}  // namespace

std::vector<ActorVerdict> judge_actors(const Document& document, const ActorWeights& weights, const Cast& cast,
                                       const std::vector<Interaction>& interactions) {
  const bool given = !document.article().given_mentions.empty();  // the caller's own actors
  std::vector<ActorVerdict> verdicts;
  for (std::vector<std::string>& features : weights.features(document, cast, interactions)) {
    const float score = weights.score(features);
    const bool wanted = given || is_of_user(cast.actors[verdicts.size()]);
    verdicts.push_back({std::move(features), score, false, wanted || score > 0});
  }
  const auto take_part = [&](const std::vector<ActorId>& actors) {
    for (const ActorId actor : actors) {
      verdicts[to_index(actor)].takes_part = true;
      verdicts[to_index(actor)].shown = true;
    }
  };
  for (const Interaction& interaction : interactions) {
    take_part(interaction.sources);
    take_part(interaction.targets);
    take_part(interaction.attributed_to);
  }
  return verdicts;
}

void drop_idle_actors(const Document& document, const ActorWeights& weights, Cast& cast,
                      std::vector<Interaction>& interactions) {
  std::vector<bool> kept;
  for (const ActorVerdict& verdict : judge_actors(document, weights, cast, interactions)) {
    kept.push_back(verdict.shown);
  }
  if (std::all_of(kept.begin(), kept.end(), [](bool stays) { return stays; })) {
    return;
  }
  const Renumbering renumbering(cast, kept);
  for (Interaction& interaction : interactions) {
    renumbering.apply(interaction.sources);
    renumbering.apply(interaction.targets);
    renumbering.apply(interaction.attributed_to);
    renumbering.apply(interaction.evidence);
    for (Evidence& repeat : interaction.repeats) {
      renumbering.apply(repeat);
    }
  }
}

}  // namespace entente
