#pragma once

#include <stdexcept>
#include <streambuf>
#include <string>
#include <utility>

namespace entente::test {

// Bytes of a disk that fails after them.
class BrokenBytes : public std::streambuf {
 public:
  explicit BrokenBytes(std::string bytes) : bytes_(std::move(bytes)) {
    setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
  }

 protected:
  int_type underflow() override { throw std::runtime_error("the disk fails"); }

 private:
  std::string bytes_;
};

}  // namespace entente::test
