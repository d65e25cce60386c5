#pragma once

#include <string>
#include <utility>
#include <vector>

// Rows of event tables, all invented.
namespace entente::test {

inline std::string tabbed(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    line += (&cell == cells.data() ? "" : "\t") + cell;
  }
  return line + "\n";
}

struct GdeltRow {
  std::string id = "1", date = "20310501", source_code = "NOR", source_name = "NORWAY", target_code = "DEU",
              target_name = "GERMANY", code = "042", goldstein = "1.9", url = "https://www.example.org/a";
  std::size_t columns = 61;

  [[nodiscard]] std::string line() const {
    std::vector<std::string> cells(columns);
    cells[0] = id;
    cells[1] = date;
    cells[5] = source_code;
    cells[6] = source_name;
    cells[15] = target_code;
    cells[16] = target_name;
    cells[26] = code;
    cells[30] = goldstein;
    cells[columns - 2] = "20310502120000";
    cells[columns - 1] = url;
    return tabbed(cells);
  }
};

inline std::string icews_header() {
  return tabbed({"Event ID",       "Event Date", "Source Name",     "Source Sectors", "Source Country",
                 "Event Text",     "CAMEO Code", "Intensity",       "Target Name",    "Target Sectors",
                 "Target Country", "Story ID",   "Sentence Number", "Publisher",      "City",
                 "District",       "Province",   "Country",         "Latitude",       "Longitude"});
}

inline std::string icews_row(const std::string& source, const std::string& sectors, const std::string& country,
                             const std::string& code, const std::string& target) {
  return tabbed({"77",      "2031-05-01", source, sectors,          country, "Text", code, "-2.0", target, "",
                 "Germany", "s9",         "4",    "Ostland Kurier", "",      "",     "",   "",     "1.0",  "2.0"});
}

inline std::string phoenix_header() {
  return tabbed({"EventID",
                 "Date",
                 "Year",
                 "Month",
                 "Day",
                 "SourceActorFull",
                 "SourceActorEntity",
                 "SourceActorRole",
                 "SourceActorAttribute",
                 "TargetActorFull",
                 "TargetActorEntity",
                 "TargetActorRole",
                 "TargetActorAttribute",
                 "EventCode",
                 "EventRootCode",
                 "PentaClass",
                 "GoldsteinScore",
                 "Issues",
                 "Lat",
                 "Lon",
                 "LocationName",
                 "StateName",
                 "CountryCode",
                 "SentenceID",
                 "URLs",
                 "NewsSources"});
}

inline std::string phoenix_row() {
  return tabbed({"12_0.3", "20310501", "2031", "5",     "1",
                 "RUSMIL", "RUS",      "MIL",  "",      "UKRREB",
                 "UKR",    "REB",      "",     "190",   "19",
                 "4",      "-10.0",    "",     "1.0",   "2.0",
                 "",       "",         "",     "abc_2", "http://one.example/x;http://two.example/y",
                 "one;two"});
}

inline std::string polecat_header() {
  return tabbed({"Event ID",
                 "Event Date",
                 "Event Type",
                 "Event Mode",
                 "Intensity",
                 "Quad Code",
                 "Contexts",
                 "Actor Name",
                 "Actor Country",
                 "Actor COW",
                 "Primary Actor Sector",
                 "Actor Sectors",
                 "Actor Title",
                 "Actor Name Raw",
                 "Wikipedia Actor ID",
                 "Recipient Name",
                 "Recipient Country",
                 "Recipient COW",
                 "Primary Recipient Sector",
                 "Recipient Sectors",
                 "Recipient Title",
                 "Recipient Name Raw",
                 "Wikipedia Recipient ID",
                 "Placename",
                 "City",
                 "District",
                 "Province",
                 "Country",
                 "Latitude",
                 "Longitude",
                 "GeoNames ID",
                 "Raw Placename",
                 "Feature Type",
                 "Source",
                 "Publication Date",
                 "Story People",
                 "Story Organizations",
                 "Story Locations",
                 "Language",
                 "Version"});
}

inline std::string polecat_row(const std::string& type, const std::string& mode, const std::string& contexts,
                               const std::string& actors, const std::string& countries) {
  std::vector<std::string> cells(40);
  cells[0] = "p1";
  cells[1] = "2031-05-01";
  cells[2] = type;
  cells[3] = mode;
  cells[4] = "-7.0";
  cells[6] = contexts;
  cells[7] = actors;
  cells[8] = countries;
  cells[15] = "Ukraine";
  cells[16] = "UKR";
  cells[33] = "Ostland Kurier";
  cells[34] = "2031-05-02";
  return tabbed(cells);
}

}  // namespace entente::test
