// Which encoding a page is in. Worked example: a page saved as Latin-1 says `<meta charset="iso-8859-1">`; its byte 0x93 is a quotation mark all
// the same, because the web means windows-1252 by that name. A page that says Latin-1 but is well-formed UTF-8 was converted when it was saved.
#include "html_charset.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <entente/base/utf8.hpp>

#include "characters.hpp"

namespace entente::text_detail {

namespace {

constexpr std::size_t kHeadBytes = 4096;     // where a declaration may stand
constexpr std::size_t kSampleBytes = 65536;  // what the statistics look at

struct Named {
  std::string_view from;
  const char* to;
};
constexpr std::array<Named, 5> kMarks = {Named{"\xEF\xBB\xBF", "UTF-8"},
                                         Named{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                         Named{std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                         Named{"\xFF\xFE", "UTF-16LE"}, Named{"\xFE\xFF", "UTF-16BE"}};
// Labels by which the web means a larger set.
constexpr std::array<Named, 10> kLarger = {Named{"iso-8859-1", "windows-1252"}, Named{"iso8859-1", "windows-1252"},
                                           Named{"latin1", "windows-1252"},     Named{"us-ascii", "windows-1252"},
                                           Named{"ascii", "windows-1252"},      Named{"iso-8859-9", "windows-1254"},
                                           Named{"gb2312", "gb18030"},          Named{"gbk", "gb18030"},
                                           Named{"shift_jis", "windows-31j"},   Named{"ks_c_5601-1987", "windows-949"}};

// The label behind `key` and an equals sign: "iso-8859-1" in `charset = 'iso-8859-1'`.
std::string label_behind(std::string_view head, std::string_view key) {
  for (std::size_t at = 0; (at = head.find(key, at)) != std::string_view::npos; at += key.size()) {
    std::size_t begin = head.find_first_not_of(" \t\r\n", at + key.size());
    if (begin == std::string_view::npos || head[begin] != '=') {
      continue;
    }
    begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string_view::npos) {
      return {};
    }
    return std::string(
        head.substr(begin, std::min<std::size_t>(head.find_first_of("\"'; />\t\r\n?", begin), head.size()) - begin));
  }
  return {};
}

std::string declared_encoding(std::string_view bytes, const std::string& said) {
  const std::string head = lower_case(std::string(bytes.substr(0, kHeadBytes)));
  std::string label;
  if (head.find("<?xml") != std::string::npos) {
    label = label_behind(std::string_view(head).substr(0, head.find("?>")), "encoding");
  }
  if (label.empty()) {
    label = label_behind(head, "charset");
  }
  label = label.empty() ? lower_case(said) : label;
  for (const Named& name : kLarger) {
    if (label == name.from) {
      return name.to;
    }
  }
  return label;
}

// UTF-16 without a mark: in the markup of a page every other byte is NUL.
std::optional<std::string> wide_encoding(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kHeadBytes);
  std::array<std::size_t, 2> nuls = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
  }
  if (std::max(nuls[0], nuls[1]) * 5 < sample.size() || std::min(nuls[0], nuls[1]) * 20 > sample.size()) {
    return std::nullopt;
  }
  return nuls[0] > nuls[1] ? "UTF-16BE" : "UTF-16LE";
}

std::string guessed_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status), ucsdet_close);
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  ucsdet_enableInputFilter(detector.get(), 1);  // leaves out the markup
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
  return U_FAILURE(status) || name == nullptr || std::string_view(name) == "UTF-8" ? "windows-1252" : name;
}

// Nothing when ICU does not know the encoding.
std::optional<std::string> converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, void (*)(UConverter*)> from(ucnv_open(encoding.c_str(), &status), ucnv_close);
  const std::unique_ptr<UConverter, void (*)(UConverter*)> to(ucnv_open("UTF-8", &status), ucnv_close);
  if (U_FAILURE(status) || ucnv_getType(from.get()) == UCNV_UTF7) {
    return std::nullopt;
  }
  std::string out;
  std::array<char, 16384> chunk{};
  std::array<UChar, 4096> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  bool first = true;
  do {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), first ? 1 : 0, 1, &status);
    first = false;
    out.append(chunk.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

}  // namespace

std::string page_as_utf8(std::string_view bytes, const std::string& said) {
  for (const Named& mark : kMarks) {
    if (bytes.starts_with(mark.from)) {
      return converted(bytes.substr(mark.from.size()), mark.to).value_or("");
    }
  }
  if (const auto wide = wide_encoding(bytes)) {
    return converted(bytes, *wide).value_or("");
  }
  const bool has_escapes =
      bytes.find('\x1B') != std::string_view::npos;  // ISO-2022 and HZ shift with them in seven bits
  if (!has_escapes && !first_invalid_utf8(bytes)) {
    return std::string(bytes);
  }
  const std::string declared = declared_encoding(bytes, said);
  if (!declared.empty() && declared != "utf-8" && declared != "utf8") {
    if (auto text = converted(bytes, declared)) {
      return *std::move(text);
    }
  }
  return converted(bytes, has_escapes && !first_invalid_utf8(bytes) ? "UTF-8" : guessed_encoding(bytes)).value_or("");
}

}  // namespace entente::text_detail
