// Marked pairs in trees written by hand, under models with a weight or two.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/document/token_forms.hpp>
#include <entente/resources/model_file.hpp>

#include "interactions/coder_support.hpp"
#include "pair_features.hpp"

namespace entente {
namespace {

using test::hand_cast;
using test::hand_document;
using test::TemporaryFolder;

struct Weight {
  std::string lemma;
  std::size_t output = 0;
};

std::vector<KeyTable::Slot> slots_of(const std::vector<Weight>& weights) {
  std::vector<KeyTable::Slot> slots(2 * weights.size() + 2);
  const KeyTable table(slots);
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    const std::uint32_t key = lemma_feature(PairPlace::anywhere, hash_text(weights[i].lemma));
    std::size_t at = table.home(key);
    while (slots[at].key != 0) {
      at = (at + 1) % slots.size();
    }
    slots[at] = {key, i};
  }
  return slots;
}

// A model in which a lemma speaks for one output.
void add_model(ModelFileWriter& writer, const std::string& prefix, std::uint32_t outputs,
               const std::vector<Weight>& weights) {
  std::vector<std::int8_t> rows(weights.size() * outputs, 0);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    rows[i * outputs + weights[i].output] = 100;
  }
  std::vector<float> floats(2 + outputs, 0.0F);
  floats[0] = 0.1F;
  const auto add = [&](const char* name, const auto& values) {
    writer.add(prefix + name, std::as_bytes(std::span(values)));
  };
  add(".sizes", std::vector<std::uint32_t>{outputs, 1});
  add(".floats", floats);
  add(".slots", slots_of(weights));
  add(".rows", rows);
  add(".words", std::vector<KeyTable::Slot>(2));
  add(".word_rows", std::vector<std::int8_t>());
}

InteractionCoder coder_with(const std::vector<Weight>& roots, const std::vector<Weight>& orders = {},
                            std::uint32_t root_count = kRootCount, const std::vector<Weight>& holds = {}) {
  const TemporaryFolder folder;
  test::write_lexicon(folder);
  ModelFileWriter writer;
  add_model(writer, "pairs.roots", root_count, roots);
  add_model(writer, "pairs.order", 2, orders);
  add_model(writer, "pairs.open", root_count, roots);
  add_model(writer, "pairs.holds", 2, holds);
  writer.write(folder.path() / "model");
  return InteractionCoder(folder.path(), folder.path() / "model");
}

std::size_t of(Root root) { return static_cast<std::size_t>(root); }

// "Egypt > Sudan REJECT", one a line; the caller marked the names.
std::string coded(const InteractionCoder& coder, std::string_view lines, bool marked = true) {
  Article article;
  if (marked) {
    article.given_mentions.push_back({});
  }
  const Document document = hand_document(lines, std::move(article));
  const Cast cast = hand_cast(document);
  std::string out;
  for (const Interaction& act : coder.code(document, cast)) {
    EXPECT_TRUE(act.confidence > 0 && act.confidence <= 1);
    EXPECT_EQ(act.evidence.sources.size(), act.sources.size());
    out += (out.empty() ? "" : "\n") + test::names_of(cast, act.sources) + " > " + test::names_of(cast, act.targets) +
           " " + std::string(name_of(act.root)) + " " + std::string(name_of(act.status)) + " (" +
           std::string(document.text().text(act.evidence.trigger)) + ", " + act.evidence.rule.text();
    out += (act.evidence.operators.empty() ? "" : "; " + act.evidence.operators.back().text()) + ")";
  }
  return out;
}

constexpr const char* kSnubbed = "Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root Sudan_NNP_2_obj ._._2_punct";

TEST(PairCoder, CodesAPairThatNoRuleCodes) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::reject)}});
  EXPECT_EQ(coded(coder, kSnubbed), "Egypt > Sudan REJECT actual (snubbed, model:pair)");
}

TEST(PairCoder, LeavesUnmarkedActorsAloneOfWhomItIsNotSure) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::reject)}}, {}, kRootCount, {{"snub", 0}});
  EXPECT_EQ(coded(coder, kSnubbed, false), "");
}

TEST(PairCoder, CodesUnmarkedActorsWhereItIsSure) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::reject)}}, {}, kRootCount, {{"snub", 1}});
  EXPECT_EQ(coded(coder, kSnubbed, false), "Egypt > Sudan REJECT actual (snubbed, model:pair)");
}

TEST(PairCoder, AddsNothingToActorsWhomARuleJoins) {
  const InteractionCoder coder = coder_with({{"condemn", of(Root::sanction)}}, {}, kRootCount, {{"condemn", 1}});
  const std::string condemned = "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj ._._2_punct";
  EXPECT_EQ(coded(coder, condemned, false).find("model:pair"), std::string::npos);
}

