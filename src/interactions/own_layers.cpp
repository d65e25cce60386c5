// Users' lexicons over the program's. Worked example: a user's row `attack verb ... REJECT` takes the place of every row of the program with the one-word
// pattern `attack`; `attack with gas` stays, unless a row of the user's has that pattern too.
#include <utility>

#include "lexicon_contents.hpp"

namespace entente {

void FrameLexicon::lay_over(const LexiconFile& file, std::uint32_t layer) {
  const LexiconContents& contents = *file.contents;
  for (const LexiconContents::Off& off : contents.off) {
    frames_[static_cast<std::size_t>(off.pos)].remove(off.words.front(), {off.words.begin() + 1, off.words.end()},
                                                      layer);
  }
  for (const Frame& frame : contents.frames) {
    FrameTable& frames = frames_[static_cast<std::size_t>(frame.pos)];
    frames.remove(frame.head, frame.extra, layer);
    Frame own = frame;
    own.layer = layer;
    frames.add(std::move(own));
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
