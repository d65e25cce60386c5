#pragma once

#include <algorithm>
#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace entente::text_detail {

// A stream whose first bytes can be looked at before they are read.
class PeekedBuffer : public std::streambuf {
 public:
  explicit PeekedBuffer(std::streambuf& source) : source_(source) {}

  // The next `count` bytes, or as many as there are. Only before the first read.
  std::string_view peek(std::size_t count) {
    if (count > held_.size()) {
      const std::size_t had = held_.size();
      held_.resize(count);
      held_.resize(
          had + static_cast<std::size_t>(source_.sgetn(held_.data() + had, static_cast<std::streamsize>(count - had))));
      setg(held_.data(), held_.data(), held_.data() + held_.size());
    }
    return std::string_view(held_).substr(0, count);
  }

  // Takes what the source has ready, one byte at least, behind the bytes held; false at its end. Only before the first read.
  bool look_further() {
    if (traits_type::eq_int_type(source_.sgetc(), traits_type::eof())) {
      return false;
    }
    const std::size_t had = held_.size();
    peek(had + ready());
    return held_.size() > had;
  }
  [[nodiscard]] std::string_view held() const { return held_; }

 protected:
  int_type underflow() override {
    if (gptr() < egptr()) {
      return traits_type::to_int_type(*gptr());
    }
    if (traits_type::eq_int_type(source_.sgetc(), traits_type::eof())) {
      return traits_type::eof();
    }
    held_.resize(ready());
    held_.resize(static_cast<std::size_t>(source_.sgetn(held_.data(), static_cast<std::streamsize>(held_.size()))));
    setg(held_.data(), held_.data(), held_.data() + held_.size());
    return held_.empty() ? traits_type::eof() : traits_type::to_int_type(*gptr());
  }

 private:
  static constexpr std::streamsize kBlock = 65536;

  // What the source holds already, and no more: a pipe may wait for an answer.
  [[nodiscard]] std::size_t ready() const {
    return static_cast<std::size_t>(std::clamp<std::streamsize>(source_.in_avail(), 1, kBlock));
  }

  std::streambuf& source_;
  std::string held_;
};

}  // namespace entente::text_detail
