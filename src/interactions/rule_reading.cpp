// What the rules made of a pair, as features. Worked example: of "[Oman] will cut aid to {Chad}", which the rules code as THREATEN, the pair has the features of that root, of
// its status, of its operator and of the words "cut aid"; the pair the other way round has "reversed: THREATEN" and no reading of its own.
#include "rule_reading.hpp"

#include <entente/document/token_forms.hpp>

#include "pair_feature_kinds.hpp"

namespace entente {

const Interaction* rule_reading(const Cast& cast, const MarkedPair& pair, std::span<const Interaction> coded) {
  const std::vector<ActorId>& source = cast.mention(pair.source).actors;
  const std::vector<ActorId>& target = cast.mention(pair.target).actors;
  const Interaction* best = nullptr;
  for (const Interaction& act : coded) {
    const Evidence& told = act.evidence;
    const bool forward = has_actor(told.sources, source) && has_actor(told.targets, target);
    const bool backward = has_actor(told.sources, target) && has_actor(told.targets, source);
    const bool among = told.targets.empty() && has_actor(told.sources, source) && has_actor(told.sources, target);
    const bool fits = forward || (act.reciprocal && (backward || among));
    if (fits && (best == nullptr || act.confidence > best->confidence)) {
      best = &act;
    }
  }
  return best;
}

void add_rule_features(const Document& document, const Cast& cast, const MarkedPair& pair,
                       std::span<const Interaction> coded, std::vector<std::uint32_t>& keys) {
  const auto add = [&](std::uint32_t feature) { keys.push_back(feature); };
  for (const Interaction& act : coded) {
    add(pair_key(PairKind::rule_any, root_value(act.root)));
  }
  const Interaction* reversed = rule_reading(cast, {pair.target, pair.source}, coded);
  if (reversed != nullptr) {
    add(pair_key(PairKind::rule_reversed));
    add(pair_key(PairKind::rule_reversed, root_value(reversed->root)));
  }
  const Interaction* reading = rule_reading(cast, pair, coded);
  if (reading == nullptr) {
    add(pair_key(PairKind::no_rule));
    return;
  }
  const auto root = root_value(reading->root);
  add(pair_key(PairKind::rule, root));
  add(pair_key(PairKind::rule_status, root, static_cast<std::uint32_t>(reading->status)));
  add(pair_key(PairKind::rule_sure, root, reading->evidence.operators.empty() ? 1U : 0U));
  add(pair_key(PairKind::rule_likely, root, reading->confidence > 0.6F ? 1U : 0U));
  add(pair_key(PairKind::rule_share, static_cast<std::uint32_t>(reading->confidence * 10.0F)));
  add(pair_key(PairKind::rule_words, hash_text(lower_case(document.text().text(reading->evidence.trigger)))));
}

}  // namespace entente
