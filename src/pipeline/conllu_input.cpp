// Given tokens in, the program's own analysis of them out; what is not analysed stays as it was.
// Worked example: of `1-2<TAB>don't`, `1<TAB>do`, `2<TAB>n't`, `2.1<TAB>go` the rows 1 and 2 are words and get new columns 3 to 8; the range and the
// empty node stay.
#include <entente/pipeline/conllu_input.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include <entente/base/error.hpp>
#include <entente/base/utf8.hpp>
#include <entente/document/given_tokens.hpp>
#include <entente/document/word_features.hpp>

namespace entente {

namespace {

constexpr std::size_t kColumnCount = 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// The column of a row, from 0; the row has ten.
std::string_view column(std::string_view line, std::size_t number) {
  for (; number > 0; --number) {
    line.remove_prefix(line.find('\t') + 1);
  }
  return line.substr(0, line.find('\t'));
}

void write_row(std::ostream& out, std::string_view line, const Document& document, TokenId token, TokenId first,
               NameLabel name) {
  const Word& word = document.word(token);
  const std::string features = features_text(word);
  const std::size_t head = document.is_root(token) ? 0 : to_index(word.head) - to_index(first) + 1;
  out << column(line, 0) << '\t' << column(line, 1) << '\t' << (word.lemma.empty() ? "_" : word.lemma) << '\t'
      << name_of(word.upos) << '\t' << word.xpos << '\t' << (features.empty() ? "_" : features) << '\t' << head << '\t'
      << name_of(word.relation) << '\t' << column(line, 8) << '\t' << misc_with_name(column(line, 9), label_text(name))
      << '\n';
}

}  // namespace

ConlluReader::ConlluReader(std::istream& in, std::string name, std::size_t sentence_bytes)
    : in_(in), name_(std::move(name)), limit_(sentence_bytes) {}

void ConlluReader::refuse(const std::string& message, const char* code) const {
  throw InputError(code, name_ + ":" + std::to_string(line_) + ": " + message);
}

bool ConlluReader::read_line(std::string& line) {
  line.clear();
  int next = in_.rdbuf()->sbumpc();
  if (next == std::char_traits<char>::eof()) {
    return false;
  }
  ++line_;
  for (; next != std::char_traits<char>::eof() && next != '\n'; next = in_.rdbuf()->sbumpc()) {
    line.push_back(static_cast<char>(next));
    if (++byte_count_ > limit_) {
      refuse("a sentence has at most " + std::to_string(limit_) + " bytes, this one has more", "too_large");
    }
  }
  if (line_ == 1 && line.starts_with(kByteOrderMark)) {
    line.erase(0, kByteOrderMark.size());
  }
  if (!line.empty() && line.back() == '\r') {
    line.pop_back();
  }
  if (first_invalid_utf8(line)) {
    refuse("this line is not UTF-8");
  }
  return true;
}

void ConlluReader::check_range(const std::string& line, const std::string& id, std::size_t dash) {
  const auto begin = parse_number(std::string_view(id).substr(0, dash));
  const auto end = parse_number(std::string_view(id).substr(dash + 1));
  if (!begin || !end || *begin != last_word_ + 1 || *end < *begin || *begin <= last_range_end_) {
    refuse("the range " + id + " does not stand before its first word, " + std::to_string(last_word_ + 1));
  }
  if (column(line, 1).empty()) {
    refuse("the range " + id + " has an empty FORM");
  }
  last_range_end_ = *end;
}

void ConlluReader::check_empty_node(const std::string& id, std::size_t dot) {
  const auto word = parse_number(std::string_view(id).substr(0, dot));
  const auto number = parse_number(std::string_view(id).substr(dot + 1));
  if (!word || !number || *word != last_word_ || *number != last_empty_node_ + 1) {
    refuse("found the empty node " + id + ", expected " + std::to_string(last_word_) + "." +
           std::to_string(last_empty_node_ + 1) + " here");
  }
  last_empty_node_ = *number;
}

void ConlluReader::check_row(const std::string& line, ConlluSentence& sentence) {
  const auto columns = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
  if (columns != kColumnCount) {
    refuse("a row has ten columns parted by tabs, this one has " + std::to_string(columns));
  }
  const std::string id(column(line, 0));
  if (const std::size_t dash = id.find('-'); dash != std::string::npos) {
    check_range(line, id, dash);
    return;
  }
  if (const std::size_t dot = id.find('.'); dot != std::string::npos) {
    check_empty_node(id, dot);
    return;
  }
  if (parse_number(id) != last_word_ + 1) {
    refuse("found the id " + (id.empty() ? "''" : id) + ", expected " + std::to_string(last_word_ + 1) +
           "; an empty line parts sentences");
  }
  if (column(line, 1).empty()) {
    refuse("word " + id + " has an empty FORM");
  }
  ++last_word_;
  last_empty_node_ = 0;
  sentence.words.push_back(sentence.lines.size());
}

bool ConlluReader::next(ConlluSentence& sentence) {
  sentence = {};
  byte_count_ = 0;
  last_word_ = last_range_end_ = last_empty_node_ = 0;
  for (std::string line; read_line(line);) {
    if (line.empty()) {
      if (!sentence.lines.empty()) {
        break;
      }
      continue;  // more than one empty line between sentences
    }
    if (line.front() != '#') {
      check_row(line, sentence);
    }
    sentence.lines.push_back(line);
  }
  if (last_range_end_ > last_word_) {
    refuse("the sentence that ends here has a range up to word " + std::to_string(last_range_end_) + ", but only " +
           std::to_string(last_word_) + " words");
  }
  return !sentence.lines.empty();
}

void write_reanalyzed(std::ostream& out, const std::vector<ConlluSentence>& sentences, const Analyzer& analyzer) {
  std::vector<std::vector<std::string>> forms;
  for (const ConlluSentence& sentence : sentences) {
    std::vector<std::string>& words = forms.emplace_back();
    for (const std::size_t line : sentence.words) {
      words.emplace_back(column(sentence.lines[line], 1));
    }
  }
  const Document document = analyzer.analyze(text_of_forms(forms));
  const std::vector<NameLabel> names = labels_of(document.names(), {TokenId{}, to_id<TokenId>(document.token_count())});
  std::size_t token = 0;
  for (const ConlluSentence& sentence : sentences) {
    const auto first = to_id<TokenId>(token);
    auto word = sentence.words.begin();
    for (std::size_t i = 0; i < sentence.lines.size(); ++i) {
      if (word != sentence.words.end() && *word == i) {
        write_row(out, sentence.lines[i], document, to_id<TokenId>(token), first, names[token]);
        ++token;
        ++word;
      } else {
        out << sentence.lines[i] << '\n';
      }
    }
    out << '\n';
  }
}

}  // namespace entente
