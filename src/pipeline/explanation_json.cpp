// The explanation as one JSON line a document. Worked example: {"id": "a", "sport": false, "actors": [...], "sentences": [{"index": 0, ..., "interactions":
// [{"sources": ["egypt"], "root": "ACCUSE", "row": {...}, "operators": [...], "confidence_parts": [...]}], "dropped": [{"why": "no_source", ...}]}]}.
#include <entente/pipeline/explanation.hpp>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <entente/base/utf8.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

double rounded(float value) { return std::round(static_cast<double>(value) * 10000.0) / 10000.0; }

class JsonExplanation {
 public:
  JsonExplanation(const Explanation& explanation, const ExplanationOptions& options)
      : explanation_(explanation),
        document_(explanation.reading.document),
        cast_(explanation.reading.cast),
        options_(options),
        index_(document_.article().body) {}

  [[nodiscard]] Json record() const {
    Json sentences = Json::array();
    for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
      if (!options_.sentence || *options_.sentence == i + 1) {
        sentences.push_back(sentence(to_id<SentenceId>(i)));
      }
    }
    return {{"id", document_.article().id},
            {"date", text_or_null(document_.article().date)},
            {"sport", explanation_.trace.sport},
            {"actors", actors()},
            {"sentences", std::move(sentences)}};
  }

 private:
  [[nodiscard]] Json range(ByteSpan span) const {
    return Json::array({index_.code_point_offset(span.begin), index_.code_point_offset(span.end)});
  }
  [[nodiscard]] std::string_view text(ByteSpan span) const { return document_.text().text(span); }
  [[nodiscard]] Json ids(const std::vector<ActorId>& actors) const {
    Json list = Json::array();
    for (const ActorId actor : actors) {
      list.push_back(cast_.actor(actor).id);
    }
    return list;
  }

  [[nodiscard]] Json actors() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < cast_.actors.size(); ++i) {
      const Actor& actor = cast_.actors[i];
      const ActorVerdict& verdict = explanation_.verdicts[i];
      Json mentions = Json::array();
      for (const Mention& mention : cast_.mentions) {
        if (std::find(mention.actors.begin(), mention.actors.end(), to_id<ActorId>(i)) != mention.actors.end()) {
          mentions.push_back({{"text", text(mention.span)}, {"kind", name_of(mention.kind)}});
        }
      }
      list.push_back({{"id", actor.id},
                      {"name", actor.name},
                      {"known", actor.known},
                      {"rule", text_or_null(actor.rule.text())},
                      {"shown", verdict.shown},
                      {"takes_part", verdict.takes_part},
                      {"score", rounded(verdict.score)},
                      {"features", verdict.features},
                      {"mentions", std::move(mentions)}});
    }
    return list;
  }

  [[nodiscard]] Json sentence(SentenceId id) const {
    const Sentence& sentence = document_.sentence(id);
    const ParagraphKind kind = document_.text().paragraphs[to_index(sentence.paragraph)].kind;
    Json interactions = Json::array();
    Json dropped = Json::array();
    for (const ExplainedAct& explained : acts_of(explanation_, id)) {
      const bool sure = static_cast<double>(explained.act->confidence) >= options_.min_confidence;
      Json record = act(explained);
      if (!sure) {
        record["why"] = "not_sure";
      }
      (sure ? interactions : dropped).push_back(std::move(record));
    }
    for (const FrameTrace& frame : explanation_.trace.frames) {
      if (frame.sentence == id && frame.verdict != Verdict::coded) {
        dropped.push_back(drop(frame));
      }
    }
    return {{"index", to_index(id)},
            {"start", index_.code_point_offset(sentence.span.begin)},
            {"end", index_.code_point_offset(sentence.span.end)},
            {"text", text(sentence.span)},
            {"furniture", kind == ParagraphKind::furniture},
            {"tree", tree(sentence)},
            {"mentions", mentions(sentence)},
            {"interactions", std::move(interactions)},
            {"dropped", std::move(dropped)},
            {"open_sides", open_sides(id)}};
  }

  [[nodiscard]] Json open_sides(SentenceId id) const {
    Json list = Json::array();
    for (const OpenSideTrace& open : explanation_.trace.open_sides) {
      if (open.sentence != id) {
        continue;
      }
      Json candidates = Json::array();
      for (const SideCandidate& one : open.candidates) {
        candidates.push_back({{"actor", cast_.actor(one.who.actor).id},
                              {"probability", rounded(one.probability)},
                              {"features", one.features}});
      }
      list.push_back({{"trigger", range(open.trigger)},
                      {"rule", open.rule.text()},
                      {"root", name_of(open.root)},
                      {"missing", open.lacks_source ? "source" : "target"},
                      {"named", side("", open.named)["found"]},
                      {"candidates", std::move(candidates)},
                      {"filled", open.filled}});
    }
    return list;
  }

  // Heads count from 1 inside the sentence; 0 is the root.
  [[nodiscard]] Json tree(const Sentence& sentence) const {
    Json words = Json::array();
    const std::size_t first = to_index(sentence.tokens.begin);
    for (std::size_t i = first; i < to_index(sentence.tokens.end); ++i) {
      const auto token = to_id<TokenId>(i);
      const Word& word = document_.word(token);
      words.push_back({{"form", document_.text(token)},
                       {"lemma", word.lemma},
                       {"upos", name_of(word.upos)},
                       {"head", document_.is_root(token) ? 0 : to_index(word.head) - first + 1},
                       {"relation", name_of(word.relation)}});
    }
    return words;
  }

  [[nodiscard]] Json mentions(const Sentence& sentence) const {
    Json list = Json::array();
    for (std::size_t i = 0; i < cast_.mentions.size(); ++i) {
      const Mention& mention = cast_.mentions[i];
      if (sentence.tokens.contains(mention.head)) {
        list.push_back({{"span", range(mention.span)},
                        {"text", text(mention.span)},
                        {"kind", name_of(mention.kind)},
                        {"actors", ids(mention.actors)},
                        {"why", reason_of(explanation_, to_id<MentionId>(i))}});
      }
    }
    for (const Bystander& bystander : cast_.bystanders) {
      for (const Mention& mention : bystander.mentions) {
        if (sentence.tokens.contains(mention.head)) {
          list.push_back({{"span", range(mention.span)},
                          {"text", text(mention.span)},
                          {"kind", name_of(mention.kind)},
                          {"actors", Json::array()},
                          {"why", "no actor: " + bystander.id}});
        }
      }
    }
    return list;
  }

  [[nodiscard]] Json side(const std::string& slot, const std::vector<Participant>& participants) const {
    Json found = Json::array();
    for (const Participant& participant : participants) {
      found.push_back(
          {{"actor", cast_.actor(participant.actor).id}, {"span", range(cast_.mention(participant.mention).span)}});
    }
    return {{"slot", text_or_null(slot)}, {"found", std::move(found)}};
  }

  [[nodiscard]] Json row(const FrameTrace& frame) const {
    Json words = Json::array();
    for (const TokenId token : frame.words) {
      words.push_back(range(document_.text().tokens[to_index(token)]));
    }
    return {{"rule", frame.rule.text()},
            {"pattern", frame.pattern},
            {"root", frame.verdict == Verdict::no_act ? Json(nullptr) : Json(name_of(frame.root))},
            {"mode", text_or_null(name_of(frame.mode))},
            {"words", std::move(words)},
            {"source", side(frame.source_slot, frame.sources)},
            {"target", side(frame.target_slot, frame.targets)}};
  }

  [[nodiscard]] Json step(const OperatorStep& step) const {
    static constexpr std::string_view kKinds[] = {"word", "markers", "report"};
    const auto state = [](Root root, Mode mode, Status status) -> Json {
      return {{"root", name_of(root)}, {"mode", text_or_null(name_of(mode))}, {"status", name_of(status)}};
    };
    return {{"kind", kKinds[static_cast<std::size_t>(step.kind)]},
            {"rule", text_or_null(step.rule.text())},
            {"text", document_.text(step.token)},
            {"span", range(document_.text().tokens[to_index(step.token)])},
            {"before", state(step.root_before, step.mode_before, step.status_before)},
            {"after", state(step.root_after, step.mode_after, step.status_after)},
            {"speakers", ids(step.speakers)}};
  }

  [[nodiscard]] Json act(const ExplainedAct& explained) const {
    const Interaction& act = *explained.act;
    Json contexts = Json::array();
    for (const Context context : act.contexts) {
      contexts.push_back(name_of(context));
    }
    Json record = {{"source", ids(act.sources)},
                   {"target", ids(act.targets)},
                   {"root", name_of(act.root)},
                   {"mode", text_or_null(name_of(act.mode))},
                   {"label", act.label},
                   {"status", name_of(act.status)},
                   {"reciprocal", act.reciprocal},
                   {"attributed_to", ids(act.attributed_to)},
                   {"contexts", std::move(contexts)},
                   {"date", text_or_null(act.date)},
                   {"date_words", act.evidence.date ? range(*act.evidence.date) : Json(nullptr)},
                   {"trigger", range(act.evidence.trigger)},
                   {"rule", text_or_null(act.evidence.rule.text())},
                   {"confidence", rounded(act.confidence)}};
    Json parts = Json::array();
    Json steps = Json::array();
    if (explained.frame != nullptr) {
      for (const ConfidencePart& part : explained.frame->confidence) {
        parts.push_back({{"feature", part.feature}, {"value", rounded(part.value)}, {"weight", rounded(part.weight)}});
      }
      for (const OperatorStep& one : explained.frame->steps) {
        steps.push_back(step(one));
      }
    }
    record["confidence_parts"] = std::move(parts);
    record["row"] = explained.frame == nullptr ? Json(nullptr) : row(*explained.frame);
    record["operators"] = std::move(steps);
    return record;
  }

  [[nodiscard]] Json drop(const FrameTrace& frame) const {
    const auto phrase = [&](const std::optional<TokenId>& token) {
      return token ? range(document_.text().span_of(document_.subtree_range(*token))) : Json(nullptr);
    };
    return {{"why", name_of(frame.verdict)},   {"meaning", meaning_of(frame.verdict)},
            {"trigger", range(frame.trigger)}, {"subject", phrase(frame.subject)},
            {"object", phrase(frame.object)},  {"row", row(frame)}};
  }

  const Explanation& explanation_;
  const Document& document_;
  const Cast& cast_;
  const ExplanationOptions& options_;
  CodePointIndex index_;
};

}  // namespace

void write_explanation_json(std::ostream& out, const Explanation& explanation, const ExplanationOptions& options) {
  const Json record = JsonExplanation(explanation, options).record();
  out << record.dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
}

}  // namespace entente
