#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

// What fuzz targets share. A target lets only the errors of the interface pass (entente::Error); everything else that is thrown ends the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace entente::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// A law that holds for every input; a broken one is a finding.
inline void demand(bool law, const char* what) {
  if (!law) {
    std::fprintf(stderr, "fuzz: broken law: %s\n", what);
    std::abort();
  }
}

// A file in memory, for readers that take a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", 0)) {
    for (std::size_t at = 0; at < bytes.size();) {
      const ssize_t written = ::write(descriptor_, bytes.data() + at, bytes.size() - at);
      demand(written > 0, "a file in memory can be written");
      at += static_cast<std::size_t>(written);
    }
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  static std::filesystem::path folder() { return "/proc/self/fd"; }
  [[nodiscard]] std::string name() const { return std::to_string(descriptor_); }
  [[nodiscard]] std::filesystem::path path() const { return folder() / name(); }

 private:
  int descriptor_;
};

}  // namespace entente::fuzz
