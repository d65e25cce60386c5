// A feed: RSS, RDF or Atom, by its first element; what is none is read as a page or as text.
#include "reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  entente::fuzz::documents_of_stream(entente::fuzz::text_of(bytes, size));
  return 0;
}
