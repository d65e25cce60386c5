// Unknown names judged, and mentions of persons made.
// Worked example: in "Foreign Minister Qian Qichen ... Qian" the title makes the two unknown words a person, and the later single word is the same man, by the
// part of his name.
#include "name_candidates.hpp"

#include <entente/base/ascii.hpp>

namespace entente {

namespace {

constexpr std::size_t kMostBearers = 16;  // of one surname, whom a surname alone may mean

// Chambers of parliaments, whose last word names those who sit in them.
bool is_house(std::string_view name) {
  return is_one_of(name, {"House of Representatives", "House of Commons", "House of Lords", "House of Councillors",
                          "House of Delegates", "House of the People"});
}

}  // namespace

void NameResolver::resolve_all(const std::vector<NameCandidate>& candidates) {
  collect_tails(candidates);
  for (const bool full_names : {true, false}) {
    for (const NameCandidate& candidate : candidates) {
      if (is_full_name(candidate) == full_names) {
        resolve(candidate);
      }
    }
    if (full_names) {
      learn_short_forms();
      learn_tails();
    }
  }
}

void NameResolver::learn_short_forms() {
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    const Actor& actor = builder_.actors()[i];
    if (actor.type == ActorType::government || actor.type == ActorType::organization) {
      const auto words = split_values(lower_ascii(fold_accents(actor.name)), ' ');
      by_kind_.try_emplace(words.size() > 2 && words[1] == "of" ? words.front() : words.back(), to_id<ActorId>(i));
    }
    if (actor.type == ActorType::person) {
      for (const std::string& part : split_values(fold_accents(actor.name), ' ')) {
        by_part_.try_emplace(lower_ascii(part), to_id<ActorId>(i));
      }
      const std::string last = lower_ascii(split_values(fold_accents(actor.name), ' ').back());
      by_part_[last] = to_id<ActorId>(i);
      bearers_[last].push_back(to_id<ActorId>(i));
      if (last.starts_with("al-") || last.starts_with("el-")) {
        by_part_.try_emplace(last.substr(3), to_id<ActorId>(i));  // "Shaheen" for "al-Shaheen"
      }
    }
  }
}

const Actor* NameResolver::same_surname(const std::string& name) const {
  const auto found = by_part_.find(lower_ascii(name));
  return found == by_part_.end() ? nullptr : &builder_.actors()[to_index(found->second)];
}

