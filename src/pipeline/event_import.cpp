// Event tables as graphs. Worked example: the GDELT row "1234  20240315 ... RUS RUSSIA ... IRN IRAN ... 042 ... 1.9 ... https://example.org/a" becomes the edge
// russia -> iran, CONSULT (visit), "visited", of 2024-03-15, with one evidence: document and URL https://example.org/a, rule gdelt:1234, Goldstein 1.9.
#include <entente/pipeline/event_import.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/ontology/goldstein.hpp>
#include <entente/text/dates.hpp>

#include "event_actors.hpp"
#include "event_codes.hpp"
#include "event_columns.hpp"

namespace entente {

namespace {

using enum EventColumn;

constexpr std::array<std::string_view, 4> kNames = {"gdelt", "icews", "phoenix", "polecat"};
constexpr std::size_t kLongestRow = std::size_t{1} << 20U;
constexpr std::size_t kRowsPerPart = 4096;
constexpr std::size_t kMostTold = 2500;  // pairs of actors times tellings of one row; POLECAT's own rows stay below 200

// What is wrong with a row; becomes an EventProblem.
class RowError {
 public:
  RowError(std::string code, std::string message) : code_(std::move(code)), message_(std::move(message)) {}
  [[nodiscard]] EventProblem at(std::uint64_t line) const { return {line, code_, message_}; }

 private:
  std::string code_, message_;
};

enum class LineState : std::uint8_t { end, whole, too_long };

// A line without its end; of one that is too long the rest is passed over.
LineState read_line(std::istream& in, std::string& line) {
  line.clear();
  std::streambuf& bytes = *in.rdbuf();
  bool any = false;
  bool too_long = false;
  for (int next = bytes.sbumpc(); next != std::char_traits<char>::eof(); next = bytes.sbumpc()) {
    any = true;
    if (next == '\n') {
      break;
    }
    too_long = too_long || line.size() >= kLongestRow;
    if (!too_long) {
      line.push_back(static_cast<char>(next));
    }
  }
  if (!line.empty() && line.back() == '\r') {
    line.pop_back();
  }
  return !any ? LineState::end : too_long ? LineState::too_long : LineState::whole;
}

// "20240315", "20240315120000", "2024-03-15", "2024-03-15 12:00:00" -> "2024-03-15".
std::optional<std::string> date_of(std::string_view cell) {
  const bool digits =
      cell.size() >= 8 && std::all_of(cell.begin(), cell.begin() + 8, [](char c) { return c >= '0' && c <= '9'; });
  if (digits) {
    const std::string text(cell);
    return iso_date(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6, 2));
  }
  return iso_date(cell.substr(0, 10));
}

std::optional<double> number_of(std::string_view cell) {
  double value = 0.0;
  const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (failed != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::vector<std::string_view> list_of(std::string_view cell) {
  std::vector<std::string_view> items;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', begin), cell.size());
    std::string_view item = cell.substr(begin, end - begin);
    item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
    if (!item.empty()) {
      items.push_back(item);
    }
    begin = end + 1;
  }
  return items;
}

// "https://www.example.org/a/b" -> "example.org"; "" for what is no address.
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) {
    return {};
  }
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  host.remove_prefix(host.starts_with("www.") ? 4 : 0);
  return std::string(host);
}

// The codes of POLECAT's contexts that say whether a thing was done.
Status status_of(const std::vector<Context>& contexts) {
  const auto has = [&](Context wanted) {
    return std::find(contexts.begin(), contexts.end(), wanted) != contexts.end();
  };
  return has(Context::negation)       ? Status::negated
         : has(Context::hypothetical) ? Status::hypothetical
         : has(Context::future)       ? Status::planned
                                      : Status::actual;
}

// Gathers rows until there are enough for one graph.
class Part {
 public:
  explicit Part(const EventImporter::OnPart& sink) : sink_(sink) {}

  void add(const std::vector<EdgeEvidence>& tellings, RelationEdge edge, const std::optional<ActorNode>& source,
           const std::optional<ActorNode>& target) {
    for (const EdgeEvidence& telling : tellings) {
      documents_.push_back({telling.document, telling.publisher, telling.date, telling.title, telling.url});
    }
    for (const auto* side : {&source, &target}) {
      if (*side) {
        ActorNode node = **side;
        for (const EdgeEvidence& telling : tellings) {
          node.mentions_by_document[telling.document] = 1;
        }
        nodes_.push_back(std::move(node));
      }
    }
    edge.source = source ? source->id : std::string();
    edge.target = target ? target->id : std::string();
    edge.evidence = tellings;
    edges_.push_back(std::move(edge));
    if (edges_.size() >= kRowsPerPart) {
      flush();
    }
  }

