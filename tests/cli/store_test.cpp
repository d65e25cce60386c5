// `entente ingest` and `entente query`: a corpus read once, and asked.
#include <algorithm>
#include <random>
#include <set>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

// `count` documents, no two with the same text.
std::string varied_lines(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string text = sample_sentences()[i % sample_sentences().size()];
    lines += document_line(std::to_string(i), text + " It was number " + std::to_string(i) + " of the day.");
  }
  return lines;
}

std::set<std::string> hashes_in(const std::string& store) {
  std::set<std::string> hashes;
  if (std::filesystem::exists(store)) {
    SQLite::Database database(store, SQLite::OPEN_READONLY);
    SQLite::Statement rows(database, "SELECT hash FROM document");
    while (rows.executeStep()) {
      hashes.insert(rows.getColumn(0).getString());
    }
  }
  return hashes;
}

class Store : public ::testing::Test {
 protected:
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    return folder_.write(name, bytes);
  }
  ProgramResult ingest(const std::string& lines, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"ingest", "-", "--lines", "--store", at("news.db")});
    return run_program(options, {lines, {}, "/"});
  }
  [[nodiscard]] ProgramResult query(std::vector<std::string> options) const {
    options.insert(options.begin(), {"query", "--store", at("news.db")});
    return run_program(options);
  }

  TemporaryFolder folder_;
};

TEST_F(Store, ReadsADocumentOnce) {
  const ProgramResult first = ingest(varied_lines(7));
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_EQ(first.out, "");
  EXPECT_NE(first.err.find("7 documents stored, 0 known already, 0 unreadable; it holds 7 documents"),
            std::string::npos)
      << first.err;
  const ProgramResult again = ingest(varied_lines(8) + varied_lines(8));
  EXPECT_NE(again.err.find("1 document stored, 15 known already"), std::string::npos) << again.err;
}

TEST_F(Store, SaysWhatIsSafe) {
  ingest(varied_lines(1));
  const ProgramResult result = ingest(varied_lines(2) + "broken\n", {"--acknowledge"});
  std::vector<std::string> states;
  for (const std::string& line : lines_of(result.out)) {
    const nlohmann::json told = nlohmann::json::parse(line);
    EXPECT_EQ(told.at("hash").get<std::string>().size(), 36U);
    states.push_back(told.at("id").get<std::string>() + " " + told.at("state").get<std::string>());
  }
  EXPECT_EQ(states, (std::vector<std::string>{"0 known", "1 stored", "line:b164662ad16fa660 unreadable"}));
}

TEST_F(Store, GivesTheGraphOfItsArticles) {
  const std::string in = write("in.ndjson", varied_lines(12));
  ingest(varied_lines(5));
  ingest(varied_lines(12), {"-j", "3", "--batch", "2"});
  for (const std::vector<std::string>& how : {std::vector<std::string>{},
                                              {"--all-actors"},
                                              {"--co-occurrence"},
                                              {"--actor", "Putin", "--root", "CONSULT"},
                                              {"--actor", "russia", "--with", "Germany"},
                                              {"--level", "state"},
                                              {"--focus", "NATO"},
                                              {"--quad", "verbal_conflict"},
                                              {"--since", "2016-11-14", "--until", "2016-11-14"},
                                              {"--min-weight", "2"},
                                              {"--country", "RUS"}}) {
    std::vector<std::string> of_articles = {"graph", in}, of_store = {"graph", "--store", at("news.db")},
                             of_input = {"graph", at("news.db")};
    for (auto* command : {&of_articles, &of_store, &of_input}) {
      command->insert(command->end(), how.begin(), how.end());
    }
    const ProgramResult expected = run_program(of_articles);
    EXPECT_EQ(expected.exit_code, 0) << expected.err;
    EXPECT_TRUE(run_program(of_store).out == expected.out) << (how.empty() ? "" : how.front());
    EXPECT_TRUE(run_program(of_input).out == expected.out) << (how.empty() ? "" : how.front());
  }
}

