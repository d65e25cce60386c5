// Names: what the gazetteer knows, and capitalised names that it does not.
// Worked example: in "Chinese Foreign Minister Qian Qichen told Reuters" the gazetteer gives an adjective of China and an outlet; the title makes the two
// unknown words a person; later "Qian" alone is the same man, by the part of his name.
// It cannot tell a person from a company of two unknown words but by title, given name, apposition or the verb of which it is the subject.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "cast_builder.hpp"
#include "word_forms.hpp"

namespace entente {

namespace {

constexpr std::size_t kLongestName = 9;  // tokens

// How sure a mention is, by what found it. Set by judgement, ordered by strictness.
constexpr float kKnownName = 0.95F;
constexpr float kTitledName = 0.9F;
constexpr float kGuessedName = 0.6F;
constexpr float kMetonym = 0.75F;

bool any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Small words inside a person's name: "Jaap de Hoop Scheffer", "Osama bin Laden".
bool is_name_particle(std::string_view word) {
  return any_of(word, {"de", "del", "della", "da", "dos", "du", "la", "le", "el", "al", "ul", "bin", "bint", "ibn",
                       "ben", "van", "von", "der", "den", "ter", "y", "e"});
}

// "in Paris" is a place; "Paris" as a subject is a government. An example of the suite: "The talks were held in Paris."
bool is_place_preposition(std::string_view word) {
  return any_of(word, {"in", "at", "near", "outside", "around", "across", "inside", "throughout", "through",
                       "into", "within", "over", "off", "toward", "towards"});
}

// Names of days and months are also surnames ("Godwin Friday", "Theresa May"): alone they are dates.
bool is_calendar_word(std::string_view word) {
  return any_of(word, {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
                       "May", "June", "July", "August", "September", "October", "November", "December"});
}

bool is_speech_verb(std::string_view lemma) {
  return any_of(lemma, {"say", "tell", "add", "warn", "ask", "write", "argue", "announce", "declare", "insist", "claim",
                        "note", "stress", "reply", "respond", "complain"});
}

struct Candidate {
  TokenRange name;
  std::string title;         // lower case, "" for none
  std::size_t phrase_begin;  // first token of the title
  SentenceId sentence{};
};

class NameFinder {
 public:
  explicit NameFinder(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

  void run() {
    for (const bool headlines : {false, true}) {
      for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
        const Sentence& sentence = document_.sentences()[i];
        const ParagraphKind kind = document_.text().paragraphs[to_index(sentence.paragraph)].kind;
        const bool is_headline = kind == ParagraphKind::headline || kind == ParagraphKind::heading;
        if (kind != ParagraphKind::furniture && is_headline == headlines) {
          scan(to_id<SentenceId>(i), is_headline);
        }
      }
    }
    resolve_candidates();
  }

 private:
  [[nodiscard]] std::string folded(std::size_t token) const {
    return fold_accents(document_.text(to_id<TokenId>(token)));
  }
  [[nodiscard]] const Word& word(std::size_t token) const { return document_.words()[token]; }
  [[nodiscard]] TokenRange range(std::size_t begin, std::size_t end) const {
    return {to_id<TokenId>(begin), to_id<TokenId>(end)};
  }
  [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const {
    return fold_accents(document_.text().text(document_.text().span_of(range(begin, end))));
  }
  [[nodiscard]] bool glued(std::size_t left, std::size_t right) const {
    return document_.text().tokens[left].end == document_.text().tokens[right].begin;
  }

  // A headline in title case or capitals shows nothing by its capitals.
  [[nodiscard]] bool capitals_are_blind(const Sentence& sentence) const {
    std::size_t words = 0;
    std::size_t capitalised = 0;
    for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
      if (folded(i).size() > 3) {
        ++words;
        capitalised += is_capitalised(document_.text(to_id<TokenId>(i))) ? 1U : 0U;
      }
    }
    return words >= 3 && capitalised * 10 >= words * 8;
  }

  [[nodiscard]] bool is_name_token(std::size_t token, std::size_t first) const {
    const Word& w = word(token);
    if (!is_capitalised(document_.text(to_id<TokenId>(token))) || w.upos == Upos::pron || w.upos == Upos::det ||
        w.upos == Upos::adp || w.upos == Upos::punct) {
      return false;
    }
    return w.upos == Upos::propn || (token != first && any_of(w.xpos, {"NN", "NNS", "JJ", "FW", "VBG"}));
  }

