// The writer of a store: batches of documents, each a transaction.
#include <entente/store/store_writer.hpp>

#include <mutex>
#include <variant>

#include "database.hpp"
#include "document_rows.hpp"

namespace entente {

struct StoreWriter::State {
  State(std::filesystem::path file, StoreReader who)
      : path(std::move(file)), reader(std::move(who)), database(open_to_write(path)) {}

  std::filesystem::path path;
  StoreReader reader;
  std::mutex mutex;
  SQLite::Database database;
  Statements statements{database};
};

StoreWriter::StoreWriter(const std::filesystem::path& path, const StoreReader& reader)
    : state_(with_reports(path, StoreAccess::write, [&] { return std::make_unique<State>(path, reader); })) {}

StoreWriter::~StoreWriter() = default;

bool StoreWriter::knows(const std::string& hash) {
  const std::lock_guard lock(state_->mutex);
  return with_reports(state_->path, StoreAccess::write, [&] { return is_known(state_->statements, hash); });
}

std::vector<bool> StoreWriter::add(const std::vector<StoreItem>& items) {
  const std::lock_guard lock(state_->mutex);
  return with_reports(state_->path, StoreAccess::write, [&] {
    SQLite::Transaction transaction(state_->database, SQLite::TransactionBehavior::IMMEDIATE);
    const RowId reader = reader_row(state_->statements, state_->reader);
    std::vector<bool> added;
    for (const StoreItem& item : items) {
      added.push_back(std::visit([&](const auto& value) { return add_rows(state_->statements, value, reader); }, item));
    }
    transaction.commit();
    return added;
  });
}

}  // namespace entente
