// The reader of a store: each question in a transaction of its own, so that it sees one state.
#include <entente/store/store_view.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include <entente/base/error.hpp>

#include "database.hpp"
#include "graph_records.hpp"

namespace entente {

bool StoreFilter::asks_nothing() const {
  return from.empty() && to.empty() && roots.empty() && quads.empty() && statuses.empty() && actors.empty() &&
         others.empty() && publishers.empty() && text.empty();
}

struct StoreView::State {
  explicit State(std::filesystem::path file) : path(std::move(file)), database(open_to_read(path)) {}

  template <typename Work>
  auto ask(Work&& work) {
    return with_reports(path, StoreAccess::read, [&] {
      SQLite::Transaction transaction(database);
      auto answer = work(statements);
      transaction.commit();
      return answer;
    });
  }

  // FTS5 says what it does not understand while it searches, with SQLite's plainest code.
  void check(const std::string& text) {
    with_reports(path, StoreAccess::read, [&] {
      try {
        statements("SELECT 1 FROM sentence_text WHERE sentence_text MATCH ?").add(text).first();
      } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_ERROR) {
          throw;
        }
        throw InputError("invalid_query", "the text query " + text + " is not understood (" + error.what() +
                                              "); words, \"phrases\", AND, OR, NOT, NEAR(a b, 5) and word* are");
      }
    });
  }

  std::filesystem::path path;
  SQLite::Database database;
  Statements statements{database};
};

StoreView::StoreView(const std::filesystem::path& path)
    : state_(with_reports(path, StoreAccess::read, [&] { return std::make_unique<State>(path); })) {}

StoreView::~StoreView() = default;

RelationGraph StoreView::graph(const StoreFilter& filter, const StoreParts& parts) const {
  if (!filter.text.empty()) {
    state_->check(filter.text);
  }
  return state_->ask([&](Statements& statements) { return read_graph(statements, filter, parts); });
}

RelationGraph StoreView::actors_called(const std::vector<std::string>& names) const {
  return state_->ask([&](Statements& statements) { return read_actors(statements, names); });
}

StoreCounts StoreView::counts() const {
  return state_->ask([](Statements& statements) {
    const auto count = [&](const std::string& table) {
      return static_cast<std::uint64_t>(statements("SELECT count(*) FROM " + table).first().value_or(0));
    };
    return StoreCounts{count("document"), count("unreadable"), count("actor"), count("event"), count("sentence")};
  });
}

}  // namespace entente
