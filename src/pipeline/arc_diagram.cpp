// Trees as arcs over the words. Words stand on a line, as wide apart as the names on their arcs need; an arc is a bracket with round corners, at the
// lowest height that is free over all the words it spans, short arcs first.
// Worked example: in "Rebels fled Homs ." the arcs fled-Rebels and fled-Homs lie at height 1, fled-"." at 2, and "root" stands over "fled" at 3.
// A band in the colour of its type lies behind "Homs", a place, and "place" stands below.
#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <entente/base/utf8.hpp>
#include <entente/pipeline/parse_output.hpp>
#include <entente/pipeline/terminal_text.hpp>

namespace entente {

namespace {

// Lengths in pixels.
constexpr int kFormSize = 16;
constexpr int kTagSize = 11;
constexpr int kLabelSize = 11;
constexpr int kLevelHeight = 21;
constexpr int kFirstLevel = 26;  // from the words to the lowest arcs
constexpr int kCorner = 7;
constexpr int kEndDistance = 8;  // between two arcs that meet at a word
constexpr int kWordGap = 14;
constexpr int kLabelMargin = 4;
constexpr int kMargin = 28;
constexpr int kArrowHeight = 7;
constexpr int kBelowWords = 40;  // from the top of the words to the end of their tags
constexpr int kNameHeight = 22;  // below the tags, in sentences with names
constexpr int kNameMargin = 5;   // of a name's band, left and right of its words
constexpr int kSentenceGap = 30;
constexpr std::size_t kLongestForm = 32;  // columns

enum class ArcClass : std::uint8_t { argument, function, other };

struct Colours {
  const char* line;
  const char* label;
};
constexpr std::array<Colours, 3> kColours = {{{"#0b5cad", "#0b4a8a"}, {"#a8adb3", "#6b7177"}, {"#3f7d54", "#2f6241"}}};

// By NameType: the band behind the words, and the line and label below them.
struct NameColours {
  const char* band;
  const char* label;
};
constexpr std::array<NameColours, kNameTypeCount> kNameColours = {
    {{"#fdebd0", "#a04000"}, {"#d9f0e3", "#1e6b3f"}, {"#e3e0f7", "#4b3f99"}, {"#ececec", "#555555"}}};

ArcClass class_of(Relation relation) {
  switch (main_relation(relation)) {
    case Relation::root:
    case Relation::nsubj:
    case Relation::csubj:
    case Relation::obj:
    case Relation::iobj:
    case Relation::ccomp:
    case Relation::xcomp:
      return ArcClass::argument;
    case Relation::aux:
    case Relation::case_:
    case Relation::cc:
    case Relation::cop:
    case Relation::det:
    case Relation::expl:
    case Relation::mark:
    case Relation::punct:
      return ArcClass::function;
    default:
      return ArcClass::other;
  }
}

// About how wide a text is, in hundredths of the size of its letters; fonts differ, so rather too wide.
int hundredths_of(std::string_view text) {
  int sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint next = decode_utf8(text, at);
    const std::string_view letter = text.substr(at, next.byte_count);
    const char first = letter.front();
    if (std::string_view("iljtfrI.,:;'|!()[] ").find(first) != std::string_view::npos) {
      sum += 36;
    } else if (std::string_view("mwMW@%").find(first) != std::string_view::npos) {
      sum += 92;
    } else if (first >= 'A' && first <= 'Z') {
      sum += 72;
    } else {
      sum += static_cast<int>(display_width(letter)) * (next.code_point < 0x500 ? 58 : 66);
    }
    at += next.byte_count;
  }
  return sum;
}

int width_of(std::string_view text, int size) { return (hundredths_of(text) * size + 99) / 100; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string shown_form(std::string_view form) {
  const std::vector<std::string> lines = wrap_text(terminal_safe(form), kLongestForm, 1);
  return lines.empty() || lines.front().empty() ? "\u00B7"
                                                : lines.front();  // a word of nothing but invisible characters
}

struct PlacedWord {
  std::string form;
  std::string_view tag;
  int width = 0;
  int centre = 0;
};

struct Arc {
  std::size_t left = 0;
  std::size_t right = 0;  // the same as left for the root
  bool to_left = false;   // the dependent stands left of its head
  Relation relation = Relation::dep;
  int level = 0;
  int left_offset = 0;  // from the middle of the word
  int right_offset = 0;
  [[nodiscard]] std::size_t length() const { return right - left; }
  [[nodiscard]] bool root() const { return left == right; }
  [[nodiscard]] std::string_view label() const { return name_of(relation); }
};

struct PlacedName {
  std::size_t first = 0;
  std::size_t last = 0;
  NameType type = NameType::other;
};

struct Drawing {
  std::string text;
  std::vector<PlacedWord> words;
  std::vector<Arc> arcs;
  std::vector<PlacedName> names;
  int levels = 0;
  int width = 0;
  [[nodiscard]] int words_top() const { return levels * kLevelHeight + kFirstLevel; }
  [[nodiscard]] int height() const { return words_top() + kBelowWords + (names.empty() ? 0 : kNameHeight); }
};

// Short arcs first, and the root last.
void set_levels(Drawing& drawing) {
  std::sort(drawing.arcs.begin(), drawing.arcs.end(), [](const Arc& a, const Arc& b) {
    return std::tuple(a.root(), a.length(), a.left, a.right) < std::tuple(b.root(), b.length(), b.left, b.right);
  });
  std::vector<int> top(drawing.words.size() + 1);  // over the gap before each word
  for (Arc& arc : drawing.arcs) {
    const auto begin = top.begin() + static_cast<std::ptrdiff_t>(arc.left + (arc.root() ? 0 : 1));
    const auto end = top.begin() + static_cast<std::ptrdiff_t>(arc.right + (arc.root() ? 2 : 1));
    arc.level = *std::max_element(begin, end) + 1;
    std::fill(begin, end, arc.level);
    drawing.levels = std::max(drawing.levels, arc.level);
  }
}

// Where the arcs of each word end at it, so that none crosses another: to the left the shortest outside, then the root, then to the right the longest
// inside. The arcs come in the order of their lengths.
void set_offsets(Drawing& drawing) {
  std::vector<std::vector<int*>> to_left(drawing.words.size());
  std::vector<std::vector<int*>> to_right(drawing.words.size());
  for (Arc& arc : drawing.arcs) {
    to_left[arc.right].push_back(&arc.right_offset);
    if (!arc.root()) {
      to_right[arc.left].push_back(&arc.left_offset);
    }
  }
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    std::vector<int*>& ends = to_left[i];
    ends.insert(ends.end(), to_right[i].rbegin(), to_right[i].rend());
    const int span = (static_cast<int>(ends.size()) - 1) * kEndDistance;
    for (std::size_t k = 0; k < ends.size(); ++k) {
      *ends[k] = static_cast<int>(k) * kEndDistance - span / 2;
    }
    drawing.words[i].width = std::max(drawing.words[i].width, span + kEndDistance);
  }
  for (Arc& arc : drawing.arcs) {
    arc.left_offset = arc.root() ? arc.right_offset : arc.left_offset;
  }
}

void set_places(Drawing& drawing) {
  std::vector<std::vector<const Arc*>> ending(drawing.words.size());
  for (const Arc& arc : drawing.arcs) {
    if (!arc.root()) {
      ending[arc.right].push_back(&arc);
    }
  }
  int left = kMargin;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    PlacedWord& word = drawing.words[i];
    word.centre = left + word.width / 2;
    for (const Arc* arc : ending[i]) {
      const int room = width_of(arc->label(), kLabelSize) + 2 * (kLabelMargin + kCorner);
      word.centre =
          std::max(word.centre, drawing.words[arc->left].centre + arc->left_offset + room - arc->right_offset);
    }
    left = word.centre + (word.width + 1) / 2 + kWordGap;
  }
  drawing.width = left - kWordGap + kMargin;
}

