#pragma once

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/document/linear_model.hpp>
#include <entente/interactions/interaction.hpp>
#include <entente/resources/model_file.hpp>

#include "event_time.hpp"
#include "frame_lexicon.hpp"
#include "pair_features.hpp"

namespace entente {

// The statistical part of a model file: which root a marked pair has, and which way the act goes.
struct PairModel {
  ModelFile file;
  LinearModel roots;  // one output a root, in the order of the enumeration
  LinearModel order;  // the first mention is the source, or the second
  LinearModel open;   // as roots, for pairs that nobody marked
  LinearModel holds;  // the first does nothing to the second, or something

  // Nothing when the file lacks the sections `pairs.*`.
  [[nodiscard]] static std::optional<PairModel> load(const ModelFile& file);
};

// The two sides that the caller marked in a sentence, each by its first mention, in text order: two actors, or more where coordination makes two sides
// ("[A] and [B] accused [C]"). Nothing for fewer or more sides.
[[nodiscard]] std::optional<MarkedPair> marked_pair(const Document& document, const Cast& cast, SentenceId sentence);

// Pairs of actors between whom something was found, whoever acts.
class JoinedActors {
 public:
  void add(const Interaction& act);
  [[nodiscard]] bool contains(ActorId one, ActorId other) const { return pairs_.contains(std::minmax(one, other)); }

 private:
  std::set<std::pair<ActorId, ActorId>> pairs_;  // the lower first
};

// Codes the pair that the caller marked in a sentence, after the rules.
// Takes/gives  the interactions of the sentence by rules, from `first` on -> one more where they found none between the two, or another root for the surest
//              of them, whose evidence then stands on the marks rather than on pronouns. It names no actor and no span but the marked ones.
// Cost         two passes over the sentence.      Lifetime  refers to all that it is given.
// Tests        tests/interactions/pair_coder_test.cpp
class PairCoder {
 public:
  PairCoder(const PairModel& model, const FrameLexicon& lexicon, const Document& document, const Cast& cast,
            const EventDater& dates)
      : model_(model), lexicon_(lexicon), document_(document), cast_(cast), dates_(dates), context_(document, cast) {}

  void code(SentenceId sentence, std::size_t first, std::vector<Interaction>& out);
  // Codes sentences in which nobody marked anything: their licensed pairs (pair_candidates.hpp) that nothing in the document joins yet, where the model is sure
  // enough that the one does something to the other, and what. `coded`: the acts of the document by rules, in the order of its sentences.
  [[nodiscard]] std::vector<Interaction> code_open(const std::vector<SentenceId>& sentences,
                                                   std::span<const Interaction> coded);

 private:
  [[nodiscard]] double holds(const LinearInput& input) const;
  void code_open(SentenceId sentence, JoinedActors& joined, std::vector<Interaction>& out) const;
  [[nodiscard]] TokenId trigger(const SentenceWords& words, const MarkedPair& pair, Root root) const;
  [[nodiscard]] Interaction new_act(const SentenceWords& words, const MarkedPair& pair, Root root, double share) const;

  const PairModel& model_;
  const FrameLexicon& lexicon_;
  const Document& document_;
  const Cast& cast_;
  const EventDater& dates_;
  PairContext context_;
};

}  // namespace entente
