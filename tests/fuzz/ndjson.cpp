// Lines of documents: one record a line that is not blank, in order, each with its line number where it has no id.
#include <algorithm>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

std::size_t filled_lines(std::string_view bytes) {
  std::size_t count = 0;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    count += bytes.substr(0, end).find_first_not_of(" \t\r\v\f") != std::string_view::npos ? 1U : 0U;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = text_of(bytes, size);
  ViewBuffer buffer(text);
  std::istream in(&buffer);
  std::size_t count = 0;
  ArticleReader().read_ndjson(in, "wire", [&](ReadDocument document) {
    check(document);
    ++count;
    return true;
  });
  demand(text.starts_with("\xEF\xBB\xBF") || count == filled_lines(text), "one record a line");
  documents_of_stream(text);  // also as one object over many lines, or an array
  return 0;
}
