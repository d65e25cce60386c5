// What is said of a frame with its slots filled. Worked example: "Rumours attacked Egypt" fills the target slot `obj` of the frame `attack` and no source slot; it
// lacks a source, and the trace says so.
#include "filled_frame.hpp"

#include <algorithm>
#include <iterator>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

// "troops", "police", "the army", "rebels"; one officer travels as anybody does.
bool is_armed(const Actor& actor) {
  return is_one_of(actor.sector, {"MIL", "COP", "REB", "UAF"}) && (actor.plural || actor.type != ActorType::person);
}

bool is_crowd(std::string_view noun) {
  return is_one_of(noun, {"protester", "protestor", "demonstrator", "marcher", "striker", "picketer", "rioter", "crowd",
                          "mob", "heckler", "activist", "thousand", "hundred", "dozen", "supporter"});
}

}  // namespace

bool is_of_class(const Frame& frame, const Document& document, const Cast& cast,
                 const std::vector<Participant>& sources) {
  return (!frame.armed && !frame.crowd) || std::any_of(sources.begin(), sources.end(), [&](const Participant& source) {
           return (frame.armed && is_armed(cast.actor(source.actor))) ||
                  (frame.crowd && is_crowd(document.word(cast.mention(source.mention).head).lemma));
         });
}

std::string_view name_of(const Slot& slot) {
  switch (slot.kind) {
    case Slot::Kind::subject:
      return "subj";
    case Slot::Kind::object:
      return "obj";
    case Slot::Kind::indirect_object:
      return "iobj";
    case Slot::Kind::possessor:
      return "poss";
    case Slot::Kind::adjective:
      return "adj";
    case Slot::Kind::preposition:
      return slot.preposition;
    case Slot::Kind::complement:
      return "complement";
  }
  return "";
}

ByteSpan trigger_span(const Document& document, const std::vector<TokenId>& words) {
  ByteSpan span = document.text().tokens[to_index(words.front())];
  for (const TokenId token : words) {
    const ByteSpan other = document.text().tokens[to_index(token)];
    span = {std::min(span.begin, other.begin), std::max(span.end, other.end)};
  }
  return span;
}

std::vector<Participant> without(const std::vector<Participant>& from, const std::vector<Participant>& others) {
  std::vector<Participant> kept;
  for (const Participant& participant : from) {
    const bool other =
        std::any_of(others.begin(), others.end(), [&](const Participant& p) { return p.actor == participant.actor; });
    if (!other) {
      kept.push_back(participant);
    }
  }
  return kept;
}

std::vector<ActorId> actors_of(const std::vector<Participant>& participants) {
  std::vector<ActorId> actors;
  for (const Participant& participant : participants) {
    actors.push_back(participant.actor);
  }
  return actors;
}

Verdict lack(const CodedAct& act, const FilledFrame& filled) {
  if (filled.on_itself) {
    return Verdict::on_itself;
  }
  if (act.sources.empty() && act.targets.empty()) {
    return Verdict::no_actor;
  }
  if (act.reciprocal && act.targets.empty()) {
    return Verdict::not_mutual;
  }
  return act.sources.empty() ? Verdict::no_source : Verdict::no_target;
}

Dated dated(const CodedAct& act, const Frame& frame) {
  if (act.status == Status::planned) {
    return Dated::planned;
  }
  const bool promise =
      act.root == Root::agree || act.root == Root::threaten || act.root == Root::request || act.root == Root::concede;
  return promise && act.root != frame.root ? Dated::promised : Dated::done;
}

FrameTrace describe(const Document& document, const FilledFrame& filled, SentenceId sentence, Verdict verdict,
                    FrameTrace step) {
  const Frame& frame = *filled.match.frame;
  step.sentence = sentence;
  step.verdict = verdict;
  step.rule = frame.rule;
  step.pattern = frame.head;
  for (const std::string& word : frame.extra) {
    step.pattern += " " + word;
  }
  step.root = frame.root;
  step.mode = frame.mode;
  step.words = filled.match.words;
  step.trigger = trigger_span(document, filled.match.words);
  step.source_slot = filled.source_slot != nullptr ? name_of(*filled.source_slot) : "";
  step.target_slot = filled.target_slot != nullptr ? name_of(*filled.target_slot) : "";
  step.sources = filled.sources;
  step.targets = filled.targets;
  return step;
}

std::vector<std::vector<FrameMatch>> take_open_rows(std::vector<std::vector<FrameMatch>>& by_token) {
  std::vector<std::vector<FrameMatch>> open;
  for (std::vector<FrameMatch>& matches : by_token) {
    const auto first_open = std::stable_partition(matches.begin(), matches.end(), [](const FrameMatch& match) {
      return !match.frame->target.empty() || match.frame->nothing || match.frame->layer > 0 ||
             !match.frame->code.empty();  // users' lexicons have an order of their own
    });
    open.emplace_back(first_open, matches.end());
    matches.erase(first_open, matches.end());
  }
  return open;
}

void forget(const FilledFrame& filled, CodingTrace& trace) {
  const RuleId& rule = filled.match.frame->rule;
  std::erase_if(trace.frames, [&](const FrameTrace& told) {
    return told.words == filled.match.words && told.rule.file == rule.file && told.rule.line == rule.line;
  });
}

}  // namespace entente
