#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

#include <entente/text/decompression.hpp>

#include "peeked_buffer.hpp"

namespace entente::text_detail {

// A file as a stream of what it holds, decompressed where it is compressed, whatever its name.
class InputFile {
 public:
  // `bytes_read`, unless null, grows by the bytes taken from the disk.
  explicit InputFile(const std::filesystem::path& path, std::atomic<std::uint64_t>* bytes_read = nullptr);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  [[nodiscard]] bool is_open() const { return file_.is_open(); }
  [[nodiscard]] std::istream& stream() { return stream_; }
  // Why the file ended too early, when its stream has come to an end; "" when it did not.
  [[nodiscard]] std::string error() const {
    return !file_.error.empty() || !decompressed_ ? file_.error : decompressed_->error();
  }
  // Whether it was the disk that failed, and not the compression.
  [[nodiscard]] bool disk_failed() const { return !file_.error.empty(); }

 private:
  // A disk that fails in the middle of a file is the end of the file, with a reason; std::filebuf would throw.
  class CountedFile : public std::filebuf {
   public:
    std::atomic<std::uint64_t>* bytes_read = nullptr;
    std::string error;

   protected:
    int_type underflow() override;
    // Always by way of underflow, which counts.
    std::streamsize xsgetn(char* to, std::streamsize count) override { return std::streambuf::xsgetn(to, count); }
  };

  CountedFile file_;
  PeekedBuffer head_{file_};  // a pipe can be neither sought nor given bytes back
  std::optional<DecompressingBuffer> decompressed_;
  std::istream stream_;
};

// The path without an ending that names a compression: "a.ndjson" of "a.ndjson.gz".
[[nodiscard]] std::filesystem::path without_compression(const std::filesystem::path& path);

}  // namespace entente::text_detail