  void flush() {
    if (!edges_.empty()) {
      sink_(RelationGraph(std::exchange(documents_, {}), std::exchange(nodes_, {}), std::exchange(edges_, {})));
    }
  }

 private:
  const EventImporter::OnPart& sink_;
  std::vector<GraphDocument> documents_;
  std::vector<ActorNode> nodes_;
  std::vector<RelationEdge> edges_;
};

// Reads the rows of one table, once its layout is known.
class RowReader {
 public:
  RowReader(const EventLayout& layout, const EventCodes& codes, const EventActors& actors, EventReport& report)
      : layout_(layout), codes_(codes), actors_(actors), report_(report) {}

  // Adds the event of a row, or counts why there is none. Throws RowError.
  void read(const std::string& line, const std::vector<std::string_view>& cells, Part& part) {
    if (const auto bad = first_invalid_utf8(line)) {
      throw RowError("invalid_utf8", "not UTF-8 at byte " + std::to_string(*bad));
    }
    if (line.find('\0') != std::string::npos) {
      throw RowError("nul_byte", "a NUL byte stands in it");
    }
    if (cells.size() != layout_.column_count()) {
      throw RowError("wrong_columns", "expected " + std::to_string(layout_.column_count()) + " columns, found " +
                                          std::to_string(cells.size()));
    }
    const EventRow row = layout_.row(cells);
    RelationEdge edge;
    const auto day = date_of(row[date]);
    if (!day) {
      throw RowError("bad_date", "'" + std::string(row[date]) + "' is no date");
    }
    edge.date = *day;
    if (!code(row, edge)) {
      ++report_.statements;
      return;
    }
    add(row, edge, tellings_of(row), part);
  }

 private:
  // False for a statement, which is no event.
  bool code(const EventRow& row, RelationEdge& edge) {
    if (layout_.format() == EventFormat::polecat) {
      code_plover(row, edge);
      return true;
    }
    const bool lost_zeros = layout_.format() == EventFormat::icews;
    const EventMeaning* meaning = codes_.find(row[EventColumn::code], lost_zeros);
    if (meaning == nullptr) {
      throw RowError("unknown_code", "'" + std::string(row[EventColumn::code]) + "' is no code of CAMEO");
    }
    edge.cameo = meaning->cameo;
    edge.root = meaning->root;
    edge.mode = meaning->mode;
    edge.contexts = meaning->contexts;
    edge.label = meaning->label;
    edge.reciprocal = meaning->mutual;
    return !meaning->statement;
  }

  void code_plover(const EventRow& row, RelationEdge& edge) {
    const auto known_root = parse_root(row[root]);
    if (!known_root) {
      throw RowError("unknown_code", "'" + std::string(row[root]) + "' is no root of PLOVER");
    }
    edge.root = *known_root;
    if (!row[mode].empty()) {
      const auto known = parse_mode(edge.root, row[mode]);
      edge.mode = known.value_or(Mode::none);
      report_.unknown_words += known ? 0U : 1U;
    }
    for (const std::string_view word : list_of(row[contexts])) {
      const auto known = parse_context(word);
      report_.unknown_words += known ? 0U : 1U;
      if (known) {
        edge.contexts.push_back(*known);
      }
    }
    edge.status = status_of(edge.contexts);
    edge.label = codes_.label(edge.root, edge.mode);
  }

