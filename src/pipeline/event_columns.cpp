// Layouts of event tables. Worked example: a first line with 61 cells, of which the first is a number and the second 20240315, is GDELT 2.0 without a header;
// a first line with the cells "Event ID", "CAMEO Code" and "Source Name" is the header of ICEWS.
#include "event_columns.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string>

namespace entente {

namespace {

using enum EventColumn;

struct ColumnPlace {
  EventColumn column;
  int place;                  // without a header; from the end where negative
  std::string_view spelling;  // in a header, in lower case, letters and digits alone
  std::string_view other_spelling = {};
};

// GDELT 1.0 has 58 columns, GDELT 2.0 three more in the middle.
constexpr std::array kGdelt = std::to_array<ColumnPlace>({
    {id, 0, "globaleventid"},
    {date, 1, "sqldate", "day"},
    {source_code, 5, "actor1code"},
    {source_name, 6, "actor1name"},
    {target_code, 15, "actor2code"},
    {target_name, 16, "actor2name"},
    {code, 26, "eventcode"},
    {goldstein, 30, "goldsteinscale"},
    {published, -2, "dateadded"},
    {urls, -1, "sourceurl"},
});

// ICEWS Coded Event Data, the header of its .tab files: Boschee et al. 2015, Harvard Dataverse, doi:10.7910/DVN/28075 (20 columns; so also reads them
// https://github.com/andybega/icews). Codes have lost their leading zeros, and an event id is not unique.
constexpr std::array kIcews = std::to_array<ColumnPlace>({
    {id, 0, "eventid"},
    {date, 1, "eventdate"},
    {source_name, 2, "sourcename"},
    {source_sectors, 3, "sourcesectors"},
    {source_country, 4, "sourcecountry"},
    {code, 6, "cameocode"},
    {goldstein, 7, "intensity"},
    {target_name, 8, "targetname"},
    {target_sectors, 9, "targetsectors"},
    {target_country, 10, "targetcountry"},
    {story, 11, "storyid"},
    {sentence, 12, "sentencenumber"},
    {publisher, 13, "publisher"},
});

// Phoenix daily files of the Open Event Data Alliance, 26 columns without a header; places as its readers name them (phoenixinR, Halterman 2015).
constexpr std::array kPhoenix = std::to_array<ColumnPlace>({
    {id, 0, "eventid", "idversion"},
    {date, 1, "date"},
    {source_code, 5, "sourceactorfull", "source"},
    {target_code, 9, "targetactorfull", "target"},
    {code, 13, "eventcode", "code"},
    {goldstein, 16, "goldsteinscore", "goldstein"},
    {story, 23, "sentenceid", "ids"},
    {urls, 24, "urls", "url"},
    {publisher, 25, "newssources", "sources"},
});

// POLECAT weekly files: Halterman et al. 2023, Harvard Dataverse, doi:10.7910/DVN/AJGVIT (40 columns, "Event ID" to "Version").
constexpr std::array kPolecat = std::to_array<ColumnPlace>({
    {id, 0, "eventid"},
    {date, 1, "eventdate"},
    {root, 2, "eventtype"},
    {mode, 3, "eventmode"},
    {goldstein, 4, "intensity"},
    {contexts, 6, "contexts"},
    {source_name, 7, "actorname"},
    {source_country, 8, "actorcountry"},
    {source_sectors, 10, "primaryactorsector", "actorprimarysector"},
    {target_name, 15, "recipientname"},
    {target_country, 16, "recipientcountry"},
    {target_sectors, 18, "primaryrecipientsector", "recipientprimarysector"},
    {publisher, 33, "source"},
    {published, 34, "publicationdate"},
});

struct Table {
  EventFormat format;
  std::span<const ColumnPlace> columns;
  std::array<std::size_t, 2> widths;      // without a header
  std::array<std::string_view, 3> marks;  // a header with all of these is of this table
};

constexpr std::array<Table, 4> kTables = {{
    {EventFormat::gdelt, kGdelt, {61, 58}, {"globaleventid", "actor1code", "eventcode"}},
    {EventFormat::icews, kIcews, {20, 20}, {"eventdate", "sourcename", "cameocode"}},
    {EventFormat::phoenix, kPhoenix, {26, 26}, {"date", "goldsteinscore", "newssources"}},
    {EventFormat::polecat, kPolecat, {40, 40}, {"eventtype", "actorname", "recipientname"}},
}};
constexpr std::array<std::string_view, 3> kOtherPhoenixMarks = {"date", "goldstein", "code"};

std::string plain(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      letters.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
  }
  return letters;
}

int place_of(const std::vector<std::string>& header, std::string_view spelling) {
  const auto found = spelling.empty() ? header.end() : std::find(header.begin(), header.end(), spelling);
  return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

bool has_all(const std::vector<std::string>& header, const std::array<std::string_view, 3>& marks) {
  return std::all_of(marks.begin(), marks.end(), [&](std::string_view mark) { return place_of(header, mark) >= 0; });
}

bool looks_like_a_date(std::string_view cell) {
  return cell.size() >= 8 && cell.size() <= 10 &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace

std::optional<EventLayout> EventLayout::of_first_line(const std::vector<std::string_view>& cells,
                                                      std::optional<EventFormat> format) {
  std::vector<std::string> header;
  for (const std::string_view cell : cells) {
    header.push_back(plain(cell));
  }
  for (const Table& table : kTables) {
    if (format && table.format != *format) {
      continue;
    }
    const bool has_header =
        has_all(header, table.marks) || (table.format == EventFormat::phoenix && has_all(header, kOtherPhoenixMarks));
    const bool has_width = std::find(table.widths.begin(), table.widths.end(), cells.size()) != table.widths.end();
    if (!has_header && !(has_width && looks_like_a_date(cells[1]))) {
      continue;
    }
    EventLayout layout;
    layout.format_ = table.format;
    layout.has_header_ = has_header;
    layout.column_count_ = cells.size();
    layout.places_.fill(-1);
    for (const ColumnPlace& column : table.columns) {
      int place = column.place < 0 ? static_cast<int>(cells.size()) + column.place : column.place;
      if (has_header) {
        place = std::max(place_of(header, column.spelling), place_of(header, column.other_spelling));
      }
      layout.places_[static_cast<std::size_t>(column.column)] = place;
    }
    return layout;
  }
  return std::nullopt;
}

EventRow EventLayout::row(const std::vector<std::string_view>& cells) const {
  EventRow row;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i] >= 0) {
      row.cells[i] = cells[static_cast<std::size_t>(places_[i])];
    }
  }
  return row;
}

void split_cells(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    std::string_view cell = line.substr(begin, end - begin);
    while (!cell.empty() && cell.front() == ' ') {
      cell.remove_prefix(1);
    }
    while (!cell.empty() && cell.back() == ' ') {
      cell.remove_suffix(1);
    }
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
      cell = cell.substr(1, cell.size() - 2);
    }
    cells.push_back(cell == "None" || cell == "NA" || cell == "NULL" ? std::string_view() : cell);
    begin = end + 1;
  }
}

}  // namespace entente
