#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <optional>
#include <string>

#include <entente/text/decompression.hpp>

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
  // Why the file ended too early; "" when it did not.
  [[nodiscard]] std::string error() const { return decompressed_ ? decompressed_->error() : std::string(); }

 private:
  class CountedFile : public std::filebuf {
   public:
    std::atomic<std::uint64_t>* bytes_read = nullptr;

   protected:
    int_type underflow() override;
    std::streamsize xsgetn(char* to, std::streamsize count) override;
  };

  CountedFile file_;
  std::optional<DecompressingBuffer> decompressed_;
  std::istream stream_;
};

// The path without an ending that names a compression: "a.ndjson" of "a.ndjson.gz".
[[nodiscard]] std::filesystem::path without_compression(const std::filesystem::path& path);

}  // namespace entente::text_detail