// In "idle" Germany takes part in no act; a filter for other documents' acts still counts its mention there.
TEST_F(Store, CountsIdleMentionsWhateverTheFilter) {
  const std::string lines = varied_lines(5) + document_line("idle", "The Rhine flows through Germany for a long way.");
  const std::string in = write("in.ndjson", lines);
  ingest(lines);
  const std::vector<std::string> of_articles = {"graph", in, "--all-actors"};
  const std::vector<std::string> of_store = {"graph", "--store", at("news.db"), "--all-actors"};
  for (const std::vector<std::string>& how : {std::vector<std::string>{"--root", "ACCUSE"},
                                              {"--actor", "Germany"},
                                              {"--since", "2016-11-14"},
                                              {"--publisher", "CNN"},
                                              {"--root", "ACCUSE", "--level", "state"}}) {
    std::vector<std::string> articles = of_articles, store = of_store;
    articles.insert(articles.end(), how.begin(), how.end());
    store.insert(store.end(), how.begin(), how.end());
    const ProgramResult expected = run_program(articles);
    EXPECT_EQ(expected.exit_code, 0) << expected.err;
    EXPECT_TRUE(run_program(store).out == expected.out) << how.front();
  }
  const auto mentions = [&](const std::vector<std::string>& extra) {
    std::vector<std::string> command = {"graph", "--store", at("news.db"), "--text", "criticise"};
    command.insert(command.end(), extra.begin(), extra.end());
    const nlohmann::json graph = nlohmann::json::parse(run_program(command).out);
    return graph.at("graph").at("nodes").at("germany").at("metadata").at("mention_count").get<int>();
  };
  EXPECT_EQ(mentions({"--all-actors"}), mentions({}) + 1);
}

TEST_F(Store, ServesTheOtherCommands) {
  const std::string in = write("in.ndjson", varied_lines(10));
  ingest(varied_lines(10));
  EXPECT_EQ(run_program({"stats", "--store", at("news.db")}).out, run_program({"stats", in}).out);
  EXPECT_EQ(run_program({"compare", in, at("news.db"), "--name", "a", "--name", "b"}).exit_code, 0);
  EXPECT_EQ(run_program({"compare", "--store", at("news.db"), "--by", "month"}).out,
            run_program({"compare", in, "--by", "month"}).out);
  EXPECT_EQ(run_program({"merge", at("news.db")}).out, run_program({"graph", in}).out);
  EXPECT_EQ(run_program({"view", "--store", at("news.db"), "--actor", "NATO", "--no-open"}).exit_code,
            run_program({"view", in, "--no-open"}).exit_code);
}

TEST_F(Store, ListsActsWithTheirSentences) {
  ingest(varied_lines(5));
  const ProgramResult table = query({"--actor", "Putin", "--with", "Trump"});
  EXPECT_EQ(lines_of(table.out).front().substr(0, 4), "who ");
  EXPECT_NE(table.out.find("CNN 2016-11-14: Russian"), std::string::npos) << table.out;
  const ProgramResult lines = query({"--format", "ndjson", "--root", "ACCUSE,SANCTION"});
  std::vector<std::string> acts;
  for (const std::string& line : lines_of(lines.out)) {
    const nlohmann::json act = nlohmann::json::parse(line);
    acts.push_back(act.at("source").get<std::string>() + " " + act.at("relation").get<std::string>());
    EXPECT_FALSE(act.at("metadata").at("evidence").at(0).at("sentence").at("text").get<std::string>().empty());
  }
  std::sort(acts.begin(), acts.end());
  EXPECT_EQ(acts, (std::vector<std::string>{"france SANCTION", "germany ACCUSE", "united-kingdom SANCTION"}));
  EXPECT_EQ(nlohmann::json::parse(query({"--format", "json", "--root", "ACCUSE"}).out).size(), 1U);
  EXPECT_EQ(query({"--format", "csv", "--limit", "1"}).out.rfind("\"Event ID\",\"Event Date\",", 0), 0U);
  EXPECT_EQ(query({"-o", at("acts.tsv")}).exit_code, 0);
  EXPECT_EQ(read_file(at("acts.tsv")).rfind("Event ID\tEvent Date\t", 0), 0U);
}

