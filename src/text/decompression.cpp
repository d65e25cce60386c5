// Which decoder reads a compressed stream. Worked example: 28 b5 2f fd begin Zstandard, which libarchive knows, as it knows bzip2 and xz; its gzip passes over
// checksums, so that zlib reads gzip. The "raw" format of libarchive is a single file without a name. It takes bzip2 to be over where a stream in a row does not begin
// as one: what it leaves untaken is looked at here.
#include <entente/text/decompression.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdint>
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

bool are_zeros(std::string_view bytes) { return bytes.find_first_not_of('\0') == std::string_view::npos; }

class ArchiveDecoder : public DecompressingBuffer::Decoder {
 public:
  ArchiveDecoder(std::streambuf& source, DecompressingBuffer::Behind behind)
      : source_(source), behind_(behind), handle_(archive_read_new()) {
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
    if (count == 0 && behind_ == DecompressingBuffer::Behind::refused && !ends_here()) {
      throw DecompressingBuffer::RefusedBehind("what follows the compressed data is not of their kind");
    }
    return static_cast<std::size_t>(count);
  }

 private:
  // What libarchive looks at to tell whether another stream begins; it may stand in two blocks.
  static constexpr std::size_t kLookAhead = 64;

  static la_ssize_t take(archive* from, void* data, const void** buffer) {
    auto* self = static_cast<ArchiveDecoder*>(data);
    *buffer = self->block_.data() + kLookAhead;
    try {
      return self->take_block();
    } catch (const std::exception& failure) {  // which may not pass through C
      archive_set_error(from, EIO, "%s", failure.what());
    } catch (...) {
      archive_set_error(from, EIO, "the source cannot be read");
    }
    return -1;
  }

  // The end of the block before stays in front of the next one.
  la_ssize_t take_block() {
    if (std::streambuf::traits_type::eq_int_type(source_.sgetc(), std::streambuf::traits_type::eof())) {
      return 0;
    }
    std::copy_n(block_.data() + used_, kLookAhead, block_.data());
    used_ = static_cast<std::size_t>(
        source_.sgetn(block_.data() + kLookAhead, static_cast<std::streamsize>(block_.size() - kLookAhead)));
    taken_ += used_;
    return static_cast<la_ssize_t>(used_);
  }

  // Whether nothing but zeros, as on a tape, follows what was decompressed.
  bool ends_here() {
    const auto left = taken_ - static_cast<std::uint64_t>(archive_filter_bytes(handle_.get(), -1));
    const auto seen = static_cast<std::size_t>(std::min<std::uint64_t>(left, kLookAhead + used_));
    bool zeros = are_zeros({block_.data() + kLookAhead + used_ - seen, seen});
    for (std::streamsize count = 1; zeros && count > 0;) {
      count = source_.sgetn(block_.data(), static_cast<std::streamsize>(block_.size()));
      zeros = are_zeros({block_.data(), static_cast<std::size_t>(count)});
    }
    return zeros;
  }

  [[nodiscard]] std::string message() const {
    const char* text = archive_error_string(handle_.get());
    return text == nullptr ? "damaged" : text;
  }

  std::streambuf& source_;
  DecompressingBuffer::Behind behind_;
  std::array<char, kLookAhead + 65536> block_{};
  std::size_t used_ = 0;     // of the block, behind the look-ahead
  std::uint64_t taken_ = 0;  // from the source
  std::unique_ptr<archive, FreeArchive> handle_;
  bool open_ = false;
};

// "184D2A50" to "184D2A5F", little-endian, begin a frame of Zstandard that holds what is no data.
bool begins_skippable(std::string_view bytes) {
  return bytes.size() >= 4 && (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50U &&
         bytes.substr(1, 3) == "\x2A\x4D\x18";
}

// libarchive knows such frames behind others, but not as the first.
void skip_frames(std::streambuf& source) {
  using Traits = std::streambuf::traits_type;
  for (int next = source.sgetc(); next >= 0x50 && next <= 0x5F; next = source.sgetc()) {
    std::array<char, 8> head{};
    std::uint32_t size = 0;
    if (source.sgetn(head.data(), 8) < 8 || !begins_skippable({head.data(), head.size()})) {
      throw std::runtime_error("truncated Zstandard data");
    }
    for (std::size_t i = 0; i < 4; ++i) {
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(head[4 + i])) << (8 * i);
    }
    for (; size > 0; --size) {
      if (Traits::eq_int_type(source.sbumpc(), Traits::eof())) {
        throw std::runtime_error("truncated Zstandard data");
      }
    }
  }
}

std::unique_ptr<DecompressingBuffer::Decoder> decoder_of(std::streambuf& source, DecompressingBuffer::Behind behind) {
  using Traits = std::streambuf::traits_type;
  if (Traits::eq_int_type(source.sgetc(), Traits::to_int_type('\x1F'))) {
    return std::make_unique<text_detail::GzipDecoder>(source, behind);
  }
  skip_frames(source);
  return std::make_unique<ArchiveDecoder>(source, behind);
}

using namespace std::string_view_literals;

constexpr std::array kMarks = {"\x1F\x8B\x08"sv, "\x28\xB5\x2F\xFD"sv, "BZh"sv,
                               "\xFD"
                               "7zXZ\0"sv};

}  // namespace

bool is_compressed(std::string_view first_bytes) {
  return begins_skippable(first_bytes) || std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
           return first_bytes.starts_with(mark);
         });
}

bool may_be_compressed(std::string_view first_bytes) {
  constexpr std::string_view kSkippable = "\x50\x2A\x4D\x18";
  std::string begun(first_bytes.substr(0, kSkippable.size()));
  if (!begun.empty()) {
    begun[0] = static_cast<char>(static_cast<unsigned char>(begun[0]) & 0xF0U);
  }
  return is_compressed(first_bytes) || kSkippable.starts_with(begun) ||
         std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return mark.starts_with(first_bytes); });
}

DecompressingBuffer::DecompressingBuffer(std::streambuf& source, Behind behind) {
  setg(buffer_.data(), buffer_.data(), buffer_.data());
  try {
    decoder_ = decoder_of(source, behind);
  } catch (const std::exception& failure) {
    fail(failure);
  }
}

DecompressingBuffer::~DecompressingBuffer() = default;

void DecompressingBuffer::fail(const std::exception& failure) {
  error_ = failure.what();
  damaged_ = dynamic_cast<const RefusedBehind*>(&failure) == nullptr;
}

DecompressingBuffer::int_type DecompressingBuffer::underflow() {
  if (gptr() < egptr()) {
    return traits_type::to_int_type(*gptr());
  }
  std::size_t count = 0;
  try {
    count = decoder_ ? decoder_->read(buffer_.data(), buffer_.size()) : 0;
  } catch (const std::exception& failure) {
    fail(failure);
  }
  if (count == 0) {
    decoder_.reset();
    return traits_type::eof();
  }
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

}  // namespace entente
