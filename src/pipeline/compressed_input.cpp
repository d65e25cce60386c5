// Worked example: `events.csv.gz` begins with the bytes 1f 8b and is unpacked; `events.csv` is read as it is.
#include <entente/pipeline/compressed_input.hpp>

#include <cerrno>
#include <system_error>

#include <unistd.h>
#include <zlib.h>

#include <entente/base/error.hpp>

namespace entente {

namespace {

gzFile handle(void* file) { return static_cast<gzFile>(file); }

}  // namespace

CompressedInput::CompressedInput(const std::filesystem::path& path)
    : file_(path == "-" ? ::gzdopen(::dup(STDIN_FILENO), "rb") : ::gzopen(path.c_str(), "rb")) {
  if (file_ == nullptr) {
    throw InputError("not_found", path.string() + ": cannot be opened: " + std::generic_category().message(errno));
  }
  setg(buffer_.data(), buffer_.data(), buffer_.data());
}

CompressedInput::~CompressedInput() { ::gzclose(handle(file_)); }

CompressedInput::int_type CompressedInput::underflow() {
  if (gptr() < egptr()) {
    return traits_type::to_int_type(*gptr());
  }
  const int count = ::gzread(handle(file_), buffer_.data(), static_cast<unsigned>(buffer_.size()));
  if (count <= 0) {
    int code = Z_OK;
    const char* message = ::gzerror(handle(file_), &code);
    if (code != Z_OK && code != Z_STREAM_END) {
      error_ = code == Z_ERRNO ? std::generic_category().message(errno) : std::string(message);
    }
    return traits_type::eof();
  }
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return traits_type::to_int_type(*gptr());
}

}  // namespace entente
