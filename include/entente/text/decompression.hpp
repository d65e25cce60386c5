#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>

namespace entente {

// Whether these first bytes begin a gzip, Zstandard, bzip2 or xz file; six bytes are enough.
[[nodiscard]] bool is_compressed(std::string_view first_bytes);
// Whether they do, or may with the bytes that follow them.
[[nodiscard]] bool may_be_compressed(std::string_view first_bytes);

// What a compressed stream holds, read piece by piece: gzip (also many members in a row), Zstandard, bzip2 and xz, told by their first bytes.
// Errors       damaged data (a checksum that is wrong, an end that is missing) end the stream; error() then says why ("" while all is well).
// Cost         a few buffers of 64 KiB and the window of the format.      Lifetime  reads from `source`, which must outlive it.
// Source       RFC 1952 (gzip) through zlib; the others through libarchive.
// Tests        tests/text/decompression_test.cpp
class DecompressingBuffer : public std::streambuf {
 public:
  // Bytes behind the data that begin no more of them: an archive with a broken member in the middle goes on so, and what a server appends to a page.
  enum class Behind { refused, ignored };
  explicit DecompressingBuffer(std::streambuf& source, Behind behind = Behind::refused);
  ~DecompressingBuffer() override;
  DecompressingBuffer(const DecompressingBuffer&) = delete;
  DecompressingBuffer& operator=(const DecompressingBuffer&) = delete;

  [[nodiscard]] const std::string& error() const { return error_; }
  // Whether what was given is not whole; false where all of it was sound and only something else stands behind it.
  [[nodiscard]] bool is_damaged() const { return damaged_; }

  // What a decoder throws for bytes behind whole data.
  struct RefusedBehind : std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  // One format. What it throws becomes error().
  class Decoder {
   public:
    Decoder() = default;
    virtual ~Decoder() = default;
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    virtual std::size_t read(char* to, std::size_t size) = 0;  // 0: the end
  };

 protected:
  int_type underflow() override;

 private:
  void fail(const std::exception& failure);

  std::unique_ptr<Decoder> decoder_;  // null at the end
  std::string error_;
  bool damaged_ = false;
  std::array<char, 65536> buffer_;
};

}  // namespace entente
