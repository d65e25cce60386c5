// Which documents are one story. Worked example: an agency's report in two newspapers, one of which cut its last paragraph, shares most runs of five words;
// their sketches agree in most of 120 places, so both get the id of the first of the two.
#include <entente/graph/near_duplicates.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

#include <entente/base/ascii.hpp>
#include <entente/base/checksum.hpp>

namespace entente {

namespace {

constexpr std::size_t kShingleWords = 5;
constexpr std::size_t kFewestShingles = 10;
constexpr std::size_t kBands = 40;
constexpr std::size_t kRows = 3;
constexpr std::size_t kHashes = kBands * kRows;
constexpr double kSameStory = 0.5;
constexpr double kChance = 1.0 / 256.0;  // that two bytes agree though the values differ

// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

bool is_letter(unsigned char byte) {
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  Checksum word;
  bool inside = false;
  for (const char c : text) {
    if (is_letter(static_cast<unsigned char>(c))) {
      word.add(static_cast<unsigned char>(lower_ascii(c)));
      inside = true;
    } else if (inside) {
      words.push_back(word.value());
      word = {};
      inside = false;
    }
  }
  if (inside) {
    words.push_back(word.value());
  }
  return words;
}

std::uint8_t digit_value(char digit) {
  return static_cast<std::uint8_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

// The bytes of a sketch; all 0 are none.
using Sketch = std::array<std::uint8_t, kHashes>;
bool parse(std::string_view text, Sketch& sketch) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (text.size() != 2 * kHashes || !std::all_of(text.begin(), text.end(), is_digit)) {
    return false;
  }
  for (std::size_t i = 0; i < kHashes; ++i) {
    sketch[i] = static_cast<std::uint8_t>(digit_value(text[2 * i]) * 16 + digit_value(text[2 * i + 1]));
  }
  return true;
}

double resemblance(const Sketch& sketch, const Sketch& other) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kHashes; ++i) {
    equal += sketch[i] == other[i] ? 1U : 0U;
  }
  const double share = static_cast<double>(equal) / static_cast<double>(kHashes);
  return std::max(0.0, (share - kChance) / (1.0 - kChance));
}

// Sets that grow together; the smallest number stands for its set.
class Classes {
 public:
  explicit Classes(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) {
      parent_[i] = parent_[parent_[i]];
      i = parent_[i];
    }
    return i;
  }
  void unite(std::size_t i, std::size_t j) {
    const std::size_t one = find(i);
    const std::size_t other = find(j);
    parent_[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<std::size_t> parent_;
};

// Documents that agree in one band: each is compared with the first of every class that is there.
void unite_alike(std::span<const std::pair<std::uint32_t, std::size_t>> bucket, const std::vector<Sketch>& sketches,
                 Classes& classes) {
  std::vector<std::size_t> heads;
  for (const auto& [band, i] : bucket) {
    bool alike = false;
    for (const std::size_t head : heads) {
      if (classes.find(head) == classes.find(i)) {
        alike = true;
      } else if (resemblance(sketches[head], sketches[i]) >= kSameStory) {
        classes.unite(head, i);
        alike = true;
      }
    }
    if (!alike) {
      heads.push_back(i);
    }
  }
}

}  // namespace

std::string text_sketch(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  if (words.size() < kFewestShingles + kShingleWords - 1) {
    return "";
  }
  std::array<std::uint64_t, kHashes> smallest{};
  smallest.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t j = i; j < i + kShingleWords; ++j) {
      shingle = mixed(shingle + words[j]);
    }
    for (std::size_t k = 0; k < kHashes; ++k) {
      smallest[k] = std::min(smallest[k], mixed(shingle + (k + 1) * 0x9e3779b97f4a7c15ULL));
    }
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string sketch;
  sketch.reserve(2 * kHashes);
  for (const std::uint64_t value : smallest) {
    sketch += kDigits[(value >> 4U) & 0xFU];
    sketch += kDigits[value & 0xFU];
  }
  return sketch;
}

double resemblance(std::string_view sketch, std::string_view other) {
  Sketch one{};
  Sketch two{};
  return parse(sketch, one) && parse(other, two) ? resemblance(one, two) : 0.0;
}

DistinctWords distinct_words(std::string_view text) {
  DistinctWords words = word_hashes(text);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double word_overlap(const DistinctWords& left, const DistinctWords& right) {
  std::size_t both = 0;
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    both += left[i] == right[j] ? 1U : 0U;
    const bool later = right[j] < left[i];
    j += right[j] <= left[i] ? 1U : 0U;
    i += later ? 0U : 1U;
  }
  const std::size_t all = left.size() + right.size() - both;
  return all == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(all);
}

std::vector<std::string> stories_of(std::span<const GraphDocument> documents) {
  std::vector<Sketch> sketches;
  std::vector<std::size_t> number;  // of the document
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (Sketch sketch{}; parse(documents[i].sketch, sketch)) {
      sketches.push_back(sketch);
      number.push_back(i);
    }
  }
  Classes classes(sketches.size());
  std::vector<std::pair<std::uint32_t, std::size_t>> bands(sketches.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    for (std::size_t i = 0; i < sketches.size(); ++i) {
      const std::uint8_t* at = sketches[i].data() + band * kRows;
      bands[i] = {std::uint32_t{at[0]} << 16U | std::uint32_t{at[1]} << 8U | at[2], i};
    }
    std::sort(bands.begin(), bands.end());
    for (std::size_t begin = 0, end = 0; begin < bands.size(); begin = end) {
      while (end < bands.size() && bands[end].first == bands[begin].first) {
        ++end;
      }
      unite_alike(std::span(bands).subspan(begin, end - begin), sketches, classes);
    }
  }
  std::vector<std::size_t> size(sketches.size(), 0);
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    ++size[classes.find(i)];
  }
  std::vector<std::string> stories(documents.size());
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    if (const std::size_t first = classes.find(i); size[first] > 1) {
      stories[number[i]] = documents[number[first]].id;
    }
  }
  return stories;
}

}  // namespace entente
