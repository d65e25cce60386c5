// Marked sentences through the stages that a caller's document goes through, up to the features of its pair.
// Worked example: `[Oman] accused {Chad}.` under ACCUSE is an example of ACCUSE, and of a pair whose first mention is the source.
#include <entente/pipeline/pair_examples.hpp>

#include <algorithm>
#include <istream>
#include <map>
#include <sstream>

#include <entente/base/error.hpp>
#include <entente/ontology/plover.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

struct PairExamples::Marked {
  std::string text;
  std::vector<ByteSpan> sources, targets;
};

// One act of a row: `1>2 ACCUSE "accused"`.
struct PairExamples::Told {
  int source = 0, target = 0;
  bool mutual = false;
  std::vector<std::uint32_t> roots;
  std::string trigger;  // "" for any sentence
};

namespace {

// Takes the text apart at its marks; `sources` and `targets` get the spans between them.
template <typename Marked>
Marked without_marks(const std::string& marked, const std::vector<std::string>& marks) {
  Marked sentence;
  std::uint32_t begin[2] = {0, 0};
  for (std::size_t at = 0; at < marked.size();) {
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](const std::string& m) { return marked.compare(at, m.size(), m) == 0; });
    const auto here = static_cast<std::uint32_t>(sentence.text.size());
    if (mark == marks.end()) {
      sentence.text.push_back(marked[at++]);
      continue;
    }
    const auto number =
        static_cast<std::size_t>(mark - marks.begin());  // opens source, closes it, opens target, closes it
    if (number % 2 == 0) {
      begin[number / 2] = here;
    } else {
      (number == 1 ? sentence.sources : sentence.targets).push_back({begin[number / 2], here});
    }
    at += mark->size();
  }
  return sentence;
}

// A cell as spreadsheets quote it: "He said ""no""."
std::string unquoted(const std::string& cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') {
    return cell;
  }
  std::string text;
  for (std::size_t i = 1; i + 1 < cell.size(); ++i) {
    text.push_back(cell[i]);
    i += cell[i] == '"' && cell[i + 1] == '"' && i + 2 < cell.size() ? 1U : 0U;
  }
  return text;
}

std::vector<std::uint32_t> roots_of(const std::string& name) {
  if (name == "YIELD") {
    return {static_cast<std::uint32_t>(Root::concede), static_cast<std::uint32_t>(Root::retreat)};
  }
  const auto root = parse_root(name);
  return root ? std::vector<std::uint32_t>{static_cast<std::uint32_t>(*root)} : std::vector<std::uint32_t>{};
}

// `[1:Oman] accused [2:Chad].` into its text and the spans of its actors.
std::string without_numbers(const std::string& marked, std::vector<std::pair<ByteSpan, int>>& actors) {
  std::string text;
  std::uint32_t begin = 0;
  int number = 0;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    const std::size_t colon = marked[at] == '[' ? marked.find_first_not_of("0123456789", at + 1) : std::string::npos;
    if (colon != std::string::npos && colon > at + 1 && colon < at + 4 && marked[colon] == ':') {
      number = std::stoi(marked.substr(at + 1, colon - at - 1));
      begin = static_cast<std::uint32_t>(text.size());
      at = colon;
    } else if (marked[at] == ']' && number != 0) {
      actors.push_back({{begin, static_cast<std::uint32_t>(text.size())}, number});
      number = 0;
    } else if (marked.compare(at, 2, "\\n") == 0) {
      text.push_back('\n');
      ++at;
    } else {
      text.push_back(marked[at]);
    }
  }
  return text;
}

// By actor of the cast: the number of the brackets in which most of its mentions end or begin; 0 for none.
std::vector<int> numbers_of(const Cast& cast, const std::vector<std::pair<ByteSpan, int>>& actors) {
  std::vector<std::map<int, int>> votes(cast.actors.size());
  for (const Mention& mention : cast.mentions) {
    if (mention.actors.size() != 1 || mention.kind == MentionKind::pronoun) {
      continue;
    }
    for (const auto& [span, number] : actors) {
      if (span.end == mention.span.end ||
          (span.begin == mention.span.begin && 2 * mention.span.byte_count() >= span.byte_count())) {
        ++votes[to_index(mention.actors.front())][number];
      }
    }
  }
  std::vector<int> numbers;
  for (const std::map<int, int>& vote : votes) {
    const auto most = std::max_element(vote.begin(), vote.end(),
                                       [](const auto& left, const auto& right) { return left.second < right.second; });
    numbers.push_back(most == vote.end() ? 0 : most->first);
  }
  return numbers;
}

