#pragma once

#include <optional>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "argument_finder.hpp"
#include "filled_frame.hpp"
#include "frame_lexicon.hpp"

namespace entente {

// What a speaker says of another: that he did wrong (ACCUSE), or that he should act (REQUEST).
struct Claim {
  FilledFrame filled;  // the speaker as source, whom he speaks of as target; the words are those of speech
  std::optional<ByteSpan>
      stands_for;  // the trigger of an act that the claim says better: what T should do, he does not do
};

// Finds the claims of a sentence: "Oman said that Chad broke the pact", "Oman alleges that rebels killed monks", "Oman called the war of Chad illegal",
// "Oman hopes that Chad would yield", "Chad must yield, Oman said".
// Takes/gives  a token that speaks, and the acts that the sentence's frames gave -> its claim, or nothing: no actor speaks, or of none, or of himself; the
//              press speaks; the claim is negated or a condition.
// Cost         O(children) a token.      Lifetime  refers to all that it is given.
// Tests        tests/cases/interactions.tsv, tests/cases/lexicon_examples_test.cpp
class ClaimFinder {
 public:
  ClaimFinder(const FrameLexicon& lexicon, const Document& document, const Cast& cast, const ArgumentFinder& arguments)
      : lexicon_(lexicon), document_(document), cast_(cast), arguments_(arguments) {}
  [[nodiscard]] std::optional<Claim> find(TokenId speech, const std::vector<Interaction>& told,
                                          std::size_t first) const;

 private:
  [[nodiscard]] const ClaimRow* row_at(TokenId token) const;
  [[nodiscard]] std::optional<TokenId> clause_of(TokenId speech) const;
  [[nodiscard]] std::vector<Participant> speakers(TokenId speech) const;
  [[nodiscard]] bool has_marker(TokenId token, bool conditions) const;
  [[nodiscard]] std::optional<Claim> judgement(TokenId speech) const;
  [[nodiscard]] std::optional<Claim> of_wrong(TokenId speech, TokenId clause) const;
  [[nodiscard]] std::optional<Claim> of_hostility(TokenId speech, TokenId clause, const ClaimRow& row,
                                                  const std::vector<Interaction>& told, std::size_t first) const;
  [[nodiscard]] std::optional<Claim> of_duty(TokenId speech, TokenId clause, const ClaimRow* hope,
                                             const std::vector<Interaction>& told, std::size_t first) const;
  [[nodiscard]] std::optional<Claim> make(const ClaimRow& row, TokenId speech, std::vector<Participant> about) const;

  const FrameLexicon& lexicon_;
  const Document& document_;
  const Cast& cast_;
  const ArgumentFinder& arguments_;
};

}  // namespace entente
