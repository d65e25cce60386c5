#pragma once

#include <string_view>

#include <entente/document/one_of.hpp>

namespace entente {

// Verbs with which a text says who says so: "Oman said that".
[[nodiscard]] inline bool is_speech_verb(std::string_view lemma) {
  return is_one_of(lemma,
                   {"say",         "tell",    "announce", "report",  "claim",    "add",    "state",   "declare",
                    "write",       "argue",   "insist",   "allege",  "confirm",  "note",   "believe", "think",
                    "acknowledge", "admit",   "warn",     "suggest", "maintain", "assert", "stress",  "emphasize",
                    "emphasise",   "explain", "reveal",   "quote",   "complain", "charge"});
}

}  // namespace entente
