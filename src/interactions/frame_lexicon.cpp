// The tables of the lexicon as look-ups. Worked example: the row `refuse  verb  refuse` of operators.tsv turns "refused to attack Iran" into a refusal; what
// the rows of frames mean is told in frame.cpp.
#include "frame_lexicon.hpp"

#include <algorithm>
#include <array>

#include <entente/base/error.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr std::array kOperators =
    std::to_array<std::string_view>({"agree", "request", "refuse", "threaten", "end", "deny", "attempt", "fail",
                                     "possible", "future", "allege", "begin"});

constexpr std::array kClaimWords = std::to_array<std::string_view>({"charge", "wrong", "hope", "duty"});

}  // namespace

FramePos parse_pos(std::string_view cell, const RuleId& rule) {
  if (cell == "verb") {
    return FramePos::verb;
  }
  if (cell == "noun") {
    return FramePos::noun;
  }
  if (cell == "adjective") {
    return FramePos::adjective;
  }
  throw ResourceError(*rule.file, rule.line, "unknown part of speech '" + std::string(cell) + "'");
}

Operator parse_operator(std::string_view cell, const RuleId& rule) {
  const auto* found = std::find(kOperators.begin(), kOperators.end(), cell);
  if (found == kOperators.end()) {
    throw ResourceError(*rule.file, rule.line, "unknown operator '" + std::string(cell) + "'");
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
  const auto read_frames = [&](FramePos pos, const char* file) {
    frames_[static_cast<std::size_t>(pos)].read(data_folder, file, pos);
  };
  read_frames(FramePos::verb, "lexicon/verbs.tsv");
  read_frames(FramePos::noun, "lexicon/nouns.tsv");
  read_frames(FramePos::adjective, "lexicon/adjectives.tsv");
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

const OperatorRow* FrameLexicon::operation(FramePos pos, const std::string& lemma) const {
  const auto& by_lemma = operators_[static_cast<std::size_t>(pos)];
  const auto found = by_lemma.find(lemma);
  return found == by_lemma.end() ? nullptr : &found->second;
}

}  // namespace entente