TEST_F(Store, SearchesSentences) {
  ingest(varied_lines(5));
  const auto found = [&](const std::string& text) {
    return lines_of(query({"--text", text, "--format", "ndjson"}).out).size();
  };
  EXPECT_EQ(found("criticise"), 1U);  // "criticised"
  EXPECT_EQ(found("\"spoke by telephone\" AND Putin"), 1U);
  EXPECT_EQ(found("volcano"), 0U);
  EXPECT_EQ(query({"--text", "\"open"}).exit_code, 2);
  EXPECT_EQ(query({"--text", ""}).exit_code, 2);
  EXPECT_EQ(query({"--since", ""}).exit_code, 2);
  const std::string in = write("in.ndjson", varied_lines(1));
  EXPECT_EQ(run_program({"graph", in, "--text", "Putin"}).exit_code, 2);
  const nlohmann::json graph =
      nlohmann::json::parse(run_program({"graph", "--store", at("news.db"), "--text", "sanction"}).out).at("graph");
  EXPECT_TRUE(graph.at("nodes").contains("iran"));
  EXPECT_FALSE(graph.at("nodes").contains("germany"));
}

TEST_F(Store, LimitsAndSaysSo) {
  ingest(varied_lines(5));
  const ProgramResult two = query({"--limit", "2", "--format", "ndjson"});
  EXPECT_EQ(lines_of(two.out).size(), 2U);
  EXPECT_NE(two.err.find("the first 2 of "), std::string::npos);
  EXPECT_EQ(lines_of(query({"--limit", "0", "--format", "ndjson"}).out).front(), lines_of(two.out).front());
  EXPECT_NE(query({"--since", "2020"}).err.find("no act"), std::string::npos);
}

TEST_F(Store, SaysWhatIsWrong) {
  ingest(varied_lines(2));
  const auto fails = [](const ProgramResult& result, int code, const std::string& message) {
    EXPECT_EQ(result.exit_code, code);
    EXPECT_NE(result.err.find(message), std::string::npos) << result.err;
  };
  fails(run_program({"query", "--store", at("none.db")}), 3, "none.db: no such store; `entente ingest CORPUS --store");
  const std::string diary = write(
      "diary.db", "Dear diary, today I was taken for a store. I am a text, and I shall stay one, whatever may come.\n");
  fails(run_program({"query", "--store", diary}), 3, "is no store of `entente ingest`");
  fails(run_program({"graph", "--store", diary}), 3, "is no store of `entente ingest`");
  fails(run_program({"ingest", write("in.txt", "Oman accused Chad."), "--store", diary}), 3, "it was left as it is");
  fails(run_program({"ingest", diary, "--store", diary}), 2, "would be read and written");
  fails(run_program({"query", "--store", at("news.db"), "--actor", "Zorro"}), 3, "Zorro");
  fails(run_program({"query", "--store", at("news.db"), "--root", "HUG"}), 2, "ASSAULT");
  fails(run_program({"query", "--store", at("news.db"), "--format", "docx"}), 2, "table, ndjson, json, csv, tsv");
  fails(run_program({"query"}), 2, "--store");
  fails(run_program({"ingest", "-", "--store", at("no/such/folder.db")}, {varied_lines(1), {}, "/"}), 4,
        "cannot be opened");
}

// A file that may not grow: what was stored before stays, and the command goes on when there is room.
TEST_F(Store, OutlivesAFullDisk) {
  ingest(varied_lines(3));
  const std::string before = query({"--limit", "0", "--format", "ndjson"}).out;
  const std::string in = write("in.ndjson", varied_lines(300));
  const ProgramResult full =
      run_shell("trap '' XFSZ; ulimit -f 500; \"$ENTENTE\" ingest " + in + " --batch 20 --store " + at("news.db"));
  EXPECT_EQ(full.exit_code, 4) << full.err;
  EXPECT_NE(full.err.find("what was stored before is safe"), std::string::npos) << full.err;
  const std::string after = query({"--limit", "0", "--format", "ndjson"}).out;
  EXPECT_GE(after.size(), before.size());
  EXPECT_EQ(run_program({"ingest", in, "--store", at("news.db")}).exit_code, 0);
  EXPECT_TRUE(run_program({"graph", at("news.db")}).out == run_program({"graph", in}).out);
}

