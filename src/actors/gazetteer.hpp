#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/actors/dictionary.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

struct StateEntry {
  std::string id, iso3, name;
  std::string adjective;  // the usual one, "" for none
  bool territory = false;
  std::string start, end;
  RuleId rule;
};

struct OrganizationEntry {
  std::string id, name;
  ActorType type = ActorType::organization;
  std::string country, sector;
  RuleId rule;
  std::vector<DictionaryCode> codes =
      {};  // of a user's dictionary: the first that holds on the date tells country and sector
};

// One office of one person.
struct OfficeEntry {
  std::vector<std::string> nouns;  // "prime minister", "premier"; the usual one first
  std::string country;             // ISO code, or the id of an organisation
  std::string role, sector, start, end;
  RuleId rule;
  bool own = false;  // of a user's dictionary, which wins
};

struct PersonEntry {
  std::string id, name, surname;
  char gender = 'u';
  std::vector<OfficeEntry> offices;
};

struct TitleEntry {
  std::string text;  // "Prime Minister"
  char gender = 'u';
  std::string sector, kind;
};

struct GroupNoun {
  std::string noun;  // singular lemma
  ActorType type = ActorType::group;
  std::string sector;
  RuleId rule;
};

// A state under one of its forms of government.
struct StateForm {
  std::string state, start, end;  // id of the state; "" is open
};

enum class NameSense : std::uint8_t { state, adjective, demonym, capital, seat, organization, person, nobody };

// One reading of a surface form: "US" is a name and an adjective of the same state.
struct NameReading {
  NameSense sense{};
  std::uint32_t index = 0;  // into states(), organizations() or persons()
  std::string form;         // folded, with its capitals: what the text must show
  bool own = false;         // of a user's dictionary, which wins
  bool any_case = false;    // of a dictionary in capitals: the text must show a name, but need not shout
};

// The names that the program knows, read from `actors/*.tsv`, with users' dictionaries laid over them in their order.
// Takes/gives  a surface form -> its readings; a country, office and date -> its holder.
// Errors       ResourceError `file:line` for a bad table, type, gender, date or sector.
// Cost         one hash look-up a token window; O(log n) for the holder of an office with n holders; building O(bytes).      Lifetime  owns everything.
// Tests        tests/actors/gazetteer_test.cpp, tests/actors/dictionary_layer_test.cpp
class Gazetteer {
 public:
  explicit Gazetteer(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries = {});

  [[nodiscard]] const std::vector<StateEntry>& states() const { return states_; }
  [[nodiscard]] const std::vector<OrganizationEntry>& organizations() const { return organizations_; }
  [[nodiscard]] const std::vector<PersonEntry>& persons() const { return persons_; }

  // `key` is folded and in lower case.
  [[nodiscard]] const std::vector<NameReading>* find(const std::string& key) const;
  // How many bytes the longest name has that begins with this folded lower-case word; 0 where none does. It bounds the windows of a text to look up.
  [[nodiscard]] std::size_t longest_name(const std::string& first_word) const {
    const auto found = first_words_.find(first_word);
    return found == first_words_.end() ? 0 : found->second;
  }
  [[nodiscard]] const TitleEntry* title(const std::string& lower_text) const;
  [[nodiscard]] char gender_of_given_name(const std::string& folded) const;  // 'u' when unknown or both
  [[nodiscard]] bool is_given_name(const std::string& folded) const { return given_names_.contains(folded); }
  [[nodiscard]] const GroupNoun* group_noun(const std::string& lemma) const;
  // A noun of several words of a user's dictionary: "member of congress". At most longest_phrase() bytes.
  [[nodiscard]] const GroupNoun* own_phrase(const std::string& text) const;
  [[nodiscard]] std::size_t longest_phrase() const { return longest_phrase_; }
  [[nodiscard]] std::optional<std::uint32_t> state_by_iso3(const std::string& iso3) const;
  // Whether texts call states by this noun, and whether this one bore the form on the date; without a date, today.
  [[nodiscard]] bool is_state_form(const std::string& noun) const { return state_forms_.contains(noun); }
  [[nodiscard]] bool has_form(const std::string& state_id, const std::string& noun, const std::string& date) const;
  [[nodiscard]] std::optional<std::uint32_t> person_by_id(const std::string& id) const;
  // Organisations that a definite description may stand for ("alliance").
  [[nodiscard]] const std::vector<std::uint32_t>* described(const std::string& noun_phrase) const;

