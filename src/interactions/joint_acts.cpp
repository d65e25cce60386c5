// What several do with each other. Worked example: in "India and Pakistan agreed to reopen the line" the two agree with each other, for one reopens a line
// together; in "India and Pakistan agreed to send troops to Chad" they agree with Chad.
#include "joint_acts.hpp"

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

// What several do together when they agree to do it.
bool is_joint(std::string_view lemma) {
  return is_one_of(lemma, {"resume", "start",   "begin",     "open",    "reopen", "restore",    "hold",     "build",
                           "form",   "set",     "establish", "create",  "launch", "cooperate",  "work",     "expand",
                           "boost",  "deepen",  "extend",    "end",     "settle", "strengthen", "sign",     "meet",
                           "share",  "improve", "continue",  "develop", "join",   "normalise",  "normalize"});
}

}  // namespace

bool has_complement_clause(const Document& document, TokenId head) {
  return document.child(head, Relation::xcomp) || document.child(head, Relation::ccomp) ||
         document.child(head, Relation::advcl);
}

bool agrees_among_themselves(const Document& document, const Cast& cast, const FilledFrame& filled) {
  const TokenId head = filled.match.words.front();
  bool partner = filled.match.frame->root != Root::agree || document.word(head).lemma != "agree";
  document.for_each_child(head, [&](TokenId clause) {
    const Relation relation = document.word(clause).relation;
    if (relation != Relation::xcomp && relation != Relation::ccomp && relation != Relation::advcl) {
      return;
    }
    partner = partner || (relation == Relation::xcomp && !is_joint(document.word(clause).lemma));
    document.for_each_child(clause, [&](TokenId child) {
      const bool argument = main_relation(document.word(child).relation) == Relation::obj ||
                            main_relation(document.word(child).relation) == Relation::obl;
      partner = partner || (argument && cast.mention_at(child));
    });
  });
  return !partner;
}

}  // namespace entente
