// Bounds the markup of a page before it is parsed. libxml2 compares each attribute of a tag with all before it, and walks all open elements at
// an end tag: a page of a million attributes, or of a million open elements and as many end tags, would take hours.
// Worked example: 400,000 times "<div>" and as often "</b>" keep 200 of the first and none of the second. It must read tags exactly as libxml2
// does: what this takes for a quoted value, and the parser for markup, would be markup without bounds.
#include "html_markup.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include <entente/base/ascii.hpp>

namespace entente::text_detail {

namespace {

// libxml2 gives up a page at 256 open elements. Browsers stop at 512; earnest pages at about 60.
constexpr std::size_t kMostDepth = 200;
constexpr std::size_t kMostShallowDepth = 240;
constexpr std::size_t kNameBytes = 100;  // libxml2 takes the rest of a longer name for an attribute

using Names = std::span<const std::string_view>;

// Elements that hold nothing, and those that are there but once.
constexpr auto kVoid =
    std::to_array<std::string_view>({"area", "base", "basefont", "br", "col", "frame", "hr", "img", "input", "isindex",
                                     "link", "meta", "param", "html", "head", "body"});
// Elements that the next of their kind closes, and those that hold nothing but stay open in libxml2 until what is around them is closed.
constexpr auto kShallow =
    std::to_array<std::string_view>({"p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option",
                                     "embed", "keygen", "source", "track", "wbr"});
// Elements whose content is no markup; libxml2 does not count <title> and <textarea> among them.
constexpr auto kRaw = std::to_array<std::string_view>({"script", "style"});

// What an open element is closed by without an end tag. libxml2 knows more of it: too much counted as open does no harm.
struct ClosedBy {
  std::string_view open;
  Names by;
};
constexpr auto kClosesParagraph = std::to_array<std::string_view>(
    {"p",     "div", "ul", "ol", "dl", "li", "dt", "dd", "table", "td",      "th",         "tr",    "tbody",
     "tfoot", "h1",  "h2", "h3", "h4", "h5", "h6", "hr", "pre",   "address", "blockquote", "center"});
constexpr auto kClosesCell = std::to_array<std::string_view>({"td", "th", "tr", "tbody", "tfoot"});
constexpr auto kClosesRow = std::to_array<std::string_view>({"tr", "tbody", "tfoot"});
constexpr auto kClosesRows = std::to_array<std::string_view>({"tbody", "tfoot"});
constexpr auto kItem = std::to_array<std::string_view>({"li"});
constexpr auto kTerm = std::to_array<std::string_view>({"dt"});
constexpr auto kMeaning = std::to_array<std::string_view>({"dd"});
constexpr auto kOption = std::to_array<std::string_view>({"option"});
constexpr auto kClosedBy = std::to_array<ClosedBy>({{"p", kClosesParagraph},
                                                    {"li", kItem},
                                                    {"dt", kMeaning},
                                                    {"dd", kTerm},
                                                    {"td", kClosesCell},
                                                    {"th", kClosesCell},
                                                    {"tr", kClosesRow},
                                                    {"tbody", kClosesRows},
                                                    {"thead", kClosesRows},
                                                    {"option", kOption}});

// An end tag closes nothing beyond an element that weighs more (htmlEndPriority of libxml2).
struct Weight {
  std::string_view name;
  int weight;
};
constexpr std::array<Weight, 8> kWeights = {{{"div", 150},
                                             {"td", 160},
                                             {"th", 160},
                                             {"tr", 170},
                                             {"thead", 180},
                                             {"tbody", 180},
                                             {"tfoot", 180},
                                             {"table", 190}}};

int weight_of(std::string_view name) {
  const auto* const found =
      std::find_if(kWeights.begin(), kWeights.end(), [name](const Weight& weight) { return weight.name == name; });
  return found == kWeights.end() ? 100 : found->weight;
}

bool is_in(Names names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }

bool closes(std::string_view name, std::string_view open) {
  return std::any_of(kClosedBy.begin(), kClosedBy.end(),
                     [&](const ClosedBy& closed) { return closed.open == open && is_in(closed.by, name); });
}

// As libxml2 has them.
bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool begins_name(char c) { return is_letter(c) || c == '_' || c == ':'; }
bool begins_attribute(char c) { return begins_name(c) || c == '.'; }
bool is_name_byte(char c) { return begins_attribute(c) || c == '-' || (c >= '0' && c <= '9'); }

class Bounder {
 public:
  explicit Bounder(std::string_view markup) : out_(markup) {}

