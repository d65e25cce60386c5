#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/interactions/lexicon_file.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

#include "frame.hpp"
#include "frame_table.hpp"

namespace entente {

// What an operator word does to the act below it.
enum class Operator : std::uint8_t {
  agree,     // agrees, offers, promises, plans X
  request,   // asks, urges, demands that T do X
  refuse,    // refuses, rejects, rules out X
  threaten,  // threatens X
  end,       // ends, eases, lifts, suspends X
  deny,      // denies X
  attempt,   // tries to X
  fail,      // fails to X
  possible,  // may, might, could, would X; wants, hopes to X
  future,    // will X, is to X, is expected to X
  allege,    // is accused of X, allegedly X
  begin,     // starts, continues, resumes X: no change
};

struct OperatorRow {
  std::string lemma;
  Operator operation{};
  RuleId rule;
  bool infinitive = false;  // acts on infinitives alone: "told Oman to leave", but not "told Oman of the attack"
};

// What a word of claims.tsv does in the claim of a speaker about somebody else.
enum class ClaimWord : std::uint8_t {
  charge,  // alleges that T did something hostile
  wrong,   // what T did, or is, is a wrong: "violated", "illegal"
  hope,    // hopes that T would act
  duty,    // T must, should act
};

struct ClaimRow {
  ClaimWord kind{};
  Frame frame;  // ACCUSE, or REQUEST, from the speaker to T
};

class VerbDictionary;

// A user's dictionary of verbs and its place among the layers.
struct OwnVerbs {
  std::shared_ptr<const VerbDictionary> verbs;
  std::uint32_t layer = 0;
};

// What the cells of the tables mean; ResourceError `file:line` for a word that is none.
[[nodiscard]] FramePos parse_pos(std::string_view cell, const RuleId& rule);
[[nodiscard]] Operator parse_operator(std::string_view cell, const RuleId& rule);

// Lemmas that a lower-case form may have when the document's own is of no use: rare verbs and nouns are lemmatised by guess ("boycotted", "troops").
[[nodiscard]] std::vector<std::string> possible_lemmas(const std::string& form);

// The predicate lexicon, read from `lexicon/*.tsv`.
// Takes/gives  a lemma -> its frames in the order of the file, those with more words first.
// Errors       ResourceError `file:line` for an unknown slot, root, mode, flag or operator.
// Cost         one hash look-up a token; building O(bytes).      Tests  tests/interactions/frame_lexicon_test.cpp
class FrameLexicon {
 public:
  // Users' lexicons are laid over the tables, the later over the earlier: their rows replace all with the same pattern.
  explicit FrameLexicon(const std::filesystem::path& data_folder, const std::vector<LexiconFile>& own = {});
  [[nodiscard]] const std::vector<Frame>* frames(FramePos pos, const std::string& lemma) const {
    return frames_[static_cast<std::size_t>(pos)].find(lemma);
  }
  // The lemmas that head a row of the program's table.
  [[nodiscard]] std::unordered_set<std::string> table_heads(FramePos pos) const {
    return frames_[static_cast<std::size_t>(pos)].table_heads();
  }
  [[nodiscard]] const std::unordered_set<std::string>& sport_words() const { return sport_words_; }
  // Whether a lemma is a word of sport.
  [[nodiscard]] bool is_sport_word(const std::string& lemma) const { return sport_words_.contains(lemma); }
  // Whether a lemma names a means of violence or an outbreak of it, behind which a doer hides: "bomb", "clash".
  [[nodiscard]] bool is_instrument(const std::string& lemma) const { return instruments_.contains(lemma); }
  // What kind of claim a lemma makes, or null.
  [[nodiscard]] const ClaimRow* claim(FramePos pos, const std::string& lemma) const;
  // The words below the lemma of each accident that it heads: none for "earthquake", "mine" for "a mine explosion"; null for no accident.
  [[nodiscard]] const std::vector<std::vector<std::string>>* accidents(FramePos pos, const std::string& lemma) const;
  [[nodiscard]] const OperatorRow* operation(FramePos pos, const std::string& lemma) const;
  // Users' dictionaries of verbs, the later first.
  [[nodiscard]] const std::vector<OwnVerbs>& own_verbs() const { return own_verbs_; }

 private:
  void lay_over(const LexiconFile& file, std::uint32_t layer);
  void load_operators(const std::filesystem::path& data_folder);
  void load_claims(const std::filesystem::path& data_folder);
  void load_accidents(const std::filesystem::path& data_folder);

  FrameTable frames_[3];
  std::unordered_map<std::string, OperatorRow> operators_[3];
  std::unordered_map<std::string, ClaimRow> claims_[3];
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> accidents_[3];
  std::unordered_set<std::string> sport_words_, instruments_;
  std::vector<OwnVerbs> own_verbs_;
};

}  // namespace entente
