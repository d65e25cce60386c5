// Articles that no reporter wrote, through all stages: the time stays bounded. The limits are wide, so that slow machines and sanitizers pass;
// a quadratic pass over these sizes would take minutes. The measured time stands in the log of the test.
#include <entente/pipeline/reader.hpp>

#include <gtest/gtest.h>

#include <iostream>
#include <string>

#include "support/cpu_seconds.hpp"

namespace entente {
namespace {

#ifdef __OPTIMIZE__
constexpr double kSecondsAllowed = 20.0;
#else
constexpr double kSecondsAllowed = 120.0;  // the preset coverage optimises nothing and counts each line
#endif

const Reader& reader() {
  static const Reader kReader(ENTENTE_DATA_FOLDER);
  return kReader;
}

Reading read_in_time(std::string body) {
  Article article;
  article.date = "2016-11-15";
  article.body = std::move(body);
  static_cast<void>(reader());  // loading is not measured
  const double begin = test::cpu_seconds();
  Reading reading = reader().read(std::move(article));
  const double taken = test::cpu_seconds() - begin;
  std::cout << reading.document.token_count() << " tokens, " << reading.cast.mentions.size() << " mentions, "
            << reading.interactions.size() << " interactions: " << taken << " s\n";
  EXPECT_LT(taken, kSecondsAllowed);
  return reading;
}

std::string repeated(const std::string& part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += part;
  }
  return out;
}

// A name of letters alone that no table knows, another for each number: "Bacado", "Becado", ...
std::string surname(std::size_t number) {
  std::string name = "V";
  for (int i = 0; i < 4; ++i) {
    name += "aeiou"[number % 5];
    number /= 5;
    name += "bdgkln"[number % 6];
    number /= 6;
  }
  return name + "o";
}

TEST(ReaderBounds, TakesASentenceOfFiveThousandTokens) {
  const Reading reading = read_in_time(
      "Russia said that " + repeated("France told Germany that Iran attacked Israel and ", 625) + "it left.");
  EXPECT_GE(reading.document.token_count(), 5'000U);
}

TEST(ReaderBounds, TakesAHundredThousandTokensWithoutAFullStop) {
  const Reading reading = read_in_time(repeated("troops moved towards the border while ministers talked ", 12'500));
  EXPECT_GE(reading.document.token_count(), 100'000U);
}

TEST(ReaderBounds, TakesAMegabyteWithoutABlank) {
  constexpr std::size_t kMegabyte = 1U << 20U;
  for (const std::string part : {"a", "Putin", "\u00e9"}) {
    EXPECT_EQ(read_in_time(repeated(part, kMegabyte / part.size())).document.token_count(), 1U);
  }
}

TEST(ReaderBounds, TakesTokensWithoutABlank) {
  for (const char* part : {"Putin-", "Putin,"}) {
    EXPECT_GE(read_in_time(repeated(part, 40'000)).document.token_count(), 80'000U);
  }
}

TEST(ReaderBounds, TakesPronounsAndNamesInTurn) {
  std::string body;
  for (std::size_t i = 0; i < 5'000; ++i) {
    body += "Putin met Anna " + surname(i % 400) + ". He accused her. ";
  }
  read_in_time(body);
}

TEST(ReaderBounds, TakesThousandsOfDescriptions) {
  read_in_time(repeated("The president told the minister that he would attack them. ", 2'500));
}

TEST(ReaderBounds, TakesThousandsOfPersonsOfOneName) {
  std::string body;
  for (std::size_t i = 0; i < 5'000; ++i) {
    body += "Anna " + surname(i) + " Smith accused Smith. ";
  }
  read_in_time(body);
}

TEST(ReaderBounds, TakesThousandsOfNewNames) {
  std::string body;
  for (std::size_t i = 0; i < 5'000; ++i) {
    body += "General Anna " + surname(i) + " accused Iran. ";
  }
  read_in_time(body);
}

TEST(ReaderBounds, TakesALongListOfNames) {
  std::string body = "Putin met ";
  for (std::size_t i = 0; i < 300; ++i) {
    body += "Anna " + surname(i) + ", ";
  }
  read_in_time(body + "and Donald Trump.");
}

}  // namespace
}  // namespace entente
