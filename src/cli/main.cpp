// The program: reads the command line, runs one subcommand, turns each kind of error into one exit code.
// Worked example: `entente graph a.txt -o a.docx` ends with 2 and a list of the formats there are.
#ifdef __linux__
#include <malloc.h>
#endif

#include <algorithm>
#include <csignal>
#include <exception>
#include <ios>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/base/error.hpp>
#include <entente/pipeline/terminal_text.hpp>

#include "commands.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "standard_output.hpp"
#include "usage_pages.hpp"

namespace entente::cli {

namespace {

constexpr const char* kFooter = R"(Start here:
  entente extract article.txt --format table      who did what to whom, in the terminal
  entente explain article.txt                     why: the rows, slots and operators behind each act
  entente graph article.txt -o article.svg        the diagram of an article
  entente view article.txt                        the graph as a page in your browser
  entente graph news/ -o news.json                the graph of many, to keep and to merge
  entente render news.json -o news.pdf            the diagram of a kept graph
  entente merge a.json b.json --merges mine.json -o c.json   kept graphs, and actors that you know to be one
  entente import events.csv.gz -o events.json     a table of GDELT, ICEWS, Phoenix or POLECAT as such a graph
  entente ingest news/ --store news.db            a corpus read once, into a file to search; the same command goes on
  entente query --store news.db --actor Putin     the acts in it, with their sentences
  entente stats news.json                         who stands in the middle, who brokers, who is hostile to whom
  entente compare a.txt b.txt                     what only one of two articles tells, and what both tell
  entente actors news/ --unknown                  names that no table knows, as rows for a table of your own
  entente lexicon --check mine.tsv                words of interaction of your own, to read with --lexicon
  entente parse article.txt                       its words with tags and trees, as CoNLL-U
  entente extract --help                          more, with examples, of each subcommand

Standard output carries data alone, messages go to standard error. The data folder is found beside the program;
--data DIR or the variable ENTENTE_DATA name another.)";

int to_int(ExitCode code) { return static_cast<int>(code); }

int fail(ExitCode code, const std::exception& error) {
  complain(error.what());
  return to_int(code);
}

// CLI11 prints help to standard output, and errors to standard error.
int finish_parsing(const CLI::App& app, const CLI::ParseError& stop) {
  const bool asked_for_help = stop.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
  if (asked_for_help) {
    app.exit(stop);
    return to_int(flush_standard_output());
  }
  complain(std::string(stop.what()) + " (see --help)");
  return to_int(ExitCode::usage);
}

// `entente --data DIR extract` is `entente extract --data DIR`.
void hand_down(const std::string& data, CLI::App& subcommand) {
  if (data.empty()) {
    return;
  }
  CLI::Option* const own = subcommand.get_option_no_throw("--data");
  if (own == nullptr) {
    throw Failure(ExitCode::usage, subcommand.get_name() + " needs no data folder: leave out --data");
  }
  if (own->count() == 0) {
    own->add_result(data);
    own->run_callback();
  }
}

int run(int argc, char** argv) {
  CLI::App app("Reads news articles and draws the relationship graph of their political actors.", "entente");
  app.footer(std::string(kFooter) + "\n\n" + kExitCodes);
  app.get_formatter()->column_width(30);
  app.require_subcommand(0, 1);
  bool version = false;
  std::string data;
  app.add_flag("--version", version, "Versions of the program, its model and its data");
  add_data_option(app, data);
  std::string pages;
  app.add_option("--describe", pages, "Write the manual and the completion of shells into this folder")
      ->type_name("DIR")
      ->group("");  // for those who build packages
  Command command;
  add_extract(app, command);
  add_explain(app, command);
  add_graph(app, command);
  add_render(app, command);
  add_view(app, command);
  add_merge(app, command);
  add_import(app, command);
  add_ingest(app, command);
  add_query(app, command);
  add_stats(app, command);
  add_compare(app, command);
  add_parse(app, command);
  add_actors(app, command);
  add_lexicon(app, command);
  std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() &&
      (words.front() == "help" || words.front() == "version")) {  // as other programs have it: "help extract"
    std::rotate(words.begin(), words.begin() + 1, words.end());
    words.back().insert(0, "--");
  }
  std::reverse(words.begin(), words.end());  // CLI11 takes them from the end
  try {
    app.parse(std::move(words));
  } catch (const CLI::ParseError& stop) {
    return finish_parsing(app, stop);
  }
  if (version) {
    return to_int(print_version(data));
  }
  if (!pages.empty()) {
    write_usage_pages(app, ENTENTE_VERSION, pages);
    return to_int(ExitCode::ok);
  }
  if (!command) {
    std::cerr << app.help();
    return to_int(ExitCode::usage);
  }
  hand_down(data, *app.get_subcommands().front());
  return to_int(command());
}

// Each batch of documents takes and frees a few megabytes at the end of the heap; given back to the system they cost a page fault for every 4 KiB of the next batch,
// a tenth of the time.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

}  // namespace

void complain(const std::string& message) { std::cerr << "entente: " + terminal_safe(message) + "\n" << std::flush; }

}  // namespace entente::cli

int main(int argc, char** argv) {
  using namespace entente;
  using namespace entente::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write, and ends the program quietly
  std::ios::sync_with_stdio(false);
  keep_freed_memory();
  try {
    return run(argc, argv);
  } catch (const Failure& error) {
    return fail(error.code(), error);
  } catch (const ResourceError& error) {
    return fail(ExitCode::usage, error);
  } catch (const InputError& error) {
    return fail(ExitCode::input, error);
  } catch (const ExportError& error) {
    return fail(ExitCode::output, error);
  } catch (const std::ios_base::failure& error) {  // a stream of the standard library over a disk that fails
    complain("an input cannot be read to its end: " + error.code().message());
    return to_int(ExitCode::input);
  } catch (const std::exception& error) {
    return fail(ExitCode::internal, error);
  }
}
