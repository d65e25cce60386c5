// Data out. Worked example: in `entente extract news/ | head -1` the second record meets a closed pipe; the program ends with 0 and no message.
#include "output.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <entente/base/error.hpp>

namespace entente::cli {

namespace {

// The unfinished file that an interrupt has to remove; a handler may read nothing but such a pointer.
std::atomic<const char*> unfinished_file{nullptr};

extern "C" void remove_unfinished_file(int signal_number) {
  if (const char* path = unfinished_file.load(); path != nullptr) {
    ::unlink(path);
  }
  std::signal(signal_number, SIG_DFL);
  std::raise(signal_number);
}

}  // namespace

Output::Output(const std::string& path) {
  if (path.empty() || path == "-") {
    standard_.emplace(STDOUT_FILENO);
    standard_stream_.emplace(&*standard_);
    return;
  }
  file_.emplace(path);
  if (!file_->temporary().empty()) {
    unfinished_file = file_->temporary().c_str();
    for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
      if (std::signal(signal_number, remove_unfinished_file) == SIG_IGN) {
        std::signal(signal_number, SIG_IGN);  // nohup
      }
    }
  }
}

Output::Output(const std::filesystem::path& path, std::uint64_t kept_bytes) : name_(path.string()) {
  grown_file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (grown_file_ < 0 || ::ftruncate(grown_file_, static_cast<off_t>(kept_bytes)) != 0 ||
      ::lseek(grown_file_, 0, SEEK_END) < 0) {
    throw ExportError(name_ + " cannot be written: " + std::generic_category().message(errno));
  }
  standard_.emplace(grown_file_);
  standard_stream_.emplace(&*standard_);
}

Output::~Output() {
  unfinished_file = nullptr;
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
    unfinished_file = nullptr;
    file_->commit();
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
