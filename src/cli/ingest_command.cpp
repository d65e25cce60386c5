// `entente ingest`: documents into a store, each read once.
// Worked example: `entente ingest news/ --store news.db`, killed after half an hour and started again, passes over what is there and reads the rest.
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <variant>

#include <nlohmann/json.hpp>

#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/ordered_run.hpp>
#include <entente/pipeline/reader.hpp>
#include <entente/store/store_view.hpp>
#include <entente/store/store_writer.hpp>

#include "choices.hpp"
#include "command_reader.hpp"
#include "commands.hpp"
#include "dictionaries.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"
#include "progress.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente ingest news/ --store news.db
      Reads every article of a folder into a store, which is made where there is none. Tomorrow the same command reads only what is new.
  entente ingest crawl/*.warc.gz feeds/ --store news.db
      A long run, into the same store. Killed at any moment, it loses nothing that was stored; the same command goes on.
  curl -s https://example.org/feed.ndjson | entente ingest - --store news.db --batch 1 --acknowledge
      Each document is stored at once, and a line says so when it is safe: {"id", "hash", "state": "stored", "known" or "unreadable"}.
  entente ingest --upgrade --store old.db
      Brings a store of an earlier version up to date, and reads nothing.
Then:
  entente query --store news.db --actor Putin --with Trump --since 2016-11 --root ACCUSE
  entente graph --store news.db --since 2016-11 -o november.svg

A document is known by its content: publisher, date, title, address and text; not by its file or id. What is stored stays as it was read, also when the
program, its tables or your dictionaries change later; the table `reader` says which of them read what. To read all anew, begin a new store.
A store is one SQLite file, described in data/schema/store.md; while something writes to it, it has two more beside it (-wal, -shm): copy all three,
or `sqlite3 news.db "VACUUM INTO 'copy.db'"`. Several programs may use one store at once; of two that write, one waits for the other.)";

struct IngestOptions {
  InputOptions inputs;
  std::vector<std::string> actors;
  OntologyOptions ontology;
  std::string store;
  ErrorOptions errors;
  std::size_t batch = 200;
  bool acknowledge = false;
  bool upgrade = false;
};

// A document that is in the store, or on its way there.
struct KnownDocument {
  std::string id, hash;
};
struct NewDocument {
  ReadDocument document;
  std::string hash;
};
using Item = std::variant<NewDocument, KnownDocument>;
using ItemResult = std::variant<StoredDocument, StoredFailure, KnownDocument>;

ItemResult read_item(Item item, const Reader& reader) {
  if (auto* known = std::get_if<KnownDocument>(&item)) {
    return std::move(*known);
  }
  auto& [document, hash] = std::get<NewDocument>(item);
  const ReadResult result = reader.read_or_report(std::move(document));
  if (const auto* unreadable = std::get_if<UnreadableDocument>(&result)) {
    return StoredFailure{hash, unreadable->id, unreadable->code, unreadable->message};
  }
  const auto& reading = std::get<Reading>(result);
  StoredDocument stored = stored_document(reading.document, reading.cast, reading.interactions);
  stored.hash = hash;
  return stored;
}

// Which documents are on their way to the store, so that the same one is not read twice in one run.
class InFlight {
 public:
  bool enter(const std::string& hash) {
    const std::lock_guard lock(mutex_);
    return hashes_.insert(hash).second;
  }
  void leave(const std::string& hash) {
    const std::lock_guard lock(mutex_);
    hashes_.erase(hash);
  }

 private:
  std::mutex mutex_;
  std::unordered_set<std::string> hashes_;
};

// Collects what was read, and stores it in transactions.
class Batches {
 public:
  Batches(StoreWriter& writer, InFlight& in_flight, const IngestOptions& options)
      : writer_(writer), in_flight_(in_flight), size_(options.batch) {
    if (options.acknowledge) {
      acknowledgments_.emplace("-");
    }
  }

  void add(ItemResult result) {
    std::visit([&](auto& value) { take(std::move(value)); }, result);
    const bool late = std::chrono::steady_clock::now() - begun_ > kLongest;
    if (items_.size() >= size_ || outcomes_.size() >= kMostOutcomes || late) {
      commit();
    }
  }

  // What was handed over is safe when this returns, and only then does a line say so.
  void commit() {
    if (!items_.empty()) {
      const std::vector<bool> added = writer_.add(items_);
      for (Outcome& outcome : outcomes_) {
        if (outcome.item && !added[*outcome.item]) {
          outcome.state = kKnown;  // another program was faster
        }
      }
    }
    for (const Outcome& outcome : outcomes_) {
      ++counts_[outcome.state];
      if (outcome.item) {
        in_flight_.leave(outcome.hash);
      }
      if (acknowledgments_) {
        acknowledgments_->stream() << line_of(outcome) << '\n';
      }
    }
    if (acknowledgments_) {
      acknowledgments_->check(true);
    }
    items_.clear();
    outcomes_.clear();
    begun_ = std::chrono::steady_clock::now();
  }

  [[nodiscard]] std::size_t count(const char* state) const {
    const auto found = counts_.find(state);
    return found == counts_.end() ? 0 : found->second;
  }

  static constexpr const char* kStored = "stored";
  static constexpr const char* kKnown = "known";
  static constexpr const char* kUnreadable = "unreadable";

 private:
  static constexpr std::chrono::seconds kLongest{2};
  static constexpr std::size_t kMostOutcomes = 10'000;

  struct Outcome {
    std::string id, hash, state;
    std::optional<std::size_t> item;  // its number in items_
  };

  void take(StoredDocument stored) {
    outcomes_.push_back({stored.graph.documents().front().id, stored.hash, kStored, items_.size()});
    items_.emplace_back(std::move(stored));
  }
  void take(StoredFailure failure) {
    complain(failure.id + ": " + failure.message + " (" + failure.code + ")");
    outcomes_.push_back({failure.id, failure.hash, kUnreadable, items_.size()});
    items_.emplace_back(std::move(failure));
  }
  void take(KnownDocument known) {
    outcomes_.push_back({std::move(known.id), std::move(known.hash), kKnown, std::nullopt});
  }
  static std::string line_of(const Outcome& outcome) {
    using Json = nlohmann::ordered_json;
    const Json line = {{"id", outcome.id}, {"hash", outcome.hash}, {"state", outcome.state}};
    return line.dump(-1, ' ', true, Json::error_handler_t::replace);
  }

  StoreWriter& writer_;
  InFlight& in_flight_;
  std::size_t size_;
  std::optional<Output> acknowledgments_;
  std::vector<StoreItem> items_;
  std::vector<Outcome> outcomes_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::map<std::string, std::size_t> counts_;
};

// The user's own files, by name, as far as they decide what is read.
std::string own_files(const IngestOptions& options) {
  std::string list;
  const auto add = [&](const char* option, const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      list.append(list.empty() ? "" : " ").append(option).append(" ").append(file);
    }
  };
  add("--actors", options.actors);
  add("--lexicon", options.ontology.lexicons);
  add("--mapping", options.ontology.mappings);
  if (options.ontology.ontology != "plover") {
    add("--ontology", {options.ontology.ontology});
  }
  return list;
}

Item item_of(ReadDocument document, StoreWriter& writer, InFlight& in_flight) {
  const auto* article = std::get_if<Article>(&document);
  const auto* unreadable = std::get_if<UnreadableDocument>(&document);
  std::string hash = article != nullptr ? content_hash(*article) : failure_hash(unreadable->id, unreadable->code);
  // First in flight, then in the store: what leaves the one is in the other.
  const bool is_new = in_flight.enter(hash);
  if (is_new && !writer.knows(hash)) {
    return NewDocument{std::move(document), std::move(hash)};
  }
  if (is_new) {
    in_flight.leave(hash);
  }
  return KnownDocument{article != nullptr ? article->id : unreadable->id, std::move(hash)};
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

void report(const IngestOptions& options, const Batches& batches) {
  const StoreCounts now = StoreView(options.store).counts();
  complain(options.store + ": " + counted(batches.count(Batches::kStored), "document") + " stored, " +
           std::to_string(batches.count(Batches::kKnown)) + " known already, " +
           std::to_string(batches.count(Batches::kUnreadable)) + " unreadable; it holds " +
           counted(now.documents, "document") + " and " + counted(now.events, "act"));
}

ExitCode ingest(const IngestOptions& options) {
  if (options.upgrade) {
    upgrade_store(options.store);
    return ExitCode::ok;
  }
  Inputs inputs(writing(options.inputs, options.store));
  const std::filesystem::path data = find_data_folder(hints_of_process(options.inputs.data));
  const Reader& reader = command_reader(data, options.actors, options.ontology);
  StoreWriter writer(options.store, {ENTENTE_VERSION, reader.model_version(), data_version(data), own_files(options)});
  InFlight in_flight;
  Batches batches(writer, in_flight, options);
  ErrorBudget errors(options.errors);
  Progress progress(false, &inputs.bytes_read(), Progress::is_shown(false) ? inputs.total_bytes() : 0);

  OrderedRun<Item, ItemResult> run(options.inputs.jobs, [&](Item item) { return read_item(std::move(item), reader); });
  run.run(
      [&](const auto& emit) {
        inputs.read([&](ReadDocument document) { return emit(item_of(std::move(document), writer, in_flight)); });
      },
      [&](ItemResult result) {
        progress.advance();
        if (std::holds_alternative<StoredFailure>(result)) {
          errors.count();
        }
        batches.add(std::move(result));
        return !errors.exceeded();
      });
  batches.commit();
  report(options, batches);
  errors.report();
  if (errors.failed()) {
    return ExitCode::documents_failed;
  }
  return inputs.any_failed() ? ExitCode::input : ExitCode::ok;
}

}  // namespace

void add_ingest(CLI::App& app, Command& command) {
  const auto options = std::make_shared<IngestOptions>();
  CLI::App* sub =
      app.add_subcommand("ingest", "Read articles into a store, an SQLite file to search and to go on with");
  add_input_options(*sub, options->inputs);
  sub->add_option("--store", options->store, "The store; it is made where there is none")
      ->type_name("FILE")
      ->check(filled())
      ->required();
  add_actors_option(*sub, options->actors);
  add_ontology_options(*sub, options->ontology);
  sub->add_option("--batch", options->batch, "Documents stored in one transaction; also after two seconds")
      ->type_name("N")
      ->check(CLI::Validator(CLI::Range(1, 100'000)).description(""))
      ->capture_default_str();
  sub->add_flag("--acknowledge", options->acknowledge,
                "Write a line of JSON for each document once it is stored for good");
  sub->add_flag("--upgrade", options->upgrade, "Bring a store of an earlier version up to date; read nothing");
  add_error_options(*sub, options->errors);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return ingest(*options); }; });
}

}  // namespace entente::cli
