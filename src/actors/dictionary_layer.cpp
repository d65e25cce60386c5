// Users' dictionaries over the tables of the program. Worked example: the entry `KOFI_ANNAN_ [IGOUNO 970101-061231] [ELI]` meets a person whom persons.tsv
// knows: he keeps his id and offices, and gets the two codes, of which the dated one stands before the offices of the table and the other behind them. The
// entry `AFGHANISTAN_ +AFGHANESTAN_ [AFG]` gives the state one more spelling. `HARRY_HOBBIT_ [HOB]` is nobody that the tables know: a new actor.
#include <algorithm>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>

#include "gazetteer.hpp"

namespace entente {

struct Gazetteer::Known {
  NameSense sense{};
  std::uint32_t index = 0;
};

namespace {

constexpr std::size_t kStem = 4;          // letters that tell a spelling of a state from a place in it
constexpr std::size_t kLongestTitle = 4;  // words

bool is_dated(const DictionaryCode& code) { return !code.start.empty() || !code.end.empty(); }

// `[AFG]`, `[SUN <911226] [UKR]`: nothing but countries. Their country is that of today.
bool is_bare_country(const DictionaryActor& actor) {
  return std::all_of(actor.codes.begin(), actor.codes.end(), [](const DictionaryCode& code) {
    return !code.country.empty() && code.sector.empty() && !code.international && code.role.empty();
  });
}

bool has_country(const DictionaryActor& actor, const std::string& iso3) {
  return std::any_of(actor.codes.begin(), actor.codes.end(),
                     [&](const DictionaryCode& code) { return code.country == iso3; });
}

// Whether an entry may mean a person or body of this name: they share a country, or one of them has none.
bool may_be(const DictionaryActor& actor, const PersonEntry& person) {
  const std::string& country = actor.codes.front().country;
  return country.empty() || std::any_of(person.offices.begin(), person.offices.end(), [&](const OfficeEntry& office) {
           return office.country == country || office.country.size() != country.size();  // or of a body
         });
}
bool may_be(const DictionaryActor& actor, const OrganizationEntry& body) {
  const std::string& country = actor.codes.front().country;
  return !is_bare_country(actor) && (country.empty() || body.country.empty() || body.country == country);
}

OfficeEntry office_entry(const DictionaryCode& code) {
  return {code.nouns, code.country, code.role, code.sector, code.start, code.end, code.rule, true};
}

}  // namespace

void Gazetteer::add(const Dictionary& dictionary) {
  for (const DictionaryActor& actor : dictionary.actors) {
    add_actor(actor);
  }
  for (const DictionaryNoun& noun : dictionary.nouns) {
    add_noun(noun);
  }
}

void Gazetteer::add_actor(const DictionaryActor& actor) {
  if (actor.codes.size() == 1 && actor.codes.front().nobody) {
    for (const std::string& name : actor.names) {
      add_name(name, NameSense::nobody, 0, true, actor.any_case);
    }
    return;
  }
  const ActorType type = judge_type(actor);
  const auto found = known(actor, type);
  if (found && found->sense == NameSense::state) {
    add_to_state(actor, found->index);
  } else if (found && found->sense == NameSense::person) {
    add_to_person(actor, found->index);
  } else if (found) {
    add_to_organization(actor, found->index);
  } else if (type == ActorType::state && actor.any_case) {
    add_to_state(actor, state_by_iso3_.at(actor.codes.back().country));
  } else if (type == ActorType::state) {
    add_new_state(actor);
  } else if (type == ActorType::person) {
    const auto index = static_cast<std::uint32_t>(persons_.size());
    const std::string id = free_id(actor, actor.names.front());
    person_by_id_.try_emplace(id, index);
    persons_.push_back({id, actor.names.front(), surname_of(fold_accents(actor.names.front())), actor.gender, {}});
    add_to_person(actor, index);
  } else {
    const auto index = static_cast<std::uint32_t>(organizations_.size());
    const std::string id = free_id(actor, actor.names.front());
    organization_by_id_.try_emplace(id, index);
    organizations_.push_back({id, actor.names.front(), type, "", "", actor.rule});
    add_to_organization(actor, index);
  }
}

// The actor of the tables or of an earlier dictionary that an entry means: by id in a table of ours, by name in a dictionary of others.
std::optional<Gazetteer::Known> Gazetteer::known(const DictionaryActor& actor, ActorType type) const {
  const auto by_id = [&](const auto& ids, NameSense sense) -> std::optional<Known> {
    const auto found = ids.find(actor.id.empty() ? slug(actor.names.front()) : actor.id);
    return found == ids.end() ? std::nullopt : std::optional(Known{sense, found->second});
  };
  if (!actor.any_case) {
    return type == ActorType::person  ? by_id(person_by_id_, NameSense::person)
           : type == ActorType::state ? by_id(state_by_id_, NameSense::state)
                                      : by_id(organization_by_id_, NameSense::organization);
  }
  if (type == ActorType::state) {
    const auto state = known_state(actor);
    return state ? std::optional(Known{NameSense::state, *state}) : std::nullopt;
  }
  for (const std::string& name : actor.names) {
    const auto* readings = find(lower_ascii(fold_accents(name)));
    for (const NameReading& reading : readings != nullptr ? *readings : std::vector<NameReading>{}) {
      if (reading.sense == NameSense::person ? type == ActorType::person && may_be(actor, persons_[reading.index])
                                             : reading.sense == NameSense::organization && type != ActorType::person &&
                                                   may_be(actor, organizations_[reading.index])) {
        return Known{reading.sense, reading.index};
      }
    }
  }
  return std::nullopt;
}

// The state that an entry of nothing but countries means: one of its names is that of a state of such a code, or its first is that of a state.
std::optional<std::uint32_t> Gazetteer::known_state(const DictionaryActor& actor) const {
  for (const std::string& name : actor.names) {
    const auto* readings = find(lower_ascii(fold_accents(name)));
    for (const NameReading& reading : readings != nullptr ? *readings : std::vector<NameReading>{}) {
      const bool first = &name == actor.names.data();
      if (reading.sense == NameSense::state && (first || has_country(actor, states_[reading.index].iso3))) {
        return reading.index;
      }
    }
  }
  return std::nullopt;
}

// Whether a full name of the entry is that of a person of the tables.
bool Gazetteer::names_known_person(const DictionaryActor& actor) const {
  return std::any_of(actor.names.begin(), actor.names.end(), [&](const std::string& name) {
    const auto* readings = name.find(' ') == std::string::npos ? nullptr : find(lower_ascii(fold_accents(name)));
    return readings != nullptr && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
             return reading.sense == NameSense::person && may_be(actor, persons_[reading.index]);
           });
  });
}

