// The tables of this checkout are sound, and the lint finds each kind of fault in small tables made for it.
#include "lint/data_lint.hpp"

#include <unistd.h>

#include <fstream>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;
using entente::lint::lint_data;

const std::string kTop = "# A table.\n# Sources: none. Licence: MIT. Last review: 2026-01.\n";
const std::string kStates =
    kTop + "#columns\tid\tiso3\tname\ttype\tstart\tend\taliases\tadjectives\tdemonyms\tcapital\tseats\n";
const std::string kBodies = kTop + "#columns\tid\tname\ttype\tcountry\tsector\taliases\tdescriptions\n";
const std::string kPersons = kTop + "#columns\tid\tname\tgender\tcountry\toffice\trole\tsector\tstart\tend\taliases\n";
const std::string kFrames = kTop + "#columns\tpattern\tsource\ttarget\troot\tmode\tcameo\tlabel\tflags\texample\n";
const std::string kOperators = kTop + "#columns\tpattern\tpos\toperator\tflags\texample\n";
const std::string kFrance = "france\tFRA\tFrance\tstate\t-\t-\t-\tFrench\t-\tParis\t-\n";
const std::string kAccuse = "accuse\tsubj\tobj\tACCUSE\tallege\t112\taccused\t-\t[Oman] accused {Iran}.\n";

class DataLint : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("entente-lint-" + std::to_string(getpid()) + "-" +
                                              testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(folder_);
    put("actors/states.tsv", kStates + kFrance);
    put("actors/organizations.tsv", kBodies + "nato\tNATO\torganization\t-\tIGO\t-\talliance\n");
    put("lexicon/verbs.tsv", kFrames + kAccuse);
  }
  void TearDown() override { fs::remove_all(folder_); }

  void put(const std::string& file, const std::string& text) const {
    fs::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  void expect_fault(const std::string& finding) const {
    EXPECT_EQ(lint_data(folder_), std::vector<std::string>{finding});
  }
  // Puts one more frame into lexicon/verbs.tsv; it stands in line 5.
  void put_frame(const std::string& row) const { put("lexicon/verbs.tsv", kFrames + kAccuse + row + "\n"); }

  fs::path folder_;
};

TEST(Data, EveryTableIsSound) {
  const std::vector<std::string> findings = lint_data(ENTENTE_DATA_FOLDER);
  for (const std::string& finding : findings) {
    ADD_FAILURE() << "data/" << finding;
  }
}

TEST_F(DataLint, SoundTablesHaveNoFault) { EXPECT_EQ(lint_data(folder_), std::vector<std::string>{}); }

// The shape of a file.
TEST_F(DataLint, FindsBytesThatAreNotUtf8) {
  put("text/words.tsv", kTop + "#columns\tword\nca\xff\x65\n");
  expect_fault("text/words.tsv:4: not UTF-8");
}
TEST_F(DataLint, FindsCarriageReturns) {
  put("text/words.tsv", kTop + "#columns\tword\nword\t\r\n");
  EXPECT_EQ(lint_data(folder_).front(), "text/words.tsv:0: has carriage returns; lines end in a line feed");
}
TEST_F(DataLint, FindsMissingLineFeedAtTheEnd) {
  put("text/words.tsv", kTop + "#columns\tword\nword");
  expect_fault("text/words.tsv:0: does not end in a line feed");
}
TEST_F(DataLint, FindsMissingNamesOfColumns) {
  put("text/words.tsv", kTop);
  expect_fault("text/words.tsv:0: has no `#columns` line");
}
TEST_F(DataLint, FindsMissingLicence) {
  put("text/words.tsv", "# Sources: none. Last review: 2026-01.\n#columns\tword\nword\n");
  expect_fault("text/words.tsv:0: the comment on top does not give the licence");
}
TEST_F(DataLint, FindsOtherColumns) {
  put("lexicon/verbs.tsv", kTop + "#columns\tpattern\tsource\naccuse\tsubj\n");
  expect_fault(
      "lexicon/verbs.tsv:0: the columns are not those of data/README.md: pattern source target root mode cameo label "
      "flags example");
}
TEST_F(DataLint, FindsWrongNumberOfCells) {
  put_frame("blame\tsubj");
  expect_fault("lexicon/verbs.tsv:5: expected 9 cells, found 2");
}
TEST_F(DataLint, FindsEmptyCell) {
  put("text/words.tsv", kTop + "#columns\tword\tkind\nword\t\n");
  expect_fault("text/words.tsv:4: column kind: an empty cell is written `-`");
}
TEST_F(DataLint, FindsStrayBlanks) {
  put("text/words.tsv", kTop + "#columns\tword\nword \n");
  expect_fault("text/words.tsv:4: column word: stray blanks in 'word '");
}
TEST_F(DataLint, FindsEmptyAndRepeatedValues) {
  put("text/words.tsv", kTop + "#columns\tword\na|a\nb|\n");
  EXPECT_EQ(lint_data(folder_), (std::vector<std::string>{"text/words.tsv:4: column word: 'a' stands twice in it",
                                                          "text/words.tsv:5: column word: an empty value in 'b|'"}));
}
TEST_F(DataLint, FindsRowsOutOfOrder) {
  put("text/words.tsv", kTop + "#columns\tword\nb\na\n");
  expect_fault("text/words.tsv:5: 'a' stands after 'b': rows are sorted by their first column");
}
TEST_F(DataLint, ReportsEveryFault) {
  put("text/words.tsv", kTop + "#columns\tword\nb\na \n\n-x\n");
  EXPECT_EQ(lint_data(folder_).size(), 3U);
}

