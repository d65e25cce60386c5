// Third-person pronouns: which of the actors before them they stand for.
// Worked example: in "Reagan met Nakasone. Japan may lift its ban, he said." "its" is Japan, the subject of its own clause; "he" is Reagan, since subjects outrank
// objects and nearer mentions outrank farther ones.
// Source  the preference order (agreement, recency, grammatical role) follows Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora Resolution",
//         with its halving by sentences; each sentence counts an actor once.
#include <algorithm>

#include <entente/actors/word_forms.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

constexpr std::size_t kWindow = 3;         // sentences back
constexpr std::size_t kPersonWindow = 10;  // for "he" and "she", which are seldom empty
constexpr int kController = 120;
constexpr int kThingSubject = 120;  // what is no actor but may be meant, by its role in its clause
constexpr int kThingObject = 80;
constexpr int kThingElsewhere = 60;
constexpr std::size_t kTopical = 10;  // mentions, from which on more of them say no more

bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::nsubj_outer;
}

}  // namespace

// The actors of a mention and of those coordinated with it: "Reagan and Nakasone ... they".
std::vector<ActorId> PronounResolver::coordinated(const Mention& mention) const {
  std::vector<ActorId> actors = mention.actors;
  document_.for_each_child(mention.head, [&](TokenId child) {
    const auto owner = word(child).relation == Relation::conj ? builder_.owner_of(child) : std::nullopt;
    if (owner && !builder_.is_bystander(builder_.mention(*owner).actors.front())) {
      const auto& more = builder_.mention(*owner).actors;
      actors.insert(actors.end(), more.begin(), more.end());
    }
  });
  return actors;
}

bool PronounResolver::agrees(const Mention& mention, Kind kind) const {
  const Actor& actor = builder_.actor(mention.actors.front());
  if (builder_.is_bystander(mention.actors.front())) {
    return kind == (actor.plural ? Kind::they : Kind::it);
  }
  const bool several = kind == Kind::they ? coordinated(mention).size() > 1 : mention.actors.size() > 1;
  switch (kind) {
    case Kind::he:
      return !several && actor.type == ActorType::person && actor.gender != 'f';
    case Kind::she:
      return !several && actor.type == ActorType::person && actor.gender != 'm';
    case Kind::it:
      return !several && actor.type != ActorType::person && !actor.plural;
    case Kind::they:
      return several || actor.plural || actor.type == ActorType::group || actor.type == ActorType::organization;
    default:
      return false;
  }
}

// How much one mention speaks for its actor, in the manner of Lappin and Leass: by its role in its clause, halved with every sentence.
int PronounResolver::salience(const Mention& mention, std::size_t distance, TokenId pronoun, Kind kind) const {
  const Relation relation = word(mention.head).relation;
  int points = 80;
  points += is_subject(relation) ? 40 : 0;
  points += relation == Relation::nmod_poss && mention.kind != MentionKind::pronoun ? -30 : 0;
  points += mention.kind == MentionKind::adjective ? -50 : 0;
  points += main_relation(relation) == Relation::nmod || main_relation(relation) == Relation::obl ? -20 : 0;
  points += relation == Relation::conj ? -10 : 0;
  points += is_subject(relation) && is_subject(word(pronoun).relation) ? 10 : 0;
  const Actor& actor = builder_.actor(mention.actors.front());
  points += kind == Kind::they && mention.actors.size() > 1 ? 30 : 0;
  points += kind == Kind::they && actor.type == ActorType::organization ? -20 : 0;
  points += actor.type == ActorType::media ? -60 : 0;
  points += relation == Relation::dislocated ? 60 : 0;  // "Ann Lee, she is coming"
  points += (kind == Kind::he && actor.gender == 'm') || (kind == Kind::she && actor.gender == 'f') ? 40 : 0;
  return std::max(points, 5) >> distance;
}

// The actors that a mention offers to a pronoun: those coordinated with it too where several are meant.
std::vector<ActorId> PronounResolver::offered(const Mention& mention, Kind kind) const {
  return kind == Kind::they ? coordinated(mention) : mention.actors;
}