  // Of offices (office_holders.cpp):
  // Who held an office that is called `noun` ("president") in a country or organisation on a date; without a date, the latest holder.
  [[nodiscard]] std::optional<std::uint32_t> holder(const std::string& country, const std::string& noun,
                                                    const std::string& date) const;
  // Who began to hold it last on or before the date, whether or not the office was held still.
  [[nodiscard]] std::optional<std::uint32_t> last_holder(const std::string& country, const std::string& noun,
                                                         const std::string& date) const;
  // Whom a paper calls "the Russian leader": the head of the government where it leads, else the head of state.
  [[nodiscard]] std::optional<std::uint32_t> leader(const std::string& country, const std::string& date) const;
  // The person of that surname who was in office on the date, or else was the last before it; `noun` and `country` narrow it where given.
  [[nodiscard]] std::optional<std::uint32_t> by_surname(const std::string& lower_surname, const std::string& noun,
                                                        const std::string& country, const std::string& date) const;
  // Whether the person held some office on the date or left the last one a few years before: "Goma" in 2025 is the town, not a prime minister of 1991.
  [[nodiscard]] bool is_current(std::uint32_t person, const std::string& date) const;
  [[nodiscard]] bool is_office_noun(const std::string& noun) const { return office_nouns_.contains(noun); }

 private:
  struct Known;  // what a user's entry adds to

  void add_name(std::string_view form, NameSense sense, std::uint32_t index, bool own = false, bool any_case = false);
  void add_surname(std::string_view name, std::uint32_t person);
  void add(const Dictionary& dictionary);
  void add_actor(const DictionaryActor& actor);
  void add_noun(const DictionaryNoun& noun);
  void add_to_state(const DictionaryActor& actor, std::uint32_t index);
  void add_new_state(const DictionaryActor& actor);
  void add_to_organization(const DictionaryActor& actor, std::uint32_t index);
  void add_to_person(const DictionaryActor& actor, std::uint32_t index);
  [[nodiscard]] std::optional<Known> known(const DictionaryActor& actor, ActorType type) const;
  [[nodiscard]] std::optional<std::uint32_t> known_state(const DictionaryActor& actor) const;
  [[nodiscard]] bool names_known_person(const DictionaryActor& actor) const;
  [[nodiscard]] bool ends_with_title(const std::vector<std::string>& words) const;
  [[nodiscard]] ActorType judge_type(const DictionaryActor& actor) const;
  [[nodiscard]] bool resembles(const std::string& name, const StateEntry& state) const;
  [[nodiscard]] std::string free_id(const DictionaryActor& actor, const std::string& name) const;
  void load_states(const std::filesystem::path& data_folder);
  void load_organizations(const std::filesystem::path& data_folder);
  void load_persons(const std::filesystem::path& data_folder);
  void load_words(const std::filesystem::path& data_folder);
  void load_state_forms(const std::filesystem::path& data_folder);  // state_forms.cpp
  void index_terms();                                               // office_holders.cpp
  struct Term {
    std::uint32_t person = 0, office = 0;  // into persons_ and the offices of the person
  };
  [[nodiscard]] const OfficeEntry& office_of(const Term& term) const {
    return persons_[term.person].offices[term.office];
  }
  // The terms of an office that began on or before the date ("" for any), the last of them first.
  [[nodiscard]] std::span<const Term> terms_until(const std::string& country, const std::string& noun,
                                                  const std::string& date) const;

  std::vector<StateEntry> states_;
  std::vector<OrganizationEntry> organizations_;
  std::vector<PersonEntry> persons_;
  std::unordered_map<std::string, std::vector<NameReading>> names_;
  std::unordered_map<std::string, std::size_t> first_words_;  // with the length of the longest name that begins so
  std::unordered_map<std::string, TitleEntry> titles_;
  std::unordered_map<std::string, char> given_names_;
  std::unordered_map<std::string, GroupNoun> group_nouns_, own_phrases_;
  std::size_t longest_phrase_ = 0;
  std::unordered_map<std::string, std::uint32_t> state_by_iso3_, person_by_id_, state_by_id_, organization_by_id_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> descriptions_;
  std::unordered_map<std::string, std::vector<StateForm>> state_forms_;  // by noun: "kingdom"
  std::unordered_map<std::string, std::vector<std::uint32_t>> persons_by_surname_;
  std::unordered_map<std::string, std::vector<Term>> terms_;  // by country and noun, the last first
  std::unordered_set<std::string> office_nouns_;
};

// The first code that holds on the date; without a date the last. Null for none.
[[nodiscard]] const DictionaryCode* code_on(const std::vector<DictionaryCode>& codes, const std::string& date);

// "Hussein of Jordan" -> "Hussein"; "George Bush Jr." -> "Bush".
[[nodiscard]] std::string surname_of(std::string_view name);

// Whether an office with these bounds ("" is open; YYYY, YYYY-MM or YYYY-MM-DD) was held on `date`.
[[nodiscard]] bool held_on(const std::string& start, const std::string& end, const std::string& date);

}  // namespace entente
