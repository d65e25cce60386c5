#include <entente/document/reading_network.hpp>

#include <filesystem>

#include <gtest/gtest.h>

namespace entente {
namespace {

using Forms = std::vector<std::string_view>;

const ModelFile& model() {
  static const ModelFile kFile(std::filesystem::path(ENTENTE_DATA_FOLDER) / "model" / "english.entente");
  return kFile;
}

const std::vector<Forms>& sentences() {
  static const std::vector<Forms> kSentences = {
      {"Russia", "attacked", "Ukraine", "."},
      {"No", "."},
      {"The", "German", "chancellor", ",", "who", "had", "met", "him", "in", "Paris", ",", "refused", "to", "sign",
       "it", "."},
      {"Zorkistan", "deplores", "xqzzt", "\u2014", "1998", "!"},
  };
  return kSentences;
}

std::vector<ReadingNetwork::Reading> read(const ReadingNetwork& network, const std::vector<Forms>& texts) {
  std::vector<std::vector<TokenForm>> forms;
  std::vector<ReadingNetwork::Sentence> input;
  for (const Forms& text : texts) {
    forms.push_back(token_forms(text));
  }
  for (const std::vector<TokenForm>& text : forms) {
    input.push_back({text, CaseStyle::plain});
  }
  return network.read(input);
}

TEST(ReadingNetwork, GivesOneRootAndNoCycle) {
  const ReadingNetwork network(model());
  for (const ReadingNetwork::Reading& reading : read(network, sentences())) {
    std::size_t roots = 0;
    for (std::size_t i = 0; i < reading.arcs.size(); ++i) {
      std::size_t at = i;
      for (std::size_t steps = 0; reading.arcs[at].head != ParsedArc::kRootHead; ++steps) {
        at = reading.arcs[at].head;
        ASSERT_LE(steps, reading.arcs.size());
      }
      roots += reading.arcs[i].head == ParsedArc::kRootHead ? 1U : 0U;
      EXPECT_EQ(reading.arcs[i].head == ParsedArc::kRootHead, reading.arcs[i].relation == Relation::root);
    }
    EXPECT_EQ(roots, 1U);
  }
}

TEST(ReadingNetwork, ReadsASentenceAlikeAloneAndAmongOthers) {
  const ReadingNetwork network(model());
  const std::vector<ReadingNetwork::Reading> together = read(network, sentences());
  for (std::size_t i = 0; i < sentences().size(); ++i) {
    const ReadingNetwork::Reading alone = read(network, {sentences()[i]})[0];
    EXPECT_EQ(alone.tags, together[i].tags);
    EXPECT_EQ(alone.names, together[i].names);
    for (std::size_t k = 0; k < alone.arcs.size(); ++k) {
      EXPECT_EQ(alone.arcs[k].head, together[i].arcs[k].head);
      EXPECT_EQ(alone.arcs[k].relation, together[i].arcs[k].relation);
    }
  }
}

TEST(ReadingNetwork, NamesPersonsPlacesAndOrganizations) {
  const ReadingNetwork network(model());
  const ReadingNetwork::Reading reading = read(
      network, {{"Angela", "Merkel", "flew", "from", "Berlin", "to", "meet", "the", "European", "Commission", "."}})[0];
  EXPECT_EQ(names_of(reading.names, 0), (std::vector<Name>{{{TokenId{0}, TokenId{2}}, NameType::person},
                                                           {{TokenId{4}, TokenId{5}}, NameType::place},
                                                           {{TokenId{8}, TokenId{10}}, NameType::organization}}));
}

}  // namespace
}  // namespace entente
