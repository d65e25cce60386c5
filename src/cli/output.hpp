#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include <entente/pipeline/output_file.hpp>

namespace entente::cli {

// A file that an interrupt removes, from begin() to the end of its life.
class UnfinishedFile {
 public:
  UnfinishedFile() = default;
  ~UnfinishedFile() { forget(); }
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  void begin(const std::filesystem::path& file);
  void forget();

 private:
  std::string path_;
};

// Where a command's data goes: standard output, or a file that appears whole or not at all.
// Errors  ExportError when it cannot be written. When the reader of a pipe went away, the program ends at once and quietly with 0.
class Output {
 public:
  explicit Output(const std::string& path);  // "" and "-": standard output
  // A file that grows from its first `kept_bytes` on; what stood behind them goes. ExportError, too, while another run writes it.
  Output(const std::filesystem::path& path, std::uint64_t kept_bytes);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  [[nodiscard]] std::ostream& stream();
  // Whether an interruption leaves what has been written so far.
  [[nodiscard]] bool keeps_parts() const { return !file_.has_value(); }
  // Lets an exporter write. When it finds that the stream failed, the error says why.
  void write(const std::function<void(std::ostream&)>& exporter);
  // Looks whether all went well so far; with `flush`, first hands over what is buffered.
  void check(bool flush = false);
  void commit();

 private:
  [[nodiscard]] int error_number() const;

  std::string name_ = "standard output";
  UnfinishedFile unfinished_;  // before file_: forgotten when that is gone
  int grown_file_ = -1;
  std::optional<DescriptorBuffer> standard_;
  std::optional<std::ostream> standard_stream_;
  std::optional<OutputFile> file_;
};

// True when nothing but a person at a terminal would get the output.
[[nodiscard]] bool output_is_terminal(const std::string& path);
// Columns of the terminal behind standard output, or 100.
[[nodiscard]] std::size_t terminal_width();

}  // namespace entente::cli
