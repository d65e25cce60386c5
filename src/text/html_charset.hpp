#pragma once

#include <string>
#include <string_view>

namespace entente::text_detail {

// The bytes of a page as UTF-8, from whatever encoding they are in. In this order: a byte-order mark; well-formed UTF-8; the encoding that the XML
// declaration or a <meta> near the beginning names, or else `said`, the word of the server; what the statistics of the bytes suggest.
// Takes/gives  any bytes -> well-formed UTF-8 without a mark; what cannot be decoded is U+FFFD.      Cost  O(bytes).
// Source       WHATWG Encoding Standard for labels that mean a larger set; ICU's ucsdet for the statistics.
// Tests        tests/text/page_charset_test.cpp
[[nodiscard]] std::string page_as_utf8(std::string_view bytes, const std::string& said = {});

}  // namespace entente::text_detail
