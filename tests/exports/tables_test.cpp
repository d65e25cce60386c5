// Tables of nodes, edges and events.
#include <entente/exports/tables.hpp>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>

#include "csv.hpp"
#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// RFC 4180, read independently of the writer.
Rows read_csv(const std::string& text) {
  Rows rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

template <typename Exporter>
Rows node_rows(const RelationGraph& graph) {
  std::ostringstream out;
  Exporter().write_nodes(graph, out);
  return read_csv(out.str());
}

template <typename Exporter>
Rows edge_rows(const RelationGraph& graph) {
  std::ostringstream out;
  Exporter().write_edges(graph, out);
  return read_csv(out.str());
}

void expect_same_width(const Rows& rows) {
  for (const auto& row : rows) {
    EXPECT_EQ(row.size(), rows.front().size());
  }
}

bool is_number(const std::string& text) { return text.find_first_not_of("-+0123456789.e") == std::string::npos; }

TEST(Tables, CountsInAreCountsOut) {
  for (const RelationGraph& graph : {samples::nasty(), samples::harbour(), samples::hostile(), RelationGraph{}}) {
    for (const Rows& rows : {node_rows<GephiCsvExporter>(graph), node_rows<Neo4jCsvExporter>(graph)}) {
      EXPECT_EQ(rows.size(), graph.node_count() + 1);
      expect_same_width(rows);
    }
    for (const Rows& rows : {edge_rows<GephiCsvExporter>(graph), edge_rows<Neo4jCsvExporter>(graph)}) {
      EXPECT_EQ(rows.size(), graph.edge_count() + 1);
      expect_same_width(rows);
    }
  }
}

TEST(Tables, HaveNoFormulas) {
  for (const Rows& rows : {node_rows<GephiCsvExporter>(samples::nasty()), edge_rows<GephiCsvExporter>(samples::nasty()),
                           node_rows<Neo4jCsvExporter>(samples::nasty())}) {
    for (const auto& row : rows) {
      for (const std::string& cell : row) {
        EXPECT_TRUE(cell.empty() || std::string("=+-@\t\r").find(cell[0]) == std::string::npos || is_number(cell))
            << cell;
      }
    }
  }
}

TEST(Tables, HarmlessTextsStayApart) {
  EXPECT_EQ(harmless("=1", Separator::comma), "'=1");
  EXPECT_EQ(harmless("'=1", Separator::comma), "''=1");
  EXPECT_EQ(harmless("'t Hooft", Separator::comma), "'t Hooft");
  EXPECT_EQ(harmless("\uFF1D1+1", Separator::comma), "'\uFF1D1+1");  // the equals sign of full width
  EXPECT_EQ(harmless("", Separator::comma), "");
}

TEST(Tables, QuotationMarksOpenNoCellBetweenTabs) {
  EXPECT_EQ(harmless("\"=1+1\"", Separator::tab), "'\"=1+1\"");
  EXPECT_EQ(harmless("'\"=1+1\"", Separator::tab), "''\"=1+1\"");
  EXPECT_EQ(harmless("a \"b\"", Separator::tab), "a \"b\"");
  EXPECT_EQ(harmless("\"b\"", Separator::comma), "\"b\"");
}

TEST(Tables, EdgesNameIdsOfNodes) {
  std::set<std::string> ids;
  for (const auto& row : node_rows<GephiCsvExporter>(samples::nasty())) {
    ids.insert(row.at(0));
  }
  const Rows edges = edge_rows<GephiCsvExporter>(samples::nasty());
  for (std::size_t i = 1; i < edges.size(); ++i) {
    EXPECT_TRUE(ids.contains(edges[i].at(0)) && ids.contains(edges[i].at(1)));
  }
}

// Ids that differ in what no format carries, or no reader sees.
RelationGraph unseen_ids() {
  std::vector<ActorNode> nodes;
  for (const char* id : {"foobar", "foo\u202ebar", "foo\u200bbar", "foo\ufffebar", "foo\uffffbar",
                         "foo\x01"
                         "bar",
                         "foo bar", "foo\nbar", "foo\tbar"}) {
    nodes.push_back(samples::actor(id, id, ActorType::person));
  }
  return {{}, nodes, {samples::act("foo\u202ebar", "foo\nbar", Root::accuse, "accused")}};
}

template <typename Exporter>
void expect_distinct_ids() {
  const RelationGraph graph = unseen_ids();
  std::set<std::string> ids;
  for (const auto& row : node_rows<Exporter>(graph)) {
    EXPECT_TRUE(ids.insert(row.at(0)).second) << row.at(0);
  }
  EXPECT_TRUE(ids.contains("foobar"));  // which needs no change
  const auto edge = edge_rows<Exporter>(graph).at(1);
  EXPECT_TRUE(ids.contains(edge.at(0)) && ids.contains(edge.at(1)));
}

TEST(Tables, IdsStayApartWhateverIsNotSeenOfThem) {
  expect_distinct_ids<GephiCsvExporter>();
  expect_distinct_ids<Neo4jCsvExporter>();
}

TEST(Tables, Neo4jHasOneLineARow) {
  std::ostringstream out;
  Neo4jCsvExporter().write_edges(samples::nasty(), out);
  const std::string text = out.str();
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), samples::nasty().edge_count() + 1);
  EXPECT_EQ(text.rfind(":START_ID,:END_ID,:TYPE,", 0), 0U);
}

TEST(EventTable, HasARowForEveryEvent) {
  const RelationGraph graph = samples::nasty();
  std::ostringstream out;
  EventTableExporter().write(graph, out);
  std::istringstream lines(out.str());
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line); ++rows) {
    EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 33) << line;
  }
  EXPECT_EQ(rows, 1 + graph.edge_count() + graph.one_sided().size());
}

TEST(EventTable, MatchesGolden) {
  std::ostringstream out;
  EventTableExporter().write(samples::harbour(), out);
  expect_golden("graph.tsv", out.str());
}

TEST(Tables, TellOfAStreamThatFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(GephiCsvExporter().write_nodes(samples::nasty(), out), ExportError);
  EXPECT_THROW(EventTableExporter().write(samples::nasty(), out), ExportError);
}

}  // namespace
}  // namespace entente
