#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <entente/base/ids.hpp>
#include <entente/base/span.hpp>
#include <entente/text/article.hpp>

namespace entente {

enum class TokenId : std::uint32_t {};
enum class SentenceId : std::uint32_t {};
enum class ParagraphId : std::uint32_t {};

using TokenRange = IdRange<TokenId>;

enum class ParagraphKind : std::uint8_t {
  body,
  headline,  // the first paragraph, without end punctuation; or a section heading further down
  heading,
  furniture,  // captions, time codes, "Story highlights", "Read more", bylines: no sentence of the reporter's
};

// A paragraph: where it stands, what it is, and its sentences.
struct Paragraph {
  ByteSpan span;
  ParagraphKind kind = ParagraphKind::body;
  IdRange<SentenceId> sentences;
};

// A sentence: where it stands, its tokens, and its paragraph.
struct Sentence {
  ByteSpan span;      // without blanks at its ends
  TokenRange tokens;  // never empty
  ParagraphId paragraph{};
  TokenId body_begin{};  // first token after a dateline ("BEIRUT, Lebanon (AP) -"); tokens.begin where there is none
};

// A direct quotation: the tokens between its marks, without them. It may run over several sentences.
struct Quotation {
  TokenRange tokens;
};

// An article split into paragraphs, sentences and tokens.
// Takes/gives  half-open byte ranges into article.body; ordered, disjoint; the gaps between tokens of a sentence hold only blanks.
//              Tokens follow the boundaries of the English UD treebanks: "Putin's" is "Putin" + "'s", "don't" is "do" + "n't".
// Cost         8 bytes a token.      Lifetime  owns the article.
// Tests        tests/text/tokenizer_test.cpp, tests/cases/sentences.tsv
struct TokenizedText {
  Article article;
  std::vector<ByteSpan> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<Quotation> quotations;

  [[nodiscard]] std::string_view text(ByteSpan span) const {
    return std::string_view(article.body).substr(span.begin, span.byte_count());
  }
  [[nodiscard]] std::string_view text(TokenId token) const { return text(tokens[to_index(token)]); }
  [[nodiscard]] ByteSpan span_of(TokenRange range) const {
    if (range.empty()) {
      return {};
    }
    return {tokens[to_index(range.begin)].begin, tokens[to_index(range.end) - 1].end};
  }
};

}  // namespace entente
