#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

// A blank within a line of PETRARCH, and a text without those at its ends.
[[nodiscard]] bool is_blank(char c);
[[nodiscard]] std::string_view trimmed(std::string_view text);

// The lines that all files of PETRARCH and TABARI share: one after the other, without comments (`#`, `;`, `<!-- ... -->` over many lines) and without blanks at its ends.
// Cost   O(bytes).      Lifetime  refers to `bytes`.      Tests  tests/actors/dictionary_test.cpp
class PetrarchLines {
 public:
  explicit PetrarchLines(std::string_view bytes) : bytes_(bytes) {}
  // False at the end. An empty `text` is a blank line or a comment.
  bool next();
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool was_latin1() const { return latin1_; }

 private:
  void cut_markup(std::string& line);

  std::string_view bytes_;
  std::string text_;
  std::size_t at_ = 0;
  bool in_markup_ = false;
  bool latin1_ = false;
};

}  // namespace entente
