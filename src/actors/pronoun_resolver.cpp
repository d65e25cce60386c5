// Pronouns and pairs: which actors before them they stand for.
// Worked example: "Reagan met Nakasone. The two leaders discussed trade, and he called it useful." "The two leaders" are both men; "he" is the subject of the
// sentence before, since subjects outrank objects and nearer mentions outrank farther ones.
#include <algorithm>
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

constexpr std::size_t kWindow = 3;  // sentences back
constexpr float kPronoun = 0.7F;
constexpr float kRelative = 0.9F;      // "the generals, who ..."
constexpr float kFirstPerson = 0.75F;  // the speaker of a quotation
constexpr float kPair = 0.75F;

bool fits_pair(const Actor& actor, std::string_view noun) {
  if (is_one_of(noun, {"leader", "man", "woman", "president", "minister", "politician", "premier", "official",
                       "counterpart"})) {
    return actor.type == ActorType::person;
  }
  if (is_one_of(noun, {"country", "nation", "state", "government", "neighbor", "neighbour", "power", "capital"})) {
    return actor.type == ActorType::state || actor.type == ActorType::government;
  }
  return actor.type != ActorType::media;
}

}  // namespace

// "It said that ...": the parser may take the subject of a verb of speech for the empty one of "it is said that".
bool PronounResolver::says_something(const Word& pronoun) const {
  const Word& verb = document_.word(pronoun.head);
  return is_one_of(verb.lemma, {"say", "add", "announce", "declare", "warn", "insist", "claim", "deny"}) &&
         verb.upos == Upos::verb && !verb.passive && !document_.child(pronoun.head, Relation::aux_pass);
}

PronounResolver::Kind PronounResolver::kind_of(const std::string& form, const Word& word) const {
  if (is_one_of(form, {"he", "him", "his", "himself"})) {
    return Kind::he;
  }
  if (is_one_of(form, {"she", "her", "hers", "herself"})) {
    return Kind::she;
  }
  if (is_one_of(form, {"it", "its", "itself"})) {
    return word.relation == Relation::expl && !says_something(word) ? Kind::none : Kind::it;
  }
  if (is_one_of(form, {"they", "them", "their", "theirs", "themselves"})) {
    return Kind::they;
  }
  if (is_one_of(form, {"i", "me", "my", "we", "us", "our", "ourselves", "myself"})) {
    return Kind::first;
  }
  if (is_one_of(form, {"who", "whom", "whose", "which"}) || (form == "that" && word.upos == Upos::pron)) {
    return Kind::relative;
  }
  return Kind::none;
}

PronounResolver::PronounResolver(CastBuilder& builder)
    : builder_(builder), document_(builder.document()), quoted_(document_.token_count(), false) {
  for (const Quotation& quotation : document_.text().quotations) {
    for (std::size_t i = to_index(quotation.tokens.begin); i < to_index(quotation.tokens.end); ++i) {
      quoted_[i] = true;
    }
  }
  represented_ = find_represented();
}

std::optional<MentionId> PronounResolver::consider(TokenId token) {
  if (is_pair_phrase(token)) {
    return resolve_pair(token);
  }
  const Word& w = word(token);
  if (w.upos != Upos::pron && w.upos != Upos::det && w.upos != Upos::sconj) {
    return std::nullopt;
  }
  const Kind kind = kind_of(lower_ascii(fold_accents(document_.text(token))), w);
  std::vector<ActorId> actors;
  float confidence = kPronoun;
  switch (kind) {
    case Kind::none:
      return std::nullopt;
    case Kind::relative:
      actors = antecedent_of_relative(token);
      confidence = kRelative;
      break;
    case Kind::first:
      actors = first_person(token);
      confidence = kFirstPerson;
      break;
    default:
      actors = best_antecedent(token, kind);
      break;
  }
  if (actors.empty()) {
    return std::nullopt;
  }
  return builder_.add_mention(std::move(actors), {token, to_id<TokenId>(to_index(token) + 1)}, MentionKind::pronoun,
                              confidence);
}

// ---- pairs

bool PronounResolver::names_side(std::string_view lemma) {
  return is_one_of(lemma, {"leader",    "man",         "woman",    "side",       "country",  "nation", "state",
                           "party",     "president",   "minister", "government", "official", "rival",  "neighbor",
                           "neighbour", "politician",  "power",    "capital",    "army",     "group",  "faction",
                           "premier",   "counterpart", "ally",     "foe",        "enemy"});
}

