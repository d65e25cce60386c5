#pragma once

#include <filesystem>
#include <memory>

#include <entente/text/article.hpp>
#include <entente/text/tokenized_text.hpp>

namespace entente {

// Splits an article into paragraphs, sentences and tokens.
// Takes/gives  Article -> TokenizedText; half-open byte ranges into Article::body, gaps only blanks. An article without a title gets its headline as title.
// Errors       InputError "invalid_utf8" (byte offset in the message), "empty" when there is nothing but blanks.
//              ResourceError when `text/abbreviations.tsv` of the data folder cannot be read.
// Cost         O(bytes).      Lifetime  owns its tables; const use from many threads is safe.
// Tests        tests/text/tokenizer_test.cpp, tests/cases/sentences.tsv
class Tokenizer {
 public:
  explicit Tokenizer(const std::filesystem::path& data_folder);
  ~Tokenizer();
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  [[nodiscard]] TokenizedText tokenize(Article article) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace entente
