#pragma once

#include <functional>
#include <mutex>
#include <thread>

namespace entente::cli {

// Makes Ctrl-C (also SIGTERM and SIGHUP) end the program between two records: what is buffered is flushed first, so that the output ends in a whole
// line. A second signal ends the program at once. Ignored signals stay ignored (nohup).
// Takes/gives  `flush` hands over what is buffered; it runs on a thread of its own while nobody holds the lock.
// Lifetime     one at a time; the destructor gives the signals back.
// Tests        tests/cli/resume_test.cpp
class WholeRecords {
 public:
  explicit WholeRecords(std::function<void()> flush);
  ~WholeRecords();
  WholeRecords(const WholeRecords&) = delete;
  WholeRecords& operator=(const WholeRecords&) = delete;

  // Held while a record is written.
  [[nodiscard]] std::unique_lock<std::timed_mutex> hold() { return std::unique_lock(mutex_); }

 private:
  void wait_for_signal();

  std::function<void()> flush_;
  std::timed_mutex mutex_;
  int pipe_[2] = {-1, -1};
  std::thread thread_;
};

}  // namespace entente::cli
