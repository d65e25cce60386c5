#pragma once

#include <optional>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

#include "argument_finder.hpp"
#include "filled_frame.hpp"
#include "frame_lexicon.hpp"
#include "frame_matcher.hpp"

namespace entente {

// Fills the slots of a frame whose words stand in the text.
// Takes/gives  a match -> its participants on each side, disjoint; a side is empty where the text names nobody there.
// Cost         O(slots x children).      Lifetime  refers to the lexicon, the document and the finder.
// Tests        tests/interactions/interaction_coder_test.cpp, tests/cases/interactions.tsv
class FrameFiller {
 public:
  FrameFiller(const FrameLexicon& lexicon, const Document& document, const ArgumentFinder& arguments)
      : lexicon_(lexicon), document_(document), arguments_(arguments) {}
  [[nodiscard]] FilledFrame fill(const FrameMatch& match) const;

  // Who holds the captives whose release the frame's words name: "[rebels]" in "the release of women held by rebels".
  [[nodiscard]] std::vector<Participant> captors(const FrameMatch& match) const;

  // Whether what the frame's words say is ended belongs to somebody who takes no part: "Palestinians fight to end the Israeli occupation of Gaza".
  [[nodiscard]] bool ends_deed_of_others(const FilledFrame& filled) const;

 private:
  [[nodiscard]] std::optional<TokenId> nominal_subject(const FrameMatch& match) const;
  [[nodiscard]] std::vector<Participant> fill_subject(const Slot& slot, const FrameMatch& match) const;
  [[nodiscard]] std::vector<Participant> doer_of_noun(TokenId noun) const;
  [[nodiscard]] std::optional<std::vector<Participant>> doer_of_object(const Slot& slot, const FrameMatch& match) const;
  [[nodiscard]] std::vector<Participant> doer_behind_of(const FrameMatch& match, const FilledFrame& filled) const;
  [[nodiscard]] std::vector<Participant> fill_slot(const Slot& slot, const FrameMatch& match) const;
  [[nodiscard]] std::vector<Participant> fill_first(const std::vector<Slot>& slots, const FrameMatch& match,
                                                    const Slot*& filled) const;
  [[nodiscard]] std::vector<Participant> fill_source(const FrameMatch& match, const Slot*& filled) const;
  [[nodiscard]] std::vector<Participant> doer_of_occasion(const FrameMatch& match) const;

  const FrameLexicon& lexicon_;
  const Document& document_;
  const ArgumentFinder& arguments_;
};

}  // namespace entente
