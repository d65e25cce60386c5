#pragma once

#include <chrono>
#include <cstddef>

namespace entente::cli {

// A count of documents on standard error, redrawn four times a second, when a person watches there and the data goes elsewhere.
class Progress {
 public:
  explicit Progress(bool data_on_terminal);
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void advance();

 private:
  bool shown_;
  bool drawn_ = false;
  std::size_t document_count_ = 0;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace entente::cli
