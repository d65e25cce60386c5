#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/graph/graph_builder.hpp>
#include <entente/graph/relation_graph.hpp>
#include <entente/pipeline/graph_format.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/text/article.hpp>

// entente for other programs: the one header that they need. Texts to readings, readings to one graph, the graph to any format.
// Worked example:
//     const entente::Reader reader = entente::open_reader(data_folder);                       // once
//     const entente::Reading reading = reader.read(entente::article_of("Iran accused Israel.", {.date = "2024-04-13"}));
//     entente::save_graph(entente::graph_of(reading), "talks.svg");
// Threads      One Reader serves any number of threads at once. Reading and RelationGraph are plain values: many threads may read the same one; one that
//              is written to must be its thread's own. No function here keeps state between calls, but pictures (svg, png, pdf and placed formats) are
//              drawn one at a time, since Graphviz keeps global state. tests/threads proves it under ThreadSanitizer.
// Tests        tests/pipeline/library_test.cpp, examples/cpp

namespace entente {

// What is known of a text besides its words; "" for what is not known.
struct TextFacts {
  std::string id = {};        // names the document in graphs: texts with the same id count as the same document
  std::string date = {};      // ISO 8601 day, month or year; anchors "on Monday", and decides who "the president" was
  std::string source = {};    // the publisher
  std::string title = {};     // the headline, where it is not in the text
  std::string url = {};       // where it was found
  std::string language = {};  // BCP 47; else it is found out
};

// What a user's own files add to the tables of the data folder; of several files the later wins.
struct ReaderFiles {
  std::vector<std::filesystem::path> actors = {};    // tables of actors, or dictionaries of PETRARCH and TABARI
  std::vector<std::filesystem::path> lexicons = {};  // tables of verbs, nouns and operators, or verbs of PETRARCH
  std::vector<std::filesystem::path> mappings = {};  // names of the user's own for codes
  bool cameo = false;                                // every act also has its CAMEO code and the name of its CAMEO root
};

// Loads the tables and the model: 0.1 s, and the one thing here that takes long.
// Errors  ResourceError (`file:line: ...`) when a file is missing or wrong.
[[nodiscard]] Reader open_reader(const std::filesystem::path& data_folder, const ReaderFiles& files = {});

// A plain text as an article, by the rules for documents in NDJSON.
// Takes/gives  UTF-8; blank lines part paragraphs, and a first one without end punctuation is the headline. A text without an id gets one made from its
//              bytes and facts (`text:` and sixteen hexadecimal digits), so that different texts are different documents.
// Errors       InputError "invalid_utf8", "empty", "too_large", "invalid_date": codes and messages are those of the program's error records.
[[nodiscard]] Article article_of(std::string text, const TextFacts& facts = {});

// One document as JSON: {"id", "text" or "html", "date", "source", "title", "url", "lang", "mentions"}, as one line of NDJSON has it.
// Errors       InputError with the code and message of the program's error record; `fallback_id` names a document without an id.
[[nodiscard]] Article parse_article(std::string_view json, const std::string& fallback_id = "document");

// What was read as the program's record: one line of ASCII JSON, without its line break (data/schema/extract.schema.json).
[[nodiscard]] std::string record_of(const Reading& reading, bool bystanders = false);

// The graph of one document.
[[nodiscard]] RelationGraph graph_of(const Reading& reading, const GraphBuilderOptions& options = {});

// The graph of all: associative, commutative and idempotent, so order and parts do not matter. O(n log n).
[[nodiscard]] RelationGraph sum_of(std::vector<RelationGraph> graphs);

// A graph kept as JSON Graph Format, back again.
// Errors       InputError "invalid_json", "invalid_graph", "too_large", "too_deep"; the message says where.
[[nodiscard]] RelationGraph parse_graph(std::string_view json);

// The bytes of a graph in a format: "jgf", "dot", "svg", "html", "networkx", ... (graph_formats()); of a format of two tables, the edges.
// Errors       ExportError for an unknown format, or one that cannot be drawn.
[[nodiscard]] std::string written(const RelationGraph& graph, std::string_view format,
                                  const GraphOutputOptions& options = {});

// Writes a file whole or not at all; its ending chooses the format. A format of two tables gives NAME-nodes and NAME-edges.
// Errors       ExportError for an unknown ending, a file that cannot be written, or a picture that cannot be drawn.
void save_graph(const RelationGraph& graph, const std::filesystem::path& file, const GraphOutputOptions& options = {});

}  // namespace entente
