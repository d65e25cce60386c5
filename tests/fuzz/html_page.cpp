// A saved page to its article. The first byte chooses what the server said of the encoding.
#include <array>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::array kEncodings = {"",          "utf-8",   "windows-1252", "utf-16le",
                                     "shift_jis", "gb18030", "no such",      "iso-2022-jp"};
  if (size == 0) {
    return 0;
  }
  check(ArticleReader().parse_html(text_of(bytes + 1, size - 1), "fuzz", kEncodings[bytes[0] % kEncodings.size()]));
  return 0;
}
