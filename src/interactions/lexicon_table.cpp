// Frames and operators of a user's own, in one table. Worked example: under `#columns pattern pos source target root flags operator`, the row
// `bury hatchet  verb  subj  with  SUPPORT  reciprocal  -` is a frame, `dither  verb  -  -  -  -  possible` an operator, `attack  verb  -  -  -  off  -` takes
// all rows below it with that pattern away, and `lose war  verb  -  -  none  -  -` is wording that is no act.
#include <algorithm>
#include <array>
#include <utility>

#include <entente/base/ascii.hpp>
#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>
#include <entente/resources/user_table.hpp>

#include "lexicon_contents.hpp"

namespace entente {

namespace {

std::string lacking_columns(const UserTable& table) {
  return table.has("pattern") && table.has("pos") ? "" : "no columns `pattern` and `pos`; cells are parted by one TAB";
}

class TableReader {
 public:
  TableReader(const EventOntology& ontology, LexiconFile& file, LexiconContents& contents)
      : ontology_(ontology),
        file_(file),
        contents_(contents),
        table_({"pattern", "pos", "source", "target", "root", "mode", "cameo", "label", "flags", "operator", "example",
                "note"},
               lacking_columns) {}

  void read(std::string_view bytes) {
    table_.read(bytes, [this] { return fault_of_row(); });
    static_cast<LineReport&>(file_) = std::move(table_).finish();
  }

 private:
  [[nodiscard]] RuleId here() const { return {file_.file, table_.line()}; }

  [[noreturn]] void refuse(const std::string& reason) const { throw ResourceError(*file_.file, table_.line(), reason); }

  std::string fault_of_row() {
    try {
      take_row();
    } catch (const ResourceError& error) {
      const std::string message = error.what();
      const std::string place = here().text() + ": ";
      return message.starts_with(place) ? message.substr(place.size()) : message;
    }
    return {};
  }

  [[nodiscard]] const std::string& cell(std::string_view column) const { return table_.cell(column); }

  void take_row() {
    const std::vector<std::string> words = split_values(cell("pattern"), ' ');
    if (words.empty() || std::any_of(words.begin(), words.end(), [](const std::string& word) {
          return word.empty() || std::any_of(word.begin(), word.end(), is_ascii_upper);
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
      return table_.has(column) ? cell(column) : std::string(value);
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
  UserTable table_;
};

}  // namespace

void read_lexicon_table(std::string_view bytes, const EventOntology& ontology, LexiconFile& file) {
  const auto contents = std::make_shared<LexiconContents>();
  TableReader(ontology, file, *contents).read(bytes);
  file.contents = contents;
}

}  // namespace entente
