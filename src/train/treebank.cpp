// CoNLL-U in and out. Worked example: the row `2 <TAB> attacked <TAB> attack <TAB> VERB <TAB> VBD <TAB> _ <TAB> 0 <TAB> root <TAB> _ <TAB> _`
// is a GoldWord whose head is kGoldRoot.
#include <entente/train/treebank.hpp>

#include <charconv>
#include <fstream>
#include <istream>
#include <ostream>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

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
  return {cells[1], cells[2], cells[4], *upos, *relation, *head == 0 ? GoldWord::kGoldRoot : *head - 1};
}

}  // namespace

std::vector<GoldSentence> read_conllu(std::istream& in, const std::string& name) {
  std::vector<GoldSentence> sentences;
  GoldSentence sentence;
  std::uint32_t line_number = 0;
  const auto finish = [&] {
    for (const GoldWord& word : sentence) {
      if (word.head != GoldWord::kGoldRoot && word.head >= sentence.size()) {
        throw ResourceError(name, line_number, "a head lies outside the sentence that ends here");
      }
    }
    if (!sentence.empty()) {
      sentences.push_back(std::move(sentence));
    }
    sentence.clear();
  };
  for (std::string line; std::getline(in, line);) {
    ++line_number;
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    if (line.empty()) {
      finish();
    } else if (line[0] != '#') {
      const std::vector<std::string> cells = split_values(line, '\t');
      if (cells.size() != 10) {
        throw ResourceError(name, line_number, "a row has ten columns, this one has " + std::to_string(cells.size()));
      }
      if (parse_number(cells[0])) {
        sentence.push_back(parse_row(cells, name, line_number));
      }
    }
  }
  finish();
  return sentences;
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
    for (std::size_t i = begin; i < to_index(sentence.tokens.end); ++i) {
      const TokenId token = to_id<TokenId>(i);
      const Word& word = document.word(token);
      const std::size_t head = document.is_root(token) ? 0 : to_index(word.head) - begin + 1;
      out << i - begin + 1 << '\t' << document.text(token) << '\t' << word.lemma << '\t' << name_of(word.upos) << '\t'
          << word.xpos << "\t_\t" << head << '\t' << name_of(word.relation) << "\t_\t_\n";
    }
    out << '\n';
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
