#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <entente/text/article_reader.hpp>

namespace entente::cli {

[[nodiscard]] unsigned all_cores();

// What the command line says about the documents to read.
struct InputOptions {
  std::vector<std::string>
      paths;  // "-": standard input; a pattern such as "news/*.html.gz" where there is no file of that name
  std::string date;
  std::string source;
  std::string data;
  std::size_t max_bytes = ReadLimits{}.document_bytes;
  unsigned jobs = all_cores();
  bool lines = false;                     // standard input is NDJSON for certain
  std::vector<std::string> written = {};  // files that the command writes; they are no inputs
};

// The same, of a command that writes this file.
[[nodiscard]] InputOptions writing(InputOptions options, const std::string& file);

void add_data_option(CLI::App& command, std::string& data);
void add_input_options(CLI::App& command, InputOptions& options);

// Reads every input in order, one document at a time.
class Inputs {
 public:
  // Errors  Failure `input` when a named file or folder is missing, `usage` when `-` is there twice, there is nothing to read, or a named file is also
  //         written and `replaceable`, where there is one, does not say that it may be (a kept graph, in the place of which a new one goes).
  explicit Inputs(InputOptions options, const std::function<bool(const std::filesystem::path&)>& replaceable = {});

  using PathFilter =
      std::function<bool(const std::filesystem::path&)>;  // true: this file is dealt with, it is no article
  // An input that cannot be read at all is complained about, and the rest goes on. `filter` sees every named plain file first.
  void read(const ArticleReader::Sink& sink, const PathFilter& filter = {});
  [[nodiscard]] bool any_failed() const { return failed_ != 0; }

  // How much has been taken from files so far, and how much there is; 0 when standard input is among them. The latter looks at every file.
  [[nodiscard]] const std::atomic<std::uint64_t>& bytes_read() const { return bytes_read_; }
  [[nodiscard]] std::uint64_t total_bytes() const;

 private:
  void read_one(const std::string& path, const ArticleReader::Sink& sink);
  void read_standard_input(const ArticleReader::Sink& sink) const;
  [[nodiscard]] bool is_written(const std::filesystem::path& path) const;

  std::vector<std::string> paths_, written_;
  FileNames names_;
  std::atomic<std::uint64_t> bytes_read_{0};
  ArticleReader reader_;
  bool lines_;
  std::size_t failed_ = 0;
};

}  // namespace entente::cli