bool touches(const ByteSpan& span, const std::vector<ByteSpan>& others) {
  return std::any_of(others.begin(), others.end(), [&](const ByteSpan& other) { return span.overlaps(other); });
}

void demand_whole(const std::istream& in, const std::string& name) {
  if (in.bad()) {
    throw ResourceError(name, 0, "cannot be read to its end");
  }
}

}  // namespace

PairExamples::PairExamples(const std::filesystem::path& data_folder, const std::filesystem::path& model_file)
    : data_folder_(data_folder),
      tokenizer_(data_folder),
      analyzer_(model_file),
      resolver_(data_folder),
      coder_(data_folder) {}

void PairExamples::add(const Marked& sentence, const std::vector<std::uint32_t>& roots, float weight) {
  Article article;
  article.body = sentence.text;
  for (const auto* side : {&sentence.sources, &sentence.targets}) {
    for (const ByteSpan& span : *side) {
      article.given_mentions.push_back({span, "", ""});
    }
  }
  std::sort(article.given_mentions.begin(), article.given_mentions.end(),
            [](const GivenMention& left, const GivenMention& right) { return left.span < right.span; });
  const Document document = analyzer_.analyze(tokenizer_.tokenize(std::move(article)));
  const Cast cast = resolver_.resolve(document);
  for (PairReading& reading : coder_.marked_pairs(document, cast)) {
    const ByteSpan first = cast.mention(reading.first).span;
    const ByteSpan second = cast.mention(reading.second).span;
    const bool forward = touches(first, sentence.sources) && touches(second, sentence.targets);
    const bool backward = touches(first, sentence.targets) && touches(second, sentence.sources);
    if (forward != backward) {
      holds_.push_back({reading.forward, {forward ? 1U : 0U}, weight});
      holds_.push_back({reading.backward, {backward ? 1U : 0U}, weight});
      roots_.push_back({forward ? reading.forward : std::move(reading.backward), roots, weight});
      orders_.push_back({std::move(reading.forward), {forward ? 0U : 1U}, weight});
    }
  }
}

void PairExamples::add_table(std::istream& in, const std::string& name, std::size_t held_out, float weight) {
  std::string line;
  std::getline(in, line);
  while (!line.empty() && line.back() == '\r') {
    line.pop_back();
  }
  const std::vector<std::string> columns = split_values(line, '\t');
  const auto place = [&](const char* column) {
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end()) {
      throw ResourceError(name, 1, "no column " + std::string(column));
    }
    return static_cast<std::size_t>(found - columns.begin());
  };
  const std::size_t text = place("marked_sentence");
  const std::size_t root = place("gold_root");
  for (std::uint32_t index = 0; std::getline(in, line); ++index) {
    while (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    const std::vector<std::string> cells = split_values(line, '\t');
    const std::vector<std::uint32_t> roots = cells.size() > root ? roots_of(cells[root]) : std::vector<std::uint32_t>{};
    if (roots.empty() || cells.size() <= text) {
      throw ResourceError(name, index + 2, "a row needs a marked sentence and a root");
    }
    if (held_out == 0 || index % held_out != 0) {
      add(without_marks<Marked>(unquoted(cells[text]), {"<s>", "</s>", "<t>", "</t>"}), roots, weight);
    }
  }
  demand_whole(in, name);
}

