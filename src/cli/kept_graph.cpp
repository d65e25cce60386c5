// Graphs that were kept, as files or stores, and users' merges over them.
// Worked example: `--merges mine.json` with {"same": [["russia", "kremlin"]]} shows both as one; {"not_same": [["russia", "kremlin"]]} parts them again.
#include "kept_graph.hpp"

#include <fstream>

#include <entente/base/error.hpp>
#include <entente/exports/json_graph.hpp>
#include <entente/pipeline/merges_file.hpp>
#include <entente/resources/file.hpp>
#include <entente/store/store_view.hpp>

#include "failure.hpp"

namespace entente::cli {

RelationGraph read_kept_graph(const std::filesystem::path& path) {
  if (is_store(path)) {
    return StoreView(path).graph();
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw InputError("not_found", path.string() + ": cannot be opened");
  }
  try {
    return read_json_graph(in);
  } catch (const InputError& error) {
    const std::string hint = error.code() == "invalid_json" ? "; `entente graph` reads articles" : "";
    throw InputError("invalid_graph", path.string() + ": " + error.what() + hint);
  } catch (const Error& error) {
    throw InputError("invalid_graph", path.string() + ": " + error.what());
  }
}

RelationGraph total_of(const GraphSum& sum) {
  if (const std::size_t count = sum.clashes().size(); count != 0) {
    complain((count == 1 ? "an id stands" : std::to_string(count) + " ids stand") +
             " for documents that differ, which count as one: " + *sum.clashes().begin() + (count == 1 ? "" : ", ..."));
  }
  return sum.total();
}

void add_merges_option(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option("--merges", files,
                  R"(Who is who: {"same": [["id", "id"]], "not_same": [["id", "id"]]}; again for more, the later wins)")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

namespace {

std::string bytes_of(const std::string& file) {
  try {
    return read_file(file, "who is who, in JSON");
  } catch (const ResourceError& error) {
    throw InputError("not_found", error.what());
  }
}

}  // namespace

RelationGraph with_merges(RelationGraph graph, const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const Merges merges = read_merges(bytes_of(file), file);
    std::vector<std::string> unknown;
    try {
      graph = graph.with_identities(identities_in(merges, graph, unknown));
    } catch (const Error& error) {
      throw InputError("invalid_merges", file + ": " + error.what());
    }
    for (const std::string& actor : unknown) {
      complain(file + ": no actor of the graph has the id or name " + actor);
    }
  }
  return graph;
}

}  // namespace entente::cli
