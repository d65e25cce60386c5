// Sentences become examples of one network that tags, names and parses; lemmas follow from rules that are counted.
// Worked example: "Putin Meets Xi" is a headline made of a gold sentence; its tree is the sentence's tree.
#include <entente/train/trainer.hpp>

#include <algorithm>
#include <map>

#include <entente/base/error.hpp>

#include "lemma_trainer.hpp"
#include "network_export.hpp"
#include "network_trainer.hpp"
#include "prepared.hpp"

namespace entente {

namespace {

using training::Prepared;

bool is_small_word(const std::string& form) {
  constexpr std::string_view kSmall[] = {"a",   "an", "the", "of", "in", "on",   "at",   "to",
                                         "for", "by", "and", "or", "as", "from", "with", "but"};
  return std::find(std::begin(kSmall), std::end(kSmall), form) != std::end(kSmall);
}

void capitalise(std::string& form, bool all) {
  for (std::size_t i = 0; i < (all ? form.size() : std::min<std::size_t>(1, form.size())); ++i) {
    form[i] = form[i] >= 'a' && form[i] <= 'z' ? static_cast<char>(form[i] - 'a' + 'A') : form[i];
  }
}

// The sentence without its last word, when that is an end mark with nothing below it.
bool drop_end_mark(GoldSentence& sentence) {
  if (sentence.size() < 3 || sentence.back().upos != Upos::punct || sentence.back().head == GoldWord::kGoldRoot) {
    return false;
  }
  const auto last = static_cast<std::uint32_t>(sentence.size() - 1);
  if (std::any_of(sentence.begin(), sentence.end(), [&](const GoldWord& word) { return word.head == last; })) {
    return false;
  }
  sentence.pop_back();
  return true;
}

// Gold sentences, and some of them again as headlines write them.
std::vector<GoldSentence> with_headlines(const std::vector<GoldSentence>& sentences, double share, Random& random) {
  std::vector<GoldSentence> all;
  const auto limit = static_cast<std::uint32_t>(share * 1000);
  for (const GoldSentence& sentence : sentences) {
    all.push_back(sentence);
    const std::uint32_t draw = random.below(1000);
    if (draw >= limit || sentence.size() < 4) {
      continue;
    }
    GoldSentence copy = sentence;
    const bool dropped = drop_end_mark(copy);
    const std::uint32_t kind =
        draw * 10 / std::max(limit, 1U);  // 0-5 title case, 6-7 capitals, 8-9 as it is, without end mark
    for (std::size_t i = 0; i < copy.size() && kind < 8; ++i) {
      if (kind >= 6 || i == 0 || !is_small_word(copy[i].form)) {
        capitalise(copy[i].form, kind >= 6);
      }
    }
    if (kind < 8 || dropped) {
      all.push_back(std::move(copy));
    }
  }
  return all;
}

// The relations of a treebank in the order of their first use; a class of the network is a position here.
struct RelationSet {
  std::vector<Relation> relations;

