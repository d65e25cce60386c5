// Contexts by words. Worked example: in "The court sentenced the general for torture" the rows `court` and `torture` give legal and human_rights; the row
// `general` gives military.
#include "context_finder.hpp"

#include <algorithm>
#include <array>

#include <entente/base/ascii.hpp>
#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

#include "frame_lexicon.hpp"
#include "time_words.hpp"

namespace entente {

namespace {

constexpr std::size_t kLeastSentences = 3;  // that speak of it, for a context of the whole article
constexpr std::size_t kLeastShare = 4;      // one sentence in so many
constexpr std::size_t kContextCount = static_cast<std::size_t>(Context::negation) + 1;

bool is_of_words(Context context) { return context < Context::historical; }

// What a token may be called in the table: its form, its lemma, and what its form may come from ("troops", whose lemma is a guess).
std::vector<std::string> names_of(const Document& document, std::size_t token) {
  const auto id = to_id<TokenId>(token);
  std::vector<std::string> names = possible_lemmas(lower_ascii(document.text(id)));
  const std::string lemma = lower_ascii(document.word(id).lemma);
  if (std::find(names.begin(), names.end(), lemma) == names.end()) {
    names.push_back(lemma);
  }
  return names;
}

bool is_word(const Document& document, std::size_t token, const std::string& word) {
  const std::vector<std::string> names = names_of(document, token);
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace

ContextFinder::ContextFinder(const std::filesystem::path& data_folder) {
  const TsvTable table(data_folder, "lexicon/contexts.tsv", {"context", "pattern", "example"});
  for (const TsvRow& row : table.rows()) {
    const auto context = parse_context(row.cells[0]);
    if (!context || !is_of_words(*context)) {
      throw ResourceError(*row.rule.file, row.rule.line,
                          "'" + row.cells[0] + "' is no PLOVER context that words can tell");
    }
    Pattern pattern{split_values(row.cells[1], ' '), *context};
    if (pattern.words.empty()) {
      throw ResourceError(*row.rule.file, row.rule.line, "a context without a pattern");
    }
    const std::string first = pattern.words.front();
    by_first_[first].push_back(std::move(pattern));
  }
}

bool ContextFinder::stands_at(const Pattern& pattern, const Document& document, std::size_t token,
                              std::size_t end) const {
  if (token + pattern.words.size() > end) {
    return false;
  }
  for (std::size_t i = 1; i < pattern.words.size(); ++i) {  // the first one led here
    if (!is_word(document, token + i, pattern.words[i])) {
      return false;
    }
  }
  return true;
}

std::vector<std::vector<Context>> ContextFinder::find(const Document& document) const {
  using Flags = std::array<bool, kContextCount>;
  std::vector<Flags> by_sentence(document.sentences().size(), Flags{});
  std::array<std::size_t, kContextCount> sentence_count{};
  for (std::size_t i = 0; i < by_sentence.size(); ++i) {
    const Sentence& sentence = document.sentences()[i];
    const std::size_t end = to_index(sentence.tokens.end);
    for (std::size_t token = to_index(sentence.body_begin); token < end; ++token) {
      for (const std::string& name : names_of(document, token)) {
        const auto found = by_first_.find(name);
        if (found == by_first_.end()) {
          continue;
        }
        for (const Pattern& pattern : found->second) {
          if (stands_at(pattern, document, token, end)) {
            by_sentence[i][static_cast<std::size_t>(pattern.context)] = true;
          }
        }
      }
    }
    for (std::size_t context = 0; context < kContextCount; ++context) {
      sentence_count[context] += by_sentence[i][context] ? 1U : 0U;
    }
  }
  std::vector<std::vector<Context>> contexts(by_sentence.size());
  for (std::size_t i = 0; i < by_sentence.size(); ++i) {
    for (std::size_t context = 0; context < kContextCount; ++context) {
      const bool of_article =
          sentence_count[context] >= kLeastSentences && sentence_count[context] * kLeastShare >= by_sentence.size();
      if (by_sentence[i][context] || of_article) {
        contexts[i].push_back(static_cast<Context>(context));
      }
    }
  }
  return contexts;
}

void add_coded_contexts(const Document& document, Interaction& interaction) {
  const auto add = [&](Context context) {
    auto& all = interaction.contexts;
    if (const auto place = std::lower_bound(all.begin(), all.end(), context); place == all.end() || *place != context) {
      all.insert(place, context);
    }
  };
  const std::string& written = document.article().date;
  if (interaction.date.size() >= 4 && written.size() >= 4) {
    const auto years = read_digits(written.substr(0, 4), 4, 4).value_or(0) -
                       read_digits(interaction.date.substr(0, 4), 4, 4).value_or(0);
    const bool months_too = interaction.date.size() >= 7 && written.size() >= 7;
    const bool earlier_month = months_too && interaction.date.substr(5) < written.substr(5);
    if (years > 1 || (years == 1 && earlier_month)) {
      add(Context::historical);
    }
  }
  if (interaction.status == Status::planned) {
    add(Context::future);
  }
  if (interaction.status == Status::hypothetical) {
    add(Context::hypothetical);
  }
  if (interaction.status == Status::negated) {
    add(Context::negation);
  }
}

}  // namespace entente
