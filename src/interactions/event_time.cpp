// Dates of acts. Worked example: in a document of 2016-11-14 (a Monday), "said on Friday that it had attacked Sudan in 1998" dates the attack 1998 and the
// statement 2016-11-11. An expression dates an act when it hangs in the act's own clause, or else in a clause that the act hangs on; it does not when a clause of
// its own lies between ("accused Iran of attacking a ship in 1998" leaves the accusation to the day of the article).
#include "event_time.hpp"

#include <algorithm>

#include "time_words.hpp"

namespace entente {

namespace {

constexpr int kMaxClimb = 5;     // clauses above the act
constexpr int kClimbCost = 10;   // one step up costs more than the farthest way down in the own clause
constexpr int kNominalCost = 3;  // "met leaders of the strike on Monday": the parser hangs the day on the noun

bool is_clause(Relation relation) {
  switch (main_relation(relation)) {
    case Relation::acl:
    case Relation::advcl:
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::csubj:
    case Relation::parataxis:
      return true;
    default:
      return false;
  }
}

// What a clause is about or what modifies a noun in it is of another time than the clause: "said on Monday that the war is illegal", "the ousted president".
bool is_mere_part(const Document& document, TokenId token) {
  switch (document.word(token).relation) {
    case Relation::nsubj:
    case Relation::nmod:
    case Relation::nmod_poss:
    case Relation::nmod_desc:
    case Relation::amod:
    case Relation::compound:
    case Relation::appos:
      return true;
    default:
      return false;
  }
}

}  // namespace

EventDater::EventDater(const Document& document) : document_(document) {
  const TimeAnchor anchor{parse_day(document.article().date), std::nullopt, TimeDirection::back};
  std::optional<std::chrono::sys_days> last;
  for (std::size_t i = 0; i < document.sentences().size(); ++i) {
    narrative_.push_back(last);
    for (const TimeExpression& expression : time_expressions(document, to_id<SentenceId>(i), anchor)) {
      if (const auto day = parse_day(expression.text)) {
        last = day;
      }
    }
  }
}

EventDate EventDater::of_article() const {
  const std::string& written = document_.article().date;  // a year or a month where no day is known
  return {written,
          written.empty()       ? DatePrecision::none
          : written.size() == 4 ? DatePrecision::year
          : written.size() == 7 ? DatePrecision::month
                                : DatePrecision::day,
          std::nullopt};
}

// The cost of the way from a word down to an expression in its clause; nothing where another clause lies between. Inside noun phrases only days are looked
// for: "the treaty of 1998" is of 1998, not what is done with it.
std::optional<int> EventDater::steps_down(TokenId from, const TimeExpression& expression) const {
  if (expression.tokens.contains(from)) {
    return 0;
  }
  int cost = 1;
  TokenId at = expression.head;
  for (bool first = true; document_.head(at) != from; first = false) {
    if (document_.is_root(at)) {
      return std::nullopt;
    }
    const Relation relation = document_.word(at).relation;
    const TokenId above = document_.head(at);
    const Word& holder = document_.word(above);
    const bool nominal = holder.upos == Upos::noun || holder.upos == Upos::propn || holder.upos == Upos::pron;
    if (main_relation(relation) == Relation::nmod && relation == Relation::nmod_poss) {
      return std::nullopt;
    }
    const bool adverb = document_.word(expression.head).upos == Upos::adv;  // "a year ago"
    if (nominal && first && !adverb && expression.precision != DatePrecision::day) {
      return std::nullopt;
    }
    cost += nominal ? kNominalCost : 1;
    at = above;
    if (is_clause(document_.word(at).relation)) {
      return std::nullopt;
    }
  }
  if (expression.precision != DatePrecision::day && has_clause_between(from, expression.head)) {
    return std::nullopt;
  }
  const Relation last = document_.word(at).relation;
  return is_clause(last) || last == Relation::conj || last == Relation::nmod_poss ? std::nullopt : std::optional(cost);
}

// "accused Iran of attacking a ship in 1998": a year behind a clause below the act is of that clause, also where the parser hangs it on the act.
bool EventDater::has_clause_between(TokenId act, TokenId expression) const {
  bool between = false;
  document_.for_each_child(act, [&](TokenId child) {
    between = between || (child > act && child < expression && is_clause(document_.word(child).relation));
  });
  return between;
}

// In the act's own clause, or in one that it hangs on: "held talks on Monday" (from the noun to its verb), "said on Monday that it condemned ...".
std::optional<int> EventDater::distance(TokenId act, const TimeExpression& expression, Dated dated) const {
  TokenId at = act;
  for (int climb = 0; climb <= kMaxClimb; ++climb) {
    const bool content = climb == 0 && dated == Dated::promised;  // when the promised act will be
    const auto down = steps_down(at, expression);
    if (down && content) {
      return std::nullopt;
    }
    if (down) {
      return climb * kClimbCost + *down;
    }
    if (document_.is_root(at)) {
      return std::nullopt;
    }
    const Relation relation = main_relation(document_.word(at).relation);
    const auto auxiliary = document_.child(at, Relation::aux);
    const bool earlier = auxiliary && document_.text(*auxiliary) == "had";  // before what it is told in
    if (relation == Relation::acl || (relation == Relation::ccomp && earlier) || is_mere_part(document_, at)) {
      return std::nullopt;
    }
    at = document_.head(at);
  }
  return std::nullopt;
}

bool EventDater::is_after_article(const EventDate& date) const {
  const std::string& written = document_.article().date;
  const std::size_t shared = std::min(date.text.size(), written.size());
  return !date.text.empty() && !written.empty() && date.text.substr(0, shared) > written.substr(0, shared);
}

EventDate EventDater::date(TokenId act, Dated dated) const {
  const SentenceId sentence = document_.sentence_of(act);
  const TimeAnchor anchor{parse_day(document_.article().date), narrative_[to_index(sentence)],
                          dated == Dated::planned ? TimeDirection::ahead : TimeDirection::back};
  std::optional<EventDate> best;
  int least = 0;
  for (const TimeExpression& expression : time_expressions(document_, sentence, anchor)) {
    const auto cost = distance(act, expression, dated);
    if (!cost || (best && *cost >= least)) {
      continue;
    }
    const ByteSpan words = document_.text().span_of(expression.tokens);
    EventDate found{expression.text, expression.precision, words};
    if (dated == Dated::planned || !is_after_article(found)) {
      best = std::move(found);
      least = *cost;
    }
  }
  return best ? *best : of_article();
}

}  // namespace entente
