#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace entente {

// Of kept graphs; a later number means more than this program knows.
constexpr std::uint32_t kJsonGraphVersion = 1;
// The type of a JSON graph that is for viewers: its edges are no longer the acts that documents tell.
constexpr const char* kViewType = "aggregated relations of political actors";

// ASCII, with U+FFFD where the text is not UTF-8.
[[nodiscard]] inline std::string json_text(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

// Adds a member whose key the object has not yet, as of keys from a map: operator[] would look through all that are there.
template <typename Value>
void add_member(nlohmann::ordered_json& object, const std::string& key, Value&& value) {
  object.get_ref<nlohmann::ordered_json::object_t&>().emplace_back(key, std::forward<Value>(value));
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
