#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

#include "word_beginnings.hpp"

namespace entente {

enum class FramePos : std::uint8_t { verb, noun, adjective };

// A grammatical slot of a frame; a preposition slot keeps its word. The complement of a verb is its object, or else the first actor that hangs on it.
struct Slot {
  enum class Kind : std::uint8_t {
    subject,
    object,
    indirect_object,
    possessor,
    adjective,
    preposition,
    complement
  } kind{};
  std::string preposition;
};

// One row of verbs.tsv, nouns.tsv or adjectives.tsv; data/README.md explains the columns.
struct Frame {
  FramePos pos{};
  std::string head;                // lemma
  std::vector<std::string> extra;  // lemmas below the head
  std::vector<Slot> source, target;
  Root root = Root::consult;
  Mode mode = Mode::none;
  std::string cameo, label;  // of users' dictionaries the label is empty: the words of the text are
  bool reciprocal = false;
  bool plain = false;       // not with a predicate beside the object: "called him a liar"
  bool infinitive = false;  // only beside an infinitive of what shall be done: "told Oman to leave"
  bool armed = false;  // only of troops, police or fighters, and before the same words of others: "troops entered T"
  bool crowd = false;  // only of people in the street, likewise: "protesters marched past T"
  RuleId rule;
  bool nothing = false;  // wording that is no act: it keeps its words from other frames
  // Of users' own lexicons alone:
  std::string code;  // as a dictionary of others writes it: "223"
  bool closed =
      false;  // its pattern has words before the verb; where they are verbs or negations, no operator changes it
  std::uint32_t layer = 0;               // 0: the program's; later files are higher, and win
  std::shared_ptr<const Frame> counter;  // what the target does in turn: a host receives
  WordBeginnings beginnings;             // of `extra`; empty where nobody counted them, which leaves every word open
};

// The cells of a frame: pattern, source, target, root, mode, cameo, label, flags, example.
inline constexpr std::size_t kFrameColumns = 9;
using FrameCells = std::span<const std::string_view, kFrameColumns>;

// Errors  ResourceError `file:line` for an unknown slot, root, mode or flag, or no pattern.
[[nodiscard]] Frame parse_frame(FrameCells cells, FramePos pos, const RuleId& rule);
// Throws what parse_frame would throw, and makes nothing.
void check_frame(FrameCells cells, const RuleId& rule);

}  // namespace entente
