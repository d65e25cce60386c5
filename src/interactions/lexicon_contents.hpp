#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <entente/interactions/lexicon_file.hpp>

#include "frame_lexicon.hpp"
#include "verb_dictionary.hpp"

namespace entente {

// What a user's file of frames and operators holds.
struct LexiconContents {
  struct Off {  // a pattern whose rows below are taken away
    FramePos pos{};
    std::vector<std::string> words;
  };
  struct OwnOperator {
    FramePos pos{};
    OperatorRow row;
    bool off = false;
  };
  std::vector<Frame> frames;
  std::vector<Off> off;
  std::vector<OwnOperator> operators;
  std::shared_ptr<const VerbDictionary> verbs;  // null but for dictionaries
};

// Each reads one format into `file`, whose name is set. Nothing throws for what stands in a line: it becomes a problem.
void read_lexicon_table(std::string_view bytes, const EventOntology& ontology, LexiconFile& file);
void read_verb_dictionary(std::string_view bytes, const EventOntology& ontology, LexiconFile& file);

}  // namespace entente