// Actors.
TEST_F(DataLint, FindsRepeatedId) {
  put("actors/states.tsv", kStates + kFrance + kFrance);
  expect_fault("actors/states.tsv:5: 'france' stands in line 4 already");
}
TEST_F(DataLint, FindsBadId) {
  put("actors/states.tsv", kStates + "France\tFRA\tFrance\tstate\t-\t-\t-\t-\t-\t-\t-\n");
  expect_fault("actors/states.tsv:4: the id 'France' is not made of a-z, 0-9 and hyphens");
}
TEST_F(DataLint, FindsBadCountryCode) {
  put("actors/states.tsv", kStates + "france\tFr\tFrance\tstate\t-\t-\t-\t-\t-\t-\t-\n");
  expect_fault("actors/states.tsv:4: 'Fr' is no ISO code of three capitals");
}
TEST_F(DataLint, FindsUnknownType) {
  put("actors/states.tsv", kStates + "france\tFRA\tFrance\tcountry\t-\t-\t-\t-\t-\t-\t-\n");
  expect_fault("actors/states.tsv:4: unknown type 'country'");
}
TEST_F(DataLint, FindsImpossibleDates) {
  for (const std::string date : {"95", "1995-13", "1995-02-29", "1995-04-31", "1995/04/01", "1995-4-1", "soon"}) {
    put("actors/states.tsv", kStates + "france\tFRA\tFrance\tstate\t" + date + "\t-\t-\t-\t-\t-\t-\n");
    expect_fault("actors/states.tsv:4: '" + date + "' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
  }
}
TEST_F(DataLint, TakesDatesOfEachLength) {
  for (const std::string dates : {"1995\t1995-02", "1995-02\t1995", "1996-02-29\t-", "-\t2000-12-31"}) {
    put("actors/states.tsv", kStates + "france\tFRA\tFrance\tstate\t" + dates + "\t-\t-\t-\t-\t-\n");
    EXPECT_EQ(lint_data(folder_), std::vector<std::string>{}) << dates;
  }
}
TEST_F(DataLint, FindsStartAfterEnd) {
  put("actors/states.tsv", kStates + "france\tFRA\tFrance\tstate\t1995-02\t1995-01-31\t-\t-\t-\t-\t-\n");
  expect_fault("actors/states.tsv:4: start 1995-02 is after end 1995-01-31");
}
TEST_F(DataLint, FindsUnknownSectorAndCountryOfBody) {
  put("actors/organizations.tsv",
      kBodies + "a\tA\torganization\tXYZ\tXXX\t-\t-\nb\tB\torganization\tnato\tGOV\t-\t-\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{"actors/organizations.tsv:4: country XYZ is in no row of actors/states.tsv",
                                      "actors/organizations.tsv:4: unknown sector 'XXX'",
                                      "actors/organizations.tsv:5: country 'nato' is no ISO code of three capitals"}));
}
TEST_F(DataLint, FindsFaultsOfPersons) {
  const std::string first = "a\tAnn\tf\tnato\thead\tHead\tIGO\t2001\t2002\t-\n";
  put("actors/persons.tsv", kPersons + first + first);
  expect_fault("actors/persons.tsv:5: 'a / Head / 2001' stands in line 4 already");
  put("actors/persons.tsv", kPersons + first + "a\tAnna\tf\tFRA\thead\tHead\tGOV\t2000\t-\t-\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{"actors/persons.tsv:5: rows of 'a' are sorted by start",
                                      "actors/persons.tsv:5: 'a' is Anna (f) here and Ann (f) above"}));
  put("actors/persons.tsv", kPersons + "a\tAnn\tx\tfranc\thead\tHead\tGOV\t-\t-\t-\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{
                "actors/persons.tsv:4: unknown gender 'x'",
                "actors/persons.tsv:4: country 'franc' is neither an ISO code nor the id of an organisation"}));
}
TEST_F(DataLint, FindsFaultsOfOffices) {
  const std::string offices = kTop + "#columns\tcountry\toffice\tnouns\tstart\tend\tholders\tnote\n";
  put("actors/offices.tsv",
      offices + "FRA\tking\t-\t1990\t1989\tmany\t-\nXYZ\thead of state\t-\t1990\tlater\tone\tthe king\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{
                "actors/offices.tsv:4: unknown office 'king'", "actors/offices.tsv:4: unknown holders 'many'",
                "actors/offices.tsv:4: start 1990 is after end 1989",
                "actors/offices.tsv:4: an office that nobody holds needs a note: who does its work",
                "actors/offices.tsv:5: country XYZ is in no row of actors/states.tsv",
                "actors/offices.tsv:5: 'later' is no date (YYYY, YYYY-MM or YYYY-MM-DD)"}));
}
TEST_F(DataLint, FindsHolesInOffices) {
  put("actors/offices.tsv", kTop +
                                "#columns\tcountry\toffice\tnouns\tstart\tend\tholders\tnote\n"
                                "FRA\thead of state\tpresident\t1990\t-\tone\t-\n");
  put("actors/persons.tsv",
      "# Closed: 2020-06-30\n" + kPersons + "a\tAnn\tf\tFRA\tpresident\tPresident\tGOV\t1991\t-\t-\n");
  expect_fault("actors/offices.tsv:4: a hole in FRA head of state: no holder from 1990-01-01 to 1991-01-01");
}
TEST_F(DataLint, FindsFaultsOfTitlesNamesAndGroups) {
  put("actors/titles.tsv", kTop + "#columns\ttitle\tgender\tsector\tkind\nQueen\tq\tGOV\tcrown\n");
  put("actors/given_names.tsv", kTop + "#columns\tname\tgender\nAnn\t-\n");
  put("actors/groups.tsv", kTop + "#columns\tnoun\tplural\ttype\tsector\nrebel\trebels\tband\tREB\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{
                "actors/given_names.tsv:4: unknown gender '-'", "actors/groups.tsv:4: unknown type 'band'",
                "actors/titles.tsv:4: unknown gender 'q'", "actors/titles.tsv:4: unknown kind 'crown'"}));
}

