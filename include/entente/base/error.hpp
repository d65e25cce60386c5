#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace entente {

// The root of what the library throws; the message says what, where, and what was expected.
// Lifetime     owns its message.
// Tests        tests/base/error_test.cpp
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A document that cannot be read (broken UTF-8, empty, too large, not JSON).
// Takes/gives  code: a stable lower-case word for machines ("invalid_utf8"); what(): a sentence for people.
class InputError : public Error {
 public:
  // `code` for programs, `message` for people.
  InputError(std::string code, const std::string& message) : Error(message), code_(std::move(code)) {}
  // The stable word.
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

// A data file of the program that is missing or wrong; the message begins with `file:line: ` where there is a line.
class ResourceError : public Error {
 public:
  // Line 0: the whole file.
  ResourceError(const std::string& file, std::uint32_t line, const std::string& message)
      : Error(place(file, line).append(": ").append(message)) {}

 private:
  [[nodiscard]] static std::string place(std::string file, std::uint32_t line) {
    return line == 0 ? file : file.append(1, ':').append(std::to_string(line));
  }
};

// An output that cannot be written or rendered.
class ExportError : public Error {
 public:
  using Error::Error;
};

}  // namespace entente
