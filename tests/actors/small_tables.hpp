#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pipeline/temporary_folder.hpp"

namespace entente::test {

// The tables of `actors/` with a few rows each, so that the tests do not hang on what the real ones hold.
inline const std::map<std::string, std::string>& small_tables() {
  static const std::map<std::string, std::string> tables = {
      {"states.tsv",
       "#columns\tid\tiso3\tname\ttype\tstart\tend\taliases\tadjectives\tdemonyms\tcapital\tseats\n"
       "egypt\tEGY\tEgypt\tstate\t-\t-\t-\tEgyptian\tEgyptians\tCairo\t-\n"
       "france\tFRA\tFrance\tstate\t-\t-\tFrench Republic\tFrench\t-\tParis\tElysee\n"
       "japan\tJPN\tJapan\tstate\t-\t-\t-\tJapanese\t-\tTokyo\t-\n"
       "lebanon\tLBN\tLebanon\tstate\t-\t-\t-\tLebanese\t-\tBeirut\t-\n"
       "russia\tRUS\tRussia\tstate\t1991-12-26\t-\t-\tRussian\tRussians\tMoscow\tKremlin\n"
       "soviet-union\tSUN\tSoviet Union\tstate\t1922-12-30\t1991-12-26\tUSSR\tSoviet\tSoviets\tMoscow\tKremlin\n"
       "sudan\tSDN\tSudan\tstate\t-\t-\t-\tSudanese\t-\tKhartoum\t-\n"
       "united-states\tUSA\tUnited States\tstate\t-\t-\tUS|U.S.\tUS|U.S.|American\tAmericans\tWashington\tWhite "
       "House\n"},
      {"state_forms.tsv",
       "#columns\tstate\tform\tstart\tend\n"
       "egypt\tkingdom\t1922\t1953-06-18\n"
       "japan\tmonarchy\t-\t-\n"},
      {"organizations.tsv",
       "#columns\tid\tname\ttype\tcountry\tsector\taliases\tdescriptions\n"
       "nato\tNATO\torganization\t-\tIGO\t-\talliance\n"
       "reuters\tReuters\tmedia\t-\tMED\t-\t-\n"},
      {"persons.tsv",
       "#columns\tid\tname\tgender\tcountry\toffice\trole\tsector\tstart\tend\taliases\n"
       "angela-merkel\tAngela Merkel\tf\tDEU\tchancellor\tChancellor of Germany\tGOV\t2005-11-22\t2021-12-08\t-\n"
       "donald-trump\tDonald Trump\tm\tUSA\tpresident-elect\tPresident-elect of the United "
       "States\tGOV\t2016-11-09\t2017-01-20\t-\n"
       "donald-trump\tDonald Trump\tm\tUSA\tpresident\tPresident of the United States\tGOV\t2017-01-20\t2021-01-20\t-\n"
       "george-h-w-bush\tGeorge H. W. Bush\tm\tUSA\tpresident\tPresident of the United "
       "States\tGOV\t1989-01-20\t1993-01-20\tGeorge Bush\n"
       "george-w-bush\tGeorge W. Bush\tm\tUSA\tpresident\tPresident of the United "
       "States\tGOV\t2001-01-20\t2009-01-20\tGeorge Bush\n"
       "jacques-chirac\tJacques Chirac\tm\tFRA\tpresident|head of state\tPresident of "
       "France\tGOV\t1995-05-17\t2007-05-16\t-\n"
       "jeb-bush\tJeb Bush\tm\tUSA\tgovernor\tGovernor of Florida\tGOV\t1999-01-05\t2007-01-02\t-\n"
       "nicolas-sarkozy\tNicolas Sarkozy\tm\tFRA\tpresident|head of state\tPresident of "
       "France\tGOV\t2007-05-16\t2012-05-15\t-\n"
       "ronald-reagan\tRonald Reagan\tm\tUSA\tpresident\tPresident of the United "
       "States\tGOV\t1981-01-20\t1989-01-20\t-\n"
       "vladimir-putin\tVladimir Putin\tm\tRUS\tpresident\tPresident of Russia\tGOV\t2012-05-07\t-\t-\n"
       "yasuhiro-nakasone\tYasuhiro Nakasone\tm\tJPN\tprime minister|premier\tPrime Minister of "
       "Japan\tGOV\t1982-11\t1987-11\t-\n"},
      {"titles.tsv",
       "#columns\ttitle\tgender\tsector\tkind\n"
       "Foreign Minister\t-\tGOV\toffice\n"
       "President\t-\tGOV\toffice\n"
       "spokeswoman\tf\tGOV\toffice\n"},
      {"given_names.tsv",
       "#columns\tname\tgender\n"
       "Angela\tf\n"
       "Dmitry\tm\n"
       "Vladimir\tm\n"},
      {"groups.tsv",
       "#columns\tnoun\tplural\ttype\tsector\n"
       "general\tgenerals\tperson\tMIL\n"
       "government\tgovernments\tgovernment\tGOV\n"
       "guerrilla\tguerrillas\tgroup\tREB\n"
       "leader\tleaders\tperson\tGOV\n"
       "member\tmembers\tperson\t-\n"
       "official\tofficials\tgroup\tGOV\n"
       "party\tparties\torganization\tPTY\n"
       "president\tpresidents\tperson\tGOV\n"
       "spokesman\tspokesmen\tperson\tGOV\n"}};
  return tables;
}

// Writes the tables below a folder, one of them with rows added at its end.
inline void write_tables(const TemporaryFolder& folder, const std::string& changed = "",
                         std::string_view more_rows = "") {
  for (const auto& [name, text] : small_tables()) {
    folder.write("actors/" + name, name == changed ? text + std::string(more_rows) : text);
  }
}

}  // namespace entente::test
