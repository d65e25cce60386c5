// The rows of the lexicon as frames. Worked example: `impose sanction  subj  on|against  SANCTION ...` is a verb frame with head "impose", the extra lemma
// "sanction", the subject as source, and as target the first filled of the prepositions "on" and "against".
#include "frame_lexicon.hpp"

#include <algorithm>
#include <array>

#include <entente/base/error.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr std::array kPrepositions = std::to_array<std::string_view>(
    {"with",      "against", "to",      "from",    "on",      "over",   "at",     "of",     "for",
     "in",        "into",    "between", "toward",  "about",   "behind", "off",    "by",     "under",
     "upon",      "among",   "around",  "through", "after",   "past",   "within", "across", "near",
     "alongside", "as",      "towards", "before",  "outside", "inside", "beside"});

constexpr std::array kOperators =
    std::to_array<std::string_view>({"agree", "request", "refuse", "threaten", "end", "deny", "attempt", "fail",
                                     "possible", "future", "allege", "begin"});

constexpr std::array kClaimWords = std::to_array<std::string_view>({"charge", "wrong", "hope", "duty"});

}  // namespace

std::vector<Slot> parse_slots(const std::string& cell, const RuleId& rule) {
  std::vector<Slot> slots;
  for (const std::string& name : split_values(cell)) {
    if (name == "subj") {
      slots.push_back({Slot::Kind::subject, ""});
    } else if (name == "obj") {
      slots.push_back({Slot::Kind::object, ""});
    } else if (name == "iobj") {
      slots.push_back({Slot::Kind::indirect_object, ""});
    } else if (name == "poss") {
      slots.push_back({Slot::Kind::possessor, ""});
    } else if (name == "adj") {
      slots.push_back({Slot::Kind::adjective, ""});
    } else if (std::find(kPrepositions.begin(), kPrepositions.end(), name) != kPrepositions.end()) {
      slots.push_back({Slot::Kind::preposition, name});
    } else {
      throw ResourceError(*rule.file, rule.line, "unknown slot '" + name + "'");
    }
  }
  return slots;
}

Frame parse_frame(const TsvRow& row, FramePos pos) {
  const auto& cells = row.cells;
  Frame frame;
  frame.pos = pos;
  frame.extra = split_values(cells[0], ' ');
  frame.head = frame.extra.front();
  frame.extra.erase(frame.extra.begin());
  frame.source = parse_slots(cells[1], row.rule);
  frame.target = parse_slots(cells[2], row.rule);
  frame.nothing = cells[3] == "none";
  const auto root = frame.nothing ? std::optional(Root::consult) : parse_root(cells[3]);
  if (!root) {
    throw ResourceError(*row.rule.file, row.rule.line, "unknown root '" + cells[3] + "'");
  }
  frame.root = *root;
  if (!cells[4].empty()) {
    const auto mode = parse_mode(*root, cells[4]);
    if (!mode) {
      throw ResourceError(*row.rule.file, row.rule.line, "'" + cells[4] + "' is no mode of " + cells[3]);
    }
    frame.mode = *mode;
  }
  frame.cameo = cells[5];
  frame.label = cells[6];
  for (const std::string& flag : split_values(cells[7])) {
    if (!is_one_of(flag, {"reciprocal", "plain", "infinitive", "armed", "crowd"})) {
      throw ResourceError(*row.rule.file, row.rule.line, "unknown flag '" + flag + "'");
    }
    frame.reciprocal = frame.reciprocal || flag == "reciprocal";
    frame.plain = frame.plain || flag == "plain";
    frame.infinitive = frame.infinitive || flag == "infinitive";
    frame.armed = frame.armed || flag == "armed";
    frame.crowd = frame.crowd || flag == "crowd";
  }
  frame.example = cells[8];
  frame.rule = row.rule;
  return frame;
}