// A name is at least as wide as the word for its type; the rest goes to its last word.
void make_room_for_names(Drawing& drawing) {
  for (const PlacedName& name : drawing.names) {
    int width = static_cast<int>(name.last - name.first) * kWordGap;
    for (std::size_t i = name.first; i <= name.last; ++i) {
      width += drawing.words[i].width;
    }
    drawing.words[name.last].width += std::max(0, width_of(name_of(name.type), kLabelSize) - width);
  }
}

Drawing draw(const Document& document, SentenceId id) {
  Drawing drawing;
  const TokenRange tokens = document.sentence(id).tokens;
  const std::size_t begin = to_index(tokens.begin);
  drawing.text = terminal_safe(document.text().text(document.text().span_of(tokens)));
  for (std::size_t i = begin; i < to_index(tokens.end); ++i) {
    const Word& word = document.words()[i];
    PlacedWord placed{shown_form(document.text(to_id<TokenId>(i))), name_of(word.upos), 0, 0};
    placed.width = std::max(width_of(placed.form, kFormSize), width_of(placed.tag, kTagSize));
    drawing.words.push_back(std::move(placed));
    const std::size_t head = to_index(word.head);
    drawing.arcs.push_back({std::min(i, head) - begin, std::max(i, head) - begin, i < head, word.relation, 0, 0, 0});
  }
  for (const Name& name : document.names_in(tokens)) {
    const std::size_t first = to_index(name.tokens.begin) - begin;
    drawing.names.push_back({first, first + name.tokens.size() - 1, name.type});
  }
  set_levels(drawing);
  set_offsets(drawing);
  make_room_for_names(drawing);
  set_places(drawing);
  return drawing;
}

