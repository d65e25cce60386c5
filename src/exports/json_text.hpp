#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace entente {

// ASCII, with U+FFFD where the text is not UTF-8.
[[nodiscard]] inline std::string json_text(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

// Writes the members of a JSON list or object, with commas between and each on its own line if wanted.
class JsonMembers {
 public:
  JsonMembers(std::ostream& out, bool one_line) : out_(out), line_break_(one_line ? "" : "\n") {}
  void add(const std::string& member) {
    out_ << (first_ ? "" : ",") << line_break_ << member;
    first_ = false;
  }
  void close(std::string_view end) { out_ << (first_ ? "" : line_break_) << end; }

 private:
  std::ostream& out_;
  const char* line_break_;
  bool first_ = true;
};

}  // namespace entente
