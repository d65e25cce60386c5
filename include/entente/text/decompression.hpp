#pragma once

#include <array>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

namespace entente {

// Whether these first bytes begin a gzip, Zstandard, bzip2 or xz file; six bytes are enough.
[[nodiscard]] bool is_compressed(std::string_view first_bytes);

// What a compressed stream holds, read piece by piece: gzip (also many members in a row), Zstandard, bzip2 and xz, told by their first bytes.
// Errors       damaged data ends the stream; error() then says why ("" while all is well).
// Cost         a few buffers of 64 KiB and the window of the format.      Lifetime  reads from `source`, which must outlive it.
// Tests        tests/text/decompression_test.cpp
class DecompressingBuffer : public std::streambuf {
 public:
  explicit DecompressingBuffer(std::streambuf& source);
  ~DecompressingBuffer() override;
  DecompressingBuffer(const DecompressingBuffer&) = delete;
  DecompressingBuffer& operator=(const DecompressingBuffer&) = delete;

  [[nodiscard]] const std::string& error() const { return error_; }

 protected:
  int_type underflow() override;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  std::string error_;
  std::array<char, 65536> buffer_;
};

}  // namespace entente
