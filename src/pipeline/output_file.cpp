// Files whole or not at all. Worked example: graph.svg is written as .graph.svg.4711-0.tmp in the same folder, so that the final rename is
// one step; when the disk is full, the other name is removed and an older graph.svg is still there.
#include <entente/pipeline/output_file.hpp>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <entente/base/error.hpp>

namespace entente {

namespace fs = std::filesystem;

namespace {

constexpr int kNameTries = 100;
constexpr int kMostLinks = 40;  // as many as Linux follows

// The descriptor that a path names: 1 of /dev/stdout, 3 of /dev/fd/3. What is behind it is written where it stands, like any stream; opened anew by its
// path a log would be overwritten from its beginning.
std::optional<int> descriptor_named(const fs::path& path) {
  const std::string name = path.lexically_normal().string();
  if (name == "/dev/stdout" || name == "/dev/stderr") {
    return name == "/dev/stdout" ? STDOUT_FILENO : STDERR_FILENO;
  }
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    int number = 0;
    if (name.starts_with(folder) && std::from_chars(name.data() + folder.size(), name.data() + name.size(), number) ==
                                        std::from_chars_result{name.data() + name.size(), std::errc{}}) {
      return number;
    }
  }
  return std::nullopt;
}

// The signals that end a program wait, for this thread, while it lives.
class HeldSignals {
 public:
  HeldSignals() {
    sigset_t ending;
    ::sigemptyset(&ending);
    for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
      ::sigaddset(&ending, signal_number);
    }
    ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
  }
  ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

 private:
  sigset_t before_{};
};

std::string message_of(int error_number) { return std::generic_category().message(error_number); }

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
  setp(buffer_.data(), buffer_.data() + buffer_.size());
}

DescriptorBuffer::~DescriptorBuffer() { write_out(); }

bool DescriptorBuffer::write_out() {
  const char* at = pbase();
  while (at < pptr() && error_number_ == 0) {
    const ssize_t written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
    if (written >= 0) {
      at += written;
    } else if (errno == EAGAIN) {  // a pipe that somebody has made non-blocking is full
      pollfd ready{descriptor_, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      error_number_ = errno;
    }
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return error_number_ == 0;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type next) {
  if (!write_out()) {
    return traits_type::eof();
  }
  if (!traits_type::eq_int_type(next, traits_type::eof())) {
    sputc(traits_type::to_char_type(next));
  }
  return traits_type::not_eof(next);
}

int DescriptorBuffer::sync() { return write_out() ? 0 : -1; }

OutputFile::OutputFile(const fs::path& path, const Begun& begun) : path_(path), target_(path), stream_(nullptr) {
  open(begun);
  buffer_ = std::make_unique<DescriptorBuffer>(descriptor_);
  stream_.rdbuf(buffer_.get());
}

void OutputFile::open(const Begun& begun) {
  std::error_code failed;
  std::optional<int> given = descriptor_named(target_);
  for (int links = 0; !given && fs::is_symlink(target_, failed); ++links) {  // also one whose file is not there yet
    if (links == kMostLinks) {
      fail(ELOOP);
    }
    target_ = target_.parent_path() / fs::read_symlink(target_, failed);
    if (failed) {
      fail(failed.value());
    }
    given = descriptor_named(target_);
  }
  const fs::file_status status = fs::status(target_, failed);
  if (status.type() == fs::file_type::directory) {
    fail(EISDIR);
  }
  if (given) {
    descriptor_ = ::fcntl(*given, F_DUPFD_CLOEXEC, 0);
  } else if (!fs::exists(status) || fs::is_regular_file(status)) {
    open_beside(begun);
  } else {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  }
  if (descriptor_ < 0) {
    fail(errno);
  }
}

void OutputFile::open_beside(const Begun& begun) {
  struct stat existing {};
  const bool exists = ::stat(target_.c_str(), &existing) == 0;
  if (exists && ::access(target_.c_str(), W_OK) != 0) {
    return;  // a write-protected file stays as it is; errno says why
  }
  const std::string stem = "." + target_.filename().string().substr(0, 200) + "." + std::to_string(::getpid()) + "-";
  const HeldSignals held;  // one that came between the file and `begun` would leave it behind
  for (int i = 0; i < kNameTries; ++i) {
    const fs::path name = target_.parent_path() / (stem + std::to_string(i) + ".tmp");
    descriptor_ =
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? existing.st_mode & 0777U : 0666U);
    if (descriptor_ >= 0) {
      temporary_ = name;
      if (exists && ::fchmod(descriptor_, existing.st_mode & 07777U) != 0) {
        fail(errno);
      }
      if (begun) {
        begun(temporary_);
      }
      return;
    }
    if (errno != EEXIST) {
      return;
    }
  }
}

void OutputFile::close_descriptor() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
    descriptor_ = -1;
  }
}

void OutputFile::fail(int error_number) {
  close_descriptor();
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    temporary_.clear();
  }
  throw ExportError(path_.string() + ": cannot be written: " + message_of(error_number));
}

void OutputFile::commit() {
  stream_.flush();
  if (!stream_) {
    fail(buffer_->error_number() != 0 ? buffer_->error_number() : EIO);
  }
  // Else a power cut after the rename may leave an empty file in the place of an old one. EINVAL: no file that could be synchronised.
  if (!temporary_.empty() && ::fsync(descriptor_) != 0 && errno != EINVAL) {
    fail(errno);
  }
  const int descriptor = std::exchange(descriptor_, -1);
  if (::close(descriptor) != 0 && errno != EINTR) {
    fail(errno);
  }
  if (!temporary_.empty()) {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
      fail(errno);
    }
    temporary_.clear();
  }
}

OutputFile::~OutputFile() {
  stream_.rdbuf(nullptr);
  if (temporary_.empty() && descriptor_ < 0) {
    return;
  }
  buffer_.reset();
  close_descriptor();
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
  }
}

}  // namespace entente
