#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <entente/actors/word_forms.hpp>
#include <entente/document/one_of.hpp>

#include "cast_builder.hpp"

namespace entente {

// How sure a mention is, by what found it. Set by judgement, ordered by strictness.
inline constexpr float kKnownName = 0.95F;
inline constexpr float kTitledName = 0.9F;
inline constexpr float kGuessedName = 0.6F;
inline constexpr float kMetonym = 0.75F;

// A capitalised name that no table knows.
struct NameCandidate {
  TokenRange name;
  std::string title;         // lower case, "" for none
  std::size_t phrase_begin;  // first token of the title
  SentenceId sentence{};
  std::optional<std::uint32_t> known = std::nullopt;  // the person of the tables whom this surname may mean
};

// What both steps of finding names ask of the document, and how a person's mention is made.
class NameContext {
 public:
  explicit NameContext(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

  [[nodiscard]] std::string folded(std::size_t token) const {
    return fold_accents(document_.text(to_id<TokenId>(token)));
  }
  [[nodiscard]] const Word& word(std::size_t token) const { return document_.words()[token]; }
  [[nodiscard]] TokenRange range(std::size_t begin, std::size_t end) const {
    return {to_id<TokenId>(begin), to_id<TokenId>(end)};
  }
  [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const {
    return fold_accents(document_.text().text(document_.text().span_of(range(begin, end))));
  }
  [[nodiscard]] bool glued(std::size_t left, std::size_t right) const {
    return document_.text().tokens[left].end == document_.text().tokens[right].begin;
  }
  [[nodiscard]] bool is_organization_head(std::size_t token) const;
  // Whether the token is a small word that ends the name before it: "the Carpathian Reform party".
  [[nodiscard]] bool ends_in_kind(std::size_t token, std::size_t end) const;
  [[nodiscard]] static bool shows(const NameReading& reading, const std::string& folded_text, bool shouting);
  // The readings of the longest known name at `i`; its number of tokens in `length`.
  [[nodiscard]] const std::vector<NameReading>* longest_match(std::size_t i, std::size_t end, bool shouting,
                                                              std::size_t& length) const;
  [[nodiscard]] bool is_placed(TokenRange tokens) const;
  // Whether somebody arrives in the place, who does not belong to `country`: "Powell arrived in Seoul".
  [[nodiscard]] bool is_arrived_at(TokenRange tokens, const std::string& country) const;
  // A mention of a person, with the title and the modifiers before the name: "Russian President Vladimir Putin".
  void mention_person(ActorId actor, TokenRange name, std::size_t phrase_begin, SentenceId id, float confidence,
                      const RuleId& rule);

 protected:
  CastBuilder& builder_;
  const Document& document_;

 private:
  // Whether the token left of a phrase is a modifier inside its noun phrase.
  [[nodiscard]] bool joins_left(std::size_t left, std::size_t begin, std::size_t end) const;
  // "Putin spokesman Dmitry Peskov": a person noun with an owner inside the phrase.
  void affiliate(ActorId person, TokenRange phrase, TokenRange name, SentenceId id);
};

// Judges unknown names once the whole article is known: full names first, then surnames and the like.
class NameResolver : private NameContext {
 public:
  explicit NameResolver(CastBuilder& builder) : NameContext(builder) {}
  void resolve_all(const std::vector<NameCandidate>& candidates);

 private:
  void learn_short_forms();
  // name_variants.cpp
  void collect_tails(const std::vector<NameCandidate>& candidates);
  [[nodiscard]] bool is_full_name(const NameCandidate& candidate) const;
  void learn_tails();
  bool mention_tail(const NameCandidate& candidate, const std::string& name);
  [[nodiscard]] std::span<const ActorId> persons_called(const std::string& last_word);
  [[nodiscard]] std::optional<ActorId> other_spelling(const std::string& name, bool titled, char gender);
  [[nodiscard]] bool begins_with_initial(const NameCandidate& candidate) const;
  [[nodiscard]] bool names_feature(const NameCandidate& candidate) const;
  [[nodiscard]] bool is_within_other_name(const NameCandidate& candidate) const;
  // name_candidates.cpp
  bool mention_government(const NameCandidate& candidate);
  [[nodiscard]] const Actor* same_surname(const std::string& name) const;
  [[nodiscard]] std::optional<ActorId> bearer_before(const std::string& surname, TokenId at) const;
  void resolve(const NameCandidate& candidate);
  bool mention_family(const NameCandidate& candidate, const std::string& name);
  bool mention_acronym(const NameCandidate& candidate, const std::string& name);
  bool mention_reversed(const NameCandidate& candidate);
  bool mention_short_form(const NameCandidate& candidate);
  bool mention_known_surname(const NameCandidate& candidate, const std::string& country);
  // name_plausibility.cpp
  [[nodiscard]] bool is_title(const NameCandidate& candidate) const;
  [[nodiscard]] bool is_shouted(const NameCandidate& candidate) const;
  [[nodiscard]] bool is_common_noun(const NameCandidate& candidate) const;
  [[nodiscard]] bool plausible_lone_surname(const NameCandidate& candidate) const;
  [[nodiscard]] bool is_argument(const NameCandidate& candidate) const;
  [[nodiscard]] std::string country_before(const NameCandidate& candidate) const;
  [[nodiscard]] std::optional<NameType> type_read(const NameCandidate& candidate) const;
  [[nodiscard]] bool is_listed_national(const NameCandidate& candidate) const;
  [[nodiscard]] bool looks_like_person(const NameCandidate& candidate) const;
  // name_candidates.cpp
  void mention_unknown_person(const NameCandidate& candidate, const std::string& name, const TitleEntry* title,
                              const std::string& country);
  void mention_organization(const NameCandidate& candidate, const std::string& name);
  [[nodiscard]] std::vector<NameReading> first_word_readings(TokenRange name) const;

  std::unordered_map<std::string, std::vector<ActorId>> bearers_;               // of a surname, in lower case
  std::unordered_map<std::string, std::vector<ActorId>> persons_by_last_word_;  // of their names, in lower case
  std::size_t indexed_ = 0;                                                     // actors that are in it, if persons
  std::unordered_map<std::string, ActorId> by_part_;
  std::unordered_map<std::string, std::optional<ActorId>> by_tail_;  // nobody where several have it
  std::unordered_set<std::string> tails_;                            // ends of longer names of the text, in lower case
  std::unordered_map<std::string, ActorId> by_acronym_;              // that the text itself has introduced
  std::unordered_map<std::string, ActorId> by_kind_;  // bodies by the noun at the end of their name: "court"
};

}  // namespace entente
