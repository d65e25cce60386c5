#include <entente/graph/event_reports.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/graph/near_duplicates.hpp>
#include <entente/graph/relation_graph.hpp>

#include "graph/small_graph.hpp"

namespace entente {
namespace {

using test::act;
using test::graph_of;
using test::mutual;

RelationEdge told(RelationEdge edge, const std::string& label, const std::string& date = "2016-11-15") {
  edge.label = label;
  edge.evidence.front().date = date;
  return edge;
}

TEST(EventReports, ReportsOfOneDayAreOneEdge) {
  const RelationGraph graph =
      graph_of({told(act("ann", "bob", Root::accuse, "2016-11-14", {"d1", "Gazette"}), "accused"),
                told(act("ann", "bob", Root::accuse, "2016-11-14", {"d2", "Courier"}), "blamed")});
  ASSERT_EQ(graph.edge_count(), 1U);
  const RelationEdge& edge = graph.edges().front();
  EXPECT_EQ(edge.evidence.size(), 2U);
  EXPECT_DOUBLE_EQ(edge.weight(), 2.0);
  ASSERT_EQ(edge.variants.size(), 2U);
}

TEST(EventReports, TwoActsOfOneDocumentStayTwo) {
  const RelationGraph graph = graph_of({told(act("ann", "bob", Root::accuse, "2016-11-14", {"d1"}), "accused"),
                                        told(act("ann", "bob", Root::accuse, "2016-11-14", {"d1"}), "blamed"),
                                        told(act("ann", "bob", Root::accuse, "2016-11-14", {"d2"}), "blamed")});
  ASSERT_EQ(graph.edge_count(), 2U);
  const auto weight_of_label = [&](const std::string& label) {
    const auto found = std::find_if(graph.edges().begin(), graph.edges().end(),
                                    [&](const RelationEdge& edge) { return edge.label == label; });
    return found == graph.edges().end() ? 0.0 : found->weight();
  };
  EXPECT_DOUBLE_EQ(weight_of_label("blamed"), 2.0);
  EXPECT_DOUBLE_EQ(weight_of_label("accused"), 1.0);
}

TEST(EventReports, OtherDaysRootsStatusesDirectionsAndModesStayApart) {
  RelationEdge by_telephone = told(act("ann", "bob", Root::consult, "2016-11-14", {"d1"}), "called");
  RelationEdge in_person = told(act("ann", "bob", Root::consult, "2016-11-14", {"d2"}), "visited");
  by_telephone.mode = *parse_mode(Root::consult, "phone");
  in_person.mode = *parse_mode(Root::consult, "visit");
  EXPECT_EQ(graph_of({by_telephone, in_person}).edge_count(), 2U);
  EXPECT_EQ(
      graph_of(
          {act("ann", "bob", Root::accuse, "2016-11-14", {"d1"}), act("ann", "bob", Root::accuse, "2016-11-15", {"d2"}),
           act("ann", "bob", Root::reject, "2016-11-14", {"d3"}), act("bob", "ann", Root::accuse, "2016-11-14", {"d4"}),
           act("ann", "bob", Root::accuse, "2016-11-14", {"d5"}, Status::negated)})
          .edge_count(),
      5U);
}

TEST(EventReports, ActWithoutDateIsOfItsDocumentsDayOrTheDayBefore) {
  const auto undated = [](const std::string& document_date) {
    return told(act("ann", "bob", Root::accuse, "", {"d2"}), "accused", document_date);
  };
  const RelationEdge dated = told(act("ann", "bob", Root::accuse, "2016-11-14", {"d1"}), "blamed");
  EXPECT_EQ(graph_of({dated, undated("2016-11-14")}).edge_count(), 1U);
  EXPECT_EQ(graph_of({dated, undated("2016-11-15")}).edge_count(), 1U);
  EXPECT_EQ(graph_of({dated, undated("2016-11-16")}).edge_count(), 2U);
  EXPECT_EQ(graph_of({dated, undated("2016-11-13")}).edge_count(), 2U);
  EXPECT_EQ(graph_of({dated, undated("")}).edge_count(), 2U);
}

TEST(EventReports, MonthJoinsAnEventOnlyWhereItIsPlainWhich) {
  const RelationEdge month = told(act("ann", "bob", Root::accuse, "2016-11", {"d9"}), "accused");
  const RelationEdge early = act("ann", "bob", Root::accuse, "2016-11-02", {"d1"});
  const RelationEdge late = act("ann", "bob", Root::accuse, "2016-11-20", {"d2"});
  EXPECT_EQ(graph_of({month, early}).edge_count(), 1U);
  EXPECT_EQ(graph_of({month, early}).edges().front().date, "2016-11-02");
  EXPECT_EQ(graph_of({month, early, late}).edge_count(), 3U);
}

TEST(EventReports, MutualActAndOneSidesActAreOneAndKeepTheirSpans) {
  RelationEdge one_way = told(act("bob", "ann", Root::consult, "2016-11-14", {"d1"}), "called");
  one_way.evidence.front().source = CodePointSpan{1, 2};
  one_way.evidence.front().target = CodePointSpan{5, 6};
  const RelationEdge both = mutual(told(act("ann", "bob", Root::consult, "2016-11-14", {"d2"}), "spoke with"));
  const RelationGraph graph = graph_of({one_way, both});
  ASSERT_EQ(graph.edge_count(), 1U);
  const RelationEdge& edge = graph.edges().front();
  EXPECT_TRUE(edge.reciprocal);
  EXPECT_EQ(edge.source, "ann");
  EXPECT_EQ(edge.evidence.front().document, "d1");
  EXPECT_EQ(edge.evidence.front().target, (CodePointSpan{1, 2}));  // bob, whose act it was
}

TEST(EventReports, RecordsComeBackAsTheyWere) {
  std::vector<RelationEdge> records = {told(act("bob", "ann", Root::consult, "2016-11-14", {"d1"}), "called"),
                                       mutual(told(act("ann", "bob", Root::consult, "2016-11", {"d2"}), "spoke with")),
                                       told(act("bob", "ann", Root::consult, "", {"d3"}), "rang")};
  records.front().code = "223";
  records.front().category = "talks";
  for (RelationEdge& record : records) {
    make_canonical(record);
  }
  const RelationGraph graph = graph_of(records);
  ASSERT_EQ(graph.edge_count(), 1U);
  std::vector<RelationEdge> back = graph.records();
  const auto by_id = [](const RelationEdge& left, const RelationEdge& right) { return left.id < right.id; };
  std::sort(records.begin(), records.end(), by_id);
  std::sort(back.begin(), back.end(), by_id);
  EXPECT_EQ(back, records);
}

// Documents of one story: the same text, so the same sketch.
GraphDocument reprint(const std::string& id, const std::string& publisher, const std::string& date) {
  GraphDocument document{id, publisher, date, "T", ""};
  document.sketch = std::string(240, 'a');
  return document;
}

RelationGraph wire_graph() {
  RelationEdge first = told(act("ann", "bob", Root::accuse, "2016-11-14", {"d1", "Gazette"}), "accused", "2016-11-15");
  RelationEdge edition =
      told(act("ann", "bob", Root::accuse, "2016-11-14", {"d2", "Gazette"}), "accused", "2016-11-15");
  RelationEdge late = told(act("ann", "bob", Root::accuse, "2016-11-21", {"d3", "Courier"}), "accused", "2016-11-22");
  for (RelationEdge* edge : {&first, &edition, &late}) {
    edge->evidence.front().sentence_text = "Ann accused Bob on Monday of closing the strait.";
  }
  return {{reprint("d1", "Gazette", "2016-11-15"), reprint("d2", "Gazette", "2016-11-15"),
           reprint("d3", "Courier", "2016-11-22")},
          {test::actor("ann"), test::actor("bob")},
          {first, edition, late}};
}

TEST(EventReports, WireCopyIsOneEventWhateverDayItsWeekdayWasTakenFor) {
  const RelationGraph graph = wire_graph();
  ASSERT_EQ(graph.edge_count(), 1U);
  EXPECT_EQ(graph.edges().front().date, "2016-11-14");
  EXPECT_EQ(graph.edges().front().evidence.back().story, "d1");
}

TEST(EventReports, ReprintsAreOneEventHoweverManyStoriesThePairHas) {
  constexpr int kStories = 300;
  std::vector<GraphDocument> documents;
  std::vector<RelationEdge> acts;
  for (int story = 0; story < kStories; ++story) {
    const std::string year = std::to_string(1700 + story);
    for (const std::string label : {"accused", "blamed"}) {
      const std::string date = year + (label == "accused" ? "-01-05" : "-01-10");
      const std::string id = label + year;
      documents.push_back(reprint(id, label, date));
      documents.back().sketch = test::sketch_of(story);
      acts.push_back(told(act("ann", "bob", Root::accuse, date, {id, label}), label, date));
      acts.back().evidence.front().sentence_text = "Ann accused Bob of what he had done in " + year + ".";
    }
  }
  const RelationGraph graph(documents, {test::actor("ann"), test::actor("bob")}, acts);
  EXPECT_EQ(graph.edge_count(), 300U);
  EXPECT_TRUE(std::all_of(graph.edges().begin(), graph.edges().end(),
                          [](const RelationEdge& event) { return event.evidence.size() == 2; }));
}

TEST(EventReports, StoryCountsOncePerPublisher) {
  const RelationGraph graph = wire_graph();
  const RelationEdge& edge = graph.edges().front();
  EXPECT_DOUBLE_EQ(edge.weight(Weighting::documents), 2.0);
  EXPECT_DOUBLE_EQ(edge.weight(Weighting::publishers), 2.0);
  EXPECT_DOUBLE_EQ(edge.weight(Weighting::mentions), 3.0);
}

TEST(EventReports, RecencyHalvesWithEveryHalfLife) {
  const RelationGraph graph = wire_graph();
  EXPECT_EQ(newest_date(graph), "2016-11-22");
  EXPECT_DOUBLE_EQ(graph.edges().front().weight({Weighting::recency, 7.0, newest_date(graph)}), 1.5);
}

TEST(EventReports, ActsWithOneKnownActorAreOneOnlyAsWireCopy) {
  const RelationGraph graph = graph_of({told(act("ann", "", Root::accuse, "2016-11-14", {"d1"}), "criticised"),
                                        told(act("ann", "", Root::accuse, "2016-11-14", {"d2"}), "complained")});
  EXPECT_EQ(graph.one_sided().size(), 2U);
}

}  // namespace
}  // namespace entente
