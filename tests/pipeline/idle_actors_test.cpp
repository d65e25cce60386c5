// Who stays in the output. On the real tables and the real model, since the weights were learnt with them.
#include <entente/pipeline/idle_actors.hpp>

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/reader.hpp>

#include "temporary_folder.hpp"

namespace entente {
namespace {

const Reader& reader() {
  static const Reader kReader(ENTENTE_DATA_FOLDER);
  return kReader;
}

Reading read(std::string body, IdleActors idle = IdleActors::drop) {
  Article article;
  article.id = "7";
  article.date = "2016-11-15";
  article.body = std::move(body);
  return reader().read(std::move(article), {.idle = idle});
}

bool has(const Reading& reading, std::string_view id) {
  return std::any_of(reading.cast.actors.begin(), reading.cast.actors.end(),
                     [&](const Actor& actor) { return actor.id == id; });
}

TEST(IdleActors, KeepsWhoActs) {
  const Reading reading = read("A Dutch lawyer said on Monday that France had condemned Mali.");
  EXPECT_TRUE(has(reading, "france"));
  EXPECT_TRUE(has(reading, "mali"));
}

TEST(IdleActors, DropsTheCountryOfAnAdjectiveBesideItsActor) {
  const std::string text = "French President Francois Hollande met Angela Merkel in Berlin on Monday.";
  EXPECT_TRUE(has(read(text, IdleActors::keep), "france"));
  EXPECT_FALSE(has(read(text), "france"));
}

TEST(IdleActors, DropsWhatNobodyCounts) {
  EXPECT_FALSE(has(read("Russia accused Ukraine on Monday. A passenger waited at the station."), "passenger"));
}

TEST(IdleActors, KeepsVictims) {
  EXPECT_TRUE(has(read("A bomb killed two Georgian soldiers on Monday."), "georgian-soldiers"));
}

TEST(IdleActors, SaysWhyAnActorIsShown) {
  const Reading reading = read("A Dutch lawyer said on Monday that France had condemned Mali.", IdleActors::keep);
  const auto verdicts = judge_actors(reading.document, reader().weights(), reading.cast, reading.interactions);
  ASSERT_EQ(verdicts.size(), reading.cast.actors.size());
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const std::string& id = reading.cast.actors[i].id;
    EXPECT_FLOAT_EQ(verdicts[i].score, reader().weights().score(verdicts[i].features)) << id;
    EXPECT_TRUE(verdicts[i].shown == (verdicts[i].takes_part || verdicts[i].score > 0)) << id;
    EXPECT_TRUE(verdicts[i].takes_part || (id != "france" && id != "mali")) << id;
    EXPECT_TRUE(id != "netherlands" || !verdicts[i].shown);
  }
}

TEST(IdleActors, RenumbersMentionsAndInteractions) {
  const Reading reading = read("French President Francois Hollande met Angela Merkel in Berlin on Monday.");
  ASSERT_FALSE(reading.interactions.empty());
  for (const Mention& mention : reading.cast.mentions) {
    for (const ActorId actor : mention.actors) {
      EXPECT_LT(to_index(actor), reading.cast.actors.size());
    }
  }
  for (const Interaction& interaction : reading.interactions) {
    for (const ActorId actor : interaction.sources) {
      EXPECT_LT(to_index(actor), reading.cast.actors.size());
    }
  }
}

TEST(IdleActors, MakesOneGroupOfTheHeadlineAndTheText) {
  const Reading reading =
      read("Troops clash with protesters in capital\n\nFrench soldiers fired on demonstrators on Monday.");
  EXPECT_TRUE(has(reading, "french-soldiers"));
  EXPECT_FALSE(has(reading, "troops"));
  EXPECT_TRUE(has(reading, "demonstrators"));
  EXPECT_FALSE(has(reading, "protesters"));
}

TEST(IdleActors, DatesATextByWhoIsInIt) {
  Article article;
  article.id = "7";
  article.body = "Tony Blair and Gerhard Schroeder praised the French president on Monday.";
  EXPECT_TRUE(has(reader().read(std::move(article)), "jacques-chirac"));
}

TEST(ActorWeights, SumsTheWeightsOfFeatures) {
  const ActorWeights weights(ENTENTE_DATA_FOLDER, {});
  EXPECT_FLOAT_EQ(weights.score({"no such feature"}), 0.0F);
  EXPECT_LT(weights.score({"any"}), 0.0F);
  EXPECT_GT(weights.score({"acting"}), 0.0F);
}

TEST(ActorWeights, ComplainsOfAWeightThatIsNoNumber) {
  const test::TemporaryFolder folder;
  for (const char* part : {"actors", "lexicon"}) {
    std::filesystem::copy(std::filesystem::path(ENTENTE_DATA_FOLDER) / part, folder.path() / part,
                          std::filesystem::copy_options::recursive);
  }
  std::ofstream(folder.path() / "actors/weights.tsv") << "#columns\tfeature\tweight\nany\tmuch\n";
  try {
    const ActorWeights weights(folder.path(), {});
    FAIL() << "a wrong weight was read";
  } catch (const ResourceError& error) {
    EXPECT_STREQ(error.what(), "actors/weights.tsv:2: 'much' is no number");
  }
}

}  // namespace
}  // namespace entente
