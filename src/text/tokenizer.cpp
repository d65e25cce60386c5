// From an article to its paragraphs, sentences, tokens and quotations, one paragraph after the other.
// Worked example: "Talks fail\n\nBEIRUT (AP) - Both left." gives two paragraphs with a sentence each; the second sentence has the tokens
// "BEIRUT ( AP ) - Both left ." and its body begins at "Both".
#include <entente/text/tokenizer.hpp>

#include <span>
#include <string>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>

#include "characters.hpp"
#include "paragraphs.hpp"
#include "quotations.hpp"
#include "sentence_splitter.hpp"
#include "text_tables.hpp"
#include "word_scanner.hpp"

namespace entente {

using namespace text_detail;

struct Tokenizer::Tables {
  TextTables text;
};

namespace {

constexpr std::uint32_t kLongestTitle = 500;  // bytes of a headline that becomes the title

void add_paragraph(TokenizedText& out, ByteSpan span, const TextTables& tables, bool& seen_text, bool last) {
  const std::size_t first_token = out.tokens.size();
  scan_words(out.article.body, span, tables, out.tokens);
  const std::size_t token_count = out.tokens.size() - first_token;
  if (token_count == 0) {
    return;
  }
  const ParagraphTokens tokens{out.article.body, std::span<const ByteSpan>(out.tokens).subspan(first_token)};
  const std::size_t dateline = dateline_size(tokens, tables);
  Paragraph paragraph;
  paragraph.span = span;
  paragraph.kind = paragraph_kind(tokens, tables, dateline, seen_text, last);
  if (!seen_text && !out.article.title.empty() && paragraph.kind == ParagraphKind::body &&
      out.text(span) == out.article.title) {
    paragraph.kind = ParagraphKind::headline;  // "Will the talks fail?"
  }
  seen_text = seen_text || paragraph.kind != ParagraphKind::furniture;
  const bool title = paragraph.kind == ParagraphKind::headline || paragraph.kind == ParagraphKind::heading;
  const bool has_body = dateline < token_count && paragraph.kind != ParagraphKind::headline;
  paragraph.sentences.begin = to_id<SentenceId>(out.sentences.size());
  std::size_t begin = 0;
  for (const std::size_t end : split_sentences(tokens, tables, has_body ? dateline : 0, title)) {
    Sentence sentence;
    sentence.tokens = {to_id<TokenId>(first_token + begin), to_id<TokenId>(first_token + end)};
    sentence.span = out.span_of(sentence.tokens);
    sentence.paragraph = to_id<ParagraphId>(out.paragraphs.size());
    sentence.body_begin = begin == 0 && has_body ? to_id<TokenId>(first_token + dateline) : sentence.tokens.begin;
    out.sentences.push_back(sentence);
    begin = end;
  }
  paragraph.sentences.end = to_id<SentenceId>(out.sentences.size());
  find_quotations(tokens, first_token, out.quotations);
  out.paragraphs.push_back(paragraph);
}

}  // namespace

Tokenizer::Tokenizer(const std::filesystem::path& data_folder)
    : tables_(std::make_unique<const Tables>(Tables{TextTables(data_folder)})) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

TokenizedText Tokenizer::tokenize(Article article) const {
  if (const auto bad = first_invalid_utf8(article.body)) {
    throw InputError("invalid_utf8", "the text is not UTF-8 at byte " + std::to_string(*bad));
  }
  TokenizedText out;
  out.article = std::move(article);
  const std::vector<ByteSpan> paragraphs = part_paragraphs(out.article.body);
  if (paragraphs.empty()) {
    throw InputError("empty", "the text holds nothing but blanks");
  }
  out.tokens.reserve(out.article.body.size() / 5 + 1);
  bool seen_text = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    add_paragraph(out, paragraphs[i], tables_->text, seen_text, i + 1 == paragraphs.size());
  }
  if (out.article.title.empty()) {  // the headline of a plain text is its title
    for (const Paragraph& paragraph : out.paragraphs) {
      if (paragraph.kind == ParagraphKind::headline && paragraph.span.byte_count() <= kLongestTitle) {
        out.article.title = out.text(paragraph.span);
        break;
      }
    }
  }
  return out;
}

}  // namespace entente