  std::string run() {
    for (at_ = 0; (at_ = out_.find('<', at_)) != std::string::npos;) {
      const char next = at_ + 1 < out_.size() ? out_[at_ + 1] : ' ';
      if (next == '!') {
        pass_declaration();
      } else if (next == '?') {
        pass_instruction();
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
  [[nodiscard]] bool at_end() const { return at_ >= out_.size(); }
  [[nodiscard]] bool at_tag_end() const { return out_[at_] == '>' || out_.compare(at_, 2, "/>") == 0; }
  void skip_past(char c) { at_ = std::min(out_.find(c, at_), out_.size() - 1) + 1; }
  void skip_blanks() {
    while (!at_end() && is_blank_byte(out_[at_])) {
      ++at_;
    }
  }

  // `<!` begins a comment or the type of the document; otherwise it is text.
  void pass_declaration() {
    if (out_.compare(at_, 4, "<!--") == 0) {
      skip_comment();
    } else if (lower_case_at(at_ + 2, 7) == "doctype") {
      pass_document_type();
    } else {
      ++at_;
    }
  }

  // A comment ends at `-->` and at `--!>`, whichever comes first.
  void skip_comment() {
    const std::size_t begin = at_ + 4;
    for (at_ += 2; (at_ = out_.find("--", at_)) != std::string::npos; ++at_) {
      if (out_.compare(at_ + 2, 1, ">") == 0 || (at_ >= begin && out_.compare(at_ + 2, 2, "!>") == 0)) {
        return;
      }
    }
    at_ = out_.size();
  }

  // Ends at the first `>`, as in a browser: libxml2 heeds quotes, so those around a `>` are taken out. Only the first may stay, before all tags.
  void pass_document_type() {
    const std::size_t begin = at_;
    skip_past('>');
    if (!std::exchange(prolog_, false)) {
      blank(begin, at_);
      return;
    }
    char quote = '\0';
    for (std::size_t i = begin; i < at_; ++i) {
      if (out_[i] == quote) {
        quote = '\0';
      } else if (quote == '\0' && (out_[i] == '"' || out_[i] == '\'')) {
        quote = out_[i];
      }
    }
    if (quote != '\0') {
      const auto first = out_.begin() + static_cast<std::ptrdiff_t>(begin);
      const auto is_quote = [](char c) { return c == '"' || c == '\''; };
      std::replace_if(first, out_.begin() + static_cast<std::ptrdiff_t>(at_), is_quote, ' ');
    }
  }

  // `<?` begins an instruction before a name only; whether a letter beyond ASCII is one is left open by taking it out.
  void pass_instruction() {
    const char next = at_ + 2 < out_.size() ? out_[at_ + 2] : ' ';
    if (begins_name(next)) {
      skip_past('>');
      return;
    }
    if (static_cast<unsigned char>(next) >= 0x80U) {
      blank(at_, at_ + 2);
    }
    at_ += 2;
  }

  // The lower-case name at `begin`; at_ is set behind it.
  std::string name_at(std::size_t begin) {
    std::string name;
    for (at_ = begin; !at_end() && name.size() < kNameBytes && is_name_byte(out_[at_]); ++at_) {
      name.push_back(lower_ascii(out_[at_]));
    }
    return name;
  }

  // Passes the attributes of a tag and sets at_ behind its `>`; those beyond the most become blanks. Whether the tag ends in `/>`.
  bool pass_attributes() {
    std::size_t count = 0;
    std::size_t surplus = std::string::npos;
    for (skip_blanks(); !at_end() && !at_tag_end(); skip_blanks()) {
      if (++count == kMostAttributes + 1) {
        surplus = at_;
      }
      pass_attribute();
    }
    if (surplus != std::string::npos) {
      blank(surplus, at_);
    }
    const bool empty = !at_end() && out_[at_] == '/';
    at_ = std::min(at_ + (empty ? 2U : 1U), out_.size());
    return empty;
  }

  void pass_attribute() {
    if (!begins_attribute(out_[at_])) {  // no attribute, whatever it is
      while (!at_end() && !is_blank_byte(out_[at_]) && !at_tag_end()) {
        ++at_;
      }
      return;
    }
    static_cast<void>(name_at(at_));
    skip_blanks();
    if (at_end() || out_[at_] != '=') {
      return;
    }
    ++at_;
    skip_blanks();
    if (!at_end() && (out_[at_] == '"' || out_[at_] == '\'')) {
      const char quote = out_[at_++];
      if (!at_end()) {
        skip_past(quote);
      }
      return;
    }
    while (!at_end() && !is_blank_byte(out_[at_]) && out_[at_] != '>') {
      ++at_;
    }
  }

  void start_tag() {
    const std::size_t begin = at_;
    prolog_ = false;
    const std::string name = name_at(begin + 1);
    const bool empty = pass_attributes();
    if (empty || is_in(kVoid, name)) {
      return;
    }
    if (is_in(kRaw, name)) {
      skip_raw(name);
      return;
    }
    const bool shallow = is_in(kShallow, name);
    const std::size_t depth = depth_before(name);
    if (depth >= (shallow ? kMostShallowDepth : kMostDepth)) {
      blank(begin, at_);
      lost_[name] += shallow ? 0U : 1U;
      return;
    }
    open_[name] += shallow ? 0U : 1U;
    stack_.resize(depth);
    stack_.push_back(name);
  }

  // How many elements stay open when one of this name begins.
  [[nodiscard]] std::size_t depth_before(std::string_view name) const {
    std::size_t depth = stack_.size();
    while (depth > 0 && closes(name, stack_[depth - 1])) {
      --depth;
    }
    return depth;
  }

  void end_tag() {
    const std::size_t begin = at_;
    prolog_ = false;
    const std::string name = name_at(begin + 2);
    at_ = std::min(out_.find('>', at_), out_.size() - 1) + 1;
    if (is_in(kVoid, name)) {
      return;
    }
    if (!is_in(kShallow, name)) {
      if (taken_from(lost_, name) || !taken_from(open_, name)) {
        blank(begin, at_);
        return;
      }
    }
    close(name);
  }

  // Whether there was one of this name to take off.
  static bool taken_from(std::unordered_map<std::string, std::size_t>& counts, const std::string& name) {
    const auto found = counts.find(name);
    if (found == counts.end() || found->second == 0) {
      return false;
    }
    --found->second;
    return true;
  }

  // Closes an element and what is open in it.
  void close(std::string_view name) {
    const int weight = weight_of(name);
    for (std::size_t depth = stack_.size(); depth > 0; --depth) {
      if (stack_[depth - 1] == name) {
        stack_.resize(depth - 1);
        return;
      }
      if (weight_of(stack_[depth - 1]) > weight) {
        return;
      }
    }
  }

  // To the end tag of an element whose content is no markup; to the end of the page when it never comes. libxml2 stops at others, too: at one that
  // only begins like it, and at any tag that comes first of all. A browser does not, so they are made none.
  void skip_raw(const std::string& name) {
    const std::size_t begin = at_;
    if (begin + 1 < out_.size() && out_[begin] == '<' && is_letter(out_[begin + 1])) {
      blank(begin, begin + 1);
    }
    for (std::size_t end = begin; (end = out_.find("</", end)) != std::string::npos; end += 2) {
      const bool begins_so = lower_case_at(end + 2, name.size()) == name;
      if (begins_so && name_at(end + 2) == name) {
        skip_past('>');
        return;
      }
      if (begins_so || end == begin) {
        blank(end, end + 2);
      }
    }
    at_ = out_.size();
  }

  [[nodiscard]] std::string lower_case_at(std::size_t begin, std::size_t count) const {
    std::string text = out_.substr(begin, count);
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return lower_ascii(c); });
    return text;
  }

  void blank(std::size_t begin, std::size_t end) {
    std::fill(out_.begin() + static_cast<std::ptrdiff_t>(begin),
              out_.begin() + static_cast<std::ptrdiff_t>(std::min(end, out_.size())), ' ');
  }

  std::string out_;
  std::size_t at_ = 0;
  bool prolog_ = true;                                 // no tag and no document type so far
  std::vector<std::string> stack_;                     // the open elements, as libxml2 will have them
  std::unordered_map<std::string, std::size_t> open_;  // start tags without an end tag so far
  std::unordered_map<std::string, std::size_t> lost_;  // of them those that were taken out
};

}  // namespace

std::string bounded_markup(std::string_view markup) { return Bounder(markup).run(); }

}  // namespace entente::text_detail
