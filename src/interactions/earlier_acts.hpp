#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "argument_finder.hpp"
#include "filled_frame.hpp"
#include "frame_lexicon.hpp"

namespace entente {

// Whom an act is aimed at where only what was told before says so: an answer goes to who spoke, a judgement of a deed to who did it.
// Takes/gives  a frame whose source is named and whose target is not, and the acts told so far -> its targets; none where it is not certain.
// Cost         O(acts of the forty sentences before).      Lifetime  refers to all that it is given.
// Tests        tests/cases/interactions.tsv (rows earlier-*)
class EarlierActs {
 public:
  EarlierActs(const FrameLexicon& lexicon, const Document& document, const Cast& cast, const ArgumentFinder& arguments)
      : lexicon_(lexicon), document_(document), cast_(cast), arguments_(arguments) {}

  // `told` in the order of the text.
  [[nodiscard]] std::vector<Participant> targets(const FilledFrame& filled, std::span<const Interaction> told) const;
  // "declined to comment" is no refusal, "provided that Chad agrees" no consent yet.
  [[nodiscard]] bool answers_nobody(TokenId verb) const;

 private:
  [[nodiscard]] std::span<const Interaction> window(TokenId word, std::size_t sentences,
                                                    std::span<const Interaction> told) const;
  [[nodiscard]] std::vector<const Interaction*> before(TokenId word, std::size_t sentences,
                                                       std::span<const Interaction> told) const;
  [[nodiscard]] bool is_on_side(ActorId actor, const std::vector<Participant>& side) const;
  [[nodiscard]] bool concerns(const std::vector<ActorId>& actors, const std::vector<Participant>& side) const;
  [[nodiscard]] bool is_owned_by_another(FramePos pos, TokenId head) const;
  [[nodiscard]] bool is_definite(TokenId noun) const;
  [[nodiscard]] std::vector<Participant> asker(const FilledFrame& filled, std::span<const Interaction> told) const;
  [[nodiscard]] std::vector<Participant> claimant(const FilledFrame& filled) const;
  [[nodiscard]] std::vector<Participant> partner(const FilledFrame& filled, std::span<const Interaction> told) const;
  [[nodiscard]] std::vector<Participant> doer(const FilledFrame& filled, std::span<const Interaction> told) const;
  [[nodiscard]] std::map<ActorId, double> charges(TokenId word, std::span<const Interaction> told) const;
  [[nodiscard]] std::vector<Participant> charged_state(const FilledFrame& filled,
                                                       std::span<const Interaction> told) const;
  [[nodiscard]] std::vector<Participant> state_before(TokenId word, const std::string& country) const;
  [[nodiscard]] std::optional<TokenId> topic(const FilledFrame& filled) const;
  [[nodiscard]] bool names_deed(TokenId noun) const;
  [[nodiscard]] bool may_mean(TokenId noun, const Interaction& act) const;
  [[nodiscard]] bool is_below(TokenId word, const Interaction& act) const;

  const FrameLexicon& lexicon_;
  const Document& document_;
  const Cast& cast_;
  const ArgumentFinder& arguments_;
};

}  // namespace entente
