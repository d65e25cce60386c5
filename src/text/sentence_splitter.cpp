// Where sentences end: a scan over the tokens of one paragraph.
// Worked example: `"Stop!" said Gen. Lee. He left the U.S. The rest stayed.` has three sentences: the mark before the closing quotation mark is
// followed by a lower-case word, "Gen." is a title, and "U.S." ends its sentence because "The" is a typical beginning.
// Cannot do: an unknown abbreviation before a capitalised word ends a sentence; a title of a work that ends in "?" may, too.
#include "sentence_splitter.hpp"

#include <algorithm>
#include <array>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kMostBracketTokens = 60;

enum class EndMark { none, stop, ellipsis, strong, abbreviation };

EndMark end_mark(std::string_view token) {
  bool strong = false;
  std::size_t stops = 0;
  bool other = token.empty();
  for (std::size_t at = 0; at < token.size() && !other;) {
    const char c = token[at];
    if (c == '.') {
      ++stops;
      ++at;
    } else if (c == '!' || c == '?') {
      strong = true;
      ++at;
    } else if (token.substr(at, 3) == "\xE2\x80\xA6") {  // the ellipsis sign
      stops += 3;
      at += 3;
    } else if (token.substr(at, 3) == "\xE3\x80\x82") {  // the ideographic full stop
      ++stops;
      at += 3;
    } else {
      other = true;
    }
  }
  if (other) {
    return token.size() > 1 && token.back() == '.' && has_letter(token) ? EndMark::abbreviation : EndMark::none;
  }
  return strong ? EndMark::strong : stops > 1 ? EndMark::ellipsis : EndMark::stop;
}

bool is_closing_quote(std::string_view token) {
  return token == "\"" || token == "'" || token == "''" || token == "\xE2\x80\x9D" || token == "\xE2\x80\x99" ||
         token == "\xC2\xBB";
}

bool is_closing_bracket(std::string_view token) { return token == ")" || token == "]" || token == "}"; }
bool is_opening_bracket(std::string_view token) { return token == "(" || token == "[" || token == "{"; }
bool is_opening_quote(std::string_view token) {
  return token == "\"" || token == "'" || token == "``" || token == "\xE2\x80\x9C" || token == "\xE2\x80\x98" ||
         token == "\xC2\xAB";
}

class Splitter {
 public:
  Splitter(const ParagraphTokens& paragraph, const TextTables& tables, std::size_t dateline, bool title)
      : paragraph_(paragraph), tables_(tables), dateline_(dateline), title_(title) {}

  std::vector<std::size_t> run() {
    pair_brackets();
    const std::size_t size = paragraph_.size();
    std::size_t at = dateline_;
    straight_open_ = false;
    while (at < size) {
      track(at);
      std::size_t after = at + 1;
      const EndMark mark = at >= no_end_before_ ? end_mark(paragraph_.at(at)) : EndMark::none;
      if (mark != EndMark::none) {
        const std::size_t closed = closers_end(at + 1);
        if (closed < size && ends_here(mark, at, closed)) {
          for (std::size_t i = at + 1; i < closed; ++i) {
            track(i);
          }
          close(closed);
          after = closed;
        }
      }
      at = after;
      if (at - begin_ >= kMostSentenceTokens) {
        cut_long(at);
      }
    }
    if (begin_ < size) {
      ends_.push_back(size);
    }
    return std::move(ends_);
  }

 private:
  // For every opening bracket the token that closes it, when that is near: no sentence ends inside a bracket opened in mid-sentence.
  void pair_brackets() {
    closed_by_.assign(paragraph_.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < paragraph_.size(); ++i) {
      const std::string_view token = paragraph_.at(i);
      if (is_opening_bracket(token)) {
        open.push_back(i);
      } else if (is_closing_bracket(token) && !open.empty()) {
        if (i - open.back() <= kMostBracketTokens) {
          closed_by_[open.back()] = i;
        }
        open.pop_back();
      }
    }
  }

  void track(std::size_t at) {
    const std::string_view token = paragraph_.at(at);
    if (token == "\"") {
      straight_open_ = !straight_open_;
    }
    if (closed_by_[at] != 0 && at != begin_) {
      no_end_before_ = std::max(no_end_before_, closed_by_[at]);
    }
    if (token == ";") {
      last_semicolon_ = at + 1;
    } else if (token == ",") {
      last_comma_ = at + 1;
    }
  }

  // Past the quotation marks, brackets and reference numbers that belong to the sentence ended before `at`.
  [[nodiscard]] std::size_t closers_end(std::size_t at) const {
    bool open = straight_open_;
    while (at < paragraph_.size()) {
      const std::string_view token = paragraph_.at(at);
      const bool adjacent = !paragraph_.gap_before(at);
      if (token == "\"" && (open || (adjacent && paragraph_.gap_before(at + 1)))) {
        open = false;
        ++at;
      } else if (adjacent && (is_closing_bracket(token) || (is_closing_quote(token) && token != "\""))) {
        ++at;
      } else if ((token == "\xE2\x80\x9D" || token == "''") && paragraph_.gap_before(at + 1)) {
        ++at;
      } else if (token == "[" && starts_digit(paragraph_.at(at + 1)) && paragraph_.at(at + 2) == "]") {
        at += 3;  // [17]
      } else {
        break;
      }
    }
    return at;
  }