bool Gazetteer::ends_with_title(const std::vector<std::string>& words) const {
  std::string ending;
  for (std::size_t i = words.size(); i > 0 && words.size() - i < kLongestTitle; --i) {
    ending = lower_ascii(words[i - 1]) + (ending.empty() ? "" : " ") + ending;
    if (title(ending) != nullptr) {
      return true;
    }
  }
  return false;
}

// PETRARCH does not say whether a name is that of a person: offices with dates, elites, titles and given names tell.
ActorType Gazetteer::judge_type(const DictionaryActor& actor) const {
  if (actor.type) {
    return *actor.type;
  }
  if (is_bare_country(actor) && known_state(actor)) {
    return ActorType::state;
  }
  const DictionaryCode& first = actor.codes.front();
  const std::vector<std::string> words = split_values(fold_accents(actor.names.front()), ' ');
  if (words.empty()) {
    return ActorType::organization;  // a name of accents alone
  }
  if (names_known_person(actor)) {
    return ActorType::person;
  }
  const std::size_t of =
      static_cast<std::size_t>(std::find_if(words.begin() + 1, words.end(),
                                            [](const std::string& word) { return word == "of" || word == "for"; }) -
                               words.begin());
  const GroupNoun* head = words.size() > 1 ? group_noun(lower_ascii(words[of - 1])) : nullptr;
  if (head != nullptr && head->type != ActorType::person) {
    return head->type == ActorType::group ? ActorType::organization : head->type;
  }
  if ((head != nullptr && of < words.size()) || ends_with_title(words)) {
    return ActorType::office;  // "President of the United States", "UN Secretary-General"
  }
  const bool dated = std::any_of(actor.codes.begin(), actor.codes.end(), is_dated);
  const bool elite = std::any_of(actor.codes.begin(), actor.codes.end(),
                                 [](const DictionaryCode& code) { return code.sector == "ELI"; });
  if (elite || (dated && words.size() > 1)) {
    return ActorType::person;
  }
  if (!first.international && words.size() > 1) {
    std::string title;
    for (std::size_t i = 0; i + 1 < std::min(words.size(), kLongestTitle + 1); ++i) {
      title += (i == 0 ? "" : " ") + lower_ascii(words[i]);
      if (this->title(title) != nullptr) {
        return ActorType::person;
      }
    }
    if (is_given_name(words.front())) {
      return ActorType::person;
    }
  }
  if (is_bare_country(actor) && state_by_iso3_.contains(actor.codes.back().country)) {
    return ActorType::state;
  }
  return first.type.value_or(first.country.empty() || !first.sector.empty() ? ActorType::organization
                                                                            : ActorType::government);
}

