// Names come from anywhere; this file makes them harmless and short enough to draw.
// Worked example: clean("a\\N\n</b>&") is "a\N </b>&"; plain_label of that is "a\\N </b>&amp;", html_label of it "a\N &lt;/b&gt;&amp;".
#include "label_text.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <entente/base/checksum.hpp>
#include <entente/base/utf8.hpp>

namespace entente::label_text {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kLongestName = 4000;  // Graphviz reads no name of more than 16,384 bytes

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

// C0 and C1 controls: a terminal obeys them.
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Characters that nobody sees and that change what is seen: overrides and marks of writing direction ("Trojan Source", Boucher and Anderson 2021),
// letters without width, interlinear notes, tags, and what is no character. The joiners U+200C and U+200D stay: Persian and emoji need them.
bool is_unseen(char32_t c) {
  const bool direction =
      (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
  const bool no_width = c == 0x200B || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
  const bool note_or_tag = (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
  return direction || no_width || note_or_tag || (c & 0xFFFEU) == 0xFFFEU;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return count;
}

// The first `count` code points.
std::string_view leading(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    at += decode_utf8(text, at).byte_count;
    --count;
  }
  return text.substr(0, at);
}

std::string replace_each(std::string_view text, const std::vector<std::pair<char, std::string_view>>& table) {
  std::string result;
  for (const char byte : text) {
    std::string_view with(&byte, 1);
    for (const auto& [what, replacement] : table) {
      if (byte == what) {
        with = replacement;
      }
    }
    result.append(with);
  }
  return result;
}

std::vector<std::string> words_of(std::string_view text, std::size_t width) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, blank);
    for (std::string_view part = leading(word, width); part.size() < word.size(); part = leading(word, width)) {
      words.emplace_back(part);
      word.remove_prefix(part.size());
    }
    words.emplace_back(word);
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

}  // namespace

std::string well_formed(std::string_view text) {
  std::string result;
  while (const auto bad = first_invalid_utf8(text)) {
    result.append(text.substr(0, *bad)).append(kReplacement);
    text.remove_prefix(*bad + 1);
  }
  return result.append(text);
}

std::string neutral(std::string_view text) {
  const std::string good = well_formed(text);
  std::string result;
  result.reserve(good.size());
  for (std::size_t at = 0; at < good.size();) {
    const auto [code_point, byte_count] = decode_utf8(good, at);
    at += byte_count;
    const bool line_break = code_point == U'\r' || code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
    if (code_point == U'\r' && at < good.size() && good[at] == '\n') {
      continue;  // the line break follows
    }
    if (line_break) {
      result += '\n';
    } else if (code_point == U'\n' || code_point == U'\t') {
      result += static_cast<char>(code_point);
    } else if (is_control(code_point)) {
      result.append(kReplacement);
    } else if (!is_unseen(code_point)) {
      append_utf8(result, code_point);
    }
  }
  return result;
}

std::string portable_id(std::string_view id) {
  std::string text = neutral(id);
  if (text != id || text.find_first_of("\t\n") != std::string::npos) {  // tables with a line a row have blanks instead
    Checksum sum;
    sum.add(id);
    text += "-" + sum.hex(6);
  }
  return text;
}

std::string clean(std::string_view text) {
  const std::string good = well_formed(text);
  std::string result;
  bool blank_before = true;
  for (std::size_t at = 0; at < good.size();) {
    const auto [code_point, byte_count] = decode_utf8(good, at);
    at += byte_count;
    if (is_blank(code_point)) {
      if (!blank_before) {
        result += ' ';
      }
      blank_before = true;
    } else if (!is_control(code_point) && !is_unseen(code_point)) {
      append_utf8(result, code_point);
      blank_before = false;
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t line_limit) {
  std::vector<std::string> lines;
  for (const std::string& word : words_of(text, width)) {
    const bool fits = !lines.empty() && code_point_count(lines.back()) + 1 + code_point_count(word) <= width;
    if (fits) {
      lines.back().append(" ").append(word);
    } else if (lines.size() == line_limit) {
      lines.back() = shorten(lines.back() + std::string(width, '.'), width);
      break;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (code_point_count(text) <= width) {
    return std::string(text);
  }
  std::string result(leading(text, width - 1));
  while (!result.empty() && (result.back() == ' ' || result.back() == '.')) {
    result.pop_back();
  }
  return result.append(kEllipsis);
}

std::string plain_label(std::string_view text) { return replace_each(text, {{'\\', "\\\\"}, {'&', "&amp;"}}); }

std::string html_label(std::string_view text) {
  return replace_each(text, {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}});
}

std::string safe_name(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-";
  std::string result;
  for (const char byte : text) {
    if (kSafe.find(byte) != std::string_view::npos) {
      result += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      result += {'~', kDigits[value >> 4U], kDigits[value & 0xFU]};
    }
  }
  return result.size() > kLongestName ? result.substr(0, kLongestName) + "~~" + std::to_string(checksum(text)) : result;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string result;
  for (const std::string& part : parts) {
    result.append(result.empty() ? "" : between).append(part);
  }
  return result;
}

}  // namespace entente::label_text
