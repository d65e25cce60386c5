#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/graph/relation.hpp>

namespace entente {

// A MinHash sketch of a text: of each of 120 hash functions over its shingles of five words, the lowest byte of the smallest value, in hexadecimal.
// The same on every machine; case and punctuation do not count. "" for a text of fewer than fourteen words.
// Source  Broder 1997, On the resemblance and containment of documents; Li and Koenig 2010, b-bit minwise hashing.
[[nodiscard]] std::string text_sketch(std::string_view text);

// The share of shingles that two texts have in common (Jaccard), estimated from their sketches: 0 .. 1, with a standard error of 0.05 at most; 0 without a
// sketch.
[[nodiscard]] double resemblance(std::string_view sketch, std::string_view other);

// The words of a sentence, each once.
using DistinctWords = std::vector<std::uint64_t>;  // hashes, sorted
[[nodiscard]] DistinctWords distinct_words(std::string_view text);
// The words that two sentences share over all their words (Jaccard): 0 .. 1.
[[nodiscard]] double word_overlap(const DistinctWords& left, const DistinctWords& right);

// For every document the id of the first document of its story, "" where no other tells it. Documents are of one story when a chain of documents leads from one
// to the other of which every two resemble each other by a half at least: wire copy, reprints, later editions.
// Takes/gives  documents in order of id; what is given depends on the set of documents alone.
// Cost         O(n log n): candidates come from locality-sensitive hashing, 40 bands of three (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
// Tests        tests/graph/near_duplicates_test.cpp
[[nodiscard]] std::vector<std::string> stories_of(std::span<const GraphDocument> documents);

}  // namespace entente
