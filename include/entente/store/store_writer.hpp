#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <entente/store/stored_document.hpp>

namespace entente {

// What read the documents: together with the article it decides what was read.
struct StoreReader {
  std::string program, model, tables;  // versions
  std::string options;                 // the user's own dictionaries and lexicons, "" for none
};

using StoreItem = std::variant<StoredDocument, StoredFailure>;

// Writes documents into a store, an SQLite file; makes the file where there is none and brings one of an older version up to date.
// Takes/gives  add(): one transaction; when it returns, its documents outlive the end of the program and of the power. What is known already is left out.
//              knows() and add() may be called from two threads; two programs may write to one store, one waits for the other.
// Errors       InputError "not_a_store" for a file that is something else, "newer_store" for one of a later version, "damaged"; ExportError when it cannot be
//              written, or another program kept it locked for half a minute. What was added before is then still there.
// Lifetime     owns the file's handle; the write-ahead log is joined into the file when the last program closes it.
// Tests        tests/store/store_writer_test.cpp, tests/store/migration_test.cpp, tests/cli/store_test.cpp
class StoreWriter {
 public:
  StoreWriter(const std::filesystem::path& path, const StoreReader& reader);
  ~StoreWriter();
  StoreWriter(const StoreWriter&) = delete;
  StoreWriter& operator=(const StoreWriter&) = delete;

  // Whether a document, or a failure, of this hash is there.
  [[nodiscard]] bool knows(const std::string& hash);
  // For each item whether it was new.
  std::vector<bool> add(const std::vector<StoreItem>& items);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The version of the schema that this library writes; data/schema/store.md describes it.
[[nodiscard]] int store_version();
// Makes the store, or brings it up to date, and closes it.      Errors  as above.
void upgrade_store(const std::filesystem::path& path);

}  // namespace entente
