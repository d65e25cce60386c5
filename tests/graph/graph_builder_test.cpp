#include <entente/graph/graph_builder.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace entente {
namespace {

// One sentence, split at blanks, all words hanging on the first; enough for the graph, which looks at no syntax.
Document document_of(const std::string& body) {
  TokenizedText text;
  text.article.id = "d1";
  text.article.publisher = "The Gazette";
  text.article.date = "2031-05-02";
  text.article.body = body;
  std::vector<Word> words;
  for (std::uint32_t at = 0; at < body.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(body.find(' ', at), body.size()));
    Word word;
    word.relation = words.empty() ? Relation::root : Relation::dep;
    words.push_back(word);
    text.tokens.push_back({at, end});
    at = end + 1;
  }
  const auto byte_count = static_cast<std::uint32_t>(body.size());
  text.sentences.push_back({{0, byte_count}, {TokenId{0}, to_id<TokenId>(words.size())}, ParagraphId{0}, TokenId{0}});
  text.paragraphs.push_back({{0, byte_count}, ParagraphKind::body, {SentenceId{0}, SentenceId{1}}});
  return {std::move(text), std::move(words)};
}

// Actors by their names, each mentioned once where its name first stands in the text.
Cast cast_of(const Document& document, const std::vector<std::string>& names) {
  Cast cast;
  for (const std::string& name : names) {
    Actor actor;
    actor.id = name;
    actor.name = name;
    cast.actors.push_back(actor);
    Mention mention;
    mention.actors = {to_id<ActorId>(cast.actors.size() - 1)};
    const auto begin = static_cast<std::uint32_t>(document.article().body.find(name));
    mention.span = {begin, begin + static_cast<std::uint32_t>(name.size())};
    cast.mentions.push_back(mention);
  }
  return cast;
}

std::vector<Participant> participants(const std::vector<ActorId>& actors) {
  std::vector<Participant> result;
  for (const ActorId actor : actors) {
    result.push_back({actor, to_id<MentionId>(to_index(actor))});
  }
  return result;
}

Interaction interaction_of(std::vector<ActorId> sources, std::vector<ActorId> targets) {
  Interaction interaction;
  interaction.evidence.sources = participants(sources);
  interaction.evidence.targets = participants(targets);
  interaction.sources = std::move(sources);
  interaction.targets = std::move(targets);
  interaction.root = Root::support;
  interaction.label = "praised";
  interaction.date = "2031-05-01";
  interaction.confidence = 0.93F;
  return interaction;
}

constexpr ActorId kAnn{0};
constexpr ActorId kBob{1};
constexpr ActorId kCyd{2};

std::vector<std::string> arrows(const RelationGraph& graph) {
  std::vector<std::string> result;
  graph.for_each_edge([&](const RelationEdge& edge) {
    result.push_back(edge.source + (edge.reciprocal ? "<->" : "->") + edge.target);
  });
  return result;
}

class GraphBuilderTest : public testing::Test {
 protected:
  RelationGraph build(const std::vector<Interaction>& interactions, GraphBuilderOptions options = {}) const {
    return GraphBuilder(options).build(document_, cast_, interactions);
  }

  Document document_ = document_of("Zo\xC3\xAB, Ann and Bob praised Cyd");
  Cast cast_ = cast_of(document_, {"Ann", "Bob", "Cyd"});
};

TEST_F(GraphBuilderTest, ExpandsCompoundsToSourcesTimesTargets) {
  EXPECT_EQ(arrows(build({interaction_of({kAnn, kBob}, {kCyd})})), (std::vector<std::string>{"Ann->Cyd", "Bob->Cyd"}));
}

TEST_F(GraphBuilderTest, MutualActOfSeveralSourcesJoinsEveryTwo) {
  Interaction meeting = interaction_of({kAnn, kBob, kCyd}, {});
  meeting.reciprocal = true;
  EXPECT_EQ(arrows(build({meeting})), (std::vector<std::string>{"Ann<->Bob", "Ann<->Cyd", "Bob<->Cyd"}));
}

