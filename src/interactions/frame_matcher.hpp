#pragma once

#include <optional>
#include <string>
#include <vector>

#include <entente/document/document.hpp>

#include "frame_lexicon.hpp"

namespace entente {

// A frame whose words stand in the text: the head first, then the extra words in the frame's order.
struct FrameMatch {
  const Frame* frame = nullptr;
  std::vector<TokenId> words;
  std::optional<TokenId>
      carrier;  // "attempt" for the frame of "assassination" in "an assassination attempt": its slots are the frame's too
  // Of users' dictionaries of verbs: the words among which a pattern puts an actor; empty where the slots of the frame say it.
  std::vector<TokenId> source_place = {};
  std::vector<TokenId> target_place = {};
};

// Whether verbs and negations before the head are the frame's own, so that no operator changes it: "NOT *", "SAID WOULD *", but not "POLICE *".
[[nodiscard]] bool says_all(const Document& document, const FrameMatch& match);
// The frame's words as the text has them, the verb first: "launched attack", "did not extradite".
[[nodiscard]] std::string words_of(const Document& document, const FrameMatch& match);

// Whether a user's dictionary defines the verb at a token: then it alone codes it.
[[nodiscard]] bool is_own_verb(const FrameLexicon& lexicon, const Document& document, TokenId token);

// Every frame that matches with its head at `token`, those with more words first.
// Cost  O(frames of the lemma x children).      Tests  tests/interactions/frame_matcher_test.cpp
[[nodiscard]] std::vector<FrameMatch> match_frames(const FrameLexicon& lexicon, const Document& document,
                                                   TokenId token);

}  // namespace entente
