// A reader of the output wants the actors, not every noun for people. Worked example: "A Dutch lawyer said France had condemned Mali." keeps France and Mali;
// the lawyer only speaks, and the Netherlands stand in an adjective, but the lawyer stays where the act is attributed to him.
#include <entente/pipeline/idle_actors.hpp>

#include <algorithm>
#include <cstdint>

namespace entente {

namespace {

constexpr float kGuess = 0.7F;  // names below this confidence were guessed from capitals alone

// By actor: whether it stays.
std::vector<bool> find_kept(const Cast& cast, const std::vector<Interaction>& interactions) {
  std::vector<bool> kept(cast.actors.size(), false);
  for (const Mention& mention : cast.mentions) {
    const bool named = mention.kind == MentionKind::name && mention.confidence >= kGuess;
    const bool stands = named || mention.kind == MentionKind::metonym || mention.kind == MentionKind::title;
    for (const ActorId actor : mention.actors) {
      kept[to_index(actor)] = kept[to_index(actor)] || stands;
    }
  }
  const auto keep = [&](const std::vector<ActorId>& actors) {
    for (const ActorId actor : actors) {
      kept[to_index(actor)] = true;
    }
  };
  for (const Interaction& interaction : interactions) {
    keep(interaction.sources);
    keep(interaction.targets);
    keep(interaction.attributed_to);
  }
  for (const Affiliation& affiliation : cast.affiliations) {
    kept[to_index(affiliation.person)] = true;
    // "Dutch" in "the Dutch envoy Jan Novak" is the envoy's country, which he bears himself.
    const bool country = cast.actor(affiliation.with).type == ActorType::state;
    kept[to_index(affiliation.with)] = kept[to_index(affiliation.with)] || !country;
  }
  return kept;
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

void drop_idle_actors(Cast& cast, std::vector<Interaction>& interactions) {
  const std::vector<bool> kept = find_kept(cast, interactions);
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
