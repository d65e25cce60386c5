// Progress, for terminals alone. What is read is ahead of what is done by a few documents, which no one sees.
#include "progress.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace entente::cli {

namespace {

constexpr std::chrono::milliseconds kInterval{250};
constexpr std::size_t kBarColumns = 24;
constexpr std::size_t kUsualWidth = 80;

// 12345 -> "12,345"
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, 1, ',');
  }
  return digits;
}

std::string rate_of(double documents_per_second) {
  if (documents_per_second >= 10) {
    return grouped(static_cast<std::size_t>(std::llround(documents_per_second))) + "/s";
  }
  const auto tenths = static_cast<std::size_t>(std::llround(documents_per_second * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "/s";
}

std::string time_of(double seconds) {
  const auto whole = static_cast<std::size_t>(std::ceil(seconds));
  if (whole < 100) {
    return std::to_string(whole) + " s";
  }
  const std::size_t minutes = (whole + 30) / 60;
  return minutes < 100 ? std::to_string(minutes) + " min"
                       : std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

std::size_t columns_of_terminal() {
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsualWidth;
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t width) {
  const double seconds = state.elapsed.count();
  std::string line = grouped(state.document_count) + (state.document_count == 1 ? " document" : " documents");
  if (seconds > 0) {
    line += "  " + rate_of(static_cast<double>(state.document_count) / seconds);
  }
  if (state.total_bytes != 0) {
    const double share = std::min(1.0, static_cast<double>(state.bytes_read) / static_cast<double>(state.total_bytes));
    const std::string percent = std::to_string(static_cast<int>(share * 100));
    const auto full = static_cast<std::size_t>(share * static_cast<double>(kBarColumns));
    line = "[" + std::string(full, '#') + std::string(kBarColumns - full, '-') + "] " +
           std::string(3 - std::min<std::size_t>(percent.size(), 3), ' ') + percent + "%  " + line;
    if (share > 0 && seconds > 0) {
      line += "  " + time_of(seconds * (1 - share) / share) + " left";
    }
  }
  return line.substr(0, width > 1 ? width - 1 : 0);  // a full line would break
}

bool Progress::is_shown(bool data_on_terminal) { return !data_on_terminal && ::isatty(STDERR_FILENO) != 0; }

Progress::Progress(bool data_on_terminal, const std::atomic<std::uint64_t>* bytes_read, std::uint64_t total_bytes)
    : shown_(is_shown(data_on_terminal)),
      bytes_read_(bytes_read),
      total_bytes_(total_bytes),
      begun_(std::chrono::steady_clock::now()),
      next_(begun_ + kInterval) {}

Progress::~Progress() {
  if (drawn_) {
    std::cerr << "\r\033[K" << std::flush;
  }
}

void Progress::advance() {
  ++document_count_;
  if (!shown_) {
    return;
  }
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) {
    return;
  }
  const ProgressState state{document_count_, now - begun_, bytes_read_ == nullptr ? 0 : bytes_read_->load(),
                            total_bytes_};
  std::cerr << '\r' << progress_line(state, columns_of_terminal()) << "\033[K" << std::flush;
  drawn_ = true;
  next_ = now + kInterval;
}

}  // namespace entente::cli
