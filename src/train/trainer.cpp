// Tags first, then lemmas, then trees on tags that are as wrong as they will be in use (jackknifing).
// Worked example: with five folds, sentences 1 to 1000 are tagged for the parser by a tagger that learned from the other four fifths.
#include <entente/train/trainer.hpp>

#include <algorithm>

#include <entente/base/error.hpp>

#include "parser_trainer.hpp"
#include "tagger_trainer.hpp"

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

std::vector<std::vector<TagId>> jackknifed_tags(const std::vector<Prepared>& sentences, const TagSet& tags,
                                                const TrainingOptions& options, const Trainer::Progress& progress) {
  std::vector<std::vector<TagId>> all(sentences.size());
  const std::size_t folds = std::clamp<std::size_t>(options.folds, 2, std::max<std::size_t>(2, sentences.size()));
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const std::size_t begin = sentences.size() * fold / folds;
    const std::size_t end = sentences.size() * (fold + 1) / folds;
    std::vector<const Prepared*> others;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (i < begin || i >= end) {
        others.push_back(&sentences[i]);
      }
    }
    const std::uint32_t epochs = std::max(1U, options.tagger_epochs / 2);
    const training::TrainedTagger trained =
        training::train_tagger(others, tags, epochs, options.tagger_bytes * 2, options.seed + 10 + fold);
    const Tagger tagger = trained.tagger(tags);
    std::size_t right = 0;
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
      all[i] = tagger.tag(sentences[i].forms, sentences[i].style);
      for (std::size_t k = 0; k < all[i].size(); ++k) {
        right += all[i][k] == sentences[i].tags[k] ? 1U : 0U;
      }
      count += all[i].size();
    }
    if (progress) {
      progress("fold " + std::to_string(fold + 1) + " of " + std::to_string(folds) + ": " + std::to_string(right) +
               " of " + std::to_string(count) + " joint tags right");
    }
  }
  return all;
}

template <typename Value>
std::span<const std::byte> bytes_of(const std::vector<Value>& values) {
  return std::as_bytes(std::span(values));
}

}  // namespace

Trainer::Trainer(TrainingOptions options, Progress progress)
    : options_(std::move(options)), progress_(std::move(progress)) {}

ModelFileWriter Trainer::train(const std::vector<GoldSentence>& gold) const {
  if (gold.empty()) {
    throw InputError("empty_treebank", "there is no sentence to learn from");
  }
  Random random(options_.seed);
  const std::vector<GoldSentence> sentences = with_headlines(gold, options_.headline_share, random);
  const TagSet tags = training::collect_tags(gold);
  std::vector<Prepared> prepared;
  std::vector<const Prepared*> pointers;
  prepared.reserve(sentences.size());
  for (const GoldSentence& sentence : sentences) {
    prepared.push_back(training::prepare(sentence, tags));
    pointers.push_back(&prepared.back());
  }
  const std::vector<KeyTable::Slot> dictionary = training::make_dictionary(pointers);
  for (Prepared& sentence : prepared) {
    Tagger::restore_cases(sentence.forms, sentence.style, KeyTable(dictionary), tags);
  }
  const training::TrainedTagger tagger =
      training::train_tagger(pointers, tags, options_.tagger_epochs, options_.tagger_bytes, options_.seed + 1);
  const training::TrainedLemmas lemmas = training::train_lemmas(prepared, tags);
  if (progress_) {
    progress_("tagger and lemmas done: " + std::to_string(lemmas.rules.size()) + " places for lemma rules");
  }
  const std::vector<std::vector<TagId>> found = jackknifed_tags(prepared, tags, options_, progress_);
  const Lemmatizer lemmatizer = lemmas.lemmatizer();
  std::vector<training::ParserExample> examples(prepared.size());
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    examples[i].gold = prepared[i].gold;
    for (std::size_t k = 0; k < found[i].size(); ++k) {
      const Upos upos = tags[found[i][k]].upos;
      const TokenForm& form = prepared[i].forms[k];
      examples[i].tokens.push_back(parser_token(form, lemmatizer.lemma(form, found[i][k], upos), found[i][k], upos));
    }
  }
  const training::TrainedParser parser =
      training::train_parser(examples, options_.parser_epochs, options_.parser_bytes, options_.seed + 2, progress_);
  ModelFileWriter writer;
  writer.add_text("version", options_.version);
  writer.add_text("tags", tags.text());
  writer.add("dictionary", bytes_of(tagger.dictionary));
  writer.add("tagger.slots", bytes_of(tagger.weights.slots));
  writer.add("tagger.rows", bytes_of(tagger.weights.rows));
  writer.add("lemma.rules", bytes_of(lemmas.rules));
  writer.add_text("lemma.scripts", Lemmatizer::scripts_text(lemmas.scripts));
  writer.add_text("transitions", parser.transitions.text());
  writer.add("parser.slots", bytes_of(parser.weights.slots));
  writer.add("parser.rows", bytes_of(parser.weights.rows));
  return writer;
}

}  // namespace entente
