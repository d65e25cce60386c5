// Going on after an interruption. Worked example: out.ndjson holds three whole lines and `{"id":"d","act`: it is cut after the third line, the first
// three documents are passed over, and the fourth is read.
#include "resume.hpp"

#include <fstream>
#include <system_error>
#include <variant>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>

#include "failure.hpp"

namespace entente::cli {

namespace {

namespace fs = std::filesystem;

// Quotation marks in strings are escaped, so this can be nothing but the member of an error record.
constexpr const char* kErrorMember = ",\"error\":{\"code\":\"";

std::string id_of_record(const fs::path& path, std::size_t line_number, const std::string& line) {
  const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
  const auto id = record.is_object() ? record.find("id") : record.end();
  if (!record.is_object() || id == record.end() || !id->is_string() ||
      !(record.contains("actors") || record.contains("error"))) {  // an input has an id, too
    throw Failure(ExitCode::usage, path.string() + ":" + std::to_string(line_number) +
                                       ": no record of `entente extract`; the file was left as it is");
  }
  return id->get<std::string>();
}

std::string id_of(const ReadDocument& document) {
  return std::visit([](const auto& value) { return value.id; }, document);
}

}  // namespace

ResumePoint find_resume_point(const fs::path& path) {
  ResumePoint point;
  std::error_code unknown;
  if (!fs::exists(path, unknown)) {
    return point;
  }
  std::ifstream in(path, std::ios::binary);
  if (!in || !fs::is_regular_file(path, unknown)) {
    throw ExportError(path.string() + ": cannot be read to go on with it");
  }
  std::string line;
  std::string last;
  while (std::getline(in, line) && !in.eof()) {  // at the end of the file without a line break: half a line
    ++point.line_count;
    point.byte_count += line.size() + 1;
    point.error_count += line.find(kErrorMember) != std::string::npos ? 1U : 0U;
    last.swap(line);
  }
  if (in.bad()) {
    throw ExportError(path.string() + ": cannot be read to its end to go on with it; it was left as it is");
  }
  if (point.line_count != 0) {
    point.last_id = id_of_record(path, point.line_count, last);
  }
  return point;
}

bool Resumption::is_done(const ReadDocument& document) {
  if (seen_ == point_.line_count) {
    return false;
  }
  if (++seen_ == point_.line_count && id_of(document) != point_.last_id) {
    throw Failure(ExitCode::usage, path_.string() + ":" + std::to_string(seen_) + ": is the document \"" +
                                       point_.last_id + "\", but the input has \"" + id_of(document) +
                                       "\" there; the file was made from other documents and was left as it is");
  }
  return true;
}

void Resumption::demand_all_seen() const {
  if (seen_ < point_.line_count) {
    throw Failure(ExitCode::usage, path_.string() + ": holds " + std::to_string(point_.line_count) +
                                       " lines, but the input has only " + std::to_string(seen_) +
                                       " documents; the file was left as it is");
  }
}

}  // namespace entente::cli
