// Every row of the lexicon carries a sentence; reading it must give what the row promises: this root between the bracketed actors.
// Another row of the same root may say it first ("launched an assault" before "assault").
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>

#include <entente/ontology/plover.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/resources/tsv.hpp>

#include "cases/marked_sentence.hpp"

namespace entente {
namespace {

const Reader& reader() {
  static const Reader instance(ENTENTE_DATA_FOLDER);
  return instance;
}

bool stands_at(const Reading& reading, const std::vector<Participant>& side, const std::optional<ByteSpan>& span) {
  if (!span) {
    return true;
  }
  return std::any_of(
      side.begin(), side.end(), [&](const Participant& participant) {  // the actor of the brackets, also through "its"
        return std::any_of(reading.cast.mentions.begin(), reading.cast.mentions.end(), [&](const Mention& mention) {
          return mention.span.overlaps(*span) &&
                 std::find(mention.actors.begin(), mention.actors.end(), participant.actor) != mention.actors.end();
        });
      });
}

// "" when the sentence gives what its row promises, else what it gave.
std::string check_example(const TsvRow& row, const std::string& example, std::string_view root) {
  const auto sentence = testing::parse_marked(example);
  Article article;
  article.id = row.rule.text();
  article.body = sentence.text;
  const Reading reading = reader().read(std::move(article));
  std::string found;
  for (const Interaction& interaction : reading.interactions) {
    const auto fits = [&](const Evidence& evidence) {
      const bool direct = stands_at(reading, evidence.sources, sentence.source) &&
                          stands_at(reading, evidence.targets, sentence.target);
      const bool mirrored = interaction.reciprocal && (stands_at(reading, evidence.targets, sentence.source) &&
                                                       stands_at(reading, evidence.sources, sentence.target));
      const bool among = interaction.reciprocal && stands_at(reading, evidence.sources, sentence.source) &&
                         stands_at(reading, evidence.sources, sentence.target);
      return direct || mirrored || among;
    };
    if (name_of(interaction.root) == root && fits(interaction.evidence)) {
      return "";
    }
    found += std::string(found.empty() ? "" : "; ") + std::string(name_of(interaction.root)) + " by " +
             interaction.evidence.rule.text();
    for (const Participant& source : interaction.evidence.sources) {
      found += " [" + std::string(reading.document.text().text(reading.cast.mention(source.mention).span)) + "]";
    }
    for (const Participant& target : interaction.evidence.targets) {
      found += " {" + std::string(reading.document.text().text(reading.cast.mention(target.mention).span)) + "}";
    }
  }
  if (root == "none") {  // wording that is no act: nothing at all may be found
    return found;
  }
  return found.empty() ? "nothing" : found;
}

void check_table(const std::string& name) {
  const TsvTable table(ENTENTE_DATA_FOLDER, name,
                       {"pattern", "source", "target", "root", "mode", "cameo", "label", "flags", "example"});
  std::size_t wrong = 0;
  for (const TsvRow& row : table.rows()) {
    const std::string found = check_example(row, row.cells[8], row.cells[3]);
    if (!found.empty()) {
      ++wrong;
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << " (" << row.cells[1] << " -> " << row.cells[2] << ", "
                    << row.cells[3] << "): " << row.cells[8] << "\n    found: " << found;
    }
  }
  std::cout << name << ": " << table.rows().size() - wrong << " of " << table.rows().size()
            << " examples read as their row says\n";
}

// What an operator makes of the act in its example: a root or a status of which one must appear.
bool is_result(const std::string& operation, const Interaction& act) {
  if (operation == "agree" || operation == "future") {
    return act.root == Root::agree || act.root == Root::concede;
  }
  if (operation == "request") {
    return act.root == Root::request;
  }
  if (operation == "refuse") {
    return act.root == Root::reject;
  }
  if (operation == "threaten") {
    return act.root == Root::threaten;
  }
  if (operation == "end") {
    return act.root == Root::concede || act.root == Root::retreat;
  }
  if (operation == "deny" || operation == "fail") {
    return act.status == Status::negated;
  }
  if (operation == "possible") {
    return act.status == Status::hypothetical;
  }
  return act.root == Root::assault;  // attempt, begin: the act itself
}

TEST(LexiconExamples, OperatorsChangeTheActsOfTheirExamples) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "lexicon/operators.tsv",
                       {"pattern", "pos", "operator", "flags", "example"});
  std::size_t wrong = 0;
  for (const TsvRow& row : table.rows()) {
    Article article;
    article.id = row.rule.text();
    article.body = row.cells[4];
    const Reading reading = reader().read(std::move(article));
    const bool right = std::any_of(reading.interactions.begin(), reading.interactions.end(),
                                   [&](const Interaction& act) { return is_result(row.cells[2], act); });
    if (!right) {
      ++wrong;
      ADD_FAILURE() << row.rule.text() << ": " << row.cells[0] << " (" << row.cells[1] << ", " << row.cells[2]
                    << "): " << row.cells[4] << "\n    found: "
                    << (reading.interactions.empty() ? "nothing" : name_of(reading.interactions.front().root));
    }
  }
  std::cout << table.name() << ": " << table.rows().size() - wrong << " of " << table.rows().size()
            << " operators change their examples\n";
}

TEST(LexiconExamples, ClaimsAreActsOfTheirSpeakers) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "lexicon/claims.tsv", {"word", "pos", "kind", "example"});
  for (const TsvRow& row : table.rows()) {
    const bool accuses = row.cells[2] == "charge" || row.cells[2] == "wrong";
    EXPECT_EQ(check_example(row, row.cells[3], accuses ? "ACCUSE" : "REQUEST"), "")
        << row.rule.text() << ": " << row.cells[0] << ": " << row.cells[3];
  }
}

TEST(LexiconExamples, AccidentsAreNoAssaults) {
  const TsvTable table(ENTENTE_DATA_FOLDER, "lexicon/accidents.tsv", {"pattern", "pos", "example"});
  for (const TsvRow& row : table.rows()) {
    EXPECT_EQ(check_example(row, row.cells[2], "none"), "")
        << row.rule.text() << ": " << row.cells[0] << ": " << row.cells[2];
  }
}

TEST(LexiconExamples, VerbsCodeAsTheirRowsSay) { check_table("lexicon/verbs.tsv"); }
TEST(LexiconExamples, NounsCodeAsTheirRowsSay) { check_table("lexicon/nouns.tsv"); }
TEST(LexiconExamples, AdjectivesCodeAsTheirRowsSay) { check_table("lexicon/adjectives.tsv"); }

}  // namespace
}  // namespace entente
