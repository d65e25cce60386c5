// Names: what the gazetteer knows, and capitalised names that it does not.
// Worked example: in "Chinese Foreign Minister Qian Qichen told Reuters" the gazetteer gives an adjective of China and an outlet; the title makes the two
// unknown words a person; later "Qian" alone is the same man, by the part of his name.
// It cannot tell a person from a company of two unknown words but by title, given name, apposition or the verb of which it is the subject.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <entente/base/ascii.hpp>

#include "name_candidates.hpp"

namespace entente {

namespace {

constexpr int kOwn = 100;  // lifts the readings of users' dictionaries over all others

// Small words inside a person's name: "Jaap de Hoop Scheffer", "Osama bin Laden".
bool is_name_particle(std::string_view word) {
  return is_one_of(word, {"de",  "del",  "della", "da",  "dos", "du",  "la",  "le",  "el",  "al", "ul",
                          "bin", "bint", "ibn",   "ben", "van", "von", "der", "den", "ter", "y",  "e"});
}

class NameFinder : private NameContext {
 public:
  explicit NameFinder(CastBuilder& builder) : NameContext(builder) {}

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
    builder_.date_by_persons(std::move(surnames_));
    NameResolver(builder_).resolve_all(candidates_);
  }

 private:
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
    return w.upos == Upos::propn ||
           (token != first && is_one_of(w.xpos, {"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "VBG"}));
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
        title = lower_ascii(text(i, next));
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
      if (!headline && next > i + 1) {
        pairs_of_body_.insert(text(i, i + 2));
      }
      title.clear();
      i = next;
    }
  }

  // The end of a run of unknown name tokens that begins at `i`, or `i`.
  [[nodiscard]] std::size_t name_end(std::size_t i, std::size_t end, std::size_t first, bool blind) const {
    const bool particle_start =
        i + 2 < end && is_name_particle(folded(i)) && folded(i + 1) == "-" && is_name_token(i + 2, first);
    if (!particle_start && !is_name_token(i, first)) {
      return i;
    }
    if (blind && !(builder_.gazetteer().is_given_name(folded(i)) && is_in_body(i, end))) {
      return i + 1;  // a headline in title case: one word at a time, known from the body or not at all
    }
    std::size_t j = particle_start ? i + 2 : i;
    while (j < end) {
      const bool after_given_name = j == i + 1 && builder_.gazetteer().is_given_name(folded(i));  // "Michael Jordan"
      if (is_name_token(j, first) && (j == i || after_given_name || !begins_known_name(j, end)) &&
          match_title(j, end) == 0) {
        ++j;
      } else if (j > i && j + 1 < end && folded(j) == "-" && glued(j - 1, j) && glued(j, j + 1)) {
        j += 2;  // "Kim Jong-il", "al-Sadr"
      } else if (j > i && j + 1 < end && is_name_particle(folded(j)) &&
                 (is_name_token(j + 1, first) || folded(j + 1) == "-")) {
        ++j;
      } else if (j > i && j + 1 < end && is_one_of(folded(j), {"of", "for"}) &&
                 (is_organization_head(j - 1) || folded(j - 1) == "House") && is_name_token(j + 1, first)) {
        j += 2;  // "Ministry of Foreign Affairs"
      } else {
        break;
      }
    }
    return j > i && ends_in_kind(j, end) ? j + 1 : std::min(j, end);
  }

  // Whether the text below its headlines gives this word and the next as a name, too.
  [[nodiscard]] bool is_in_body(std::size_t i, std::size_t end) const {
    return i + 1 < end && pairs_of_body_.contains(text(i, i + 2));
  }

  [[nodiscard]] bool begins_known_name(std::size_t i, std::size_t end) const {
    std::size_t length = 0;
    return longest_match(i, end, false, length) != nullptr;
  }

  // A title's end, or 0. Lower-case titles count only right before a capitalised word.
  [[nodiscard]] std::size_t match_title(std::size_t i, std::size_t end) const {
    std::string key;
    std::size_t found = 0;
    for (std::size_t j = i; j < std::min(end, i + 4); ++j) {
      if (word(j).upos == Upos::adj && !is_capitalised(folded(j)) && word(j).relation == Relation::amod &&
          word(j).head != to_id<TokenId>(j + 1)) {
        break;  // "a major Skerry industry" tells of no major
      }
      key += (j > i && !glued(j - 1, j) ? " " : "") + lower_ascii(folded(j));
      if (builder_.gazetteer().title(key) != nullptr && j + 1 < end &&
          (is_capitalised(document_.text(to_id<TokenId>(j + 1))) || is_name_particle(folded(j + 1)))) {
        found = j + 1;
      }
    }
    return found;
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
    const bool person_name = i > first && builder_.gazetteer().is_given_name(folded(i - 1)) &&
                             builder_.is_free(to_id<TokenId>(i - 1)) && is_name_token(i - 1, first);
    if (person_name) {
      return 0;  // "Michael Jordan"
    }
    if (const std::size_t organization_end = unknown_organization(i + length, end, first)) {
      candidates_.push_back({range(i, organization_end), "", i, id});
      return organization_end;
    }
    const NameReading* reading = choose(*readings, form, shouting, range(i, i + length));
    if (reading == nullptr || is_credit(*reading, i, i + length)) {
      return i + length;  // a place, or who wrote the text
    }
    if (reading->sense == NameSense::person && !reading->own && is_lone_surname(*reading, form) &&
        !builder_.date().empty() && !builder_.gazetteer().is_current(reading->index, builder_.date())) {
      return i + length;  // "De Croo" in a text of 1987 is not a minister of 2012
    }
    if (reading->sense == NameSense::person && !reading->own &&
        length == 1) {  // a surname: who else bears it is known at the end
      candidates_.push_back({range(i, i + length), "", phrase_begin, id, reading->index});
      Bearers& bearers = surnames_.emplace_back();
      for (const NameReading& other : *readings) {
        if (other.sense == NameSense::person) {
          bearers.push_back(other.index);
        }
      }
      return i + length;
    }
    if (is_of_another(*reading, i, first)) {
      candidates_.push_back({range(i, i + length), "", i, id});
      return i + length;
    }
    if (reading->sense == NameSense::organization) {
      while (i + length < end && is_company_suffix(folded(i + length))) {
        ++length;  // "Airbus SAS"
      }
    }
    take(*reading, i, i + length, phrase_begin, id);
    return i + length;
  }

  // Only the end of the full name: "De Croo" of "Alexander De Croo".
  [[nodiscard]] bool is_lone_surname(const NameReading& reading, const std::string& form) const {
    const std::string name = lower_ascii(fold_accents(builder_.gazetteer().persons()[reading.index].name));
    return form.find(' ') != std::string::npos && form.size() < name.size() && name.ends_with(" " + lower_ascii(form));
  }

  // "the Pakistani Foreign Office", "Social Democrats": not the British ministry, not the American party.
  [[nodiscard]] bool is_of_another(const NameReading& reading, std::size_t begin, std::size_t first) const {
    if (reading.sense != NameSense::organization || reading.own || begin <= first) {
      return false;
    }
    const OrganizationEntry& entry = builder_.gazetteer().organizations()[reading.index];
    if (entry.sector == "PTY" && is_one_of(folded(begin - 1), {"Social", "Christian", "Liberal", "Free", "National"})) {
      return true;
    }
    const std::size_t left = folded(begin - 1) == "'s" && begin > first + 1 ? begin - 2 : begin - 1;
    const auto owner = builder_.owner_of(to_id<TokenId>(left));
    if (!owner || entry.country.empty()) {
      return false;
    }
    const Actor& actor = builder_.actor(builder_.mention(*owner).actors.front());
    return actor.type == ActorType::state && actor.country != entry.country;
  }

  // "Talks fail (Reuters)": an outlet alone in brackets has written the text and does nothing in it.
  [[nodiscard]] bool is_credit(const NameReading& reading, std::size_t begin, std::size_t end) const {
    return reading.sense == NameSense::organization && begin > 0 && end < document_.token_count() &&
           builder_.gazetteer().organizations()[reading.index].type == ActorType::media && folded(begin - 1) == "(" &&
           folded(end) == ")";
  }

  // A known adjective or state that ends at `known_end` and only begins the name of an organisation: "Lebanese Resistance Brigades". Its end, or 0.
  [[nodiscard]] std::size_t unknown_organization(std::size_t known_end, std::size_t end, std::size_t first) const {
    std::size_t j = known_end;
    while (j < end && is_name_token(j, first) && match_title(j, end) == 0) {
      ++j;
    }
    j += j > known_end && ends_in_kind(j, end) ? 1U : 0U;
    const bool body = is_organization_head(j - 1) || ends_in_kind(j - 1, end);
    return j > known_end && body && !is_company_suffix(folded(known_end)) && !begins_known_name(known_end, end) ? j : 0;
  }

  [[nodiscard]] bool modifies_noun(TokenRange tokens) const {
    TokenId head = builder_.head_of(tokens);
    if (document_.word(head).relation == Relation::conj && document_.head(head) < tokens.begin &&
        (document_.word(document_.head(head)).relation == Relation::amod ||
         document_.word(document_.head(head)).relation == Relation::compound)) {
      head = document_.head(head);  // "French" in "British and French leaders"
    }
    const Relation relation = document_.word(head).relation;
    const bool modifier = relation == Relation::amod || relation == Relation::compound ||
                          relation == Relation::nmod_desc || relation == Relation::nmod_unmarked;
    return modifier && document_.head(head) >= tokens.end;
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
      if (reading.sense == NameSense::nobody || is_passed_over(reading)) {
        return nullptr;  // `[---]` of a user's dictionary
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
          rank = (placed && !is_arrived_at(tokens, builder_.gazetteer().states()[reading.index].iso3)) ||
                         (modifier && reading.sense == NameSense::capital)
                     ? 0
                     : 2;
          break;
        case NameSense::nobody:
          break;
      }
      if (reading.own && rank > 0) {
        rank += holds(reading) ? kOwn + 1 : kOwn;
      }
      if (rank > best_rank) {
        best_rank = rank;
        best = &reading;
      }
    }
    return best;
  }

