#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente::text_detail {

// What the headers of an HTTP answer say of its body; "" where they say nothing.
struct BodyFields {
  std::string transfer_encoding, content_encoding, content_length;
};

// Why a body cannot be read.
struct BodyFault {
  const char* code;  // "damaged" or "unsupported"
  std::string message;
};

// The number that a field holds, and nothing else.
[[nodiscard]] std::optional<std::size_t> number_in(std::string_view text, int base = 10);

// Joins the chunks of a body and unpacks it, in place, to at most `limit` + 1 bytes. Crawlers unpack bodies and keep the headers: what is not packed stays as it is.
// Takes/gives  the body as it was sent -> the page; else why there is none.      Cost  O(bytes in and out).
// Source       RFC 9112 (chunks), RFC 9110 (encodings), RFC 1950 and 1951 (deflate, with and without the wrapper of zlib).
// Tests        tests/text/warc_test.cpp
[[nodiscard]] std::optional<BodyFault> unpack_body(std::string& body, const BodyFields& fields, std::size_t limit);

}  // namespace entente::text_detail
