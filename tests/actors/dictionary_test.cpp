// Users' dictionaries as they are written: our table, PETRARCH's actors and agents, TABARI's older form.
#include <gtest/gtest.h>

#include <algorithm>

#include <entente/actors/dictionary.hpp>
#include <entente/base/error.hpp>

namespace entente {
namespace {

Dictionary read(std::string_view text) {
  static const DictionaryReader kReader(ENTENTE_DATA_FOLDER);
  return kReader.read_bytes(text, "mine");
}

// The problems as "line reason", a doubt with "?" behind the line.
std::vector<std::string> problems(const Dictionary& dictionary) {
  std::vector<std::string> lines;
  for (const DictionaryProblem& problem : dictionary.problems) {
    lines.push_back(std::to_string(problem.line) + (problem.skipped ? " " : "? ") + problem.reason);
  }
  return lines;
}
using Lines = std::vector<std::string>;

TEST(DictionaryReader, ReadsNamesSynonymsAndDatedCodes) {
  const Dictionary read_file = read(
      "# a comment\n"
      "TOBOR_VANEK_  ; another comment\n"
      "+T._VANEK_\n"
      "\t[CZEGOV 970101-20061231]\n"
      "\t[CZEELI]\n");
  EXPECT_EQ(read_file.format, DictionaryFormat::actors);
  ASSERT_EQ(read_file.actors.size(), 1U);
  const DictionaryActor& vanek = read_file.actors.front();
  EXPECT_EQ(vanek.names, (Lines{"Tobor Vanek", "T. Vanek"}));
  ASSERT_EQ(vanek.codes.size(), 2U);
  EXPECT_EQ(vanek.codes[0].country, "CZE");
  EXPECT_EQ(vanek.codes[0].sector, "GOV");
  EXPECT_EQ(vanek.codes[0].start, "1997-01-01");
  EXPECT_EQ(vanek.codes[0].end, "2006-12-31");
  EXPECT_EQ(vanek.codes[1].sector, "ELI");
  EXPECT_EQ(vanek.rule.text(), "mine:2");
  EXPECT_TRUE(read_file.problems.empty());
}

TEST(DictionaryReader, CountsEveryLineOnce) {
  const Dictionary read_file = read("<!-- a comment\nof two lines -->\n\nTOBOR_ [CZE]\n+VANEK [\n[QQQ]\n");
  EXPECT_EQ(read_file.other_lines, 3U);
  EXPECT_EQ(read_file.imported_lines, 1U);
  EXPECT_EQ(read_file.skipped_lines, 1U);
  EXPECT_EQ(read_file.doubtful_lines, 1U);
  EXPECT_EQ(read_file.line_count(), 6U);
}

TEST(DictionaryReader, TakesTheYearsOfTwoDigitsFrom1930To2029) {
  const Dictionary read_file = read("TOBOR_\n\t[CZEGOV 300101-291231]\n");
  EXPECT_EQ(read_file.actors.front().codes.front().start, "1930-01-01");
  EXPECT_EQ(read_file.actors.front().codes.front().end, "2029-12-31");
}

TEST(DictionaryReader, ReadsOpenSpans) {
  const Dictionary read_file = read("TOBOR_\n\t[CZEGOV >20010203]\n\t[CZEREB < 990102]\n");
  EXPECT_EQ(read_file.actors.front().codes[0].start, "2001-02-03");
  EXPECT_EQ(read_file.actors.front().codes[0].end, "");
  EXPECT_EQ(read_file.actors.front().codes[1].start, "");
  EXPECT_EQ(read_file.actors.front().codes[1].end, "1999-01-02");
}

TEST(DictionaryReader, ReadsTabarisOlderForm) {
  const Dictionary read_file = read("BULGAR [BGR] ;tony 4/26/91\nCARAS GALADHON_ [CZEMIL <911226] [CZEREB]\n");
  ASSERT_EQ(read_file.actors.size(), 2U);
  EXPECT_EQ(read_file.actors[1].names, Lines{"Caras Galadhon"});
  EXPECT_EQ(read_file.actors[1].codes.size(), 2U);
  EXPECT_TRUE(read_file.problems.empty());
}

TEST(DictionaryReader, TakesInitialsInBracketsAsAName) {
  EXPECT_EQ(read("CARPATHIAN_FRONT_OF_TOBOR_(CFT)_ [CZEREB]\n").actors.front().names,
            (Lines{"Carpathian Front of Tobor", "CFT"}));
  EXPECT_EQ(read("TOBOR_(PRAGUE)_ [CZEREB]\n").actors.front().names, Lines{"Tobor (Prague)"});
}

TEST(DictionaryReader, LeavesTheArticleOut) {
  EXPECT_EQ(read("THE_CARPATHIAN_FRONT_ [CZEREB]\n").actors.front().names, Lines{"Carpathian Front"});
}

TEST(DictionaryReader, FindsCountryAndSectorInACode) {
  const auto code = [](const std::string& written) {
    const DictionaryCode decoded = read("TOBOR_ [" + written + "]\n").actors.front().codes.front();
    return decoded.country + "/" + decoded.sector;
  };
  EXPECT_EQ(code("USAGOVMIL"), "USA/GOV");
  EXPECT_EQ(code("MNCUSAAGR"), "USA/BUS");
  EXPECT_EQ(code("IGOUNOHLH"), "/IGO");
  EXPECT_EQ(code("TMPGOV"), "TLS/GOV");
  EXPECT_EQ(code("INDMUSREB"), "IND/REB");
  EXPECT_EQ(code("INDHIN"), "IND/REL");
  EXPECT_EQ(code("IMGMUSALQ"), "/UAF");
  EXPECT_EQ(code("gbrvgb"), "GBR/");
}

TEST(DictionaryReader, DoubtsUnknownCodesAndKeepsTheRest) {
  const Dictionary read_file = read("TOBOR_ [CZEXQZGOV]\n");
  EXPECT_EQ(problems(read_file), Lines{"1? in the code CZEXQZGOV XQZ is in neither states.tsv nor cameo_codes.tsv"});
  EXPECT_EQ(read_file.actors.front().codes.front().sector, "GOV");
}

TEST(DictionaryReader, ReadsTheCodeOfNobody) {
  EXPECT_TRUE(read("TOBOR_ [---]\n").actors.front().codes.front().nobody);
}

TEST(DictionaryReader, SaysWhyALineIsNotImported) {
  EXPECT_EQ(problems(read("+VANEK_\nTOBOR_ [CZE]\n")), Lines{"1 another name (+) before any name"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\n\t[CZEGOV 9013019-910101]\n")),
            Lines{"2 '9013019' is no date (yymmdd or yyyymmdd)"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\n\t[CZEGOV 901301-910101]\n")), Lines{"2 '901301' is no day of the calendar"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\n\t[CZEGOV 910101-900101]\n")),
            Lines{"2 '910101-900101' ends before it begins"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\n\tCZEGOV]\n")), Lines{"2 ']' without '['"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\n\t[950601-990815]\n")), Lines{"2 '950601-990815' is no code of an actor"});
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\nVANEK_\n")), Lines{"2 no code for this name"});
}

