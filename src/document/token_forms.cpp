// Forms turned into the few hashes that features are made of.
// Worked example: "Macron's" never comes here whole; its token "Macron" has lower "macron", suffixes "n", "on", "ron", ... and shape "Xx".
#include <entente/document/token_forms.hpp>

#include <algorithm>

#include <entente/base/checksum.hpp>

namespace entente {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Replacement {
  std::string_view from;
  std::string_view to;
};
constexpr Replacement kReplacements[] = {
    {"\u2018", "'"},  {"\u2019", "'"},   {"\u201C", "\""}, {"\u201D", "\""}, {"\u2013", "-"},
    {"\u2014", "--"}, {"\u2026", "..."}, {"``", "\""},     {"''", "\""},
};

std::string shape_of(std::string_view form) {
  std::string shape;
  for (const char c : form) {
    const char kind = is_upper(c)                                                   ? 'X'
                      : is_lower(c) || (static_cast<unsigned char>(c) & 0x80U) != 0 ? 'x'
                      : is_digit(c)                                                 ? '0'
                                                                                    : c;
    const std::size_t size = shape.size();
    if (size == 0 || shape[size - 1] != kind || (kind == 'X' && (size < 2 || shape[size - 2] != kind))) {
      shape += kind;
    }
  }
  return shape;
}

}  // namespace

std::string normalized_form(std::string_view form) {
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const auto* const found = std::find_if(
        std::begin(kReplacements), std::end(kReplacements),
        [&](const Replacement& replacement) { return form.substr(at, replacement.from.size()) == replacement.from; });
    if (found == std::end(kReplacements)) {
      out += form[at++];
    } else {
      out += found->to;
      at += found->from.size();
    }
  }
  return out;
}

std::string lower_case(std::string_view form) {
  std::string out(form);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool latin =
        i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3U && byte >= 0x80U && byte <= 0x9EU && byte != 0x97U;
    if (is_upper(out[i]) || latin) {
      out[i] = static_cast<char>(byte + 0x20U);
    }
  }
  return out;
}

std::uint32_t hash_text(std::string_view text) {
  std::uint64_t hash = checksum(text);
  hash = (hash ^ hash >> 32U) * 0xD6E8FEB86659FD93U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

CaseStyle case_style(std::span<const std::string_view> forms) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  std::size_t long_words = 0;
  std::size_t long_titles = 0;
  for (const std::string_view form : forms) {
    const bool has_lower = std::any_of(form.begin(), form.end(), is_lower);
    const auto uppers = std::count_if(form.begin(), form.end(), is_upper);
    if (!has_lower && uppers == 0) {
      continue;
    }
    ++words;
    capitals += has_lower ? 0U : 1U;
    if (form.size() >= 4) {
      ++long_words;
      long_titles += is_upper(form[0]) ? 1U : 0U;
    }
  }
  if (words >= 2 && capitals == words) {
    return CaseStyle::capitals;
  }
  return long_words >= 3 && long_titles * 10 >= long_words * 9 ? CaseStyle::title : CaseStyle::plain;
}

std::vector<TokenForm> token_forms(std::span<const std::string_view> forms) {
  std::vector<TokenForm> out(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    TokenForm& form = out[i];
    form.normalized = normalized_form(forms[i]);
    form.lower = lower_case(form.normalized);
    std::string key = form.lower;
    std::replace_if(key.begin(), key.end(), is_digit, '0');
    form.lower_key = hash_text(key);
    for (std::size_t n = 0; n < form.prefixes.size(); ++n) {
      form.prefixes[n] = n < key.size() ? hash_text(std::string_view(key).substr(0, n + 1)) : 0;
    }
    for (std::size_t n = 0; n < form.suffixes.size(); ++n) {
      form.suffixes[n] = n < key.size() ? hash_text(std::string_view(key).substr(key.size() - n - 1)) : 0;
    }
    form.shape = hash_text(shape_of(form.normalized));
  }
  return out;
}

}  // namespace entente
