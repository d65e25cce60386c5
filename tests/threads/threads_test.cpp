// What include/entente/pipeline/library.hpp says of threads: one Reader, one Reading and one graph serve many threads at once, with the same bytes as one
// thread has. In a plain build the results are compared; under scripts/tsan a data race ends the program.
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <entente/base/error.hpp>
#include <entente/pipeline/library.hpp>

namespace entente {
namespace {

constexpr std::size_t kThreads = 4;

const std::vector<std::string>& texts() {
  static const std::vector<std::string> kTexts = {
      "French President Fran\xC3\xA7ois Hollande criticised Russia on Monday. He will meet Vladimir Putin in Paris.",
      "Iran accused Israel of planning an attack, the ISNA agency said. \"We are ready,\" its president said.",
      "NATO Secretary General Jens Stoltenberg spoke by telephone with Angela Merkel. Twelve people were killed in "
      "Kabul.",
      "Several rebels and the army clashed in Congo on 3 May 2012, and the United Nations condemned the violence.",
  };
  return kTexts;
}

// Every thread does the same at once; all must give what one thread alone gives.
void expect_same(const std::function<std::string()>& work) {
  const std::string alone = work();
  std::vector<std::string> found(kThreads);
  std::vector<std::thread> threads;
  for (std::string& result : found) {
    threads.emplace_back([&result, &work] { result = work(); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  EXPECT_FALSE(alone.empty());
  for (const std::string& result : found) {
    EXPECT_EQ(result, alone);
  }
}

// No test before this one may warm up what is made when it is first needed.
TEST(Threads, ShareAFreshReader) {
  const Reader reader = open_reader(ENTENTE_DATA_FOLDER);
  std::vector<std::string> found(kThreads);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      for (const std::string& text : texts()) {
        found[i] += record_of(reader.read(article_of(text, {.date = "2016-11-14"}))) + "\n";
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& records : found) {
    EXPECT_EQ(records, found[0]);
  }
  EXPECT_NE(found[0].find("\"root\":\"ACCUSE\""), std::string::npos);
}

TEST(Threads, OpenReadersAtOnce) {
  expect_same([] { return record_of(open_reader(ENTENTE_DATA_FOLDER, {.cameo = true}).read(article_of(texts()[0]))); });
}

TEST(Threads, ShareAReadingAndAGraph) {
  const Reader reader = open_reader(ENTENTE_DATA_FOLDER);
  const Reading reading = reader.read(article_of(texts()[1], {.id = "1"}));
  const RelationGraph graph = sum_of({graph_of(reading), graph_of(reader.read(article_of(texts()[2], {.id = "2"})))});
  expect_same([&] {
    std::string bytes = written(sum_of({graph, graph_of(reading)}), "jgf");
    for (const char* format : {"jgf", "networkx", "graphml", "gexf", "mermaid", "events-tsv"}) {
      bytes += written(graph, format);
    }
    return bytes + record_of(reading);
  });
}

TEST(Threads, DrawPicturesOneAtATime) {
  const Reader reader = open_reader(ENTENTE_DATA_FOLDER);
  const RelationGraph graph = graph_of(reader.read(article_of(texts()[0], {.id = "1"})));
  expect_same([&] { return written(graph, "dot") + written(graph, "svg") + written(graph, "cytoscape"); });
}

TEST(Threads, MeetBadTexts) {
  const Reader reader = open_reader(ENTENTE_DATA_FOLDER);
  expect_same([&reader] {
    const ReadResult result = reader.read_or_report(UnreadableDocument{"1", "empty", "no text"});
    try {
      static_cast<void>(article_of("\xff"));
    } catch (const InputError& error) {
      return std::get<UnreadableDocument>(result).message + error.what();
    }
    return std::string();
  });
}

}  // namespace
}  // namespace entente
