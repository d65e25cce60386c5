#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace entente::cli {

// How far a command has come.
struct ProgressState {
  std::size_t document_count = 0;
  std::chrono::duration<double> elapsed{};
  std::uint64_t bytes_read = 0;
  std::uint64_t total_bytes = 0;  // 0: nobody knows
};

// The line that says so, in at most `width` columns: a bar and the time left where the total is known, the count and the rate in any case.
// Worked example: "[#########---------------]  38%  3,800 documents  120/s  52 s left".
[[nodiscard]] std::string progress_line(const ProgressState& state, std::size_t width);

// That line on standard error, redrawn four times a second, when a person watches there and the data goes elsewhere.
class Progress {
 public:
  // `bytes_read` and `total_bytes`, where they are known, give the bar and the time left.
  explicit Progress(bool data_on_terminal, const std::atomic<std::uint64_t>* bytes_read = nullptr,
                    std::uint64_t total_bytes = 0);
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  [[nodiscard]] static bool is_shown(bool data_on_terminal);
  void advance();

 private:
  bool shown_;
  bool drawn_ = false;
  std::size_t document_count_ = 0;
  const std::atomic<std::uint64_t>* bytes_read_;
  std::uint64_t total_bytes_;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace entente::cli
