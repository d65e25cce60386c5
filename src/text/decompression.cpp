// Compressed streams through libarchive, which knows the formats; the "raw" format of libarchive is a single file without a name.
// Worked example: `cat a.ndjson.gz b.ndjson.gz` is one gzip stream of two members and gives the lines of both.
#include <entente/text/decompression.hpp>

#include <cerrno>
#include <exception>

#include <archive.h>
#include <archive_entry.h>

namespace entente {

namespace {

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

}  // namespace

bool is_compressed(std::string_view first_bytes) {
  using namespace std::string_view_literals;
  for (const std::string_view mark : {"\x1F\x8B\x08"sv, "\x28\xB5\x2F\xFD"sv, "BZh"sv,
                                      "\xFD"
                                      "7zXZ\0"sv}) {
    if (first_bytes.starts_with(mark)) {
      return true;
    }
  }
  return false;
}

struct DecompressingBuffer::Archive {
  explicit Archive(std::streambuf& from) : source(from), handle(archive_read_new()) {
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_filter_zstd(handle.get());
    archive_read_support_filter_bzip2(handle.get());
    archive_read_support_filter_xz(handle.get());
    archive_read_support_format_raw(handle.get());
    archive_read_support_format_empty(handle.get());
  }

  static la_ssize_t read(archive* from, void* data, const void** buffer) {
    auto* self = static_cast<Archive*>(data);
    *buffer = self->block.data();
    try {
      return static_cast<la_ssize_t>(
          self->source.sgetn(self->block.data(), static_cast<std::streamsize>(self->block.size())));
    } catch (const std::exception& failure) {  // which may not pass through C
      archive_set_error(from, EIO, "%s", failure.what());
    } catch (...) {
      archive_set_error(from, EIO, "the source cannot be read");
    }
    return -1;
  }

  [[nodiscard]] std::string message() const {
    const char* text = archive_error_string(handle.get());
    return text == nullptr ? "damaged" : text;
  }

  std::streambuf& source;
  std::array<char, 65536> block{};
  std::unique_ptr<archive, FreeArchive> handle;
  bool open = false;
};

DecompressingBuffer::DecompressingBuffer(std::streambuf& source) : archive_(std::make_unique<Archive>(source)) {
  setg(buffer_.data(), buffer_.data(), buffer_.data());
  archive_entry* entry = nullptr;
  if (archive_read_open(archive_->handle.get(), archive_.get(), nullptr, &Archive::read, nullptr) != ARCHIVE_OK) {
    error_ = archive_->message();
    return;
  }
  const int status = archive_read_next_header(archive_->handle.get(), &entry);
  archive_->open = status == ARCHIVE_OK || status == ARCHIVE_WARN;
  if (!archive_->open && status != ARCHIVE_EOF) {
    error_ = archive_->message();
  } else if (archive_filter_code(archive_->handle.get(), 0) == ARCHIVE_FILTER_NONE) {
    archive_->open = false;
    error_ = "not gzip, Zstandard, bzip2 or xz";
  }
}

DecompressingBuffer::~DecompressingBuffer() = default;

DecompressingBuffer::int_type DecompressingBuffer::underflow() {
  if (gptr() < egptr()) {
    return traits_type::to_int_type(*gptr());
  }
  if (!archive_->open) {
    return traits_type::eof();
  }
  const la_ssize_t count = archive_read_data(archive_->handle.get(), buffer_.data(), buffer_.size());
  if (count <= 0) {
    archive_->open = false;
    if (count < 0) {
      error_ = archive_->message();
    }
    return traits_type::eof();
  }
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

}  // namespace entente
