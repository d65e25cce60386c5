// A table of the data folder: every row has its cells, or the table is refused with file and line.
#include <entente/base/error.hpp>
#include <entente/resources/petrarch_lines.hpp>
#include <entente/resources/tsv.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = text_of(bytes, size);
  const MemoryFile file(text);
  try {
    const TsvTable table(MemoryFile::folder(), file.name(), {"code", "name", "values"});
    for (const TsvRow& row : table.rows()) {
      demand(row.cells.size() == 3, "a row has its cells");
      demand(row.rule.line > 0, "a row has its line");
      demand(split_values(row.cells[2]).size() <= row.cells[2].size() + 1, "values are parts of a cell");
    }
  } catch (const ResourceError& error) {
    demand(std::string(error.what()).starts_with(file.name()), "an error names the file");
  }
  PetrarchLines lines(text);
  while (lines.next()) {
    demand(lines.text().find('\n') == std::string::npos, "a line is one line");
  }
  return 0;
}
