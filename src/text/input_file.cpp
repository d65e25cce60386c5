// Files, decompressed by what they begin with. Worked example: "wire.ndjson" that is in truth gzip is read as its lines.
#include <entente/text/input_file.hpp>

#include <fstream>
#include <optional>
#include <string_view>

#include <entente/base/ascii.hpp>
#include <entente/text/decompression.hpp>

#include "peeked_buffer.hpp"

namespace entente {

namespace {

// A disk that fails in the middle of a file is the end of the file, with a reason; std::filebuf would throw.
class CountedFile : public std::filebuf {
 public:
  std::atomic<std::uint64_t>* bytes_read = nullptr;
  std::string error;

 protected:
  int_type underflow() override {
    try {
      const int_type next = std::filebuf::underflow();
      if (bytes_read != nullptr && !traits_type::eq_int_type(next, traits_type::eof())) {
        *bytes_read += static_cast<std::uint64_t>(egptr() - gptr());
      }
      return next;
    } catch (const std::ios_base::failure& failure) {
      error = failure.code().message();
      return traits_type::eof();
    }
  }
  // Always by way of underflow, which counts: not the reading of std::filebuf, which goes past it.
  std::streamsize xsgetn(char* to, std::streamsize count) override {
    return std::streambuf::xsgetn(to, count);  // NOLINT(bugprone-parent-virtual-call)
  }
};

}  // namespace

struct InputFile::Bytes {
  CountedFile file;
  text_detail::PeekedBuffer head{file};  // a pipe can be neither sought nor given bytes back
  std::optional<DecompressingBuffer> decompressed;
  bool is_empty = false;
};

InputFile::InputFile(const std::filesystem::path& path, std::atomic<std::uint64_t>* bytes_read)
    : bytes_(std::make_unique<Bytes>()), stream_(nullptr) {
  if (bytes_->file.open(path, std::ios::in | std::ios::binary) == nullptr) {
    return;
  }
  bytes_->file.bytes_read = bytes_read;
  const std::string_view first = bytes_->head.peek(6);
  bytes_->is_empty = first.empty();
  if (is_compressed(first)) {
    stream_.rdbuf(&bytes_->decompressed.emplace(bytes_->head));
  } else {
    stream_.rdbuf(&bytes_->head);
  }
}

InputFile::~InputFile() = default;

bool InputFile::is_open() const { return bytes_->file.is_open(); }

std::string InputFile::error() const {
  return disk_failed() || !bytes_->decompressed ? bytes_->file.error : bytes_->decompressed->error();
}

bool InputFile::is_damaged() const {
  return disk_failed() || (bytes_->decompressed && bytes_->decompressed->is_damaged());
}

bool InputFile::has_no_bytes() const { return bytes_->is_empty && !disk_failed(); }

bool InputFile::disk_failed() const { return !bytes_->file.error.empty(); }

std::filesystem::path without_compression(const std::filesystem::path& path) {
  const std::string ending = lower_ascii(path.extension().string());
  return ending == ".gz" || ending == ".zst" || ending == ".bz2" || ending == ".xz"
             ? std::filesystem::path(path).replace_extension()
             : path;
}

}  // namespace entente
