// gzip member by member. Worked example: `cat a.ndjson.gz b.ndjson.gz` gives the lines of both; where a byte of the first was changed on its way, its checksum is
// wrong, and reading ends there with "incorrect data check".
#include "gzip_decoder.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace entente::text_detail {

namespace {

constexpr int kGzip = 15 + 16;  // zlib: the largest window, in a wrapper of gzip
constexpr unsigned char kFirstByte = 0x1F;

}  // namespace

GzipDecoder::GzipDecoder(std::streambuf& source, DecompressingBuffer::Behind behind)
    : source_(source), behind_(behind) {
  if (::inflateInit2(&stream_, kGzip) != Z_OK) {
    throw std::bad_alloc();
  }
}

GzipDecoder::~GzipDecoder() { ::inflateEnd(&stream_); }

// Takes what the source has ready, and no more: a pipe may wait for an answer.
bool GzipDecoder::has_input() {
  if (stream_.avail_in > 0) {
    return true;
  }
  if (std::streambuf::traits_type::eq_int_type(source_.sgetc(), std::streambuf::traits_type::eof())) {
    return false;
  }
  const auto ready = std::clamp<std::streamsize>(source_.in_avail(), 1, static_cast<std::streamsize>(block_.size()));
  stream_.avail_in = static_cast<uInt>(source_.sgetn(block_.data(), ready));
  stream_.next_in = reinterpret_cast<Bytef*>(block_.data());
  return stream_.avail_in > 0;
}

bool GzipDecoder::begins_member() {
  while (has_input() && *stream_.next_in == 0) {
    ++stream_.next_in;
    --stream_.avail_in;
  }
  if (stream_.avail_in == 0) {
    return false;
  }
  if (*stream_.next_in != kFirstByte) {
    if (behind_ == DecompressingBuffer::Behind::refused) {
      throw DecompressingBuffer::RefusedBehind("what follows the gzip data is no gzip");
    }
    return false;
  }
  ::inflateReset(&stream_);
  return true;
}

std::size_t GzipDecoder::read(char* to, std::size_t size) {
  stream_.next_out = reinterpret_cast<Bytef*>(to);
  stream_.avail_out = static_cast<uInt>(size);
  while (stream_.avail_out == size) {
    inside_ = inside_ || begins_member();
    if (!inside_) {
      return 0;
    }
    if (!has_input()) {
      throw std::runtime_error("truncated gzip data");
    }
    const int code = ::inflate(&stream_, Z_NO_FLUSH);
    if (code == Z_STREAM_END) {
      inside_ = false;
    } else if (code != Z_OK && stream_.avail_out == size) {  // else what came before it is given out first
      throw std::runtime_error(stream_.msg == nullptr ? "damaged gzip data" : stream_.msg);
    }
  }
  return size - stream_.avail_out;
}

}  // namespace entente::text_detail
