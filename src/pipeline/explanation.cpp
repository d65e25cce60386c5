// Reasons put together from the cast and the trace of the coder. Worked example: in "Putin called Trump. He praised him." the mention "He" is "pronoun for
// "Putin" in sentence 1".
#include <entente/pipeline/explanation.hpp>

#include <algorithm>
#include <utility>

namespace entente {

Explanation explain(const Reader& reader, Article article) {
  CodingTrace trace;
  Reading reading = reader.read(std::move(article), {IdleActors::keep, Tellings::apart, 0.0, &trace});
  std::vector<ActorVerdict> verdicts =
      judge_actors(reading.document, reader.weights(), reading.cast, reading.interactions);
  return {std::move(reading), std::move(trace), std::move(verdicts)};
}

std::vector<ExplainedAct> acts_of(const Explanation& explanation, SentenceId sentence) {
  std::vector<ExplainedAct> acts;
  for (const Interaction& act : explanation.reading.interactions) {
    if (act.evidence.sentence != sentence) {
      continue;
    }
    const auto& frames = explanation.trace.frames;
    const auto found = std::find_if(frames.begin(), frames.end(), [&](const FrameTrace& frame) {
      return frame.verdict == Verdict::coded && frame.sentence == sentence && frame.trigger == act.evidence.trigger &&
             frame.rule.text() == act.evidence.rule.text();
    });
    acts.push_back({&act, found == frames.end() ? nullptr : &*found});
  }
  return acts;
}

namespace {

// The mention that a pronoun or description leans on: the last one before it of the same actors that bears a name, or else the first one behind it.
const Mention* antecedent(const Cast& cast, const Mention& mention) {
  const Mention* found = nullptr;
  for (const Mention& other : cast.mentions) {
    const bool names = other.kind == MentionKind::name || other.kind == MentionKind::metonym;
    const bool shares = std::find_first_of(other.actors.begin(), other.actors.end(), mention.actors.begin(),
                                           mention.actors.end()) != other.actors.end();
    if (!names || !shares) {
      continue;
    }
    if (other.span.begin >= mention.span.begin) {
      return found != nullptr ? found : &other;
    }
    found = &other;
  }
  return found;
}

}  // namespace

std::string reason_of(const Explanation& explanation, MentionId id) {
  const Cast& cast = explanation.reading.cast;
  const Document& document = explanation.reading.document;
  const Mention& mention = cast.mention(id);
  std::string reason(name_of(mention.kind));
  const bool leans = mention.kind == MentionKind::pronoun || mention.kind == MentionKind::description ||
                     mention.kind == MentionKind::title;
  const Mention* const named = leans ? antecedent(cast, mention) : nullptr;
  if (named != nullptr && named->span != mention.span) {
    const auto sentence = to_index(document.sentence_of(named->head)) + 1;
    reason += " for \"" + std::string(document.text().text(named->span)) + "\" in sentence " + std::to_string(sentence);
  }
  const std::string row = mention.rule.text();
  const Actor& actor = cast.actor(mention.actors.front());
  const std::string own_row = row.empty() ? actor.rule.text() : row;
  if (!own_row.empty()) {
    reason += ", " + own_row;
  } else if (!actor.known) {
    reason += ", in no table";
  }
  return reason;
}

}  // namespace entente