class SvgWriter {
 public:
  explicit SvgWriter(std::ostream& out) : out_(out) {}

  void write(const std::vector<Drawing>& drawings) {
    int width = 2 * kMargin;
    int height = kMargin;
    for (const Drawing& drawing : drawings) {
      width = std::max(width, drawing.width);
      height += drawing.height() + kSentenceGap;
    }
    height += kMargin - kSentenceGap;
    out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)"
         << "\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width << "\" height=\"" << height
         << "\" viewBox=\"0 0 " << width << ' ' << height
         << "\" font-family=\"Helvetica,Arial,sans-serif\" stroke=\"none\">\n"
         << "<rect width=\"" << width << "\" height=\"" << height << "\" fill=\"white\"/>\n";
    int top = kMargin;
    for (const Drawing& drawing : drawings) {
      write_sentence(drawing, top);
      top += drawing.height() + kSentenceGap;
    }
    out_ << "</svg>\n";
  }

 private:
  void write_sentence(const Drawing& drawing, int top) {
    out_ << "<g transform=\"translate(0," << top << ")\" text-anchor=\"middle\">\n<title>" << escaped(drawing.text)
         << "</title>\n";
    for (const ArcClass part : {ArcClass::function, ArcClass::other, ArcClass::argument}) {
      write_lines(drawing, part);
    }
    for (const ArcClass part : {ArcClass::function, ArcClass::other, ArcClass::argument}) {
      write_labels(drawing, part);
    }
    write_names(drawing);
    write_words(drawing);
    out_ << "</g>\n";
  }

  void write_names(const Drawing& drawing) {
    if (drawing.names.empty()) {
      return;
    }
    const int top = drawing.words_top() + 1;
    const int line = drawing.words_top() + kBelowWords;
    out_ << "<g font-size=\"" << kLabelSize << "\">\n";
    for (const PlacedName& name : drawing.names) {
      const PlacedWord& first = drawing.words[name.first];
      const PlacedWord& last = drawing.words[name.last];
      const int left = first.centre - first.width / 2 - kNameMargin;
      const int right = last.centre + last.width / 2 + kNameMargin;
      const NameColours& colours = kNameColours[static_cast<std::size_t>(name.type)];
      out_ << "<rect x=\"" << left << "\" y=\"" << top << "\" width=\"" << right - left << "\" height=\"" << line - top
           << "\" rx=\"4\" fill=\"" << colours.band << "\"/><text x=\"" << (left + right) / 2 << "\" y=\""
           << line + kLabelSize + 2 << "\" fill=\"" << colours.label << "\">" << name_of(name.type) << "</text>\n";
    }
    out_ << "</g>\n";
  }

  void write_lines(const Drawing& drawing, ArcClass part) {
    const char* const colour = kColours[static_cast<std::size_t>(part)].line;
    out_ << "<g fill=\"none\" stroke=\"" << colour << "\" stroke-width=\"1.4\">\n";
    for (const Arc& arc : drawing.arcs) {
      if (class_of(arc.relation) == part) {
        write_line(drawing, arc, colour);
      }
    }
    out_ << "</g>\n";
  }

  void write_line(const Drawing& drawing, const Arc& arc, const char* colour) {
    const int bottom = drawing.words_top() - 4;
    const int top = height_of(drawing, arc);
    const int left = drawing.words[arc.left].centre + arc.left_offset;
    const int right = drawing.words[arc.right].centre + arc.right_offset;
    const int end = arc.to_left ? left : right;
    out_ << "<path d=\"M" << left << ' ';
    if (arc.root()) {
      out_ << top + kLabelSize / 2 << 'V' << bottom - kArrowHeight;
    } else {
      out_ << (arc.to_left ? bottom - kArrowHeight : bottom) << 'V' << top + kCorner << 'q' << 0 << ' ' << -kCorner
           << ' ' << kCorner << ' ' << -kCorner << 'H' << right - kCorner << 'q' << kCorner << " 0 " << kCorner << ' '
           << kCorner << 'V' << (arc.to_left ? bottom : bottom - kArrowHeight);
    }
    out_ << "\"/><path d=\"M" << end << ' ' << bottom << "l-3.5 " << -kArrowHeight << "h7z\" fill=\"" << colour
         << "\" stroke=\"none\"/>\n";
  }

  void write_labels(const Drawing& drawing, ArcClass part) {
    out_ << "<g font-size=\"" << kLabelSize << "\" fill=\"" << kColours[static_cast<std::size_t>(part)].label
         << "\">\n";
    for (const Arc& arc : drawing.arcs) {
      if (class_of(arc.relation) == part) {
        const int middle =
            (drawing.words[arc.left].centre + arc.left_offset + drawing.words[arc.right].centre + arc.right_offset) / 2;
        const int width = width_of(arc.label(), kLabelSize) + kLabelMargin;
        const int y = height_of(drawing, arc);
        out_ << "<rect x=\"" << middle - width / 2 << "\" y=\"" << y - kLabelSize / 2 << "\" width=\"" << width
             << "\" height=\"" << kLabelSize << "\" fill=\"white\"/><text x=\"" << middle << "\" y=\""
             << y + kLabelSize / 2 - 1 << "\">" << arc.label() << "</text>\n";
      }
    }
    out_ << "</g>\n";
  }

  void write_words(const Drawing& drawing) {
    const int form_line = drawing.words_top() + kFormSize;
    const int tag_line = form_line + kTagSize + 7;
    out_ << "<g font-size=\"" << kFormSize << "\" fill=\"#111111\">\n";
    for (const PlacedWord& word : drawing.words) {
      out_ << "<text x=\"" << word.centre << "\" y=\"" << form_line << "\">" << escaped(word.form) << "</text>\n";
    }
    out_ << "</g>\n<g font-size=\"" << kTagSize << "\" fill=\"#777777\">\n";
    for (const PlacedWord& word : drawing.words) {
      out_ << "<text x=\"" << word.centre << "\" y=\"" << tag_line << "\">" << word.tag << "</text>\n";
    }
    out_ << "</g>\n";
  }

  static int height_of(const Drawing& drawing, const Arc& arc) {
    return drawing.words_top() - kFirstLevel - (arc.level - 1) * kLevelHeight;
  }

  std::ostream& out_;
};

}  // namespace

void write_parse_svg(std::ostream& out, const Document& document, SentenceRange sentences) {
  std::vector<Drawing> drawings;
  for (std::size_t s = to_index(sentences.begin); s < to_index(sentences.end); ++s) {
    drawings.push_back(draw(document, to_id<SentenceId>(s)));
  }
  SvgWriter(out).write(drawings);
}

}  // namespace entente