FramePos parse_pos(const std::string& cell, const RuleId& rule) {
  if (cell == "verb") {
    return FramePos::verb;
  }
  if (cell == "noun") {
    return FramePos::noun;
  }
  if (cell == "adjective") {
    return FramePos::adjective;
  }
  throw ResourceError(*rule.file, rule.line, "unknown part of speech '" + cell + "'");
}

Operator parse_operator(const std::string& cell, const RuleId& rule) {
  const auto* found = std::find(kOperators.begin(), kOperators.end(), cell);
  if (found == kOperators.end()) {
    throw ResourceError(*rule.file, rule.line, "unknown operator '" + cell + "'");
  }
  return static_cast<Operator>(found - kOperators.begin());
}

std::vector<std::string> possible_lemmas(const std::string& form) {
  std::vector<std::string> lemmas{form};
  const auto strip = [&](std::string_view ending) {
    if (form.size() < ending.size() + 3 || !form.ends_with(ending)) {
      return;
    }
    const std::string stem = form.substr(0, form.size() - ending.size());
    lemmas.push_back(stem);
    lemmas.push_back(stem + "e");
    if (stem.size() > 3 && stem[stem.size() - 1] == stem[stem.size() - 2]) {
      lemmas.push_back(stem.substr(0, stem.size() - 1));
    }
    if (stem.ends_with("i")) {
      lemmas.push_back(stem.substr(0, stem.size() - 1) + "y");
    }
  };
  strip("ed");
  strip("ing");
  const bool sibilant = form.size() > 3 &&
                        (form[form.size() - 3] == 's' || form[form.size() - 3] == 'x' || form[form.size() - 3] == 'z' ||
                         form[form.size() - 3] == 'h' || form[form.size() - 3] == 'o' || form[form.size() - 3] == 'i');
  if (sibilant) {  // "crises", "buses", "clashes", "vetoes", "parties"; "wares" is no plural of "war"
    strip("es");
  }
  if (form.size() > 3 && form.ends_with("s") && !form.ends_with("ss")) {
    lemmas.push_back(form.substr(0, form.size() - 1));
  }
  return lemmas;
}

FrameLexicon::FrameLexicon(const std::filesystem::path& data_folder, const std::vector<LexiconFile>& own) {
  load_frames(data_folder, "lexicon/verbs.tsv", FramePos::verb);
  load_frames(data_folder, "lexicon/nouns.tsv", FramePos::noun);
  load_frames(data_folder, "lexicon/adjectives.tsv", FramePos::adjective);
  load_operators(data_folder);
  load_claims(data_folder);
  load_accidents(data_folder);
  const TsvTable sport(data_folder, "lexicon/sport.tsv", {"word"});
  for (const TsvRow& row : sport.rows()) {
    sport_words_.insert(row.cells[0]);
  }
  const TsvTable instruments(data_folder, "lexicon/instruments.tsv", {"word"});
  for (const TsvRow& row : instruments.rows()) {
    instruments_.insert(row.cells[0]);
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    lay_over(own[i], static_cast<std::uint32_t>(i + 1));
  }
  put_in_order();
}

// Those with more words first, and each with the beginnings of its words; "re-elect" also as "reelect", unless that has rows of its own.
void FrameLexicon::put_in_order() {
  for (auto& by_lemma : frames_) {
    std::vector<std::pair<std::string, std::vector<Frame>>> solid;
    for (const auto& [lemma, frames] : by_lemma) {
      if (lemma.find('-') != std::string::npos) {
        solid.emplace_back(lemma, frames);
        std::erase(solid.back().first, '-');
      }
    }
    by_lemma.insert(solid.begin(), solid.end());
    for (auto& [lemma, frames] : by_lemma) {
      for (Frame& frame : frames) {
        for (const std::string& word : frame.extra) {
          frame.beginnings.add(word);
        }
      }
      std::stable_sort(frames.begin(), frames.end(),
                       [](const Frame& left, const Frame& right) { return left.extra.size() > right.extra.size(); });
    }
  }
}

