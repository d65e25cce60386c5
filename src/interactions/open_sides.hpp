#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/resources/feature_weights.hpp>

namespace entente {

// An act of which its sentence names one side.
struct HalfAct {
  Interaction act;                // complete but for `sources` or `targets`
  TokenId head{};                 // its first word
  std::optional<TokenId> object;  // what stands in its object slot

  [[nodiscard]] bool lacks_source() const { return act.sources.empty(); }
};

// Whom a text means on a side that a sentence leaves open. Worked example: in "Britain expelled two envoys of Iran on Monday. Tehran vowed to retaliate." it is
// against Britain, the doer of the last act against Iran, whom the sentence before names.
// Takes/gives  a document, its cast and its coded acts in text order; a half act -> those who may stand on its open side, each with the features that speak for it and the
//              probability that a careful reader would put it there, the surest first. Nobody is a candidate whom the text does not name.
// Cost         O(mentions + acts) once; O(mentions of the last sentences) a half act, with at most kMostCandidates candidates.
// Lifetime     refers to all that it is given.      Source  scripts/fit-open-sides, which makes `lexicon/open_sides.tsv` from coded texts.
// Tests        tests/interactions/open_sides_test.cpp
class OpenSides {
 public:
  OpenSides(const FeatureWeights& weights, const Document& document, const Cast& cast,
            std::span<const Interaction> coded);
  [[nodiscard]] std::vector<SideCandidate> candidates(const HalfAct& half) const;

 private:
  struct Named {                                               // by actor
    std::vector<MentionId> mentions;                           // that stand for it alone, in text order
    std::size_t place = 0;                                     // 0: named most often
    std::optional<ByteSpan> first_as_source, first_as_target;  // triggers of coded acts
  };
  struct Around;

  [[nodiscard]] Around look_around(const HalfAct& half) const;
  void add_named_near(const HalfAct& half, Around& around) const;
  [[nodiscard]] std::vector<std::string> features(const HalfAct& half, const Around& around, ActorId candidate) const;
  void add_kinds(const HalfAct& half, const Around& around, ActorId candidate, std::vector<std::string>& out) const;
  void add_place(const HalfAct& half, const Around& around, ActorId candidate, std::vector<std::string>& out) const;
  void add_history(const HalfAct& half, const Around& around, ActorId candidate, std::vector<std::string>& out) const;
  [[nodiscard]] std::size_t named_before(ActorId actor, TokenId token) const;
  [[nodiscard]] std::optional<MentionId> last_before(ActorId actor, TokenId head) const;
  [[nodiscard]] bool is_own_head(const Around& around, ActorId candidate) const;
  [[nodiscard]] bool is_told_already(const HalfAct& half, const Around& around, ActorId candidate) const;
  static void add_telling(const HalfAct& half, std::vector<std::string>& out);
  [[nodiscard]] std::string object_kind(const HalfAct& half) const;

  const FeatureWeights& weights_;
  const Document& document_;
  const Cast& cast_;
  std::span<const Interaction> coded_;
  std::vector<Named> named_;                    // by actor
  std::vector<ActorId> by_count_;               // those named by themselves, the most frequent first
  std::multimap<ActorId, ActorId> affiliated_;  // persons, and with whom they are
  std::map<std::pair<ActorId, ActorId>, std::vector<std::size_t>> of_;  // doer and undergoer: indices into coded_
};

// Adds those half acts whose open side is sure enough, at the confidence of the guess at most.
// Takes/gives  acts in any order -> the same, and more behind them.
void fill_open_sides(const FeatureWeights& weights, const Document& document, const Cast& cast,
                     std::vector<HalfAct> halves, std::vector<Interaction>& found, CodingTrace* trace);

}  // namespace entente
