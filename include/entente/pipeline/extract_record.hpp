#pragma once

#include <ostream>

#include <entente/pipeline/reader.hpp>

namespace entente {

// Writes one line of NDJSON for one document: what was read in it, or why it could not be read.
// Takes/gives  Reading -> a line that ends in '\n' and holds only ASCII without other line breaks or tabs. Offsets count code points of the text.
//              A compound interaction becomes one record a source-target pair; a mutual act among sources alone, one an unordered pair.
// Errors       none of its own; the stream's state is left to the caller.
// Cost         O(bytes of the line); the line is never held whole.
// Tests        tests/pipeline/extract_record_test.cpp
// With `bystanders` also the places that pronouns and descriptions stand for, under the key of that name.
void write_record(std::ostream& out, const Reading& reading, bool bystanders = false);
void write_record(std::ostream& out, const UnreadableDocument& document);

}  // namespace entente
