#pragma once

#include <cstddef>
#include <span>

#include <entente/document/document.hpp>

namespace entente {

// Mends what no English sentence has and the best-scored tree may still show:
// - two direct objects of one verb: the first is the indirect one ("gave Haiti money"); two nominal complements without an object: the first is the
//   object ("labelled Hezbollah a terrorist group"); an oblique without preposition behind a particle: it is the object ("waved off the criticism");
// - a name behind a preposition as a clause: it is a nominal ("explained the plan to Slovenia");
// - parts of nouns under a verb: an infinitive is its complement, a bare noun before a verb without subject its subject; a name behind "by" under a
//   participle is its agent;
// - "to" as the mark of a noun: it is a preposition, and the noun no clause ("issued a warning to Pyongyang").
// Takes/gives  the words of the whole text; those of the sentence [begin, end) are changed, heads only for "the party HDP" and hyphenated words.
// Cost         O(tokens of the sentence).      Tests  tests/document/tree_repairs_test.cpp
void repair_tree(std::size_t begin, std::size_t end, std::span<Word> words);

}  // namespace entente
