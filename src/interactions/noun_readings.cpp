// Readings of words inside noun phrases. Worked example: in "15 killed in Iraq blast" Iraq is where the blast was; in "a Russian attack" the adjective says whose
// it is; in "killed a soldier and a civilian" the adjective "civilian" is a person.
#include "noun_readings.hpp"

#include <entente/document/one_of.hpp>

namespace entente {

// "a soldier and a civilian": an adjective with an article of its own.
bool is_nominal_adjective(const Document& document, const Cast& cast, TokenId token) {
  const auto mention = cast.mention_at(token);  // "an Egyptian" is not Egypt
  return document.word(token).upos == Upos::adj && document.child(token, Relation::det) && mention &&
         cast.mention(*mention).kind == MentionKind::description;
}

// "15 killed in Iraq blast", "Kashmir attack kills four": a country that stands as a noun before such a word is where it happened, not who did it; "an attack"
// that goes on "on" or "of" somebody may well be its own ("the Iraq bombing of Kuwait"), and adjectives say whose it is ("a Russian attack").
bool happens_in(const Document& document, const Cast& cast, TokenId modifier, TokenId noun) {
  const auto mention = cast.mention_at(modifier);
  if (!mention || document.word(modifier).relation != Relation::compound ||
      document.word(modifier).upos != Upos::propn ||
      !is_one_of(document.word(noun).lemma, {"attack", "blast", "bomb", "bombing", "explosion", "violence", "clash",
                                             "shooting", "ambush", "unrest", "fire", "flood", "quake"})) {
    return false;
  }
  const Actor& actor = cast.actor(cast.mention(*mention).actors.front());
  bool aimed = false;
  document.for_each_child(noun, [&](TokenId child) {
    const auto preposition = document.child(child, Relation::case_);
    aimed = aimed || (preposition && is_one_of(document.word(*preposition).lemma, {"on", "of", "against"}));
  });
  return !aimed && actor.type == ActorType::state && document.text().text(cast.mention(*mention).span) == actor.name;
}

}  // namespace entente
