#pragma once

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

// A text that many records have in common and that is kept once: every telling of a document bears its publisher and title.
// Takes/gives  reads as a std::string; copies share the text. Equality and order are those of the texts.
// Cost         16 bytes and a count of users.      Tests  tests/graph/relation_graph_test.cpp
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text)  // NOLINT(google-explicit-constructor): a text is assigned as to a string
      : text_(text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text))) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] const std::string& str() const {
    static const std::string kEmpty;
    return text_ ? *text_ : kEmpty;
  }
  operator const std::string&() const { return str(); }  // NOLINT(google-explicit-constructor)
  operator std::string_view() const { return str(); }    // NOLINT(google-explicit-constructor)
  [[nodiscard]] bool empty() const { return text_ == nullptr; }
  [[nodiscard]] std::size_t size() const { return str().size(); }

  friend bool operator==(const SharedText& left, const SharedText& right) {
    return left.text_ == right.text_ || left.str() == right.str();
  }
  friend bool operator==(const SharedText& left, const std::string& right) { return left.str() == right; }
  friend bool operator==(const SharedText& left, const char* right) { return left.str() == right; }
  friend std::strong_ordering operator<=>(const SharedText& left, const SharedText& right) {
    return left.text_ == right.text_ ? std::strong_ordering::equal : left.str() <=> right.str();
  }
  friend std::strong_ordering operator<=>(const SharedText& left, const std::string& right) {
    return left.str() <=> right;
  }
  template <typename Text>
  friend std::string operator+(const SharedText& left, const Text& right) {
    return left.str() + right;
  }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace entente