// The noun of "the two leaders", "both countries", "the two sides".
bool PronounResolver::is_pair_phrase(TokenId token) const {
  const Word& w = word(token);
  if (w.upos != Upos::noun || !w.plural) {
    return false;
  }
  bool pair = false;
  document_.for_each_child(token, [&](TokenId child) { pair = pair || is_one_of(word(child).lemma, {"two", "both"}); });
  return pair && names_side(w.lemma);
}

// The first two fitting actors of the nearest sentence that has two; states count through adjectives too.
std::optional<MentionId> PronounResolver::resolve_pair(TokenId head) {
  const auto& seen = builder_.seen();
  const std::size_t here = to_index(document_.sentence_of(head));
  for (std::size_t back = 0; back <= std::min(here, kWindow); ++back) {
    std::vector<ActorId> found;
    const auto first = std::find_if(seen.rbegin(), seen.rend(), [&](MentionId id) {
                         return to_index(document_.sentence_of(builder_.mention(id).head)) + back < here;
                       }).base();
    for (const bool adjectives : {false, true}) {
      for (auto at = first; at != seen.end(); ++at) {
        const Mention& mention = builder_.mention(*at);
        if (to_index(document_.sentence_of(mention.head)) != here - back ||
            (mention.kind == MentionKind::adjective) != adjectives) {
          continue;
        }
        for (const ActorId actor : mention.actors) {
          if (builder_.is_bystander(actor)) {
            continue;
          }
          const bool known = std::find(found.begin(), found.end(), actor) != found.end();
          if (found.size() < 2 && !known && fits_pair(builder_.actor(actor), word(head).lemma)) {
            found.push_back(actor);
          }
        }
      }
    }
    if (found.size() == 2) {
      return add_pair(head, std::move(found));
    }
  }
  std::vector<ActorId> found = pair_of_article(head);
  return found.size() == 2 ? add_pair(head, std::move(found)) : std::nullopt;
}

std::optional<MentionId> PronounResolver::add_pair(TokenId head, std::vector<ActorId> pair) {
  TokenId begin = head;
  document_.for_each_child(head, [&](TokenId child) {
    if (child < begin && is_one_of(word(child).lemma, {"two", "both"})) {
      begin = child;
    }
  });
  return builder_.add_mention(std::move(pair), {begin, to_id<TokenId>(to_index(head) + 1)}, MentionKind::description,
                              kPair);
}

// The two fitting actors of whom the article has spoken most so far, without the one that does something to the pair.
std::vector<ActorId> PronounResolver::pair_of_article(TokenId head) const {
  std::vector<std::uint32_t> counts(builder_.actors().size(), 0);
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    const Mention& mention = builder_.mention(*at);
    for (const ActorId actor : mention.actors) {
      const bool doer = document_.head(mention.head) == document_.head(head) && !document_.is_root(head);
      const bool fits = fits_pair(builder_.actor(actor), word(head).lemma) && !builder_.is_bystander(actor);
      counts[to_index(actor)] += fits && !doer ? 1U : 0U;
    }
  }
  std::vector<ActorId> pair;
  for (int i = 0; i < 2; ++i) {
    const auto best = std::max_element(counts.begin(), counts.end());
    if (best == counts.end() || *best < 2) {
      return {};
    }
    pair.push_back(to_id<ActorId>(static_cast<std::size_t>(best - counts.begin())));
    *best = 0;
  }
  std::sort(pair.begin(), pair.end());
  return pair;
}

// ---- relatives

// The noun that the relative clause hangs on: "the generals, who seized power".
std::vector<ActorId> PronounResolver::antecedent_of_relative(TokenId token) const {
  TokenId at = token;
  for (int step = 0; step < 8 && !document_.is_root(at); ++step) {
    if (word(at).relation == Relation::acl_relcl) {
      const auto owner = builder_.owner_of(document_.head(at));
      return owner ? builder_.mention(*owner).actors : std::vector<ActorId>{};
    }
    at = document_.head(at);
  }
  // The parser may hang the clause elsewhere; then the words stand side by side: "Erdogan, who ...", "the men who ...".
  if (document_.text(token) == "that") {
    return {};
  }
  const std::size_t here = to_index(token);
  const std::size_t first = to_index(document_.sentence(document_.sentence_of(token)).tokens.begin);
  for (const std::size_t back : {1U, 2U}) {
    const bool comma = back == 2 && here >= first + 2 && document_.text(to_id<TokenId>(here - 1)) == ",";
    if (here >= first + back && (back == 1 || comma)) {
      if (const auto owner = builder_.owner_of(to_id<TokenId>(here - back))) {
        return builder_.mention(*owner).actors;
      }
    }
  }
  return {};
}

}  // namespace entente