TEST(DictionaryReader, LosesTheCodesOfANameThatCannotBeRead) {
  EXPECT_EQ(problems(read("TOBOR_ [CZE]\nVAN\x01K_\n\t[CZEGOV]\n")),
            (Lines{"2 a control character stands in the name", "3 the code of a name that was not imported"}));
}

TEST(DictionaryReader, JoinsNamesWithoutACodeBetweenThemInDoubt) {
  const Dictionary read_file = read("TOBOR_\nVANEK_\n\t[CZEGOV]\n");
  ASSERT_EQ(read_file.actors.size(), 1U);
  EXPECT_EQ(read_file.actors.front().names, (Lines{"Tobor", "Vanek"}));
  EXPECT_EQ(problems(read_file), Lines{"1? no code before the next name, line 2: taken as one actor"});
}

TEST(DictionaryReader, ReadsLatin1InDoubt) {
  const Dictionary read_file = read("JOS\xC9_ [CZE]\n");
  EXPECT_EQ(read_file.actors.front().names, Lines{"Jos\u00e9"});
  EXPECT_EQ(problems(read_file), Lines{"1? not UTF-8: read as Latin-1"});
}

TEST(DictionaryReader, JoinsEveryWordOfEverySubstitutionSet) {
  const Dictionary read_file =
      read("!A! = BIG, SMALL\n!B! = MAN, MEN\nCOP {} [~COP]\n!A!_CATTLE!B!_OF_NORWAY [~AGR]\n");
  ASSERT_EQ(read_file.nouns.size(), 2U);
  EXPECT_EQ(read_file.nouns[1].forms, (Lines{"big cattleman of norway", "big cattlemen of norway",
                                             "small cattleman of norway", "small cattlemen of norway"}));
}

TEST(DictionaryReader, RefusesSubstitutionsThatMultiplyBeyondItsLimits) {
  std::string words;
  for (int i = 0; i < 100; ++i) {
    words += (i == 0 ? "W" : ", W") + std::to_string(i);
  }
  std::string many;
  for (int i = 0; i < 26000; ++i) {
    many += "!P!";
  }
  const Dictionary read_file =
      read("!P! = A\n!H! = " + words + "\nPOLICE {} [~COP]\nCATTLE" + many +
           " [~AGR]\n!H!!H! [~AGR]\n!H!!H!!H! [~AGR]\n!P!!P!!P!!P! [~AGR]\n" + "!P!!P!!P!!P!!P! [~AGR]\n");
  EXPECT_EQ(problems(read_file),
            (Lines{"4 too many substitutions", "6 too many substitutions", "8 too many substitutions"}));
  ASSERT_EQ(read_file.nouns.size(), 3U);
  EXPECT_EQ(read_file.nouns[1].forms.size(), 10000U);
}

