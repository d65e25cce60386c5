#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <entente/document/document.hpp>

namespace entente {

class ModelFile;

// Tags, lemmatises and parses a tokenized text: TokenizedText -> Document.
// Takes/gives  UD v2 tags and basic relations, Penn tags, lemmas.
// Errors       ResourceError when the model file is missing, truncated, corrupted or of a newer format.
// Cost         O(tokens); the model is mapped into memory once and shared read-only.      Lifetime  owns the model; const use is thread-safe.
// Source       greedy arc-hybrid transition parser with a dynamic oracle (Goldberg and Nivre 2013, "Training Deterministic Parsers with
//              Non-Deterministic Oracles") and averaged perceptrons (Collins 2002).
// Tests        tests/document/analyzer_test.cpp, tests/accuracy/parsing_test.cpp
class Analyzer {
 public:
  explicit Analyzer(const std::filesystem::path& model_file);
  // With a file that others hold too: it is looked through once.
  explicit Analyzer(const ModelFile& file);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  [[nodiscard]] Document analyze(TokenizedText text) const;
  // One document a text, the same as alone; short texts share the work of the network. The texts are moved from.
  [[nodiscard]] std::vector<Document> analyze(std::span<TokenizedText> texts) const;
  [[nodiscard]] std::string model_version() const;

 private:
  struct Model;
  std::unique_ptr<const Model> model_;
};

}  // namespace entente
