// What words beside an act take from it. Worked example: in "no country backed Chad" nobody did, and in "denied a request to expel Chad" nobody asks.
#include "operator_context.hpp"

#include <algorithm>

#include <entente/document/one_of.hpp>

#include "row_words.hpp"

namespace entente {

// "no country backed Chad", "neither Oman nor Chad did", "none of them did"
bool is_nobody(const Document& document, TokenId argument) {
  const Word& word = document.word(argument);
  if (word.relation != Relation::nsubj && word.relation != Relation::nsubj_pass) {
    return false;
  }
  bool nobody = is_one_of(word.lemma, {"none", "nobody", "neither"});
  document.for_each_child(argument, [&](TokenId child) {
    const bool first = child < argument && document.word(child).relation != Relation::conj;
    nobody = nobody || (first && is_one_of(document.word(child).lemma, {"no", "neither"}));
  });
  return nobody;
}

// "denied a request to expel Chad": who denies or refuses what somebody asks for asks for nothing, and does not do it.
bool is_denied(const FrameLexicon& lexicon, const Document& document, TokenId noun) {
  const OperatorRow* asks = lexicon.operation(FramePos::noun, document.word(noun).lemma);
  const Relation relation = document.word(noun).relation;
  if (asks == nullptr || asks->operation != Operator::request || document.is_root(noun) ||
      (relation != Relation::obj && relation != Relation::nsubj_pass)) {
    return false;
  }
  const OperatorRow* verb = lexicon.operation(FramePos::verb, document.word(document.head(noun)).lemma);
  return verb != nullptr && (verb->operation == Operator::deny || verb->operation == Operator::refuse);
}

bool says_no(const Document& document, const FrameMatch& match) {
  const auto is_own = [&](TokenId token) {
    return std::find(match.words.begin(), match.words.end(), token) != match.words.end();
  };
  const auto nothing = [&](TokenId noun) {  // the head's own "no" is one of its markers
    const auto determiner = document.child(noun, Relation::det);
    return determiner && document.word(*determiner).lemma == "no" && !is_own(*determiner) &&
           !hyphenated_word(document, noun).starts_with("no-");
  };
  const auto& slots = match.frame->target;
  const bool to_object =
      std::any_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.kind == Slot::Kind::object; });
  const auto object = to_object && match.frame->pos == FramePos::verb
                          ? document.child(match.words.front(), Relation::obj)
                          : std::optional<TokenId>();
  return std::any_of(match.words.begin() + 1, match.words.end(), nothing) ||
         (object && !is_own(*object) && nothing(*object));
}

namespace {

bool is_infinitive_marked(const Document& document, TokenId token) {
  const auto mark = document.child(token, Relation::mark);
  return mark && document.word(*mark).lemma == "to";
}

}  // namespace

bool is_infinitive(const Document& document, TokenId token) {
  return document.word(token).verb_form == VerbForm::infinitive || is_infinitive_marked(document, token);
}

bool is_subjunctive(const Document& document, TokenId token) {
  return document.word(token).xpos == "VB" && document.child(token, Relation::nsubj) &&
         !document.child(token, Relation::aux) && !is_infinitive_marked(document, token);
}

std::optional<TokenId> gerund_preposition(const Document& document, TokenId token) {
  const auto mark = document.child(token, Relation::mark);
  return mark ? mark : document.child(token, Relation::case_);
}

std::optional<TokenId> asked_of(const Document& document, const ArgumentFinder& arguments, TokenId verb,
                                TokenId below) {
  const auto object = arguments.is_passive(verb) ? arguments.object(verb) : document.child(verb, Relation::obj);
  if (object && *object != below) {
    return object;
  }
  const auto indirect = document.child(verb, Relation::iobj);
  return indirect || !is_infinitive(document, below) ? indirect : arguments.called_on(verb, below);
}

namespace {

const OperatorRow* operation_above(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  const TokenId above = document.head(token);
  return document.word(above).upos == Upos::verb ? lexicon.operation(FramePos::verb, document.word(above).lemma)
                                                 : nullptr;
}

// An infinitive right under a verb that acts on acts, with no object beside it, is its complement: "Egypt declined to meet Sudan".
bool is_bare_complement(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  const TokenId above = document.head(token);
  return is_infinitive(document, token) && token > above && !document.child(above, Relation::obj) &&
         !document.child(token, Relation::nsubj) && operation_above(lexicon, document, token) != nullptr;
}

// And behind whom a verb of asking asks: "told Oman not to leave", "was asked by Oman to leave"; but not "asked Oman for help to leave", and who "called Oman to complain"
// telephoned.
bool is_asked(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments, TokenId token) {
  const TokenId above = document.head(token);
  const OperatorRow* row = operation_above(lexicon, document, token);
  return row != nullptr && row->operation == Operator::request && is_infinitive(document, token) && token > above &&
         !document.child(token, Relation::nsubj) && (row->lemma != "call" || !document.child(above, Relation::obj)) &&
         asked_of(document, arguments, above, token) && !arguments.direct_oblique(above, "for");
}

// "balked at meeting Sudan", "refrained from attacking Sudan": a gerund behind a verb of refusing or ceasing, with no object between.
bool is_shied_from(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  const TokenId above = document.head(token);
  const auto preposition = gerund_preposition(document, token);
  return preposition && token > above && is_one_of(document.word(*preposition).lemma, {"at", "from"}) &&
         !document.child(above, Relation::obj) && operation_above(lexicon, document, token) != nullptr;
}

}  // namespace

// A that-clause is a complement, too: "denied that his government supports extremists".
Relation relation_above(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments,
                        TokenId token) {
  const Relation relation = document.word(token).relation;
  if (relation != Relation::advcl) {
    return relation;
  }
  const auto mark = document.child(token, Relation::mark);
  if (mark && document.word(*mark).lemma == "that") {
    return Relation::ccomp;
  }
  if (document.word(document.head(token)).upos == Upos::noun && is_infinitive(document, token)) {
    return Relation::acl;  // "calls on Oman to leave"
  }
  const bool complement = is_bare_complement(lexicon, document, token) || is_shied_from(lexicon, document, token) ||
                          is_asked(lexicon, document, arguments, token);
  return complement ? Relation::xcomp : relation;
}

}  // namespace entente
