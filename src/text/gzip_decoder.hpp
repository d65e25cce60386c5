#pragma once

#include <array>
#include <cstddef>
#include <streambuf>

#include <zlib.h>

#include <entente/text/decompression.hpp>

namespace entente::text_detail {

// gzip, with its checksums looked at. Members follow each other, with zeros between them or behind the last, as on a tape.
// Errors  std::runtime_error: damaged, cut short, or (`behind` refused) followed by something else.
// Source  RFC 1952, through zlib.   Tests  tests/text/decompression_test.cpp
class GzipDecoder : public DecompressingBuffer::Decoder {
 public:
  GzipDecoder(std::streambuf& source, DecompressingBuffer::Behind behind);
  ~GzipDecoder() override;
  GzipDecoder(const GzipDecoder&) = delete;
  GzipDecoder& operator=(const GzipDecoder&) = delete;
  std::size_t read(char* to, std::size_t size) override;

 private:
  bool has_input();
  bool begins_member();

  std::streambuf& source_;
  DecompressingBuffer::Behind behind_;
  z_stream stream_{};
  bool inside_ = true;  // a member has begun
  std::array<char, 65536> block_;
};

}  // namespace entente::text_detail
