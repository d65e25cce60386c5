#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente {

inline constexpr std::uint32_t kModelFormatVersion = 1;

// The 64-bit checksum of the model format: four lanes that each take 8 bytes at a time, `lane = rotl(lane ^ word, 29) * K`, folded together
// at the end. A step is one-to-one in the lane, so one changed word always changes the sum.
[[nodiscard]] std::uint64_t model_checksum(std::span<const std::byte> bytes, std::uint64_t seed);

// A model file, mapped into memory read-only and shared by all who hold it.
// Takes/gives  a path -> named sections of bytes, each aligned to 64 bytes. Layout, little-endian: magic "ENTENTE\x1a", u32 format version,
//              u32 section count, u64 file size, u64 checksum of all other bytes but the magic, then a table of (name[32], u64 offset, u64 size).
// Errors       ResourceError with the file and the reason: missing, not a model, truncated, corrupted (checksum), of a newer format, no such section.
// Cost         O(bytes) once for the checksum, several GB a second; a copy costs nothing and shares the bytes.      Lifetime  sections live as long as the object or a copy of it.
// Tests        tests/document/model_file_test.cpp
class ModelFile {
 public:
  explicit ModelFile(const std::filesystem::path& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] bool has_section(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> section_names() const;  // in the order of the file
  [[nodiscard]] std::span<const std::byte> section(std::string_view name) const;
  [[nodiscard]] std::string_view text_section(std::string_view name) const;
  [[noreturn]] void refuse(
      const std::string& reason) const;  // throws the ResourceError for contents that make no sense
  template <typename Value>              // a trivially copyable integer or a struct of such
  [[nodiscard]] std::span<const Value> section_of(std::string_view name) const {
    const std::span<const std::byte> bytes = section(name);
    if (bytes.size() % sizeof(Value) != 0) {
      refuse("a section has a wrong size: " + std::string(name));
    }
    return {reinterpret_cast<const Value*>(bytes.data()), bytes.size() / sizeof(Value)};
  }

 private:
  struct Section {
    std::string name;
    std::span<const std::byte> bytes;
  };
  struct Mapping;
  void check_and_index(std::span<const std::byte> bytes);

  std::string path_;
  std::shared_ptr<const Mapping> mapping_;
  std::vector<Section> sections_;
};

// Collects sections and writes them as one model file; the same sections give the same bytes.
// Errors       ExportError when the file cannot be written.
// Tests        tests/document/model_file_test.cpp
class ModelFileWriter {
 public:
  void add(std::string name, std::span<const std::byte> bytes);  // a name of at most 31 bytes
  void add_text(std::string name, std::string_view text);
  [[nodiscard]] std::vector<std::byte> bytes() const;
  void write(const std::filesystem::path& path) const;

 private:
  std::vector<std::pair<std::string, std::vector<std::byte>>> sections_;
};

}  // namespace entente
