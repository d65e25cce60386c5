#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include <entente/base/span.hpp>

#include "characters.hpp"

namespace entente::text_detail {

// The characters of a paragraph, one chunk (a run without blanks) at a time, and the patterns that may begin at one of them. Beyond the chunk there are only
// blanks to see. A function `x_end(at)` gives the position behind the pattern that begins at `at`, or `at` itself.
class Chunks {
 public:
  Chunks(std::string_view body, ByteSpan span) : body_(body), end_byte_(span.end), chars_(decode(body, span)) {}

  void enter_chunk(std::size_t at);
  [[nodiscard]] std::size_t size() const { return chars_.size(); }
  [[nodiscard]] std::size_t chunk_begin() const { return chunk_begin_; }
  [[nodiscard]] std::size_t chunk_end() const { return chunk_end_; }
  [[nodiscard]] bool is_blank_at(std::size_t i) const {
    return chars_[i].kind == CharKind::blank;
  }  // of the whole paragraph
  [[nodiscard]] bool is_digit_at(std::size_t i) const { return chars_[i].kind == CharKind::digit; }

  [[nodiscard]] char32_t code(std::size_t i) const { return i < chunk_end_ ? chars_[i].code : U'\0'; }
  [[nodiscard]] CharKind kind(std::size_t i) const { return i < chunk_end_ ? chars_[i].kind : CharKind::blank; }
  [[nodiscard]] bool is_word(std::size_t i) const {
    const CharKind k = kind(i);
    return k == CharKind::letter || k == CharKind::digit || k == CharKind::joiner;
  }
  [[nodiscard]] bool is_letter(std::size_t i) const { return kind(i) == CharKind::letter; }
  [[nodiscard]] bool is_digit(std::size_t i) const { return kind(i) == CharKind::digit; }
  [[nodiscard]] std::uint32_t byte(std::size_t i) const { return i < chars_.size() ? chars_[i].byte : end_byte_; }
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
    return body_.substr(byte(begin), byte(end) - byte(begin));
  }
  [[nodiscard]] bool matches(std::size_t at, std::u32string_view word) const {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (to_lower(code(at + i)) != word[i]) {
        return false;
      }
    }
    return true;
  }
  template <std::size_t N>
  [[nodiscard]] bool is_one_of(std::size_t begin, std::size_t end, const std::array<std::u32string_view, N>& words,
                               bool any_case) const {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
      if (word.size() != end - begin) {
        return false;
      }
      for (std::size_t i = 0; i < word.size(); ++i) {
        if ((any_case ? to_lower(code(begin + i)) : code(begin + i)) != word[i]) {
          return false;
        }
      }
      return true;
    });
  }

  [[nodiscard]] std::size_t url_end(std::size_t at) const;
  [[nodiscard]] std::size_t email_end(std::size_t at);
  [[nodiscard]] std::size_t tag_end(std::size_t at) const;
  [[nodiscard]] std::size_t number_end(std::size_t at) const;
  [[nodiscard]] std::size_t emoticon_end(std::size_t at) const;
  [[nodiscard]] std::size_t digit_groups_end(std::size_t at) const;
  [[nodiscard]] std::size_t clitic_end(std::size_t at) const;
  [[nodiscard]] std::size_t segment(std::size_t at) const;
  // Does ".com" or another common ending of an address stand at `at`?
  [[nodiscard]] bool is_domain(std::size_t at) const;
  [[nodiscard]] bool is_domain_name(std::size_t begin, std::size_t end) const;

 private:
  std::string_view body_;
  std::uint32_t end_byte_;
  std::vector<Character> chars_;
  std::size_t chunk_begin_ = 0;
  std::size_t chunk_end_ = 0;
  std::size_t no_email_before_ = 0;
  bool chunk_has_at_sign_ = false;
};

}  // namespace entente::text_detail
