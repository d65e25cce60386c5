#pragma once

#include <string>
#include <vector>

#include <entente/text/tokenized_text.hpp>

namespace entente {

// A text made of sentences that are already split into forms, joined by blanks; each sentence is a paragraph of its own.
// Takes/gives  forms, none of them empty -> a TokenizedText that Analyzer::analyze takes; empty sentences are dropped.
// Errors       InputError "empty_token" for an empty form.
// Tests        tests/document/analyzer_test.cpp
[[nodiscard]] TokenizedText text_of_forms(const std::vector<std::vector<std::string>>& sentences);

}  // namespace entente
