// Given words: what is analysed anew keeps its lines.
#include <sstream>

#include <entente/base/error.hpp>
#include <entente/pipeline/conllu_input.hpp>
#include <entente/pipeline/data_folder.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Analyzer analyzer(model_file(ENTENTE_DATA_FOLDER));
  ViewBuffer buffer(text_of(bytes, size));
  std::istream in(&buffer);
  ConlluReader reader(in, "fuzz");
  std::vector<ConlluSentence> sentences;
  try {
    ConlluSentence sentence;
    while (reader.next(sentence)) {
      sentences.push_back(sentence);
    }
  } catch (const InputError& error) {
    demand(std::string(error.what()).starts_with("fuzz:"), "an error names file and line");
  }
  std::size_t lines = 0;
  for (const ConlluSentence& sentence : sentences) {
    lines += sentence.lines.size() + 1;
  }
  std::stringstream out;
  write_reanalyzed(out, sentences, analyzer);
  std::size_t written = 0;
  for (std::string line; std::getline(out, line);) {
    ++written;
  }
  demand(written == lines, "every line is written");
  return 0;
}
