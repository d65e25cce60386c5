#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "cast_builder.hpp"

namespace entente {

// How sure a description is.
inline constexpr float kHeldOffice = 0.85F;   // nationality, office and date agree
inline constexpr float kSameNoun = 0.7F;      // "the guerrillas" after "Lebanese guerrillas"
inline constexpr float kFocusOffice = 0.55F;  // "the president" of the country in focus

// Actors that are described, not named: groups, bodies and offices.
class DescriptionFinder {
 public:
  explicit DescriptionFinder(CastBuilder& builder);
  // Adds the mention whose head is this token, if the phrase describes an actor.
  std::optional<MentionId> consider(TokenId head, const Sentence& sentence);

 private:
  // A noun phrase that may describe an actor.
  struct Phrase {
    TokenRange tokens;
    TokenId head{};
    std::string lemma;                // of the head, folded and in lower case
    const GroupNoun* noun = nullptr;  // its row, if it has one
    std::optional<ActorId> owner;     // "Sudan" in "Sudan's army", "Sudanese army", "the army of Sudan"
    bool definite = false;
  };
  struct Office {
    std::string noun;   // "secretary of state", "" for none
    TokenRange tokens;  // the phrase, with the of-phrase that belongs to the noun
  };

  [[nodiscard]] const Word& word(TokenId token) const { return document_.word(token); }
  [[nodiscard]] const GroupNoun* own_phrase_at(const Phrase& phrase) const;
  [[nodiscard]] bool modifies_actor_noun(TokenId token) const;
  [[nodiscard]] bool is_counted(TokenId head) const;
  [[nodiscard]] bool only_specifies(const Phrase& phrase) const;
  [[nodiscard]] TokenRange with_count(const Phrase& phrase) const;
  [[nodiscard]] TokenRange phrase_of(TokenId head, const Sentence& sentence) const;
  [[nodiscard]] bool is_definite(TokenId head) const;
  [[nodiscard]] std::optional<MentionId> owner_at(TokenId token) const;
  [[nodiscard]] bool is_nationality(TokenId token) const;
  [[nodiscard]] std::optional<ActorId> owner_in(TokenRange phrase, TokenId head) const;
  [[nodiscard]] std::string text_of(TokenRange phrase) const;
  [[nodiscard]] bool hyphen_follows(std::size_t at, const Sentence& sentence) const;
  [[nodiscard]] bool is_part_of_adjective(TokenId token, const Sentence& sentence) const;
  [[nodiscard]] bool is_outsider(TokenId token) const;
  [[nodiscard]] std::string hyphenated_noun(TokenId token, const Sentence& sentence) const;
  // office_descriptions.cpp
  [[nodiscard]] bool is_one_of_many(const Phrase& phrase) const;
  [[nodiscard]] bool is_region(ActorId id) const;
  [[nodiscard]] bool leads_others(const Phrase& phrase) const;
  [[nodiscard]] Office office_in(TokenRange phrase) const;
  std::optional<ActorId> holder_of(const std::string& country, const std::string& office);
  std::optional<ActorId> office_holder(const Phrase& phrase, const std::string& office, float& confidence);
  [[nodiscard]] std::optional<ActorId> person_in_cast(const std::string& office, const std::string& country,
                                                      TokenId head) const;
  std::optional<MentionId> describe_person(const Phrase& phrase);
  // group_descriptions.cpp
  std::optional<MentionId> describe_heads_of(const Phrase& phrase);
  std::optional<MentionId> describe_couple(const Phrase& phrase);
  std::optional<MentionId> describe_nation(const Phrase& phrase);
  std::optional<MentionId> describe_joint(const Phrase& phrase);
  [[nodiscard]] std::vector<TokenId> peoples_before(TokenId noun) const;
  [[nodiscard]] ActorId group_of(const Phrase& phrase, const std::string& name);
  std::optional<MentionId> describe_group(const Phrase& phrase);
  [[nodiscard]] static bool is_vague(std::string_view lemma);
  [[nodiscard]] TokenRange with_of_phrase(const Phrase& phrase) const;
  [[nodiscard]] std::string national_name(const Phrase& phrase) const;
  std::optional<MentionId> add_own(Actor actor, const Phrase& phrase);
  // predicate_descriptions.cpp
  [[nodiscard]] std::optional<TokenId> subject_of_predicate(TokenId noun) const;
  std::optional<MentionId> describe_predicate(const Phrase& phrase);
  [[nodiscard]] bool is_abstract_here(const Phrase& phrase) const;
  [[nodiscard]] bool is_anybody(const Phrase& phrase) const;
  std::optional<MentionId> whole_of(const Phrase& phrase);
  std::optional<MentionId> describe_members(const Phrase& phrase);
  std::optional<MentionId> describe_own_body(const Phrase& phrase);
  // kind_descriptions.cpp
  std::optional<MentionId> describe_place(const Phrase& phrase);
  std::optional<MentionId> describe_capital(const Phrase& phrase);
  [[nodiscard]] std::optional<ActorId> place_beside(TokenId head) const;
  std::optional<MentionId> describe_by_name(const Phrase& phrase);
  void remember(const Phrase& phrase, ActorId actor);
  [[nodiscard]] std::optional<ActorId> remembered(const Phrase& phrase) const;
  [[nodiscard]] std::string key_of(const Phrase& phrase) const;
  std::optional<MentionId> describe_organization(const Phrase& phrase);
  [[nodiscard]] bool names_another(TokenId begin, TokenId end) const;
  [[nodiscard]] std::optional<MentionId> name_behind_comma(const Phrase& phrase) const;
  std::optional<MentionId> describe_named(const Phrase& phrase);
  std::optional<MentionId> describe_country(const Phrase& phrase);
  std::optional<MentionId> describe_state_form(const Phrase& phrase);

