#include <entente/text/file_names.hpp>

#include <array>

#include <gtest/gtest.h>

namespace entente::test {
namespace {

TEST(FileNames, GiveNoTwoFilesOneName) {
  FileNames names;
  const auto name_of = [&](const std::string& file, const std::string& first, const std::string& second) {
    return names.name_of(file, std::array{first, second});
  };
  EXPECT_EQ(name_of("/no/mon/article.txt", "article", "mon/article"), "article");
  EXPECT_EQ(name_of("/no/tue/article.txt", "article", "tue/article"), "tue/article");
  EXPECT_EQ(name_of("/no/wed/article.txt", "article", "tue/article"), "tue/article~2");
  EXPECT_EQ(name_of("/no/thu/article.txt", "article", "tue/article"), "tue/article~3");
}

TEST(FileNames, AFileThatComesAgainKeepsItsName) {
  FileNames names;
  const std::array wanted = {std::string("a"), std::string("b")};
  EXPECT_EQ(names.name_of("/no/x", wanted), "a");
  EXPECT_EQ(names.name_of("/no/y", wanted), "b");
  EXPECT_EQ(names.name_of("/no/x", wanted), "a");
  EXPECT_EQ(names.name_of("/no/y", wanted), "b");
  EXPECT_EQ(names.name_of("/no/x", std::array{std::string("folder/x")}), "a");
}

TEST(FileNames, AreUtf8) {
  FileNames names;
  EXPECT_EQ(names.name_of("/no/x", std::array{std::string("caf\xE9")}), "caf?");
}

}  // namespace
}  // namespace entente::test
