// `entente lexicon`: whether a user's own words of interaction can be read.
// Worked example: `entente lexicon --check CAMEO.2.0.txt` lists the lines that cannot be imported, or only in part, and counts what was.
#include <memory>

#include <entente/pipeline/data_folder.hpp>

#include "check_report.hpp"
#include "commands.hpp"
#include "error_budget.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "own_ontology.hpp"

namespace entente::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  entente lexicon --check mine.tsv --check CAMEO.2.0.txt
      Every line of a lexicon that cannot be imported, or only in part, as file:line with the reason, and a summary.
      Ends with 2 when a row of a table is wrong; with --strict, with 1 when any line was not imported.
  entente lexicon --check mine.verbs.txt --mapping codes.tsv
      The same with roots of PLOVER for codes that are neither of CAMEO nor of WEIS.
  entente graph news/ --lexicon CAMEO.2.0.txt --lexicon mine.tsv -o news.svg
      Then read with it.

A table of your own is UTF-8 text with cells separated by one TAB, under a line that names its columns:
  #columns  pattern        pos   source  target  root     label
  bury hatchet             verb  subj    with    SUPPORT  buried the hatchet with
Of PETRARCH and TABARI, dictionaries of verbs are read. Your entries win over those of the program.)";

struct LexiconOptions {
  std::vector<std::string> checked, mappings;
  std::string data, output;
  bool strict = false;
};

std::string found_in(const LexiconFile& file) {
  if (file.format == LexiconFormat::table) {
    return std::to_string(file.frames) + " frames, " + std::to_string(file.operators) + " operators";
  }
  return std::to_string(file.verbs) + " verbs, " + std::to_string(file.patterns) + " patterns, " +
         std::to_string(file.synsets) + " sets of synonyms; codes of " + std::string(name_of(file.scheme));
}

ExitCode check_lexicons(const LexiconOptions& options) {
  if (options.checked.empty()) {
    throw Failure(ExitCode::usage, "lexicon: name the file: entente lexicon --check FILE");
  }
  const std::filesystem::path data = find_data_folder(hints_of_process(options.data));
  const EventOntology ontology = read_event_ontology(data, {{}, options.mappings, "plover"});
  const LexiconReader reader(ontology);
  Output output(options.output);
  bool table_wrong = false;
  bool skipped = false;
  for (const std::string& path : options.checked) {
    const LexiconFile file = reader.read(path);
    write_check(output.stream(), path, std::string(name_of(file.format)), file, found_in(file));
    table_wrong = table_wrong || (file.format == LexiconFormat::table && file.skipped_lines != 0);
    skipped = skipped || file.skipped_lines != 0;
  }
  output.commit();
  if (table_wrong) {
    return ExitCode::usage;
  }
  return skipped && options.strict ? ExitCode::documents_failed : ExitCode::ok;
}

}  // namespace

void add_lexicon(CLI::App& app, Command& command) {
  const auto options = std::make_shared<LexiconOptions>();
  CLI::App* sub = app.add_subcommand("lexicon", "Check your own words of interaction");
  sub->add_option("--check", options->checked, "List the lines of this lexicon that cannot be imported; again for more")
      ->type_name("FILE")
      ->allow_extra_args(false);
  sub->add_option("--mapping", options->mappings,
                  "Roots of PLOVER for codes: a table of code, root, category, label; again for more, the later wins")
      ->type_name("FILE")
      ->allow_extra_args(false);
  add_data_option(*sub, options->data);
  sub->add_option("-o,--output", options->output, "File to write, whole or not at all; - for standard output")
      ->type_name("FILE");
  sub->add_flag("--strict", options->strict, "End with 1 when any line was not imported");
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return check_lexicons(*options); }; });
}

}  // namespace entente::cli
