#include <entente/pipeline/event_import.hpp>

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/graph_input.hpp>

#include "pipeline/event_rows.hpp"

namespace entente::test {
namespace {

const EventImporter& importer() {
  static const EventImporter kImporter{ENTENTE_DATA_FOLDER};
  return kImporter;
}

struct Imported {
  RelationGraph graph;
  EventReport report;
  std::vector<EventProblem> problems;
};

Imported import(const std::string& bytes, std::optional<EventFormat> format = {}, std::size_t most_problems = 100) {
  std::istringstream in(bytes);
  GraphSum sum;
  Imported result;
  result.report = importer().read(
      in, format, [&](RelationGraph part) { sum.add(std::move(part)); },
      [&](const EventProblem& problem) {
        result.problems.push_back(problem);
        return result.problems.size() < most_problems;
      });
  result.graph = sum.total();
  const EventReport& report = result.report;
  EXPECT_EQ(report.rows, report.events + report.statements + report.same_actor + report.no_actor + report.problems);
  return result;
}

RelationEdge only_edge(const RelationGraph& graph) {
  EXPECT_EQ(graph.edge_count(), 1U);
  RelationEdge only;
  graph.for_each_edge([&](const RelationEdge& edge) { only = edge; });
  return only;
}

TEST(EventImporter, ReadsARowOfGdeltByItsPlaces) {
  const Imported result = import(GdeltRow{}.line());
  EXPECT_EQ(result.report.format, EventFormat::gdelt);
  EXPECT_FALSE(result.report.has_header);
  const RelationEdge edge = only_edge(result.graph);
  EXPECT_EQ(edge.source + " " + edge.target, "norway germany");
  EXPECT_EQ(edge.root, Root::consult);
  EXPECT_EQ(edge.mode, Mode::visit);
  EXPECT_EQ(edge.cameo, "042");
  EXPECT_EQ(edge.date, "2031-05-01");
  ASSERT_EQ(edge.evidence.size(), 1U);
  EXPECT_EQ(edge.evidence[0].url, "https://www.example.org/a");
  EXPECT_EQ(edge.evidence[0].document, "https://www.example.org/a");
  EXPECT_EQ(edge.evidence[0].publisher, "example.org");
  EXPECT_EQ(edge.evidence[0].date, "2031-05-02");
  EXPECT_EQ(edge.evidence[0].rule, "gdelt:1");
  EXPECT_EQ(edge.evidence[0].goldstein, 1.9);
}

TEST(EventImporter, ReadsGdeltOfEitherVersion) {
  GdeltRow old;
  old.columns = 58;
  EXPECT_EQ(only_edge(import(old.line()).graph).evidence[0].url, old.url);
}

TEST(EventImporter, CountsDistinctSourcesOfOneEvent) {
  GdeltRow again;
  again.id = "2";
  again.url = "https://other.example/b";
  const RelationEdge edge = only_edge(import(GdeltRow{}.line() + again.line()).graph);
  EXPECT_EQ(edge.weight(), 2U);
}

TEST(EventImporter, MeetsFromBothSidesAreOneEvent) {
  GdeltRow one, other;
  one.code = other.code = "040";
  std::swap(other.source_code, other.target_code);
  std::swap(other.source_name, other.target_name);
  EXPECT_TRUE(only_edge(import(one.line() + other.line()).graph).reciprocal);
}

TEST(EventImporter, TakesScoresOfTheScaleAlone) {
  std::string rows;
  for (const char* score : {"-10", "10.0", "10.01", "-1e300", "inf", "nan"}) {
    GdeltRow row;
    row.goldstein = score;
    rows += row.line();
  }
  const Imported result = import(rows);
  EXPECT_EQ(result.report.events, 2U);
  ASSERT_EQ(result.problems.size(), 4U);
  EXPECT_EQ(result.problems[0].code, "bad_number");
  EXPECT_EQ(result.problems[0].message, "'10.01' is no Goldstein score, from -10 to 10");
}

TEST(EventImporter, SaysWhereEveryRowWent) {
  GdeltRow statement, same, nobody, one_sided, bad_date, bad_code, bad_number;
  statement.code = "010";
  same.target_code = "NOR";
  same.target_name = "OSLO";
  nobody.source_code = nobody.source_name = nobody.target_code = nobody.target_name = "";
  one_sided.target_code = one_sided.target_name = "";
  bad_date.date = "20311301";
  bad_code.code = "999";
  bad_number.goldstein = "much";
  const Imported result =
      import(GdeltRow{}.line() + statement.line() + same.line() + nobody.line() + one_sided.line() + "\n" +
             bad_date.line() + bad_code.line() + bad_number.line() + "three\tcells\there\n" + "1\t\xFF\n");
  EXPECT_EQ(result.report.rows, 10U);
  EXPECT_EQ(result.report.events, 2U);
  EXPECT_EQ(result.report.statements, 1U);
  EXPECT_EQ(result.report.same_actor, 1U);
  EXPECT_EQ(result.report.no_actor, 1U);
  EXPECT_EQ(result.graph.one_sided().size(), 1U);
  std::string seen;
  for (const EventProblem& problem : result.problems) {
    seen += std::to_string(problem.line) + ":" + problem.code + " ";
  }
  EXPECT_EQ(seen, "7:bad_date 8:unknown_code 9:bad_number 10:wrong_columns 11:invalid_utf8 ");
  EXPECT_EQ(result.problems[3].message, "expected 61 columns, found 3");
}

TEST(EventImporter, StopsWhenToldTo) {
  GdeltRow bad;
  bad.date = "never";
  EXPECT_EQ(import(GdeltRow{}.line() + bad.line() + bad.line() + bad.line(), {}, 2).report.rows, 3U);
}

TEST(EventImporter, PassesOverARowThatIsTooLong) {
  GdeltRow later;
  later.code = "051";
  const Imported result = import(GdeltRow{}.line() + std::string(3U << 20U, 'x') + "\n" + later.line());
  EXPECT_EQ(result.graph.edge_count(), 2U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].code, "too_long");
}

TEST(EventImporter, ReadsManyRowsInParts) {
  std::string bytes;
  for (int i = 0; i < 9000; ++i) {
    GdeltRow row;
    row.id = std::to_string(i);
    row.date = std::to_string(20310510 + i % 20);
    row.url = "https://example.org/" + row.id;
    bytes += row.line();
  }
  const RelationGraph graph = import(bytes).graph;
  EXPECT_EQ(graph.edge_count(), 20U);
  graph.for_each_edge([](const RelationEdge& edge) { EXPECT_EQ(edge.weight(), 450U); });
}

TEST(EventImporter, ReadsIcewsByItsHeaderAndMendsLostZeros) {
  const Imported result = import("\xEF\xBB\xBF" + icews_header() +
                                 icews_row("Government (Russia)", "Government", "Russian Federation", "42", "Germany"));
  EXPECT_EQ(result.report.format, EventFormat::icews);
  EXPECT_TRUE(result.report.has_header);
  const RelationEdge edge = only_edge(result.graph);
  EXPECT_EQ(edge.source + " " + edge.target + " " + edge.cameo, "russia germany 042");
  EXPECT_EQ(edge.evidence[0].document, "icews:s9");
  EXPECT_EQ(edge.evidence[0].publisher, "Ostland Kurier");
  EXPECT_EQ(edge.evidence[0].sentence_index, 4U);
}

TEST(EventImporter, ReadsPhoenixWithAndWithoutAHeader) {
  for (const std::string& bytes : {phoenix_header() + phoenix_row(), phoenix_row()}) {
    const Imported result = import(bytes);
    EXPECT_EQ(result.report.format, EventFormat::phoenix);
    const RelationEdge edge = only_edge(result.graph);
    EXPECT_EQ(edge.source + " " + edge.target, "russian-military ukrainian-rebels");
    EXPECT_EQ(edge.weight(), 2U);
    EXPECT_EQ(edge.evidence[1].publisher, "two");
  }
}

TEST(EventImporter, ReadsPolecatAsPloverHasIt) {
  const Imported result = import(
      polecat_header() + polecat_row("COERCE", "seize", "military;future;no_such", "Russia; Belarus", "RUS; BLR"));
  EXPECT_EQ(result.report.format, EventFormat::polecat);
  EXPECT_EQ(result.report.unknown_words, 1U);
  EXPECT_EQ(result.report.events, 1U);
  std::string seen;
  result.graph.for_each_edge([&](const RelationEdge& edge) {
    seen += edge.source + " ";
    EXPECT_EQ(edge.root, Root::coerce);
    EXPECT_EQ(edge.mode, Mode::seize);
    EXPECT_EQ(edge.status, Status::planned);
    EXPECT_EQ(edge.label, "seized or damaged property of");
  });
  EXPECT_EQ(seen, "belarus russia ");
}

// All of one list with all of the other: a row of some kilobytes may ask for millions of acts.
TEST(EventImporter, RefusesARowThatPairsTooMany) {
  std::string many = "Russia";
  for (int i = 0; i < 3000; ++i) {
    many += "; Body " + std::to_string(i);
  }
  const Imported result = import(polecat_header() + polecat_row("COERCE", "seize", "None", many, "") +
                                 polecat_row("ACCUSE", "", "None", "Russia", "RUS"));
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems.front().code, "too_many_actors");
  EXPECT_EQ(result.graph.edge_count(), 1U);
}

