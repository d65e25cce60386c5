#include <entente/train/word_vectors.hpp>

#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include <entente/base/error.hpp>

#include "support/broken_stream.hpp"

namespace entente {
namespace {

WordVectors read(const std::string& text, std::size_t count = 10) {
  std::istringstream in(text);
  return read_word_vectors(in, "v.txt", count);
}

TEST(WordVectors, KeepWordsWithoutDigitsUpToTheCount) {
  const WordVectors vectors = read("the 1 -0.5\n2016 3 3\nkyiv 0.25 0\nparis 1 1\n", 2);
  EXPECT_EQ(vectors.words, (std::vector<std::string>{"the", "kyiv"}));
  EXPECT_EQ(vectors.values, (std::vector<float>{1, -0.5F, 0.25F, 0}));
}

TEST(WordVectors, SayWhereALineIsWrong) {
  try {
    (void)read("the 1 2\nof 1\n");
    FAIL() << "a line with one value too few was read";
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("v.txt:2"), std::string::npos) << error.what();
  }
  EXPECT_THROW((void)read("the 1 x\n"), ResourceError);
  EXPECT_THROW((void)read("the\n"), ResourceError);
}

TEST(WordVectors, TakeNoReadErrorForTheEnd) {
  test::BrokenBytes bytes("kyiv 0.5 -1\n");
  std::istream in(&bytes);
  EXPECT_THROW(static_cast<void>(read_word_vectors(in, "v.txt", 2)), ResourceError);
}

TEST(WordVectors, ComeBackFromTheirFileWithinAStep) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("entente-vectors-" + std::to_string(::getpid()));
  const WordVectors vectors = read("the 1 -0.5\nkyiv 0.3 0.1\n");
  packed_word_vectors(vectors).write(file);
  const WordVectors loaded = load_word_vectors(file);
  std::filesystem::remove(file);
  EXPECT_EQ(loaded.words, vectors.words);
  ASSERT_EQ(loaded.values.size(), vectors.values.size());
  for (std::size_t i = 0; i < loaded.values.size(); ++i) {
    EXPECT_NEAR(loaded.values[i], vectors.values[i], 1.0F / 127);
  }
}

}  // namespace
}  // namespace entente