  // One telling for every source of the row, else one for its story, else one for the row itself.
  [[nodiscard]] std::vector<EdgeEvidence> tellings_of(const EventRow& row) const {
    EdgeEvidence telling;
    const std::string table(name_of(layout_.format()));
    telling.rule = table + ":" + std::string(row[id]);
    telling.date = date_of(row[published]).value_or(std::string());
    telling.confidence = 1.0;
    if (!row[goldstein].empty()) {
      telling.goldstein = number_of(row[goldstein]);
      if (!telling.goldstein || std::abs(*telling.goldstein) > kMostGoldstein) {
        throw RowError("bad_number", "'" + std::string(row[goldstein]) + "' is no Goldstein score, from -10 to 10");
      }
    }
    if (const auto index = number_of(row[sentence]); index && *index >= 0 && *index < 1e9) {
      telling.sentence_index = static_cast<std::uint32_t>(*index);
    }
    const std::vector<std::string_view> addresses = list_of(row[urls]);
    const std::vector<std::string_view> publishers = list_of(row[publisher]);
    std::vector<EdgeEvidence> tellings;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      telling.url = telling.document = std::string(addresses[i]);
      telling.publisher = publishers.size() == addresses.size() ? std::string(publishers[i]) : host_of(addresses[i]);
      tellings.push_back(telling);
    }
    if (tellings.empty()) {
      const std::string_view story_id = row[story].empty() ? row[id] : row[story];
      telling.document = table + ":" + std::string(story_id);
      telling.publisher = std::string(row[publisher]);
      tellings.push_back(telling);
    }
    return tellings;
  }

  // The actors of one side; several where POLECAT lists them in one cell.
  [[nodiscard]] std::vector<std::optional<ActorNode>> actors_of(const EventParty& party) const {
    std::vector<std::optional<ActorNode>> found;
    const bool several = layout_.format() == EventFormat::polecat && party.name.find(';') != std::string_view::npos;
    if (!several) {
      found.push_back(actors_.find(party));
      return found;
    }
    const std::vector<std::string_view> names = list_of(party.name);
    const std::vector<std::string_view> countries = list_of(party.country);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string_view country = countries.size() == names.size() ? countries[i] : std::string_view();
      found.push_back(
          actors_.find({{}, names[i], country, countries.size() == names.size() ? party.sectors : std::string_view()}));
    }
    return found;
  }

  void add(const EventRow& row, const RelationEdge& edge, const std::vector<EdgeEvidence>& tellings, Part& part) {
    const auto sources = actors_of({row[source_code], row[source_name], row[source_country], row[source_sectors]});
    const auto targets = actors_of({row[target_code], row[target_name], row[target_country], row[target_sectors]});
    if (sources.size() * targets.size() * tellings.size() > kMostTold) {
      throw RowError("too_many_actors", std::to_string(sources.size()) + " sources, " + std::to_string(targets.size()) +
                                            " targets and " + std::to_string(tellings.size()) +
                                            " tellings are more than " + std::to_string(kMostTold) + " together");
    }
    bool any = false;
    bool same = false;
    for (const auto& source : sources) {
      for (const auto& target : targets) {
        if (!source && !target) {
          continue;
        }
        if (source && target && source->id == target->id) {
          same = true;
          continue;
        }
        part.add(tellings, edge, source, target);
        any = true;
      }
    }
    ++(any ? report_.events : same ? report_.same_actor : report_.no_actor);
  }

  const EventLayout& layout_;
  const EventCodes& codes_;
  const EventActors& actors_;
  EventReport& report_;
};

EventLayout layout_of(const std::vector<std::string_view>& cells, std::optional<EventFormat> format) {
  if (auto layout = EventLayout::of_first_line(cells, format)) {
    return *layout;
  }
  throw InputError(
      "unknown_table",
      "line 1 is no " + (format ? std::string(name_of(*format)) + " table" : std::string("known event table")) +
          ": found " + std::to_string(cells.size()) +
          " tab-separated cells; expected GDELT (58 or 61, no header), ICEWS (20), Phoenix (26) or POLECAT (40)" +
          (format ? "" : "; --from says which it is"));
}

}  // namespace

std::string_view name_of(EventFormat format) { return kNames[static_cast<std::size_t>(format)]; }

std::optional<EventFormat> parse_event_format(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? std::nullopt : std::optional(static_cast<EventFormat>(found - kNames.begin()));
}

struct EventImporter::Tables {
  explicit Tables(const std::filesystem::path& data_folder) : codes(data_folder), actors(data_folder) {}
  EventCodes codes;
  EventActors actors;
};

EventImporter::EventImporter(const std::filesystem::path& data_folder)
    : tables_(std::make_unique<const Tables>(data_folder)) {}
EventImporter::~EventImporter() = default;

EventReport EventImporter::read(std::istream& in, std::optional<EventFormat> format, const OnPart& part,
                                const OnProblem& problem) const {
  EventReport report;
  Part gathered(part);
  std::optional<EventLayout> layout;
  std::optional<RowReader> rows;
  std::string line;
  std::vector<std::string_view> cells;
  std::uint64_t number = 0;
  for (LineState state = read_line(in, line); state != LineState::end; state = read_line(in, line)) {
    ++number;
    std::string_view text = line;
    text.remove_prefix(number == 1 && text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (text.find_first_not_of(" \t") == std::string_view::npos) {
      continue;
    }
    split_cells(text, cells);
    if (!layout) {
      if (text.find('\r') != std::string_view::npos) {
        throw InputError("unknown_table", "line 1 holds a carriage return (CR); lines must end with LF or CR LF");
      }
      layout = layout_of(cells, format);
      report.format = layout->format();
      report.has_header = layout->has_header();
      report.column_count = layout->column_count();
      rows.emplace(*layout, tables_->codes, tables_->actors, report);
      if (layout->has_header()) {
        continue;
      }
    }
    ++report.rows;
    try {
      if (state == LineState::too_long) {
        throw RowError("too_long", "longer than 1 MiB");
      }
      rows->read(line, cells, gathered);
    } catch (const RowError& error) {
      ++report.problems;
      if (!problem(error.at(number))) {
        break;
      }
    }
  }
  gathered.flush();
  return report;
}

}  // namespace entente