  void scan(SentenceId id, bool headline) {
    const Sentence& sentence = document_.sentence(id);
    const bool blind = headline && capitals_are_blind(sentence);
    const bool shouting = is_all_capitals(document_.text().text(sentence.span));
    const std::size_t end = to_index(sentence.tokens.end);
    std::string title;
    std::size_t title_begin = 0;
    for (std::size_t i = to_index(sentence.body_begin); i < end;) {
      if (const std::size_t next = match_gazetteer(i, end, shouting, title.empty() ? i : title_begin, id)) {
        i = next;
        title.clear();
        continue;
      }
      if (const std::size_t next = match_title(i, end)) {
        title_begin = title.empty() ? i : title_begin;
        title = lower(text(i, next));
        i = next;
        continue;
      }
      const std::size_t next = name_end(i, end, to_index(sentence.body_begin), blind);
      if (next == i) {
        title.clear();
        ++i;
        continue;
      }
      candidates_.push_back({range(i, next), title, title.empty() ? i : title_begin, id});
      title.clear();
      i = next;
    }
  }

  // The end of a run of unknown name tokens that begins at `i`, or `i`.
  [[nodiscard]] std::size_t name_end(std::size_t i, std::size_t end, std::size_t first, bool blind) const {
    const bool particle_start = i + 2 < end && is_name_particle(folded(i)) && folded(i + 1) == "-" &&
                                is_name_token(i + 2, first);
    if (!particle_start && !is_name_token(i, first)) {
      return i;
    }
    if (blind && !builder_.gazetteer().is_given_name(folded(i))) {
      return i + 1;  // a headline in title case: one word at a time, known from the body or not at all
    }
    std::size_t j = particle_start ? i + 2 : i;
    while (j < end) {
      const bool after_given_name = j == i + 1 && builder_.gazetteer().is_given_name(folded(i));  // "Michael Jordan"
      if (is_name_token(j, first) && (j == i || after_given_name || !begins_known_name(j, end)) && match_title(j, end) == 0) {
        ++j;
      } else if (j > i && j + 1 < end && folded(j) == "-" && glued(j - 1, j) && glued(j, j + 1)) {
        j += 2;  // "Kim Jong-il", "al-Sadr"
      } else if (j > i && j + 1 < end && is_name_particle(folded(j)) &&
                 (is_name_token(j + 1, first) || folded(j + 1) == "-")) {
        ++j;
      } else if (j > i && j + 1 < end && any_of(folded(j), {"of", "for"}) && is_organization_head(j - 1) &&
                 is_name_token(j + 1, first)) {
        j += 2;  // "Ministry of Foreign Affairs"
      } else {
        break;
      }
    }
    return std::min(j, end);
  }

  [[nodiscard]] bool begins_known_name(std::size_t i, std::size_t end) const {
    std::size_t length = 0;
    return longest_match(i, end, false, length) != nullptr;
  }

  [[nodiscard]] bool is_organization_head(std::size_t token) const {
    const GroupNoun* noun = builder_.gazetteer().group_noun(lower(folded(token)));
    return noun != nullptr && noun->type != ActorType::person && noun->type != ActorType::group;
  }

  // A title's end, or 0. Lower-case titles count only right before a capitalised word.
  [[nodiscard]] std::size_t match_title(std::size_t i, std::size_t end) const {
    std::string key;
    std::size_t found = 0;
    for (std::size_t j = i; j < std::min(end, i + 4); ++j) {
      key += (j > i && !glued(j - 1, j) ? " " : "") + lower(folded(j));
      if (builder_.gazetteer().title(key) != nullptr && j + 1 < end &&
          (is_capitalised(document_.text(to_id<TokenId>(j + 1))) || is_name_particle(folded(j + 1)))) {
        found = j + 1;
      }
    }
    return found;
  }

  [[nodiscard]] static bool shows(const NameReading& reading, const std::string& folded_text, bool shouting) {
    if (reading.form == folded_text) {
      return true;
    }
    if (!is_all_capitals(folded_text)) {
      return false;
    }
    return shouting ? !any_of(lower(folded_text), {"us", "who", "it", "is", "so", "no", "can"})
                    : folded_text.size() >= 5;
  }

