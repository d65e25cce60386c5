// Where the tables are found, and their version.
#include <entente/pipeline/data_folder.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

using test::TemporaryFolder;

void make_data_folder(const TemporaryFolder& folder, const std::string& name) {
  folder.write(name + "/actors/titles.tsv", "a");
  folder.write(name + "/lexicon/verbs.tsv", "b");
}

TEST(DataFolder, TakesWhatIsGivenBeforeAllElse) {
  const TemporaryFolder folder;
  make_data_folder(folder, "given");
  make_data_folder(folder, "share/entente");
  EXPECT_EQ(find_data_folder({folder.path() / "given", folder.path() / "none", folder.path() / "bin/entente"}),
            folder.path() / "given");
}

TEST(DataFolder, RejectsAGivenFolderWithoutTables) {
  const TemporaryFolder folder;
  make_data_folder(folder, "share/entente");
  EXPECT_THROW(static_cast<void>(find_data_folder({folder.path(), {}, folder.path() / "bin/entente"})), ResourceError);
  EXPECT_THROW(static_cast<void>(find_data_folder({{}, folder.path(), folder.path() / "bin/entente"})), ResourceError);
}

TEST(DataFolder, LooksInShareBesideTheProgram) {
  const TemporaryFolder folder;
  make_data_folder(folder, "share/entente");
  EXPECT_EQ(find_data_folder({{}, {}, folder.path() / "bin/entente"}), folder.path() / "share/entente");
}

TEST(DataFolder, FollowsThePointerFileOfABuildTree) {
  const TemporaryFolder folder;
  make_data_folder(folder, "source/data");
  folder.write("build/entente.data-folder", (folder.path() / "source/data").string() + "\n");
  EXPECT_EQ(find_data_folder({{}, {}, folder.path() / "build/entente"}), folder.path() / "source/data");
}

TEST(DataFolder, ListsThePlacesTried) {
  try {
    static_cast<void>(find_data_folder({{}, {}, "/nowhere/bin/entente"}));
    FAIL() << "expected a ResourceError";
  } catch (const ResourceError& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find("/nowhere/share/entente"), std::string::npos) << message;
    EXPECT_NE(message.find("--data"), std::string::npos) << message;
  }
}

TEST(DataFolder, VersionChangesWithContentAndName) {
  const TemporaryFolder folder;
  make_data_folder(folder, "data");
  const std::string before = data_version(folder.path() / "data");
  EXPECT_EQ(before.size(), 12U);
  EXPECT_EQ(before, data_version(folder.path() / "data"));
  folder.write("data/README.md", "no table");
  EXPECT_EQ(before, data_version(folder.path() / "data"));
  folder.write("data/actors/titles.tsv", "A");
  const std::string changed = data_version(folder.path() / "data");
  EXPECT_NE(before, changed);
  std::filesystem::rename(folder.path() / "data/actors/titles.tsv", folder.path() / "data/actors/names.tsv");
  EXPECT_NE(changed, data_version(folder.path() / "data"));
}

TEST(DataFolder, VersionNeedsAFolder) { EXPECT_THROW(static_cast<void>(data_version("/nowhere")), ResourceError); }

}  // namespace
}  // namespace entente
