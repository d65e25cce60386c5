// Time that grows with the number of acts and not with its square, where a program may compare all with all.
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/graph/comparison.hpp>
#include <entente/graph/relation_graph.hpp>

#include "graph/small_graph.hpp"
#include "support/growth.hpp"

namespace entente::test {
namespace {

using Acts = std::vector<RelationEdge>;
using MakeAct = std::function<RelationEdge(int number)>;

Acts acts_of(int count, const MakeAct& make) {
  Acts acts;
  for (int i = 0; i < count; ++i) {
    acts.push_back(make(i));
  }
  return acts;
}

RelationEdge labelled(RelationEdge act, const std::string& label) {
  act.label = label;
  return act;
}

std::string numbered(const std::string& word, int number) { return word + std::to_string(number); }

// Days of months of 28.
std::string day_of(int number) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(1000 + number / 336) + "-" + two(number / 28 % 12 + 1) + "-" + two(number % 28 + 1);
}

constexpr int kActs = 12000;
constexpr int kReprints = 4000;  // each compared with a hundred

void expect_even_building(const MakeAct& make) {
  expect_even_growth(kActs, [&](int count) { EXPECT_GT(graph_of(acts_of(count, make)).edge_count(), 0U); });
}

TEST(Growth, ManyDocumentsTellOneAct) {
  expect_even_building([](int i) { return act("ann", "bob", Root::accuse, "2016-11-14", {numbered("d", i)}); });
}

TEST(Growth, OneDocumentTellsManyActsOfOneDay) {
  for (const std::string date : {"2016-11-14", "2016-11", ""}) {
    expect_even_building(
        [&](int i) { return labelled(act("ann", "bob", Root::accuse, date, {"d"}), numbered("accused ", i)); });
  }
}

TEST(Growth, TwoDocumentsTellManyActsOfOneDay) {
  expect_even_building([](int i) {
    return labelled(act("ann", "bob", Root::accuse, "2016-11-14", {numbered("d", i % 2)}), numbered("accused ", i));
  });
}

TEST(Growth, ManyDocumentsTellOneDayInOtherWords) {
  expect_even_building([](int i) {
    return labelled(act("ann", "bob", Root::accuse, "2016-11-14", {numbered("d", i)}), numbered("accused ", i));
  });
}

// A document of a story: all of one story have the same sketch.
GraphDocument of_story(int story, const std::string& id, const std::string& date) {
  GraphDocument document{id, "Gazette", date, "T", ""};
  document.sketch = sketch_of(story);
  return document;
}

// Reprints of one story, each with a word of its own.
TEST(Growth, ReprintsTellOneAct) {
  expect_even_growth(kReprints, [](int count) {
    std::vector<GraphDocument> documents;
    Acts acts;
    for (int i = 0; i < count; ++i) {
      const std::string id = numbered("d", i);
      documents.push_back(of_story(1, id, day_of(i)));
      RelationEdge told = act("ann", "bob", Root::accuse, day_of(i), {id});
      told.evidence.front().sentence_text =
          "Ann accused Bob on Monday of closing the strait, said " + numbered("paper", i);
      acts.push_back(std::move(told));
    }
    const RelationGraph graph(documents, {actor("ann"), actor("bob")}, acts);
    EXPECT_EQ(graph.edge_count(), 1U);
  });
}

// Two papers reprint every story, each with its own word for the act.
TEST(Growth, ManyStoriesTellTwoRecords) {
  expect_even_growth(kReprints, [](int count) {
    std::vector<GraphDocument> documents;
    Acts acts;
    for (int i = 0; i < count; ++i) {
      for (const std::string word : {"accused ", "blamed "}) {
        const std::string id = numbered(word, i);
        documents.push_back(of_story(i, id, "2016-11-15"));
        acts.push_back(
            labelled(act("ann", "bob", Root::accuse, word == "accused " ? "2016-11-14" : "2016-11-01", {id}), word));
        acts.back().evidence.front().sentence_text = "Ann accused Bob on Monday of closing " + numbered("strait", i);
      }
    }
    const RelationGraph graph(documents, {actor("ann"), actor("bob")}, acts);
    EXPECT_EQ(graph.edge_count(), 1U);
  });
}

void expect_even_comparing(const MakeAct& make_a, const MakeAct& make_b) {
  expect_even_growth(kActs, [&](int count) {
    const RelationGraph a = graph_of(acts_of(count, make_a), {actor("ann"), actor("bob")});
    const RelationGraph b = graph_of(acts_of(count, make_b), {actor("ann"), actor("bob")});
    EXPECT_FALSE(compare(a, b).events_both.empty());
  });
}

TEST(Growth, UndatedActsOfOneActorAreCompared) {
  const auto told_as = [](const std::string& word) {
    return [word](int i) { return labelled(act("ann", "", Root::accuse, "", {numbered("d", i)}), numbered(word, i)); };
  };
  expect_even_comparing(told_as("accused "), told_as("blamed "));
}

TEST(Growth, ActsOfManyDaysAreCompared) {
  const auto told_as = [](const std::string& label) {
    return [label](int i) { return labelled(act("ann", "bob", Root::accuse, day_of(i), {numbered("d", i)}), label); };
  };
  expect_even_comparing(told_as("accused"), told_as("blamed"));
}

}  // namespace
}  // namespace entente::test
