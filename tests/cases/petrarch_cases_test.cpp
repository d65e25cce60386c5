// The test dictionaries of PETRARCH, loaded together, and what they say of sentences about their actors. They are not ours to publish; they lie beside the
// checkout. Their codes from 900 on stand for nothing in any ontology; a mapping gives them a root, as a user would.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <entente/actors/dictionary.hpp>
#include <entente/interactions/lexicon_file.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/resources/tsv.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

fs::path dictionaries() {
  const char* const folder = std::getenv("ENTENTE_EVAL_DATA");
  return fs::path(folder != nullptr ? folder : ENTENTE_SHARED_FOLDER) / "data" / "dictionaries";
}

Reader validation_reader() {
  const test::TemporaryFolder folder;
  const fs::path mapping = folder.write("mapping.tsv", "#columns\tcode\troot\n90\tSANCTION\n91\tSUPPORT\n");
  OwnOntology own;
  own.names = std::make_shared<const EventOntology>(ENTENTE_DATA_FOLDER, OntologyChoice::plover,
                                                    std::vector<fs::path>{mapping});
  own.lexicons.push_back(LexiconReader(*own.names).read(dictionaries() / "PETR.Validate.verbs.txt"));
  const DictionaryReader actors(ENTENTE_DATA_FOLDER);
  return Reader(ENTENTE_DATA_FOLDER,
                {actors.read(dictionaries() / "PETR.Validate.actors.txt"),
                 actors.read(dictionaries() / "PETR.Validate.agents.txt")},
                own);
}

bool is_meant(const Actor& actor, const std::string& wanted) {
  return wanted.starts_with('@') ? "@" + actor.country + "/" + actor.sector == wanted : actor.id == wanted;
}

// Every pair of an interaction as `source > target CODE`; of a mutual one both ways.
bool has_act(const Reading& reading, const std::string& source, const std::string& target, const std::string& code) {
  const auto meant = [&](ActorId actor, const std::string& wanted) {
    return is_meant(reading.cast.actor(actor), wanted);
  };
  const auto one_way = [&](const std::vector<ActorId>& from, const std::vector<ActorId>& to, bool same) {
    return std::any_of(from.begin(), from.end(), [&](ActorId first) {
      return meant(first, source) && std::any_of(to.begin(), to.end(), [&](ActorId second) {
               return (!same || first != second) && meant(second, target);
             });
    });
  };
  return std::any_of(reading.interactions.begin(), reading.interactions.end(), [&](const Interaction& act) {
    const bool among = act.reciprocal && act.targets.empty();
    return act.code == code && (one_way(act.sources, among ? act.sources : act.targets, among) ||
                                (act.reciprocal && one_way(act.targets, act.sources, false)));
  });
}

std::string describe(const Reading& reading) {
  std::string text;
  const auto names = [&](const std::vector<ActorId>& actors) {
    std::string list;
    for (const ActorId actor : actors) {
      const Actor& one = reading.cast.actor(actor);
      list += (list.empty() ? "" : "+") + one.id + "@" + one.country + "/" + one.sector;
    }
    return list.empty() ? "-" : list;
  };
  for (const Interaction& act : reading.interactions) {
    text += "\n    " + names(act.sources) + " > " + names(act.targets) + " " + act.code + " (" +
            std::string(name_of(act.root)) + ", " + act.evidence.rule.text() + ")";
  }
  return text.empty() ? " nothing" : text;
}

TEST(PetrarchCases, CodeAsTheTestDictionariesSay) {
  if (!fs::exists(dictionaries())) {
    std::cout << "EVALUATION DATA ABSENT: no folder " << dictionaries().string() << "\n";
    GTEST_SKIP() << "EVALUATION DATA ABSENT";
  }
  const Reader reader = validation_reader();
  const TsvTable table(ENTENTE_SOURCE_FOLDER "/tests/cases", "petrarch.tsv", {"id", "sentence", "expected", "covers"});
  EXPECT_GE(table.rows().size(), 25U);
  for (const TsvRow& row : table.rows()) {
    Article article;
    article.id = row.cells[0];
    article.date = "2015-06-01";
    article.body = row.cells[1];
    const Reading reading = reader.read(std::move(article));
    std::string clauses = row.cells[2];
    for (std::size_t at = clauses.find(" ; "); at != std::string::npos; at = clauses.find(" ; ")) {
      clauses.replace(at, 3, "|");
    }
    for (const std::string& clause : split_values(clauses)) {
      const bool forbidden = clause.starts_with('*');
      const std::vector<std::string> parts = split_values(forbidden ? clause.substr(1) : clause, ' ');
      ASSERT_EQ(parts.size(), 4U) << row.rule.text();
      EXPECT_NE(has_act(reading, parts[0], parts[2], parts[3]), forbidden)
          << row.rule.text() << ": " << row.cells[1] << "\n  expected: " << clause << "\n  found:" << describe(reading);
    }
  }
}

struct Expected {
  const char* file;
  std::size_t lines, skipped, doubtful, verbs, patterns;
};

TEST(PetrarchCases, ImportAllButTheLinesThatTheyName) {
  if (!fs::exists(dictionaries())) {
    std::cout << "EVALUATION DATA ABSENT: no folder " << dictionaries().string() << "\n";
    GTEST_SKIP() << "EVALUATION DATA ABSENT";
  }
  const EventOntology ontology(ENTENTE_DATA_FOLDER);
  for (const Expected& expected : {Expected{"CAMEO.2.0.txt", 9187, 10, 720, 1817, 4380},
                                   Expected{"PETR.Validate.verbs.txt", 1393, 29, 116, 269, 444}}) {
    const auto begin = std::chrono::steady_clock::now();
    const LexiconFile read = LexiconReader(ontology).read(dictionaries() / expected.file);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_EQ(read.line_count(), expected.lines) << expected.file;
    EXPECT_LE(read.skipped_lines, expected.skipped) << expected.file;
    EXPECT_LE(read.doubtful_lines, expected.doubtful) << expected.file;
    EXPECT_GE(read.verbs, expected.verbs) << expected.file;
    EXPECT_GE(read.patterns, expected.patterns) << expected.file;
    std::size_t listed = 0;
    for (const LineProblem& problem : read.problems) {
      listed += problem.skipped ? 1U : 0U;
      EXPECT_FALSE(problem.reason.empty());
    }
    EXPECT_EQ(listed, read.skipped_lines) << expected.file;
    std::cout << expected.file << ": " << read.imported_lines << " lines imported, " << read.doubtful_lines
              << " in doubt, " << read.skipped_lines << " not, in " << seconds.count() << " s\n";
    EXPECT_LT(seconds.count(), 5.0);  // a sanitizer is slow, a release needs about 0.05 s
  }
}

}  // namespace
}  // namespace entente