// The subject of the clause in which a reflexive stands: "The king wanted to proclaim himself emperor."
std::vector<ActorId> PronounResolver::subject_of_clause(TokenId token, Kind kind) const {
  for (int step = 0; step < 8 && !document_.is_root(token); ++step) {
    token = document_.head(token);
    for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass}) {
      if (const auto subject = document_.child(token, relation)) {
        const auto owner = builder_.owner_of(*subject);
        return owner && agrees(builder_.mention(*owner), kind) ? offered(builder_.mention(*owner), kind)
                                                               : std::vector<ActorId>{};
      }
    }
  }
  return {};
}

// A pronoun before its name: in "In his speech, Ann's brother Jo praised France" the subject stands after the adjunct that speaks of him.
std::vector<ActorId> PronounResolver::subject_ahead(TokenId pronoun, Kind kind) const {
  TokenId at = pronoun;
  bool adjunct = false;
  for (int step = 0; step < 8 && !document_.is_root(at); ++step) {
    adjunct = adjunct || main_relation(word(at).relation) == Relation::obl ||
              main_relation(word(at).relation) == Relation::advcl;
    at = document_.head(at);
    const auto subject = document_.child(at, Relation::nsubj);
    if (adjunct && subject && *subject > pronoun) {
      const auto owner = builder_.owner_of(*subject);
      return owner && agrees(builder_.mention(*owner), kind) ? builder_.mention(*owner).actors : std::vector<ActorId>{};
    }
  }
  return {};
}

// Who does something to somebody or something is an actor sooner than a thing of the sentence before: "It forbade the import of rice and raised its army."
bool PronounResolver::acts(TokenId pronoun) const {
  if (word(pronoun).relation != Relation::nsubj || document_.is_root(pronoun)) {
    return false;
  }
  const TokenId verb = document_.head(pronoun);
  return word(verb).upos == Upos::verb && document_.child(verb, Relation::obj);
}

// How much speaks for something that is no actor: "The plan failed because it came too late", "two bombs were found before they went off".
int PronounResolver::thing_before(TokenId pronoun, Kind kind) const {
  const std::size_t here = to_index(document_.sentence_of(pronoun));
  int best = 0;
  for (std::size_t back = 0; back <= std::min<std::size_t>(here, 1); ++back) {
    const Sentence& sentence = document_.sentences()[here - back];
    for (TokenId token = sentence.body_begin; token < sentence.tokens.end && token < pronoun;
         token = to_id<TokenId>(to_index(token) + 1)) {
      const Word& w = word(token);
      const bool fits = w.upos == Upos::noun && w.plural == (kind == Kind::they) && builder_.is_free(token) &&
                        !names_side(w.lemma) && w.relation != Relation::conj;
      if (fits && !(back == 0 && (bound_apart(pronoun, token) || is_above(token, pronoun)))) {
        const int points = is_subject(w.relation) || document_.is_root(token) ? kThingSubject
                           : w.relation == Relation::obj                      ? kThingObject
                                                                              : kThingElsewhere;
        best = std::max(best, points >> (back > 0 && kind == Kind::it && acts(pronoun) ? back + 1 : back));
      }
    }
  }
  return best;
}

// Where nothing plural was named "they" may be a state: "Egypt had a part in it, as they convinced Hamas."
std::vector<ActorId> PronounResolver::state_as_several(TokenId pronoun, const std::vector<ActorId>& barred) const {
  const SentenceId here = document_.sentence_of(pronoun);
  for (auto at = builder_.seen().rbegin(); at != builder_.seen().rend(); ++at) {
    const Mention& mention = builder_.mention(*at);
    if (to_index(document_.sentence_of(mention.head)) + 1 < to_index(here)) {
      break;
    }
    const ActorType type = builder_.actor(mention.actors.front()).type;
    const bool apart = std::find(barred.begin(), barred.end(), mention.actors.front()) != barred.end() ||
                       (document_.sentence_of(mention.head) == here && bound_apart(pronoun, mention.head));
    if (!apart && is_subject(word(mention.head).relation) && mention.kind != MentionKind::adjective &&
        (type == ActorType::state || type == ActorType::government)) {
      return mention.actors;
    }
  }
  return {};
}

// "Modi himself", "Putin and his generals": the subject of the clause, where grammar binds the pronoun to it.
std::vector<ActorId> PronounResolver::bound_subject(TokenId pronoun, Kind kind) const {
  if (is_reflexive(document_.text(pronoun))) {
    if (std::vector<ActorId> subject = subject_of_clause(pronoun, kind); !subject.empty()) {
      return subject;
    }
  }
  const bool possessive = word(pronoun).relation == Relation::nmod_poss;
  return possessive && (kind == Kind::he || kind == Kind::she) ? subject_ahead(pronoun, kind) : std::vector<ActorId>{};
}

