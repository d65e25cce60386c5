// A web archive: records of HTTP answers, with chunks and compressed bodies.
#include "reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string archive = "WARC/1.";  // what makes a stream an archive
  archive += entente::fuzz::text_of(bytes, size);
  entente::fuzz::documents_of_stream(archive);
  return 0;
}
