// Unknown names judged, and mentions of persons made.
// Worked example: in "Foreign Minister Qian Qichen ... Qian" the title makes the two unknown words a person, and the later single word is the same man, by the
// part of his name.
#include "name_candidates.hpp"

namespace entente {

namespace {

constexpr std::size_t kShortName = 3;  // letters

// "in Paris" is a place; "Paris" as a subject is a government. An example of the suite: "The talks were held in Paris."
bool is_place_preposition(std::string_view word) {
  return is_one_of(word, {"in", "at", "near", "outside", "around", "across", "inside", "throughout", "through", "into",
                          "within", "over", "off", "toward", "towards"});
}

bool is_speech_verb(std::string_view lemma) {
  return is_one_of(lemma, {"say", "tell", "add", "warn", "ask", "write", "argue", "announce", "declare", "insist",
                           "claim", "note", "stress", "reply", "respond", "complain"});
}

// Whether a text is written as a name: capitals at both ends, and short words ("US", "WHO") in capitals.
bool shows_name(const std::string& folded_text) {
  const std::size_t last = folded_text.find_last_of(' ');
  const std::string_view end = std::string_view(folded_text).substr(last == std::string::npos ? 0 : last + 1);
  if (last == std::string::npos && folded_text.size() <= kShortName) {
    return is_all_capitals(folded_text);
  }
  return is_capitalised(folded_text) && (is_capitalised(end) || (end.front() >= '0' && end.front() <= '9'));
}

}  // namespace

bool NameContext::is_organization_head(std::size_t token) const {
  const GroupNoun* noun = builder_.gazetteer().group_noun(lower(folded(token)));
  return noun != nullptr && noun->type != ActorType::person && noun->type != ActorType::group;
}

bool NameContext::shows(const NameReading& reading, const std::string& folded_text, bool shouting) {
  if (reading.any_case) {
    return shows_name(folded_text);
  }
  if (reading.form == folded_text) {
    return true;
  }
  if (!is_all_capitals(folded_text)) {
    return false;
  }
  return shouting ? !is_one_of(lower(folded_text), {"us", "who", "it", "is", "so", "no", "can"})
                  : folded_text.size() >= 5;
}

// The readings of the longest known name at `i`; its number of tokens in `length`.
const std::vector<NameReading>* NameContext::longest_match(std::size_t i, std::size_t end, bool shouting,
                                                           std::size_t& length) const {
  std::string form = folded(i);
  const std::size_t longest = builder_.gazetteer().longest_name(lower(form));
  const std::vector<NameReading>* best = nullptr;
  for (std::size_t j = i + 1; j <= end && form.size() <= longest; ++j) {
    if (j > i + 1) {
      form += (glued(j - 2, j - 1) ? "" : " ") + folded(j - 1);
    }
    const auto* readings = builder_.gazetteer().find(lower(form));
    if (readings != nullptr && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
          return shows(reading, form, shouting);
        })) {
      best = readings;
      length = j - i;
    }
  }
  return best;
}

bool NameContext::is_placed(TokenRange tokens) const {
  const TokenId head = builder_.head_of(tokens);
  bool placed = false;
  document_.for_each_child(head, [&](TokenId child) {
    placed = placed ||
             (document_.word(child).relation == Relation::case_ && is_place_preposition(document_.word(child).lemma));
  });
  return placed;
}

// A mention of a person, with the title and the modifiers before the name: "Russian President Vladimir Putin".
void NameContext::mention_person(ActorId actor, TokenRange name, std::size_t phrase_begin, SentenceId id,
                                 float confidence, const RuleId& rule) {
  const std::size_t limit = to_index(document_.sentence(id).body_begin);
  std::size_t begin = phrase_begin;
  while (begin > limit && joins_left(begin - 1, begin, to_index(name.end))) {
    --begin;
  }
  while (begin < phrase_begin && is_one_of(word(begin).xpos, {"DT", "PRP$", "CD", "POS", "IN", "CC"})) {
    ++begin;
  }
  const TokenRange phrase = range(begin, to_index(name.end));
  affiliate(actor, phrase, name, id);
  builder_.add_mention({actor}, phrase, MentionKind::name, confidence, rule);
}

