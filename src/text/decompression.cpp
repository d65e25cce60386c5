// Which decoder reads a compressed stream. Worked example: 28 b5 2f fd begin Zstandard, which libarchive knows, as it knows bzip2 and xz; its gzip passes over
// checksums, so that zlib reads gzip. The "raw" format of libarchive is a single file without a name.
#include <entente/text/decompression.hpp>

#include <cerrno>
#include <exception>
#include <stdexcept>

#include <archive.h>
#include <archive_entry.h>

#include "gzip_decoder.hpp"

namespace entente {

namespace {

struct FreeArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

class ArchiveDecoder : public DecompressingBuffer::Decoder {
 public:
  explicit ArchiveDecoder(std::streambuf& source) : source_(source), handle_(archive_read_new()) {
    archive_read_support_filter_zstd(handle_.get());
    archive_read_support_filter_bzip2(handle_.get());
    archive_read_support_filter_xz(handle_.get());
    archive_read_support_format_raw(handle_.get());
    archive_read_support_format_empty(handle_.get());
    if (archive_read_open(handle_.get(), this, nullptr, &ArchiveDecoder::take, nullptr) != ARCHIVE_OK) {
      throw std::runtime_error(message());
    }
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle_.get(), &entry);
    open_ = status == ARCHIVE_OK || status == ARCHIVE_WARN;
    if (!open_ && status != ARCHIVE_EOF) {
      throw std::runtime_error(message());
    }
    if (open_ && archive_filter_code(handle_.get(), 0) == ARCHIVE_FILTER_NONE) {
      throw std::runtime_error("not gzip, Zstandard, bzip2 or xz");
    }
  }

  std::size_t read(char* to, std::size_t size) override {
    const la_ssize_t count = open_ ? archive_read_data(handle_.get(), to, size) : 0;
    if (count < 0) {
      throw std::runtime_error(message());
    }
    return static_cast<std::size_t>(count);
  }

 private:
  static la_ssize_t take(archive* from, void* data, const void** buffer) {
    auto* self = static_cast<ArchiveDecoder*>(data);
    *buffer = self->block_.data();
    try {
      return static_cast<la_ssize_t>(
          self->source_.sgetn(self->block_.data(), static_cast<std::streamsize>(self->block_.size())));
    } catch (const std::exception& failure) {  // which may not pass through C
      archive_set_error(from, EIO, "%s", failure.what());
    } catch (...) {
      archive_set_error(from, EIO, "the source cannot be read");
    }
    return -1;
  }

  [[nodiscard]] std::string message() const {
    const char* text = archive_error_string(handle_.get());
    return text == nullptr ? "damaged" : text;
  }

  std::streambuf& source_;
  std::array<char, 65536> block_{};
  std::unique_ptr<archive, FreeArchive> handle_;
  bool open_ = false;
};

std::unique_ptr<DecompressingBuffer::Decoder> decoder_of(std::streambuf& source,
                                                         DecompressingBuffer::BehindGzip behind) {
  using Traits = std::streambuf::traits_type;
  if (Traits::eq_int_type(source.sgetc(), Traits::to_int_type('\x1F'))) {
    return std::make_unique<text_detail::GzipDecoder>(source, behind);
  }
  return std::make_unique<ArchiveDecoder>(source);
}

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

DecompressingBuffer::DecompressingBuffer(std::streambuf& source, BehindGzip behind) {
  setg(buffer_.data(), buffer_.data(), buffer_.data());
  try {
    decoder_ = decoder_of(source, behind);
  } catch (const std::exception& failure) {
    error_ = failure.what();
  }
}

DecompressingBuffer::~DecompressingBuffer() = default;

DecompressingBuffer::int_type DecompressingBuffer::underflow() {
  if (gptr() < egptr()) {
    return traits_type::to_int_type(*gptr());
  }
  std::size_t count = 0;
  try {
    count = decoder_ ? decoder_->read(buffer_.data(), buffer_.size()) : 0;
  } catch (const std::exception& failure) {
    error_ = failure.what();
  }
  if (count == 0) {
    decoder_.reset();
    return traits_type::eof();
  }
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

}  // namespace entente