TEST_F(GraphBuilderTest, DropsAnActUponOneself) {
  EXPECT_EQ(arrows(build({interaction_of({kAnn, kBob}, {kBob})})), (std::vector<std::string>{"Ann->Bob"}));
}

TEST_F(GraphBuilderTest, KeepsAnActWithOneKnownActorBesideTheGraph) {
  const RelationGraph graph = build({interaction_of({}, {kCyd}), interaction_of({kAnn}, {})});
  EXPECT_EQ(graph.edge_count(), 0U);
  EXPECT_EQ(graph.one_sided().size(), 2U);
}

TEST_F(GraphBuilderTest, SpansCountCodePoints) {
  Interaction interaction = interaction_of({kAnn}, {kCyd});
  interaction.evidence.trigger = {18, 25};
  const RelationGraph graph = build({interaction});
  graph.for_each_edge([&](const RelationEdge& edge) {
    const EdgeEvidence& evidence = edge.evidence.at(0);
    EXPECT_EQ(evidence.source, (CodePointSpan{5, 8}));
    EXPECT_EQ(evidence.trigger, (CodePointSpan{17, 24}));
    EXPECT_EQ(evidence.target, (CodePointSpan{25, 28}));
    EXPECT_EQ(evidence.sentence, (CodePointSpan{0, 28}));
    EXPECT_EQ(evidence.sentence_text, document_.article().body);
    EXPECT_EQ(evidence.publisher, "The Gazette");
    EXPECT_EQ(evidence.confidence, 0.93);
  });
}

TEST_F(GraphBuilderTest, RepeatsAreFurtherEvidenceOfOneEdge) {
  Interaction interaction = interaction_of({kAnn}, {kCyd});
  interaction.repeats.push_back(interaction.evidence);
  interaction.repeats[0].trigger = {18, 25};
  const RelationGraph graph = build({interaction});
  ASSERT_EQ(graph.edge_count(), 1U);
  graph.for_each_edge([](const RelationEdge& edge) {
    EXPECT_EQ(edge.evidence.size(), 2U);
    EXPECT_DOUBLE_EQ(edge.weight(), 1.0);
  });
}

TEST_F(GraphBuilderTest, KeepsOnlyActorsThatTakePartUnlessAsked) {
  EXPECT_EQ(build({interaction_of({kAnn}, {kBob})}).node_count(), 2U);
  EXPECT_EQ(build({interaction_of({kAnn}, {kBob})}, {.keep_all_actors = true}).node_count(), 3U);
}

TEST_F(GraphBuilderTest, ActorWhoOnlySaysItIsANode) {
  Interaction interaction = interaction_of({kAnn}, {kBob});
  interaction.attributed_to = {kCyd};
  const RelationGraph graph = build({interaction});
  EXPECT_TRUE(graph.find("Cyd").has_value());
  graph.for_each_edge(
      [](const RelationEdge& edge) { EXPECT_EQ(edge.attributed_to(), std::vector<std::string>{"Cyd"}); });
}

TEST_F(GraphBuilderTest, CountsMentionsAndCollectsNames) {
  cast_.mentions.push_back(cast_.mentions[0]);
  cast_.mentions.back().kind = MentionKind::pronoun;
  const RelationGraph graph = build({interaction_of({kAnn}, {kBob})});
  EXPECT_EQ(graph.node(0).mention_count(), 2U);
  EXPECT_EQ(graph.node(0).aliases, std::vector<std::string>{"Ann"});
  EXPECT_EQ(graph.documents().at(0).publisher, "The Gazette");
}

TEST_F(GraphBuilderTest, NoInteractionGivesAnEmptyGraphOfOneDocument) {
  const RelationGraph graph = build({});
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_EQ(graph.documents().size(), 1U);
}

}  // namespace
}  // namespace entente
