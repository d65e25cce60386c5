#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "verb_dictionary.hpp"

namespace entente {

// A pattern of PETRARCH as it is written: `&TIETYPES * TALKS_WITH (IN ^) +`.
struct PatternText {
  std::vector<PatternItem> before, after;  // of the verb; `before` the nearest first
  std::vector<std::string> words;          // lower case; of a set its first member
  bool compound = false;                   // `%`
  std::string shown;                       // in one spelling, by which equal patterns are known
};

// A verb as it is written: `RUSH`, `HURRY {HURRIES HURRIED}`, `+BREAK_DOWN {+BROKE_DOWN}`, `LASH OUT`.
struct VerbForms {
  std::vector<std::string> heads;         // lower case: the verb's forms
  std::vector<WordNumber> before, after;  // its other words; `before` the nearest first
  std::string shown;                      // "break down"
};

// The grammar of patterns, verbs and sets of synonyms; words get their numbers from the dictionary.
// Takes/gives  text -> parts; false, and what is wrong in `fault`, for text that is none.
// Cost         O(bytes).      Lifetime  refers to the dictionary.
// Tests        tests/interactions/verb_dictionary_test.cpp
class PatternGrammar {
 public:
  explicit PatternGrammar(VerbDictionary& dictionary) : dictionary_(dictionary) {}

  [[nodiscard]] bool has_set(const std::string& name) const { return sets_.contains(name); }
  // Adds `WRITTEN_AGREEMENT`, `SWISS FRANCS` or all of `&OTHER` to the members of a set.
  struct Members {
    std::vector<VerbDictionary::Phrase> phrases;
    std::string first;  // lower case
  };
  bool add_member(std::string_view text, Members& members, std::string& fault);
  void define(const std::string& name, Members members);
  bool parse_verb(std::string_view text, VerbForms& forms, std::string& fault);
  bool parse_pattern(std::string_view text, PatternText& pattern, std::string& fault);

 private:
  struct Set {
    std::uint32_t number = 0;
    Members members;
  };
  struct Draft;
  static bool take_sign(char c, char before, Draft& draft, std::string& fault);
  std::size_t take_set(std::string_view text, Draft& draft, std::string& fault);
  std::size_t take_word(std::string_view text, Draft& draft, std::string& fault);
  static void finish(const Draft& draft, std::string_view text, PatternText& pattern);
  bool take_form(std::string_view text, VerbForms& forms, bool first, std::string& fault);
  [[nodiscard]] VerbDictionary::Phrase phrase_of(std::string_view word);
  [[nodiscard]] std::uint32_t literal(const std::string& word);

  VerbDictionary& dictionary_;
  std::map<std::string, Set> sets_;
  std::map<std::string, std::uint32_t> literals_;  // sets of one word
  std::size_t copied_ = 0;                         // members that sets took from others
};

}  // namespace entente
