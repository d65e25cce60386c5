// Trust as a sum of reasons. Worked example: in "Egypt condemned Sudan" the features are `always` 1 and small distances; in "He may have
// condemned it" also `pronoun` 1 and `not-actual` 1. The weights of the table, summed and put through the logistic function, give the probability.
#include "confidence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include <entente/base/error.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

// The features, in the order in which they are summed; data/README.md says what each is.
constexpr std::array kFeatures = std::to_array<std::string_view>({
    "always",         "noun",         "many-words",    "one-sided",  "mutual",     "compound",        "operators",
    "changed-root",   "hedged",       "not-actual",    "reported",   "material",   "pronoun",         "description",
    "demonym",        "guessed-name", "unknown-actor", "far-source", "far-target", "indirect-source", "indirect-target",
    "oblique-target", "depth",        "headline",
});

constexpr int kMaxDepth = 10;

std::size_t index_of(std::string_view feature) {
  return static_cast<std::size_t>(std::find(kFeatures.begin(), kFeatures.end(), feature) - kFeatures.begin());
}

class Features {
 public:
  Features(const Document& document, const Cast& cast, const CodedAct& act, const FilledFrame& filled)
      : document_(document), cast_(cast), act_(act), filled_(filled) {}

  [[nodiscard]] std::vector<ConfidencePart> all() {
    add("always", 1.0F);
    of_frame();
    of_operators();
    of_side(act_.sources, true);
    of_side(act_.targets, false);
    of_mentions();
    of_place();
    return std::move(parts_);
  }

 private:
  void add(std::string_view feature, float value) {
    if (value != 0.0F) {
      parts_.push_back({kFeatures[index_of(feature)], value, 0.0F});
    }
  }
  void add_if(std::string_view feature, bool holds) { add(feature, holds ? 1.0F : 0.0F); }

  void of_frame() {
    const Frame& frame = *filled_.match.frame;
    add_if("noun", frame.pos == FramePos::noun);
    add_if("many-words", !frame.extra.empty());
    add_if("one-sided", act_.sources.empty() || (act_.targets.empty() && !act_.reciprocal));
    add_if("mutual", act_.reciprocal);
    add_if("compound", act_.sources.size() * std::max<std::size_t>(1, act_.targets.size()) > 1);
    add_if("oblique-target", filled_.target_slot != nullptr && filled_.target_slot->kind == Slot::Kind::preposition);
    const QuadClass quad = quad_class(act_.root);
    add_if("material", quad == QuadClass::material_cooperation || quad == QuadClass::material_conflict);
  }

  void of_operators() {
    add("operators", static_cast<float>(std::min<std::size_t>(act_.operators.size(), 3)));
    add_if("hedged", act_.confidence < 1.0F);
    add_if("not-actual", act_.status != Status::actual);
    add_if("reported", !act_.attributed_to.empty());
    add_if("changed-root", act_.root != filled_.match.frame->root);
  }

  // How far the nearest mention of a side stands from the act, and whether it hangs on the act's words.
  void of_side(const std::vector<Participant>& side, bool is_source) {
    if (side.empty()) {
      return;
    }
    std::size_t nearest = document_.token_count();
    bool direct = false;
    const std::size_t head = to_index(filled_.match.words.front());
    for (const Participant& participant : side) {
      const Mention& mention = cast_.mention(participant.mention);
      const std::size_t at = to_index(mention.head);
      nearest = std::min(nearest, at > head ? at - head : head - at);
      direct = direct || hangs_on_words(mention.head);
    }
    add(is_source ? "far-source" : "far-target", std::log2(1.0F + static_cast<float>(nearest)) / 4.0F);
    add_if(is_source ? "indirect-source" : "indirect-target", !direct);
  }

  [[nodiscard]] bool hangs_on_words(TokenId token) const {
    for (int step = 0; step < kMaxDepth && document_.word(token).relation == Relation::conj; ++step) {
      token = document_.head(token);
    }
    const std::vector<TokenId>& words = filled_.match.words;
    return std::find(words.begin(), words.end(), document_.head(token)) != words.end();
  }

  void of_mentions() {
    bool pronoun = false;
    bool description = false;
    bool demonym = false;
    bool unknown = false;
    float weakest = 1.0F;
    for (const auto* side : {&act_.sources, &act_.targets}) {
      for (const Participant& participant : *side) {
        const Mention& mention = cast_.mention(participant.mention);
        pronoun = pronoun || mention.kind == MentionKind::pronoun;
        description = description || mention.kind == MentionKind::description;
        demonym = demonym || mention.kind == MentionKind::adjective;
        unknown = unknown || !cast_.actor(participant.actor).known;
        weakest = std::min(weakest, mention.confidence);
      }
    }
    add_if("pronoun", pronoun);
    add_if("description", description);
    add_if("demonym", demonym);
    add_if("unknown-actor", unknown);
    add("guessed-name", 1.0F - weakest);
  }

  void of_place() {
    TokenId at = filled_.match.words.front();
    const Sentence& sentence = document_.sentence(document_.sentence_of(at));
    int depth = 0;
    for (; depth < kMaxDepth && !document_.is_root(at); ++depth) {
      at = document_.head(at);
    }
    add("depth", static_cast<float>(depth) / 4.0F);
    add_if("headline", document_.text().paragraphs[to_index(sentence.paragraph)].kind != ParagraphKind::body);
  }

  const Document& document_;
  const Cast& cast_;
  const CodedAct& act_;
  const FilledFrame& filled_;
  std::vector<ConfidencePart> parts_;
};

}  // namespace

ConfidenceTable::ConfidenceTable(const std::filesystem::path& data_folder) : weights_(kFeatures.size(), 0.0F) {
  const TsvTable table(data_folder, "lexicon/confidence.tsv", {"feature", "weight", "meaning"});
  for (const TsvRow& row : table.rows()) {
    const std::size_t feature = index_of(row.cells[0]);
    if (feature == kFeatures.size()) {
      throw ResourceError(*row.rule.file, row.rule.line, "there is no feature '" + row.cells[0] + "'");
    }
    const std::string& cell = row.cells[1];
    float weight = 0.0F;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), weight);
    if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(weight)) {
      throw ResourceError(*row.rule.file, row.rule.line, "the weight '" + cell + "' is no number");
    }
    weights_[feature] = weight;
  }
}

float ConfidenceTable::estimate(std::vector<ConfidencePart>& parts) const {
  float sum = 0.0F;
  for (ConfidencePart& part : parts) {
    part.weight = weights_[index_of(part.feature)];
    sum += part.weight * part.value;
  }
  return 1.0F / (1.0F + std::exp(-sum));
}

std::size_t confidence_feature_count() { return kFeatures.size(); }

std::vector<ConfidencePart> confidence_parts(const Document& document, const Cast& cast, const CodedAct& act,
                                             const FilledFrame& filled) {
  return Features(document, cast, act, filled).all();
}

}  // namespace entente
