// Records out. Worked example: at Ctrl-C in the middle of a run 200 records are in the buffer; they are written, the line of the last one with its end,
// and then the program dies of the signal.
#include "record_writer.hpp"

#include <utility>

namespace entente::cli {

RecordWriter::RecordWriter(const std::string& path) : output_(std::in_place, path) {
  if (output_->keeps_parts()) {
    whole_ = std::make_unique<WholeRecords>([this] { output_->stream().flush(); });
  }
}

RecordWriter::RecordWriter(std::filesystem::path path, const ResumePoint& point)
    : resumed_(std::move(path)), kept_bytes_(point.byte_count) {
  whole_ = std::make_unique<WholeRecords>([this] {
    if (output_) {
      output_->stream().flush();
    }
  });
}

void RecordWriter::open() {
  if (!output_) {
    output_.emplace(resumed_, kept_bytes_);
  }
}

void RecordWriter::write(std::string_view record, bool flush) {
  const auto lock = whole_ ? whole_->hold() : std::unique_lock<std::timed_mutex>();
  open();
  output_->stream() << record;
  output_->check(flush);
}

void RecordWriter::commit() {
  const auto lock = whole_ ? whole_->hold() : std::unique_lock<std::timed_mutex>();
  open();
  output_->commit();
}

}  // namespace entente::cli
