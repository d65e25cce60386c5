// The table for people.
#include <entente/pipeline/table.hpp>

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include <entente/graph/graph_builder.hpp>
#include <entente/pipeline/terminal_text.hpp>

#include "pipeline/hand_built.hpp"

namespace entente {
namespace {

std::string table_of(const Reading& reading, std::size_t width = 100) {
  std::ostringstream out;
  write_table(out, reading, {width});
  return std::move(out).str();
}

std::vector<std::string> lines_of(const std::string& text) { return split_values(text, '\n'); }

TEST(Table, SaysWhoDidWhatToWhom) {
  Article article;
  article.id = "seed";
  article.publisher = "CNN";
  const std::vector<std::string> lines = lines_of(table_of(test::putin_calls_trump(article)));
  ASSERT_GE(lines.size(), 3U);
  EXPECT_EQ(lines[0], "seed  CNN");
  EXPECT_TRUE(lines[1].starts_with("who "));
  EXPECT_TRUE(lines[2].starts_with("Vladimir"));
  for (const char* part : {"called", "Donald", "2016-11-14", "actual", "Putin called Trump."}) {
    EXPECT_NE(lines[2].find(part), std::string::npos) << part;
  }
}

TEST(Table, FitsTheWidth) {
  Reading reading = test::putin_calls_trump({});
  reading.cast.actors[0].name =
      "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz the Very Long of Somewhere and Elsewhere";
  reading.interactions[0].label = "spoke at great length and by way of several interpreters about nothing with";
  for (const std::size_t width : {80U, 100U, 200U}) {
    for (const std::string& line : lines_of(table_of(reading, width))) {
      EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(Table, LetsNoControlCharacterThrough) {
  Article article;
  article.id = "\x1b]0;owned\x07";
  article.title = "\u202egnp.exe";
  Reading reading = test::putin_calls_trump(article);
  reading.cast.actors[0].name = "Put\x1b[2Jin\u009b";
  const std::string table = table_of(reading);
  EXPECT_EQ(table.find('\x1b'), std::string::npos);
  EXPECT_EQ(table.find('\x07'), std::string::npos);
  EXPECT_EQ(table.find("\u202e"), std::string::npos);
  EXPECT_EQ(table.find("\u009b"), std::string::npos);
}

TEST(Table, SaysThatNothingWasFound) {
  Reading reading = test::putin_calls_trump({});
  reading.interactions.clear();
  EXPECT_NE(table_of(reading).find("no interaction found"), std::string::npos);
}

TEST(Table, SaysWhyADocumentCannotBeRead) {
  std::ostringstream out;
  write_table(out, UnreadableDocument{"7", "empty", "nothing but blanks"});
  EXPECT_EQ(out.str(), "7\ncannot be read:  nothing but blanks  (empty)\n\n");
}

TEST(Table, ListsEventsOfAGraph) {
  const Reading reading = test::putin_calls_trump({});
  const RelationGraph graph = GraphBuilder().build(reading.document, reading.cast, reading.interactions);
  std::vector<const RelationEdge*> events;
  for (const RelationEdge& event : graph.edges()) {
    events.push_back(&event);
  }
  std::ostringstream out;
  write_table(out, graph, events);
  const std::vector<std::string> lines = lines_of(out.str());
  const auto call =
      std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("Vladimir"); });
  ASSERT_NE(call, lines.end());
  EXPECT_TRUE(lines[0].starts_with("who "));
  for (const char* part : {"called", "Donald", "2016-11-14", "actual", "Putin called Trump."}) {
    EXPECT_NE(call->find(part), std::string::npos) << part;
  }
  std::ostringstream nothing;
  write_table(nothing, graph, {});
  EXPECT_EQ(nothing.str(), "");
}

}  // namespace
}  // namespace entente