bool Gazetteer::resembles(const std::string& name, const StateEntry& state) const {
  const std::string text = " " + lower_ascii(fold_accents(name));
  for (const std::string& form : {state.name, state.adjective}) {
    for (const std::string& word : split_values(lower_ascii(fold_accents(form)), ' ')) {
      if (word.size() >= kStem && text.find(" " + word.substr(0, kStem)) != std::string::npos) {
        return true;
      }
    }
  }
  return false;
}

void Gazetteer::add_to_state(const DictionaryActor& actor, std::uint32_t index) {
  StateEntry& state = states_[index];
  if (!actor.any_case) {
    state.name = actor.names.front();
    state.rule = actor.rule;
  }
  for (const std::string& name : actor.names) {
    const auto* readings = find(lower_ascii(fold_accents(name)));
    const bool read_so =
        readings != nullptr && std::any_of(readings->begin(), readings->end(), [&](const NameReading& reading) {
          return reading.index == index && reading.sense != NameSense::person &&
                 reading.sense != NameSense::organization && reading.sense != NameSense::nobody;
        });
    if (!read_so) {
      const bool spelling = !actor.any_case || resembles(name, state);  // else a town or region in it
      add_name(name, spelling ? NameSense::state : NameSense::seat, index, true, actor.any_case);
    }
  }
  const std::pair<const std::vector<std::string>*, NameSense> forms[] = {{&actor.adjectives, NameSense::adjective},
                                                                         {&actor.demonyms, NameSense::demonym},
                                                                         {&actor.capitals, NameSense::capital},
                                                                         {&actor.seats, NameSense::seat}};
  for (const auto& [names, sense] : forms) {
    for (const std::string& name : *names) {
      add_name(name, sense, index, true);
    }
  }
}

void Gazetteer::add_new_state(const DictionaryActor& actor) {
  const auto index = static_cast<std::uint32_t>(states_.size());
  const DictionaryCode& code = actor.codes.front();
  states_.push_back({actor.id, code.country, actor.names.front(),
                     actor.adjectives.empty() ? "" : actor.adjectives.front(), false, code.start, code.end,
                     actor.rule});
  state_by_id_.try_emplace(actor.id, index);
  state_by_iso3_.try_emplace(code.country, index);
  add_to_state(actor, index);
}

