#pragma once

#include <optional>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/interactions/coding_trace.hpp>

#include "argument_finder.hpp"
#include "filled_frame.hpp"

namespace entente {

// Why a frame whose slots name actors is no act of theirs all the same; nothing where it may be one.
// Takes/gives  a filled frame -> Verdict::other_doer or Verdict::thing.
// Cost         O(children of the frame's words).
// Tests        tests/interactions/plausibility_test.cpp, tests/cases/interactions.tsv
[[nodiscard]] std::optional<Verdict> reason_against(const Document& document, const Cast& cast,
                                                    const ArgumentFinder& arguments, const FilledFrame& filled);

// Whether the rules refuse the act that a frame would tell, so that no model may tell it by the same word: it has a reason against it, or it is aimed at whoever
// did a deed and the text does not say who.
[[nodiscard]] bool is_refused(const Document& document, const Cast& cast, const ArgumentFinder& arguments,
                              const FilledFrame& filled);

}  // namespace entente
