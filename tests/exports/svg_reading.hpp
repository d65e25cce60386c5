#pragma once

#include <algorithm>
#include <cmath>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

// What the tests of drawings read out of an SVG that Graphviz wrote.
namespace entente::svg {

// Whether tags nest and close, and no stray `<` or bare `&` stands in text or attributes. Not an XML parser; enough for what Graphviz writes.
inline testing::AssertionResult well_formed(const std::string& xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at)) {
    const bool comment = xml.compare(at, 4, "<!--") == 0;
    const std::size_t end = comment ? xml.find("-->", at) + 2 : xml.find('>', at);
    if (end >= xml.size()) {
      return testing::AssertionFailure() << "open tag at " << at;
    }
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) {
        return testing::AssertionFailure() << "unexpected </" << tag << "> at " << at;
      }
      open.pop_back();
    } else if (tag[0] != '?' && tag[0] != '!' && tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    }
    at = end;
  }
  for (std::size_t at = xml.find('&'); at != std::string::npos; at = xml.find('&', at + 1)) {
    if (xml.find(';', at) - at > 8) {
      return testing::AssertionFailure() << "bare & at " << at;
    }
  }
  return open.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << "never closed: " << open.back();
}

struct Words {
  std::string text;
  double left, right, low, high;  // points; the width is estimated from below, so that only true overlaps count
};

// Every piece of text below the header, as a box.
inline std::vector<Words> words_of(const std::string& xml) {
  static const std::regex kText(
      "<text text-anchor=\"(start|middle|end)\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" font-family=\"[^\"]*\" "
      "font-size=\"([0-9.]+)\"[^>]*>([^<]*)</text>");
  std::vector<Words> words;
  for (auto at = std::sregex_iterator(xml.begin(), xml.end(), kText); at != std::sregex_iterator(); ++at) {
    const std::smatch& match = *at;
    std::string text = std::regex_replace(match[5].str(), std::regex("&#160;|\xC2\xA0"), " ");
    text = std::regex_replace(std::regex_replace(text, std::regex("&[#a-z0-9]+;"), "-"), std::regex(" +$"), "");
    const double x = std::stod(match[2]);
    const double y = std::stod(match[3]);
    const double size = std::stod(match[4]);
    const auto letters = std::count_if(text.begin(), text.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    const auto narrow =
        std::count(text.begin(), text.end(), ' ') + std::count(text.begin(), text.end(), '\xB7');  // middle dots
    const double width = size * (0.42 * static_cast<double>(letters) - 0.17 * static_cast<double>(narrow));
    const double left = match[1] == "start" ? x : match[1] == "middle" ? x - width / 2 : x - width;
    words.push_back({text, left, left + width, y - 0.6 * size, y});
  }
  return words;
}

inline testing::AssertionResult no_words_overlap(const std::string& xml) {
  const std::vector<Words> words = words_of(xml);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size(); ++j) {
      const Words& one = words[i];
      const Words& other = words[j];
      if (one.left < other.right && other.left < one.right && one.low < other.high && other.low < one.high) {
        return testing::AssertionFailure() << "'" << one.text << "' and '" << other.text << "' overlap";
      }
    }
  }
  return words.empty() ? testing::AssertionFailure() << "no words" : testing::AssertionSuccess();
}

// Contrast of two colours "#RRGGBB" by the WCAG, 1 .. 21.
inline double contrast(const std::string& one, const std::string& other) {
  const auto luminance = [](const std::string& hex) {
    double sum = 0.0;
    const double weights[] = {0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < 3; ++i) {
      const double part = std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum + 0.05;
  };
  const double first = luminance(one);
  const double second = luminance(other);
  return std::max(first, second) / std::min(first, second);
}

}  // namespace entente::svg