TEST(DictionaryReader, RefusesSubstitutionsThatFillTheMemoryLineByLine) {
  std::string words;
  for (int i = 0; i < 100; ++i) {
    words += (i == 0 ? "W" : ", W") + std::to_string(i);
  }
  std::string lines = "!H! = " + words + "\n";
  for (int i = 0; i < 1000; ++i) {
    lines += "!H!!H!_" + std::to_string(i) + " [~AGR]\n";
  }
  const Dictionary read_file = read(lines);
  EXPECT_GT(read_file.nouns.size(), 100U);
  EXPECT_LT(read_file.nouns.size(), 700U);
  EXPECT_EQ(problems(read_file).back(), "1001 too many substitutions");
}

TEST(DictionaryReader, NamesAFileThatCannotBeReadToItsEnd) {
  const DictionaryReader reader(ENTENTE_DATA_FOLDER);
  for (const char* path : {ENTENTE_DATA_FOLDER, "/nowhere/ag.txt"}) {
    try {
      static_cast<void>(reader.read(path));
      ADD_FAILURE() << path;
    } catch (const ResourceError& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with(std::string(path) + ": cannot be ")) << error.what();
    }
  }
}

TEST(DictionaryReader, ReadsAgentsWithTheirPlurals) {
  const Dictionary read_file = read(
      "ENVOY [~GOV]\nDEPUTY [~LEG]\nCOACH [~EDU]\nATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~JUD] # a note\nPOLICE {} [ "
      "~COP]\n");
  EXPECT_EQ(read_file.format, DictionaryFormat::agents);
  ASSERT_EQ(read_file.nouns.size(), 5U);
  EXPECT_EQ(read_file.nouns[0].forms, (Lines{"envoy", "envoys"}));
  EXPECT_EQ(read_file.nouns[1].forms, (Lines{"deputy", "deputies"}));
  EXPECT_EQ(read_file.nouns[2].forms, (Lines{"coach", "coaches"}));
  EXPECT_EQ(read_file.nouns[3].forms, (Lines{"attorney general", "attorneys general"}));
  EXPECT_EQ(read_file.nouns[4].forms, Lines{"police"});
  EXPECT_TRUE(read_file.nouns[4].mass);
  EXPECT_EQ(read_file.nouns[4].sector, "COP");
}

TEST(DictionaryReader, ExpandsSubstitutionSets) {
  const Dictionary read_file =
      read("!PERSON! = MAN, MEN, PERSON\nCATTLE!PERSON! [~AGR]\n!PERSON!_OF_LAW [~JUD]\n!OTHER!S [~GOV]\n");
  ASSERT_EQ(read_file.nouns.size(), 2U);
  EXPECT_EQ(read_file.nouns[0].forms, (Lines{"cattleman", "cattlemen", "cattleperson"}));
  EXPECT_EQ(read_file.nouns[1].forms, (Lines{"man of law", "men of law", "person of law"}));
  EXPECT_EQ(problems(read_file), Lines{"4 an unknown substitution set in !OTHER!S "});
}

TEST(DictionaryReader, SaysWhyAnAgentIsNotImported) {
  EXPECT_EQ(problems(read("!P! =\nCATTLE!P! [~AGR]\nENVOY [~GOV]\n")),
            (Lines{"1 a substitution set without words", "2 an unknown substitution set in CATTLE!P! "}));
  EXPECT_EQ(problems(read("ENVOY [~GOV]\nDEPUTY\n")), Lines{"2 no code for this agent"});
  EXPECT_EQ(problems(read("ENVOY [~GOV]\nDEPUTY [~GOV}\n")), Lines{"2 '[' without ']'"});
  EXPECT_EQ(problems(read("ENVOY [~GOV]\nENVOYS [~GOV]\nDEPUTY [GOV]\n")),
            Lines{"3 'GOV' is no code of an agent, such as ~GOV"});
}

