// Codes of CAMEO and WEIS, and names of the user's own. Worked example: "promised to visit France" is AGREE in PLOVER, from the act 042 below; acts.tsv has
// the row `AGREE - 04 036`, so its CAMEO code is 036 and its category "Express intent to cooperate", or what a mapping says of 036, or else of 03.
#include <entente/interactions/own_ontology.hpp>

#include <algorithm>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/resources/columns_line.hpp>
#include <entente/resources/file.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

// The entry of the longest beginning of a code, of two signs at least.
template <typename Entry>
const Entry* longest_beginning(const std::map<std::string, Entry, std::less<>>& entries, std::string_view code) {
  for (std::size_t length = code.size(); length >= 2; --length) {
    if (const auto found = entries.find(code.substr(0, length)); found != entries.end()) {
      return &found->second;
    }
  }
  return nullptr;
}

Root expect_root(const std::string& cell, const RuleId& rule) {
  const auto root = parse_root(cell);
  if (!root) {
    throw ResourceError(*rule.file, rule.line, "'" + cell + "' is no root of PLOVER (such as CONSULT or ASSAULT)");
  }
  return *root;
}

Mode expect_mode(Root root, const std::string& cell, const RuleId& rule) {
  if (cell.empty()) {
    return Mode::none;
  }
  const auto mode = parse_mode(root, cell);
  if (!mode) {
    throw ResourceError(*rule.file, rule.line, "'" + cell + "' is no mode of " + std::string(name_of(root)));
  }
  return *mode;
}

}  // namespace

std::string_view name_of(CodeScheme scheme) { return scheme == CodeScheme::cameo ? "CAMEO" : "WEIS"; }

EventOntology::EventOntology(const std::filesystem::path& data_folder, OntologyChoice choice,
                             const std::vector<std::filesystem::path>& mappings)
    : choice_(choice) {
  load_codes(data_folder, CodeScheme::cameo);
  load_codes(data_folder, CodeScheme::weis);
  load_acts(data_folder);
  for (const std::filesystem::path& file : mappings) {
    load_mapping(file);
  }
}

void EventOntology::load_codes(const std::filesystem::path& data_folder, CodeScheme scheme) {
  const bool weis = scheme == CodeScheme::weis;
  const TsvTable table = weis ? TsvTable(data_folder, "ontology/weis.tsv", {"code", "root", "mode", "cameo", "name"})
                              : TsvTable(data_folder, "ontology/cameo.tsv",
                                         {"code", "root", "mode", "contexts", "flags", "label", "name"});
  for (const TsvRow& row : table.rows()) {
    Row entry;
    if (!row.cells[1].empty()) {
      entry.root = expect_root(row.cells[1], row.rule);
      entry.mode = expect_mode(*entry.root, row.cells[2], row.rule);
    }
    entry.cameo = weis ? row.cells[3] : row.cells[0].size() > 2 ? row.cells[0] : row.cells[0] + "0";
    entry.name = row.cells.back();
    codes_[static_cast<std::size_t>(scheme)].insert_or_assign(row.cells[0], std::move(entry));
  }
}

void EventOntology::load_acts(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "ontology/acts.tsv", {"root", "mode", "inner", "cameo"});
  for (const TsvRow& row : table.rows()) {
    const Root root = expect_root(row.cells[0], row.rule);
    acts_.push_back({root, expect_mode(root, row.cells[1], row.rule), row.cells[2], row.cells[3]});
  }
}

