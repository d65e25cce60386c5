// Whether a name that no table knows is one of an actor: what stands around it, how the sentence uses it, what the reading takes it for. Worked example: in "the Prime
// Minister, Jo Lee" the first is a title and the second, an apposition of two words, a person.
#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "name_candidates.hpp"

namespace entente {

namespace {

bool is_speech_verb(std::string_view lemma) {
  return is_one_of(lemma, {"say", "tell", "add", "warn", "ask", "write", "argue", "announce", "declare", "insist",
                           "claim", "note", "stress", "reply", "respond", "complain"});
}

}  // namespace

// "Malaysia's Prime Minister, Jo Lee": the office, not a name.
bool NameResolver::is_title(const NameCandidate& candidate) const {
  const std::string words = lower_ascii(text(to_index(candidate.name.begin), to_index(candidate.name.end)));
  return builder_.gazetteer().title(words) != nullptr || builder_.gazetteer().is_office_noun(words);
}

// In a line of capitals they tell no acronym: "TRIAL OPENS".
bool NameResolver::is_shouted(const NameCandidate& candidate) const {
  return is_all_capitals(document_.text().text(document_.sentence(candidate.sentence).span));
}

// A title before a word that is none of a name: "Militant Rivals", "the Prime Minister".
bool NameResolver::is_common_noun(const NameCandidate& candidate) const {
  const Word& w = document_.word(candidate.name.begin);
  const std::string word = lower_ascii(folded(to_index(candidate.name.begin)));
  return candidate.name.size() == 1 && (w.upos != Upos::propn || builder_.gazetteer().title(word) != nullptr ||
                                        builder_.gazetteer().group_noun(lower_ascii(fold_accents(w.lemma))) != nullptr);
}

// A surname of an office holder alone, at a place where an actor stands.
bool NameResolver::plausible_lone_surname(const NameCandidate& candidate) const {
  return !is_placed(candidate.name) && document_.word(candidate.name.begin).upos == Upos::propn;
}

bool NameResolver::is_argument(const NameCandidate& candidate) const {
  const Relation relation = main_relation(document_.word(builder_.head_of(candidate.name)).relation);
  return !is_placed(candidate.name) &&
         (relation == Relation::nsubj || relation == Relation::obj || relation == Relation::obl ||
          relation == Relation::nmod || relation == Relation::conj || relation == Relation::appos);
}

std::string NameResolver::country_before(const NameCandidate& candidate) const {
  const std::size_t limit = to_index(document_.sentence(candidate.sentence).body_begin);
  for (std::size_t i = candidate.phrase_begin; i > limit && candidate.phrase_begin - i < 3; --i) {
    if (const auto owner = builder_.owner_of(to_id<TokenId>(i - 1))) {
      const Actor& actor = builder_.actor(builder_.mention(*owner).actors.front());
      return actor.type == ActorType::state ? actor.country : "";
    }
    if (word(i - 1).upos != Upos::adj && word(i - 1).upos != Upos::noun && word(i - 1).xpos != "POS") {
      return "";
    }
  }
  return "";
}

// What the reading takes the name for, where it sees one over most of the words: "Zorkistan said" a place or body, "Jo Zork said" a person.
std::optional<NameType> NameResolver::type_read(const NameCandidate& candidate) const {
  const std::optional<Name> name = document_.name_at(builder_.head_of(candidate.name));
  if (!name) {
    return std::nullopt;
  }
  const std::size_t begin = std::max(to_index(name->tokens.begin), to_index(candidate.name.begin));
  const std::size_t end = std::min(to_index(name->tokens.end), to_index(candidate.name.end));
  const bool most = end > begin && (end - begin) * 2 > std::max(candidate.name.size(), name->tokens.size());
  return most ? std::optional(name->type) : std::nullopt;
}

bool NameResolver::looks_like_person(const NameCandidate& candidate) const {
  if (candidate.name.size() == 1) {  // "Byron" is called so from beginning to end
    const Word& w = document_.word(candidate.name.begin);
    return type_read(candidate) == NameType::person && w.upos == Upos::propn && !w.plural;
  }
  if (candidate.name.size() < 2 || candidate.name.size() > 6) {
    return false;
  }
  const std::size_t begin = to_index(candidate.name.begin);
  const std::string first = folded(begin);
  if (builder_.gazetteer().is_given_name(first) || begins_with_initial(candidate)) {
    return true;
  }
  const TokenId head = builder_.head_of(candidate.name);
  if (const auto apposition = document_.child(head, Relation::appos)) {
    const GroupNoun* noun = builder_.gazetteer().group_noun(lower_ascii(document_.word(*apposition).lemma));
    if (noun != nullptr && noun->type == ActorType::person) {
      return true;
    }
  }
  if (type_read(candidate) == NameType::person || is_listed_national(candidate)) {
    return true;
  }
  const Word& w = document_.word(head);
  return w.relation == Relation::nsubj && is_speech_verb(document_.word(w.head).lemma) && w.upos == Upos::propn &&
         candidate.name.size() <= 3;
}

// "Belgian Toon Vandenhove; German Christoph Langenkamp": two words of a name behind a nationality, in a list.
bool NameResolver::is_listed_national(const NameCandidate& candidate) const {
  const std::size_t begin = to_index(candidate.name.begin);
  const Relation relation = word(to_index(builder_.head_of(candidate.name))).relation;
  const bool listed = relation == Relation::conj || relation == Relation::appos || relation == Relation::list;
  const auto owner = begin > 0 ? builder_.owner_of(to_id<TokenId>(begin - 1)) : std::nullopt;
  return candidate.name.size() == 2 && listed && owner && word(begin).upos == Upos::propn &&
         word(begin + 1).upos == Upos::propn &&
         builder_.gazetteer().group_noun(lower_ascii(folded(begin + 1))) == nullptr &&
         builder_.actor(builder_.mention(*owner).actors.front()).type == ActorType::state;
}

}  // namespace entente
