// Stores as a source of graphs.
// Worked example: of `--store news.db --actor Putin --focus Trump` the store hands over everything, since surroundings may lead anywhere; without --focus,
// the acts of Putin alone.
#include "store_source.hpp"

#include <algorithm>
#include <system_error>

#include <entente/base/error.hpp>

#include "choices.hpp"
#include "failure.hpp"

namespace entente::cli {

namespace {

// What SQL can sift beforehand. States and surroundings need the whole graph.
StoreFilter filter_for(const StoreView& store, const StoreQuestion& question) {
  StoreFilter filter;
  filter.text = question.text;
  if (!question.projection || question.projection->level != "actor" || !question.projection->focus.empty()) {
    return filter;
  }
  const ProjectionOptions& wanted = *question.projection;
  const GraphFilter known = filter_without_actors(wanted);
  filter.from = known.from;
  filter.to = known.to;
  filter.roots = known.roots;
  filter.quads = known.quads;
  filter.statuses = known.statuses;
  filter.publishers = known.publishers;
  filter.actors = actors_called(store.actors_called(wanted.actors), wanted.actors);
  filter.others = actors_called(store.actors_called(wanted.others), wanted.others);
  return filter;
}

}  // namespace

void add_text_option(CLI::App& command, std::string& text) {
  command
      .add_option(
          "--text", text,
          "Of a store, what sentences with such words tell: 'sanction* AND (Iran OR \"nuclear deal\")' (SQLite FTS5)")
      ->type_name("QUERY")
      ->check(filled());
}

void add_store_input(CLI::App& command, GraphSourceOptions& options) {
  // Runs after INPUT was filled, which is declared earlier.
  command
      .add_option_function<std::vector<std::string>>(
          "--store",
          [&options](const std::vector<std::string>& stores) {
            options.stores = stores;
            options.inputs.paths.insert(options.inputs.paths.end(), stores.begin(), stores.end());
          },
          "A store that `entente ingest` made, as one of the inputs; again for more")
      ->type_name("FILE")
      ->check(filled())
      ->allow_extra_args(false);
  add_text_option(command, options.text);
}

void check_stores(const GraphSourceOptions& options) {
  std::error_code unknown;
  for (const std::string& store : options.stores) {
    if (std::filesystem::exists(store, unknown) && !is_store(store)) {
      throw InputError("not_a_store", store + ": is no store of `entente ingest`");
    }
  }
  const auto& paths = options.inputs.paths;
  if (!options.text.empty() &&
      std::none_of(paths.begin(), paths.end(), [](const std::string& path) { return is_store(path); })) {
    throw Failure(ExitCode::usage, "--text searches stores, and none of the inputs is one");
  }
}

RelationGraph ask_store(const std::filesystem::path& path, const StoreQuestion& question) {
  const StoreView store(path);
  try {
    return store.graph(filter_for(store, question), question.parts);
  } catch (const InputError& error) {
    if (error.code() == "invalid_query") {
      throw Failure(ExitCode::usage, error.what());
    }
    throw;
  } catch (const ExportError&) {
    throw;
  } catch (const Error& error) {  // rows that make no graph
    throw InputError("damaged", path.string() + ": the store holds what is no graph: " + error.what());
  }
}

}  // namespace entente::cli
