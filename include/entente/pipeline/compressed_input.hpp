#pragma once

#include <array>
#include <filesystem>
#include <streambuf>
#include <string>

namespace entente {

// Bytes of a file or of standard input, unpacked where they are gzip and as they are where not.
// Errors       InputError when the file cannot be opened; a broken archive ends the stream, and error() says why.
// Cost         a buffer of 64 KiB.      Source  zlib.
// Tests        tests/pipeline/compressed_input_test.cpp
class CompressedInput : public std::streambuf {
 public:
  explicit CompressedInput(const std::filesystem::path& path);  // "-": standard input
  ~CompressedInput() override;
  CompressedInput(const CompressedInput&) = delete;
  CompressedInput& operator=(const CompressedInput&) = delete;

  [[nodiscard]] const std::string& error() const { return error_; }  // "" while all went well

 protected:
  int_type underflow() override;

 private:
  void* file_ = nullptr;  // gzFile
  std::string error_;
  std::array<char, 65536> buffer_;
};

}  // namespace entente
