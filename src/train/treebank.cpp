// CoNLL-U in and out. Worked example: the row `2 <TAB> attacked <TAB> attack <TAB> VERB <TAB> VBD <TAB> _ <TAB> 0 <TAB> root <TAB> _ <TAB> _`
// is a GoldWord whose head is kGoldRoot.
#include <entente/train/treebank.hpp>

#include <charconv>
#include <fstream>
#include <istream>
#include <ostream>

#include <entente/base/error.hpp>
#include <entente/document/given_tokens.hpp>
#include <entente/document/word_features.hpp>
#include <entente/resources/tsv.hpp>

#include "entity_layer.hpp"

namespace entente {

namespace {

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

GoldWord parse_row(const std::vector<std::string>& cells, const std::string& name, std::uint32_t line) {
  const std::optional<Upos> upos = parse_upos(cells[3]);
  const std::optional<Relation> relation = parse_relation(cells[7]);
  const std::optional<std::uint32_t> head = parse_number(cells[6]);
  if (!upos || !relation || !head) {
    throw ResourceError(name, line, "unknown tag, relation or head: " + cells[3] + ", " + cells[7] + ", " + cells[6]);
  }
  return {cells[1],
          cells[2],
          cells[4],
          *upos,
          *relation,
          *head == 0 ? GoldWord::kGoldRoot : *head - 1,
          cells[5] == "_" ? std::string() : cells[5]};
}

bool is_word_row(std::string_view line) {
  return !line.empty() && line[0] != '#' && parse_number(line.substr(0, line.find('\t')));
}

class ConlluSentences {
 public:
  ConlluSentences(std::istream& in, const std::string& name) : in_(in), name_(name) {}

  [[nodiscard]] std::vector<GoldSentence> read() {
    for (std::string line; std::getline(in_, line);) {
      ++line_number_;
      if (!line.empty() && line.back() == '\r') {
        line.pop_back();
      }
      if (line.empty()) {
        finish();
      } else if (line[0] == '#') {
        take_comment(line);
      } else {
        take_row(line);
      }
    }
    if (in_.bad()) {
      throw ResourceError(name_, line_number_, "cannot be read beyond this line");
    }
    finish();
    return std::move(sentences_);
  }

 private:
  void take_comment(const std::string& line) {
    constexpr std::string_view kEntities = "# global.Entity = ";
    if (line.starts_with("# newdoc")) {
      entities_.reset();
    } else if (line.starts_with(kEntities)) {
      entities_ = training::parse_entity_fields(line.substr(kEntities.size()), name_, line_number_);
    }
  }

  void take_row(const std::string& line) {
    const std::vector<std::string> cells = split_values(line, '\t');
    if (cells.size() != 10) {
      throw ResourceError(name_, line_number_, "a row has ten columns, this one has " + std::to_string(cells.size()));
    }
    if (parse_number(cells[0])) {
      sentence_.push_back(parse_row(cells, name_, line_number_));
      misc_.push_back({cells[9], line_number_});
    }
  }

  void finish() {
    for (const GoldWord& word : sentence_) {
      if (word.head != GoldWord::kGoldRoot && word.head >= sentence_.size()) {
        throw ResourceError(name_, line_number_, "a head lies outside the sentence that ends here");
      }
    }
    if (entities_) {
      training::label_entities(sentence_, misc_, *entities_, name_);
    }
    if (!sentence_.empty()) {
      sentences_.push_back(std::move(sentence_));
    }
    sentence_.clear();
    misc_.clear();
  }

  std::istream& in_;
  const std::string& name_;
  std::vector<GoldSentence> sentences_;
  GoldSentence sentence_;
  std::vector<training::MiscCell> misc_;
  std::optional<training::EntityFields> entities_;
  std::uint32_t line_number_ = 0;
};

}  // namespace

std::vector<GoldSentence> read_conllu(std::istream& in, const std::string& name) {
  return ConlluSentences(in, name).read();
}

std::vector<GoldSentence> read_treebank(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) {
    throw ResourceError(path.string(), 0, "cannot open this treebank");
  }
  return read_conllu(in, path.string());
}

void write_conllu(std::ostream& out, const Document& document) {
  for (const Sentence& sentence : document.sentences()) {
    const std::size_t begin = to_index(sentence.tokens.begin);
    const std::vector<NameLabel> labels = labels_of(document.names_in(sentence.tokens), sentence.tokens);
    for (std::size_t i = begin; i < to_index(sentence.tokens.end); ++i) {
      const auto token = to_id<TokenId>(i);
      const Word& word = document.word(token);
      const std::size_t head = document.is_root(token) ? 0 : to_index(word.head) - begin + 1;
      const std::string features = features_text(word);
      out << i - begin + 1 << '\t' << document.text(token) << '\t' << word.lemma << '\t' << name_of(word.upos) << '\t'
          << word.xpos << '\t' << (features.empty() ? "_" : features) << '\t' << head << '\t' << name_of(word.relation)
          << "\t_\t" << misc_with_name("_", label_text(labels[i - begin])) << '\n';
    }
    out << '\n';
  }
  if (!out) {
    throw ExportError("cannot write CoNLL-U to the stream");
  }
}

Document document_of(const std::vector<GoldSentence>& sentences) {
  TokenizedText text = text_of_forms(forms_of(sentences));
  std::vector<Word> words;
  std::vector<NameLabel> labels;
  std::vector<Name> names;
  for (const GoldSentence& sentence : sentences) {
    const std::size_t begin = words.size();
    std::vector<std::string_view> forms;
    labels.clear();
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const GoldWord& gold = sentence[i];
      Word& word = words.emplace_back();
      word.lemma = gold.lemma;
      word.xpos = gold.xpos;
      word.upos = gold.upos;
      word.relation = gold.relation;
      word.head = to_id<TokenId>(begin + (gold.head == GoldWord::kGoldRoot ? i : gold.head));
      forms.push_back(gold.form);
      labels.push_back(gold.name);
    }
    derive_features(forms, begin, words);
    const std::vector<Name> found = names_of(labels, begin);
    names.insert(names.end(), found.begin(), found.end());
  }
  return Document(std::move(text), std::move(words), std::move(names));
}

void write_with_names(std::istream& in, std::ostream& out, const std::vector<GoldSentence>& sentences) {
  auto sentence = sentences.begin();
  std::size_t word = 0;
  for (std::string line; std::getline(in, line);) {
    if (!is_word_row(line) || sentence == sentences.end()) {
      out << line << '\n';
      continue;
    }
    const std::string end = line.ends_with('\r') ? "\r\n" : "\n";
    const std::size_t misc = line.rfind('\t') + 1;
    const NameLabel label = (*sentence)[word].name;
    out << line.substr(0, misc)
        << misc_with_name(std::string_view(line).substr(misc, line.size() - misc - (end.size() - 1)),
                          label == kNoNameLabel ? "?" : label_text(label))
        << end;
    if (++word == sentence->size()) {
      ++sentence;
      word = 0;
    }
  }
  if (in.bad()) {
    throw InputError("unreadable", "CoNLL-U: the stream cannot be read to its end");
  }
  if (!out) {
    throw ExportError("cannot write CoNLL-U to the stream");
  }
}

std::vector<std::vector<std::string>> forms_of(const std::vector<GoldSentence>& sentences) {
  std::vector<std::vector<std::string>> all;
  for (const GoldSentence& sentence : sentences) {
    std::vector<std::string>& forms = all.emplace_back();
    for (const GoldWord& word : sentence) {
      forms.push_back(word.form);
    }
  }
  return all;
}

}  // namespace entente
