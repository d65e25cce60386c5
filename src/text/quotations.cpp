// Pairs quotation marks within a paragraph.
// Worked example: in `He said, "We won. We go on.` the mark never closes, so the quotation runs to the paragraph's end: the next paragraph of a
// longer quotation opens with a mark of its own.
// Cannot do: a quotation inside another of the same marks; single straight marks, which no spacing tells from apostrophes.
#include "quotations.hpp"

#include <string_view>

namespace entente::text_detail {

namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr Marks kCurly{"\xE2\x80\x9C", "\xE2\x80\x9D"};
constexpr Marks kStraight{"\"", "\""};
constexpr Marks kTypewriter{"``", "''"};
constexpr Marks kGuillemets{"\xC2\xAB", "\xC2\xBB"};
constexpr Marks kLow{"\xE2\x80\x9E", "\xE2\x80\x9C"};
constexpr Marks kSingle{"\xE2\x80\x98", "\xE2\x80\x99"};
constexpr Marks kPaired{"\xE2\x80\x98", "\xE2\x80\x99"};  // two single marks for one: ‘’We won,’’ he said

// Two single marks side by side, the last of them a closing one.
bool is_paired(const ParagraphTokens& paragraph, std::size_t i) {
  return i + 1 < paragraph.size() && paragraph.at(i + 1) == kSingle.close && !paragraph.gap_before(i + 1);
}

bool opens(const ParagraphTokens& paragraph, std::size_t i, const Marks& marks) {
  if (paragraph.at(i) != marks.open) {
    return false;
  }
  if (&marks == &kPaired) {
    return is_paired(paragraph, i);
  }
  // A straight mark that stands close behind a word and before a blank is an inch, or closes what never opened.
  return marks.open != kStraight.open || paragraph.gap_before(i) || !paragraph.gap_before(i + 1);
}

bool closes(const ParagraphTokens& paragraph, std::size_t i, const Marks& marks) {
  if (marks.open != kSingle.open || &marks == &kPaired) {  // a careless text closes other marks so, too
    if (paragraph.at(i) == kSingle.close && is_paired(paragraph, i)) {
      return true;
    }
  }
  if (&marks == &kPaired) {
    return false;
  }
  if (paragraph.at(i) != marks.close) {
    return false;
  }
  if (marks.close != kSingle.close) {
    return true;
  }
  // The single mark is also an apostrophe ("the soldiers' tents"): it closes behind punctuation, or where no plural precedes.
  const std::string_view before = i > 0 ? paragraph.at(i - 1) : std::string_view();
  return !paragraph.gap_before(i) && (before.empty() || before.back() != 's' || !paragraph.gap_before(i + 1));
}

}  // namespace

void find_quotations(const ParagraphTokens& paragraph, std::size_t first_token, std::vector<Quotation>& quotations) {
  static constexpr const Marks* kAll[] = {&kCurly, &kStraight, &kTypewriter, &kGuillemets, &kLow, &kPaired, &kSingle};
  const Marks* open = nullptr;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    if (begin < end) {
      quotations.push_back({{to_id<TokenId>(first_token + begin), to_id<TokenId>(first_token + end)}});
    }
  };
  for (std::size_t i = 0; i < paragraph.size(); ++i) {
    if (open != nullptr) {
      if (closes(paragraph, i, *open)) {
        add(i);
        open = nullptr;
      }
      continue;
    }
    for (const Marks* marks : kAll) {
      if (opens(paragraph, i, *marks)) {
        open = marks;
        begin = i + (marks == &kPaired ? 2 : 1);
        break;
      }
    }
  }
  if (open != nullptr && open != &kSingle) {
    add(paragraph.size());
  }
}

}  // namespace entente::text_detail
