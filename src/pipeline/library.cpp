// The stages and formats behind a handful of functions. Worked example: article_of("Putin called Trump.", {}) takes the way of the NDJSON line
// {"text": "Putin called Trump."}, so that a caller and the program find the same faults in it.
#include <entente/pipeline/library.hpp>

#include <cstdint>
#include <optional>
#include <sstream>
#include <utility>
#include <variant>

#include <nlohmann/json.hpp>

#include <entente/actors/dictionary.hpp>
#include <entente/base/checksum.hpp>
#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/interactions/lexicon_file.hpp>
#include <entente/interactions/own_ontology.hpp>
#include <entente/pipeline/extract_record.hpp>
#include <entente/pipeline/graph_input.hpp>
#include <entente/pipeline/output_file.hpp>

namespace entente {

namespace {

// Each part is led by its length, so that no two articles are one run of bytes.
std::string id_made_of(const std::string& text, const TextFacts& facts) {
  Checksum sum;
  for (const std::string* part : {&text, &facts.date, &facts.source, &facts.title, &facts.url, &facts.language}) {
    for (std::size_t size = part->size(), i = 0; i < sizeof size; ++i, size >>= 8U) {
      sum.add(static_cast<unsigned char>(size & 0xFFU));
    }
    sum.add(*part);
  }
  return "text:" + sum.hex();
}

Article demand_article(ReadDocument document) {
  if (const auto* unreadable = std::get_if<UnreadableDocument>(&document)) {
    throw InputError(unreadable->code, unreadable->message);
  }
  return std::get<Article>(std::move(document));
}

OwnOntology own_ontology(const std::filesystem::path& data_folder, const ReaderFiles& files) {
  OwnOntology own;
  if (files.lexicons.empty() && files.mappings.empty() && !files.cameo) {
    return own;
  }
  own.names = std::make_shared<const EventOntology>(
      data_folder, files.cameo ? OntologyChoice::cameo : OntologyChoice::plover, files.mappings);
  const LexiconReader reader(*own.names);
  for (const std::filesystem::path& file : files.lexicons) {
    own.lexicons.push_back(reader.read_strictly(file));
  }
  return own;
}

void write_file(GraphFormat::Write write, const RelationGraph& graph, const GraphOutputOptions& options,
                OutputFile& file) {
  write(graph, options, file.stream());
}

}  // namespace

Reader open_reader(const std::filesystem::path& data_folder, const ReaderFiles& files) {
  std::vector<Dictionary> dictionaries;
  if (!files.actors.empty()) {
    const DictionaryReader reader(data_folder);
    for (const std::filesystem::path& file : files.actors) {
      dictionaries.push_back(reader.read_strictly(file));
    }
  }
  return Reader(data_folder, dictionaries, own_ontology(data_folder, files));
}

Article parse_article(std::string_view json, const std::string& fallback_id) {
  return demand_article(ArticleReader().parse_document(json, fallback_id));
}

Article article_of(std::string text, const TextFacts& facts) {
  nlohmann::json document;
  const std::string id = facts.id.empty() ? id_made_of(text, facts) : facts.id;
  document["id"] = id;
  document["text"] = std::move(text);
  for (const auto& [key, value] :
       {std::pair("date", &facts.date), std::pair("source", &facts.source), std::pair("title", &facts.title),
        std::pair("url", &facts.url), std::pair("lang", &facts.language)}) {
    if (!value->empty()) {
      document[key] = *value;
    }
  }
  try {
    return parse_article(document.dump(), id);
  } catch (const nlohmann::json::exception&) {  // it does not write bytes that are not UTF-8
    static_cast<void>(demand_article(ArticleReader().parse_plain_text(document["text"].get<std::string>(), id)));
    throw InputError("invalid_utf8", "what is known of the text is not UTF-8");
  }
}

std::string record_of(const Reading& reading, bool bystanders) {
  std::ostringstream out;
  write_record(out, reading, bystanders);
  std::string line = std::move(out).str();
  line.pop_back();
  return line;
}

RelationGraph graph_of(const Reading& reading, const GraphBuilderOptions& options) {
  return GraphBuilder(options).build(reading.document, reading.cast, reading.interactions);
}

RelationGraph sum_of(std::vector<RelationGraph> graphs) {
  GraphSum sum;
  for (RelationGraph& graph : graphs) {
    sum.add(std::move(graph));
  }
  return sum.total();
}

RelationGraph parse_graph(std::string_view json) {
  std::istringstream in{std::string(json)};
  return read_json_graph(in);
}

std::string written(const RelationGraph& graph, std::string_view format, const GraphOutputOptions& options) {
  const GraphFormat* found = find_graph_format(format);
  if (found == nullptr) {
    throw ExportError("unknown format " + std::string(format) + "; there are " + list_graph_formats());
  }
  std::ostringstream out;
  found->write(graph, options, out);
  return std::move(out).str();
}

void save_graph(const RelationGraph& graph, const std::filesystem::path& file, const GraphOutputOptions& options) {
  const GraphFormat* format = graph_format_of(file);
  if (format == nullptr) {
    throw ExportError("the ending of " + file.string() + " names no format; there are " + list_graph_formats());
  }
  const bool two_tables = format->write_nodes != nullptr;
  std::optional<OutputFile> nodes;
  if (two_tables) {
    nodes.emplace(part_path(file.string(), *format, "-nodes"));
    write_file(format->write_nodes, graph, options, *nodes);
  }
  OutputFile edges(two_tables ? part_path(file.string(), *format, "-edges") : file.string());
  write_file(format->write, graph, options, edges);
  if (nodes) {
    nodes->commit();
  }
  edges.commit();
}

}  // namespace entente
