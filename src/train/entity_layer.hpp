#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <entente/train/treebank.hpp>

namespace entente::training {

// Where the group id and the type stand in an opening bracket; from `# global.Entity = GRP-etype-...`.
struct EntityFields {
  std::size_t group = 0;
  std::size_t type = 1;
};

// The MISC cell of a word, and where it was written.
struct MiscCell {
  std::string text;
  std::uint32_t line = 0;
};

// Errors  ResourceError `file:line: ...` without the fields GRP and etype.
[[nodiscard]] EntityFields parse_entity_fields(const std::string& value, const std::string& file, std::uint32_t line);

// Turns the mentions of a sentence into name labels: all words get one, outside where no name is.
// Errors  ResourceError `file:line: ...` for brackets that do not match.   Cost  O(mentions x words).
void label_entities(GoldSentence& sentence, const std::vector<MiscCell>& misc, const EntityFields& fields,
                    const std::string& file);

}  // namespace entente::training