  std::uint8_t place(Relation relation) {
    const auto found = std::find(relations.begin(), relations.end(), relation);
    if (found != relations.end()) {
      return static_cast<std::uint8_t>(found - relations.begin());
    }
    relations.push_back(relation);
    return static_cast<std::uint8_t>(relations.size() - 1);
  }
  [[nodiscard]] std::string text() const {
    std::string lines;
    for (const Relation relation : relations) {
      lines += std::string(name_of(relation)) + "\n";
    }
    return lines;
  }
};

// The words that training tells apart, by the key of their form: those seen twice, and those that have a vector.
std::map<std::uint32_t, training::KnownWord> known_words(const std::vector<Prepared>& sentences,
                                                         const WordVectors& vectors) {
  std::map<std::uint32_t, std::pair<std::uint32_t, std::string>> seen;  // how often, and the form
  for (const Prepared& sentence : sentences) {
    for (const TokenForm& form : sentence.forms) {
      auto& [count, text] = seen[form.lower_key];
      text = ++count == 1 ? form.lower : text;
    }
  }
  std::map<std::uint32_t, training::KnownWord> words;
  std::uint32_t row = 0;
  for (const auto& [key, found] : seen) {
    if (found.first >= 2) {
      words[key] = {found.second, ++row, nullptr};
    }
  }
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    training::KnownWord& word = words[hash_text(vectors.words[i])];
    word.key_text = vectors.words[i];
    word.vector = vectors.values.data() + i * vectors.width;
  }
  return words;
}

training::NetworkExample make_example(const Prepared& sentence, const NetworkSizes& sizes, const WordVectors& vectors,
                                      const std::map<std::uint32_t, training::KnownWord>& words,
                                      RelationSet& relations) {
  training::NetworkExample example;
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    training::NetworkExample::Token& token = example.tokens.emplace_back();
    const GoldWord& gold = (*sentence.gold)[i];
    if (const auto word = words.find(sentence.forms[i].lower_key); word != words.end()) {
      token.word = word->second.word;
      if (word->second.vector != nullptr) {
        token.vector = static_cast<std::uint32_t>((word->second.vector - vectors.values.data()) /
                                                  static_cast<std::ptrdiff_t>(vectors.width));
      }
    }
    token.affixes = affix_rows(sentence.forms[i], sentence.style, sizes.affixes);
    token.head = gold.head == GoldWord::kGoldRoot ? training::kRootOfExample : gold.head;
    token.relation = relations.place(gold.relation);
    token.tag = sentence.tags[i];
    token.name = gold.name;
  }
  return example;
}

template <typename Value>
std::span<const std::byte> bytes_of(const std::vector<Value>& values) {
  return std::as_bytes(std::span(values));
}

}  // namespace

Trainer::Trainer(TrainingOptions options, Progress progress)
    : options_(std::move(options)), progress_(std::move(progress)) {}

ModelFileWriter Trainer::train(const std::vector<GoldSentence>& gold, const WordVectors& vectors) const {
  if (gold.empty()) {
    throw InputError("empty_treebank", "there is no sentence to learn from");
  }
  Random random(options_.seed);
  const std::vector<GoldSentence> sentences = with_headlines(gold, options_.headline_share, random);
  const TagSet tags = training::collect_tags(gold);
  std::vector<Prepared> prepared;
  prepared.reserve(sentences.size());
  for (const GoldSentence& sentence : sentences) {
    prepared.push_back(training::prepare(sentence, tags));
  }
  const training::TrainedLemmas lemmas = training::train_lemmas(prepared, tags);
  if (progress_) {
    progress_("lemmas done: " + std::to_string(lemmas.rules.size()) + " places for rules");
  }
  const std::map<std::uint32_t, training::KnownWord> words = known_words(prepared, vectors);
  NetworkSizes sizes = options_.sizes;
  sizes.vectors = static_cast<std::uint32_t>(std::max<std::size_t>(1, vectors.width));
  sizes.tags = static_cast<std::uint32_t>(tags.size());
  RelationSet relations;
  std::vector<training::NetworkExample> examples;
  for (const Prepared& sentence : prepared) {
    examples.push_back(make_example(sentence, sizes, vectors, words, relations));
  }
  sizes.relations = static_cast<std::uint32_t>(relations.relations.size());
  const auto trained_words = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const auto& word) { return word.second.word != 0; }));
  const training::NetworkLayout layout(sizes, trained_words + 1);
  training::NetworkTraining how;
  how.epochs = options_.epochs;
  how.threads = options_.threads;
  how.batch_tokens = options_.batch_tokens;
  Random network_random(options_.seed + 1);
  const std::vector<float> parameters =
      training::train_network(examples, layout, vectors.values, how, network_random, progress_);
  ModelFileWriter writer;
  writer.add_text("version", options_.version);
  writer.add_text("tags", tags.text());
  writer.add_text("relations", relations.text());
  writer.add("lemma.rules", bytes_of(lemmas.rules));
  writer.add_text("lemma.scripts", Lemmatizer::scripts_text(lemmas.scripts));
  training::add_network(writer, layout, parameters, words);
  return writer;
}

}  // namespace entente