// Frames and operators.
TEST_F(DataLint, FindsRepeatedFrame) {
  put_frame("accuse\tsubj\tobj\tACCUSE\tdisapprove\t111\taccused\t-\t[Oman] accused {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: 'accuse / subj / obj / -' stands in line 4 already");
}
TEST_F(DataLint, FindsPatternInCapitals) {
  put_frame("aid Iran\tsubj\tobj\tAID\t-\t070\taided\t-\t[Oman] aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: the pattern 'aid Iran' is not in lower case");
}
TEST_F(DataLint, FindsUnknownSlot) {
  put_frame("aid\tsubject\tobj|besides\tAID\t-\t070\taided\t-\t[Oman] aided {Iran}.");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{"lexicon/verbs.tsv:5: unknown slot 'subject' in column source",
                                      "lexicon/verbs.tsv:5: unknown slot 'besides' in column target"}));
}
TEST_F(DataLint, FindsUnknownRootModeAndCode) {
  put_frame("aid\tsubj\tobj\tHELP\t-\t070\taided\t-\t[Oman] aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: unknown root 'HELP'");
  put_frame("aid\tsubj\tobj\tAID\tphone\t070\taided\t-\t[Oman] aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: unknown mode 'phone' of AID");
  put_frame("aid\tsubj\tobj\tAID\t-\t079\taided\t-\t[Oman] aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: unknown CAMEO code '079'");
}
TEST_F(DataLint, FindsUnknownFlagAndMissingLabel) {
  put_frame("aid\tsubj\tobj\tAID\t-\t070\t-\tmutual\t[Oman] aided {Iran}.");
  EXPECT_EQ(lint_data(folder_), (std::vector<std::string>{"lexicon/verbs.tsv:5: unknown flag 'mutual'",
                                                          "lexicon/verbs.tsv:5: a frame needs a label"}));
}
TEST_F(DataLint, FindsBracketsThatDisagreeWithTheFrame) {
  put_frame("aid\tsubj\tobj\tAID\t-\t070\taided\t-\tOman aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: the example brackets no source: [...]");
  put_frame("aid\tsubj\t-\tAID\t-\t070\taided\t-\t[Oman] aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: the frame leaves its target open, but the example brackets one: {...}");
  put_frame("aid\tsubj\tobj\tAID\t-\t070\taided\t-\t[Oman aided {Iran}.");
  expect_fault("lexicon/verbs.tsv:5: the brackets [...] of the example do not pair up");
  put_frame("aid\tsubj\tobj\tAID\t-\t070\taided\t-\t[Oman] aided {}.");
  expect_fault("lexicon/verbs.tsv:5: the brackets {...} of the example do not pair up");
  put_frame("aid\tsubj\tobj\tAID\t-\t070\taided\t-\t-");
  EXPECT_EQ(lint_data(folder_).size(), 2U);
}
TEST_F(DataLint, FindsFaultsOfOperators) {
  put("lexicon/operators.tsv",
      kOperators + "agree\tverb\taccord\t-\tOman agreed to aid Iran.\nask\tv\trequest\t-\t-\n");
  EXPECT_EQ(lint_data(folder_), (std::vector<std::string>{"lexicon/operators.tsv:4: unknown operator 'accord'",
                                                          "lexicon/operators.tsv:5: unknown pos 'v'",
                                                          "lexicon/operators.tsv:5: an operator needs an example"}));
}
TEST_F(DataLint, FindsFaultsOfEventCodes) {
  put("ontology/cameo.tsv", kTop +
                                "#columns\tcode\troot\tmode\tcontexts\tflags\tlabel\tname\n"
                                "010\tAGREE\t-\t-\t-\tsaid\t-\n030\tAGREE\tphone\tluck\tboth\tagreed\t-\n"
                                "079\t-\t-\t-\t-\thelped\t-\n08\tCONCEDE\t-\t-\t-\tyielded to\tYield\n"
                                "083\tCONCEDE\t-\t-\t-\t-\t-\n");
  put("ontology/sectors.tsv", kTop + "#columns\tsector\tnoun\ttype\twords\nXXX\tfolk\tband\t-\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{
                "ontology/cameo.tsv:4: '010': statements (01) have no root, all others have one",
                "ontology/cameo.tsv:5: unknown mode 'phone' of AGREE", "ontology/cameo.tsv:5: unknown context 'luck'",
                "ontology/cameo.tsv:5: unknown flag 'both'", "ontology/cameo.tsv:6: unknown CAMEO code '079'",
                "ontology/cameo.tsv:6: '079': statements (01) have no root, all others have one",
                "ontology/cameo.tsv:7: '08': roots of two digits have a name, all other codes a label",
                "ontology/cameo.tsv:8: '083': roots of two digits have a name, all other codes a label",
                "ontology/sectors.tsv:4: unknown sector 'XXX'", "ontology/sectors.tsv:4: unknown type 'band'"}));
}

TEST_F(DataLint, KnowsCodesOfOntologies) {
  put("ontology/weis.tsv",
      kTop +
          "#columns\tcode\troot\tmode\tcameo\tname\n02\t-\t-\t010\tComment\n03\tTALK\t-\t040\tConsult\n"
          "041\tSUPPORT\t-\t059\tPraise\nx\tAID\t-\t070\tAid\n");
  EXPECT_EQ(lint_data(folder_),
            (std::vector<std::string>{"ontology/weis.tsv:5: unknown root 'TALK'",
                                      "ontology/weis.tsv:6: unknown CAMEO code '059'",
                                      "ontology/weis.tsv:7: 'x' is no code of two to four digits"}));
}

}  // namespace
