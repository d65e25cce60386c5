#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <entente/graph/relation_graph.hpp>

namespace entente {

// Event tables that others publish: one coded event a row, tab-separated.
enum class EventFormat : std::uint8_t { gdelt, icews, phoenix, polecat };
inline constexpr std::array kEventFormats = {EventFormat::gdelt, EventFormat::icews, EventFormat::phoenix,
                                             EventFormat::polecat};
[[nodiscard]] std::string_view name_of(EventFormat format);
[[nodiscard]] std::optional<EventFormat> parse_event_format(std::string_view name);

// A row that cannot be imported, and why.
struct EventProblem {
  std::uint64_t line = 0;  // from 1
  std::string code;        // wrong_columns, invalid_utf8, too_long, bad_date, unknown_code, bad_number
  std::string message;
};

// Where the rows of a table went: rows == events + statements + same_actor + no_actor + problems.
struct EventReport {
  EventFormat format = EventFormat::gdelt;
  std::size_t column_count = 0;
  bool has_header = false;
  std::uint64_t rows = 0;        // without the header and blank lines
  std::uint64_t events = 0;      // that are in the graph
  std::uint64_t statements = 0;  // CAMEO 01, which PLOVER does not count as events
  std::uint64_t same_actor = 0;  // source and target are one actor
  std::uint64_t no_actor = 0;    // neither side is named
  std::uint64_t problems = 0;
  std::uint64_t unknown_words = 0;  // modes and contexts outside the ontology: the event stays without them
};

// Reads event tables of GDELT, ICEWS, Phoenix and POLECAT as graphs.
// Takes/gives  rows -> documents (by source URL or story), actors, and edges whose evidence names the row (`rule`: "gdelt:1234"); CAMEO codes become
//              PLOVER roots by ontology/cameo.tsv; actors get our ids where states.tsv, organizations.tsv or persons.tsv know them. The evidence has no
//              sentence, confidence 1 (the tables give none) and the row's Goldstein score.
// Errors       InputError when the first line is no such table; a bad row is a problem, and the rest goes on. ResourceError for broken data tables.
// Cost         O(bytes); one row of at most 1 MiB and 4096 events in memory besides the graph.      Lifetime  owns its tables.
// Source       GDELT Event codebook 2.0 (2015); ICEWS coded event data (Boschee et al. 2015); Phoenix codebook (OEDA); POLECAT (Halterman et al. 2023).
// Tests        tests/pipeline/event_import_test.cpp, tests/cli/import_command_test.cpp
class EventImporter {
 public:
  using OnProblem = std::function<bool(const EventProblem&)>;  // false: stop reading
  using OnPart = std::function<void(RelationGraph)>;           // graphs whose sum is the table's

  explicit EventImporter(const std::filesystem::path& data_folder);
  ~EventImporter();
  EventImporter(const EventImporter&) = delete;
  EventImporter& operator=(const EventImporter&) = delete;

  // `format`: nothing to judge it from the header or the number of columns.
  [[nodiscard]] EventReport read(std::istream& in, std::optional<EventFormat> format, const OnPart& part,
                                 const OnProblem& problem) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace entente
