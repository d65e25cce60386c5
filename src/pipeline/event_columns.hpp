#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <entente/pipeline/event_import.hpp>

namespace entente {

// What the tables say of an event; each table has some of these.
enum class EventColumn : std::uint8_t {
  id,
  date,
  source_code,
  source_name,
  source_country,
  source_sectors,
  target_code,
  target_name,
  target_country,
  target_sectors,
  code,  // CAMEO
  root,  // PLOVER
  mode,
  contexts,
  goldstein,
  published,
  urls,
  publisher,
  story,
  sentence,
  count
};

// The cells of a row that matter, "" where the table has no such column; views into the row.
struct EventRow {
  std::array<std::string_view, static_cast<std::size_t>(EventColumn::count)> cells;
  [[nodiscard]] std::string_view operator[](EventColumn column) const {
    return cells[static_cast<std::size_t>(column)];
  }
};

// Which cell of a table is which.
// Takes/gives  the cells of the first line -> a layout; by the names of a header, else by the documented position and the number of columns.
// Tests        tests/pipeline/event_import_test.cpp
class EventLayout {
 public:
  // Nothing when the line is no table of `format`, or of any format where none is given.
  [[nodiscard]] static std::optional<EventLayout> of_first_line(const std::vector<std::string_view>& cells,
                                                                std::optional<EventFormat> format);

  [[nodiscard]] EventFormat format() const { return format_; }
  [[nodiscard]] bool has_header() const { return has_header_; }
  [[nodiscard]] std::size_t column_count() const { return column_count_; }
  [[nodiscard]] EventRow row(const std::vector<std::string_view>& cells) const;

 private:
  EventFormat format_ = EventFormat::gdelt;
  bool has_header_ = false;
  std::size_t column_count_ = 0;
  std::array<int, static_cast<std::size_t>(EventColumn::count)> places_{};  // -1: no such column
};

// The cells of a tab-separated line, without blanks and quotation marks around them; "None" and "NA" are empty.
void split_cells(std::string_view line, std::vector<std::string_view>& cells);

}  // namespace entente
