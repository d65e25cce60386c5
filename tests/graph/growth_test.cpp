// Time that grows with the number of acts and not with its square, where a program may compare all with all.
#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <entente/graph/comparison.hpp>
#include <entente/graph/relation_graph.hpp>

#include "graph/small_graph.hpp"

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

double seconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Four times as many acts may take 1.3 times a doubling more, and a little for noise; a machine that is busy gets four tries.
void expect_even_growth(const std::function<void(int count)>& work) {
  constexpr int kCount = 1500;
  double one = 0.0;
  double four = 0.0;
  for (int attempt = 0; attempt < 4; ++attempt) {
    one = seconds_of([&] { work(kCount); });
    four = seconds_of([&] { work(4 * kCount); });
    if (four <= 4 * 1.3 * 1.3 * one + 0.1) {
      return;
    }
  }
  ADD_FAILURE() << kCount << " acts took " << one << " s, four times as many " << four << " s";
}

void expect_even_building(const MakeAct& make) {
  expect_even_growth([&](int count) { EXPECT_GT(graph_of(acts_of(count, make)).edge_count(), 0U); });
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

// Reprints of one story, each with a word of its own.
TEST(Growth, ReprintsTellOneAct) {
  expect_even_growth([](int count) {
    std::vector<GraphDocument> documents;
    Acts acts;
    for (int i = 0; i < count; ++i) {
      const std::string id = numbered("d", i);
      documents.push_back({id, "Gazette", day_of(i), "T", ""});
      documents.back().sketch = std::string(240, 'a');
      RelationEdge told = act("ann", "bob", Root::accuse, day_of(i), {id});
      told.evidence.front().sentence_text =
          "Ann accused Bob on Monday of closing the strait, said " + numbered("paper", i);
      acts.push_back(std::move(told));
    }
    const RelationGraph graph(documents, {actor("ann"), actor("bob")}, acts);
    EXPECT_EQ(graph.edge_count(), 1U);
  });
}

void expect_even_comparing(const MakeAct& make_a, const MakeAct& make_b) {
  expect_even_growth([&](int count) {
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
