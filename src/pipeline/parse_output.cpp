// Tags and trees in the formats that other tools read.
// Worked example: "Rebels fled." is `# text = Rebels fled.` and, first of three rows,
// `1 Rebels rebel NOUN NNS Number=Plur 2 nsubj _ start_char=0|end_char=6` (with tabs); in JSON {"id": 1, "form": "Rebels", ..., "head": 2}; in brat
// `T1<TAB>NOUN 0 6<TAB>Rebels` and `R1<TAB>nsubj Arg1:T2 Arg2:T1`.
#include <entente/pipeline/parse_output.hpp>

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include <entente/base/utf8.hpp>
#include <entente/document/word_features.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

constexpr char32_t kReplacement = 0xFFFD;

bool breaks_lines(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029;
}

// A cell of a table: nothing in it ends the line or the column.
std::string cell(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint point = decode_utf8(text, at);
    append_utf8(out, breaks_lines(point.code_point) ? kReplacement : point.code_point);
    at += point.byte_count;
  }
  return out.empty() ? "_" : out;
}

// Ids and titles come from strangers, too; they may hold any byte.
std::string comment(std::string_view text) { return first_invalid_utf8(text) ? std::string("?") : cell(text); }

// One sentence, with places as the formats count them: words from 1, characters in code points.
class SentenceView {
 public:
  SentenceView(const Document& document, SentenceId id, const CodePointIndex& index)
      : document_(document),
        sentence_(document.sentence(id)),
        index_(index),
        begin_(to_index(sentence_.tokens.begin)) {}

  [[nodiscard]] std::size_t size() const { return sentence_.tokens.size(); }
  [[nodiscard]] TokenId token(std::size_t i) const { return to_id<TokenId>(begin_ + i); }
  [[nodiscard]] std::size_t place_of(TokenId token) const { return to_index(token) - begin_; }
  [[nodiscard]] const Word& word(std::size_t i) const { return document_.word(token(i)); }
  [[nodiscard]] std::string form(std::size_t i) const { return cell(document_.text(token(i))); }
  [[nodiscard]] std::size_t head_number(std::size_t i) const {  // 0 for the root
    return document_.is_root(token(i)) ? 0 : to_index(word(i).head) - begin_ + 1;
  }
  [[nodiscard]] std::uint32_t start(std::size_t i) const { return index_.code_point_offset(span(i).begin); }
  [[nodiscard]] std::uint32_t end(std::size_t i) const { return index_.code_point_offset(span(i).end); }
  [[nodiscard]] bool space_after(std::size_t i) const {
    const std::size_t next = begin_ + i + 1;
    return next >= document_.token_count() || document_.text().tokens[next].begin > span(i).end;
  }
  // The forms, with one blank wherever the text has any.
  [[nodiscard]] std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < size(); ++i) {
      out += form(i);
      out += i + 1 < size() && space_after(i) ? " " : "";
    }
    return out;
  }

 private:
  [[nodiscard]] ByteSpan span(std::size_t i) const { return document_.text().tokens[begin_ + i]; }

  const Document& document_;
  const Sentence& sentence_;
  const CodePointIndex& index_;
  std::size_t begin_;
};

template <typename Visit>  // Visit(SentenceId, SentenceView) -> void
void for_each_sentence(const Document& document, SentenceRange sentences, const Visit& visit) {
  const CodePointIndex index(document.article().body);
  for (std::size_t s = to_index(sentences.begin); s < to_index(sentences.end); ++s) {
    const auto id = to_id<SentenceId>(s);
    visit(id, SentenceView(document, id, index));
  }
}

std::string sentence_name(const Document& document, SentenceId id) {
  const std::string& article = document.article().id;
  return (article.empty() ? "" : comment(article) + "-") + std::to_string(to_index(id) + 1);
}

std::string_view name_of_kind(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::headline:
      return "headline";
    case ParagraphKind::heading:
      return "heading";
    case ParagraphKind::furniture:
      return "furniture";
    case ParagraphKind::body:
      break;
  }
  return "body";
}

void write_comments(std::ostream& out, const Document& document, SentenceId id, const SentenceView& sentence) {
  if (to_index(id) == 0 && !document.article().id.empty()) {
    out << "# newdoc id = " << comment(document.article().id) << '\n';
  }
  const Paragraph& paragraph = document.text().paragraphs[to_index(document.sentence(id).paragraph)];
  if (paragraph.sentences.begin == id) {
    out << "# newpar\n";
    if (paragraph.kind != ParagraphKind::body) {
      out << "# newpar_kind = " << name_of_kind(paragraph.kind) << '\n';
    }
  }
  out << "# sent_id = " << sentence_name(document, id) << "\n# text = " << sentence.text() << '\n';
}

Json feature_object(const Word& word) {
  Json object = Json::object();
  const std::string features = features_text(word);
  for (std::size_t begin = 0; begin < features.size();) {
    const std::size_t end = std::min(features.find('|', begin), features.size());
    const std::size_t equals = features.find('=', begin);
    object[features.substr(begin, equals - begin)] = features.substr(equals + 1, end - equals - 1);
    begin = end + 1;
  }
  return object;
}

