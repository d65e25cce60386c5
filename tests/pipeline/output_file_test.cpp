// Files whole or not at all.
#include <entente/pipeline/output_file.hpp>

#include <algorithm>
#include <csignal>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

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

TEST(OutputFile, FollowsALinkWhoseFileIsNotThereYet) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "there");
  fs::create_symlink("there/second.svg", folder.path() / "link.svg");
  fs::create_symlink("a.svg", folder.path() / "there/second.svg");
  OutputFile file(folder.path() / "link.svg");
  file.stream() << "new";
  file.commit();
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.svg"));
  EXPECT_EQ(read_file(folder.path() / "there/a.svg"), "new");
}

TEST(OutputFile, RefusesALoopOfLinks) {
  const TemporaryFolder folder;
  fs::create_symlink("b.svg", folder.path() / "a.svg");
  fs::create_symlink("a.svg", folder.path() / "b.svg");
  EXPECT_THROW(OutputFile(folder.path() / "a.svg"), ExportError);
}

// A shell or a terminal may share its end of a pipe with a program that does not wait.
TEST(DescriptorBuffer, WaitsForAFullPipeThatDoesNotBlock) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
  std::string received;
  std::thread reader([&] {
    char block[4096];
    for (ssize_t count = 1; count > 0;) {
      count = ::read(ends[0], block, sizeof block);
      received.append(block, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
  });
  const std::string sent(1U << 20U, 'x');
  {
    DescriptorBuffer buffer(ends[1]);
    std::ostream out(&buffer);
    out << sent << std::flush;
    EXPECT_EQ(buffer.error_number(), 0);
  }
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  EXPECT_EQ(received, sent);
}

volatile std::sig_atomic_t signals_taken = 0;

// A program that is ended in the moment in which its file has come to be: the handler must already know what to remove.
TEST(OutputFile, IsToldOfBeforeASignalIsTaken) {
  const TemporaryFolder folder;
  signals_taken = 0;
  const auto before = std::signal(SIGTERM, [](int) { signals_taken = signals_taken + 1; });
  std::string told;
  const OutputFile file(folder.path() / "a.svg", [&](const fs::path& temporary) {
    told = temporary.string();
    EXPECT_TRUE(fs::exists(temporary));
    std::raise(SIGTERM);
    EXPECT_EQ(signals_taken, 0);
  });
  EXPECT_EQ(signals_taken, 1);
  EXPECT_EQ(fs::path(told).parent_path(), folder.path());
  std::signal(SIGTERM, before);
}

TEST(OutputFile, WritesADeviceStraight) {
  OutputFile file("/dev/null", [](const fs::path& temporary) { ADD_FAILURE() << temporary; });
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
