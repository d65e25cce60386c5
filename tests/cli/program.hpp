#pragma once

#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "pipeline/temporary_folder.hpp"

namespace entente::test {

struct ProgramResult {
  int exit_code = -1;  // -1: ended by a signal
  std::string out;
  std::string err;
};

struct ProgramOptions {
  std::string input;                     // on standard input
  std::vector<std::string> environment;  // the whole of it: empty by default, as in `env -i`
  std::string folder = "/";              // working directory
};

// Runs a program to its end with its three streams in files. Tests start it with an empty environment in a folder that is not theirs.
inline ProgramResult run_file(const std::string& file, std::vector<std::string> arguments, ProgramOptions options) {
  const TemporaryFolder folder;
  const std::string in = folder.write("in", options.input);
  const std::string out = folder.write("out", "");
  const std::string err = folder.write("err", "");
  const auto pointers = [](std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) {
      list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
  };
  arguments.insert(arguments.begin(), file);
  const std::vector<char*> argv = pointers(arguments);
  const std::vector<char*> envp = pointers(options.environment);
  const pid_t child = ::fork();
  if (child == 0) {
    const bool ready = ::dup2(::open(in.c_str(), O_RDONLY), 0) >= 0 && ::dup2(::open(out.c_str(), O_WRONLY), 1) >= 0 &&
                       ::dup2(::open(err.c_str(), O_WRONLY), 2) >= 0 && ::chdir(options.folder.c_str()) == 0;
    if (ready) {
      ::execve(file.c_str(), argv.data(), envp.data());
    }
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

inline ProgramResult run_program(std::vector<std::string> arguments, ProgramOptions options = {}) {
  return run_file(ENTENTE_PROGRAM, std::move(arguments), std::move(options));
}

// A line for the shell, in which $ENTENTE is the program.
inline ProgramResult run_shell(const std::string& line, ProgramOptions options = {}) {
  options.environment.push_back("ENTENTE=" ENTENTE_PROGRAM);
  options.environment.push_back("PATH=/usr/bin:/bin");
  return run_file("/bin/sh", {"-c", line}, std::move(options));
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// The ids of the records on standard output, an error as "id!code".
inline std::vector<std::string> ids_of(const std::string& out) {
  std::vector<std::string> ids;
  for (const std::string& line : lines_of(out)) {
    const nlohmann::json record = nlohmann::json::parse(line);
    std::string id = record.at("id").get<std::string>();
    if (record.contains("error")) {
      id += "!" + record["error"].at("code").get<std::string>();
    }
    ids.push_back(std::move(id));
  }
  return ids;
}

inline std::string document_line(const std::string& id, const std::string& text) {
  return nlohmann::json{{"id", id}, {"text", text}, {"date", "2016-11-14"}, {"source", "CNN"}}.dump() + "\n";
}

inline const std::vector<std::string>& sample_sentences() {
  static const std::vector<std::string> kSentences = {
      "Russian President Vladimir Putin spoke by telephone with Donald Trump on Monday.",
      "Germany criticised Russia. Angela Merkel later met Vladimir Putin in Moscow.",
      "Nobody did anything on this quiet afternoon.",
      "France and Britain imposed sanctions on Iran, and Israel praised the decision.",
      "NATO warned Russia against an attack on Ukraine.",
  };
  return kSentences;
}

// `count` lines of NDJSON, ids "0", "1", ...
inline std::string sample_lines(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) {
    lines += document_line(std::to_string(i), sample_sentences()[i % sample_sentences().size()]);
  }
  return lines;
}

}  // namespace entente::test
