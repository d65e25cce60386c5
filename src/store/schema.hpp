#pragma once

#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>

namespace entente {

inline constexpr int kApplicationId = 0x656e7465;  // "ente", in the head of the file
inline constexpr int kStoreVersion = 2;

// Makes the tables of a new file, or takes an older one through the versions between; one transaction.
// Errors  InputError "not_a_store" for the database of another program, "newer_store".
void bring_up_to_date(SQLite::Database& database, const std::filesystem::path& path);
// Errors  the same, and "older_store".
void demand_current(const SQLite::Database& database, const std::filesystem::path& path);

}  // namespace entente
