// Files, folders and standard input as one sequence of documents.
// Worked example: `entente extract a.txt - news/` reads a.txt, then the lines of standard input, then the files below news/ in byte order;
// 'news/*.warc.gz' in quotation marks is expanded here.
#include "inputs.hpp"

#include <algorithm>
#include <istream>
#include <system_error>
#include <thread>

#include <glob.h>
#include <unistd.h>

#include <entente/base/error.hpp>
#include <entente/text/dates.hpp>
#include <entente/text/decompression.hpp>

#include "choices.hpp"
#include "failure.hpp"
#include "same_file.hpp"
#include "standard_input.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kStandardInput = "-";
constexpr const char* kStandardInputName = "stdin";  // begins the ids of documents that have none
constexpr const char* kUnnamed = "";  // with --lines they are called by their bytes, the same in every part of a stream

// "" for a date, else what is wrong: the convention of CLI11's checks.
std::string check_date(const std::string& text) {
  return iso_date(text) == text ? std::string() : "expected a date as YYYY-MM-DD, YYYY-MM or YYYY, found " + text;
}

// The paths that a pattern stands for, in byte order, and the others as they are.
std::vector<std::string> expanded(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path == kStandardInput || path.find_first_of("*?[") == std::string::npos || fs::exists(path, failed)) {
      out.push_back(path);
      continue;
    }
    glob_t found{};
    const int status = ::glob(path.c_str(), GLOB_NOSORT, nullptr, &found);
    const std::size_t begin = out.size();
    for (std::size_t i = 0; status == 0 && i < found.gl_pathc; ++i) {
      out.emplace_back(found.gl_pathv[i]);
    }
    ::globfree(&found);
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end());
    if (out.size() == begin) {
      throw Failure(ExitCode::input, "no file or folder matches " + path + "; nothing was read");
    }
  }
  return out;
}

void demand_existing(const std::vector<std::string>& paths) {
  std::string missing;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path != kStandardInput && !fs::exists(path, failed)) {
      missing += (missing.empty() ? "" : ", ") + path;
    }
  }
  if (!missing.empty()) {
    throw Failure(ExitCode::input, "no such file or folder: " + missing + "; nothing was read");
  }
}

}  // namespace

InputOptions writing(InputOptions options, const std::string& file) {
  options.written.push_back(file);
  return options;
}

void add_data_option(CLI::App& command, std::string& data) {
  command
      .add_option("--data", data, "Folder with the tables and the model; else ENTENTE_DATA, else beside the program")
      ->type_name("DIR");
}

void add_input_options(CLI::App& command, InputOptions& options) {
  command
      .add_option("INPUT", options.paths,
                  "Files (.txt .html .htm .json .ndjson .jsonl .rss .atom .xml .warc; also .gz .zst .bz2 "
                  ".xz),\nfolders (links in them to other folders are not followed), patterns, or - (the default)")
      ->type_name("");
  command.add_option("--date", options.date, "Date of the documents that have none, as YYYY-MM-DD, YYYY-MM or YYYY")
      ->type_name("DATE")
      ->check(CLI::Validator(check_date, "", "date"));
  command.add_option("--source", options.source, "Publisher of the documents that name none")->type_name("NAME");
  command
      .add_option("--max-bytes", options.max_bytes, "Largest document, such as 500k or 64M; a larger one is in error")
      ->type_name("SIZE")
      ->transform(CLI::Validator(CLI::AsSizeValue(false)).description(""))
      ->check(whole_from(1))
      ->capture_default_str();
  command
      .add_option("-j,--jobs", options.jobs, "Threads, by default one a core; the output is the same with any number")
      ->type_name("N")
      ->check(CLI::Validator(CLI::Range(1, 256)).description(""));
  command.add_flag("--lines", options.lines,
                   "Standard input is NDJSON, whatever its beginning looks like; a document without an id is named by "
                   "a hash of its bytes");
  add_data_option(command, options.data);
}

unsigned all_cores() { return std::clamp(std::thread::hardware_concurrency(), 1U, 256U); }

