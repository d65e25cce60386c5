// Files, read whole. Worked example: a folder opens like a file and gives no byte: the error names it and says what was expected.
#include <entente/resources/file.hpp>

#include <cstdint>
#include <fstream>
#include <system_error>

#include <entente/base/error.hpp>

namespace entente {

namespace {

constexpr std::size_t kChunk = 4096;  // of what does not say how long it is

}  // namespace

std::string read_file(const std::filesystem::path& path, const std::string& expected) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw ResourceError(path.string(), 0, "cannot be opened; expected " + expected);
  }
  std::error_code unknown;
  const std::uintmax_t told = std::filesystem::file_size(path, unknown);
  std::string bytes;
  std::size_t size = 0;
  while (in) {  // the end shows only where one more byte is asked for
    bytes.resize(size == 0 && !unknown ? static_cast<std::size_t>(told) + 1 : size * 2 + kChunk);
    in.read(bytes.data() + size, static_cast<std::streamsize>(bytes.size() - size));
    size += static_cast<std::size_t>(in.gcount());
  }
  if (in.bad()) {
    throw ResourceError(path.string(), 0, "cannot be read to its end; expected " + expected);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace entente
