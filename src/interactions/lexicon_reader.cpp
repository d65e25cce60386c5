// Users' own lexicons. Worked example: a file with the lines
//   #columns	pattern	pos	root	cameo
//   snub	verb	REJECT	120
// is a table of ours with one frame; one with the lines `--- SNUB [120] ---` and `SNUB` is a dictionary of PETRARCH with the same.
#include <optional>

#include <entente/base/error.hpp>
#include <entente/interactions/lexicon_file.hpp>
#include <entente/resources/columns_line.hpp>
#include <entente/resources/file.hpp>
#include <entente/resources/petrarch_lines.hpp>

#include "lexicon_contents.hpp"

namespace entente {

namespace {

constexpr const char* kExpected = "a table with a `#columns` line, or a dictionary of verbs of PETRARCH or TABARI";
constexpr int kLooked = 2000;  // lines with something in them, by which a file is known

std::optional<LexiconFormat> format_of(std::string_view bytes, std::string& other) {
  if (has_columns_line(bytes)) {
    return LexiconFormat::table;
  }
  PetrarchLines lines(bytes);
  bool codes = false;
  for (int seen = 0; seen < kLooked && lines.next();) {
    const std::string& text = lines.text();
    seen += text.empty() ? 0 : 1;
    if (text.starts_with("---")) {
      return LexiconFormat::verbs;
    }
    codes = codes || text.find('[') != std::string::npos;
  }
  other =
      codes ? "; it looks like a dictionary of actors or agents, which --actors reads" : std::string(tab_hint(bytes));
  return std::nullopt;
}

}  // namespace

std::string_view name_of(LexiconFormat format) { return format == LexiconFormat::table ? "table" : "PETRARCH verbs"; }

LexiconFile LexiconReader::read(const std::filesystem::path& path) const {
  return read_bytes(read_file(path, kExpected), path.string());
}

LexiconFile LexiconReader::read_bytes(std::string_view bytes, const std::string& name) const {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);  // a byte-order mark
  }
  std::string other;
  const auto format = format_of(bytes, other);
  if (!format) {
    throw ResourceError(name, 0, std::string("expected ") + kExpected + other);
  }
  LexiconFile file;
  file.file = std::make_shared<const std::string>(name);
  file.format = *format;
  if (*format == LexiconFormat::table) {
    read_lexicon_table(bytes, ontology_, file);
  } else {
    read_verb_dictionary(bytes, ontology_, file);
  }
  return file;
}

LexiconFile LexiconReader::read_strictly(const std::filesystem::path& path) const {
  LexiconFile file = read(path);
  if (file.format == LexiconFormat::table && !file.problems.empty()) {
    const LineProblem& first = file.problems.front();
    const std::size_t more = file.problems.size() - 1;
    throw ResourceError(path.string(), first.line,
                        first.reason + (more == 0 ? ""
                                                  : " (and " + std::to_string(more) +
                                                        " more: entente lexicon --check " + path.string() + ")"));
  }
  return file;
}

}  // namespace entente
