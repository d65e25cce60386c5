// The program's model with some bytes of its sections changed, under a checksum that fits: it is refused, or it analyses a sentence.
// The input is a list of changes: section, what to do, place (3 bytes), count, and that many bytes.
#include <map>
#include <optional>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/resources/model_file.hpp>
#include <entente/text/tokenizer.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

using Sections = std::vector<std::pair<std::string, std::string>>;

Sections load() {
  const ModelFile model(model_file(ENTENTE_DATA_FOLDER));
  Sections sections;
  for (const std::string& name : model.section_names()) {
    sections.emplace_back(name, std::string(model.text_section(name)));
  }
  return sections;
}

void change(std::string& section, unsigned what, std::size_t at, std::string_view bytes) {
  at = section.empty() ? 0 : at % section.size();
  switch (what % 4) {
    case 0:
      section.replace(at, bytes.size(), bytes);
      break;  // the same number of bytes, but at the end of the section
    case 1:
      section.resize(at);
      break;
    case 2:
      section.insert(at, bytes);
      break;
    default:
      section.append(bytes);
  }
}

std::string with_changes(const Sections& sections, std::string_view changes) {
  std::map<std::size_t, std::string> changed;
  while (changes.size() >= 6) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(changes[i])); };
    const std::size_t number = byte(0) % sections.size();
    const std::size_t count = std::min<std::size_t>(byte(5) % 32, changes.size() - 6);
    std::string& section = changed.try_emplace(number, sections[number].second).first->second;
    change(section, static_cast<unsigned>(byte(1)), byte(2) << 16U | byte(3) << 8U | byte(4), changes.substr(6, count));
    changes.remove_prefix(6 + count);
  }
  ModelFileWriter writer;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const auto found = changed.find(i);
    writer.add_text(sections[i].first, found == changed.end() ? sections[i].second : found->second);
  }
  const std::vector<std::byte> bytes = writer.bytes();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TokenizedText sample() {
  static const Tokenizer tokenizer{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  Article article;
  article.body =
      "French President Fran\u00e7ois Hollande didn't criticise Russia's envoys on Monday, 14 November 2016.";
  return tokenizer.tokenize(std::move(article));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Sections sections = load();
  const MemoryFile file(with_changes(sections, text_of(bytes, size)));
  std::optional<Analyzer> analyzer;
  try {
    analyzer.emplace(file.path());
  } catch (const ResourceError&) {
    return 0;
  }
  const Document document = analyzer->analyze(sample());
  demand(document.token_count() == document.text().tokens.size(), "every token has a word");
  return 0;
}
