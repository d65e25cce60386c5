// Users' lexicons over the program's. Worked example: a user's row `attack verb ... REJECT` takes the place of every row of the program with the one-word
// pattern `attack`; `attack with gas` stays, unless a row of the user's has that pattern too.
#include <algorithm>

#include "lexicon_contents.hpp"

namespace entente {

void FrameLexicon::lay_over(const LexiconFile& file, std::uint32_t layer) {
  const LexiconContents& contents = *file.contents;
  const auto take_away = [&](FramePos pos, const std::string& head, const std::vector<std::string>& extra) {
    const auto found = frames_[static_cast<std::size_t>(pos)].find(head);
    if (found != frames_[static_cast<std::size_t>(pos)].end()) {
      std::erase_if(found->second, [&](const Frame& frame) { return frame.layer < layer && frame.extra == extra; });
      if (found->second.empty()) {
        frames_[static_cast<std::size_t>(pos)].erase(found);
      }
    }
  };
  for (const LexiconContents::Off& off : contents.off) {
    take_away(off.pos, off.words.front(), {off.words.begin() + 1, off.words.end()});
  }
  for (const Frame& frame : contents.frames) {
    take_away(frame.pos, frame.head, frame.extra);
    Frame own = frame;
    own.layer = layer;
    frames_[static_cast<std::size_t>(frame.pos)][frame.head].push_back(std::move(own));
  }
  for (const LexiconContents::OwnOperator& own : contents.operators) {
    auto& operators = operators_[static_cast<std::size_t>(own.pos)];
    if (own.off) {
      operators.erase(own.row.lemma);
    } else {
      operators.insert_or_assign(own.row.lemma, own.row);
    }
  }
  if (contents.verbs != nullptr) {
    own_verbs_.insert(own_verbs_.begin(), {contents.verbs, layer});
  }
}

}  // namespace entente
