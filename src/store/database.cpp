// Opening stores, and what SQLite's errors mean here.
// Worked example: a photograph named news.db gives SQLITE_NOTADB, and the user reads "news.db: is no store of `entente ingest`".
#include "database.hpp"

#include <fstream>
#include <string_view>
#include <system_error>

#include <sqlite3.h>

#include <entente/base/error.hpp>
#include <entente/store/store_view.hpp>
#include <entente/store/store_writer.hpp>

#include "schema.hpp"

namespace entente {

namespace {

namespace fs = std::filesystem;

constexpr int kPatienceMilliseconds = 30'000;  // with another program's transaction

// The path as a URI whose file nobody changes. SQLite needs no lock and no log beside it then.
std::string unchanging(const fs::path& path) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr const char* kDigits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      uri.append(1, '%').append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

// ":memory:" and "file:..." are files of these names, not what SQLite takes them for.
std::string plain(const fs::path& path) { return fs::absolute(path).string(); }

bool has_log(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(path.string() + "-wal", unknown);
}

[[noreturn]] void fail(StoreAccess access, const char* code, const std::string& message) {
  if (access == StoreAccess::write) {
    throw ExportError(message);
  }
  throw InputError(code, message);
}

}  // namespace

void report(const SQLite::Exception& error, const fs::path& path, StoreAccess access) {
  const std::string name = path.string() + ": ";
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      throw InputError("not_a_store", name + "is no store of `entente ingest`; it was left as it is");
    case SQLITE_CORRUPT:
      throw InputError("damaged", name + "is damaged (" + error.what() +
                                      "); `sqlite3 FILE .recover` may save what is left, or ingest the documents anew");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      fail(access, "busy",
           name + "another program has kept it locked for " + std::to_string(kPatienceMilliseconds / 1000) +
               " seconds; try again when it is done");
    case SQLITE_FULL:
      throw ExportError(name +
                        "no space left; what was stored before is safe. Make room and run the same command again");
    case SQLITE_IOERR:
      fail(access, "damaged",
           name + "cannot be read or written (" + error.what() + "); what was stored before is safe");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      fail(access, "not_found", name + "may not be written to");
    case SQLITE_CANTOPEN:
      fail(access, "not_found", name + "cannot be opened");
    default:
      fail(access, "damaged", name + error.what());
  }
}

SQLite::Database open_to_read(const fs::path& path) {
  std::error_code unknown;
  if (!fs::exists(path, unknown)) {
    throw InputError("not_found",
                     path.string() + ": no such store; `entente ingest CORPUS --store " + path.string() + "` makes it");
  }
  SQLite::Database database(plain(path), SQLite::OPEN_READONLY, kPatienceMilliseconds);
  try {
    demand_current(database, path);
  } catch (const SQLite::Exception& error) {
    const bool no_place_for_log = error.getErrorCode() == SQLITE_CANTOPEN || error.getErrorCode() == SQLITE_READONLY;
    if (!no_place_for_log || has_log(path)) {
      throw;
    }
    database = SQLite::Database(unchanging(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI, kPatienceMilliseconds);
    demand_current(database, path);
  }
  return database;
}

SQLite::Database open_to_write(const fs::path& path) {
  SQLite::Database database(plain(path), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kPatienceMilliseconds);
  bring_up_to_date(database, path);
  SQLite::Statement(database, "PRAGMA journal_mode = WAL").executeStep();  // readers go on beside the writer
  database.exec("PRAGMA synchronous = FULL");                              // what was committed outlives a power cut
  return database;
}

bool is_store(const fs::path& path) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown)) {
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  std::string head(kMagic.size(), '\0');
  return in.read(head.data(), static_cast<std::streamsize>(head.size())) && head == kMagic;
}

void upgrade_store(const fs::path& path) {
  with_reports(path, StoreAccess::write, [&] { static_cast<void>(open_to_write(path)); });
}

}  // namespace entente
