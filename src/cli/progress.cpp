// Progress, for terminals alone. Worked example: "\r120 documents read".
#include "progress.hpp"

#include <iostream>

#include <unistd.h>

namespace entente::cli {

namespace {

constexpr std::chrono::milliseconds kInterval{250};

}  // namespace

Progress::Progress(bool data_on_terminal)
    : shown_(!data_on_terminal && ::isatty(STDERR_FILENO) != 0), next_(std::chrono::steady_clock::now() + kInterval) {}

Progress::~Progress() {
  if (drawn_) {
    std::cerr << "\r\033[K" << std::flush;
  }
}

void Progress::advance() {
  ++document_count_;
  if (!shown_ || std::chrono::steady_clock::now() < next_) {
    return;
  }
  std::cerr << '\r' << document_count_ << " documents read" << std::flush;
  drawn_ = true;
  next_ = std::chrono::steady_clock::now() + kInterval;
}

}  // namespace entente::cli
