#pragma once

#include <cstdint>

#include <entente/document/key_table.hpp>
#include <entente/ontology/plover.hpp>

namespace entente {

// Kinds of features of a pair; a number never changes its meaning while models with it are about. Those of what stands around a pair begin at 1200 (pair_context.cpp).
enum class PairKind : std::uint32_t {
  lemma = 1000,
  bigram_between,
  bigram,
  path,
  top,
  top_and_path,
  root,
  source_relation,
  target_relation,
  source_governor,
  target_governor,
  source_word,
  target_word,
  frame,
  frame_place,
  frame_words,
  operation,
  operation_place,
  operation_frame,
  auxiliary,
  negation,
  rule_any,
  rule,
  rule_status,
  rule_sure,
  rule_reversed,
  no_rule,
  passive,
  way_up,
  way_down,
  way_length,
  way_relation,
  way_frames,
  distance,
  others_between,
  source_case,
  target_case,
  source_first,
  rule_likely,
  rule_share,
  rule_words,
};

// The feature of a kind with these values; pair_key(PairKind::frame, 3) says that a frame of the root 3 stands in the sentence.
template <typename... Values>
[[nodiscard]] constexpr std::uint32_t pair_key(PairKind kind, Values... values) {
  return feature_key(static_cast<std::uint32_t>(kind), values...);
}

// A root as the features name it: RETREAT counts as CONCEDE.
[[nodiscard]] inline std::uint32_t root_value(Root root) {
  return static_cast<std::uint32_t>(root == Root::retreat ? Root::concede : root);
}

}  // namespace entente
