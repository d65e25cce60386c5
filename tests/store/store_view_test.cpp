#include <entente/store/store_view.hpp>

#include <gtest/gtest.h>

#include <entente/graph/projection.hpp>

#include "store/small_store.hpp"

namespace entente::test {
namespace {

TEST(StoreView, GivesBackTheGraphOfItsDocuments) {
  const SmallStore store;
  EXPECT_EQ(StoreView(store.path()).graph(), sum_of(small_corpus()));
}

TEST(StoreView, GivesAffiliationsOnlyWhereTheyAreWanted) {
  const SmallStore store;
  const StoreView view(store.path());
  EXPECT_EQ(view.graph().layers().ties.size(), 1U);
  EXPECT_TRUE(view.graph({}, {.affiliations = false}).layers().empty());
}

TEST(StoreView, MakesCoOccurrenceOfWhoIsInASentence) {
  const SmallStore store;
  const RelationGraph graph = StoreView(store.path()).graph({}, {.affiliations = false, .co_occurrence = true});
  std::vector<std::string> ties;
  for (const LayerTie& tie : graph.layers().ties) {
    ties.push_back(tie.source + " " + tie.target + " " + std::to_string(tie.evidence.size()));
  }
  EXPECT_EQ(ties, (std::vector<std::string>{"ann bob 3", "ann cyd 1", "bob cyd 1", "bob dan 1"}));
}

// What SQL sifts beforehand, and what the filter of graphs leaves of it, is what that filter leaves of the whole.
TEST(StoreView, SiftsNothingThatAFilterWants) {
  const SmallStore store;
  const StoreView view(store.path());
  const RelationGraph whole = view.graph();
  using enum Root;
  const std::vector<GraphFilter> filters = {{.from = "2016-11-20"},
                                            {.from = "2016-11-14", .to = "2016-11-14"},
                                            {.from = "2017"},
                                            {.to = "2016-11"},
                                            {.from = "2016-12", .to = "2016"},
                                            {.roots = {accuse, consult}},
                                            {.quads = {QuadClass::verbal_cooperation}},
                                            {.statuses = {Status::planned}},
                                            {.actors = {"ann"}},
                                            {.others = {"cyd"}},
                                            {.actors = {"bob"}, .others = {"ann", "cyd"}},
                                            {.publishers = {"BBC"}},
                                            {.roots = {accuse}, .actors = {"cyd"}}};
  for (const GraphFilter& filter : filters) {
    const StoreFilter sieve{filter.from,     filter.to,     filter.roots,  filter.quads,
                            filter.statuses, filter.actors, filter.others, filter.publishers};
    const RelationGraph sifted = view.graph(sieve);
    EXPECT_EQ(filtered(sifted, filter), filtered(whole, filter)) << &filter - filters.data();
    EXPECT_LT(sifted.records().size(), whole.records().size()) << &filter - filters.data();
  }
}

TEST(StoreView, FindsSentencesByTheirWords) {
  const SmallStore store;
  const StoreView view(store.path());
  EXPECT_EQ(view.graph({.text = "accuse"}).edge_count(), 2U);
  EXPECT_EQ(view.graph({.text = "supporting AND bbc"}).edge_count(), 1U);  // all forms of a word
  EXPECT_EQ(view.graph({.text = "\"ann support\""}).edges().front().evidence.size(), 2U);
  EXPECT_EQ(view.graph({.text = "volcano"}).edge_count(), 0U);
  for (const char* wrong : {"\"open", "AND", "colour:red", "("}) {
    EXPECT_EQ(code_of_error([&] { static_cast<void>(view.graph({.text = wrong})); }), "invalid_query") << wrong;
  }
}

TEST(StoreView, FindsActorsByIdNameAndAlias) {
  const SmallStore store;
  const StoreView view(store.path());
  const auto found = [&](const std::string& name) {
    std::string ids;
    view.actors_called({name}).for_each_node([&](const ActorNode& node) { ids += node.id + " "; });
    return ids;
  };
  EXPECT_EQ(found("ANN"), "ann ");
  EXPECT_EQ(found("Bob of BBC"), "bob ");
  EXPECT_EQ(found("CNN"), "ann bob cyd ");  // whoever's name ends so
  EXPECT_EQ(found("zorro"), "");
}

TEST(StoreView, SaysWhatAFileIs) {
  const SmallStore store;
  const TemporaryFolder folder;
  const auto opened = [](const std::filesystem::path& path) {
    return code_of_error([&] { static_cast<void>(StoreView(path).graph()); });
  };
  EXPECT_EQ(opened(store.path()), "none");
  EXPECT_EQ(opened(folder.path() / "none.db"), "not_found");
  EXPECT_EQ(opened(folder.write("diary.db",
                                "Dear diary, this is no database, though it is long enough to be taken for one.\n")),
            "not_a_store");
  EXPECT_EQ(opened(folder.write("empty.db", "")), "not_a_store");
  const std::string foreign = (folder.path() / "foreign.db").string();
  SQLite::Database(foreign, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE diary(day TEXT)");
  EXPECT_EQ(opened(foreign), "not_a_store");
  EXPECT_TRUE(is_store(foreign));
  EXPECT_FALSE(is_store(folder.path() / "diary.db"));
  store.spoil("PRAGMA user_version = 99");
  EXPECT_EQ(opened(store.path()), "newer_store");
}

TEST(StoreView, TellsOfADamagedFile) {
  const SmallStore store;
  store.spoil("PRAGMA journal_mode = DELETE");
  std::string bytes = read_file(store.path());
  for (std::size_t at = 4096; at < bytes.size(); ++at) {
    bytes[at] = static_cast<char>(at * 7);
  }
  std::ofstream(store.path(), std::ios::binary) << bytes;
  EXPECT_EQ(code_of_error([&] { static_cast<void>(StoreView(store.path()).graph()); }), "damaged");
}

TEST(StoreView, TellsOfWordsThatNoOntologyHas) {
  const SmallStore store;
  store.spoil("UPDATE event SET root = 'HUG'");
  EXPECT_EQ(code_of_error([&] { static_cast<void>(StoreView(store.path()).graph()); }), "damaged");
}

// Whoever hands a store over may have changed it.
TEST(StoreView, TellsOfRowsThatTheProgramDidNotWrite) {
  for (const char* change :
       {"UPDATE appearance SET roles = '[[1,2,3]]'", "UPDATE sentence SET document = 999 WHERE id = 1",
        "INSERT INTO affiliation SELECT 999, id, 1, 2, 'x' FROM sentence LIMIT 1"}) {
    const SmallStore store;
    store.spoil(std::string("PRAGMA foreign_keys = OFF; ") + change);
    const StoreParts parts{.co_occurrence = true};
    EXPECT_EQ(code_of_error([&] { static_cast<void>(StoreView(store.path()).graph({}, parts)); }), "damaged") << change;
  }
}

TEST(StoreView, TakesNoTablesOrTriggersButItsOwn) {
  for (const char* change :
       {"CREATE TRIGGER more AFTER INSERT ON evidence BEGIN DELETE FROM evidence; END",
        "CREATE TRIGGER sentence_text_more AFTER INSERT ON evidence BEGIN DELETE FROM evidence; END",
        "DROP TABLE affiliation; CREATE VIEW affiliation AS SELECT 1 document, 1 sentence, 1 "
        "person, 2 organization, 'x' role",
        "DROP TABLE sentence_text"}) {
    const SmallStore store;
    store.spoil(change);
    EXPECT_EQ(code_of_error([&] { static_cast<void>(StoreView(store.path())); }), "damaged") << change;
    EXPECT_EQ(code_of_error([&] { static_cast<void>(StoreWriter(store.path(), some_reader())); }), "damaged") << change;
  }
  const SmallStore store;
  store.spoil("CREATE VIEW mine AS SELECT * FROM actor; CREATE INDEX quick ON sentence(text)");
  EXPECT_EQ(StoreView(store.path()).graph(), sum_of(small_corpus()));
}

TEST(StoreView, SeesNothingOfATransactionThatIsNotDone) {
  const SmallStore store;
  SQLite::Database other(store.path().string(), SQLite::OPEN_READWRITE);
  SQLite::Transaction transaction(other, SQLite::TransactionBehavior::IMMEDIATE);
  other.exec("DELETE FROM evidence");
  EXPECT_EQ(StoreView(store.path()).graph(), sum_of(small_corpus()));
}

}  // namespace
}  // namespace entente::test
