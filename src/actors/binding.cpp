// Binding: whom a pronoun cannot be for its place in the sentence, and who the possessor of something is.
// Worked example: in "Oslo says that Rome wants to keep the envoys it sent to help it" the last "it" is not Rome, the subject of its own clause, and in "as they told
// Hamas to stop" "they" is not Hamas, which comes after them in their own clause.
// Source  principles B and C of Chomsky 1981, "Lectures on Government and Binding", on dependency trees.
#include "references.hpp"

namespace entente {

namespace {

constexpr int kMaxSteps = 12;  // up a tree; deeper ones are given up

bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::nsubj_outer;
}

}  // namespace

// Whom the possessor of something in a clause most likely is: the clause's own subject, or of an infinitive the one who is to act.
// "The board may lift its ban", "they forced Japan to open its markets", "Israel's plan to withdraw its troops".
std::optional<TokenId> PronounResolver::controller_of(TokenId pronoun) const {
  TokenId verb = pronoun;
  for (int step = 0; step < 6 && word(verb).upos != Upos::verb && !document_.is_root(verb); ++step) {
    verb = document_.head(verb);
  }
  for (int step = 0; step < 4; ++step) {
    for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass}) {
      if (const auto subject = document_.child(verb, relation)) {
        return subject;
      }
    }
    const Relation relation = word(verb).relation;
    const TokenId above = document_.head(verb);
    if (main_relation(relation) == Relation::acl) {
      return document_.child(above, Relation::nmod_poss);
    }
    if (relation == Relation::xcomp && document_.child(above, Relation::obj)) {
      return document_.child(above, Relation::obj);
    }
    if (document_.is_root(verb) ||
        !(relation == Relation::xcomp || relation == Relation::advcl || relation == Relation::conj)) {
      return std::nullopt;
    }
    verb = above;
  }
  return std::nullopt;
}

// The clause above one without a subject of its own, whose subject it shares: "accused and sued", "left, accusing", "attacks to make [them] withdraw".
std::optional<TokenId> PronounResolver::sharing_clause(TokenId verb) const {
  const Relation relation = word(verb).relation;
  if (document_.is_root(verb)) {
    return std::nullopt;
  }
  TokenId above = document_.head(verb);
  if (relation == Relation::conj || relation == Relation::advcl || relation == Relation::xcomp) {
    return above;
  }
  if (main_relation(relation) != Relation::acl || relation == Relation::acl_relcl) {
    return std::nullopt;
  }
  for (int step = 0; step < 4 && word(above).upos != Upos::verb && !document_.is_root(above); ++step) {
    above = document_.head(above);
  }
  return word(above).upos == Upos::verb ? std::optional(above) : std::nullopt;
}

// "Putin praised him", "Georgia filed a complaint against it": what stands in a clause beside its subject is not that subject, but "his" may be.
bool PronounResolver::bound_apart(TokenId pronoun, TokenId candidate) const {
  if (word(pronoun).relation == Relation::nmod_poss || is_subject(word(pronoun).relation)) {
    return false;
  }
  while (word(candidate).relation == Relation::conj &&
         !document_.is_root(candidate)) {  // "Bahrain and Egypt accused it"
    candidate = document_.head(candidate);
  }
  TokenId verb = pronoun;
  for (int step = 0; step < 4 && word(verb).upos != Upos::verb && !document_.is_root(verb); ++step) {
    verb = document_.head(verb);
  }
  for (int step = 0; step < 4; ++step) {
    bool subject = false;
    bool any = false;
    document_.for_each_child(verb, [&](TokenId child) {
      any = any || is_subject(word(child).relation);
      subject = subject || (is_subject(word(child).relation) && child == candidate);
    });
    const std::optional<TokenId> above = any ? std::nullopt : sharing_clause(verb);
    if (!above) {
      return subject;
    }
    const Relation relation = word(verb).relation;
    if (relation == Relation::xcomp) {  // "urged Rome to recognise it": Rome would recognise
      if (const auto object = document_.child(*above, Relation::obj); object && *object != pronoun) {
        return *object == candidate;
      }
    }
    if (main_relation(relation) == Relation::acl) {
      const TokenId noun = document_.head(verb);
      if (noun == candidate && word(verb).xpos != "VB") {  // "troops attacking them"
        return true;
      }
      if (const auto owner = document_.child(noun, Relation::nmod_poss)) {  // "Israel's plan to attack it"
        return *owner == candidate;
      }
    }
    verb = *above;
  }
  return false;
}

// Whether the pronoun stands inside the phrase of a noun, which it then cannot mean: "there are signs that they ...", "ways to stir them up".
bool PronounResolver::is_above(TokenId noun, TokenId pronoun) const {
  for (int step = 0; step < kMaxSteps && !document_.is_root(pronoun); ++step) {
    pronoun = document_.head(pronoun);
    if (pronoun == noun) {
      return true;
    }
  }
  return false;
}

// Who is named after a subject or object inside its own clause is somebody else: "as they told Hamas to stop", "he said that Putin would come".
std::vector<ActorId> PronounResolver::named_below(TokenId pronoun) const {
  const Relation relation = word(pronoun).relation;
  const bool subject = is_subject(relation) || relation == Relation::expl;
  if (document_.is_root(pronoun) || (!subject && relation != Relation::obj && relation != Relation::iobj)) {
    return {};
  }
  const TokenId clause = document_.head(pronoun);
  std::vector<ActorId> actors;
  const Sentence& sentence = document_.sentence(document_.sentence_of(pronoun));
  for (auto i = to_index(pronoun) + 1; i < to_index(sentence.tokens.end); ++i) {
    const auto token = to_id<TokenId>(i);
    const auto owner = builder_.owner_of(token);
    if (!owner || builder_.mention(*owner).head != token || builder_.mention(*owner).kind == MentionKind::pronoun ||
        builder_.mention(*owner).kind == MentionKind::adjective || quoted_[i] != quoted_[to_index(pronoun)] ||
        !lies_below(token, clause, subject)) {
      continue;
    }
    const auto& named = builder_.mention(*owner).actors;
    actors.insert(actors.end(), named.begin(), named.end());
  }
  return actors;
}

// Whether a token belongs to a clause, not to one that is only coordinated with it and has a subject of its own.
bool PronounResolver::lies_below(TokenId token, TokenId clause, bool of_subject) const {
  for (int step = 0; step < kMaxSteps && !document_.is_root(token); ++step) {
    const Relation relation = word(token).relation;
    const TokenId above = document_.head(token);
    if (above == clause) {
      const bool own = document_.child(token, Relation::nsubj) || document_.child(token, Relation::nsubj_pass);
      if (!of_subject && relation != Relation::xcomp && relation != Relation::ccomp) {
        return false;
      }
      return relation != Relation::parataxis && !(relation == Relation::conj && own);
    }
    token = above;
  }
  return false;
}

}  // namespace entente
