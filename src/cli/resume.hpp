#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include <entente/text/article_reader.hpp>

namespace entente::cli {

// How far an earlier run came that wrote a line a document.
struct ResumePoint {
  std::size_t line_count = 0;    // whole lines
  std::uint64_t byte_count = 0;  // of them; what follows is half a line
  std::size_t error_count = 0;   // lines of documents in error
  std::string last_id;           // of the document of the last whole line
};

// Errors  Failure `usage` when the last whole line is no record of `entente extract`; ExportError when the file cannot be read. A file that is not there
//         is the point where nothing has been written.      Cost  O(bytes), one line in memory.
[[nodiscard]] ResumePoint find_resume_point(const std::filesystem::path& path);

// Lets the documents pass that no line has been written for. Each goes by its place; the last one that is left out must have the id of the last line.
class Resumption {
 public:
  Resumption(std::filesystem::path path, ResumePoint point) : path_(std::move(path)), point_(std::move(point)) {}
  // True: this document is done. Failure `usage` when the file was made from other documents.
  [[nodiscard]] bool is_done(const ReadDocument& document);
  // Failure `usage` when there were fewer documents than lines.
  void demand_all_seen() const;

 private:
  std::filesystem::path path_;
  ResumePoint point_;
  std::size_t seen_ = 0;
};

}  // namespace entente::cli
