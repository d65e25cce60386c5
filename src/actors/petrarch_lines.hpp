#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// The small grammar that both kinds of PETRARCH files share.
// Tests  tests/actors/dictionary_test.cpp

// One line after the other, without comments (`#`, `;`, `<!-- ... -->` over many lines) and without blanks at its ends.
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

// "KOFI_ANNAN_" -> "KOFI ANNAN"; what is wrong with it in `fault`.
[[nodiscard]] std::string plain_name(std::string_view written, std::string& fault);
// "ADEN_ISLAMIC_ARMY_(AAIA)_" is two names.
[[nodiscard]] std::vector<std::string> names_in(const std::string& plain);
// "KOFI ANNAN" -> "Kofi Annan", "FRONT FOR THE LIBERATION OF THE COAST" -> "Front for the Liberation of the Coast", "PKK" stays.
[[nodiscard]] std::string in_title_case(const std::string& capitals);

struct DateRange {
  std::string start, end;
};
// "010120-050120", ">20011222", "<911226": yymmdd (up to 29 is 20yy) or yyyymmdd; nothing, and what is wrong in `fault`, for anything else.
[[nodiscard]] std::optional<DateRange> parse_range(std::string_view text, std::string& fault);

}  // namespace entente
