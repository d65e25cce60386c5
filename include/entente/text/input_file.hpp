#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>

namespace entente {

// A file as a stream of what it holds, decompressed where it is compressed, whatever its name.
// Errors  none are thrown: is_open() and, when the stream has come to its end, error() tell.
// Cost    buffers of 64 KiB.      Tests  tests/text/decompression_test.cpp
class InputFile {
 public:
  // `bytes_read`, unless null, grows by the bytes taken from the disk.
  explicit InputFile(const std::filesystem::path& path, std::atomic<std::uint64_t>* bytes_read = nullptr);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  [[nodiscard]] bool is_open() const;
  [[nodiscard]] std::istream& stream() { return stream_; }
  // Why the file ended too early, when its stream has come to an end; "" when it did not.
  [[nodiscard]] std::string error() const;
  // Whether what the stream gave is not whole; false where only something else stands behind whole compressed data.
  [[nodiscard]] bool is_damaged() const;
  [[nodiscard]] bool has_no_bytes() const;  // on the disk
  // Whether it was the disk that failed, and not the compression.
  [[nodiscard]] bool disk_failed() const;

 private:
  struct Bytes;
  std::unique_ptr<Bytes> bytes_;
  std::istream stream_;
};

// The path without an ending that names a compression: "a.ndjson" of "a.ndjson.gz".
[[nodiscard]] std::filesystem::path without_compression(const std::filesystem::path& path);

}  // namespace entente