Inputs::Inputs(InputOptions options, const std::function<bool(const fs::path&)>& replaceable)
    : paths_(expanded(options.paths)),
      written_(std::move(options.written)),
      reader_(ArticleDefaults{options.date, options.source},
              ReadLimits{options.max_bytes, ReadLimits{}.json_depth, &bytes_read_}),
      lines_(options.lines) {
  if (paths_.empty()) {
    if (::isatty(STDIN_FILENO) != 0) {
      throw Failure(ExitCode::usage, "nothing to read: name files or folders, or pipe documents in (see --help)");
    }
    paths_.emplace_back(kStandardInput);
  }
  if (std::count(paths_.begin(), paths_.end(), kStandardInput) > 1) {
    throw Failure(ExitCode::usage, "standard input (-) can be read only once");
  }
  demand_existing(paths_);
  for (const std::string& path : paths_) {
    if (path != kStandardInput && is_written(path) && !(replaceable && replaceable(path))) {
      throw Failure(ExitCode::usage, path + " would be read and written: name another file for the output");
    }
  }
}

// Whether it is a file that the command itself writes, under whatever name.
bool Inputs::is_written(const fs::path& path) const {
  return std::any_of(written_.begin(), written_.end(),
                     [&](const std::string& file) { return is_same_file(path.string(), file); });
}

void Inputs::read_one(const std::string& path, const ArticleReader::Sink& sink) {
  if (path == kStandardInput) {
    read_standard_input(sink);
  } else {
    reader_.read_path(path, sink, {&names_, [this](const fs::path& file) { return is_written(file); }});
  }
}

void Inputs::read_standard_input(const ArticleReader::Sink& sink) const {
  StandardInput bytes;
  std::istream in(&bytes);
  if (bytes.begins_compressed()) {
    if (lines_) {
      DecompressingBuffer plain(bytes);
      std::istream lines(&plain);
      reader_.read_ndjson(lines, kUnnamed, sink);
      if (!plain.error().empty()) {
        throw InputError("damaged", "standard input is damaged: " + plain.error());
      }
    } else {
      reader_.read_stream(in, kStandardInputName, sink);
    }
    return;
  }
  const auto shape = lines_ ? StandardInput::Shape::lines_of_json : bytes.look_ahead();
  if (shape == StandardInput::Shape::lines_of_json) {
    reader_.read_ndjson(in, lines_ ? kUnnamed : kStandardInputName, sink);
  } else if (shape != StandardInput::Shape::nothing) {
    reader_.read_stream(in, kStandardInputName, sink);
  }
  if (bytes.error_number() != 0) {
    throw InputError("not_found",
                     "standard input cannot be read: " + std::generic_category().message(bytes.error_number()));
  }
}

std::uint64_t Inputs::total_bytes() const {
  std::uint64_t total = 0;
  std::error_code unknown;
  const auto add = [&](const fs::path& path) {
    const std::uintmax_t size = fs::file_size(path, unknown);
    total += unknown ? 0 : size;
  };
  for (const std::string& path : paths_) {
    if (path == kStandardInput || fs::is_other(path, unknown)) {
      return 0;
    }
    if (!fs::is_directory(path, unknown)) {
      add(path);
      continue;
    }
    try {
      for (const fs::path& file : article_files(path).files) {
        add(file);
      }
    } catch (const InputError&) {  // reading will say so
      return 0;
    }
  }
  return total;
}

void Inputs::read(const ArticleReader::Sink& sink, const PathFilter& filter) {
  bool wanted = true;
  const ArticleReader::Sink counted_sink = [&](ReadDocument document) {
    wanted = sink(std::move(document));
    return wanted;
  };
  for (const std::string& path : paths_) {
    if (!wanted) {
      return;
    }
    std::error_code unknown;
    try {
      if (!filter || path == kStandardInput || !fs::is_regular_file(path, unknown) || !filter(path)) {
        read_one(path, counted_sink);
      }
    } catch (const InputError& error) {
      complain(error.what());
      ++failed_;
    } catch (const fs::filesystem_error& error) {
      complain(error.what());
      ++failed_;
    }
  }
}

}  // namespace entente::cli