void EventOntology::load_mapping(const std::filesystem::path& file) {
  const auto name = std::make_shared<const std::string>(file.string());
  const std::string bytes = read_file(file, "a table with a line `#columns code root category label`");
  if (const auto bad = first_invalid_utf8(bytes)) {
    throw ResourceError(*name, 0, "not UTF-8 at byte " + std::to_string(*bad));
  }
  std::vector<std::string> columns;
  std::uint32_t number = 0;
  for (std::string line : split_values(bytes, '\n')) {
    const RuleId rule{name, ++number};
    line.erase(line.find_last_not_of('\r') + 1);
    if (names_columns(line)) {
      columns = split_values(line, '\t');
      columns.erase(columns.begin());
      for (const std::string& column : columns) {
        if (column != "code" && column != "root" && column != "category" && column != "label") {
          throw ResourceError(*name, number, "unknown column '" + column + "'; there are code root category label");
        }
      }
    } else if (!line.empty() && line.front() != '#') {
      const std::vector<std::string> cells = split_values(line, '\t');
      if (columns.empty() || cells.size() != columns.size()) {
        throw ResourceError(*name, number,
                            columns.empty() ? "a row before the `#columns` line"
                                            : "expected " + std::to_string(columns.size()) + " cells, found " +
                                                  std::to_string(cells.size()) + "; cells are parted by one TAB");
      }
      const auto cell = [&](std::string_view column) {
        const auto found = std::find(columns.begin(), columns.end(), column);
        const std::string value =
            found == columns.end() ? "" : cells[static_cast<std::size_t>(found - columns.begin())];
        return value == "-" ? std::string() : value;
      };
      const std::string code = cell("code");
      if (code.size() < 2) {
        throw ResourceError(*name, number, "'" + code + "' is no code; it has two signs at least (04, 043)");
      }
      OwnName& own = own_names_[code];
      own = {cell("root").empty() ? own.root : expect_root(cell("root"), rule),
             cell("category").empty() ? own.category : cell("category"),
             cell("label").empty() ? own.label : cell("label")};
    }
  }
  if (columns.empty()) {
    throw ResourceError(*name, 0, "has no `#columns` line; expected `#columns code root category label`");
  }
}

const EventOntology::OwnName* EventOntology::own_name(std::string_view code) const {
  return longest_beginning(own_names_, code);
}

std::optional<CodeMeaning> EventOntology::meaning(CodeScheme scheme, std::string_view code) const {
  const auto& codes = codes_[static_cast<std::size_t>(scheme)];
  const Row* row = longest_beginning(codes, code);
  const OwnName* own = own_name(code);
  if (own != nullptr && own->root) {
    const bool same = row != nullptr && row->root == own->root;
    return CodeMeaning{own->root, same ? row->mode : Mode::none, same ? row->cameo : "", true};
  }
  if (row == nullptr) {
    return std::nullopt;
  }
  const bool whole_root = code.size() == 3 && code.back() == '0' && codes.contains(code.substr(0, 2));  // 220 for 22
  return CodeMeaning{row->root, row->mode, row->cameo, whole_root || codes.contains(code)};
}

std::string EventOntology::cameo_of(const Interaction& interaction) const {
  if (!interaction.cameo.empty()) {
    return interaction.cameo;
  }
  const Act* best = nullptr;
  const auto rank = [&](const Act& act) { return 2 * act.inner.size() + (act.mode == Mode::none ? 0U : 1U); };
  for (const Act& act : acts_) {
    const bool fits = act.root == interaction.root && (act.mode == Mode::none || act.mode == interaction.mode) &&
                      interaction.act_cameo.starts_with(act.inner);
    if (fits && (best == nullptr || rank(act) > rank(*best))) {
      best = &act;
    }
  }
  return best == nullptr ? "" : best->cameo;
}

void EventOntology::name(std::vector<Interaction>& interactions) const {
  for (Interaction& interaction : interactions) {
    const std::string cameo = cameo_of(interaction);
    const OwnName* own = interaction.code.empty() ? nullptr : own_name(interaction.code);
    own = own == nullptr ? own_name(cameo) : own;
    if (choice_ == OntologyChoice::cameo) {
      interaction.cameo = cameo;
      interaction.code = interaction.code.empty() ? cameo : interaction.code;
      const auto root = codes_[0].find(std::string_view(cameo).substr(0, 2));
      interaction.category = root == codes_[0].end() ? "" : root->second.name;
    }
    if (own != nullptr) {
      interaction.category = own->category.empty() ? interaction.category : own->category;
      interaction.label = own->label.empty() ? interaction.label : own->label;
    }
  }
}

}  // namespace entente
