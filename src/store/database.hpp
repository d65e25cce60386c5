#pragma once

#include <exception>
#include <filesystem>
#include <functional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace entente {

enum class StoreAccess { read, write };

// What SQLite says, in our words.
// Errors  always: InputError for what the file is, ExportError for what cannot be written.
[[noreturn]] void report(const SQLite::Exception& error, const std::filesystem::path& path, StoreAccess access);

// Runs a piece of work on a database with report() for its errors.
template <typename Work>
auto with_reports(const std::filesystem::path& path, StoreAccess access, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    report(error, path, access);
  }
}

// Opens a store that there is, to read it alone. A file on a medium or in a folder that cannot be written to is read as one that nobody changes.
// Errors  SQLite::Exception; InputError when it is no store of this version.
[[nodiscard]] SQLite::Database open_to_read(const std::filesystem::path& path);
// Opens a store, or makes one; brings it up to date.
[[nodiscard]] SQLite::Database open_to_write(const std::filesystem::path& path);

}  // namespace entente
