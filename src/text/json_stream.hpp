#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace entente::text_detail {

// Does the text close all the brackets it opens?
[[nodiscard]] bool is_balanced(std::string_view text);

// Reads one line without its end; a line of more than `limit` bytes is read past but not kept. False at the end of the stream.
struct BoundedLine {
  std::string text;
  bool too_large = false;
  bool ends_stream = false;  // it was so large that what follows is not read
};
[[nodiscard]] bool read_line(std::istream& in, std::size_t limit, BoundedLine& line);

// Parts a stream of JSON into its documents: the elements of arrays at the top level, and what else stands there. Keeps one at a time.
// A value of more than `limit` bytes is read past, but not beyond eight times as many, or 64 MiB: there the stream ends.
class JsonSplitter {
 public:
  JsonSplitter(std::istream& in, std::size_t limit, std::string begun = {})
      : in_(in), limit_(limit), begun_(std::move(begun)) {}
  // False at the end of the stream.
  [[nodiscard]] bool next(BoundedLine& value);
  // At the end of the stream: what is wrong with an array whose elements are sound; "" when nothing is.
  [[nodiscard]] const std::string& fault() const { return fault_; }

 private:
  [[nodiscard]] int get();
  [[nodiscard]] bool is_between(int c);
  void read_value(BoundedLine& value, int first);
  std::istream& in_;
  std::size_t limit_;
  std::string begun_;  // bytes already taken from the stream
  std::size_t begun_at_ = 0;
  int peeked_ = -2;  // a byte read too far, -2 for none
  bool in_array_ = false;
  bool ended_ = false;         // by a value that is far too large
  bool wants_element_ = true;  // in an array: a comma or the bracket stands before
  bool is_first_ = true;       // in an array: no element stands before
  std::string fault_;
};

}  // namespace entente::text_detail
