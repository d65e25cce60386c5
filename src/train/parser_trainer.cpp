// The dynamic oracle says for any state, also one after a mistake, how many gold arcs each move would put out of reach.
// Worked example: with "Russia" on the stack and "attacked" first in the buffer, a shift loses the arc attacked -> Russia: cost 1.
#include "parser_trainer.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace entente::training {

namespace {

constexpr std::int32_t kMargin =
    200;  // by which the right transition must lead; an update moves about twice the features
constexpr std::uint32_t kExplore = 90;  // percent of steps, after the first epoch, that follow the parser's own choice

TransitionSet collect_transitions(const std::vector<ParserExample>& examples) {
  std::set<std::pair<Move, Relation>> seen = {{Move::left, Relation::dep}, {Move::right, Relation::dep}};
  for (const ParserExample& example : examples) {
    for (std::uint32_t i = 0; i < example.gold->size(); ++i) {
      const GoldWord& word = (*example.gold)[i];
      if (word.head != GoldWord::kGoldRoot) {
        seen.emplace(word.head > i ? Move::left : Move::right, word.relation);
      }
    }
  }
  std::vector<Transition> transitions = {{Move::shift, Relation::dep}};
  for (const auto& [move, relation] : seen) {
    transitions.push_back({move, relation});
  }
  return TransitionSet(std::move(transitions));
}

// Gold heads and children by position; the artificial root is the position behind the last token.
struct GoldTree {
  explicit GoldTree(const GoldSentence& gold) : heads(gold.size() + 2), children(gold.size() + 2) {
    for (std::uint32_t i = 0; i < gold.size(); ++i) {
      heads[i] = gold[i].head == GoldWord::kGoldRoot ? static_cast<std::uint32_t>(gold.size()) : gold[i].head;
      children[heads[i]].push_back(i);
    }
  }
  std::vector<std::uint32_t> heads;
  std::vector<std::vector<std::uint32_t>> children;
};

struct Costs {
  std::array<std::uint32_t, 3> of_move{};
  std::array<bool, 3> right_arc{};  // the move makes a gold arc, so its relation counts too
};

Costs costs_of(const ParserState& state, const GoldTree& tree) {
  Costs costs;
  const std::uint32_t top = state.stack(0);
  const std::uint32_t below = state.stack(1);
  const std::uint32_t next = state.buffer(0);
  if (top != state.none()) {
    const std::uint32_t head = tree.heads[top];
    const auto waiting = static_cast<std::uint32_t>(std::count_if(tree.children[top].begin(), tree.children[top].end(),
                                                                  [&](std::uint32_t child) { return child >= next; }));
    costs.of_move[1] = waiting + ((head == below && below != state.none()) || head > next ? 1 : 0);
    costs.of_move[2] = waiting + (head >= next ? 1 : 0);
    costs.right_arc[1] = head == next;
    costs.right_arc[2] = head == below;
  }
  if (next != state.root()) {
    const std::uint32_t head = tree.heads[next];
    const auto stacked =
        static_cast<std::uint32_t>(std::count_if(tree.children[next].begin(), tree.children[next].end(),
                                                 [&](std::uint32_t child) { return state.on_stack(child); }));
    costs.of_move[0] = stacked + (head < next && head != top && state.on_stack(head) ? 1 : 0);
  }
  return costs;
}

class ParserTraining {
 public:
  ParserTraining(const std::vector<Transition>& transitions, std::uint64_t seed)
      : transitions_(transitions), random_(seed) {}

  void learn(const ParserExample& example, bool explore) {
    const GoldTree tree(*example.gold);
    ParserState state(example.tokens);
    while (!state.finished()) {
      if (!state.allows(Move::shift) && !state.allows(Move::right)) {
        state.apply({Move::left, Relation::root});
        continue;
      }
      state.apply(transitions_[step(state, tree, *example.gold, explore)]);
    }
  }
  void shuffle(std::vector<const ParserExample*>& order) { random_.shuffle(order); }
  [[nodiscard]] const Perceptron& perceptron() const { return perceptron_; }

 private:
  // Scores one state, learns from a mistake, and says which transition to follow.
  std::size_t step(const ParserState& state, const GoldTree& tree, const GoldSentence& gold, bool explore) {
    const Costs costs = costs_of(state, tree);
    std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
    const std::span<const std::uint32_t> found = std::span(keys_).first(Parser::features(state, keys_));
    perceptron_.add_scores(found, scores);
    const std::array<bool, 3> allowed = {state.allows(Move::shift), state.allows(Move::left),
                                         state.allows(Move::right)};
    constexpr std::size_t kNothing = FeatureWeights::kMaxClasses;
    std::size_t guess = kNothing;
    std::size_t best = kNothing;
    std::uint32_t least = 0;
    std::array<std::uint32_t, FeatureWeights::kMaxClasses> cost_of{};
    for (std::size_t i = 0; i < transitions_.size(); ++i) {
      const auto move = static_cast<std::size_t>(transitions_[i].move);
      if (!allowed[move]) {
        continue;
      }
      const bool wrong_relation = costs.right_arc[move] && gold[state.stack(0)].relation != transitions_[i].relation;
      const std::uint32_t cost = costs.of_move[move] + (wrong_relation ? 1 : 0);
      cost_of[i] = cost;
      guess = guess == kNothing || scores[i] > scores[guess] ? i : guess;
      if (best == kNothing || cost < least || (cost == least && scores[i] > scores[best])) {
        best = i;
        least = cost;
      }
    }
    std::size_t rival = kNothing;  // the best of those that cost more
    for (std::size_t i = 0; i < transitions_.size(); ++i) {
      if (cost_of[i] > least && allowed[static_cast<std::size_t>(transitions_[i].move)] &&
          (rival == kNothing || scores[i] > scores[rival])) {
        rival = i;
      }
    }
    if (rival != kNothing && scores[rival] + kMargin > scores[best]) {
      perceptron_.update(found, static_cast<std::uint32_t>(best), static_cast<std::uint32_t>(rival));
    }
    perceptron_.tick();
    return explore && random_.below(100) < kExplore ? guess : best;
  }

  const std::vector<Transition>& transitions_;
  Random random_;
  Perceptron perceptron_;
  std::array<std::uint32_t, Parser::kMaxFeatures> keys_{};
};

}  // namespace

TrainedParser train_parser(const std::vector<ParserExample>& examples, std::uint32_t epochs, std::size_t byte_budget,
                           std::uint64_t seed, const std::function<void(const std::string&)>& progress) {
  TrainedParser trained;
  trained.transitions = collect_transitions(examples);
  ParserTraining training(trained.transitions.all(), seed);
  std::vector<const ParserExample*> order;
  for (const ParserExample& example : examples) {
    order.push_back(&example);
  }
  for (std::uint32_t epoch = 0; epoch < epochs; ++epoch) {
    training.shuffle(order);
    for (const ParserExample* example : order) {
      training.learn(*example, epoch > 0);
    }
    if (progress) {
      progress("parser epoch " + std::to_string(epoch + 1) + " of " + std::to_string(epochs) + ", " +
               std::to_string(training.perceptron().feature_count()) + " features");
    }
  }
  trained.weights = training.perceptron().pack(byte_budget);
  return trained;
}

}  // namespace entente::training