// Of several who bear a surname the one whom the text has named in full most often so far, of equals the first: in "Ahmed Badr wrote. His father, Nur Badr, helped
// him. Badr thanked ..." the last is Ahmed.
std::optional<ActorId> NameResolver::bearer_before(const std::string& surname, TokenId at) const {
  const auto bearers = bearers_.find(lower_ascii(surname));
  if (bearers == bearers_.end() || bearers->second.size() < 2 || bearers->second.size() > kMostBearers) {
    return std::nullopt;
  }
  std::array<std::size_t, kMostBearers> counts{};
  for (const Mention& mention : builder_.mentions()) {
    if (mention.tokens.begin < at && mention.tokens.size() > 1) {
      const auto bearer = std::find(bearers->second.begin(), bearers->second.end(), mention.actors.front());
      if (bearer != bearers->second.end()) {
        ++counts[static_cast<std::size_t>(bearer - bearers->second.begin())];
      }
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? std::nullopt : std::optional(bearers->second[static_cast<std::size_t>(most - counts.begin())]);
}

void NameResolver::resolve(const NameCandidate& candidate) {
  if (!builder_.is_free(candidate.name.begin)) {
    return;
  }
  if (candidate.name.size() == 1 && is_calendar_word(folded(to_index(candidate.name.begin)))) {
    return;  // "a spokesman Sunday said"
  }
  const std::string name = text(to_index(candidate.name.begin), to_index(candidate.name.end));
  const TitleEntry* title = candidate.title.empty() ? nullptr : builder_.gazetteer().title(candidate.title);
  const std::string country = country_before(candidate);
  const bool one_word = name.find(' ') == std::string::npos;
  if (one_word && same_surname(name) != nullptr && !is_within_other_name(candidate)) {
    const ActorId actor = bearer_before(name, candidate.name.begin).value_or(by_part_.at(lower_ascii(name)));
    mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kKnownName, {});
    return;
  }
  const bool chamber = name == "House" && by_kind_.contains("house");  // after "House of Representatives"
  if (mention_tail(candidate, name) || (chamber && mention_short_form(candidate)) || mention_family(candidate, name) ||
      mention_known_surname(candidate, country) || mention_acronym(candidate, name) || mention_reversed(candidate)) {
    return;
  }
  if (title == nullptr && candidate.name.size() > 1 && is_title(candidate)) {
    return;
  }
  if (title == nullptr && (names_feature(candidate) || mention_government(candidate))) {
    return;
  }
  const std::size_t last = to_index(candidate.name.end) - 1;
  if ((is_organization_head(last) || (candidate.name.size() > 1 && ends_in_kind(last, last + 1)) || is_house(name)) &&
      title == nullptr) {
    if (candidate.name.size() > 1) {
      mention_organization(candidate, name);
    } else {
      mention_short_form(candidate);
    }
    return;
  }
  if (is_one_of(folded(to_index(candidate.name.begin)),
                {"Hurricane", "Typhoon", "Cyclone", "Tropical", "Storm", "Super"})) {
    return;  // "Hurricane Ivan" is nobody
  }
  if (title != nullptr && is_common_noun(candidate)) {
    return;
  }
  // A title as part of an office ("President"), or the surname of somebody in office.
  const std::string surname = lower_ascii(split_values(name, ' ').back());
  if (title != nullptr || (candidate.name.size() == 1 && word(to_index(candidate.name.begin)).upos == Upos::propn)) {
    const std::string office =
        title != nullptr && builder_.gazetteer().is_office_noun(candidate.title) ? candidate.title : "";
    auto known = candidate.name.size() == 1 ? builder_.gazetteer().by_surname(surname, office, country, builder_.date())
                                            : std::nullopt;
    if (!known && candidate.name.size() == 1 && title != nullptr) {
      known = builder_.gazetteer().by_surname(surname, "", country, builder_.date());
    }
    const bool plain = is_capitalised(name.substr(name.size() - 1)) == is_all_capitals(name);  // "KamA" is no Kama
    const bool in_the_news =
        known && plain && (title != nullptr || builder_.gazetteer().is_current(*known, builder_.date()));
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
             !is_shouted(candidate) && is_argument(candidate)) {
    mention_organization(candidate, name);
  } else if (type_read(candidate) == NameType::organization && is_argument(candidate)) {
    mention_organization(candidate, name);
  }
}

// A surname that the tables give to a person: of several who bear it the one in office. "Yala province" is a place.
bool NameResolver::mention_known_surname(const NameCandidate& candidate, const std::string& country) {
  if (!candidate.known) {
    return false;
  }
  if (is_within_other_name(candidate) || document_.word(candidate.name.begin).upos != Upos::propn) {
    return true;
  }
  const Gazetteer& gazetteer = builder_.gazetteer();
  const std::string surname = lower_ascii(text(to_index(candidate.name.begin), to_index(candidate.name.end)));
  const auto* readings = gazetteer.find(surname);
  const auto in_office = gazetteer.by_surname(surname, "", country, builder_.date());
  const bool bears_it = in_office && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
                          return reading.sense == NameSense::person && reading.index == *in_office;
                        });
  const ActorId actor = builder_.add_person(bears_it ? *in_office : *candidate.known);
  by_part_[surname] = actor;
  mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kKnownName,
                 builder_.actor(actor).rule);
  return true;
}

// "The Carpathian Reform Party (CRP)": from then on CRP is that party, if the letters begin its words.
bool NameResolver::mention_acronym(const NameCandidate& candidate, const std::string& name) {
  if (candidate.name.size() != 1 || !is_all_capitals(name)) {
    return false;
  }
  const std::size_t at = to_index(candidate.name.begin);
  const bool bracketed = at > 1 && at + 1 < document_.token_count() && folded(at - 1) == "(" && folded(at + 1) == ")";
  const auto owner = bracketed ? builder_.owner_of(to_id<TokenId>(at - 2)) : std::nullopt;
  if (owner && builder_.mention(*owner).actors.size() == 1) {
    const ActorId actor = builder_.mention(*owner).actors.front();
    std::string initials;
    for (const std::string& word : split_values(fold_accents(builder_.actor(actor).name), ' ')) {
      initials += is_capitalised(word) ? word.substr(0, 1) : "";
    }
    if (initials == name) {
      by_acronym_.emplace(name, actor);
    }
  }
  const auto known = by_acronym_.find(name);
  return known != by_acronym_.end() &&
         builder_.add_mention({known->second}, candidate.name, MentionKind::name, kTitledName).has_value();
}

// "Orban Viktor": a known person with the family name first.
bool NameResolver::mention_reversed(const NameCandidate& candidate) {
  if (candidate.name.size() != 2) {
    return false;
  }
  const std::size_t at = to_index(candidate.name.begin);
  const auto* readings = builder_.gazetteer().find(lower_ascii(folded(at + 1) + " " + folded(at)));
  if (readings == nullptr || readings->front().sense != NameSense::person) {
    return false;
  }
  const ActorId actor = builder_.add_person(readings->front().index);
  mention_person(actor, candidate.name, candidate.phrase_begin, candidate.sentence, kKnownName,
                 builder_.actor(actor).rule);
  return true;
}