  // The readings of the longest known name at `i`; its number of tokens in `length`.
  [[nodiscard]] const std::vector<NameReading>* longest_match(std::size_t i, std::size_t end, bool shouting,
                                                              std::size_t& length) const {
    if (!builder_.gazetteer().begins_name(lower(folded(i)))) {
      return nullptr;
    }
    const std::vector<NameReading>* best = nullptr;
    for (std::size_t j = i + 1; j <= std::min(end, i + kLongestName); ++j) {
      const std::string form = text(i, j);
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

  // Takes the longest known name at `i`; gives the token after it, or 0.
  std::size_t match_gazetteer(std::size_t i, std::size_t end, bool shouting, std::size_t phrase_begin, SentenceId id) {
    std::size_t length = 0;
    const auto* readings = longest_match(i, end, shouting, length);
    if (readings == nullptr) {
      return 0;
    }
    const std::string form = text(i, i + length);
    if (is_calendar_word(form)) {
      return 0;
    }
    const std::size_t first = to_index(document_.sentence(id).body_begin);
    const bool person_name = i > first && builder_.gazetteer().is_given_name(folded(i - 1)) && builder_.is_free(to_id<TokenId>(i - 1)) &&
                             is_name_token(i - 1, first);
    if (person_name) {
      return 0;  // "Michael Jordan"
    }
    if (const std::size_t organization_end = unknown_organization(i + length, end, first)) {
      candidates_.push_back({range(i, organization_end), "", i, id});
      return organization_end;
    }
    const NameReading* reading = choose(*readings, form, shouting, range(i, i + length));
    if (reading == nullptr) {
      return i + length;  // a place
    }
    take(*reading, i, i + length, phrase_begin, id);
    return i + length;
  }

  // A known adjective or state that ends at `known_end` and only begins the name of an organisation: "Lebanese Resistance Brigades". Its end, or 0.
  [[nodiscard]] std::size_t unknown_organization(std::size_t known_end, std::size_t end, std::size_t first) const {
    std::size_t j = known_end;
    while (j < end && is_name_token(j, first) && match_title(j, end) == 0) {
      ++j;
    }
    return j > known_end && is_organization_head(j - 1) && !begins_known_name(known_end, end) ? j : 0;
  }

  [[nodiscard]] bool modifies_noun(TokenRange tokens) const {
    const TokenId head = builder_.head_of(tokens);
    const Relation relation = document_.word(head).relation;
    const bool modifier = relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_desc ||
                          relation == Relation::nmod_unmarked;
    return modifier && document_.head(head) >= tokens.end;
  }

  [[nodiscard]] bool is_placed(TokenRange tokens) const {
    const TokenId head = builder_.head_of(tokens);
    bool placed = false;
    document_.for_each_child(head, [&](TokenId child) {
      placed = placed || (document_.word(child).relation == Relation::case_ &&
                          is_place_preposition(document_.word(child).lemma));
    });
    return placed;
  }

  // The reading that the context allows, or nothing for a mere place.
  [[nodiscard]] const NameReading* choose(const std::vector<NameReading>& readings, const std::string& form,
                                          bool shouting, TokenRange tokens) const {
    const bool modifier = modifies_noun(tokens);
    const bool placed = is_placed(tokens);
    const NameReading* best = nullptr;
    int best_rank = 0;
    for (const NameReading& reading : readings) {
      if (!shows(reading, form, shouting)) {
        continue;
      }
      int rank = 0;
      switch (reading.sense) {
        case NameSense::person:
          rank = 8;
          break;
        case NameSense::organization:
          rank = 7;
          break;
        case NameSense::adjective:
          rank = modifier ? 6 : 3;
          break;
        case NameSense::state:
          rank = valid(reading) ? 5 : 1;
          break;
        case NameSense::demonym:
          rank = 4;
          break;
        case NameSense::capital:
        case NameSense::seat:
          rank = placed || (modifier && reading.sense == NameSense::capital) ? 0 : 2;
          break;
      }
      if (rank > best_rank) {
        best_rank = rank;
        best = &reading;
      }
    }
    return best;
  }

  [[nodiscard]] bool valid(const NameReading& reading) const {
    const StateEntry& state = builder_.gazetteer().states()[reading.index];
    return builder_.date().empty() ? state.end.empty() : held_on(state.start, state.end, builder_.date());
  }

  void take(const NameReading& reading, std::size_t begin, std::size_t end, std::size_t phrase_begin, SentenceId id) {
    const Gazetteer& gazetteer = builder_.gazetteer();
    const TokenRange tokens = range(begin, end);
    switch (reading.sense) {
      case NameSense::person: {
        const ActorId actor = builder_.add_person(reading.index);
        mention_person(actor, tokens, phrase_begin, id, kKnownName, builder_.actor(actor).rule);
        return;
      }
      case NameSense::organization:
        builder_.add_mention({builder_.add_organization(reading.index)}, tokens, MentionKind::name, kKnownName,
                             gazetteer.organizations()[reading.index].rule);
        return;
      case NameSense::demonym:
        builder_.add_mention({demonym(reading)}, tokens, MentionKind::name, kKnownName,
                             gazetteer.states()[reading.index].rule);
        return;
      case NameSense::adjective:
      case NameSense::state: {
        const MentionKind kind = modifies_noun(tokens) ? MentionKind::adjective : MentionKind::name;
        builder_.add_mention({builder_.add_state(reading.index)}, tokens, kind, kKnownName,
                             gazetteer.states()[reading.index].rule);
        return;
      }
      case NameSense::capital:
      case NameSense::seat:
        builder_.add_mention({builder_.add_state(reading.index)}, tokens, MentionKind::metonym, kMetonym,
                             gazetteer.states()[reading.index].rule);
        return;
    }
  }

  // "Palestinians": the people as a group of their own.
  [[nodiscard]] ActorId demonym(const NameReading& reading) {
    const StateEntry& state = builder_.gazetteer().states()[reading.index];
    return builder_.add_unknown(
        {slug(reading.form), reading.form, ActorType::group, state.iso3, "CVL", 'u', true, {}, state.rule});
  }

  // A mention of a person, with the title and the modifiers before the name: "Russian President Vladimir Putin".
  void mention_person(ActorId actor, TokenRange name, std::size_t phrase_begin, SentenceId id, float confidence,
                      const RuleId& rule) {
    const std::size_t limit = to_index(document_.sentence(id).body_begin);
    std::size_t begin = phrase_begin;
    while (begin > limit && joins_left(begin - 1, begin, to_index(name.end))) {
      --begin;
    }
    while (begin < phrase_begin && any_of(word(begin).xpos, {"DT", "PRP$", "CD", "POS", "IN", "CC"})) {
      ++begin;
    }
    const TokenRange phrase = range(begin, to_index(name.end));
    affiliate(actor, phrase, name, id);
    builder_.add_mention({actor}, phrase, MentionKind::name, confidence, rule);
  }

  // Whether the token left of a phrase is a modifier inside its noun phrase.
  [[nodiscard]] bool joins_left(std::size_t left, std::size_t begin, std::size_t end) const {
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
  void affiliate(ActorId person, TokenRange phrase, TokenRange name, SentenceId id) {
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

  void resolve_candidates() {
    for (const bool full_names : {true, false}) {
      for (const Candidate& candidate : candidates_) {
        if ((candidate.name.size() > 1) == full_names) {
          resolve(candidate);
        }
      }
      if (full_names) {
        learn_surnames();
      }
    }
  }

  void learn_surnames() {
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

  [[nodiscard]] const Actor* same_surname(const std::string& name) const {
    const auto found = by_part_.find(lower(name));
    return found == by_part_.end() ? nullptr : &builder_.actors()[to_index(found->second)];
  }

  void resolve(const Candidate& candidate) {
    if (!builder_.is_free(candidate.name.begin)) {
      return;
    }
    if (candidate.name.size() == 1 && candidate.title.empty() && is_calendar_word(folded(to_index(candidate.name.begin)))) {
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
    if (is_organization_head(to_index(candidate.name.end) - 1) && title == nullptr) {
      mention_organization(candidate, name);
      return;
    }
    // A title as part of an office ("President"), or the surname of somebody in office.
    const std::string surname = lower(split_values(name, ' ').back());
    if (title != nullptr || (candidate.name.size() == 1 && word(to_index(candidate.name.begin)).upos == Upos::propn)) {
      const std::string office = title != nullptr && builder_.gazetteer().is_office_noun(candidate.title) ? candidate.title : "";
      auto known = candidate.name.size() == 1 ? builder_.gazetteer().by_surname(surname, office, country, builder_.date())
                                              : std::nullopt;
      if (!known && candidate.name.size() == 1 && title != nullptr) {
        known = builder_.gazetteer().by_surname(surname, "", country, builder_.date());
      }
      if (known && (title != nullptr || plausible_lone_surname(candidate))) {
        const ActorId actor = builder_.add_person(*known);
        by_part_[surname] = actor;
        mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kMetonym, builder_.actor(actor).rule);
        return;
      }
    }
    if (title != nullptr || looks_like_person(candidate)) {
      mention_unknown_person(candidate, name, title, country);
    } else if (candidate.name.size() == 1 && is_all_capitals(name) && name.size() <= 6 && name.size() >= 3 && is_argument(candidate)) {
      mention_organization(candidate, name);
    }
  }

  // A surname of an office holder alone, at a place where an actor stands.
  [[nodiscard]] bool plausible_lone_surname(const Candidate& candidate) const {
    return !is_placed(candidate.name) && document_.word(candidate.name.begin).upos == Upos::propn;
  }

  [[nodiscard]] bool is_argument(const Candidate& candidate) const {
    const Relation relation = main_relation(document_.word(builder_.head_of(candidate.name)).relation);
    return !is_placed(candidate.name) && (relation == Relation::nsubj || relation == Relation::obj ||
                                          relation == Relation::obl || relation == Relation::nmod || relation == Relation::conj ||
                                          relation == Relation::appos);
  }

  [[nodiscard]] std::string country_before(const Candidate& candidate) const {
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

  [[nodiscard]] bool looks_like_person(const Candidate& candidate) const {
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
    const Word& w = document_.word(head);
    return w.relation == Relation::nsubj && is_speech_verb(document_.word(w.head).lemma) &&
           w.upos == Upos::propn && candidate.name.size() <= 3;
  }

  void mention_unknown_person(const Candidate& candidate, const std::string& name, const TitleEntry* title,
                              const std::string& country) {
    char gender = title != nullptr ? title->gender : 'u';
    if (gender == 'u') {
      gender = builder_.gazetteer().gender_of_given_name(folded(to_index(candidate.name.begin)));
    }
    Actor actor{slug(name), name, ActorType::person, country, title != nullptr ? title->sector : "", gender, false, {}, {}};
    const ActorId id = builder_.add_unknown(std::move(actor));
    by_part_.try_emplace(lower(split_values(name, ' ').back()), id);
    mention_person(id, candidate.name, candidate.phrase_begin, candidate.sentence,
                   title != nullptr ? kTitledName : kGuessedName, {});
  }

  void mention_organization(const Candidate& candidate, const std::string& name) {
    const GroupNoun* noun = builder_.gazetteer().group_noun(lower(folded(to_index(candidate.name.end) - 1)));
    std::string country;
    for (const NameReading& reading : first_word_readings(candidate.name)) {
      if (reading.sense == NameSense::adjective || reading.sense == NameSense::state) {
        country = builder_.gazetteer().states()[reading.index].iso3;
      }
    }
    Actor actor{slug(name), name, noun != nullptr ? noun->type : ActorType::organization, country,
                noun != nullptr ? noun->sector : "", 'n', false, {}, noun != nullptr ? noun->rule : RuleId{}};
    builder_.add_mention({builder_.add_unknown(std::move(actor))}, candidate.name, MentionKind::name,
                         noun != nullptr ? kTitledName : kGuessedName);
  }

  [[nodiscard]] std::vector<NameReading> first_word_readings(TokenRange name) const {
    std::size_t length = 0;
    const auto* readings = longest_match(to_index(name.begin), to_index(name.end), false, length);
    return readings != nullptr ? *readings : std::vector<NameReading>{};
  }

  CastBuilder& builder_;
  const Document& document_;
  std::vector<Candidate> candidates_;
  std::unordered_map<std::string, ActorId> by_part_;
};

}  // namespace

void find_names(CastBuilder& builder) { NameFinder(builder).run(); }

}  // namespace entente
