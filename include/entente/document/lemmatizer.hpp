#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/key_table.hpp>
#include <entente/document/tag_set.hpp>
#include <entente/document/token_forms.hpp>

namespace entente {

// How a lemma is made of a form: drop bytes at the end, then add some. "cities" -> "city" is {3, "y"}.
struct EditScript {
  std::uint32_t drop = 0;
  std::string add;
  friend auto operator<=>(const EditScript&, const EditScript&) = default;

  [[nodiscard]] static EditScript between(std::string_view form, std::string_view lemma);
  [[nodiscard]] std::optional<std::string> apply(std::string_view form) const;  // nothing when the form is too short
};

// The key of a rule: a tag and either a whole form or a suffix of one.
[[nodiscard]] std::uint32_t lemma_key(std::string_view suffix, bool whole, TagId tag);

// Gives the lemma of a tagged form by the longest suffix that a rule knows; a whole form is the longest suffix of all. Lists of verbs overrule the rules, for no
// treebank has enough of them: "fled" is no "flead", "invaded" no "invad".
// Takes/gives  form, joint tag and its two parts -> lemma, in lower case unless the tag is a name.
// Cost         at most nine look-ups.      Lifetime  a view of the model for the rules; owns the scripts.
// Source       edit scripts by suffix as in Chrupala 2006, "Simple Data-Driven Context-Sensitive Lemmatization".
// Tests        tests/document/analyzer_test.cpp, tests/document/verb_forms_test.cpp
class Lemmatizer {
 public:
  static constexpr std::size_t kMaxSuffix = 7;

  Lemmatizer(KeyTable rules, std::vector<EditScript> scripts) : rules_(rules), scripts_(std::move(scripts)) {}
  [[nodiscard]] std::string lemma(const TokenForm& form, TagId tag, const TagSet::Pair& pair) const;

  // Lines of "drop TAB add"; nothing when a line is wrong.
  [[nodiscard]] static std::optional<std::vector<EditScript>> parse_scripts(std::string_view lines);
  [[nodiscard]] static std::string scripts_text(const std::vector<EditScript>& scripts);

 private:
  [[nodiscard]] std::string lemma_by_rules(const TokenForm& form, TagId tag, Upos upos) const;

  KeyTable rules_;
  std::vector<EditScript> scripts_;
};

}  // namespace entente
