#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>

namespace entente {

// Bytes on their way to a file descriptor, which it does not own. A failing write sets the stream's badbit and is kept as an errno.
// Cost         a buffer of 64 KiB.      Lifetime  what is still buffered is written by the destructor, errors unseen: flush before.
// Tests        tests/pipeline/output_file_test.cpp
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);
  ~DescriptorBuffer() override;
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;

  [[nodiscard]] int error_number() const { return error_number_; }  // 0 while all went well

 protected:
  int_type overflow(int_type next) override;
  int sync() override;

 private:
  bool write_out();

  int descriptor_;
  int error_number_ = 0;
  std::array<char, 65536> buffer_;
};

// A file that appears whole or not at all: it is written beside its place under another name and moved there by commit().
// Takes/gives  the path; a link is followed, an existing file keeps its mode. What is no plain file (a named pipe) and what is open already
//              (/dev/stdout, /dev/fd/3) is written straight. `begun` is told the other name while SIGINT, SIGTERM and SIGHUP wait, so that a
//              handler which removes the file knows of it as soon as it exists; it is not called for what is written straight.
// Errors       ExportError when the file cannot be opened, written or moved; without commit() nothing remains of it.
// Tests        tests/pipeline/output_file_test.cpp
class OutputFile {
 public:
  using Begun = std::function<void(const std::filesystem::path& temporary)>;

  explicit OutputFile(const std::filesystem::path& path, const Begun& begun = {});
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  [[nodiscard]] std::ostream& stream() { return stream_; }
  [[nodiscard]] int error_number() const { return buffer_->error_number(); }
  void commit();

 private:
  void open(const Begun& begun);
  void open_beside(const Begun& begun);
  void close_descriptor();
  [[noreturn]] void fail(int error_number);

  std::filesystem::path path_;    // as given, for messages
  std::filesystem::path target_;  // links resolved
  std::filesystem::path temporary_;
  int descriptor_ = -1;
  std::unique_ptr<DescriptorBuffer> buffer_;
  std::ostream stream_;
};

}  // namespace entente