  // Of two actors of one name in users' dictionaries, the one who was in office on the day.
  [[nodiscard]] bool holds(const NameReading& reading) const {
    if (reading.sense != NameSense::person) {
      return false;
    }
    const auto& offices = builder_.gazetteer().persons()[reading.index].offices;
    return std::any_of(offices.begin(), offices.end(), [&](const OfficeEntry& office) {
      return !builder_.date().empty() && !(office.start.empty() && office.end.empty()) &&
             held_on(office.start, office.end, builder_.date());
    });
  }

  [[nodiscard]] bool is_passed_over(const NameReading& reading) const {
    const DictionaryCode* code =
        reading.own && reading.sense == NameSense::organization
            ? code_on(builder_.gazetteer().organizations()[reading.index].codes, builder_.date())
            : nullptr;
    return code != nullptr && code->nobody;
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
      case NameSense::nobody:
        return;
    }
  }

  // "Palestinians": the people as a group of their own.
  [[nodiscard]] ActorId demonym(const NameReading& reading) {
    const StateEntry& state = builder_.gazetteer().states()[reading.index];
    return builder_.add_unknown(
        {slug(reading.form), reading.form, ActorType::group, state.iso3, "CVL", 'u', true, {}, state.rule});
  }

  std::vector<NameCandidate> candidates_;
  std::unordered_set<std::string> pairs_of_body_;  // the first two words of names in the text below the headlines
  std::vector<Bearers> surnames_;                  // of the tables
};

}  // namespace

void find_names(CastBuilder& builder) { NameFinder(builder).run(); }

}  // namespace entente
