// Signals between two records. A handler may do next to nothing, so it writes the number of the signal into a pipe; a thread that waits there takes
// the lock, flushes, and lets the signal have its usual effect, so that the shell sees what ended the program.
#include "whole_records.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace entente::cli {

namespace {

constexpr std::array<int, 3> kSignals = {SIGINT, SIGTERM, SIGHUP};
constexpr std::chrono::seconds kPatience{2};  // with a record that a blocked pipe holds up
constexpr int kSignalExit = 128;

std::atomic<int> signal_pipe{-1};
std::atomic<bool> signalled{false};

extern "C" void tell_thread(int signal_number) {
  const int kept = errno;
  const auto byte = static_cast<unsigned char>(signal_number);
  if (signalled.exchange(true) || ::write(signal_pipe.load(), &byte, 1) != 1) {
    ::_exit(kSignalExit + signal_number);
  }
  errno = kept;
}

void set_handler(int signal_number, void (*handler)(int)) {
  struct sigaction now {};
  if (::sigaction(signal_number, nullptr, &now) == 0 && now.sa_handler == SIG_IGN) {
    return;
  }
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(signal_number, &action, nullptr);
}

}  // namespace

WholeRecords::WholeRecords(std::function<void()> flush) : flush_(std::move(flush)) {
  if (::pipe2(pipe_, O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe for signals");
  }
  signalled = false;
  signal_pipe = pipe_[1];
  thread_ = std::thread([this] { wait_for_signal(); });
  for (const int signal_number : kSignals) {
    set_handler(signal_number, tell_thread);
  }
}

WholeRecords::~WholeRecords() {
  for (const int signal_number : kSignals) {
    set_handler(signal_number, SIG_DFL);
  }
  const unsigned char stop = 0;
  while (::write(pipe_[1], &stop, 1) < 0 && errno == EINTR) {
  }
  thread_.join();
  ::close(pipe_[0]);
  ::close(pipe_[1]);
}

void WholeRecords::wait_for_signal() {
  unsigned char signal_number = 0;
  while (::read(pipe_[0], &signal_number, 1) < 0 && errno == EINTR) {
  }
  if (signal_number == 0) {
    return;
  }
  if (mutex_.try_lock_for(kPatience)) {
    flush_();  // and the lock is kept: no further record
  }
  set_handler(signal_number, SIG_DFL);
  ::kill(::getpid(), signal_number);
  ::pause();
}

}  // namespace entente::cli
