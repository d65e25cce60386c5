// What a speaker says of another is an act of his own. Worked example: in "Oman said Chad had violated the truce" no frame of "violated" finds a target, but to
// say so is an ACCUSE of Oman toward Chad; in "Oman said Chad should open its border" it is a REQUEST.
#include "claims.hpp"

#include <algorithm>
#include <utility>

#include <entente/document/one_of.hpp>

#include "speech_verbs.hpp"

namespace entente {

namespace {

std::optional<FramePos> pos_of(const Word& word) {
  switch (word.upos) {
    case Upos::verb:
    case Upos::aux:
      return FramePos::verb;
    case Upos::noun:
      return FramePos::noun;
    case Upos::adj:
      return FramePos::adjective;
    default:
      return std::nullopt;
  }
}

// Verbs that say of their object what it is: "called the war illegal".
bool judges(std::string_view lemma) {
  return is_one_of(lemma, {"call", "brand", "deem", "consider", "describe", "label", "term", "find", "declare", "dub"});
}

}  // namespace

const ClaimRow* ClaimFinder::row_at(TokenId token) const {
  const auto pos = pos_of(document_.word(token));
  return pos ? lexicon_.claim(*pos, document_.word(token).lemma) : nullptr;
}

// "not", "may": what is not claimed to be so; conditions are "if" and the like, and "would".
bool ClaimFinder::has_marker(TokenId token, bool conditions) const {
  bool found = false;
  document_.for_each_child(token, [&](TokenId child) {
    const Word& word = document_.word(child);
    const bool negates = (word.relation == Relation::advmod || word.relation == Relation::det) &&
                         is_one_of(word.lemma, {"not", "n't", "never", "no"});
    const bool supposes =
        (word.relation == Relation::aux &&
         is_one_of(word.lemma, {"may", "might", "could", "would", "can", "will", "should", "must"})) ||
        (word.relation == Relation::mark && is_one_of(word.lemma, {"if", "whether", "unless"}));
    found = found || negates || (conditions && supposes);
  });
  return found;
}

// What is said: the clause below, or the one that the words of speech stand beside ("..., Oman said").
std::optional<TokenId> ClaimFinder::clause_of(TokenId speech) const {
  if (const auto below = document_.child(speech, Relation::ccomp)) {
    return below;
  }
  std::optional<TokenId> found;
  document_.for_each_child(
      speech, [&](TokenId child) {  // "charges that Chad shelters rebels", also read as a relative clause
        const Relation relation = document_.word(child).relation;
        bool that = false;
        document_.for_each_child(child, [&](TokenId word) { that = that || document_.word(word).lemma == "that"; });
        if (!found && that && (relation == Relation::acl || relation == Relation::acl_relcl) &&
            document_.child(child, Relation::nsubj)) {
          found = child;
        }
      });
  if (!found && document_.word(speech).relation == Relation::parataxis && !document_.is_root(speech)) {
    found = document_.head(speech);
  }
  return found;
}

// Who speaks; the press only reports.
std::vector<Participant> ClaimFinder::speakers(TokenId speech) const {
  const FramePos pos = document_.word(speech).upos == Upos::noun ? FramePos::noun : FramePos::verb;
  if (pos == FramePos::verb && arguments_.is_passive(speech)) {
    return {};
  }
  // "Oman urged Chad to yield, saying it should": whoever urges says so.
  const bool beside = document_.word(speech).relation == Relation::advcl && !document_.child(speech, Relation::nsubj);
  std::vector<Participant> found =
      arguments_.fill({Slot::Kind::subject, ""}, pos, {beside ? document_.head(speech) : speech});
  std::erase_if(found, [&](const Participant& speaker) {
    const Actor& actor = cast_.actor(speaker.actor);
    return actor.type == ActorType::media || actor.sector == "MED";
  });
  return found;
}

std::optional<Claim> ClaimFinder::make(const ClaimRow& row, TokenId speech, std::vector<Participant> about) const {
  Claim claim{{{&row.frame, {speech}, std::nullopt}, speakers(speech), {}}, std::nullopt};
  const bool of_himself = std::any_of(about.begin(), about.end(), [&](const Participant& one) {
    return std::any_of(claim.filled.sources.begin(), claim.filled.sources.end(),
                       [&](const Participant& speaker) { return speaker.actor == one.actor; });
  });
  if (claim.filled.sources.empty() || about.empty() || of_himself) {
    return std::nullopt;
  }
  claim.filled.targets = std::move(about);
  return claim;
}

// "Oman called the war of Chad illegal"
std::optional<Claim> ClaimFinder::judgement(TokenId speech) const {
  const auto object = document_.child(speech, Relation::obj);
  const auto predicate = document_.child(speech, Relation::xcomp);
  const ClaimRow* row = object && predicate ? row_at(*predicate) : nullptr;
  if (row == nullptr || row->kind != ClaimWord::wrong || document_.word(*predicate).upos == Upos::verb ||
      has_marker(*predicate, false)) {
    return std::nullopt;
  }
  return make(*row, speech, arguments_.participants(*object));
}

// "Oman said Chad had violated the truce", "the plan of Chad is unfair, Oman said"
std::optional<Claim> ClaimFinder::of_wrong(TokenId speech, TokenId clause) const {
  const ClaimRow* row = row_at(clause);
  if (row == nullptr || row->kind != ClaimWord::wrong || has_marker(clause, true) ||
      (document_.word(clause).upos == Upos::verb && arguments_.is_passive(clause))) {
    return std::nullopt;
  }
  const auto doer = document_.child(clause, Relation::nsubj);
  return doer ? make(*row, speech, arguments_.participants(*doer)) : std::nullopt;
}

namespace {

bool holds(ByteSpan trigger, ByteSpan word) { return trigger.begin <= word.begin && word.end <= trigger.end; }

}  // namespace

// "Oman alleges that rebels killed monks"
std::optional<Claim> ClaimFinder::of_hostility(TokenId speech, TokenId clause, const ClaimRow& row,
                                               const std::vector<Interaction>& told, std::size_t first) const {
  const ByteSpan word = document_.text().tokens[to_index(clause)];
  for (std::size_t i = first; i < told.size(); ++i) {
    const Interaction& act = told[i];
    if (holds(act.evidence.trigger, word) && quad_class(act.root) == QuadClass::material_conflict &&
        act.status != Status::negated && !act.evidence.sources.empty()) {
      return make(row, speech, act.evidence.sources);
    }
  }
  // The doer is enough, whoever suffers: "alleges that Chad attacked villages".
  const auto* frames = lexicon_.frames(FramePos::verb, document_.word(clause).lemma);
  const auto doer = document_.child(clause, Relation::nsubj);
  if (frames != nullptr && frames->back().extra.empty() &&
      quad_class(frames->back().root) == QuadClass::material_conflict && doer && !arguments_.is_passive(clause) &&
      !has_marker(clause, true)) {
    return make(row, speech, arguments_.participants(*doer));
  }
  return std::nullopt;
}

// "Oman said Chad should yield", "Oman hopes that Chad would yield", "Chad has to yield, Oman said"
std::optional<Claim> ClaimFinder::of_duty(TokenId speech, TokenId clause, const ClaimRow* hope,
                                          const std::vector<Interaction>& told, std::size_t first) const {
  const ClaimRow* row = nullptr;
  std::optional<TokenId> act = clause;
  document_.for_each_child(clause, [&](TokenId child) {
    const Word& word = document_.word(child);
    if (word.relation == Relation::aux && word.xpos == "MD") {
      const ClaimRow* modal = lexicon_.claim(FramePos::verb, word.lemma);
      row = modal != nullptr && modal->kind == ClaimWord::duty ? modal : row;
      row = row == nullptr && hope != nullptr && is_one_of(word.lemma, {"would", "will", "can", "could"}) ? hope : row;
    }
  });
  const auto complement = document_.child(clause, Relation::xcomp);
  const ClaimRow* verb = row_at(clause);
  if (row == nullptr && verb != nullptr && verb->kind == ClaimWord::duty && complement) {
    row = verb;
    act = complement;
  }
  const auto doer = document_.child(clause, Relation::nsubj);
  const auto mark = document_.child(clause, Relation::mark);
  if (row == nullptr || !doer || arguments_.is_passive(*act) ||
      (mark && is_one_of(document_.word(*mark).lemma, {"if", "whether", "unless"}))) {
    return std::nullopt;
  }
  auto claim = make(*row, speech, arguments_.participants(*doer));
  const ByteSpan word = document_.text().tokens[to_index(*act)];
  for (std::size_t i = first; claim && i < told.size(); ++i) {
    if (holds(told[i].evidence.trigger, word) && told[i].status == Status::hypothetical) {
      claim->stands_for = told[i].evidence.trigger;
    }
  }
  return claim;
}

std::optional<Claim> ClaimFinder::find(TokenId speech, const std::vector<Interaction>& told, std::size_t first) const {
  const Word& word = document_.word(speech);
  if (has_marker(speech, true)) {
    return std::nullopt;
  }
  if (word.upos == Upos::verb && judges(word.lemma)) {
    return judgement(speech);
  }
  const ClaimRow* row = row_at(speech);
  const bool charges = row != nullptr && row->kind == ClaimWord::charge;
  const bool hopes = row != nullptr && row->kind == ClaimWord::hope;
  if (!charges && !hopes && (word.upos != Upos::verb || !is_speech_verb(word.lemma))) {
    return std::nullopt;
  }
  const auto clause = clause_of(speech);
  if (!clause) {
    return std::nullopt;
  }
  auto claim = hopes ? std::nullopt : of_wrong(speech, *clause);
  if (!claim && charges) {
    claim = of_hostility(speech, *clause, *row, told, first);
  }
  return claim ? claim : of_duty(speech, *clause, hopes ? row : nullptr, told, first);
}

}  // namespace entente
