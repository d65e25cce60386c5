// Arc-hybrid parsing: shift moves the first buffer token to the stack; left hangs the top of the stack under the first buffer token; right
// hangs it under the token below it on the stack.
// Worked example: "Russia attacked Ukraine": shift, left(nsubj), shift, shift, right(obj), left(root) by the artificial root behind the end.
#include <entente/document/parser.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> kMoveNames = {"shift", "left", "right"};

}  // namespace

ParserToken parser_token(const TokenForm& form, std::string_view lemma, TagId tag, Upos upos) {
  return {form.lower_key, hash_text(lower_case(lemma)), tag, upos};
}

std::optional<TransitionSet> TransitionSet::parse(std::string_view lines) {
  std::vector<Transition> transitions;
  std::array<bool, 3> seen{};
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t blank = std::min(line.find(' '), line.size());
    const auto move = std::find(kMoveNames.begin(), kMoveNames.end(), line.substr(0, blank));
    const std::optional<Relation> relation = parse_relation(line.substr(std::min(blank + 1, line.size())));
    if (move == kMoveNames.end() || !relation) {
      return std::nullopt;
    }
    transitions.push_back({static_cast<Move>(move - kMoveNames.begin()), *relation});
    seen[static_cast<std::size_t>(move - kMoveNames.begin())] = true;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  const bool complete = seen[0] && seen[1] && seen[2] && transitions.size() <= FeatureWeights::kMaxClasses;
  return complete ? std::optional(TransitionSet(std::move(transitions))) : std::nullopt;
}

std::string TransitionSet::text() const {
  std::string lines;
  for (const Transition& transition : transitions_) {
    lines += std::string(kMoveNames[static_cast<std::size_t>(transition.move)]) + " " +
             std::string(name_of(transition.relation)) + "\n";
  }
  return lines;
}

ParserState::ParserState(std::span<const ParserToken> tokens)
    : token_count_(static_cast<std::uint32_t>(tokens.size())),
      on_stack_(tokens.size() + 2),
      tokens_(tokens.begin(), tokens.end()),
      nodes_(tokens.size() + 2),
      before_(tokens.size() + 2) {
  tokens_.push_back({1, 1, 253, Upos::x});  // the artificial root
  tokens_.push_back({2, 2, 254, Upos::x});  // no token
  for (Node& node : nodes_) {
    node.left[0] = node.left[1] = node.right[0] = node.right[1] = none();
  }
  static const std::uint32_t kComma = hash_text(",");
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    before_[i + 1] = before_[i];
    before_[i + 1].verbs = static_cast<std::uint16_t>(before_[i].verbs + (tokens[i].upos == Upos::verb ? 1 : 0));
    before_[i + 1].commas = static_cast<std::uint16_t>(before_[i].commas + (tokens[i].word_key == kComma ? 1 : 0));
    before_[i + 1].conjunctions =
        static_cast<std::uint16_t>(before_[i].conjunctions + (tokens[i].upos == Upos::cconj ? 1 : 0));
  }
  stack_.reserve(tokens.size());
}

bool ParserState::allows(Move move) const {
  switch (move) {
    case Move::shift:
      return buffer_ < root();
    case Move::left:
      return buffer_ < root() ? !stack_.empty() : stack_.size() == 1;
    case Move::right:
      return stack_.size() >= 2;
  }
  return false;
}

void ParserState::attach(std::uint32_t child, std::uint32_t head, Relation relation) {
  nodes_[child].head = head == root() ? ParsedArc::kRootHead : head;
  nodes_[child].relation = relation;
  Node& node = nodes_[head];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<std::uint32_t>(relation);
  if (child < head) {
    node.left[1] = node.left[0];
    node.left[0] = child;
    ++node.left_count;
    node.left_relations |= bit;
  } else {
    node.right[1] = node.right[0];
    node.right[0] = child;
    ++node.right_count;
    node.right_relations |= bit;
  }
}

void ParserState::apply(Transition transition) {
  if (transition.move == Move::shift) {
    on_stack_[buffer_] = true;
    stack_.push_back(buffer_++);
    return;
  }
  const std::uint32_t child = stack_.back();
  stack_.pop_back();
  on_stack_[child] = false;
  if (transition.move == Move::left) {
    attach(child, buffer_, buffer_ == root() ? Relation::root : transition.relation);
  } else {
    attach(child, stack_.back(), transition.relation == Relation::root ? Relation::dep : transition.relation);
  }
}