void Gazetteer::add_to_organization(const DictionaryActor& actor, std::uint32_t index) {
  OrganizationEntry& body = organizations_[index];
  const DictionaryCode& last = actor.codes.back();  // the one without dates, where there is one
  body.country = last.country.empty() && actor.any_case ? body.country : last.country;
  body.sector = last.sector.empty() ? body.sector : last.sector;
  body.rule = actor.rule;
  if (!actor.any_case) {
    body.name = actor.names.front();
    body.type = actor.type.value_or(body.type);
  }
  if (actor.codes.size() > 1 || is_dated(last) || last.nobody) {
    body.codes.insert(body.codes.begin(), actor.codes.begin(), actor.codes.end());
  }
  for (const std::string& name : actor.names) {
    add_name(name, NameSense::organization, index, true, actor.any_case);
  }
  for (const std::string& form : actor.descriptions) {
    descriptions_[lower_ascii(form)].push_back(index);
  }
}

void Gazetteer::add_to_person(const DictionaryActor& actor, std::uint32_t index) {
  PersonEntry& person = persons_[index];
  if (!actor.any_case) {
    person.name = actor.names.front();
    person.gender = actor.gender == 'u' ? person.gender : actor.gender;
  }
  if (person.gender == 'u') {
    const std::string folded = fold_accents(person.name);
    person.gender = gender_of_given_name(folded.substr(0, folded.find(' ')));
  }
  auto before = person.offices.begin();
  for (const DictionaryCode& code : actor.codes) {
    if (is_dated(code) || !actor.any_case) {
      before = std::next(person.offices.insert(before, office_entry(code)));
    } else {
      person.offices.push_back(office_entry(code));
      before = person.offices.begin();
    }
    for (const std::string& noun : code.nouns) {
      office_nouns_.insert(noun);
    }
  }
  for (const std::string& name : actor.names) {
    add_name(name, NameSense::person, index, true, actor.any_case);
    if (!actor.any_case) {  // such a dictionary lists the surnames that it means
      add_surname(name, index);
    }
  }
}

// The id of a new actor: made from its name, and from its country where that is taken.
std::string Gazetteer::free_id(const DictionaryActor& actor, const std::string& name) const {
  const auto taken = [&](const std::string& id) {
    return person_by_id_.contains(id) || organization_by_id_.contains(id) || state_by_id_.contains(id);
  };
  std::string id = actor.id.empty() ? slug(name) : actor.id;
  if (taken(id) && !actor.codes.front().country.empty()) {
    id += "-" + lower_ascii(actor.codes.front().country);
  }
  const std::string stem = id;
  for (int i = 2; taken(id); ++i) {
    id = stem + "-" + std::to_string(i);
  }
  return id;
}

// A noun of one word replaces that of the tables, but keeps its type where the dictionary tells none.
void Gazetteer::add_noun(const DictionaryNoun& noun) {
  for (const std::string& form : noun.forms) {
    const std::string key = lower_ascii(fold_accents(form));
    const std::size_t blank = key.rfind(' ');
    const std::size_t of = key.find(" of ");
    const std::size_t head_end = std::min(of, key.size());
    const std::size_t head_begin = of == std::string::npos ? blank : key.rfind(' ', of - 1);
    const GroupNoun* head = group_noun(key.substr(head_begin == std::string::npos ? 0 : head_begin + 1,
                                                  head_end - (head_begin == std::string::npos ? 0 : head_begin + 1)));
    const GroupNoun* same = group_noun(key);
    GroupNoun entry{noun.forms.front(), noun.mass ? ActorType::group : ActorType::person, noun.sector, noun.rule};
    if (noun.type && *noun.type == ActorType::group) {
      entry.type = ActorType::group;
    }
    for (const GroupNoun* like : {head, same}) {
      entry.type = like != nullptr ? like->type : entry.type;
      entry.sector = entry.sector.empty() && like != nullptr ? like->sector : entry.sector;
    }
    if (blank == std::string::npos) {
      group_nouns_.insert_or_assign(key, entry);
    } else {
      longest_phrase_ = std::max(longest_phrase_, key.size());
      own_phrases_.insert_or_assign(key, entry);
    }
  }
}

const GroupNoun* Gazetteer::own_phrase(const std::string& text) const {
  const auto found = own_phrases_.find(text);
  return found == own_phrases_.end() ? nullptr : &found->second;
}

}  // namespace entente
