#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/text/tokenizer.hpp>

namespace entente::testing_support {

inline const Tokenizer& tokenizer() {
  static const Tokenizer instance{ENTENTE_DATA_FOLDER};
  return instance;
}

inline TokenizedText tokenize(std::string body, std::string title = {}) {
  Article article;
  article.body = std::move(body);
  article.title = std::move(title);
  return tokenizer().tokenize(std::move(article));
}

// The texts of all tokens, parted by blanks.
inline std::string tokens_of(std::string body) {
  const TokenizedText text = tokenize(std::move(body));
  std::string out;
  for (const ByteSpan span : text.tokens) {
    out += (out.empty() ? "" : " ") + std::string(text.text(span));
  }
  return out;
}

inline std::vector<std::string> sentences_of(std::string body) {
  const TokenizedText text = tokenize(std::move(body));
  std::vector<std::string> out;
  for (const Sentence& sentence : text.sentences) {
    out.emplace_back(text.text(sentence.span));
  }
  return out;
}

inline std::vector<ParagraphKind> kinds_of(std::string body) {
  std::vector<ParagraphKind> out;
  for (const Paragraph& paragraph : tokenize(std::move(body)).paragraphs) {
    out.push_back(paragraph.kind);
  }
  return out;
}

inline std::vector<std::string> quotations_of(std::string body) {
  const TokenizedText text = tokenize(std::move(body));
  std::vector<std::string> out;
  for (const Quotation& quotation : text.quotations) {
    out.emplace_back(text.text(text.span_of(quotation.tokens)));
  }
  return out;
}

// The dateline that the first sentence of the last paragraph leaves out.
inline std::string dateline_of(std::string body) {
  const TokenizedText text = tokenize(std::move(body));
  const Sentence& sentence = text.sentences[to_index(text.paragraphs.back().sentences.begin)];
  return std::string(text.text(text.span_of({sentence.tokens.begin, sentence.body_begin})));
}

}  // namespace entente::testing_support