namespace {

std::uint32_t distance_bucket(const ParserState& state, std::uint32_t a, std::uint32_t b) {
  if (a == state.none() || b == state.none()) {
    return 9;
  }
  const std::uint32_t distance = a < b ? b - a : a - b;
  return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : distance <= 20 ? 7 : 8;
}

// What stands between two tokens, each count cut at two.
std::uint32_t between(const ParserState& state, std::uint32_t a, std::uint32_t b) {
  if (a == state.none() || b == state.none() || a >= b) {
    return 99;
  }
  const ParserState::Counts& from = state.before(a + 1);
  const ParserState::Counts& to = state.before(b);
  const auto cut = [](std::uint16_t from_count, std::uint16_t to_count) {
    return std::min<std::uint32_t>(2, static_cast<std::uint32_t>(to_count - from_count));
  };
  return cut(from.verbs, to.verbs) * 9 + cut(from.commas, to.commas) * 3 + cut(from.conjunctions, to.conjunctions);
}

}  // namespace

// Longer than a page because it is the table of templates, one a line.
std::size_t Parser::features(const ParserState& state, std::span<std::uint32_t> keys) {
  struct Item {
    std::uint32_t at, w, l, t, p;
    const ParserState::Node* node;
  };
  const auto item = [&](std::uint32_t at) {
    const ParserToken& token = state.token(at);
    return Item{
        at, token.word_key, token.lemma_key, token.tag, static_cast<std::uint32_t>(token.upos), &state.node(at)};
  };
  const auto relation = [&](const Item& x) {
    return x.at < state.root() ? static_cast<std::uint32_t>(x.node->relation) : 99U;
  };
  const Item s0 = item(state.stack(0));
  const Item s1 = item(state.stack(1));
  const Item s2 = item(state.stack(2));
  const Item b0 = item(state.buffer(0));
  const Item b1 = item(state.buffer(1));
  const Item b2 = item(state.buffer(2));
  const Item b3 = item(state.buffer(3));
  const Item s0l = item(s0.node->left[0]);
  const Item s0m = item(s0.node->left[1]);
  const Item s0r = item(s0.node->right[0]);
  const Item s0q = item(s0.node->right[1]);
  const Item s1l = item(s1.node->left[0]);
  const Item s1r = item(s1.node->right[0]);
  const Item s1q = item(s1.node->right[1]);
  const Item b0l = item(b0.node->left[0]);
  const Item b0m = item(b0.node->left[1]);
  const std::uint32_t d0 = distance_bucket(state, s0.at, b0.at);
  const std::uint32_t d1 = distance_bucket(state, s1.at, s0.at);
  const std::uint32_t m0 = between(state, s0.at, b0.at);
  const std::uint32_t m1 = between(state, s1.at, s0.at);
  const std::uint32_t s0vl = std::min(s0.node->left_count, 4U);
  const std::uint32_t s0vr = std::min(s0.node->right_count, 4U);
  const std::uint32_t s1vr = std::min(s1.node->right_count, 4U);
  const std::uint32_t b0vl = std::min(b0.node->left_count, 4U);
  std::size_t count = 0;
  std::uint32_t kind = 100;
  const auto add = [&](auto... values) { keys[count++] = feature_key(kind++, values...); };
  // clang-format off
  // One item.
  add(s0.w, s0.t), add(s0.l), add(s0.t), add(s1.w, s1.t), add(s1.l), add(s1.t), add(s2.l, s2.t), add(s2.t);
  add(b0.w, b0.t), add(b0.l), add(b0.t), add(b1.w), add(b1.l, b1.t), add(b1.t), add(b2.l), add(b2.t);
  // Two heads that an arc would join.
  add(s0.l, b0.l), add(s0.l, s0.t, b0.t), add(s0.t, b0.l, b0.t), add(s0.t, b0.t), add(s0.w, s0.t, b0.w, b0.t), add(s0.p, b0.l);
  add(s1.l, s0.l), add(s1.l, s1.t, s0.t), add(s1.t, s0.l, s0.t), add(s1.t, s0.t), add(s1.l, s0.p), add(s1.p, s0.l);
  add(s1.l, b0.l), add(s1.l, b0.t), add(s1.t, b0.l), add(s1.t, b0.t);
  add(b0.t, b1.t), add(b0.l, b1.l), add(b0.l, b1.t), add(b0.t, b1.l), add(s0.l, b1.l), add(s0.t, b1.t);
  // Three and four.
  add(s0.t, b0.t, b1.t), add(s1.t, s0.t, b0.t), add(s2.t, s1.t, s0.t), add(b0.t, b1.t, b2.t), add(s0.t, b0.t, b1.t, b2.t);
  add(s0.l, b0.t, b1.t), add(s0.t, b0.l, b1.t), add(s1.l, s0.t, b0.t), add(s1.t, s0.l, b0.t), add(s1.t, s0.t, b0.l);
  add(s1.l, s0.l, b0.t), add(s1.t, s0.l, b0.l), add(s1.l, s0.t, b0.l), add(s2.t, s1.t, s0.t, b0.t), add(s1.t, s0.t, b0.t, b1.t);
  add(s0.p, b0.p, b1.p, b2.t, b3.t), add(s1.p, s0.p, b0.p, b1.p, b2.p);
  // Children.
  add(s0.t, s0l.t, b0.t), add(s0.t, s0r.t, b0.t), add(s0.t, b0.t, b0l.t), add(s1.t, s1l.t, s0.t), add(s1.t, s1r.t, s0.t);
  add(s1.t, s0.t, s0l.t), add(s1.t, s0.t, s0r.t), add(s0.l, s0l.l), add(s0.l, s0r.l), add(b0.l, b0l.l), add(s1.l, s1r.l);
  add(s1.l, s0l.l, s0.t), add(s1.t, s0l.l, s0.l), add(s1.l, s0.l, s0l.l), add(s1.t, s0l.l, s0.t), add(s0.t, s0r.l, b0.t), add(s1.t, s1r.l, s0.t);
  add(s0.l, b0l.l, b0.t), add(s0.t, b0l.l, b0.t);
  add(relation(s0l), s0.t), add(relation(s0r), s0.t), add(relation(s1l), s1.t), add(relation(s1r), s1.t, s0.t), add(relation(b0l), b0.t);
  add(relation(s0l), relation(s0m), s0.t), add(relation(s0r), relation(s0q), s0.t, b0.t), add(relation(s1r), relation(s1q), s1.t, s0.t);
  add(relation(b0l), relation(b0m), b0.t, s0.t), add(relation(s1r), s1.l, s0.t), add(relation(s0r), s0.l, b0.t), add(relation(s0l), s0.l, s1.t);
  // Sets of relations, valency, distance, and what lies between.
  add(s0.node->left_relations, s0.t), add(s0.node->right_relations, s0.t), add(s1.node->right_relations, s1.t, s0.t), add(b0.node->left_relations, b0.t);
  add(s0.node->left_relations, s0.node->right_relations, s0.p, b0.t), add(s1.node->right_relations, s1.l, s0.t);
  add(s1.node->left_relations, s1.node->right_relations, s1.p, s0.p), add(s0.node->left_relations, s0.node->right_relations, s0.p, s1.p);
  add(s0.t, s0vl, s0vr), add(s0.l, s0vl, s0vr), add(s1.t, s1vr, s0.t), add(s1.l, s1vr), add(b0.t, b0vl), add(b0.l, b0vl);
  add(s0.t, b0.t, d0), add(s0.l, d0), add(b0.l, d0), add(s1.t, s0.t, d1), add(s1.l, d1), add(s0.l, d1);
  add(s0.p, b0.p, m0), add(s0.t, b0.t, m0, d0), add(s1.p, s0.p, m1), add(s1.t, s0.t, m1, b0.p);
  add(std::min<std::size_t>(state.stack_size(), 4), s0.t, b0.t), add(s0.at == 0, s0.t, b0.t);
  // clang-format on
  return count;
}

std::vector<ParsedArc> Parser::parse(std::span<const ParserToken> tokens) const {
  ParserState state(tokens);
  std::array<std::uint32_t, kMaxFeatures> keys;
  const std::vector<Transition>& all = transitions_.all();
  while (!state.finished()) {
    const std::array<bool, 3> allowed = {state.allows(Move::shift), state.allows(Move::left),
                                         state.allows(Move::right)};
    if (!allowed[0] && !allowed[2]) {
      state.apply({Move::left, Relation::root});
      continue;
    }
    std::array<std::int32_t, FeatureWeights::kMaxClasses> scores{};
    const std::size_t count = features(state, keys);
    weights_.add_scores(std::span(keys).first(count), scores);
    std::size_t best = all.size();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (allowed[static_cast<std::size_t>(all[i].move)] && (best == all.size() || scores[i] > scores[best])) {
        best = i;
      }
    }
    state.apply(all[best]);
  }
  std::vector<ParsedArc> arcs(tokens.size());
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    arcs[i] = {state.node(i).head, state.node(i).relation};
  }
  return arcs;
}

}  // namespace entente