// "the Court" after "Supreme Court", "the Ministry" after "Ministry of Finance": the body of that name; without one it is only described.
bool NameResolver::mention_short_form(const NameCandidate& candidate) {
  const auto body = by_kind_.find(lower_ascii(text(to_index(candidate.name.begin), to_index(candidate.name.end))));
  return body != by_kind_.end() && builder_
                                       .add_mention({body->second}, candidate.name, MentionKind::name, kTitledName,
                                                    builder_.actor(body->second).rule)
                                       .has_value();
}

// The plural of a surname is all who bear it: after "Jan Novak and his wife Eva Novak" "the Novaks" are both.
bool NameResolver::mention_family(const NameCandidate& candidate, const std::string& name) {
  const std::size_t at = to_index(candidate.name.begin);
  const bool article =
      at > 0 && lower_ascii(folded(at - 1)) == "the";  // the tagger may know the plural of a rare name, or not
  if (candidate.name.size() != 1 || name.size() < 3 || name.back() != 's' || !(article || word(at).plural)) {
    return false;
  }
  const std::span<const ActorId> family = persons_called(lower_ascii(fold_accents(name.substr(0, name.size() - 1))));
  return !family.empty() &&
         builder_.add_mention({family.begin(), family.end()}, candidate.name, MentionKind::name, kTitledName);
}

void NameResolver::mention_unknown_person(const NameCandidate& candidate, const std::string& name,
                                          const TitleEntry* title, const std::string& country) {
  char gender = title != nullptr ? title->gender : 'u';
  if (gender == 'u') {
    gender = builder_.gazetteer().gender_of_given_name(folded(to_index(candidate.name.begin)));
  }
  if (const auto known = other_spelling(name, title != nullptr, gender)) {
    mention_person(*known, candidate.name, candidate.phrase_begin, candidate.sentence, kTitledName, {});
    return;
  }
  Actor actor{slug(name), name, ActorType::person, country, title != nullptr ? title->sector : "", gender, false,
              {},         {}};
  const ActorId id = builder_.add_unknown(std::move(actor));
  by_part_.try_emplace(lower_ascii(split_values(name, ' ').back()), id);
  mention_person(id, candidate.name, candidate.phrase_begin, candidate.sentence,
                 title != nullptr ? kTitledName : kGuessedName, {});
}

// "the Albanian Government": the state, as where the text writes it small.
bool NameResolver::mention_government(const NameCandidate& candidate) {
  const std::string last = folded(to_index(candidate.name.end) - 1);
  if (candidate.name.size() != 2 || !is_one_of(last, {"Government", "Administration", "Regime"})) {
    return false;
  }
  for (const NameReading& reading : first_word_readings(candidate.name)) {
    if (reading.sense == NameSense::adjective || reading.sense == NameSense::state) {
      return builder_
          .add_mention({builder_.add_state(reading.index)}, candidate.name, MentionKind::description, kTitledName,
                       builder_.gazetteer().states()[reading.index].rule)
          .has_value();
    }
  }
  return false;
}

void NameResolver::mention_organization(const NameCandidate& candidate, const std::string& name) {
  const GroupNoun* noun = builder_.gazetteer().group_noun(lower_ascii(folded(to_index(candidate.name.end) - 1)));
  std::string country;
  for (const NameReading& reading : first_word_readings(candidate.name)) {
    if (reading.sense == NameSense::adjective || reading.sense == NameSense::state) {
      country = builder_.gazetteer().states()[reading.index].iso3;
    }
  }
  const bool house = is_house(name);
  Actor actor{slug(name),
              name,
              house             ? ActorType::government
              : noun != nullptr ? noun->type
                                : ActorType::organization,
              country,
              house             ? "LEG"
              : noun != nullptr ? noun->sector
                                : "",
              'n',
              false,
              {},
              noun != nullptr ? noun->rule : RuleId{}};
  if (actor.country.empty()) {
    actor.country = country_before(candidate);
  }
  builder_.add_mention({builder_.add_unknown(std::move(actor))}, candidate.name, MentionKind::name,
                       noun != nullptr ? kTitledName : kGuessedName);
}

std::vector<NameReading> NameResolver::first_word_readings(TokenRange name) const {
  std::size_t length = 0;
  const auto* readings = longest_match(to_index(name.begin), to_index(name.end), false, length);
  return readings != nullptr ? *readings : std::vector<NameReading>{};
}

}  // namespace entente
