// `entente view`: a page in a folder of the user's own, and a browser that is asked to open it.
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "cli/program.hpp"

namespace entente::test {
namespace {

class ViewCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_.write("talks.txt", sample_sentences()[0]);
    const ProgramResult probe = run({"--no-open"});
    if (probe.exit_code == 4) {
      EXPECT_NE(probe.err.find("without its page"), std::string::npos) << probe.err;
      GTEST_SKIP() << "this build has no page";
    }
  }
  [[nodiscard]] ProgramResult run(std::vector<std::string> more, const std::string& path = "/nowhere") const {
    more.insert(more.begin(), {"view", (folder_.path() / "talks.txt").string()});
    return run_program(more, {"", {"TMPDIR=" + folder_.path().string(), "PATH=" + path}, "/"});
  }

  TemporaryFolder folder_;
};

TEST_F(ViewCommand, PrintsThePathOfAPageThatThisUserAloneCanRead) {
  const ProgramResult result = run({"--no-open", "--title", "Talks"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const std::filesystem::path page = result.out.substr(0, result.out.find('\n'));
  EXPECT_EQ(page.filename(), "talks.html");
  EXPECT_EQ(page.parent_path().parent_path(), folder_.path());
  EXPECT_NE(read_file(page).find("\"title\":\"Talks\""), std::string::npos);
  struct stat status {};
  ASSERT_EQ(::stat(page.parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(ViewCommand, HandsThePageToXdgOpen) {
  const std::string opened = (folder_.path() / "opened").string();
  folder_.write("bin/xdg-open", "#!/bin/sh\necho \"$1\" > " + opened + "\n");
  std::filesystem::permissions(folder_.path() / "bin/xdg-open", std::filesystem::perms::owner_all);
  const ProgramResult result = run({}, (folder_.path() / "bin").string());
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_TRUE(result.out.empty());
  EXPECT_NE(read_file(opened).find("/talks.html\n"), std::string::npos);
}

TEST_F(ViewCommand, SaysWhereThePageIsWhenNoBrowserStarts) {
  const ProgramResult result = run({});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("talks.html"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace entente::test
