#include "support/hand_document.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>
#include <utility>

#include <entente/document/word_features.hpp>
#include <entente/resources/tsv.hpp>

namespace entente::test {

namespace {

constexpr auto kTags = std::to_array<std::pair<std::string_view, Upos>>({
    {"NNP", Upos::propn}, {"NNPS", Upos::propn}, {"NN", Upos::noun},     {"NNS", Upos::noun},    {"JJ", Upos::adj},
    {"JJR", Upos::adj},   {"JJS", Upos::adj},    {"VB", Upos::verb},     {"VBD", Upos::verb},    {"VBZ", Upos::verb},
    {"VBP", Upos::verb},  {"VBN", Upos::verb},   {"VBG", Upos::verb},    {"MD", Upos::aux},      {"IN", Upos::adp},
    {"TO", Upos::part},   {"POS", Upos::part},   {"DT", Upos::det},      {"PDT", Upos::det},     {"WDT", Upos::pron},
    {"PRP", Upos::pron},  {"PRP$", Upos::pron},  {"WP", Upos::pron},     {"WP$", Upos::pron},    {"EX", Upos::pron},
    {"CD", Upos::num},    {"RB", Upos::adv},     {"WRB", Upos::adv},     {"RBR", Upos::adv},     {"RP", Upos::adp},
    {"CC", Upos::cconj},  {".", Upos::punct},    {",", Upos::punct},     {"HYPH", Upos::punct},  {"``", Upos::punct},
    {"''", Upos::punct},  {":", Upos::punct},    {"-LRB-", Upos::punct}, {"-RRB-", Upos::punct}, {"UH", Upos::intj},
});

Upos upos_of(std::string_view tag, Relation relation) {
  const auto* const found = std::find_if(kTags.begin(), kTags.end(), [&](const auto& row) { return row.first == tag; });
  if (found == kTags.end()) {
    throw std::invalid_argument("no tag '" + std::string(tag) + "'");
  }
  if (found->second == Upos::verb &&
      (relation == Relation::aux || relation == Relation::aux_pass || relation == Relation::cop)) {
    return Upos::aux;
  }
  if (relation == Relation::mark && tag == "IN") {
    return Upos::sconj;
  }
  if (tag == "RB" && relation == Relation::advmod) {
    return Upos::adv;
  }
  return found->second;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

struct Builder {
  TokenizedText text;
  std::vector<Word> words;
  bool glue_next = true;
  bool in_quotation = false;

  void begin_paragraph(ParagraphKind kind) {
    text.paragraphs.emplace_back();
    text.paragraphs.back().kind = kind;
    text.paragraphs.back().sentences = {to_id<SentenceId>(text.sentences.size()),
                                        to_id<SentenceId>(text.sentences.size())};
  }

  void append_form(const std::string& form, const std::string& tag) {
    const bool closing = tag == "." || tag == "," || tag == "''" || tag == "-RRB-" || tag == "POS" ||
                         form.starts_with('\'') || form == "n't" || tag == "HYPH";
    std::string& body = text.article.body;
    if (!glue_next && !closing) {
      body += ' ';
    }
    const auto begin = static_cast<std::uint32_t>(body.size());
    body += form;
    text.tokens.push_back({begin, static_cast<std::uint32_t>(body.size())});
    glue_next = tag == "HYPH" || tag == "``" || tag == "-LRB-";
  }

  void add_token(const std::string& field, std::size_t first) {
    std::vector<std::string> parts = split_values(field, '_');
    if (parts.size() != 4) {
      throw std::invalid_argument("'" + field + "' is no form/lemma_TAG_head_relation");
    }
    const auto relation = parse_relation(parts[3]);
    if (!relation) {
      throw std::invalid_argument("no relation '" + parts[3] + "'");
    }
    const auto slash = parts[0].find('/');
    const std::string form = parts[0].substr(0, slash);
    Word word;
    word.xpos = parts[1];
    word.relation = *relation;
    word.upos = upos_of(parts[1], *relation);
    word.lemma = slash != std::string::npos ? parts[0].substr(slash + 1)
                 : word.upos == Upos::propn ? form
                                            : lower(form);
    const std::size_t head = std::stoul(parts[2]);
    word.head = to_id<TokenId>(head == 0 ? words.size() : first + head - 1);
    append_form(form, parts[1]);
    words.push_back(std::move(word));
    if (form == "\"") {
      take_quotation_mark(to_id<TokenId>(words.size() - 1));
    }
  }

  void take_quotation_mark(TokenId mark) {
    if (in_quotation) {
      text.quotations.back().tokens.end = mark;
    } else {
      text.quotations.push_back({{to_id<TokenId>(to_index(mark) + 1), to_id<TokenId>(to_index(mark) + 1)}});
    }
    in_quotation = !in_quotation;
  }

  void add_sentence(const std::string& line) {
    if (text.paragraphs.empty()) {
      begin_paragraph(ParagraphKind::body);
    }
    const std::size_t first = words.size();
    for (const std::string& field : split_values(line, ' ')) {
      if (!field.empty()) {
        add_token(field, first);
      }
    }
    std::vector<std::string_view> forms;
    for (std::size_t i = first; i < words.size(); ++i) {
      forms.push_back(text.text(to_id<TokenId>(i)));
    }
    derive_features(forms, first, words);
    Sentence sentence;
    sentence.tokens = {to_id<TokenId>(first), to_id<TokenId>(words.size())};
    sentence.body_begin = sentence.tokens.begin;
    sentence.span = text.span_of(sentence.tokens);
    sentence.paragraph = to_id<ParagraphId>(text.paragraphs.size() - 1);
    text.sentences.push_back(sentence);
    text.paragraphs.back().sentences.end = to_id<SentenceId>(text.sentences.size());
    text.article.body += '\n';
    glue_next = true;
  }
};

}  // namespace

Document hand_document(std::string_view lines, Article article) {
  Builder builder;
  builder.text.article = std::move(article);
  builder.text.article.body.clear();
  for (const std::string& raw : split_values(lines, '\n')) {
    const auto begin = raw.find_first_not_of(' ');
    const std::string line = begin == std::string::npos ? std::string() : raw.substr(begin);
    if (line == "%headline") {
      builder.begin_paragraph(ParagraphKind::headline);
    } else if (line == "%furniture") {
      builder.begin_paragraph(ParagraphKind::furniture);
    } else if (line == "%body") {
      builder.begin_paragraph(ParagraphKind::body);
    } else if (!line.empty()) {
      builder.add_sentence(line);
    }
  }
  for (Paragraph& paragraph : builder.text.paragraphs) {
    const auto first = to_index(paragraph.sentences.begin);
    const auto end = to_index(paragraph.sentences.end);
    if (first < end) {
      paragraph.span = {builder.text.sentences[first].span.begin, builder.text.sentences[end - 1].span.end};
    }
  }
  return Document(std::move(builder.text), std::move(builder.words));
}

TokenId token_of(const Document& document, std::string_view form, int nth) {
  for (std::size_t i = 0; i < document.token_count(); ++i) {
    if (document.text(to_id<TokenId>(i)) == form && nth-- == 0) {
      return to_id<TokenId>(i);
    }
  }
  throw std::invalid_argument("no token '" + std::string(form) + "'");
}

}  // namespace entente::test
