// From a document to its interactions: the rules sentence by sentence, then what they left open.
// Worked example: in "Sudan gave in after Blair set a deadline" no row names whom Blair threatens; the model of pairs says that it is Sudan.
#include <entente/interactions/coding_trace.hpp>
#include <entente/interactions/interaction_coder.hpp>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

#include "confidence.hpp"
#include "context_finder.hpp"
#include "frame_lexicon.hpp"
#include "open_sides.hpp"
#include "pair_candidates.hpp"
#include "pair_coder.hpp"
#include "repeats.hpp"
#include "sentence_coder.hpp"
#include "tellings.hpp"

namespace entente {

struct InteractionCoder::Tables {
  FrameLexicon lexicon;
  ConfidenceTable confidence;
  ContextFinder contexts;
  std::optional<PairModel> pairs;
  FeatureWeights open_sides;
  std::shared_ptr<const EventOntology> names;  // null: PLOVER alone

  static std::unique_ptr<const Tables> read(const std::filesystem::path& data_folder,
                                            const std::optional<ModelFile>& model, const OwnOntology& own);
};

namespace {

bool is_body(const Document& document, SentenceId id) {
  return document.text().paragraphs[to_index(document.sentence(id).paragraph)].kind == ParagraphKind::body;
}

// What the rules left open, by the statistical model.
void code_open_pairs(PairCoder& coder, const SentenceCoder& rules, const Document& document,
                     std::vector<Interaction>& found) {
  std::vector<SentenceId> sentences;
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    const auto sentence = to_id<SentenceId>(i);
    // Headlines are no sentences, and what they tell comes again.
    if (is_told(document, sentence) && (is_body(document, sentence) || document.sentences().size() == 1)) {
      sentences.push_back(sentence);
    }
  }
  std::vector<Interaction> open = coder.code_open(sentences, found);
  std::erase_if(open,
                [&](const Interaction& act) { return rules.is_settled(act.evidence.sentence, act.evidence.trigger); });
  std::move(open.begin(), open.end(), std::back_inserter(found));
}

void sort_by_place(std::vector<Interaction>& acts) {
  std::stable_sort(acts.begin(), acts.end(), [](const Interaction& left, const Interaction& right) {
    return std::pair(left.evidence.sentence, left.evidence.trigger) <
           std::pair(right.evidence.sentence, right.evidence.trigger);
  });
}

}  // namespace

std::unique_ptr<const InteractionCoder::Tables> InteractionCoder::Tables::read(const std::filesystem::path& data_folder,
                                                                               const std::optional<ModelFile>& model,
                                                                               const OwnOntology& own) {
  return std::make_unique<Tables>(Tables{FrameLexicon(data_folder, own.lexicons), ConfidenceTable(data_folder),
                                         ContextFinder(data_folder), model ? PairModel::load(*model) : std::nullopt,
                                         FeatureWeights(data_folder, "lexicon/open_sides.tsv"), own.names});
}

InteractionCoder::InteractionCoder(const std::filesystem::path& data_folder, const std::filesystem::path& model_file,
                                   const OwnOntology& own)
    : tables_(
          Tables::read(data_folder, model_file.empty() ? std::nullopt : std::optional<ModelFile>(model_file), own)) {}
InteractionCoder::InteractionCoder(const std::filesystem::path& data_folder, const ModelFile& model,
                                   const OwnOntology& own)
    : tables_(Tables::read(data_folder, model, own)) {}
InteractionCoder::~InteractionCoder() = default;

TableWords InteractionCoder::table_words() const {
  const FrameLexicon& lexicon = tables_->lexicon;
  return {lexicon.table_heads(FramePos::verb), lexicon.table_heads(FramePos::noun), lexicon.sport_words()};
}

InteractionCoder::InteractionCoder(InteractionCoder&&) noexcept = default;
InteractionCoder& InteractionCoder::operator=(InteractionCoder&&) noexcept = default;

std::vector<Interaction> InteractionCoder::code(const Document& document, const Cast& cast,
                                                const CodingOptions& options) const {
  std::vector<Interaction> found;
  if (is_sport(tables_->lexicon, document)) {
    if (options.trace != nullptr) {
      options.trace->sport = true;
    }
    return found;
  }
  SentenceCoder coder(tables_->lexicon, tables_->confidence, document, cast, options.trace);
  const bool marked = !document.article().given_mentions.empty() && tables_->pairs;
  std::optional<PairCoder> pairs;
  if (tables_->pairs) {
    pairs.emplace(*tables_->pairs, tables_->lexicon, document, cast, coder.dates());
  }
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    const auto sentence = to_id<SentenceId>(i);
    if (is_told(document, sentence)) {
      const std::size_t first = found.size();
      coder.code(sentence, found);
      if (marked) {
        pairs->code(sentence, first, found);
      }
    }
  }
  if (pairs && !marked) {
    code_open_pairs(*pairs, coder, document, found);
  }
  if (!marked) {
    sort_by_place(found);
    coder.code_open(found);
    fill_open_sides(tables_->open_sides, document, cast, coder.take_halves(), found, options.trace);
    sort_by_place(found);
  }
  if (!found.empty()) {
    const std::vector<std::vector<Context>> contexts = tables_->contexts.find(document);
    for (Interaction& interaction : found) {
      interaction.contexts = contexts[to_index(interaction.evidence.sentence)];
      add_coded_contexts(document, interaction);
    }
  }
  if (options.tellings == Tellings::joined) {
    found = join_repeats(document, std::move(found));
  }
  if (tables_->names != nullptr) {
    tables_->names->name(found);
  }
  return found;
}

std::vector<PairReading> InteractionCoder::marked_pairs(const Document& document, const Cast& cast) const {
  return readings(document, cast, [&](SentenceId sentence) {
    const auto pair = marked_pair(document, cast, sentence);
    return pair ? std::vector<MarkedPair>{*pair} : std::vector<MarkedPair>{};
  });
}

std::vector<PairReading> InteractionCoder::candidate_pairs(const Document& document, const Cast& cast) const {
  return readings(document, cast,
                  [&](SentenceId sentence) { return entente::candidate_pairs(document, cast, sentence); });
}

std::vector<PairReading> InteractionCoder::readings(
    const Document& document, const Cast& cast,
    const std::function<std::vector<MarkedPair>(SentenceId)>& pairs_of) const {
  std::vector<PairReading> readings;
  SentenceCoder coder(tables_->lexicon, tables_->confidence, document, cast, nullptr);
  std::vector<Interaction> coded;
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    if (is_told(document, to_id<SentenceId>(i))) {
      coder.code(to_id<SentenceId>(i), coded);
    }
  }
  PairContext context(document, cast);
  context.see(coded);
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    const auto sentence = to_id<SentenceId>(i);
    const std::vector<MarkedPair> pairs = is_told(document, sentence) ? pairs_of(sentence) : std::vector<MarkedPair>{};
    if (pairs.empty()) {
      continue;
    }
    const SentenceWords words(tables_->lexicon, document, sentence);
    for (const MarkedPair& pair : pairs) {
      PairInputs inputs = pair_features(words, document, cast, pair, context);
      readings.push_back({pair.source, pair.target, std::move(inputs.forward), std::move(inputs.backward)});
    }
  }
  return readings;
}

}  // namespace entente
