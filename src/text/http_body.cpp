// The body of an HTTP answer as a crawler stored it. Worked example: "5\r\nIran \r\n4\r\nleft\r\n0\r\n\r\n" in chunks is "Iran left"; without its last line it is
// damaged, for nobody knows what the server still had to say.
// Cannot do: unpack Brotli, or what was packed twice.
#include "http_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <new>
#include <sstream>
#include <utility>

#include <zlib.h>

#include <entente/base/ascii.hpp>
#include <entente/text/decompression.hpp>

#include "document_source.hpp"

namespace entente::text_detail {

namespace {

constexpr int kZlib = 15;  // zlib: the largest window, in a wrapper of its own
constexpr int kRaw = -15;  // without a wrapper
constexpr std::size_t kLongestSize = 200;
constexpr std::size_t kShownBytes = 60;  // of the name of an encoding

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_letter(char c) { return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z'; }

BodyFault damaged(const std::string& what) { return {"damaged", "the page is damaged: " + what}; }

// A page that is not packed, whatever its header says.
bool is_markup(std::string_view body) {
  body.remove_prefix(std::min(body.size(), body.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : std::size_t{0}));
  const std::string_view text = trimmed(body.substr(0, 1024));
  return text.size() > 1 && text[0] == '<' && (is_letter(text[1]) || text[1] == '!' || text[1] == '?');
}

// The size that begins a chunk, which is taken off the body.
std::optional<std::size_t> take_chunk_size(std::string_view& body) {
  const std::size_t end = body.find('\n');
  if (end == std::string_view::npos || end > kLongestSize) {
    return std::nullopt;
  }
  const std::string_view line = body.substr(0, end);
  const auto size = number_in(trimmed(line.substr(0, line.find(';'))), 16);
  body.remove_prefix(size ? end + 1 : 0);
  return size;
}

std::optional<BodyFault> join_chunks(std::string& body) {
  std::string_view left = body;
  auto size = take_chunk_size(left);
  if (!size) {
    return std::nullopt;  // not in chunks
  }
  std::string out;
  for (; size && *size != 0 && *size <= left.size(); size = take_chunk_size(left)) {
    out.append(left.substr(0, *size));
    left.remove_prefix(*size);
    left.remove_prefix(std::min(left.size(), left.starts_with("\r\n") ? std::size_t{2} : std::size_t{1}));
  }
  if (size != std::size_t{0}) {
    return damaged("the last of its chunks are missing");
  }
  body = std::move(out);
  return std::nullopt;
}

std::optional<BodyFault> decompress(std::string& body, std::size_t limit) {
  std::stringbuf bytes(std::move(body), std::ios::in);
  DecompressingBuffer plain(bytes, DecompressingBuffer::Behind::ignored);
  std::istream in(&plain);
  body = read_bounded(in, limit);
  return plain.error().empty()
             ? std::nullopt
             : std::optional(BodyFault{"damaged", "the compressed page is damaged: " + plain.error()});
}

// Why it cannot be inflated; "" when it is.
std::string inflate_into(std::string& out, std::string& packed, int window, std::size_t limit) {
  z_stream stream{};
  if (::inflateInit2(&stream, window) != Z_OK) {
    throw std::bad_alloc();
  }
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  std::array<char, 16384> block;
  int code = Z_OK;
  while (code == Z_OK && out.size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    code = ::inflate(&stream, Z_NO_FLUSH);
    out.append(block.data(), block.size() - stream.avail_out);
  }
  std::string why = code == Z_OK || code == Z_STREAM_END ? ""
                    : stream.msg != nullptr              ? stream.msg
                                                         : "truncated deflate data";
  ::inflateEnd(&stream);
  return why;
}

bool begins_like_zlib(std::string_view body) {
  return body.size() > 1 && (static_cast<unsigned char>(body[0]) & 0x0FU) == 8 &&
         (static_cast<unsigned char>(body[0]) * 256 + static_cast<unsigned char>(body[1])) % 31 == 0;
}

std::optional<BodyFault> inflate_body(std::string& body, std::size_t limit) {
  std::string out;
  const std::string why = inflate_into(out, body, begins_like_zlib(body) ? kZlib : kRaw, limit);
  if (why.empty()) {
    body = std::move(out);
  } else if (!is_markup(body)) {
    return BodyFault{"damaged", "the compressed page is damaged: " + why};
  }
  return std::nullopt;
}

std::optional<BodyFault> unpack(std::string& body, const std::string& encoding, std::size_t limit) {
  if (body.empty()) {
    return std::nullopt;
  }
  if (encoding == "deflate") {
    return inflate_body(body, limit);
  }
  const bool known =
      encoding.empty() || encoding == "identity" || encoding == "gzip" || encoding == "x-gzip" || encoding == "zstd";
  if (known || is_markup(body)) {
    return is_compressed(body) ? decompress(body, limit) : std::nullopt;
  }
  std::string shown = encoding == "br" ? "Brotli" : encoding.substr(0, kShownBytes);
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return BodyFault{"unsupported", "the page is compressed with " + shown + ", which cannot be unpacked"};
}

}  // namespace

std::optional<std::size_t> number_in(std::string_view text, int base) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                   : std::nullopt;
}

std::optional<BodyFault> unpack_body(std::string& body, const BodyFields& fields, std::size_t limit) {
  const std::string encoding = lower_ascii(fields.content_encoding);
  if (lower_ascii(fields.transfer_encoding).find("chunked") != std::string::npos) {
    if (auto fault = join_chunks(body)) {
      return fault;
    }
  } else if (const auto size = number_in(fields.content_length);
             size && *size > body.size() && (encoding.empty() || !is_markup(body))) {  // else unpacked by the crawler
    return damaged("it is cut off, " + std::to_string(body.size()) + " of " + std::to_string(*size) +
                   " bytes are there");
  }
  return unpack(body, encoding, limit);
}

}  // namespace entente::text_detail
