// Plain text to tokens: the spans are ordered, lie in the text, and only blanks stand between the tokens of a sentence.
#include <entente/base/error.hpp>
#include <entente/text/tokenizer.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

void check(const TokenizedText& text) {
  std::uint32_t end = 0;
  for (const ByteSpan token : text.tokens) {
    demand(token.begin >= end && token.begin < token.end && token.end <= text.article.body.size(),
           "tokens are ordered and in the text");
    end = token.end;
  }
  std::size_t next = 0;
  for (const Sentence& sentence : text.sentences) {
    demand(to_index(sentence.tokens.begin) == next && !sentence.tokens.empty(), "sentences hold all tokens, in order");
    demand(sentence.tokens.size() <= 1000, "sentences are bounded");
    demand(sentence.span.begin <= text.span_of(sentence.tokens).begin &&
               text.span_of(sentence.tokens).end <= sentence.span.end,
           "a sentence spans its tokens");
    next = to_index(sentence.tokens.end);
  }
  demand(next == text.tokens.size(), "every token is in a sentence");
  for (const Quotation& quotation : text.quotations) {
    demand(to_index(quotation.tokens.end) <= text.tokens.size(), "quotations hold tokens");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Tokenizer tokenizer{std::filesystem::path(ENTENTE_DATA_FOLDER)};
  ReadDocument document = ArticleReader().parse_plain_text(std::string(text_of(bytes, size)), "fuzz");
  check(document);
  if (auto* article = std::get_if<Article>(&document)) {
    try {
      check(tokenizer.tokenize(std::move(*article)));
    } catch (const InputError&) {
    }
  }
  return 0;
}
