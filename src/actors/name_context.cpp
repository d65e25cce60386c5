// What a name looks like, and how a person's mention is made. Worked example: "Russian President Vladimir Putin" is one mention of Putin; "Russian" in it belongs to
// Russia, and the words between make him its "president".
#include "name_candidates.hpp"

#include <entente/base/ascii.hpp>

namespace entente {

namespace {

constexpr std::size_t kShortName = 3;  // letters

// "in Paris" is a place; "Paris" as a subject is a government. An example of the suite: "The talks were held in Paris."
bool is_place_preposition(std::string_view word) {
  return is_one_of(word, {"in", "at", "near", "outside", "around", "across", "inside", "throughout", "through", "into",
                          "within", "over", "off", "toward", "towards"});
}

// Whether a text is written as a name: capitals at both ends, and short words ("US", "WHO") in capitals.
bool shows_name(const std::string& folded_text) {
  const std::size_t last = folded_text.find_last_of(' ');
  const std::string_view end = std::string_view(folded_text).substr(last == std::string::npos ? 0 : last + 1);
  if (last == std::string::npos && folded_text.size() <= kShortName) {
    return is_all_capitals(folded_text);
  }
  return is_capitalised(folded_text) && (is_capitalised(end) || (end.front() >= '0' && end.front() <= '9'));
}

}  // namespace

bool NameContext::is_organization_head(std::size_t token) const {
  if (token > 0 && is_company_suffix(folded(token))) {
    return true;  // "Diageo PLC"
  }
  const GroupNoun* noun = builder_.gazetteer().group_noun(lower_ascii(folded(token)));
  return noun != nullptr && noun->type != ActorType::person && noun->type != ActorType::group;
}

bool NameContext::ends_in_kind(std::size_t token, std::size_t end) const {
  return token < end && is_one_of(folded(token), {"party", "movement", "league"}) &&
         word(token - 1).head == to_id<TokenId>(token) && word(token - 1).xpos != "POS";
}

bool NameContext::shows(const NameReading& reading, const std::string& folded_text, bool shouting) {
  if (reading.any_case) {
    return shows_name(folded_text);
  }
  if (reading.form == folded_text) {
    return true;
  }
  if (!is_all_capitals(folded_text)) {
    return false;
  }
  return shouting ? !is_one_of(lower_ascii(folded_text), {"us", "who", "it", "is", "so", "no", "can"})
                  : folded_text.size() >= 5;
}

// The readings of the longest known name at `i`; its number of tokens in `length`.
const std::vector<NameReading>* NameContext::longest_match(std::size_t i, std::size_t end, bool shouting,
                                                           std::size_t& length) const {
  std::string form = folded(i);
  const std::size_t longest = builder_.gazetteer().longest_name(lower_ascii(form));
  const std::vector<NameReading>* best = nullptr;
  for (std::size_t j = i + 1; j <= end && form.size() <= longest; ++j) {
    if (j > i + 1) {
      form += (glued(j - 2, j - 1) ? "" : " ") + folded(j - 1);
    }
    const auto* readings = builder_.gazetteer().find(lower_ascii(form));
    if (readings != nullptr && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
          return shows(reading, form, shouting);
        })) {
      best = readings;
      length = j - i;
    }
  }
  return best;
}

bool NameContext::is_placed(TokenRange tokens) const {
  const TokenId head = builder_.head_of(tokens);
  bool placed = false;
  document_.for_each_child(head, [&](TokenId child) {
    placed = placed ||
             (document_.word(child).relation == Relation::case_ && is_place_preposition(document_.word(child).lemma));
  });
  return placed;
}

bool NameContext::is_arrived_at(TokenRange tokens, const std::string& country) const {
  const TokenId head = builder_.head_of(tokens);
  if (document_.is_root(head) || main_relation(document_.word(head).relation) != Relation::obl ||
      !is_one_of(document_.word(document_.head(head)).lemma, {"arrive", "land"})) {
    return false;
  }
  const auto visitor = document_.child(document_.head(head), Relation::nsubj);
  if (!visitor) {
    return false;
  }
  if (const auto owner = builder_.owner_of(*visitor)) {
    const Actor& actor = builder_.actor(builder_.mention(*owner).actors.front());
    return actor.country != country && actor.sector != "MIL";
  }
  const GroupNoun* noun = builder_.gazetteer().group_noun(lower_ascii(document_.word(*visitor).lemma));
  return document_.word(*visitor).upos == Upos::propn ||
         (noun != nullptr && !is_one_of(noun->sector, {"MIL", "REB", "UAF", "REF"}));
}

// A mention of a person, with the title and the modifiers before the name: "Russian President Vladimir Putin".
void NameContext::mention_person(ActorId actor, TokenRange name, std::size_t phrase_begin, SentenceId id,
                                 float confidence, const RuleId& rule) {
  const std::size_t limit = to_index(document_.sentence(id).body_begin);
  std::size_t begin = phrase_begin;
  while (begin > limit && joins_left(begin - 1, begin, to_index(name.end))) {
    --begin;
  }
  while (begin < phrase_begin && is_one_of(word(begin).xpos, {"DT", "PRP$", "CD", "POS", "IN", "CC"})) {
    ++begin;
  }
  const TokenRange phrase = range(begin, to_index(name.end));
  affiliate(actor, phrase, name, id);
  builder_.add_mention({actor}, phrase, MentionKind::name, confidence, rule);
}

// Whether the token left of a phrase is a modifier inside its noun phrase.
bool NameContext::joins_left(std::size_t left, std::size_t begin, std::size_t end) const {
  const Word& w = word(left);
  if (w.upos != Upos::adj && w.upos != Upos::noun && w.upos != Upos::propn && folded(left) != "-") {
    return false;
  }
  const std::size_t head = to_index(w.head);
  if (head >= begin && head < end && left != head) {
    return w.relation == Relation::amod || w.relation == Relation::compound || w.relation == Relation::flat ||
           w.relation == Relation::nmod_desc || w.relation == Relation::nmod_unmarked || w.relation == Relation::punct;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (to_index(word(i).head) == left && left != i &&
        (word(i).relation == Relation::flat || word(i).relation == Relation::compound ||
         word(i).relation == Relation::appos)) {
      return true;
    }
  }
  return false;
}

// "Putin spokesman Dmitry Peskov": a person noun with an owner inside the phrase.
void NameContext::affiliate(ActorId person, TokenRange phrase, TokenRange name, SentenceId id) {
  std::optional<ActorId> with;
  std::string role;
  for (std::size_t i = to_index(phrase.begin); i < to_index(name.begin); ++i) {
    const auto owner = builder_.owner_of(to_id<TokenId>(i));
    if (owner) {
      with = builder_.mention(*owner).actors.front();
    } else if (word(i).upos == Upos::noun || word(i).upos == Upos::propn) {
      role += (role.empty() ? "" : " ") + lower_ascii(folded(i));
    }
  }
  if (with && !role.empty() && *with != person) {
    builder_.add_affiliation(person, *with, role, id);
    Actor& actor = builder_.actor(person);
    if (actor.country.empty()) {
      actor.country = builder_.actor(*with).country;
    }
  }
}

}  // namespace entente
