// Standard input with a look ahead. Worked example: "oops\n{\"id\": ...}\n" is two lines of documents, of which the first is in error;
// "BERLIN, Monday\n\nThe chancellor ..." is one text.
#include "standard_input.hpp"

#include <cerrno>
#include <string_view>

#include <poll.h>
#include <unistd.h>

#include <entente/text/decompression.hpp>

namespace entente::cli {

namespace {

constexpr std::size_t kBlock = 65536;

}  // namespace

StandardInput::StandardInput() { setg(buffer_.data(), buffer_.data(), buffer_.data()); }

// Appends one read to what is not yet consumed.
bool StandardInput::read_more() {
  buffer_.erase(buffer_.begin(), buffer_.begin() + (gptr() - eback()));
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + kBlock);
  ssize_t count = -1;
  while ((count = ::read(STDIN_FILENO, buffer_.data() + kept, kBlock)) < 0 && (errno == EINTR || errno == EAGAIN)) {
    pollfd more{STDIN_FILENO, POLLIN, 0};  // a pipe that somebody has made non-blocking is empty
    ::poll(&more, 1, errno == EAGAIN ? -1 : 0);
  }
  if (count < 0) {
    error_number_ = errno;
  }
  buffer_.resize(kept + static_cast<std::size_t>(count > 0 ? count : 0));
  setg(buffer_.data(), buffer_.data(), buffer_.data() + buffer_.size());
  return count > 0;
}

StandardInput::int_type StandardInput::underflow() {
  return gptr() < egptr() || read_more() ? traits_type::to_int_type(*gptr()) : traits_type::eof();
}

bool StandardInput::begins_compressed() {
  constexpr std::size_t kMarkBytes = 6;
  while (true) {
    const std::string_view seen(gptr(), static_cast<std::size_t>(egptr() - gptr()));
    if (!may_be_compressed(seen)) {
      return false;
    }
    if (seen.size() >= kMarkBytes || !read_more()) {
      return is_compressed(seen);
    }
  }
}

StandardInput::Shape StandardInput::look_ahead() {
  while (true) {
    const std::string_view seen(gptr(), static_cast<std::size_t>(egptr() - gptr()));
    const std::size_t first = seen.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string_view::npos && seen[first] == '{') {
      return Shape::object_first;
    }
    if (seen.find("\n{\"") != std::string_view::npos) {
      return Shape::lines_of_json;
    }
    if (seen.size() >= kBlock) {
      return Shape::text;
    }
    if (!read_more()) {
      return first == std::string_view::npos ? Shape::nothing : Shape::text;
    }
  }
}

}  // namespace entente::cli