void PronounResolver::add_points(std::vector<Candidate>& candidates, std::vector<ActorId> actors, std::size_t distance,
                                 int points) {
  const auto known = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& candidate) { return candidate.actors == actors; });
  if (known == candidates.end()) {
    candidates.push_back({std::move(actors), points, distance, points});
  } else if (known->sentence != distance) {
    known->points += points;
    known->sentence = distance;
    known->in_sentence = points;
  } else if (points > known->in_sentence) {
    known->points += points - known->in_sentence;
    known->in_sentence = points;
  }
}

// Whom the text has named before, the nearest first; who cannot be meant joins `barred`: after "Putin praised him" no other mention of Putin is him either.
std::vector<PronounResolver::Candidate> PronounResolver::candidates_for(TokenId pronoun, Kind kind,
                                                                        std::vector<ActorId>& barred) const {
  const bool person = kind == Kind::he || kind == Kind::she;
  const bool possessive = word(pronoun).relation == Relation::nmod_poss;
  const std::optional<TokenId> controller = possessive ? controller_of(pronoun)
                                            : person   ? speaker_before(pronoun)
                                                       : std::nullopt;
  const std::size_t here = to_index(document_.sentence_of(pronoun));
  std::vector<Candidate> candidates;
  for (auto at = builder_.seen().rbegin(); at != builder_.seen().rend(); ++at) {
    const Mention& mention = builder_.mention(*at);
    const std::size_t distance = here - to_index(document_.sentence_of(mention.head));
    if (distance > (person ? kPersonWindow : kWindow)) {
      break;
    }
    if (distance == 0 && bound_apart(pronoun, mention.head)) {
      const bool direct = word(pronoun).relation == Relation::obj || word(pronoun).relation == Relation::iobj;
      if ((direct && !is_reflexive(document_.text(pronoun))) ||
          document_.head(mention.head) == document_.head(pronoun)) {
        barred.insert(barred.end(), mention.actors.begin(), mention.actors.end());
      }
    } else if (agrees(mention, kind)) {
      const int controls = controller && mention.head == *controller ? kController : 0;
      add_points(candidates, offered(mention, kind), distance, salience(mention, distance, pronoun, kind) + controls);
    }
  }
  return candidates;
}

std::vector<ActorId> PronounResolver::best_antecedent(TokenId pronoun, Kind kind) {
  if (std::vector<ActorId> subject = bound_subject(pronoun, kind); !subject.empty()) {
    return subject;
  }
  const bool person = kind == Kind::he || kind == Kind::she;
  std::vector<ActorId> barred =
      person ? speaker_of(pronoun) : std::vector<ActorId>{};  // who is quoted speaks of others
  const std::vector<ActorId> below = named_below(pronoun);
  barred.insert(barred.end(), below.begin(), below.end());
  std::vector<Candidate> candidates = candidates_for(pronoun, kind, barred);
  const Candidate* best = nullptr;
  for (Candidate& candidate : candidates) {
    const bool apart = std::any_of(candidate.actors.begin(), candidate.actors.end(), [&](ActorId actor) {
      return std::find(barred.begin(), barred.end(), actor) != barred.end();
    });
    // Of whom a text has spoken most, it goes on to speak.
    candidate.points +=
        (person ? 3 : 1) * static_cast<int>(std::min(builder_.times_seen(candidate.actors.front()), kTopical));
    if (!apart && (best == nullptr || candidate.points > best->points)) {
      best = &candidate;
    }
  }
  if (best == nullptr) {
    std::vector<ActorId> ahead = subject_ahead(pronoun, kind);
    return kind == Kind::they && ahead.empty() ? state_as_several(pronoun, barred) : ahead;
  }
  if ((kind == Kind::it || kind == Kind::they) && thing_before(pronoun, kind) >= best->points) {
    return {};
  }
  if (person) {
    Actor& actor = builder_.actor(best->actors.front());
    actor.gender = actor.gender == 'u' ? (kind == Kind::he ? 'm' : 'f') : actor.gender;
  }
  return best->actors;
}

}  // namespace entente
