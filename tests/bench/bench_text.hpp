#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <entente/text/article.hpp>

namespace entente::bench {

// The text to measure on: the file that ENTENTE_BENCH_TEXT names, else a sample of our own. At least `kTextBytes` long: repeated, one paragraph after
// the other.
inline constexpr std::size_t kTextBytes = 20'000;

inline const std::string& one_text() {
  static const std::string kText = [] {
    std::string text;
    if (const char* const file = std::getenv("ENTENTE_BENCH_TEXT"); file != nullptr) {
      std::ifstream in(file, std::ios::binary);
      text.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    if (text.empty()) {
      text =
          "Russian President Vladimir Putin spoke by telephone with Donald Trump on Monday, the Kremlin said. They "
          "agreed to "
          "meet in Helsinki before the summit of the alliance.\n\n"
          "German Chancellor Angela Merkel, whose government had imposed sanctions on Moscow, said that she would not "
          "lift "
          "them until the troops left eastern Ukraine. \"We expect deeds,\" she told reporters in Berlin.\n\n"
          "France and Britain backed her. A spokesman for the rebels denied that his men had attacked the convoy, "
          "which was "
          "carrying food and medicine to the besieged town of Avdiivka.";
    }
    std::string repeated = text;
    while (repeated.size() < kTextBytes) {
      repeated += "\n\n" + text;
    }
    return repeated;
  }();
  return kText;
}

// The text `times` times over, as one article.
inline Article article_of(std::size_t times) {
  Article article;
  article.date = "2016-11-15";
  for (std::size_t i = 0; i < times; ++i) {
    article.body += (i == 0 ? "" : "\n\n") + one_text();
  }
  return article;
}

}  // namespace entente::bench
