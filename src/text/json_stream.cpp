// Cuts streams into lines and JSON values without parsing them, so that one document is in memory at a time.
// Worked example: `[{"id":"a"},{"id":"b"}]` gives `{"id":"a"}` and `{"id":"b"}`.
#include "json_stream.hpp"

#include <entente/base/json_nesting.hpp>

namespace entente::text_detail {

namespace {

constexpr std::size_t kMostSkipped = 8;  // times the limit: a compressed value of any size may be a few kilobytes

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

bool JsonSplitter::next(BoundedLine& value) {
  value = {};
  while (!ended_) {
    const int c = get();
    if (c == -1) {
      return false;
    }
    if (is_space(c) || c == ',') {
      continue;
    }
    if (c == '[' && !in_array_) {
      in_array_ = true;
      continue;
    }
    if (c == ']' && in_array_) {
      in_array_ = false;
      continue;
    }
    read_value(value, c);
    return true;
  }
  return false;
}

void JsonSplitter::read_value(BoundedLine& value, int first) {
  JsonNesting nesting;
  std::size_t skipped = 0;
  for (int c = first; c != -1; c = get()) {
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
      if (++skipped >= kMostSkipped * limit_) {
        ended_ = true;
        break;
      }
    }
    if (nesting.depth == 0 && (c == '}' || c == ']')) {
      break;
    }
  }
  if (value.too_large) {
    std::string().swap(value.text);
  }
}

}  // namespace entente::text_detail
