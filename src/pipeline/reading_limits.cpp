// What one document may hold. Worked example: "A, B and C attacked X and Y." in a sentence of 28 bytes tells of six pairs, each with its sentence and about as much
// as kPairBytes around it: 6 * (28 + 512) bytes, and as many again where a second sentence of that length tells it once more.
#include <entente/pipeline/reading_limits.hpp>

#include <algorithm>
#include <string>

#include <entente/base/error.hpp>

namespace entente {

namespace {

constexpr std::size_t kPairBytes = 512;  // of a record, without the sentence: ids, code, offsets

// A side that the text leaves open stands in one pair as well.
std::size_t pair_count(std::size_t sources, std::size_t targets, bool reciprocal) {
  if (reciprocal && targets == 0 && sources > 1) {
    return sources * (sources - 1) / 2;
  }
  return std::max<std::size_t>(sources, 1) * std::max<std::size_t>(targets, 1);
}

std::size_t bytes_of(const Document& document, const Evidence& telling, std::size_t pairs) {
  return (document.sentence(telling.sentence).span.byte_count() + kPairBytes) * pairs;
}

void refuse(const char* code, const std::string& what, std::size_t most) {
  throw InputError(code, "the text " + what + ", more than the " + std::to_string(most) + " of the limit");
}

}  // namespace

void ReadingLimits::demand(const TokenizedText& text) const {
  if (text.tokens.size() > tokens) {
    refuse("too_many_tokens", "has " + std::to_string(text.tokens.size()) + " tokens", tokens);
  }
}

void ReadingLimits::demand(const Cast& cast) const {
  if (cast.actors.size() > actors) {
    refuse("too_many_actors", "names " + std::to_string(cast.actors.size()) + " actors", actors);
  }
}

void ReadingLimits::demand(const Document& document, const std::vector<Interaction>& interactions) const {
  std::size_t told = 0;
  for (const Interaction& act : interactions) {
    const std::size_t pairs = pair_count(act.sources.size(), act.targets.size(), act.reciprocal);
    told += bytes_of(document, act.evidence, pairs);
    for (const Evidence& repeat : act.repeats) {
      told += bytes_of(document, repeat,
                       std::min(pairs, pair_count(repeat.sources.size(), repeat.targets.size(), act.reciprocal)));
    }
    if (told > this->told_bytes) {
      refuse("too_much_told", "tells of so many pairs of actors that they take " + std::to_string(told) + " bytes",
             this->told_bytes);
    }
  }
}

}  // namespace entente
