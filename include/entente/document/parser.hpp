#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/document/feature_weights.hpp>
#include <entente/document/tagger.hpp>

namespace entente {

// What the parser knows of one token.
struct ParserToken {
  std::uint32_t word_key = 0;
  std::uint32_t lemma_key = 0;
  TagId tag = kNoTag;
  Upos upos = Upos::x;
};

[[nodiscard]] ParserToken parser_token(const TokenForm& form, std::string_view lemma, TagId tag, Upos upos);

// A tree of one sentence: head and relation of each token; the root's head is kRootHead.
struct ParsedArc {
  static constexpr std::uint32_t kRootHead = 0xFFFFFFFF;
  std::uint32_t head = kRootHead;
  Relation relation = Relation::root;
};

enum class Move : std::uint8_t { shift, left, right };

struct Transition {
  Move move = Move::shift;
  Relation relation = Relation::dep;  // of the new arc; nothing for a shift
  friend bool operator==(const Transition&, const Transition&) = default;
};

// The transitions seen in training; a class of the classifier is a position here.
class TransitionSet {
 public:
  TransitionSet() = default;
  explicit TransitionSet(std::vector<Transition> transitions) : transitions_(std::move(transitions)) {}
  [[nodiscard]] static std::optional<TransitionSet> parse(std::string_view lines);  // lines of "left nsubj"
  [[nodiscard]] std::string text() const;
  [[nodiscard]] const std::vector<Transition>& all() const { return transitions_; }

 private:
  std::vector<Transition> transitions_;
};

// A half-built tree of the arc-hybrid system: a stack, the first token of the buffer, and the arcs so far.
// The artificial root stands behind the last token; it may take the one token that is left on the stack, and nothing else.
// Tests  tests/document/parser_test.cpp
class ParserState {
 public:
  struct Node {
    std::uint32_t left[2] = {};  // the outermost children on the left, `none()` where there are fewer
    std::uint32_t right[2] = {};
    std::uint32_t left_count = 0;
    std::uint32_t right_count = 0;
    std::uint64_t left_relations = 0;  // one bit a relation
    std::uint64_t right_relations = 0;
    std::uint32_t head = ParsedArc::kRootHead;
    Relation relation = Relation::root;
  };

  explicit ParserState(std::span<const ParserToken> tokens);
  [[nodiscard]] bool finished() const { return buffer_ == root() && stack_.empty(); }
  [[nodiscard]] bool allows(Move move) const;
  void apply(Transition transition);

  [[nodiscard]] std::uint32_t root() const { return token_count_; }
  [[nodiscard]] std::uint32_t none() const { return token_count_ + 1; }
  [[nodiscard]] std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none();
  }
  [[nodiscard]] std::uint32_t buffer(std::uint32_t offset) const {
    return buffer_ + offset <= root() ? buffer_ + offset : none();
  }
  [[nodiscard]] bool on_stack(std::uint32_t token) const { return on_stack_[token]; }
  [[nodiscard]] std::size_t stack_size() const { return stack_.size(); }
  [[nodiscard]] const Node& node(std::uint32_t token) const { return nodes_[token]; }
  [[nodiscard]] const ParserToken& token(std::uint32_t token) const { return tokens_[token]; }
  // How many verbs, commas and conjunctions stand before this token.
  struct Counts {
    std::uint16_t verbs = 0;
    std::uint16_t commas = 0;
    std::uint16_t conjunctions = 0;
  };
  [[nodiscard]] const Counts& before(std::uint32_t token) const { return before_[token]; }

 private:
  void attach(std::uint32_t child, std::uint32_t head, Relation relation);

  std::uint32_t token_count_;
  std::uint32_t buffer_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<bool> on_stack_;
  std::vector<ParserToken> tokens_;  // with root and none behind
  std::vector<Node> nodes_;
  std::vector<Counts> before_;
};

// Builds one projective tree a sentence by greedy arc-hybrid transitions.
// Takes/gives  tagged tokens -> head and relation of each; always one root and no cycle.
// Cost         O(tokens): two transitions a token.      Lifetime  a view of the model's weights.
// Source       Kuhlmann, Gomez-Rodriguez and Satta 2011 (arc-hybrid); Goldberg and Nivre 2013, "Training Deterministic Parsers with
//              Non-Deterministic Oracles"; features after Zhang and Nivre 2011.
// Tests        tests/document/parser_test.cpp, tests/document/analyzer_test.cpp
class Parser {
 public:
  static constexpr std::size_t kMaxFeatures = 128;

  Parser(TransitionSet transitions, FeatureWeights weights) : transitions_(std::move(transitions)), weights_(weights) {}
  [[nodiscard]] std::vector<ParsedArc> parse(std::span<const ParserToken> tokens) const;

  // Shared with training.
  static std::size_t features(const ParserState& state, std::span<std::uint32_t> keys);

 private:
  TransitionSet transitions_;
  FeatureWeights weights_;
};

}  // namespace entente
