// A document from its bytes to every text format of its graph. The first byte chooses what the bytes are: text, page, or lines of JSON.
#include <sstream>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/pipeline/extract_record.hpp>
#include <entente/pipeline/library.hpp>
#include <entente/pipeline/table.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

const Reader& reader() {
  static const Reader kReader{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  return kReader;
}

void check_record(const std::string& line) {
  demand(line.ends_with('\n') && line.find('\n') + 1 == line.size(), "a record is one line");
  for (const char c : line) {
    demand(static_cast<unsigned char>(c) < 0x80 && (c >= ' ' || c == '\n'),
           "a record is ASCII without control characters");
  }
  demand(nlohmann::json::accept(line), "a record is JSON");
}

// Formats that Graphviz draws are left out: they are slow, and Graphviz is not ours.
bool is_drawn(std::string_view format) {
  return format == "svg" || format == "png" || format == "pdf" || format == "html" || format == "cytoscape" ||
         format == "graphology";
}

void check_exports(const Reading& reading) {
  const RelationGraph graph = graph_of(reading);
  for (const GraphFormat& format : graph_formats()) {
    if (!is_drawn(format.name)) {
      demand(!written(graph, format.name).empty(), "every format writes something");
    }
  }
  demand(parse_graph(written(graph, "jgf")) == graph, "a graph is read back as it was written");
  std::ostringstream table;
  write_table(table, reading);
  demand(table.str().find('\x1b') == std::string::npos, "no escape sequence reaches the terminal");
}

bool take(ReadDocument document) {
  const ReadResult result = reader().read_or_report(std::move(document));
  std::ostringstream record;
  std::visit([&](const auto& value) { write_record(record, value); }, result);
  check_record(record.str());
  if (const auto* bad = std::get_if<UnreadableDocument>(&result)) {
    demand(bad->code != "internal", "no internal error");
  } else {
    check_exports(std::get<Reading>(result));
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text = text_of(bytes + 1, size - 1);
  const ArticleReader articles({"2016-11-15", "Wire"});
  switch (bytes[0] % 4) {
    case 0: {
      ViewBuffer buffer(text);
      std::istream in(&buffer);
      articles.read_ndjson(in, "fuzz", take);
      break;
    }
    case 1:
      take(articles.parse_html(text, "fuzz"));
      break;
    default:
      take(articles.parse_plain_text(std::string(text), "fuzz"));
  }
  return 0;
}