void FrameLexicon::load_frames(const std::filesystem::path& data_folder, const std::string& file, FramePos pos) {
  const TsvTable table(data_folder, file,
                       {"pattern", "source", "target", "root", "mode", "cameo", "label", "flags", "example"});
  for (const TsvRow& row : table.rows()) {
    if (row.cells[0].empty()) {
      throw ResourceError(*row.rule.file, row.rule.line, "a frame without a pattern");
    }
    Frame frame = parse_frame(row, pos);
    frames_[static_cast<std::size_t>(pos)][frame.head].push_back(std::move(frame));
  }
}

void FrameLexicon::load_operators(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "lexicon/operators.tsv", {"pattern", "pos", "operator", "flags", "example"});
  for (const TsvRow& row : table.rows()) {
    const FramePos pos = parse_pos(row.cells[1], row.rule);
    const Operator operation = parse_operator(row.cells[2], row.rule);
    operators_[static_cast<std::size_t>(pos)].try_emplace(
        row.cells[0], OperatorRow{row.cells[0], operation, row.rule, row.cells[3] == "infinitive"});
  }
}

void FrameLexicon::load_claims(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "lexicon/claims.tsv", {"word", "pos", "kind", "example"});
  for (const TsvRow& row : table.rows()) {
    const FramePos pos = parse_pos(row.cells[1], row.rule);
    const auto* kind = std::find(kClaimWords.begin(), kClaimWords.end(), row.cells[2]);
    if (kind == kClaimWords.end()) {
      throw ResourceError(*row.rule.file, row.rule.line, "unknown kind of claim '" + row.cells[2] + "'");
    }
    ClaimRow claim{static_cast<ClaimWord>(kind - kClaimWords.begin()), {}};
    const bool accuses = claim.kind == ClaimWord::charge || claim.kind == ClaimWord::wrong;
    claim.frame.pos = FramePos::verb;
    claim.frame.head = row.cells[0];
    claim.frame.root = accuses ? Root::accuse : Root::request;
    claim.frame.cameo = accuses ? "112" : "020";
    claim.frame.label = accuses ? "accused" : "called on";
    claim.frame.rule = row.rule;
    claims_[static_cast<std::size_t>(pos)].try_emplace(row.cells[0], std::move(claim));
  }
}

void FrameLexicon::load_accidents(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "lexicon/accidents.tsv", {"pattern", "pos", "example"});
  for (const TsvRow& row : table.rows()) {
    std::vector<std::string> words = split_values(row.cells[0], ' ');
    const std::string head = words.front();
    words.erase(words.begin());
    accidents_[static_cast<std::size_t>(parse_pos(row.cells[1], row.rule))][head].push_back(std::move(words));
  }
}

const ClaimRow* FrameLexicon::claim(FramePos pos, const std::string& lemma) const {
  const auto& by_lemma = claims_[static_cast<std::size_t>(pos)];
  const auto found = by_lemma.find(lemma);
  return found == by_lemma.end() ? nullptr : &found->second;
}

const std::vector<std::vector<std::string>>* FrameLexicon::accidents(FramePos pos, const std::string& lemma) const {
  const auto& by_lemma = accidents_[static_cast<std::size_t>(pos)];
  const auto found = by_lemma.find(lemma);
  return found == by_lemma.end() ? nullptr : &found->second;
}

const std::vector<Frame>* FrameLexicon::frames(FramePos pos, const std::string& lemma) const {
  const auto& by_lemma = frames_[static_cast<std::size_t>(pos)];
  const auto found = by_lemma.find(lemma);
  return found == by_lemma.end() ? nullptr : &found->second;
}

const OperatorRow* FrameLexicon::operation(FramePos pos, const std::string& lemma) const {
  const auto& by_lemma = operators_[static_cast<std::size_t>(pos)];
  const auto found = by_lemma.find(lemma);
  return found == by_lemma.end() ? nullptr : &found->second;
}

}  // namespace entente
