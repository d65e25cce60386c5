// `entente view`: the page of a graph, in a browser.
// Worked example: `entente view week.json` writes /tmp/entente-XXXXXX/week.html, which this user alone can read, and hands it to xdg-open.
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <entente/base/error.hpp>
#include <entente/exports/page.hpp>

#include "commands.hpp"
#include "failure.hpp"
#include "graph_output.hpp"
#include "graph_source.hpp"
#include "output.hpp"
#include "projection_options.hpp"

// NOLINTNEXTLINE(readability-redundant-declaration): POSIX has the program declare it; the GNU library does so too
extern "C" char** environ;

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples = R"(Examples:
  entente view week.json
      A kept graph in the browser: search, filters, time, matrix, and the sentence behind every line.
  entente view article.txt --date 2016-11-15
      An article, read and shown.
  entente view news/ --sign -1 --no-open
      Only conflict; prints the path of the page and opens nothing.

The page is one file in the temporary folder, readable by you alone; it loads nothing from the network. To keep it, or to send it, write it with
`entente graph ... -o week.html`; to compare two graphs in a page, `entente compare a.json b.json -o difference.html`.)";

struct ViewOptions {
  GraphSourceOptions source;
  ProjectionOptions projection;
  std::string title;
  bool no_open = false;
};

// A new folder of this user's own: no other one can put a file or a link in the page's way.
fs::path make_private_folder() {
  std::error_code no_folder;
  const fs::path temporary = fs::temp_directory_path(no_folder);
  std::string name = ((no_folder ? fs::path("/tmp") : temporary) / "entente-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw ExportError(name + ": cannot be made: " + std::generic_category().message(errno));
  }
  return name;
}

std::string page_name(const std::vector<std::string>& paths) {
  const std::string stem = paths.size() == 1 ? fs::path(paths.front()).stem().string() : "";
  return (stem.empty() || stem == "-" || stem == "." ? std::string("graph") : stem) + ".html";
}

// Starts `program path` with its output thrown away. A browser may run as long as it likes: what has not failed within two seconds has not failed.
bool opens(const char* program, const std::string& path) {
  posix_spawn_file_actions_t actions;
  if (::posix_spawn_file_actions_init(&actions) != 0) {
    return false;
  }
  const std::unique_ptr<posix_spawn_file_actions_t, int (*)(posix_spawn_file_actions_t*)> owner(
      &actions, ::posix_spawn_file_actions_destroy);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = program;
  std::string file = path;
  std::array<char*, 3> arguments = {name.data(), file.data(), nullptr};
  pid_t child = 0;
  if (::posix_spawnp(&child, program, &actions, nullptr, arguments.data(), environ) != 0) {
    return false;
  }
  constexpr int kLooks = 40;
  for (int look = 0; look < kLooks; ++look) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

bool open_in_browser(const std::string& path) {
  return opens("xdg-open", path) || opens("open", path);  // the second is macOS
}

ExitCode view(const ViewOptions& options) {
  require_page();
  check_projection(options.projection, options.source.inputs.data, options.source.actors);
  const GatheredGraph gathered = gather(options.source, options.projection, false);
  if (gathered.code == ExitCode::documents_failed) {
    return gathered.code;
  }
  GraphOutput output;
  output.path = (make_private_folder() / page_name(options.source.inputs.paths)).string();
  output.format = "html";
  output.options.diagram.title = options.title;
  write_graph(projected(gathered.graph, options.projection, options.source.inputs.data), output, chosen_format(output));
  if (options.no_open) {
    std::cout << output.path << "\n" << std::flush;
  } else if (!open_in_browser(output.path)) {
    complain("no browser could be started (xdg-open); the page is " + output.path);
  }
  return gathered.code;
}

}  // namespace

void add_view(CLI::App& app, Command& command) {
  const auto options = std::make_shared<ViewOptions>();
  CLI::App* sub = app.add_subcommand("view", "Show a graph in the browser, as a page to explore");
  add_graph_source_options(*sub, options->source);
  sub->add_option("--title", options->title, "Title of the page")->type_name("TEXT");
  sub->add_flag("--no-open", options->no_open, "Open nothing; print the path of the page");
  add_projection_options(*sub, options->projection);
  sub->footer(std::string(kExamples) + "\n\n" + kExitCodes);
  sub->callback([options, &command] { command = [options] { return view(*options); }; });
}

}  // namespace entente::cli
