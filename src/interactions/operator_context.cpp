// What words beside an act take from it. Worked example: in "no country backed Chad" nobody did, and in "denied a request to expel Chad" nobody asks.
#include "operator_context.hpp"

#include <entente/document/one_of.hpp>

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

}  // namespace entente