// Whether the token left of a phrase is a modifier inside its noun phrase.
bool NameContext::joins_left(std::size_t left, std::size_t begin, std::size_t end) const {
  const Word& w = word(left);
  if (w.upos != Upos::adj && w.upos != Upos::noun && w.upos != Upos::propn && folded(left) != "-") {
    return false;
  }
  const std::size_t head = to_index(w.head);
  if (head >= begin && head < end && left != head) {
    return w.relation == Relation::amod || w.relation == Relation::compound || w.relation == Relation::flat ||
           w.relation == Relation::nmod_desc || w.relation == Relation::nmod_unmarked || w.relation == Relation::punct;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (to_index(word(i).head) == left && left != i &&
        (word(i).relation == Relation::flat || word(i).relation == Relation::compound ||
         word(i).relation == Relation::appos)) {
      return true;
    }
  }
  return false;
}

// "Putin spokesman Dmitry Peskov": a person noun with an owner inside the phrase.
void NameContext::affiliate(ActorId person, TokenRange phrase, TokenRange name, SentenceId id) {
  std::optional<ActorId> with;
  std::string role;
  for (std::size_t i = to_index(phrase.begin); i < to_index(name.begin); ++i) {
    const auto owner = builder_.owner_of(to_id<TokenId>(i));
    if (owner) {
      with = builder_.mention(*owner).actors.front();
    } else if (word(i).upos == Upos::noun || word(i).upos == Upos::propn) {
      role += (role.empty() ? "" : " ") + lower(folded(i));
    }
  }
  if (with && !role.empty() && *with != person) {
    builder_.add_affiliation(person, *with, role, id);
    Actor& actor = builder_.actor(person);
    if (actor.country.empty()) {
      actor.country = builder_.actor(*with).country;
    }
  }
}

void NameResolver::resolve_all(const std::vector<NameCandidate>& candidates) {
  for (const bool full_names : {true, false}) {
    for (const NameCandidate& candidate : candidates) {
      if ((candidate.name.size() > 1) == full_names) {
        resolve(candidate);
      }
    }
    if (full_names) {
      learn_surnames();
    }
  }
}

void NameResolver::learn_surnames() {
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    const Actor& actor = builder_.actors()[i];
    if (actor.type == ActorType::person) {
      for (const std::string& part : split_values(fold_accents(actor.name), ' ')) {
        by_part_.try_emplace(lower(part), to_id<ActorId>(i));
      }
      const auto parts = split_values(fold_accents(actor.name), ' ');
      by_part_[lower(parts.back())] = to_id<ActorId>(i);
    }
  }
}

const Actor* NameResolver::same_surname(const std::string& name) const {
  const auto found = by_part_.find(lower(name));
  return found == by_part_.end() ? nullptr : &builder_.actors()[to_index(found->second)];
}

