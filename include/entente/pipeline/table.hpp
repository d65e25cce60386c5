#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

#include <entente/graph/relation_graph.hpp>
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
// Events of a graph, in the order given, each with the first of its sentences, who tells it, and how many more do.
void write_table(std::ostream& out, const RelationGraph& graph, const std::vector<const RelationEdge*>& events,
                 const TableOptions& options = {});

}  // namespace entente
