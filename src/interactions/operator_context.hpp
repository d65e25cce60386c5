#pragma once

#include <optional>

#include <entente/document/document.hpp>

#include "argument_finder.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"

namespace entente {

// Whether a subject is nobody, so that its verb is negated: "no country", "neither Oman nor Chad".
[[nodiscard]] bool is_nobody(const Document& document, TokenId argument);
// Whether a noun of asking is the object of a verb of denying or refusing: "denied a request".
[[nodiscard]] bool is_denied(const FrameLexicon& lexicon, const Document& document, TokenId noun);

// Whether a noun among the words of a frame has "no" before it, which is none of the frame's own words: "gave no support to".
[[nodiscard]] bool says_no(const Document& document, const FrameMatch& match);
[[nodiscard]] bool is_infinitive(const Document& document, TokenId token);
// "insisted that Oman leave": what somebody wants, and no report.
[[nodiscard]] bool is_subjunctive(const Document& document, TokenId token);
// The word before a gerund: "bent on attacking".
[[nodiscard]] std::optional<TokenId> gerund_preposition(const Document& document, TokenId token);
// Of whom a verb of asking asks what the word below says, whatever the voice: "told [Oman] to leave", "[Oman] was told to leave", "called on [Oman] to leave".
[[nodiscard]] std::optional<TokenId> asked_of(const Document& document, const ArgumentFinder& arguments, TokenId verb,
                                              TokenId below);
// The relation of a token to its head; complements that the parser took for adverbials are complements.
[[nodiscard]] Relation relation_above(const FrameLexicon& lexicon, const Document& document,
                                      const ArgumentFinder& arguments, TokenId token);

}  // namespace entente
