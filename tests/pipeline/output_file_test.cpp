// Files whole or not at all.
#include <entente/pipeline/output_file.hpp>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;
using test::read_file;
using test::TemporaryFolder;

TEST(OutputFile, AppearsOnCommit) {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "a.svg";
  OutputFile file(path);
  file.stream() << "drawing";
  EXPECT_FALSE(fs::exists(path));
  file.commit();
  EXPECT_EQ(read_file(path), "drawing");
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.svg", "older");
  {
    OutputFile file(path);
    file.stream() << std::string(200000, 'x') << std::flush;
    EXPECT_EQ(folder.entry_count(), 2U);
  }
  EXPECT_EQ(read_file(path), "older");
  EXPECT_EQ(folder.entry_count(), 1U);
}

TEST(OutputFile, KeepsTheModeOfTheFileItReplaces) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.svg", "older");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  OutputFile file(path);
  file.commit();
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
}

TEST(OutputFile, FollowsALink) {
  const TemporaryFolder folder;
  const std::string target = folder.write("there/a.svg", "older");
  fs::create_symlink(target, folder.path() / "link.svg");
  OutputFile file(folder.path() / "link.svg");
  file.stream() << "newer";
  file.commit();
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.svg"));
  EXPECT_EQ(read_file(target), "newer");
}

TEST(OutputFile, WritesADeviceStraight) {
  OutputFile file("/dev/null");
  EXPECT_TRUE(file.temporary().empty());
  file.stream() << "gone";
  file.commit();
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(OutputFile, ReportsAFullDisk) {
  OutputFile file("/dev/full");
  file.stream() << std::string(200000, 'x');
  EXPECT_FALSE(file.stream());
  EXPECT_EQ(file.error_number(), ENOSPC);
  EXPECT_THROW(file.commit(), ExportError);
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST(OutputFile, RejectsWhatCannotBeWritten) {
  const TemporaryFolder folder;
  EXPECT_THROW(OutputFile(folder.path() / "none/a.svg"), ExportError);
  EXPECT_THROW(OutputFile{folder.path()}, ExportError);
}

}  // namespace
}  // namespace entente
