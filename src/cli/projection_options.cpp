// Words of the command line to a filter. Worked example: `--root accuse,threaten --from 2016-11` wants events of these two roots since November 2016.
#include "projection_options.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <entente/base/ascii.hpp>
#include <entente/graph/event_dates.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/state_names.hpp>
#include <entente/text/dates.hpp>

#include "choices.hpp"
#include "failure.hpp"

namespace entente::cli {

namespace {

constexpr std::array kQuads = {QuadClass::verbal_cooperation, QuadClass::material_cooperation,
                               QuadClass::verbal_conflict, QuadClass::material_conflict};
constexpr std::array kStatuses = {Status::actual, Status::negated, Status::hypothetical, Status::alleged,
                                  Status::planned};
constexpr std::array kTypes = {ActorType::person, ActorType::state,  ActorType::government, ActorType::organization,
                               ActorType::group,  ActorType::office, ActorType::media};

template <typename Value>
std::vector<std::string> words_of(std::span<const Value> values) {
  std::vector<std::string> words;
  for (const Value value : values) {
    words.emplace_back(name_of(value));
  }
  return words;
}

template <typename Value>
std::set<Value> values_of(const std::string& option, const std::vector<std::string>& words,
                          std::span<const Value> known) {
  std::set<Value> values;
  for (const std::string& word : words) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](Value value) { return lower_ascii(name_of(value)) == lower_ascii(word); });
    if (found == known.end()) {
      std::string list;
      for (const Value value : known) {
        list.append(list.empty() ? "" : ", ").append(name_of(value));
      }
      throw Failure(ExitCode::usage, option + ": unknown " + word + "; there are " + list);
    }
    values.insert(*found);
  }
  return values;
}

std::set<int> signs_of(const std::vector<std::string>& words) {
  std::set<int> signs;
  for (const std::string& word : words) {
    if (word == "+1" || word == "1" || word == "+" || word == "cooperation") {
      signs.insert(1);
    } else if (word == "-1" || word == "-" || word == "conflict") {
      signs.insert(-1);
    } else if (word == "0" || word == "request") {
      signs.insert(0);
    } else {
      throw Failure(ExitCode::usage,
                    "--sign: unknown " + word + "; there are +1 (cooperation), -1 (conflict), 0 (request)");
    }
  }
  return signs;
}

std::string date_of(const std::string& option, const std::string& date) {
  if (!date.empty() && iso_date(date) != date) {  // "": not given; `filled` has seen to the rest
    throw Failure(ExitCode::usage, option + ": expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found " + date);
  }
  return date;
}

void check_order(const GraphFilter& filter) {
  if (!filter.from.empty() && !filter.to.empty() && first_day(filter.from) > last_day(filter.to)) {
    throw Failure(ExitCode::usage, "no day lies between --from " + filter.from + " and --to " + filter.to);
  }
}

std::set<std::string> in_capitals(const std::vector<std::string>& codes) {
  std::set<std::string> capitals;
  for (std::string code : codes) {
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    capitals.insert(std::move(code));
  }
  return capitals;
}

// A user's dictionary may have states of its own.
void check_countries(const std::set<std::string>& countries, const std::string& data, bool has_dictionaries) {
  std::set<std::string> known;
  if (!countries.empty() && !has_dictionaries) {
    known = country_codes(find_data_folder(hints_of_process(data)));
  }
  for (const std::string& country : countries) {
    if (country.empty() || (!has_dictionaries && !known.contains(country))) {
      throw Failure(ExitCode::usage, "--country: '" + country +
                                         "' is the code of no country; expected ISO 3166-1 alpha-3, such as RUS,USA");
    }
  }
}

}  // namespace

GraphFilter filter_without_actors(const ProjectionOptions& options) {
  GraphFilter filter;
  filter.from = date_of("--from,--since", options.from);
  filter.to = date_of("--to", options.to);
  filter.roots = values_of<Root>("--root", options.roots, all_roots());
  filter.quads = values_of<QuadClass>("--quad", options.quads, kQuads);
  filter.signs = signs_of(options.signs);
  filter.statuses = values_of<Status>("--status", options.statuses, kStatuses);
  filter.countries = in_capitals(options.countries);
  filter.actor_types = values_of<ActorType>("--actor-type", options.actor_types, kTypes);
  filter.publishers = {options.publishers.begin(), options.publishers.end()};
  filter.min_weight = options.min_weight;
  filter.min_confidence = options.min_confidence;
  check_order(filter);
  return filter;
}

bool asks_nothing(const ProjectionOptions& options) {
  return filter_without_actors(options).asks_nothing() && options.actors.empty() && options.others.empty() &&
         options.focus.empty();
}

