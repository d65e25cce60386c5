#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// Two marked mentions of one sentence, in the order in which the act goes.
struct MarkedPair {
  MentionId source{};
  MentionId target{};
};

// Whether one of these takes part on a side.
[[nodiscard]] bool has_actor(const std::vector<Participant>& side, const std::vector<ActorId>& actors);

// What a document says around a pair: who the two are, how often they are named and among how many, what the rules made of them elsewhere and of each of them here.
// Takes/gives  the document and its cast, then the acts that the rules found (`see`) -> features of the pair model.
// Cost         O(mentions) once, O(acts) a `see`, O(log acts + acts of the sentence) a pair.      Lifetime  refers to all that it is given.
// Tests        tests/interactions/pair_context_test.cpp
class PairContext {
 public:
  PairContext(const Document& document, const Cast& cast);
  // `coded`: in the order of the sentences.
  void see(std::span<const Interaction> coded);
  // The acts seen of one sentence.
  [[nodiscard]] std::span<const Interaction> acts_of(SentenceId sentence) const;
  void add_features(const MarkedPair& pair, SentenceId sentence, std::vector<std::uint32_t>& keys) const;

 private:
  void add_two(const Mention& source, const Mention& target, std::vector<std::uint32_t>& keys) const;
  void add_place(SentenceId sentence, std::vector<std::uint32_t>& keys) const;
  [[nodiscard]] bool joins_elsewhere(ActorId source, ActorId target, SentenceId sentence) const;

  const Document& document_;
  const Cast& cast_;
  std::span<const Interaction> coded_;
  std::vector<std::uint32_t> mention_counts_;  // by actor
  std::vector<std::uint32_t> actor_counts_;    // by sentence, of different actors
  std::map<std::pair<ActorId, ActorId>, std::pair<SentenceId, SentenceId>>
      joined_;  // doer and undergoer: first and last sentence
};

}  // namespace entente
