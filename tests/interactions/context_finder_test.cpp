#include "context_finder.hpp"

#include <gtest/gtest.h>

#include <string>

#include <entente/base/error.hpp>

#include "interactions/coder_support.hpp"

namespace entente {
namespace {

using test::code;

const std::string kAct = "Egypt_NNP_2_nsubj condemned/condemn_VBD_0_root Sudan_NNP_2_obj";

std::string contexts_of(const Interaction& act) {
  std::string out;
  for (const Context context : act.contexts) {
    out += (out.empty() ? "" : " ") + std::string(name_of(context));
  }
  return out;
}

TEST(Contexts, FollowFromTheWordsOfTheSentence) {
  const auto coded = code(kAct + " over_IN_5_case jets/jet_NNS_2_obl\n" + kAct + " in_IN_5_case court_NN_2_obl", {}, "",
                          Tellings::apart);
  ASSERT_EQ(coded.interactions.size(), 2U);
  EXPECT_EQ(contexts_of(coded.interactions[0]), "military");
  EXPECT_EQ(contexts_of(coded.interactions[1]), "legal");
}

TEST(Contexts, KnowPhrases) {
  EXPECT_EQ(contexts_of(code(kAct + " over_IN_6_case air_NN_6_compound forces/force_NNS_2_obl").interactions.front()),
            "military");
  EXPECT_EQ(contexts_of(code(kAct + " over_IN_5_case air_NN_2_obl").interactions.front()), "");
}

TEST(Contexts, OfAnArticleBelongToAllItsActs) {
  const std::string jets = "Jets/jet_NNS_2_nsubj flew/fly_VBD_0_root\n";
  EXPECT_EQ(contexts_of(code(jets + jets + jets + kAct).interactions.front()), "military");
  EXPECT_EQ(contexts_of(code(jets + jets + kAct).interactions.front()), "");
}

TEST(Contexts, FollowFromTheCode) {
  EXPECT_EQ(contexts_of(code("Egypt_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod attack_VB_0_root Sudan_NNP_4_obj")
                            .interactions.front()),
            "negation");
  EXPECT_EQ(contexts_of(code("Egypt_NNP_3_nsubj may_MD_3_aux attack_VB_0_root Sudan_NNP_3_obj").interactions.front()),
            "hypothetical");
  EXPECT_EQ(contexts_of(code("Egypt_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj in_IN_5_case 1998_CD_2_obl",
                             {}, "2016-11-16")
                            .interactions.front()),
            "historical");
}

TEST(Contexts, RefuseAnUnknownContextAtItsLine) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder, "contexts.tsv", "weather\train\t-\n");
  try {
    const ContextFinder finder(folder.path());
    FAIL() << "no error";
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("lexicon/contexts.tsv:5"), std::string::npos) << error.what();
  }
}

TEST(Contexts, RefuseOnesThatFollowFromTheCode) {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder, "contexts.tsv", "negation\tnot\t-\n");
  EXPECT_THROW(const ContextFinder finder(folder.path()), ResourceError);
}

}  // namespace
}  // namespace entente
