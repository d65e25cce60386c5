// Files, decompressed by what they begin with. Worked example: "wire.ndjson" that is in truth gzip is read as its lines.
#include "input_file.hpp"

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

InputFile::InputFile(const std::filesystem::path& path, std::atomic<std::uint64_t>* bytes_read) : stream_(nullptr) {
  if (file_.open(path, std::ios::in | std::ios::binary) == nullptr) {
    return;
  }
  file_.bytes_read = bytes_read;
  if (is_compressed(head_.peek(6))) {
    decompressed_.emplace(head_);
    stream_.rdbuf(&*decompressed_);
  } else {
    stream_.rdbuf(&head_);
  }
}

std::filesystem::path without_compression(const std::filesystem::path& path) {
  const std::string ending = lower_case(path.extension().string());
  return ending == ".gz" || ending == ".zst" || ending == ".bz2" || ending == ".xz"
             ? std::filesystem::path(path).replace_extension()
             : path;
}

}  // namespace entente::text_detail
