// One binary file of named sections, mapped rather than read, so that many processes share one copy.
// Worked example: sections "a" (3 bytes) and "b" (5 bytes) give a header of 32 bytes, a table of 2 * 48 bytes, "a" at offset 128, "b" at 192.
#include <entente/resources/model_file.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>

#include <entente/base/error.hpp>

namespace entente {

static_assert(std::endian::native == std::endian::little,
              "the model format is mapped as it stands: little-endian machines only");

namespace {

constexpr char kMagic[8] = {'E', 'N', 'T', 'E', 'N', 'T', 'E', '\x1a'};
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kAlignment = 64;

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t file_bytes;
  std::uint64_t checksum;
};
static_assert(sizeof(Header) == 32);

struct TableRow {
  char name[kNameBytes];
  std::uint64_t offset;
  std::uint64_t byte_count;
};
static_assert(sizeof(TableRow) == 48);

class FileHandle {
 public:
  explicit FileHandle(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~FileHandle() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

std::uint64_t header_seed(const Header& header) {
  return (std::uint64_t{header.version} << 32U ^ header.section_count) * 0x9E3779B97F4A7C15U ^ header.file_bytes;
}

std::size_t aligned(std::size_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

std::uint64_t model_checksum(std::span<const std::byte> bytes, std::uint64_t seed) {
  constexpr std::uint64_t kFactor = 0x9FB21C651E98DF25U;
  std::uint64_t lanes[4] = {seed, seed + 1, seed + 2, seed + 3};
  const auto take = [](std::uint64_t& lane, std::uint64_t word) { lane = std::rotl(lane ^ word, 29) * kFactor; };
  std::size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32) {
    std::uint64_t words[4];
    std::memcpy(words, bytes.data() + at, 32);
    take(lanes[0], words[0]);
    take(lanes[1], words[1]);
    take(lanes[2], words[2]);
    take(lanes[3], words[3]);
  }
  for (std::size_t lane = 0; at < bytes.size(); ++lane, at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    take(lanes[lane], word);
  }
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) {
    take(sum, lane);
  }
  return sum ^ sum >> 32U;
}

// The bytes of a file, until the last who shares them is gone.
struct ModelFile::Mapping {
  Mapping(int descriptor, std::size_t byte_count, const std::string& path) {
    void* const at = ::mmap(nullptr, byte_count, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (at == MAP_FAILED) {
      throw ResourceError(path, 0, "cannot map this model file into memory");
    }
    bytes = {static_cast<const std::byte*>(at), byte_count};
  }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): it is only unmapped
  ~Mapping() { ::munmap(const_cast<std::byte*>(bytes.data()), bytes.size()); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

  std::span<const std::byte> bytes;
};

ModelFile::ModelFile(const std::filesystem::path& path) : path_(path.string()) {
  const FileHandle file(path_);
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    throw ResourceError(path_, 0, "cannot open this model file");
  }
  const auto byte_count = static_cast<std::size_t>(status.st_size);
  if (byte_count < sizeof(Header)) {
    throw ResourceError(path_, 0, "truncated: a model has a header of " + std::to_string(sizeof(Header)) + " bytes");
  }
  mapping_ = std::make_shared<const Mapping>(file.get(), byte_count, path_);
  check_and_index(mapping_->bytes);
}

void ModelFile::check_and_index(std::span<const std::byte> bytes) {
  Header header{};
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) {
    throw ResourceError(path_, 0, "this is not an entente model (the first eight bytes differ)");
  }
  if (header.version > kModelFormatVersion) {
    throw ResourceError(path_, 0,
                        "model format " + std::to_string(header.version) + " is newer than " +
                            std::to_string(kModelFormatVersion) + ", the newest that this program reads");
  }
  if (bytes.size() < header.file_bytes) {
    throw ResourceError(
        path_, 0, "truncated: " + std::to_string(bytes.size()) + " bytes of " + std::to_string(header.file_bytes));
  }
  if (bytes.size() > header.file_bytes ||
      model_checksum(bytes.subspan(sizeof header), header_seed(header)) != header.checksum) {
    throw ResourceError(path_, 0, "corrupted: the checksum does not fit the contents");
  }
  const std::size_t rows_fit = (bytes.size() - sizeof header) / sizeof(TableRow);
  if (header.version == 0 || header.section_count > rows_fit) {
    throw ResourceError(path_, 0, "corrupted: the section table does not fit the file");
  }
  for (std::size_t i = 0; i < header.section_count; ++i) {
    TableRow row{};
    std::memcpy(&row, bytes.data() + sizeof header + i * sizeof row, sizeof row);
    if (row.name[kNameBytes - 1] != '\0' || row.offset > bytes.size() || row.byte_count > bytes.size() - row.offset ||
        row.offset % kAlignment != 0) {
      throw ResourceError(path_, 0, "corrupted: a section lies outside the file");
    }
    sections_.push_back({row.name, bytes.subspan(row.offset, row.byte_count)});
  }
}

void ModelFile::refuse(const std::string& reason) const { throw ResourceError(path_, 0, reason); }

bool ModelFile::has_section(std::string_view name) const {
  return std::any_of(sections_.begin(), sections_.end(), [&](const Section& section) { return section.name == name; });
}

std::vector<std::string> ModelFile::section_names() const {
  std::vector<std::string> names;
  for (const Section& section : sections_) {
    names.push_back(section.name);
  }
  return names;
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  for (const Section& section : sections_) {
    if (section.name == name) {
      return section.bytes;
    }
  }
  throw ResourceError(path_, 0, "the model lacks the section " + std::string(name));
}

std::string_view ModelFile::text_section(std::string_view name) const {
  const std::span<const std::byte> bytes = section(name);
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void ModelFileWriter::add(std::string name, std::span<const std::byte> bytes) {
  if (name.empty() || name.size() >= kNameBytes) {
    throw ExportError("a section name has 1 to 31 bytes, this one does not: " + name);
  }
  sections_.emplace_back(std::move(name), std::vector<std::byte>(bytes.begin(), bytes.end()));
}

void ModelFileWriter::add_text(std::string name, std::string_view text) {
  add(std::move(name), std::as_bytes(std::span(text.data(), text.size())));
}

std::vector<std::byte> ModelFileWriter::bytes() const {
  std::vector<TableRow> table(sections_.size());
  std::size_t end = sizeof(Header) + sections_.size() * sizeof(TableRow);
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    end = aligned(end);
    std::memcpy(table[i].name, sections_[i].first.data(), sections_[i].first.size());
    table[i].offset = end;
    table[i].byte_count = sections_[i].second.size();
    end += sections_[i].second.size();
  }
  std::vector<std::byte> out(end);
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.version = kModelFormatVersion;
  header.section_count = static_cast<std::uint32_t>(sections_.size());
  header.file_bytes = end;
  if (!table.empty()) {
    std::memcpy(out.data() + sizeof header, table.data(), table.size() * sizeof(TableRow));
  }
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    if (!sections_[i].second.empty()) {
      std::memcpy(out.data() + table[i].offset, sections_[i].second.data(), sections_[i].second.size());
    }
  }
  header.checksum = model_checksum(std::span(out).subspan(sizeof header), header_seed(header));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

void ModelFileWriter::write(const std::filesystem::path& path) const {
  const std::vector<std::byte> all = bytes();
  std::filesystem::path fresh = path;
  fresh += ".new";
  {
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(all.data()), static_cast<std::streamsize>(all.size()));
    out.flush();
    if (!out) {
      throw ExportError("cannot write the model file " + fresh.string());
    }
  }
  std::error_code failure;
  std::filesystem::rename(fresh, path, failure);  // whoever has the old file mapped keeps it
  if (failure) {
    throw ExportError("cannot put the model file in place: " + path.string() + ": " + failure.message());
  }
}

}  // namespace entente
