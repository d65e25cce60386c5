#include <entente/document/parser.hpp>

#include <gtest/gtest.h>

namespace entente {
namespace {

std::vector<ParserToken> tokens(std::size_t count) { return std::vector<ParserToken>(count); }

TEST(ParserState, BuildsTheTreeOfThreeWords) {
  ParserState state(tokens(3));
  state.apply({Move::shift, Relation::dep});
  state.apply({Move::left, Relation::nsubj});
  state.apply({Move::shift, Relation::dep});
  state.apply({Move::shift, Relation::dep});
  state.apply({Move::right, Relation::obj});
  EXPECT_FALSE(state.finished());
  state.apply({Move::left, Relation::dep});
  EXPECT_TRUE(state.finished());
  EXPECT_EQ(state.node(0).head, 1U);
  EXPECT_EQ(state.node(2).relation, Relation::obj);
  EXPECT_EQ(state.node(1).head, ParsedArc::kRootHead);
  EXPECT_EQ(state.node(1).relation, Relation::root);
}

TEST(ParserState, LetsTheRootTakeOneTokenOnly) {
  ParserState state(tokens(2));
  EXPECT_FALSE(state.allows(Move::left));
  state.apply({Move::shift, Relation::dep});
  EXPECT_TRUE(state.allows(Move::left));
  EXPECT_FALSE(state.allows(Move::right));
  state.apply({Move::shift, Relation::dep});
  EXPECT_FALSE(state.allows(Move::shift));
  EXPECT_FALSE(state.allows(Move::left));
  EXPECT_TRUE(state.allows(Move::right));
}

TEST(Parser, BuildsATreeWithoutAnyWeights) {
  const std::optional<TransitionSet> transitions = TransitionSet::parse("shift dep\nleft dep\nright dep\n");
  ASSERT_TRUE(transitions);
  const std::vector<ParsedArc> arcs = Parser(*transitions, FeatureWeights()).parse(tokens(5));
  ASSERT_EQ(arcs.size(), 5U);
  EXPECT_EQ(arcs[0].head, ParsedArc::kRootHead);
  EXPECT_EQ(arcs[4].head, 3U);
}

TEST(Parser, GivesNothingForNoTokens) {
  const std::optional<TransitionSet> transitions = TransitionSet::parse("shift dep\nleft dep\nright dep\n");
  EXPECT_TRUE(Parser(transitions.value(), FeatureWeights()).parse({}).empty());
}

TEST(TransitionSet, ReadsBackWhatItWrites) {
  const TransitionSet set(
      {{Move::shift, Relation::dep}, {Move::left, Relation::nsubj}, {Move::right, Relation::acl_relcl}});
  const std::optional<TransitionSet> read = TransitionSet::parse(set.text());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->all(), set.all());
}

TEST(TransitionSet, RefusesAnUnknownMoveAndAMissingOne) {
  EXPECT_FALSE(TransitionSet::parse("jump dep\n"));
  EXPECT_FALSE(TransitionSet::parse("shift dep\nleft dep\n"));
}

}  // namespace
}  // namespace entente