TEST(EventImporter, GivesAPloverEventWithoutModeTheWordsOfItsRoot) {
  EXPECT_EQ(only_edge(import(polecat_header() + polecat_row("ACCUSE", "", "None", "Russia", "RUS")).graph).label,
            "accused");
  EXPECT_EQ(only_edge(import(polecat_header() + polecat_row("ASSAULT", "drone", "None", "Russia", "RUS")).graph).label,
            "attacked by drone");
}

TEST(EventImporter, RefusesWhatIsNoTable) {
  EXPECT_THROW(import("Russia criticised Iran.\n"), InputError);
  EXPECT_THROW(import(GdeltRow{}.line(), EventFormat::icews), InputError);
  EXPECT_EQ(import("").report.column_count, 0U);
}

TEST(EventImporter, ReadsHalfARowWithoutFalling) {
  const std::string row = icews_header() + icews_row("Citizen (India)", "", "India", "111", "Germany");
  for (std::size_t length = icews_header().size(); length < row.size(); ++length) {
    EXPECT_LE(import(row.substr(0, length)).report.rows, 1U);
  }
}

TEST(EventImporter, TakesNoNulByteForAName) {
  GdeltRow bad;
  bad.source_name = std::string("NOR\0WAY", 7);
  const Imported result = import(GdeltRow{}.line() + bad.line());
  EXPECT_EQ(result.report.events, 1U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].code, "nul_byte");
}

TEST(EventImporter, RefusesLinesThatEndWithCarriageReturnsAlone) {
  std::string bytes = icews_header() + icews_row("Police (Kenya)", "", "Kenya", "173", "Germany");
  std::replace(bytes.begin(), bytes.end(), '\n', '\r');
  try {
    (void)import(bytes);
    FAIL() << "taken";
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("(CR)"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace entente::test
