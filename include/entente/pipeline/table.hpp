#pragma once

#include <cstddef>
#include <ostream>

#include <entente/pipeline/reader.hpp>

namespace entente {

// How wide a table may be.
struct TableOptions {
  std::size_t width = 100;  // columns of the terminal; below 80 counts as 80
};

// Writes what was read in one document as a table for people: who, what, to whom, when, status, sentence.
// Takes/gives  Reading -> UTF-8 lines of at most `width` columns; cells are wrapped, long sentences cut with "…". No control character, escape
//              sequence or bidirectional override of the text gets through.
// Errors       none of its own; the stream's state is left to the caller.
// Cost         O(bytes of the sentences shown).
// Tests        tests/pipeline/table_test.cpp
void write_table(std::ostream& out, const Reading& reading, const TableOptions& options = {});
void write_table(std::ostream& out, const UnreadableDocument& document, const TableOptions& options = {});

}  // namespace entente
