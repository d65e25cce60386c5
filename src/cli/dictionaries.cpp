// Users' dictionaries on the command line.
// Worked example: `--actors mine.tsv --actors Phoenix.Countries.actors.txt` lays the second over the first and both over the tables of the program.
#include "dictionaries.hpp"

#include "failure.hpp"

namespace entente::cli {

void add_actors_option(CLI::App& command, std::vector<std::string>& files) {
  command
      .add_option("--actors", files,
                  "Your own actors: a table (README.md of the data folder), or a dictionary of PETRARCH or TABARI; "
                  "again for "
                  "more, the later wins")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

std::vector<Dictionary> read_dictionaries(const std::filesystem::path& data_folder,
                                          const std::vector<std::string>& files) {
  std::vector<Dictionary> dictionaries;
  if (files.empty()) {
    return dictionaries;
  }
  const DictionaryReader reader(data_folder);
  for (const std::string& file : files) {
    dictionaries.push_back(reader.read_strictly(file));
    const Dictionary& read = dictionaries.back();
    if (read.skipped_lines != 0) {
      complain(file + ": " + std::to_string(read.skipped_lines) + " of " + std::to_string(read.line_count()) +
               " lines could not be imported; `entente actors --check " + file + "` lists them");
    }
  }
  return dictionaries;
}

}  // namespace entente::cli
