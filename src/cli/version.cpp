// `entente --version`: which program, which model, which tables. The three together decide the output.
#include <cerrno>
#include <iostream>
#include <system_error>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>

#include "commands.hpp"
#include "failure.hpp"
#include "standard_output.hpp"

namespace entente::cli {

ExitCode flush_standard_output() {
  if (std::cout) {
    errno = 0;  // else it says why an earlier write failed
  }
  std::cout.flush();
  if (std::cout || errno == EPIPE) {
    return ExitCode::ok;
  }
  complain("standard output cannot be written: " + std::generic_category().message(errno));
  return ExitCode::output;
}

ExitCode print_version(const std::string& data) {
  std::cout << "entente " << ENTENTE_VERSION << '\n';
  try {
    const std::filesystem::path folder = find_data_folder(hints_of_process(data));
    std::cout << "model " << Analyzer(model_file(folder)).model_version() << '\n';
    std::cout << "data " << data_version(folder) << '\n';
  } catch (const ResourceError& error) {
    std::cout.flush();
    complain(error.what());
    return ExitCode::usage;
  }
  return flush_standard_output();
}

}  // namespace entente::cli