// The names of a sentence: the numbers of their first and last words, and their places in the text.
Json name_list(const Document& document, SentenceId id, const SentenceView& sentence) {
  Json names = Json::array();
  for (const Name& name : document.names_in(document.sentence(id).tokens)) {
    const std::size_t first = sentence.place_of(name.tokens.begin);
    const std::size_t last = first + name.tokens.size() - 1;
    names.push_back({{"type", name_of(name.type)},
                     {"first", first + 1},
                     {"last", last + 1},
                     {"start", sentence.start(first)},
                     {"end", sentence.end(last)},
                     {"text", document.text().text(document.text().span_of(name.tokens))}});
  }
  return names;
}

// Names of brat hold letters, digits, hyphens and low lines: "nsubj-pass".
std::string brat_name(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), ':', '-');
  return out;
}

constexpr std::array kFormats = {
    ParseFormat{"conllu", false, &write_parse_conllu}, ParseFormat{"json", false, &write_parse_json},
    ParseFormat{"brat", true, &write_parse_brat},  // its offsets belong to one text
    ParseFormat{"svg", true, &write_parse_svg},    // one picture
};

}  // namespace

SentenceRange all_sentences(const Document& document) {
  return {SentenceId{}, to_id<SentenceId>(document.sentences().size())};
}

void write_parse_conllu(std::ostream& out, const Document& document, SentenceRange sentences) {
  for_each_sentence(document, sentences, [&](SentenceId id, const SentenceView& sentence) {
    write_comments(out, document, id, sentence);
    const TokenRange tokens = document.sentence(id).tokens;
    const std::vector<NameLabel> names = labels_of(document.names_in(tokens), tokens);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Word& word = sentence.word(i);
      const std::string name = label_text(names[i]);
      const std::string features = features_text(word);
      out << i + 1 << '\t' << sentence.form(i) << '\t' << cell(word.lemma) << '\t' << name_of(word.upos) << '\t'
          << cell(word.xpos) << '\t' << (features.empty() ? "_" : features) << '\t' << sentence.head_number(i) << '\t'
          << name_of(word.relation) << "\t_\t" << (sentence.space_after(i) ? "" : "SpaceAfter=No|")
          << "start_char=" << sentence.start(i) << "|end_char=" << sentence.end(i) << (name.empty() ? "" : "|Name=")
          << name << '\n';
    }
    out << '\n';
  });
}

void write_parse_json(std::ostream& out, const Document& document, SentenceRange sentences) {
  for_each_sentence(document, sentences, [&](SentenceId id, const SentenceView& sentence) {
    Json tokens = Json::array();
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const Word& word = sentence.word(i);
      tokens.push_back({{"id", i + 1},
                        {"form", document.text(sentence.token(i))},
                        {"lemma", word.lemma},
                        {"upos", name_of(word.upos)},
                        {"xpos", word.xpos},
                        {"feats", feature_object(word)},
                        {"head", sentence.head_number(i)},
                        {"deprel", name_of(word.relation)},
                        {"start", sentence.start(i)},
                        {"end", sentence.end(i)}});
    }
    const Paragraph& paragraph = document.text().paragraphs[to_index(document.sentence(id).paragraph)];
    const Json line = {{"id", document.article().id},
                       {"index", to_index(id)},
                       {"paragraph", to_index(document.sentence(id).paragraph)},
                       {"kind", name_of_kind(paragraph.kind)},
                       {"start", sentence.start(0)},
                       {"end", sentence.end(sentence.size() - 1)},
                       {"text", document.text().text(document.text().span_of(document.sentence(id).tokens))},
                       {"tokens", std::move(tokens)},
                       {"names", name_list(document, id, sentence)}};
    out << line.dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
  });
}

void write_parse_brat(std::ostream& out, const Document& document, SentenceRange sentences) {
  std::size_t first = 1;  // number of the sentence's first word in the file; its names stand behind its words
  std::size_t relation = 1;
  for_each_sentence(document, sentences, [&](SentenceId id, const SentenceView& sentence) {
    const std::span<const Name> names = document.names_in(document.sentence(id).tokens);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      out << 'T' << first + i << '\t' << name_of(sentence.word(i).upos) << ' ' << sentence.start(i) << ' '
          << sentence.end(i) << '\t' << sentence.form(i) << '\n';
    }
    for (std::size_t k = 0; k < names.size(); ++k) {  // after the words, so that the numbers of those run on
      const std::size_t begin = sentence.place_of(names[k].tokens.begin);
      const std::size_t last = begin + names[k].tokens.size() - 1;
      out << 'T' << first + sentence.size() + k << '\t' << name_of(names[k].type) << ' ' << sentence.start(begin) << ' '
          << sentence.end(last) << '\t' << cell(document.text().text(document.text().span_of(names[k].tokens))) << '\n';
    }
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (const std::size_t head = sentence.head_number(i); head != 0) {
        out << 'R' << relation++ << '\t' << brat_name(name_of(sentence.word(i).relation)) << " Arg1:T"
            << first + head - 1 << " Arg2:T" << first + i << '\n';
      }
    }
    first += sentence.size() + names.size();
  });
}

std::span<const ParseFormat> parse_formats() { return kFormats; }

const ParseFormat* find_parse_format(std::string_view name) {
  const auto* const found =
      std::find_if(kFormats.begin(), kFormats.end(), [&](const ParseFormat& format) { return format.name == name; });
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace entente