TEST(PairCoder, TurnsThePairWhereTheOrderSaysSo) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::reject)}}, {{"by", 1}});
  EXPECT_EQ(coded(coder,
                  "Egypt_NNP_3_nsubj:pass was/be_VBD_3_aux:pass snubbed/snub_VBN_0_root by_IN_5_case "
                  "Sudan_NNP_3_obl:agent ._._3_punct"),
            "Sudan > Egypt REJECT actual (snubbed, model:pair)");
}

TEST(PairCoder, LeavesAPairAloneOfWhichItKnowsNothing) {
  EXPECT_EQ(coded(coder_with({{"praise", of(Root::support)}}), kSnubbed), "");
}

TEST(PairCoder, CorrectsTheRootOfARule) {
  const std::string condemned = "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj ._._2_punct";
  EXPECT_EQ(coded(coder_with({{"condemn", of(Root::sanction)}}), condemned),
            "Egypt > Sudan SANCTION actual (condemned, lexicon/verbs.tsv:6; model:pair)");
  EXPECT_EQ(coded(coder_with({{"condemn", of(Root::accuse)}}), condemned),
            "Egypt > Sudan ACCUSE actual (condemned, lexicon/verbs.tsv:6)");
}

TEST(PairCoder, PutsTheEvidenceOnTheMarks) {
  const Document document = hand_document(
      "Egypt_NNP_2_nsubj said/say_VBD_0_root it_PRP_4_nsubj condemned/condemn_VBD_2_ccomp Sudan_NNP_4_obj ._._2_punct",
      [] {
        Article article;
        article.given_mentions.push_back({});
        return article;
      }());
  const Cast cast = hand_cast(document, {{"it", {"Egypt"}}});
  const std::vector<Interaction> acts = coder_with({{"condemn", of(Root::accuse)}}).code(document, cast);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(document.text().text(cast.mention(acts[0].evidence.sources.front().mention).span), "Egypt");
}

TEST(PairCoder, TakesTheStatusFromWhatStandsAround) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::accuse)}});
  EXPECT_EQ(coded(coder, "Egypt_NNP_3_nsubj may_MD_3_aux snub_VB_0_root Sudan_NNP_3_obj ._._3_punct"),
            "Egypt > Sudan ACCUSE hypothetical (snub, model:pair)");
}

TEST(PairCoder, NeedsTwoSides) {
  const InteractionCoder coder = coder_with({{"snub", of(Root::reject)}});
  EXPECT_EQ(coded(coder, "Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root Sudan_NNP_2_obj in_IN_5_case Libya_NNP_2_obl"), "");
  EXPECT_EQ(coded(coder, "Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root Sudan_NNP_2_obj and_CC_5_cc Libya_NNP_3_conj"),
            "Egypt > Sudan REJECT actual (snubbed, model:pair)");
  EXPECT_EQ(coded(coder, "Egypt_NNP_2_nsubj snubbed/snub_VBD_0_root them_PRP_2_obj"), "");
}

TEST(PairCoder, DoesWithoutAModel) {
  const TemporaryFolder folder;
  test::write_lexicon(folder);
  ModelFileWriter writer;
  writer.add_text("version", "1");
  writer.write(folder.path() / "model");
  EXPECT_EQ(coded(InteractionCoder(folder.path(), folder.path() / "model"), kSnubbed), "");
  EXPECT_EQ(coded(InteractionCoder(folder.path()), kSnubbed), "");
}

TEST(PairCoder, RefusesAModelOfAnotherOntology) {
  EXPECT_THROW(static_cast<void>(coder_with({{"snub", 3}}, {}, 15)), ResourceError);
}

TEST(PairFeatures, AreDistinctAndTellTheOrder) {
  const Document document = hand_document(kSnubbed);
  const Cast cast = hand_cast(document);
  const TemporaryFolder folder;
  test::write_lexicon(folder);
  const FrameLexicon lexicon(folder.path());
  const MarkedPair pair{to_id<MentionId>(0), to_id<MentionId>(1)};
  const SentenceWords words(lexicon, document, SentenceId{});
  const PairContext context(document, cast);
  const auto [forward, backward] = pair_features(words, document, cast, pair, context);
  EXPECT_TRUE(std::is_sorted(forward.keys.begin(), forward.keys.end()));
  EXPECT_EQ(std::adjacent_find(forward.keys.begin(), forward.keys.end()), forward.keys.end());
  EXPECT_NE(forward.keys, backward.keys);
  const PairInputs turned = pair_features(words, document, cast, {pair.target, pair.source}, context);
  EXPECT_EQ(turned.forward.keys, backward.keys);
  EXPECT_EQ(turned.backward.keys, forward.keys);
  EXPECT_EQ(turned.forward.words, forward.words);
  const std::uint32_t on_path = lemma_feature(PairPlace::path, hash_text("snub"));
  EXPECT_TRUE(std::binary_search(forward.keys.begin(), forward.keys.end(), on_path));
}

}  // namespace
}  // namespace entente
