#pragma once

#include <entente/store/store_writer.hpp>

#include "statements.hpp"

namespace entente {

// The row of these versions, made where there is none.
[[nodiscard]] RowId reader_row(Statements& statements, const StoreReader& reader);
[[nodiscard]] bool is_known(Statements& statements, const std::string& hash);
// Writes all rows of a document; false when it was there. One transaction is open around it.
bool add_rows(Statements& statements, const StoredDocument& stored, RowId reader);
bool add_rows(Statements& statements, const StoredFailure& failure, RowId reader);

}  // namespace entente
