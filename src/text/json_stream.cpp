// Cuts streams into lines and JSON values without parsing them, so that one document is in memory at a time.
// Worked example: `[{"id":"a"},{"id":"b"}]` gives `{"id":"a"}` and `{"id":"b"}`.
#include "json_stream.hpp"

#include <algorithm>

#include <entente/base/json_nesting.hpp>

namespace entente::text_detail {

namespace {

// How far a value that is too large is read past: a compressed value of any size may be a few kilobytes.
constexpr std::size_t kMostSkippedLimits = 8;
constexpr std::size_t kMostSkippedBytes = std::size_t{64} << 20U;

bool is_space(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

bool is_balanced(std::string_view text) {
  JsonNesting nesting;
  for (const char c : text) {
    nesting.take(c);
  }
  return nesting.depth == 0 && !nesting.in_string;
}

bool read_line(std::istream& in, std::size_t limit, BoundedLine& line) {
  line.text.clear();
  line.too_large = false;
  bool any = false;
  std::streambuf* bytes = in.rdbuf();
  for (int c = in.good() ? bytes->sbumpc() : -1; c != -1; c = bytes->sbumpc()) {
    any = true;
    if (c == '\n') {
      break;
    }
    if (line.text.size() < limit) {
      line.text.push_back(static_cast<char>(c));
    } else if (!line.too_large) {
      line.too_large = c != '\r';
    }
  }
  if (line.too_large) {
    std::string().swap(line.text);
  } else if (!line.text.empty() && line.text.back() == '\r') {
    line.text.pop_back();
  }
  return any;
}

int JsonSplitter::get() {
  if (peeked_ != -2) {
    const int c = peeked_;
    peeked_ = -2;
    return c;
  }
  if (begun_at_ < begun_.size()) {
    return static_cast<unsigned char>(begun_[begun_at_++]);
  }
  return in_.rdbuf()->sbumpc();
}

// Whether this byte stands around values, and takes it in.
bool JsonSplitter::is_between(int c) {
  if (is_space(c)) {
    return true;
  }
  if (c == '[' && !in_array_) {
    in_array_ = wants_element_ = is_first_ = true;
    return true;
  }
  if (c != ',' && (c != ']' || !in_array_)) {
    return false;
  }
  if (in_array_ && wants_element_ && !(c == ']' && is_first_)) {
    fault_ = "an element of the array is missing";
  }
  in_array_ = in_array_ && c == ',';
  wants_element_ = true;
  is_first_ = false;
  return true;
}

bool JsonSplitter::next(BoundedLine& value) {
  value = {};
  int c = ended_ ? -1 : get();
  while (c != -1 && is_between(c)) {
    c = get();
  }
  if (c == -1) {
    if (in_array_ && !ended_) {
      fault_ = "the array is cut off";
    }
    return false;
  }
  wants_element_ = is_first_ = false;
  read_value(value, c);
  return true;
}

void JsonSplitter::read_value(BoundedLine& value, int first) {
  JsonNesting nesting;
  std::size_t skipped = 0;
  const std::size_t most_skipped = std::max(kMostSkippedLimits * limit_, kMostSkippedBytes);
  int c = first;
  for (; c != -1; c = get()) {
    const bool outside = nesting.depth == 0 && !nesting.in_string;
    if (outside && (c == ',' || (c == ']' && in_array_) || is_space(c))) {
      peeked_ = c;
      break;
    }
    nesting.take(static_cast<char>(c));
    if (value.text.size() < limit_) {
      value.text.push_back(static_cast<char>(c));
    } else {
      value.too_large = true;
      if (++skipped >= most_skipped) {
        ended_ = value.ends_stream = true;
        break;
      }
    }
    if (nesting.depth == 0 && (c == '}' || c == ']')) {
      break;
    }
  }
  in_array_ = in_array_ && (c != -1 || (nesting.depth == 0 && !nesting.in_string));  // else the value itself is cut
  if (value.too_large) {
    std::string().swap(value.text);
  }
}

}  // namespace entente::text_detail
