#include <entente/store/store_writer.hpp>

#include <thread>

#include <gtest/gtest.h>

#include "store/small_store.hpp"

namespace entente::test {
namespace {

TEST(StoreWriter, StoresADocumentOnce) {
  const SmallStore store;
  StoreWriter writer(store.path(), some_reader());
  EXPECT_TRUE(writer.knows("hash of d1"));
  EXPECT_FALSE(writer.knows("hash of d4"));
  std::vector<StoreItem> items = small_corpus();
  items.emplace_back(told_in("d4", "BBC", "2016-12-02", {act("ann", "dan", Root::support)}));
  EXPECT_EQ(writer.add(items), (std::vector<bool>{false, false, false, true}));
  EXPECT_EQ(StoreView(store.path()).counts().documents, 4U);
  EXPECT_EQ(StoreView(store.path()).graph(), sum_of(items));
}

TEST(StoreWriter, KeepsWhatCouldNotBeRead) {
  const SmallStore store;
  StoreWriter writer(store.path(), some_reader());
  EXPECT_EQ(writer.add({StoredFailure{"f", "d9", "not_english", "the text is in French"}}), std::vector<bool>{true});
  EXPECT_TRUE(writer.knows("f"));
  EXPECT_EQ(StoreView(store.path()).counts().failures, 1U);
}

// A batch is stored whole or not at all: the second document here has a sentence twice.
TEST(StoreWriter, StoresABatchWholeOrNotAtAll) {
  const SmallStore store;
  StoreWriter writer(store.path(), some_reader());
  StoredDocument bad = told_in("d5", "BBC", "", {act("ann", "dan", Root::support)});
  bad.sentences.push_back(bad.sentences.front());
  EXPECT_THROW(writer.add({told_in("d4", "BBC", "", {act("ann", "dan", Root::support)}), bad}), ExportError);
  EXPECT_FALSE(writer.knows("hash of d4"));
  EXPECT_EQ(StoreView(store.path()).graph(), sum_of(small_corpus()));
  EXPECT_EQ(writer.add({told_in("d4", "BBC", "", {act("ann", "dan", Root::support)})}), std::vector<bool>{true});
}

TEST(StoreWriter, SharesAStoreWithAnother) {
  const SmallStore store;
  const auto write = [&](int first) {
    StoreWriter writer(store.path(), some_reader());
    for (int i = first; i < first + 40; ++i) {
      writer.add({told_in("n" + std::to_string(i), "BBC", "2016-12-02", {act("ann", "bob", Root::support)})});
    }
  };
  std::thread other(write, 0);
  write(20);  // half of them are the same
  other.join();
  EXPECT_EQ(StoreView(store.path()).counts().documents, 3U + 60U);
}

TEST(StoreWriter, LeavesOtherFilesAsTheyAre) {
  const TemporaryFolder folder;
  const std::string diary =
      folder.write("diary.db", "Dear diary, this is no database, though it is long enough to be taken for one.\n");
  EXPECT_EQ(code_of_error([&] { const StoreWriter writer(diary, some_reader()); }), "not_a_store");
  EXPECT_EQ(read_file(diary).substr(0, 10), "Dear diary");
  const std::string foreign = (folder.path() / "foreign.db").string();
  SQLite::Database(foreign, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE diary(day TEXT)");
  const std::string before = read_file(foreign);
  EXPECT_EQ(code_of_error([&] { const StoreWriter writer(foreign, some_reader()); }), "not_a_store");
  EXPECT_EQ(read_file(foreign), before);
  EXPECT_THROW(StoreWriter(folder.path() / "no folder" / "news.db", some_reader()), ExportError);
}

TEST(StoreWriter, RefusesANewerStore) {
  const SmallStore store;
  store.spoil("PRAGMA user_version = 99");
  EXPECT_EQ(code_of_error([&] { const StoreWriter writer(store.path(), some_reader()); }), "newer_store");
}

}  // namespace
}  // namespace entente::test
