#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/interaction.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// Walks a tree from a predicate to those who take part: deep subjects and objects through passives, relative clauses, control, coordination and owners.
// Takes/gives  tokens; "nothing" where the text names none.      Lifetime  refers to document and cast.
// Tests        tests/interactions/argument_finder_test.cpp
class ArgumentFinder {
 public:
  ArgumentFinder(const Document& document, const Cast& cast) : document_(document), cast_(cast) {}

  // The deep subject of a verb: its subject, by-agent, controller, or the noun that its clause modifies.
  [[nodiscard]] std::optional<TokenId> subject(TokenId verb) const { return subject(verb, 0); }
  // The deep object: its object, or the subject of its passive.
  [[nodiscard]] std::optional<TokenId> object(TokenId verb) const { return object(verb, 0); }
  [[nodiscard]] bool is_passive(TokenId verb) const;
  // Whom a verb of asking addresses behind a preposition: "called on [T] to leave", "pleaded with [T] to stay".
  [[nodiscard]] std::optional<TokenId> called_on(TokenId verb, TokenId infinitive) const;
  // Who did it where a participle says so with a hyphen: "[US]-backed rebels".
  [[nodiscard]] std::optional<TokenId> hyphenated_agent(TokenId participle) const;
  // Whether "each other" or "one another" stands in one of the target slots of the frame's words.
  [[nodiscard]] bool is_mutual(const std::vector<TokenId>& words, const std::vector<Slot>& slots) const;
  // What the slot names: the object of the verb, or its phrase with the preposition.
  [[nodiscard]] std::optional<TokenId> argument(TokenId verb, const Slot& slot) const;
  // Whether a token is part of a mention.
  [[nodiscard]] bool is_actor(TokenId token) const { return cast_.mention_at(token).has_value(); }

  // Who suffers the act that a noun names, where the clause says so: "[Hamas] survived an attack", "[Egypt] came under fire".
  [[nodiscard]] std::optional<TokenId> undergoer(TokenId noun) const;

  // The phrase with this preposition on a word; `oblique` also finds one that the parser hung on a phrase behind the word.
  [[nodiscard]] std::optional<TokenId> direct_oblique(TokenId word, std::string_view preposition) const;
  [[nodiscard]] std::optional<TokenId> oblique(TokenId word, std::string_view preposition) const;

  // Fills one slot of a frame whose words stand at `words` (the head first).
  [[nodiscard]] std::vector<Participant> fill(const Slot& slot, FramePos pos, const std::vector<TokenId>& words) const;

  // The actor that a pattern puts among these words: behind the verb the first of them; before it its subject, or else the last of them.
  [[nodiscard]] std::vector<Participant> at_place(TokenId verb, const std::vector<TokenId>& place) const;
  // The first actor of the sentence before a word.
  [[nodiscard]] std::vector<Participant> first_before(TokenId word) const;

  // The actors for which a phrase stands: itself, its coordinated members, or else the owner of what it names ("the US policy shift").
  [[nodiscard]] std::vector<Participant> participants(TokenId token) const;

 private:
  [[nodiscard]] std::vector<Participant> complement(const std::vector<TokenId>& words) const;
  [[nodiscard]] std::vector<Participant> whole_mention(TokenId head) const;
  [[nodiscard]] std::optional<TokenId> subject(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> object(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> shared_object(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> relative_object(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> surface_subject(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> subject_of_dependent_clause(TokenId verb, int depth) const;
  [[nodiscard]] std::vector<TokenId> direct_obliques(TokenId word, std::string_view preposition) const;
  [[nodiscard]] std::optional<TokenId> nested_oblique(TokenId word, std::string_view preposition) const;
  [[nodiscard]] std::optional<TokenId> hyphenated_author(const std::vector<TokenId>& words) const;
  [[nodiscard]] std::optional<TokenId> particle_object(const std::vector<TokenId>& words) const;
  [[nodiscard]] std::optional<TokenId> behind_particle(const std::vector<TokenId>& words,
                                                       std::string_view preposition) const;
  [[nodiscard]] std::vector<Participant> at_preposition(TokenId word, std::string_view preposition) const;
  [[nodiscard]] std::optional<TokenId> subject_of_complement(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> subject_of_circumstance(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> subject_of_attribute(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> controller_by_noun(TokenId noun, int depth) const;
  [[nodiscard]] std::optional<TokenId> controller_by_place(TokenId noun, int depth) const;
  [[nodiscard]] std::optional<TokenId> addressee(TokenId noun) const;
  [[nodiscard]] std::optional<TokenId> relative_gap(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> judged_subject(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> blamed(TokenId word, int depth) const;
  [[nodiscard]] std::optional<TokenId> culprit(TokenId noun) const;
  [[nodiscard]] bool is_infinitive(TokenId verb) const;
  [[nodiscard]] bool is_marked(TokenId word, std::initializer_list<std::string_view> markers) const;
  [[nodiscard]] bool is_body(TokenId token) const;
  [[nodiscard]] bool is_headline_participle(TokenId verb) const;
  [[nodiscard]] std::vector<Participant> verb_object(TokenId verb) const;
  [[nodiscard]] std::vector<Participant> owner_of_words(const std::vector<TokenId>& words) const;
  [[nodiscard]] std::vector<Participant> noun_subject(const std::vector<TokenId>& words) const;
  [[nodiscard]] std::vector<Participant> predicate_subject(TokenId word) const;
  [[nodiscard]] std::optional<std::vector<Participant>> subject_by_place(TokenId phrase) const;
  [[nodiscard]] bool is_excluded(TokenId conjunct) const;
  [[nodiscard]] std::optional<MentionId> hyphened_before(TokenId modifier) const;
  [[nodiscard]] std::vector<Participant> modifiers(TokenId word, TokenId noun) const;
  void collect(TokenId token, int depth, std::vector<Participant>& out) const;
  void collect_owner(TokenId token, int depth, std::vector<Participant>& out) const;
  [[nodiscard]] bool is_bare(TokenId noun) const;
  void collect_examples(TokenId token, int depth, std::vector<Participant>& out) const;
  [[nodiscard]] std::vector<Participant> maker_of_words(TokenId participle) const;
  [[nodiscard]] TokenId phrase_head(TokenId noun) const;
  void add(MentionId mention, std::vector<Participant>& out) const;
  void add_with_conjuncts(MentionId mention, TokenId modifier, std::vector<Participant>& out) const;

  const Document& document_;
  const Cast& cast_;
};

}  // namespace entente
