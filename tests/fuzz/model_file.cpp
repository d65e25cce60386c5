// A model file as a container: raw bytes, and bytes whose header and checksum are made to fit so that the table of sections is reached.
#include <cstring>

#include <entente/base/error.hpp>
#include <entente/resources/model_file.hpp>

#include "fuzz_target.hpp"

using namespace entente;
using namespace entente::fuzz;

namespace {

void open(std::string_view bytes) {
  const MemoryFile file(bytes);
  try {
    const ModelFile model(file.path());
    for (const std::string& name : model.section_names()) {
      std::size_t sum = 0;
      for (const std::byte byte : model.section(name)) {
        sum += static_cast<std::size_t>(byte);
      }
      demand(sum <= 255 * bytes.size(), "a section lies in the file");
    }
  } catch (const ResourceError&) {
  }
}

// Layout of the header: magic[8], u32 version, u32 sections, u64 bytes of the file, u64 checksum.
std::string with_fitting_header(std::string bytes) {
  constexpr std::size_t kHeaderBytes = 32;
  bytes.resize(std::max(bytes.size(), kHeaderBytes));
  const std::uint32_t version = 1;
  std::uint32_t sections = 0;
  std::memcpy(&sections, bytes.data() + 12, sizeof sections);
  const std::uint64_t size = bytes.size();
  const std::uint64_t seed = (std::uint64_t{version} << 32U ^ sections) * 0x9E3779B97F4A7C15U ^ size;
  std::memcpy(bytes.data(), "ENTENTE\x1a", 8);
  std::memcpy(bytes.data() + 8, &version, sizeof version);
  std::memcpy(bytes.data() + 16, &size, sizeof size);
  const std::uint64_t checksum = model_checksum(std::as_bytes(std::span(bytes).subspan(kHeaderBytes)), seed);
  std::memcpy(bytes.data() + 24, &checksum, sizeof checksum);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = text_of(bytes, size);
  open(text);
  open(with_fitting_header(std::string(text)));
  return 0;
}
