#pragma once

#include "frame_lexicon.hpp"
#include "operators.hpp"

namespace entente {

// The algebra of operators over acts.
// Takes/gives  an act as it is below the operator -> changed in place.
// Cost         O(1).
// Source       the table in data/README.md; PLOVER manual on negation, requests and threats.
// Tests        tests/interactions/operators_test.cpp
void apply(CodedAct& act, Operator operation);
// Another root, and with it another mode.
void change(CodedAct& act, Root root, Mode mode);

}  // namespace entente