  CastBuilder& builder_;
  const Document& document_;
  std::unordered_map<std::string, ActorId> last_of_noun_;               // by head lemma, and by owner and head lemma
  std::unordered_map<ActorId, std::unordered_set<std::string>> kinds_;  // nouns that the text has called a place
};

// Pronouns and pairs ("the two leaders").
class PronounResolver {
 public:
  explicit PronounResolver(CastBuilder& builder);
  std::optional<MentionId> consider(TokenId token);
  // Whether the token heads "the two leaders", which no description may take.
  [[nodiscard]] bool is_pair_phrase(TokenId token) const;
  // Who is said behind a quotation to speak in it, if the token is a first person inside and nobody has looked at the speaker yet: "[he]" in "We wait," he said.
  [[nodiscard]] std::optional<TokenId> speaker_ahead(TokenId token) const;

 private:
  enum class Kind : std::uint8_t { none, he, she, it, they, first, relative };

  [[nodiscard]] bool says_something(const Word& pronoun) const;
  [[nodiscard]] Kind kind_of(const std::string& form, const Word& word) const;
  // Nouns of those who may be the two sides of something: "leader", "country", "neighbour".
  [[nodiscard]] static bool names_side(std::string_view lemma);
  [[nodiscard]] const Word& word(TokenId token) const { return document_.word(token); }
  std::optional<MentionId> resolve_pair(TokenId head);
  std::optional<MentionId> add_pair(TokenId head, std::vector<ActorId> pair);
  [[nodiscard]] std::vector<ActorId> pair_of_article(TokenId head) const;
  [[nodiscard]] std::vector<ActorId> antecedent_of_relative(TokenId token) const;
  // speakers.cpp
  [[nodiscard]] const Quotation* quotation_at(TokenId token) const;
  [[nodiscard]] std::optional<TokenId> speech_subject(const Sentence& sentence, const Quotation& quotation,
                                                      bool known) const;
  [[nodiscard]] std::vector<ActorId> speaker_in(const Sentence& sentence, const Quotation& quotation) const;
  [[nodiscard]] std::vector<ActorId> speaker_of(TokenId token) const;
  [[nodiscard]] std::optional<TokenId> speaker_before(TokenId pronoun) const;
  [[nodiscard]] std::vector<ActorId> find_represented() const;
  [[nodiscard]] bool speaks_itself(TokenId verb) const;
  [[nodiscard]] std::vector<ActorId> first_person(TokenId token) const;
  // binding.cpp
  [[nodiscard]] std::optional<TokenId> controller_of(TokenId pronoun) const;
  [[nodiscard]] std::optional<TokenId> sharing_clause(TokenId verb) const;
  [[nodiscard]] bool bound_apart(TokenId pronoun, TokenId candidate) const;
  [[nodiscard]] std::vector<ActorId> named_below(TokenId pronoun) const;
  [[nodiscard]] bool is_above(TokenId noun, TokenId pronoun) const;
  [[nodiscard]] bool lies_below(TokenId token, TokenId clause, bool of_subject) const;
  // antecedents.cpp
  [[nodiscard]] std::vector<ActorId> coordinated(const Mention& mention) const;
  [[nodiscard]] bool agrees(const Mention& mention, Kind kind) const;
  [[nodiscard]] int salience(const Mention& mention, std::size_t distance, TokenId pronoun, Kind kind) const;
  [[nodiscard]] bool acts(TokenId pronoun) const;
  [[nodiscard]] int thing_before(TokenId pronoun, Kind kind) const;
  [[nodiscard]] std::vector<ActorId> offered(const Mention& mention, Kind kind) const;
  [[nodiscard]] std::vector<ActorId> subject_of_clause(TokenId token, Kind kind) const;
  [[nodiscard]] std::vector<ActorId> subject_ahead(TokenId pronoun, Kind kind) const;
  [[nodiscard]] std::vector<ActorId> state_as_several(TokenId pronoun, const std::vector<ActorId>& barred) const;
  struct Candidate {
    std::vector<ActorId> actors;
    int points = 0;
    std::size_t sentence = 0;  // of the points added last
    int in_sentence = 0;       // the best of that sentence: a sentence counts once
  };
  [[nodiscard]] std::vector<ActorId> bound_subject(TokenId pronoun, Kind kind) const;
  [[nodiscard]] std::vector<Candidate> candidates_for(TokenId pronoun, Kind kind, std::vector<ActorId>& barred) const;
  static void add_points(std::vector<Candidate>& candidates, std::vector<ActorId> actors, std::size_t distance,
                         int points);
  [[nodiscard]] std::vector<ActorId> best_antecedent(TokenId pronoun, Kind kind);

  CastBuilder& builder_;
  const Document& document_;
  std::vector<bool> quoted_;          // by token
  std::vector<ActorId> represented_;  // in whose name a speech is held
};

}  // namespace entente