void NameResolver::resolve(const NameCandidate& candidate) {
  if (!builder_.is_free(candidate.name.begin)) {
    return;
  }
  if (candidate.name.size() == 1 && candidate.title.empty() &&
      is_calendar_word(folded(to_index(candidate.name.begin)))) {
    return;
  }
  const std::string name = text(to_index(candidate.name.begin), to_index(candidate.name.end));
  const TitleEntry* title = candidate.title.empty() ? nullptr : builder_.gazetteer().title(candidate.title);
  const std::string country = country_before(candidate);
  if (candidate.name.size() == 1 && same_surname(name) != nullptr) {
    const ActorId actor = by_part_.at(lower(name));
    mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kKnownName, {});
    return;
  }
  if (mention_family(candidate, name)) {
    return;
  }
  if (is_organization_head(to_index(candidate.name.end) - 1) && title == nullptr) {
    mention_organization(candidate, name);
    return;
  }
  // A title as part of an office ("President"), or the surname of somebody in office.
  const std::string surname = lower(split_values(name, ' ').back());
  if (title != nullptr || (candidate.name.size() == 1 && word(to_index(candidate.name.begin)).upos == Upos::propn)) {
    const std::string office =
        title != nullptr && builder_.gazetteer().is_office_noun(candidate.title) ? candidate.title : "";
    auto known = candidate.name.size() == 1 ? builder_.gazetteer().by_surname(surname, office, country, builder_.date())
                                            : std::nullopt;
    if (!known && candidate.name.size() == 1 && title != nullptr) {
      known = builder_.gazetteer().by_surname(surname, "", country, builder_.date());
    }
    const bool in_the_news = known && (title != nullptr || builder_.gazetteer().is_current(*known, builder_.date()));
    if (in_the_news && (title != nullptr || plausible_lone_surname(candidate))) {
      const ActorId actor = builder_.add_person(*known);
      by_part_[surname] = actor;
      mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kMetonym,
                     builder_.actor(actor).rule);
      return;
    }
  }
  if (title != nullptr || looks_like_person(candidate)) {
    mention_unknown_person(candidate, name, title, country);
  } else if (candidate.name.size() == 1 && is_all_capitals(name) && name.size() <= 6 && name.size() >= 3 &&
             is_argument(candidate)) {
    mention_organization(candidate, name);
  } else if (type_read(candidate) == NameType::organization && is_argument(candidate)) {
    mention_organization(candidate, name);
  }
}

// The plural of a surname is all who bear it: after "Jan Novak and his wife Eva Novak" "the Novaks" are both.
bool NameResolver::mention_family(const NameCandidate& candidate, const std::string& name) {
  const std::size_t at = to_index(candidate.name.begin);
  const bool article =
      at > 0 && lower(folded(at - 1)) == "the";  // the tagger may know the plural of a rare name, or not
  if (candidate.name.size() != 1 || name.size() < 3 || name.back() != 's' || !(article || word(at).plural)) {
    return false;
  }
  const std::string surname = name.substr(0, name.size() - 1);
  std::vector<ActorId> family;
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    const Actor& actor = builder_.actors()[i];
    if (actor.type == ActorType::person && split_values(fold_accents(actor.name), ' ').back() == surname) {
      family.push_back(to_id<ActorId>(i));
    }
  }
  return !family.empty() && builder_.add_mention(std::move(family), candidate.name, MentionKind::name, kTitledName);
}

// A surname of an office holder alone, at a place where an actor stands.
bool NameResolver::plausible_lone_surname(const NameCandidate& candidate) const {
  return !is_placed(candidate.name) && document_.word(candidate.name.begin).upos == Upos::propn;
}

bool NameResolver::is_argument(const NameCandidate& candidate) const {
  const Relation relation = main_relation(document_.word(builder_.head_of(candidate.name)).relation);
  return !is_placed(candidate.name) &&
         (relation == Relation::nsubj || relation == Relation::obj || relation == Relation::obl ||
          relation == Relation::nmod || relation == Relation::conj || relation == Relation::appos);
}

std::string NameResolver::country_before(const NameCandidate& candidate) const {
  const std::size_t limit = to_index(document_.sentence(candidate.sentence).body_begin);
  for (std::size_t i = candidate.phrase_begin; i > limit && candidate.phrase_begin - i < 3; --i) {
    if (const auto owner = builder_.owner_of(to_id<TokenId>(i - 1))) {
      const Actor& actor = builder_.actor(builder_.mention(*owner).actors.front());
      return actor.type == ActorType::state ? actor.country : "";
    }
    if (word(i - 1).upos != Upos::adj && word(i - 1).upos != Upos::noun && word(i - 1).xpos != "POS") {
      return "";
    }
  }
  return "";
}