void PairExamples::add(const std::string& text, const std::vector<std::pair<ByteSpan, int>>& actors,
                       const std::vector<Told>& told, Actors whose, float weight) {
  Article article;
  article.body = text;
  for (const auto& [span, number] : actors) {
    if (whose == Actors::marked) {
      article.given_mentions.push_back({span, "", ""});
    }
  }
  const Document document = analyzer_.analyze(tokenizer_.tokenize(std::move(article)));
  const Cast cast = resolver_.resolve(document);
  const std::vector<int> numbers = numbers_of(cast, actors);
  const auto number_of = [&](MentionId mention) { return numbers[to_index(cast.mention(mention).actors.front())]; };
  for (PairReading& reading : coder_.candidate_pairs(document, cast)) {
    const int first = number_of(reading.first);
    const int second = number_of(reading.second);
    const bool unknown = first == 0 || second == 0;
    if (whose == Actors::marked ? unknown || first == second : first == second && !unknown) {
      continue;
    }
    const std::string sentence(
        document.text().text(document.sentence(document.sentence_of(cast.mention(reading.first).head)).span));
    std::vector<std::uint32_t> forward, backward;
    bool elsewhere = false;
    for (const Told& act : told) {
      const bool ahead = act.source == first && act.target == second;
      const bool back = act.source == second && act.target == first;
      if (!ahead && !back) {
        continue;
      }
      if (!act.trigger.empty() && sentence.find(act.trigger) == std::string::npos) {
        elsewhere = true;
        continue;
      }
      for (std::vector<std::uint32_t>* const side : {&forward, &backward}) {
        if (act.mutual || (side == &forward ? ahead : back)) {
          side->insert(side->end(), act.roots.begin(), act.roots.end());
        }
      }
    }
    if (elsewhere && forward.empty() && backward.empty()) {
      continue;  // perhaps told here as well
    }
    holds_.push_back({reading.forward, {forward.empty() ? 0U : 1U}, weight});
    holds_.push_back({reading.backward, {backward.empty() ? 0U : 1U}, weight});
    if (!forward.empty()) {
      told_.push_back({std::move(reading.forward), std::move(forward), weight});
    }
    if (!backward.empty()) {
      told_.push_back({std::move(reading.backward), std::move(backward), weight});
    }
  }
}

void PairExamples::add_sentences(std::istream& in, const std::string& name, Actors whose, float weight) {
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::vector<std::string> cells = split_values(line, '\t');
    std::vector<std::pair<ByteSpan, int>> actors;
    const std::string text = without_numbers(cells.front(), actors);
    std::vector<Told> told;
    for (const std::string& act : split_values(cells.size() > 1 ? cells[1] : "", ';')) {
      std::istringstream words(act);
      Told one;
      char arrow = 0;
      std::string root;
      if (act.find_first_not_of(' ') == std::string::npos || act == "-") {
        continue;
      }
      if (!(words >> one.source >> arrow >> one.target >> root) || (arrow != '>' && arrow != '=')) {
        throw ResourceError(name, number, "'" + act + "' is no act like 1>2 ACCUSE");
      }
      one.mutual = arrow == '=';
      for (const std::string& part : split_values(root, '|')) {
        const std::vector<std::uint32_t> roots = roots_of(part);
        if (roots.empty()) {
          throw ResourceError(name, number, "'" + part + "' is no root");
        }
        one.roots.insert(one.roots.end(), roots.begin(), roots.end());
      }
      const std::size_t quote = act.find('"');
      one.trigger = quote == std::string::npos ? "" : act.substr(quote + 1, act.rfind('"') - quote - 1);
      const auto named = [&](int side) {
        return std::any_of(actors.begin(), actors.end(), [&](const auto& actor) { return actor.second == side; });
      };
      if (!named(one.source) || !named(one.target)) {
        throw ResourceError(name, number, "the act '" + act + "' names an actor that the sentence does not mark");
      }
      told.push_back(std::move(one));
    }
    add(text, actors, told, whose, weight);
  }
  demand_whole(in, name);
}

void PairExamples::add_lexicon(float weight) {
  for (const char* table : {"lexicon/verbs.tsv", "lexicon/nouns.tsv", "lexicon/adjectives.tsv"}) {
    const TsvTable rows(data_folder_, table,
                        {"pattern", "source", "target", "root", "mode", "cameo", "label", "flags", "example"});
    for (const TsvRow& row : rows.rows()) {
      add(without_marks<Marked>(row.cells[8], {"[", "]", "{", "}"}), roots_of(row.cells[3]), weight);
    }
  }
}

}  // namespace entente