TEST(DictionaryReader, ReadsOurTable) {
  const Dictionary read_file = read(
      "# mine\n"
      "#columns\tname\ttype\tcountry\tsector\taliases\tcount\texample\n"
      "Tobor Vanek\tperson\tCZE\tOPP\tT. Vanek|Vanek\t12\tTobor Vanek spoke.\n"
      "Carpathian Front\t-\tCZE\tREB\t-\t3\t-\n"
      "#columns\tnoun\tplural\ttype\tsector\n"
      "moot\tmoots\torganization\tLEG\n");
  EXPECT_EQ(read_file.format, DictionaryFormat::table);
  ASSERT_EQ(read_file.actors.size(), 2U);
  EXPECT_EQ(read_file.actors[0].id, "tobor-vanek");
  EXPECT_EQ(read_file.actors[0].names, (Lines{"Tobor Vanek", "T. Vanek", "Vanek"}));
  EXPECT_EQ(read_file.actors[0].type, ActorType::person);
  EXPECT_EQ(read_file.actors[1].type, ActorType::organization);
  ASSERT_EQ(read_file.nouns.size(), 1U);
  EXPECT_EQ(read_file.nouns[0].forms, (Lines{"moot", "moots"}));
}

TEST(DictionaryReader, GathersTheOfficesOfOnePerson) {
  const Dictionary read_file = read(
      "#columns\tname\tcountry\toffice\trole\tsector\tstart\tend\n"
      "Tobor Vanek\tCZE\tminister\tMinister of X\tGOV\t2001\t2004-05\n"
      "Tobor Vanek\tCZE\tpresident\tPresident of X\tGOV\t2004-05-02\t-\n");
  ASSERT_EQ(read_file.actors.size(), 1U);
  EXPECT_EQ(read_file.actors[0].type, ActorType::person);
  EXPECT_EQ(read_file.actors[0].codes.size(), 2U);
}

TEST(DictionaryReader, SaysWhatIsWrongInOurTable) {
  const std::string head = "#columns\tname\ttype\tcountry\tsector\tstart\n";
  const auto fault = [&](const std::string& row) { return problems(read(head + row + "\n")); };
  EXPECT_EQ(fault("  \tperson\tCZE\tGOV\t-"), Lines{"2 no name"});
  EXPECT_EQ(fault("Tobor\tperson\tCZE\tGOV"), Lines{"2 expected 5 cells, found 4"});
  EXPECT_EQ(fault("Tobor\tking\tCZE\tGOV\t-"),
            Lines{"2 'king' is no type of actor (person state government organization group office media)"});
  EXPECT_EQ(fault("Tobor\tperson\tXQZ\tGOV\t-"), Lines{"2 'XQZ' is the code of no country (ISO 3166-1 alpha-3)"});
  EXPECT_EQ(fault("Tobor\tperson\tCZE\tKING\t-"),
            Lines{"2 'KING' is no sector (such as GOV MIL OPP REB; see README.md in the data folder)"});
  EXPECT_EQ(fault("Tobor\tperson\tCZE\tGOV\tMay 2001"), Lines{"2 'May 2001' is no date (YYYY, YYYY-MM or YYYY-MM-DD)"});
  EXPECT_EQ(fault("-\tperson\tCZE\tGOV\t-"), Lines{"2 no name"});
  EXPECT_EQ(fault("Tob\xFFr\tperson\tCZE\tGOV\t-"), Lines{"2 not UTF-8 at byte 3 of the line"});
  EXPECT_EQ(problems(read("#columns\tname\tpower\nTobor\t3\n")),
            (Lines{"1 unknown columns: power (see README.md in the data folder)",
                   "2 a row without a `#columns` line that holds for it"}));
}

TEST(DictionaryReader, ReadsTheTablesOfTheProgram) {
  static const DictionaryReader kReader(ENTENTE_DATA_FOLDER);
  for (const char* name : {"states", "organizations", "persons", "groups"}) {
    const Dictionary table = kReader.read(std::string(ENTENTE_DATA_FOLDER "/actors/") + name + ".tsv");
    EXPECT_TRUE(table.problems.empty()) << name << ":" << problems(table).front();
    EXPECT_GT(table.imported_lines, 300U);
  }
}

TEST(DictionaryReader, KnowsWhatIsNoDictionaryOfActors) {
  EXPECT_THROW((void)read("--- ABANDON [345] ---\n- * A_B [903]\n"), ResourceError);
  EXPECT_THROW((void)read("+TYPHOON\nBASEBALL\n"), ResourceError);
  EXPECT_THROW((void)read(""), ResourceError);
  const DictionaryReader reader(ENTENTE_DATA_FOLDER);
  EXPECT_THROW((void)reader.read("/no/such/file"), ResourceError);
}

TEST(DictionaryReader, KnowsATableByItsLineOfColumns) {
  EXPECT_EQ(read("#columnist of the year\nTOBOR_VANEK_ [CZEOPP]\n").format, DictionaryFormat::actors);
  try {
    (void)read("#columns name sector\nTobor Vanek OPP\n");
    FAIL() << "taken";
  } catch (const ResourceError& error) {
    EXPECT_NE(std::string(error.what()).find("stands a TAB"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace entente
