// `entente --version`: which program, which model, which tables. The three together decide the output.
#include <cerrno>
#include <iostream>

#include <entente/base/error.hpp>
#include <entente/document/analyzer.hpp>
#include <entente/pipeline/data_folder.hpp>

#include "commands.hpp"
#include "failure.hpp"

namespace entente::cli {

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
  std::cout.flush();
  return std::cout || errno == EPIPE ? ExitCode::ok : ExitCode::output;
}

}  // namespace entente::cli
