// Data out. Worked example: in `entente extract news/ | head -1` the second record meets a closed pipe; the program ends with 0 and no message.
#include "output.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <entente/base/error.hpp>

namespace entente::cli {

namespace {

// The unfinished files that an interrupt has to remove; a handler may read nothing but such pointers.
std::array<std::atomic<const char*>, 4>
    unfinished_files{};  // two tables and a list of errors are the most that a command writes

void set_unfinished(const char* expected, const char* path) {
  for (std::atomic<const char*>& file : unfinished_files) {
    const char* held = expected;
    if (file.compare_exchange_strong(held, path)) {
      return;
    }
  }
}

extern "C" void remove_unfinished_files(int signal_number) {
  for (const std::atomic<const char*>& file : unfinished_files) {
    if (const char* path = file.load(); path != nullptr) {
      ::unlink(path);
    }
  }
  std::signal(signal_number, SIG_DFL);
  std::raise(signal_number);
}

}  // namespace

void UnfinishedFile::begin(const std::filesystem::path& file) {
  path_ = file.string();
  set_unfinished(nullptr, path_.c_str());
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    if (std::signal(signal_number, remove_unfinished_files) == SIG_IGN) {
      std::signal(signal_number, SIG_IGN);  // nohup
    }
  }
}

void UnfinishedFile::forget() {
  if (!path_.empty()) {
    set_unfinished(path_.c_str(), nullptr);
  }
}

Output::Output(const std::string& path) {
  if (path.empty() || path == "-") {
    standard_.emplace(STDOUT_FILENO);
    standard_stream_.emplace(&*standard_);
    return;
  }
  file_.emplace(path, [this](const std::filesystem::path& file) { unfinished_.begin(file); });
}

Output::Output(const std::filesystem::path& path, std::uint64_t kept_bytes)
    : name_(path.string()), grown_file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
  if (grown_file_ >= 0 && ::flock(grown_file_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw ExportError(name_ + " is being written by another run");
  }
  if (grown_file_ < 0 || ::ftruncate(grown_file_, static_cast<off_t>(kept_bytes)) != 0 ||
      ::lseek(grown_file_, 0, SEEK_END) < 0) {
    throw ExportError(name_ + " cannot be written: " + std::generic_category().message(errno));
  }
  standard_.emplace(grown_file_);
  standard_stream_.emplace(&*standard_);
}

Output::~Output() {
  standard_.reset();  // writes what is still buffered
  if (grown_file_ >= 0) {
    ::close(grown_file_);
  }
}

std::ostream& Output::stream() { return file_ ? file_->stream() : *standard_stream_; }

int Output::error_number() const { return file_ ? file_->error_number() : standard_->error_number(); }

void Output::write(const std::function<void(std::ostream&)>& exporter) {
  try {
    exporter(stream());
  } catch (const ExportError&) {
    check();
    throw;  // it was not the stream
  }
}

void Output::check(bool flush) {
  if (flush) {
    stream().flush();
  }
  if (stream()) {
    return;
  }
  if (error_number() == EPIPE) {
    std::_Exit(
        0);  // a thread may wait for input that never comes; nothing is left to tidy up, a pipe has no temporary file
  }
  if (!file_) {
    throw ExportError(name_ + " cannot be written: " + std::generic_category().message(error_number()));
  }
  file_->commit();  // throws, with the reason
}

void Output::commit() {
  check(true);
  if (file_) {
    file_->commit();
    unfinished_.forget();
  }
  if (grown_file_ >= 0 && ::fsync(grown_file_) != 0 && errno != EINVAL) {  // EINVAL: no file that could be synchronised
    throw ExportError(name_ + " cannot be written: " + std::generic_category().message(errno));
  }
}

bool output_is_terminal(const std::string& path) {
  return (path.empty() || path == "-") && ::isatty(STDOUT_FILENO) != 0;
}

std::size_t terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return 100;
}

}  // namespace entente::cli