void add_projection_options(CLI::App& command, ProjectionOptions& options) {
  const std::string group =
      "Which part of the graph (values of one option are separated by commas; all options must be met)";
  const auto list = [&](const char* name, std::vector<std::string>& values, const char* help, const char* type,
                        const std::vector<std::string>& words) {
    command.add_option(name, values, help)->type_name(type)->delimiter(',')->allow_extra_args(false)->group(group);
    if (!words.empty()) {
      command.get_option(name)->check(such_as(words));
    }
  };
  command
      .add_option("--from,--since", options.from,
                  "Acts since this day, month or year; acts without a date by their document's")
      ->type_name("DATE")
      ->check(filled())
      ->group(group);
  command.add_option("--to,--until", options.to, "Acts until the end of this day, month or year")
      ->type_name("DATE")
      ->check(filled())
      ->group(group);
  list("--root", options.roots, "PLOVER roots, such as ACCUSE,THREATEN", "ROOTS", words_of<Root>(all_roots()));
  list("--quad", options.quads, "verbal_cooperation, material_cooperation, verbal_conflict, material_conflict", "QUADS",
       words_of<QuadClass>(kQuads));
  list("--sign", options.signs, "+1 (cooperation), -1 (conflict), 0 (request)", "SIGNS", {"+1", "-1", "0"});
  list("--status", options.statuses, "actual, negated, hypothetical, alleged, planned", "STATUSES",
       words_of<Status>(kStatuses));
  command
      .add_option("--actor", options.actors, "Acts in which this actor takes part; again for more. Id, name or alias")
      ->type_name("ACTOR")
      ->allow_extra_args(false)
      ->group(group);
  command.add_option("--with", options.others, "The other side of these acts; again for more. Id, name or alias")
      ->type_name("ACTOR")
      ->allow_extra_args(false)
      ->group(group);
  list("--country", options.countries, "Acts in which an actor of these takes part: ISO codes such as RUS,USA", "CODES",
       {});
  list("--actor-type", options.actor_types,
       "Acts among these alone: person, state, government, organization, group, office, media", "TYPES",
       words_of<ActorType>(kTypes));
  command.add_option("--publisher", options.publishers, "What this publisher tells; again for more")
      ->type_name("NAME")
      ->allow_extra_args(false)
      ->group(group);
  command.add_option("--min-weight", options.min_weight, "Acts told by at least so many documents")
      ->type_name("N")
      ->check(whole_from(0))
      ->group(group);
  command.add_option("--min-confidence", options.min_confidence, "Tellings of at least this confidence, 0 to 1")
      ->type_name("X")
      ->check(share())
      ->group(group);
  command.add_option("--focus", options.focus, "This actor and its surroundings; again for more. Id, name or alias")
      ->type_name("ACTOR")
      ->allow_extra_args(false)
      ->group(group);
  command.add_option("--depth", options.depth, "How many acts away --focus reaches")
      ->type_name("N")
      ->check(whole_from(0))
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--level", options.level,
                  "actor; or state: actors become their states, and what happens inside one is left out")
      ->type_name("LEVEL")
      ->check(one_of({"actor", "state"}))
      ->capture_default_str()
      ->group(group);
}

void check_projection(const ProjectionOptions& options, const std::string& data,
                      const std::vector<std::string>& dictionaries) {
  check_countries(filter_without_actors(options).countries, data, !dictionaries.empty());
}

// The ids of the actors of which `fits` says so of the id, the name or an alias, in lower case.
template <typename Fits>
std::set<std::string> actors_where(const RelationGraph& graph, Fits&& fits) {
  std::set<std::string> ids;
  graph.for_each_node([&](const ActorNode& node) {
    const bool has_alias = std::any_of(node.aliases.begin(), node.aliases.end(),
                                       [&](const std::string& alias) { return fits(lower_ascii(alias)); });
    if (fits(lower_ascii(node.id)) || fits(lower_ascii(node.name)) || has_alias) {
      ids.insert(node.id);
    }
  });
  return ids;
}

std::set<std::string> actors_called(const RelationGraph& graph, const std::vector<std::string>& names) {
  std::set<std::string> ids;
  for (const std::string& wanted : names) {
    const std::string word = lower_ascii(wanted);
    std::set<std::string> found = actors_where(graph, [&](const std::string& name) { return name == word; });
    if (found.empty()) {
      found = actors_where(graph, [&](const std::string& name) { return name.ends_with(" " + word); });
    }
    if (found.empty()) {
      throw Failure(ExitCode::input, "no actor of the graph has the id, name or alias " + wanted);
    }
    ids.merge(found);
  }
  return ids;
}

RelationGraph projected(const RelationGraph& graph, const ProjectionOptions& options, const std::string& data) {
  GraphFilter filter = filter_without_actors(options);
  RelationGraph view = options.level == "state"
                           ? rolled_up_to_states(graph, state_names(find_data_folder(hints_of_process(data))))
                           : graph;
  filter.actors = actors_called(view, options.actors);
  filter.others = actors_called(view, options.others);
  const std::set<std::string> focus = actors_called(view, options.focus);
  view = filtered(view, filter);
  if (focus.empty()) {
    return view;
  }
  std::set<std::string> left;
  std::copy_if(focus.begin(), focus.end(), std::inserter(left, left.end()),
               [&](const std::string& id) { return view.find(id).has_value(); });
  return left.empty() ? RelationGraph{} : focused(view, left, options.depth);
}

}  // namespace entente::cli
