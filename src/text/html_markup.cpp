// Bounds the markup of a page before it is parsed. libxml2 compares each attribute of a tag with all before it, and walks all open elements at
// an end tag: a page of a million attributes, or of a million open elements and as many end tags, would take hours.
// Worked example: 400,000 times "<div>" and as often "</b>" keep 300 of the first and none of the second.
#include "html_markup.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace entente::text_detail {

namespace {

constexpr std::size_t kMostDepth = 300;  // browsers stop at 512; earnest pages at about 60
constexpr std::size_t kMostAttributes = 200;

// Elements that hold nothing, and those that the next of their kind closes: they do not make a page deep.
constexpr std::array<std::string_view, 30> kShallow = {
    "area", "base", "br",    "col",    "embed", "frame", "hr",     "img",  "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",   "p",      "li",   "dt",    "dd",
    "td",   "th",   "tr",    "tbody",  "thead", "tfoot", "option", "html", "head",  "body"};
// Elements whose content is no markup.
constexpr std::array<std::string_view, 4> kRaw = {"script", "style", "textarea", "title"};

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

class Bounder {
 public:
  explicit Bounder(std::string_view markup) : out_(markup) {}

  std::string run() {
    for (at_ = 0; (at_ = out_.find('<', at_)) != std::string::npos;) {
      const char next = at_ + 1 < out_.size() ? out_[at_ + 1] : ' ';
      if (next == '!') {
        skip_comment();
      } else if (next == '/') {
        end_tag();
      } else if (is_letter(next)) {
        start_tag();
      } else {
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  void skip_comment() {
    const bool comment = out_.compare(at_, 4, "<!--") == 0;
    at_ = std::min(out_.find(comment ? "-->" : ">", at_ + 2), out_.size());
  }

  // The lower-case name at `begin`; at_ is set behind it.
  std::string name_at(std::size_t begin) {
    std::string name;
    for (at_ = begin;
         at_ < out_.size() && !is_blank_byte(out_[at_]) && out_[at_] != '>' && out_[at_] != '/' && out_[at_] != '<';
         ++at_) {
      name.push_back(lower(out_[at_]));
    }
    return name;
  }

  // Passes the attributes of a tag and sets at_ behind its `>`; those beyond the most become blanks.
  void pass_attributes() {
    std::size_t count = 0;
    std::size_t surplus = std::string::npos;
    while (at_ < out_.size() && out_[at_] != '>') {
      if (is_blank_byte(out_[at_]) || out_[at_] == '/') {
        ++at_;
        continue;
      }
      if (++count == kMostAttributes + 1) {
        surplus = at_;
      }
      pass_attribute();
    }
    if (surplus != std::string::npos) {
      blank(surplus, at_);
    }
    at_ = std::min(at_ + 1, out_.size());
  }

  void pass_attribute() {
    const auto ends = [this] { return at_ >= out_.size() || is_blank_byte(out_[at_]) || out_[at_] == '>'; };
    ++at_;
    while (!ends() && out_[at_] != '=') {
      ++at_;
    }
    std::size_t value = at_;
    while (value < out_.size() && is_blank_byte(out_[value])) {
      ++value;
    }
    if (value >= out_.size() || out_[value] != '=') {
      return;
    }
    for (++value; value < out_.size() && is_blank_byte(out_[value]);) {
      ++value;
    }
    at_ = value;
    if (at_ < out_.size() && (out_[at_] == '"' || out_[at_] == '\'')) {
      const std::size_t close = out_.find(out_[at_], at_ + 1);
      at_ = close == std::string::npos ? out_.size() : close + 1;
      return;
    }
    while (!ends()) {
      ++at_;
    }
  }

  void start_tag() {
    const std::size_t begin = at_;
    const std::string name = name_at(begin + 1);
    pass_attributes();
    if (std::find(kRaw.begin(), kRaw.end(), name) != kRaw.end()) {
      skip_raw(name);
      return;
    }
    if (std::find(kShallow.begin(), kShallow.end(), name) != kShallow.end() || (at_ >= 2 && out_[at_ - 2] == '/')) {
      return;
    }
    if (depth_ >= kMostDepth) {
      blank(begin, at_);
      return;
    }
    ++open_[name];
    ++depth_;
  }

  void end_tag() {
    const std::size_t begin = at_;
    const std::string name = name_at(begin + 2);
    at_ = std::min(out_.find('>', at_), out_.size() - 1) + 1;
    if (std::find(kShallow.begin(), kShallow.end(), name) != kShallow.end()) {
      return;
    }
    const auto found = open_.find(name);
    if (found == open_.end() || found->second == 0) {
      blank(begin, at_);
      return;
    }
    --found->second;
    --depth_;
  }

  // To the end tag of an element whose content is no markup; to the end of the page when it never comes.
  void skip_raw(const std::string& name) {
    for (std::size_t end = at_; (end = out_.find("</", end)) != std::string::npos; end += 2) {
      const bool same = out_.size() - end - 2 >= name.size() &&
                        std::equal(name.begin(), name.end(), out_.begin() + static_cast<std::ptrdiff_t>(end) + 2,
                                   [](char a, char b) { return a == lower(b); });
      if (same) {
        at_ = std::min(out_.find('>', end), out_.size());
        return;
      }
    }
    at_ = out_.size();
  }

  void blank(std::size_t begin, std::size_t end) {
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(begin),
              out_.begin() + static_cast<std::ptrdiff_t>(std::min(end, out_.size())), ' ');
  }

  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::unordered_map<std::string, std::size_t> open_;
};

}  // namespace

std::string bounded_markup(std::string_view markup) { return Bounder(markup).run(); }

}  // namespace entente::text_detail