  // `next` is the first token after the mark at `at` and its closers.
  [[nodiscard]] bool ends_here(EndMark mark, std::size_t at, std::size_t next) const {
    const std::string_view token = paragraph_.at(next);
    const bool quoted = next > at + 1 && is_closing_quote(paragraph_.at(at + 1));
    if (mark == EndMark::abbreviation) {
      return !title_ && !is_number(at) && ends_abbreviation(at, next);
    }
    if (!paragraph_.gap_before(next)) {  // a blank was forgotten: "left.The"
      return mark == EndMark::stop && next == at + 1 && at > 0 && starts_lower(paragraph_.at(at - 1)) &&
             starts_upper(token);
    }
    if (is_enumerator(at) || (mark == EndMark::stop && end_mark(token) == EndMark::stop)) {  // ". . ." is one end
      return false;
    }
    if (token == "," || token == ";" || token == ":" || token == ")" || token == "-" || token == "--" ||
        token == "\xE2\x80\x93" || token == "\xE2\x80\x94") {
      return mark == EndMark::stop && token.front() == '-' && !quoted;
    }
    if (starts_lower(token)) {
      return ends_before_lower(mark, at, quoted);
    }
    return !(mark == EndMark::strong && quoted && is_speech_tag(next));
  }

  // A lower-case word after the mark: carelessly written texts begin sentences so; after a quotation the same sentence goes on.
  [[nodiscard]] bool ends_before_lower(EndMark mark, std::size_t at, bool quoted) const {
    if (quoted || mark == EndMark::ellipsis || at == 0) {
      return false;
    }
    return mark == EndMark::strong || (starts_lower(paragraph_.at(at - 1)) && paragraph_.at(at - 1).size() > 3);
  }

  [[nodiscard]] bool ends_abbreviation(std::size_t at, std::size_t next) const {
    if (tables_.abbreviation(paragraph_.at(at)) == Abbreviation::title && next == at + 1) {
      return false;
    }
    std::size_t word = next;
    if (is_opening_quote(paragraph_.at(word)) || is_opening_bracket(paragraph_.at(word))) {
      if (!paragraph_.gap_before(word)) {
        return false;
      }
      ++word;
    }
    return paragraph_.gap_before(next) && tables_.is_starter(paragraph_.at(word));
  }

  [[nodiscard]] bool is_number(std::size_t at) const {
    return tables_.abbreviation(paragraph_.at(at)) == Abbreviation::number;
  }

  // "1." or "a." at the beginning of a sentence numbers it.
  [[nodiscard]] bool is_enumerator(std::size_t at) const {
    return at == begin_ + 1 && paragraph_.at(at) == "." && paragraph_.at(begin_).size() <= 3 &&
           (starts_digit(paragraph_.at(begin_)) || paragraph_.at(begin_).size() == 1);
  }

  // `"Did he?" Clinton asked.` goes on after the quotation.
  [[nodiscard]] bool is_speech_tag(std::size_t at) const {
    for (std::size_t i = at; i < std::min(paragraph_.size(), at + 5); ++i) {
      const std::string_view token = paragraph_.at(i);
      if (tables_.is_speech_verb(token)) {
        return i > at;
      }
      if (!starts_upper(token) && !starts_lower(token)) {
        return false;
      }
    }
    return false;
  }

  void close(std::size_t end) {
    ends_.push_back(end);
    begin_ = end;
  }

  void cut_long(std::size_t at) {
    const std::size_t earliest = begin_ + kMostSentenceTokens / 2;
    std::size_t cut = last_semicolon_ > earliest ? last_semicolon_ : last_comma_ > earliest ? last_comma_ : at;
    for (std::size_t i = at; cut == at && i > earliest; --i) {
      if (paragraph_.gap_before(i)) {
        cut = i;
        break;
      }
    }
    close(std::min(cut, paragraph_.size()));
  }

  const ParagraphTokens& paragraph_;
  const TextTables& tables_;
  std::size_t dateline_;
  bool title_;
  std::vector<std::size_t> closed_by_;
  std::vector<std::size_t> ends_;
  std::size_t begin_ = 0;
  std::size_t no_end_before_ = 0;
  std::size_t last_semicolon_ = 0;
  std::size_t last_comma_ = 0;
  bool straight_open_ = false;
};

}  // namespace

std::vector<std::size_t> split_sentences(const ParagraphTokens& paragraph, const TextTables& tables,
                                         std::size_t dateline, bool title) {
  return Splitter(paragraph, tables, dateline, title).run();
}

}  // namespace entente::text_detail
