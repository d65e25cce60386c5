#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "output.hpp"
#include "resume.hpp"
#include "whole_records.hpp"

namespace entente::cli {

// Writes records one by one so that whatever ends the program leaves whole ones: on standard output and in a file that is gone on with, an interruption
// waits for the end of a record; a file under a name of its own appears whole or not at all.
// Errors  ExportError when it cannot be written.
class RecordWriter {
 public:
  explicit RecordWriter(const std::string& path);  // "" and "-": standard output
  // Goes on with a file. It is not touched before the first record or commit(), when the documents before were recognised.
  RecordWriter(std::filesystem::path path, const ResumePoint& point);

  void write(std::string_view record, bool flush);
  void commit();

 private:
  void open();

  std::filesystem::path resumed_;
  std::uint64_t kept_bytes_ = 0;
  std::optional<Output> output_;
  std::unique_ptr<WholeRecords> whole_;  // after output_: it flushes it
};

}  // namespace entente::cli
