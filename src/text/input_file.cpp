// Files, decompressed by what they begin with. Worked example: "wire.ndjson" that is in truth gzip is read as its lines.
#include "input_file.hpp"

#include <algorithm>
#include <array>

#include "characters.hpp"

namespace entente::text_detail {

InputFile::CountedFile::int_type InputFile::CountedFile::underflow() {
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

std::streamsize InputFile::CountedFile::xsgetn(char* to, std::streamsize count) {
  const std::streamsize buffered = std::min<std::streamsize>(count, egptr() - gptr());
  try {
    const std::streamsize taken = std::filebuf::xsgetn(to, count);
    if (bytes_read != nullptr) {
      *bytes_read += static_cast<std::uint64_t>(std::max<std::streamsize>(taken - buffered, 0));
    }
    return taken;
  } catch (const std::ios_base::failure& failure) {
    error = failure.code().message();
    return 0;
  }
}

InputFile::InputFile(const std::filesystem::path& path, std::atomic<std::uint64_t>* bytes_read) : stream_(nullptr) {
  if (file_.open(path, std::ios::in | std::ios::binary) == nullptr) {
    return;
  }
  std::array<char, 6> first{};
  const std::streamsize count = file_.sgetn(first.data(), static_cast<std::streamsize>(first.size()));
  const bool compressed = is_compressed({first.data(), static_cast<std::size_t>(count)});
  if (file_.pubseekpos(0, std::ios::in) == std::streampos(std::streamoff(-1))) {  // a pipe: no byte of it may be lost
    for (std::streamsize i = count; i-- > 0;) {
      file_.sputbackc(first.at(static_cast<std::size_t>(i)));
    }
  }
  file_.bytes_read = bytes_read;
  if (compressed) {
    decompressed_.emplace(file_);
    stream_.rdbuf(&*decompressed_);
  } else {
    stream_.rdbuf(&file_);
  }
}

std::filesystem::path without_compression(const std::filesystem::path& path) {
  const std::string ending = lower_case(path.extension().string());
  return ending == ".gz" || ending == ".zst" || ending == ".bz2" || ending == ".xz"
             ? std::filesystem::path(path).replace_extension()
             : path;
}

}  // namespace entente::text_detail
