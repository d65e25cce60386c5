// Lemmas of answers to what was told before. Worked example: "deny" answers a charge, "charge" names one, and "move" may name any deed.
#include "reply_words.hpp"

#include <entente/document/one_of.hpp>

namespace entente {

bool denies(std::string_view lemma) {
  return is_one_of(lemma, {"deny", "retort", "counter", "reject", "dismiss", "refute", "dispute", "scoff", "object",
                           "disagree", "contest", "repudiate", "brush", "laugh", "shrug", "rebut"});
}

bool refuses(std::string_view lemma) {
  return is_one_of(lemma, {"refuse", "decline", "rebuff", "spurn", "balk", "baulk", "reject", "dismiss", "brush"});
}

bool consents(std::string_view lemma) {
  return is_one_of(lemma, {"agree", "consent", "accept", "comply", "pledge", "promise", "relent", "undertake", "heed"});
}

bool names_claim(std::string_view lemma) {
  return is_one_of(
      lemma, {"charge",     "claim",       "accusation", "allegation", "assertion", "suggestion", "version", "notion",
              "demand",     "call",        "request",    "proposal",   "offer",     "idea",       "view",    "argument",
              "contention", "insinuation", "appeal",     "theory",     "account",   "reading",    "verdict"});
}

bool names_joint_deed(std::string_view lemma) {
  return is_one_of(lemma, {"talk", "negotiation", "dialogue", "summit", "meeting", "ceasefire", "truce", "treaty",
                           "pact", "accord", "agreement", "deal", "armistice", "contract", "alliance", "coalition"});
}

bool goes_on_or_ends(std::string_view lemma) {
  return is_one_of(lemma, {"break",    "resume",   "reopen",   "end",       "halt",    "suspend", "cancel",
                           "abandon",  "conclude", "quit",     "leave",     "walk",    "violate", "renew",
                           "extend",   "tear",     "scrap",    "breach",    "boycott", "pull",    "postpone",
                           "continue", "restart",  "denounce", "terminate", "rescind", "respect", "honour"});
}

bool names_any_deed(std::string_view lemma) {
  return is_one_of(lemma, {"move", "decision", "step", "action", "measure", "act", "gesture", "deed", "crime",
                           "outrage", "atrocity"});
}

bool judges(std::string_view lemma) {
  return is_one_of(lemma, {"condemn",  "denounce", "deplore", "criticise", "criticize", "welcome", "praise",  "hail",
                           "applaud",  "regret",   "respect", "reject",    "oppose",    "protest", "support", "back",
                           "endorse",  "approve",  "dismiss", "attack",    "slam",      "blast",   "decry",   "lament",
                           "commend",  "salute",   "deride",  "mock",      "ridicule",  "cheer",   "bemoan",  "object",
                           "disagree", "assail",   "deny",    "disapprove"});
}

bool names_judgment(std::string_view lemma) { return is_one_of(lemma, {"ruling", "verdict", "judgment", "judgement"}); }

bool reacts(std::string_view lemma) {
  return is_one_of(
      lemma, {"condemn",  "denounce", "deplore",  "criticise", "criticize", "regret",       "protest",   "lodge",
              "voice",    "express",  "speak",    "decry",     "lament",    "disappointed", "angry",     "outraged",
              "dismayed", "alarmed",  "appalled", "furious",   "horrified", "shocked",      "indignant", "fume",
              "bristle",  "recall",   "withdraw", "stop",      "suspend",   "cut",          "withhold",  "freeze",
              "halt",     "break",    "sever",    "call",      "boycott",   "dismay",       "go",        "cancel"});
}

}  // namespace entente
