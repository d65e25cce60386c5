#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <entente/base/error.hpp>
#include <entente/graph/relation.hpp>

namespace entente {

// A JSON value that knows where it stands, so that every refusal can say so:
//   graph.edges[3].metadata.root: expected a PLOVER root, found "PRAISE"
// Errors  InputError "invalid_graph".
class JsonField {
  using Json = nlohmann::json;

 public:
  JsonField(const Json& value, std::string path) : value_(value), path_(std::move(path)) {}

  [[noreturn]] void refuse(const std::string& expected) const {
    std::string found = value_.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (found.size() > 60) {
      found.replace(57, std::string::npos, "...");
    }
    throw InputError("invalid_graph", where() + ": expected " + expected + ", found " + found);
  }

  [[nodiscard]] bool has(const char* key) const {
    return value_.is_object() && value_.contains(key) && !value_.at(key).is_null();
  }
  [[nodiscard]] JsonField at(const char* key) const {
    if (!value_.is_object()) {
      refuse("an object");
    }
    const auto found = value_.find(key);
    if (found == value_.end()) {
      throw InputError("invalid_graph", where() + ": expected the key \"" + key + "\", which is missing");
    }
    return {*found, path_.empty() ? std::string(key) : path_ + "." + key};
  }
  [[nodiscard]] std::string text() const {
    if (!value_.is_string()) {
      refuse("a string");
    }
    return value_.get<std::string>();
  }
  // The text of a key, "" where it is missing or null.
  [[nodiscard]] std::string text(const char* key) const { return has(key) ? at(key).text() : std::string(); }
  [[nodiscard]] std::uint32_t count() const {
    if (!value_.is_number_unsigned() || value_.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max()) {
      refuse("a whole number from 0");
    }
    return value_.get<std::uint32_t>();
  }
  [[nodiscard]] double number() const {
    if (!value_.is_number() || !std::isfinite(value_.get<double>())) {
      refuse("a number");
    }
    return value_.get<double>();
  }
  [[nodiscard]] bool truth() const {
    if (!value_.is_boolean()) {
      refuse("true or false");
    }
    return value_.get<bool>();
  }
  template <typename Visit>  // Visit(Field) -> void
  void for_each_item(Visit&& visit) const {
    if (!value_.is_array()) {
      refuse("a list");
    }
    for (std::size_t i = 0; i < value_.size(); ++i) {
      visit(JsonField(value_[i], path_ + "[" + std::to_string(i) + "]"));
    }
  }
  // The items of a key; none where it is missing or null.
  template <typename Visit>
  void for_each_item(const char* key, Visit&& visit) const {
    if (has(key)) {
      at(key).for_each_item(std::forward<Visit>(visit));
    }
  }
  template <typename Visit>  // Visit(key, Field) -> void
  void for_each_member(Visit&& visit) const {
    if (!value_.is_object()) {
      refuse("an object");
    }
    for (const auto& [key, value] : value_.items()) {
      visit(key, JsonField(value, path_ + "." + key));
    }
  }
  [[nodiscard]] std::vector<std::string> texts(const char* key) const {
    std::vector<std::string> result;
    for_each_item(key, [&](const JsonField& item) { result.push_back(item.text()); });
    return result;
  }
  template <typename Parse>  // Parse(string_view) -> optional<Value>
  [[nodiscard]] auto parsed(Parse&& parse, const std::string& expected) const {
    auto value = parse(text());
    if (!value) {
      refuse(expected);
    }
    return *value;
  }
  [[nodiscard]] std::optional<CodePointSpan> span(const char* key) const {
    if (!has(key)) {
      return std::nullopt;
    }
    std::vector<std::uint32_t> ends;
    const JsonField field = at(key);
    field.for_each_item([&](const JsonField& item) { ends.push_back(item.count()); });
    if (ends.size() != 2 || ends[0] > ends[1]) {
      field.refuse("[begin, end)");
    }
    return CodePointSpan{ends[0], ends[1]};
  }

 private:
  [[nodiscard]] std::string where() const { return path_.empty() ? "JSON graph" : path_; }

  const Json& value_;
  std::string path_;
};

}  // namespace entente
