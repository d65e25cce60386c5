// Compressed bytes to plain ones, not more than a bounded number of them.
#include <entente/text/decompression.hpp>

#include "reading.hpp"

using namespace entente;
using namespace entente::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::size_t kMostBytes = 1U << 20U;  // a bomb is the caller's to stop
  const std::string_view text = text_of(bytes, size);
  ViewBuffer buffer(text);
  DecompressingBuffer plain(buffer);
  std::size_t count = 0;
  while (count < kMostBytes && plain.sbumpc() != std::char_traits<char>::eof()) {
    ++count;
  }
  demand(is_compressed(text) || count == 0, "only compressed bytes hold others");
  if (is_compressed(text)) {
    documents_of_stream(text);
  }
  return 0;
}