TEST_F(Store, TenKillsAtRandomLoseNothing) {
  const std::string in = write("in.ndjson", varied_lines(400) + "broken\n" + varied_lines(10));
  ASSERT_EQ(run_program({"ingest", in, "--store", at("whole.db")}).exit_code, 0);
  const auto all_of = [&](const std::string& name) {
    return run_program({"query", "--store", at(name), "--limit", "0", "--format", "ndjson"}).out +
           run_program({"graph", at(name), "--co-occurrence", "--all-actors"}).out;
  };
  const std::string whole = all_of("whole.db");
  std::mt19937 random(20161114);
  int kills = 0;
  for (int i = 0; i < 10; ++i) {
    // Killed when so many lines of this run were acknowledged, or a little later.
    const int lines = static_cast<int>(random() % 40);
    const std::string said = at("said"), all_said = at("all_said");
    const ProgramResult result = run_shell(
        "\"$ENTENTE\" ingest " + in + " -j " + std::to_string(1 + i % 3) + " --batch " +
        std::to_string(1 + random() % 9) + " --acknowledge --store " + at("news.db") + " > " + said +
        " 2>/dev/null & p=$!; while kill -0 $p 2>/dev/null && [ $(grep -c '\"stored\"' " + said + ") -lt " +
        std::to_string(lines) + " ]; do :; done; kill -9 $p; wait $p; echo $?; cat " + said + " >> " + all_said);
    kills += result.out == "137\n" ? 1 : 0;
    const std::set<std::string> stored = hashes_in(at("news.db"));
    for (const std::string& line : lines_of(read_file(all_said))) {
      const nlohmann::json told = nlohmann::json::parse(line, nullptr, false);  // the last line may be half of one
      if (told.is_object() && told.at("state") == "stored") {
        ASSERT_TRUE(stored.contains(told.at("hash").get<std::string>())) << line;
      }
    }
  }
  EXPECT_GT(kills, 0);
  const ProgramResult last = run_program({"ingest", in, "--store", at("news.db")});
  EXPECT_EQ(last.exit_code, 0) << last.err;
  EXPECT_TRUE(all_of("news.db") == whole);
}

TEST_F(Store, IsSharedByTwoPrograms) {
  const std::string in = write("in.ndjson", varied_lines(120));
  const std::string ingest_it = "\"$ENTENTE\" ingest " + in + " --batch 3 --store " + at("news.db") + " 2>";
  const ProgramResult both = run_shell(ingest_it + at("err1") + " & one=$!; " + ingest_it + at("err2") +
                                       " & other=$!; wait $one; echo $?; wait $other; echo $?");
  EXPECT_EQ(both.out, "0\n0\n") << read_file(at("err1")) << read_file(at("err2"));
  EXPECT_TRUE(run_program({"graph", at("news.db")}).out == run_program({"graph", in}).out);
}

TEST_F(Store, BringsAnOldStoreUpToDate) {
  SQLite::Database(at("old.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec(read_file(std::string(ENTENTE_SOURCE_FOLDER) + "/tests/store/version1.sql"));
  const ProgramResult refused = run_program({"query", "--store", at("old.db")});
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_NE(refused.err.find("entente ingest --upgrade --store"), std::string::npos) << refused.err;
  EXPECT_EQ(run_program({"ingest", "--upgrade", "--store", at("old.db")}).exit_code, 0);
  EXPECT_NE(run_program({"query", "--store", at("old.db"), "--text", "telephone"}).out.find("Harbour Gazette"),
            std::string::npos);
}

TEST_F(Store, WantsAName) {
  const std::string in = write("in.ndjson", varied_lines(1));
  EXPECT_EQ(run_program({"ingest", in, "--store", ""}).exit_code, 2);
  EXPECT_EQ(run_program({"graph", "--store", ""}).exit_code, 2);
  EXPECT_EQ(run_program({"query", "--store", ""}).exit_code, 2);
}

}  // namespace
}  // namespace entente::test
