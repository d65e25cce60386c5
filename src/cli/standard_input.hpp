#pragma once

#include <cstddef>
#include <streambuf>
#include <vector>

namespace entente::cli {

// Bytes from standard input, with a look ahead. A failing read ends the stream and is kept as an errno.
class StandardInput : public std::streambuf {
 public:
  StandardInput();
  [[nodiscard]] int error_number() const { return error_number_; }
  // Whether the bytes are gzip, Zstandard, bzip2 or xz. Waits for no more than it takes to tell.
  [[nodiscard]] bool begins_compressed();
  enum class Shape { nothing, object_first, lines_of_json, text };
  // nothing: blanks alone; object_first: the first byte that is not blank is `{`; lines_of_json: a line near the beginning begins so. One broken
  // line in front must not turn a pipe of documents into a single text. Waits for more only while the first byte leaves it open.
  [[nodiscard]] Shape look_ahead();

 protected:
  int_type underflow() override;

 private:
  bool read_more();

  std::vector<char> buffer_;
  int error_number_ = 0;
};

}  // namespace entente::cli