// What the reading takes the name for, where it sees one over most of the words: "Zorkistan said" a place or body, "Jo Zork said" a person.
std::optional<NameType> NameResolver::type_read(const NameCandidate& candidate) const {
  const std::optional<Name> name = document_.name_at(builder_.head_of(candidate.name));
  if (!name) {
    return std::nullopt;
  }
  const std::size_t begin = std::max(to_index(name->tokens.begin), to_index(candidate.name.begin));
  const std::size_t end = std::min(to_index(name->tokens.end), to_index(candidate.name.end));
  const bool most = end > begin && (end - begin) * 2 > std::max(candidate.name.size(), name->tokens.size());
  return most ? std::optional(name->type) : std::nullopt;
}

bool NameResolver::looks_like_person(const NameCandidate& candidate) const {
  if (candidate.name.size() == 1) {  // "Byron" is called so from beginning to end
    const Word& w = document_.word(candidate.name.begin);
    return type_read(candidate) == NameType::person && w.upos == Upos::propn && !w.plural;
  }
  if (candidate.name.size() < 2 || candidate.name.size() > 6) {
    return false;
  }
  const std::size_t begin = to_index(candidate.name.begin);
  if (builder_.gazetteer().is_given_name(folded(begin))) {
    return true;
  }
  const TokenId head = builder_.head_of(candidate.name);
  if (const auto apposition = document_.child(head, Relation::appos)) {
    const GroupNoun* noun = builder_.gazetteer().group_noun(lower(document_.word(*apposition).lemma));
    if (noun != nullptr && noun->type == ActorType::person) {
      return true;
    }
  }
  if (type_read(candidate) == NameType::person) {
    return true;
  }
  const Word& w = document_.word(head);
  return w.relation == Relation::nsubj && is_speech_verb(document_.word(w.head).lemma) && w.upos == Upos::propn &&
         candidate.name.size() <= 3;
}

void NameResolver::mention_unknown_person(const NameCandidate& candidate, const std::string& name,
                                          const TitleEntry* title, const std::string& country) {
  char gender = title != nullptr ? title->gender : 'u';
  if (gender == 'u') {
    gender = builder_.gazetteer().gender_of_given_name(folded(to_index(candidate.name.begin)));
  }
  Actor actor{slug(name), name, ActorType::person, country, title != nullptr ? title->sector : "", gender, false,
              {},         {}};
  const ActorId id = builder_.add_unknown(std::move(actor));
  by_part_.try_emplace(lower(split_values(name, ' ').back()), id);
  mention_person(id, candidate.name, candidate.phrase_begin, candidate.sentence,
                 title != nullptr ? kTitledName : kGuessedName, {});
}

void NameResolver::mention_organization(const NameCandidate& candidate, const std::string& name) {
  const GroupNoun* noun = builder_.gazetteer().group_noun(lower(folded(to_index(candidate.name.end) - 1)));
  std::string country;
  for (const NameReading& reading : first_word_readings(candidate.name)) {
    if (reading.sense == NameSense::adjective || reading.sense == NameSense::state) {
      country = builder_.gazetteer().states()[reading.index].iso3;
    }
  }
  Actor actor{slug(name),
              name,
              noun != nullptr ? noun->type : ActorType::organization,
              country,
              noun != nullptr ? noun->sector : "",
              'n',
              false,
              {},
              noun != nullptr ? noun->rule : RuleId{}};
  builder_.add_mention({builder_.add_unknown(std::move(actor))}, candidate.name, MentionKind::name,
                       noun != nullptr ? kTitledName : kGuessedName);
}

std::vector<NameReading> NameResolver::first_word_readings(TokenRange name) const {
  std::size_t length = 0;
  const auto* readings = longest_match(to_index(name.begin), to_index(name.end), false, length);
  return readings != nullptr ? *readings : std::vector<NameReading>{};
}

}  // namespace entente
