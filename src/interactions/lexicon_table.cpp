// Frames and operators of a user's own, in one table. Worked example: under `#columns pattern pos source target root flags operator`, the row
// `bury hatchet  verb  subj  with  SUPPORT  reciprocal  -` is a frame, `dither  verb  -  -  -  -  possible` an operator, `attack  verb  -  -  -  off  -` takes
// all rows below it with that pattern away, and `lose war  verb  -  -  none  -  -` is wording that is no act.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>

#include "lexicon_contents.hpp"

namespace entente {

namespace {

constexpr std::array kKnownColumns = std::to_array<std::string_view>(
    {"pattern", "pos", "source", "target", "root", "mode", "cameo", "label", "flags", "operator", "example", "note"});

class TableReader {
 public:
  TableReader(const EventOntology& ontology, LexiconFile& file, LexiconContents& contents)
      : ontology_(ontology), file_(file), contents_(contents) {}

  void read(std::string_view bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
      std::string_view line = bytes.substr(begin, end - begin);
      begin = end + 1;
      book_.begin_line();
      line.remove_suffix(line.ends_with('\r') ? 1 : 0);
      if (line.starts_with("#columns")) {
        take_columns(line);
      } else if (!line.empty() && line.front() != '#') {
        take_line(line);
      }
    }
    static_cast<LineReport&>(file_) = std::move(book_).finish();
  }

 private:
  [[nodiscard]] RuleId here() const { return {file_.file, book_.line()}; }

  [[noreturn]] void refuse(const std::string& reason) const { throw ResourceError(*file_.file, book_.line(), reason); }

  void take_columns(std::string_view line) {
    columns_ = split_values(line, '\t');
    columns_.erase(columns_.begin());
    std::string wrong;
    for (const std::string& column : columns_) {
      const bool known = std::find(kKnownColumns.begin(), kKnownColumns.end(), column) != kKnownColumns.end();
      wrong += known ? "" : (wrong.empty() ? "" : ", ") + column;
    }
    const auto lacks = [&](std::string_view name) {
      return std::find(columns_.begin(), columns_.end(), name) == columns_.end();
    };
    if (!wrong.empty()) {
      book_.skip(book_.line(), "unknown columns: " + wrong + " (see README.md in the data folder)");
      columns_.clear();
    } else if (lacks("pattern") || lacks("pos")) {
      book_.skip(book_.line(), "no columns `pattern` and `pos`; cells are parted by one TAB");
      columns_.clear();
    }
  }

  void take_line(std::string_view line) {
    try {
      take_row(line);
      book_.imported(book_.line());
    } catch (const ResourceError& error) {
      const std::string message = error.what();
      const std::string place = here().text() + ": ";
      book_.skip(book_.line(), message.starts_with(place) ? message.substr(place.size()) : message);
    }
  }

  [[nodiscard]] std::string cell(std::string_view column) const {
    const auto found = cells_.find(column);
    return found == cells_.end() ? std::string() : found->second;
  }

  void take_row(std::string_view line) {
    if (const auto bad = first_invalid_utf8(line)) {
      refuse("not UTF-8 at byte " + std::to_string(*bad) + " of the line");
    }
    if (columns_.empty()) {
      refuse("a row without a `#columns` line that holds for it");
    }
    const std::vector<std::string> values = split_values(line, '\t');
    if (values.size() != columns_.size()) {
      refuse("expected " + std::to_string(columns_.size()) + " cells, found " + std::to_string(values.size()));
    }
    cells_.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
      cells_[columns_[i]] = values[i] == "-" ? std::string() : values[i];
    }
    const std::vector<std::string> words = split_values(cell("pattern"), ' ');
    if (words.empty() || std::any_of(words.begin(), words.end(), [](const std::string& word) {
          return word.empty() || std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        })) {
      refuse("the pattern '" + cell("pattern") + "' is not made of lower-case lemmas parted by one blank");
    }
    const FramePos pos = parse_pos(cell("pos"), here());
    if (!cell("operator").empty()) {
      take_operator(words, pos);
    } else if (cell("flags") == "off") {
      contents_.off.push_back({pos, words});
    } else {
      take_frame(pos);
    }
  }

  void take_operator(const std::vector<std::string>& words, FramePos pos) {
    if (words.size() != 1 || !cell("root").empty()) {
      refuse("an operator is one word, and has no root");
    }
    const bool off = cell("operator") == "off";
    const Operator operation = off ? Operator::begin : parse_operator(cell("operator"), here());
    contents_.operators.push_back({pos, {words.front(), operation, here()}, off});
    ++file_.operators;
  }

  void take_frame(FramePos pos) {
    std::string root = cell("root");
    std::string mode = cell("mode");
    const std::string cameo = cell("cameo");
    if (root.empty()) {
      const auto meaning = cameo.empty() ? std::nullopt : ontology_.meaning(CodeScheme::cameo, cameo);
      if (!meaning || !meaning->root) {
        refuse(cameo.empty()
                   ? "no root, operator or CAMEO code; `none` for wording that is no act, flag `off` to take a row away"
                   : "CAMEO code '" + cameo + "' is no act of PLOVER: name its root");
      }
      root = name_of(*meaning->root);
      mode = mode.empty() ? std::string(name_of(meaning->mode)) : mode;
    }
    const auto or_else = [&](std::string_view column, const char* value) {
      return std::find(columns_.begin(), columns_.end(), column) == columns_.end() ? std::string(value) : cell(column);
    };
    const std::string pattern = cell("pattern"), source = or_else("source", "subj"), target = or_else("target", "obj");
    const std::string label = cell("label").empty() ? pattern : cell("label");
    const std::string flags = cell("flags"), example = cell("example");
    const std::array<std::string_view, kFrameColumns> cells = {pattern, source, target, root,   mode,
                                                               cameo,   label,  flags,  example};
    Frame frame = parse_frame(cells, pos, here());
    contents_.frames.push_back(std::move(frame));
    ++file_.frames;
  }

  const EventOntology& ontology_;
  LexiconFile& file_;
  LexiconContents& contents_;
  LineBook book_;
  std::vector<std::string> columns_;
  std::map<std::string, std::string, std::less<>> cells_;
};

}  // namespace

void read_lexicon_table(std::string_view bytes, const EventOntology& ontology, LexiconFile& file) {
  const auto contents = std::make_shared<LexiconContents>();
  TableReader(ontology, file, *contents).read(bytes);
  file.contents = contents;
}

}  // namespace entente
