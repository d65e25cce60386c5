// One bearer under several names, and names that are nobody's. Worked example: after "Ramon Prats de Vilanova" and "President Yusef Kamali" the text's "Prats de
// Vilanova" is the first man and "Yousef Kamali" the second; "Skerry Island" and "the town of Kamali" are places.
#include <array>

#include <entente/base/ascii.hpp>

#include "name_candidates.hpp"

namespace entente {

namespace {

constexpr std::size_t kMostNamesakes = 64;  // whom a name is compared with: a text that names more is a register
constexpr std::size_t kTailWords = 2;       // of a name of more words: "Prats de Vilanova"

// Words that end the names of places and hardly ever a surname.
bool is_feature(std::string_view word) {
  return is_one_of(word, {"Island",   "Islands", "Isle",     "Isles",   "Peninsula", "Strait",    "Straits",
                          "Ocean",    "Canal",   "Desert",   "Avenue",  "Boulevard", "Highway",   "Airport",
                          "Province", "County",  "District", "Village", "Heights",   "Mountains", "Archipelago"});
}

// Those that some people are called.
bool is_feature_or_surname(std::string_view word) {
  return is_one_of(word, {"Bay", "Beach", "Lake", "River", "Rivers", "Hill", "Hills", "Park", "Bridge", "Valley",
                          "Road", "Street", "Coast", "Square", "Sea", "Gulf", "Creek", "Falls"});
}

bool begins_place(std::string_view word) { return is_one_of(word, {"Lake", "Mount", "Fort", "Port", "Cape", "Camp"}); }

// The tails of a name that still have two words, in lower case: "Prats de Vilanova", "de Vilanova" of the worked example.
std::vector<std::string> tails_of(const std::string& name) {
  std::vector<std::string> tails;
  const std::string text = lower_ascii(fold_accents(name));
  std::size_t words = split_values(text, ' ').size();
  for (std::size_t at = text.find(' '); at != std::string::npos && words > kTailWords; at = text.find(' ', at + 1)) {
    tails.push_back(text.substr(at + 1));
    --words;
  }
  return tails;
}

// Levenshtein distance in bytes of two short words.
std::size_t edits(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

// Two spellings of one given name: "Yusef" and "Yousef", "Mohammed" and "Muhammad", but neither "Omar" and "Amar" nor "Mario" and "Marco".
bool is_spelling_of(const std::string& left, const std::string& right) {
  const std::size_t shorter = std::min(left.size(), right.size());
  return shorter >= 5 && left.front() == right.front() && edits(left, right) * 3 <= std::max(left.size(), right.size());
}

}  // namespace

// A name of several words that is the end of a longer one of the text waits for that one.
void NameResolver::collect_tails(const std::vector<NameCandidate>& candidates) {
  for (const NameCandidate& candidate : candidates) {
    if (candidate.name.size() > kTailWords) {
      const std::vector<std::string> tails =
          tails_of(text(to_index(candidate.name.begin), to_index(candidate.name.end)));
      tails_.insert(tails.begin(), tails.end());
    }
  }
  for (const Actor& actor : builder_.actors()) {
    const std::vector<std::string> tails = tails_of(actor.name);
    tails_.insert(tails.begin(), tails.end());
  }
}

// Whether the name has a blank; "Al-Kamali" is three tokens and one word.
bool NameResolver::is_full_name(const NameCandidate& candidate) const {
  const std::string name = text(to_index(candidate.name.begin), to_index(candidate.name.end));
  return name.find(' ') != std::string::npos && !tails_.contains(lower_ascii(name));
}

// Who may be called by the end of a long name: "Prats de Vilanova", "Communist Party" after "Iraqi Communist Party", if one actor alone has that end.
void NameResolver::learn_tails() {
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    const Actor& actor = builder_.actors()[i];
    if (actor.type == ActorType::state || builder_.is_bystander(to_id<ActorId>(i))) {
      continue;
    }
    for (const std::string& tail : tails_of(actor.name)) {
      const auto [found, added] = by_tail_.try_emplace(tail, to_id<ActorId>(i));
      if (!added && found->second != std::optional(to_id<ActorId>(i))) {
        found->second = std::nullopt;
      }
    }
  }
}

bool NameResolver::mention_tail(const NameCandidate& candidate, const std::string& name) {
  const auto found = by_tail_.find(lower_ascii(name));
  if (candidate.name.size() < kTailWords || found == by_tail_.end() || !found->second) {
    return false;
  }
  if (builder_.actor(*found->second).type == ActorType::person) {
    mention_person(*found->second, candidate.name, candidate.phrase_begin, candidate.sentence, kKnownName, {});
    return true;
  }
  return builder_.add_mention({*found->second}, candidate.name, MentionKind::name, kTitledName).has_value();
}

// The persons of the text so far whose names end with a word of lower case: the first of them where it has more than anybody tells apart.
std::span<const ActorId> NameResolver::persons_called(const std::string& last_word) {
  for (; indexed_ < builder_.actors().size(); ++indexed_) {
    const Actor& actor = builder_.actors()[indexed_];
    if (actor.type == ActorType::person) {
      const std::string name = lower_ascii(fold_accents(actor.name));
      persons_by_last_word_[name.substr(name.rfind(' ') + 1)].push_back(to_id<ActorId>(indexed_));
    }
  }
  const auto found = persons_by_last_word_.find(last_word);
  return found == persons_by_last_word_.end()
             ? std::span<const ActorId>()
             : std::span(found->second).first(std::min(found->second.size(), kMostNamesakes));
}

// The person whose given name an unknown name spells otherwise: one of the text, or behind a title one of the tables.
std::optional<ActorId> NameResolver::other_spelling(const std::string& name, bool titled, char gender) {
  const std::vector<std::string> words = split_values(lower_ascii(fold_accents(name)), ' ');
  const auto fits = [&](const std::string& other, char other_gender) {
    const std::vector<std::string> others = split_values(lower_ascii(fold_accents(other)), ' ');
    const bool apart = gender != 'u' && other_gender != 'u' && gender != other_gender;
    return words.size() == 2 && others.size() == 2 && words.back() == others.back() && !apart &&
           is_spelling_of(words.front(), others.front());
  };
  for (const ActorId id : persons_called(words.back())) {
    if (fits(builder_.actor(id).name, builder_.actor(id).gender)) {
      return id;
    }
  }
  const Gazetteer& gazetteer = builder_.gazetteer();
  const auto known = titled ? gazetteer.by_surname(words.back(), "", "", builder_.date()) : std::nullopt;
  if (known && gazetteer.is_current(*known, builder_.date()) &&
      fits(gazetteer.persons()[*known].name, gazetteer.persons()[*known].gender)) {
    return builder_.add_person(*known);
  }
  return std::nullopt;
}

// "P Kamali", "P. Kamali", but not "B-52".
bool NameResolver::begins_with_initial(const NameCandidate& candidate) const {
  const std::size_t begin = to_index(candidate.name.begin);
  const std::string first = folded(begin);
  const bool initial = first.size() <= 2 && (first.size() == 1 || first.back() == '.');
  const std::string next = candidate.name.size() > 1 ? folded(begin + 1) : "";
  return initial && next.size() > 2 && is_capitalised(next) && !is_all_capitals(next) && !glued(begin, begin + 1) &&
         type_read(candidate) != NameType::organization && is_argument(candidate);
}

// "Skerry Island", "Port Skerry", "Kamali's Bay".
bool NameResolver::names_feature(const NameCandidate& candidate) const {
  const std::string first = folded(to_index(candidate.name.begin));
  const std::string last = folded(to_index(candidate.name.end) - 1);
  const bool given = candidate.name.size() > 1 && builder_.gazetteer().is_given_name(first);
  return is_feature(last) || (is_feature_or_surname(last) && !given) ||
         (candidate.name.size() > 1 && begins_place(first));
}

// A surname that the sentence makes a place or a part of a longer name: "the town of Kamali", "Kamali province", "Kamali's Bay", "the Test Kamali Treaty".
bool NameResolver::is_within_other_name(const NameCandidate& candidate) const {
  const Word& w = document_.word(candidate.name.begin);
  if (document_.is_root(candidate.name.begin)) {
    return false;
  }
  const std::string& noun = document_.word(w.head).lemma;
  const std::string head = fold_accents(document_.text(document_.head(candidate.name.begin)));
  if (w.relation == Relation::compound || w.relation == Relation::nmod_poss) {
    const std::size_t at = to_index(candidate.name.begin);
    const bool right = document_.head(candidate.name.begin) >= candidate.name.end;
    const bool run = at > 0 && candidate.phrase_begin == at && w.relation == Relation::compound && right &&
                     is_capitalised(head) && is_capitalised(folded(at - 1)) && word(at - 1).head == w.head &&
                     word(at - 1).relation == Relation::compound && builder_.is_free(to_id<TokenId>(at - 1));
    return run || (is_place_noun(noun) && w.relation == Relation::compound) || is_feature(head) ||
           (is_capitalised(head) && is_feature_or_surname(head));
  }
  const auto preposition = document_.child(candidate.name.begin, Relation::case_);
  return w.relation == Relation::nmod && is_place_noun(noun) && preposition &&
         document_.word(*preposition).lemma == "of";
}

}  // namespace entente
