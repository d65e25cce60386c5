// A word of the text against a word of a row. The lemma decides, else the spelling: rare words are lemmatised by guess, and hyphens come and go.
// Worked example: "counter-attacked" is the row word "counterattack": its lemma is "counter-attack", and a hyphen makes no other word.
#include "row_words.hpp"

#include <algorithm>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

namespace entente {

namespace {

// Whether `text` in lower case is `lower`.
bool is_lower_of(std::string_view lower, std::string_view text) {
  return std::equal(lower.begin(), lower.end(), text.begin(), text.end(),
                    [](char one, char other) { return one == lower_ascii(other); });
}

}  // namespace

bool is_month(const Document& document, TokenId token) {
  const Word& word = document.word(token);
  if (document.text(token) != "March" || word.upos != Upos::propn) {
    return false;
  }
  const auto preposition = document.child(token, Relation::case_);
  return document.child(token, Relation::nummod) ||
         (preposition && (word.relation == Relation::obl || word.relation == Relation::nmod) &&
          document.word(*preposition).lemma != "to");
}

namespace {

bool is_joiner(std::string_view text) { return is_one_of(text, {"-", "\u2010", "\u2011"}); }

// Whether nothing stands between a token and the one before it.
bool is_joined(const Document& document, std::size_t at) {
  const auto& tokens = document.text().tokens;
  return tokens[at - 1].end == tokens[at].begin;
}

std::string solid(std::string_view word) {
  std::string out(word);
  std::erase(out, '-');
  return out;
}

// "cease-fire" is "ceasefire", and "counter-attack" is "counterattack".
bool is_spelling_of(std::string_view word, std::string_view other) {
  const bool hyphen = word.find('-') != std::string_view::npos || other.find('-') != std::string_view::npos;
  return word == other || (hyphen && solid(word) == solid(other));
}

}  // namespace

std::string hyphenated_word(const Document& document, TokenId token) {
  std::size_t at = to_index(token);
  if (at < 2 || !is_joiner(document.text(to_id<TokenId>(at - 1)))) {
    return "";
  }
  const std::size_t begin = to_index(document.sentence(document.sentence_of(token)).tokens.begin);
  std::string word;
  while (at >= begin + 2 && is_joiner(document.text(to_id<TokenId>(at - 1))) && is_joined(document, at) &&
         is_joined(document, at - 1)) {
    word = lower_ascii(document.text(to_id<TokenId>(at - 2))) + "-" + word;
    at -= 2;
  }
  return word.empty() ? word : word + lower_ascii(document.word(token).lemma);
}

bool is_word(const Document& document, TokenId token, const std::string& lemma) {
  const Word& word = document.word(token);
  if (is_month(document, token)) {
    return false;
  }
  // "March" is no march, and "United" no unit; in a headline every word has a capital.
  if (word.upos == Upos::propn && document.name_at(token) &&
      !is_lower_of(lower_ascii(word.lemma), document.text(token))) {
    return false;
  }
  const std::string joined = hyphenated_word(document, token);
  if (joined.starts_with("no-")) {  // "no-confidence" is no confidence
    return is_spelling_of(joined, lemma);
  }
  if (is_spelling_of(word.lemma, lemma) || (!joined.empty() && is_spelling_of(joined, lemma))) {
    return true;
  }
  const std::string_view form = document.text(token);
  if (lemma == "oneself") {
    return is_reflexive(form);
  }
  if (is_lower_of(lemma, form) || is_lower_of(lemma, word.lemma)) {
    return true;
  }
  const std::size_t beginning = std::min<std::size_t>(3, lemma.size());
  if (form.size() <= lemma.size() ||
      !is_lower_of(std::string_view(lemma).substr(0, beginning), form.substr(0, beginning))) {
    return false;
  }
  const auto lemmas = possible_lemmas(lower_ascii(form));
  return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
}

namespace {

const std::vector<Frame>* frames_of_lemma(const FrameLexicon& lexicon, FramePos pos, const std::string& lemma) {
  if (const auto* frames = lexicon.frames(pos, lemma)) {
    return frames;
  }
  if (lemma.find('-') == std::string::npos) {
    return nullptr;
  }
  if (const auto* frames = lexicon.frames(pos, solid(lemma))) {
    return frames;
  }
  return lemma.starts_with("re-") ? lexicon.frames(pos, lemma.substr(3)) : nullptr;  // "re-arrested"
}

}  // namespace

const std::vector<Frame>* frames_of(const FrameLexicon& lexicon, const Document& document, TokenId token,
                                    FramePos pos) {
  if (const std::string joined = hyphenated_word(document, token); !joined.empty()) {
    if (const auto* frames = frames_of_lemma(lexicon, pos, joined)) {
      return frames;
    }
  }
  if (const auto* frames = frames_of_lemma(lexicon, pos, lower_ascii(document.word(token).lemma))) {
    return frames;
  }
  for (const std::string& lemma : possible_lemmas(lower_ascii(document.text(token)))) {
    if (const auto* frames = lexicon.frames(pos, lemma)) {
      return frames;
    }
  }
  return nullptr;
}

}  // namespace entente
