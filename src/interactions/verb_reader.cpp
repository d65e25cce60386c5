// Dictionaries of verbs of PETRARCH and TABARI. Worked example:
//   &TALK                              a set of synonyms
//   +TALKS
//   +PEACE_NEGOTIATIONS
//   --- HOLD [210] ---                 a block, with the code of its verbs
//   HOLD {HELD HOLDING}                a verb with its forms
//   - * &TALK (WITH +) [046]           a pattern: the verb, one of the set, "with" and the target
// is one verb with a code of its own and one pattern. What a code is in PLOVER the ontology knows; a file that uses 21 and 22, which CAMEO lacks, is of WEIS.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include <entente/resources/petrarch_lines.hpp>

#include "lexicon_contents.hpp"
#include "pattern_grammar.hpp"

namespace entente {

namespace {

constexpr std::size_t kWeisShare = 50;  // one code in so many that only WEIS has

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_no_event(std::string_view code) { return code == "---" || code == "+++" || code == "###"; }

// Of which scheme the codes of a file are.
CodeScheme scheme_of(std::string_view bytes) {
  PetrarchLines lines(bytes);
  std::size_t codes = 0;
  std::size_t of_weis = 0;
  while (lines.next()) {
    const std::size_t open = lines.text().find('[');
    if (open != std::string::npos && open + 2 < lines.text().size() && is_digit(lines.text()[open + 1])) {
      ++codes;
      const std::string root = lines.text().substr(open + 1, 2);
      of_weis += root == "21" || root == "22" ? 1U : 0U;
    }
  }
  return of_weis * kWeisShare > codes ? CodeScheme::weis : CodeScheme::cameo;
}

// Talks have two sides, also where a code does not say so: "A and B met".
bool is_mutual(std::string_view cameo) { return cameo == "040" || cameo == "041" || cameo == "044" || cameo == "046"; }

// The two halves of a code: `042:043` is what the source does, and what the target does in turn.
struct CodePair {
  std::string own, counter;
};

class VerbFile {
 public:
  VerbFile(const EventOntology& ontology, LexiconFile& file)
      : ontology_(ontology), file_(file), verbs_(std::make_shared<VerbDictionary>()), grammar_(*verbs_) {}

  void read(std::string_view bytes) {
    file_.scheme = scheme_of(bytes);
    PetrarchLines lines(bytes);
    while (lines.next()) {
      book_.begin_line();
      doubts_.clear();
      fault_.clear();
      if (lines.text().empty()) {
        continue;
      }
      if (lines.was_latin1()) {
        doubts_.emplace_back("not UTF-8: read as Latin-1");
      }
      const bool taken = take(lines.text());
      if (!taken) {
        book_.skip(book_.line(), fault_);
        continue;
      }
      book_.imported(book_.line());
      for (const std::string& doubt : doubts_) {
        book_.doubt(book_.line(), doubt);
      }
    }
    close_set();
    static_cast<LineReport&>(file_) = std::move(book_).finish();
    const auto contents = std::make_shared<LexiconContents>();
    contents->verbs = verbs_;
    file_.contents = contents;
  }

 private:
  bool refuse(const std::string& reason) {
    fault_ = reason;
    return false;
  }

  bool take(const std::string& text) {
    if (text.starts_with("---")) {
      close_set();
      return take_header(text);
    }
    if (text.starts_with('&')) {
      close_set();
      return open_set(text);
    }
    if (text.starts_with('-')) {
      close_set();
      return take_pattern(text);
    }
    if (text.starts_with('~')) {
      return refuse("a transformation (~): the operators of the program do that");
    }
    if (!set_.empty()) {
      return text.starts_with('+') ? take_member(text) : refuse("expected a member (+) of the set &" + set_);
    }
    return take_verb(text);
  }

  // --- sets of synonyms

  bool open_set(const std::string& text) {
    std::string name = text.substr(1);
    name.erase(name.find_last_not_of(" _") + 1);
    if (name.empty() || name.find_first_of(" []{}+") != std::string::npos) {
      return refuse("'" + text + "' is no name of a set of synonyms");
    }
    if (grammar_.has_set(name)) {
      doubts_.push_back("the set &" + name + " was there before; this one holds from here on");
    }
    set_ = name;
    members_ = {};
    ++file_.synsets;
    return true;
  }

  bool take_member(const std::string& text) { return grammar_.add_member(text.substr(1), members_, fault_); }

  void close_set() {
    if (!set_.empty()) {
      grammar_.define(set_, std::exchange(members_, {}));
      set_.clear();
    }
  }

  // --- codes

  // The text outside of brackets, and the codes inside them.
  bool split_codes(const std::string& text, std::string& outside, std::vector<std::string>& codes) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t open = std::min(text.find('[', at), text.size());
      outside += text.substr(at, open - at);
      if (open == text.size()) {
        break;
      }
      const std::size_t close = text.find(']', open);
      if (close == std::string::npos) {
        return refuse("'[' without ']'");
      }
      std::string code = text.substr(open + 1, close - open - 1);
      std::erase(code, ' ');
      codes.push_back(std::move(code));
      at = close + 1;
    }
    return outside.find(']') == std::string::npos || refuse("']' without '['");
  }

  std::optional<CodePair> parse_code(const std::string& code) {
    const std::size_t colon = code.find(':');
    CodePair pair{code.substr(0, colon), colon == std::string::npos ? "" : code.substr(colon + 1)};
    for (std::string* half : {&pair.own, &pair.counter}) {
      const std::size_t odd = half->find_first_of("?!");
      if (odd != std::string::npos) {
        doubts_.push_back("'" + half->substr(odd) + "' in the code is left out");
        half->erase(odd);
      }
    }
    if (pair.own.empty() && pair.counter.empty()) {
      refuse("an empty code");
      return std::nullopt;
    }
    return pair;
  }

  // The frame of one code; nothing, with a fault, for a code that no table knows.
  std::optional<Frame> frame_of(const std::string& code) {
    Frame frame;
    frame.pos = FramePos::verb;
    frame.rule = {file_.file, book_.line()};
    frame.source = {{Slot::Kind::subject, ""}};
    frame.target = {{Slot::Kind::complement, ""}};
    frame.code = code;
    if (is_no_event(code)) {
      frame.nothing = true;
      if (code != "---") {
        doubts_.push_back("[" + code + "] throws a text away in TABARI; read as wording that is no act");
      }
      return frame;
    }
    const auto meaning = ontology_.meaning(file_.scheme, code);
    if (!meaning) {
      refuse("'" + code + "' is no code of " + std::string(name_of(file_.scheme)) +
             "; a --mapping FILE can give it a root of PLOVER");
      return std::nullopt;
    }
    if (!meaning->exact) {
      doubts_.push_back("no table knows '" + code + "': taken for what its beginning is");
    }
    if (!meaning->root) {
      frame.nothing = true;
      doubts_.push_back("'" + code + "' is a statement, which is no act of PLOVER: read as wording that is no act");
      return frame;
    }
    frame.root = *meaning->root;
    frame.mode = meaning->mode;
    frame.cameo = meaning->cameo;
    return frame;
  }

  // What the target does in turn: the frame of the other half, its slots exchanged where it stands alone.
  std::optional<Frame> frame_of(const CodePair& pair, bool& exchanged) {
    exchanged = pair.own.empty();
    if (exchanged) {
      return frame_of(pair.counter);
    }
    std::optional<Frame> frame = frame_of(pair.own);
    if (frame && (pair.counter == pair.own || (pair.counter.empty() && is_mutual(frame->cameo)))) {
      frame->reciprocal = true;
    } else if (frame && !pair.counter.empty()) {
      std::optional<Frame> counter = frame_of(pair.counter);
      if (!counter) {
        return std::nullopt;
      }
      frame->counter = counter->nothing ? nullptr : std::make_shared<const Frame>(*counter);
    }
    return frame;
  }

  // --- blocks, verbs, patterns

  bool take_header(const std::string& text) {
    std::string name;
    std::vector<std::string> codes;
    in_block_ = false;
    if (!split_codes(text, name, codes)) {
      return false;
    }
    if (codes.empty()) {
      doubts_.emplace_back("no code: its verbs alone are no act");
    }
    if (codes.size() > 1) {
      doubts_.emplace_back("more than one code: the first holds");
    }
    block_code_ = codes.empty() ? "---" : codes.front();
    block_ = verbs_->add_block();
    in_block_ = true;
    verb_name_.clear();
    patterns_.clear();
    if (is_no_event(block_code_)) {
      return true;
    }
    bool exchanged = false;
    const auto pair = parse_code(block_code_);
    if (!pair || !frame_of(*pair, exchanged)) {
      doubts_.push_back(std::exchange(fault_, "") + "; its verbs alone are no act");
      block_code_ = "---";
    }
    return true;
  }

  bool take_verb(const std::string& text) {
    if (!in_block_) {
      return refuse("expected a block (--- NAME [code] ---), a set (&NAME) or a pattern (- ...)");
    }
    std::string outside;
    std::vector<std::string> codes;
    if (!split_codes(text, outside, codes)) {
      return false;
    }
    VerbForms forms;
    if (!grammar_.parse_verb(outside, forms, fault_)) {
      return false;
    }
    const auto pair = parse_code(codes.empty() ? block_code_ : codes.front());
    bool exchanged = false;
    const std::vector<std::string> before = doubts_;
    std::optional<Frame> frame = pair ? frame_of(*pair, exchanged) : std::nullopt;
    if (codes.empty()) {
      doubts_ = before;  // what is doubtful about the code stands at the head of the block
    }
    if (!frame) {
      doubts_.push_back(std::exchange(fault_, "") + "; the verb alone is no act");
      frame = frame_of(std::string("---"));
    }
    if (exchanged) {
      std::swap(frame->source, frame->target);
    }
    const auto [known, added] = verb_lines_.try_emplace(forms.shown, book_.line());
    if (!added) {
      doubts_.push_back("the verb stands in line " + std::to_string(known->second) + ", too: the code there holds");
    }
    verb_name_ = verb_name_.empty() ? forms.shown : verb_name_;
    frame->head = forms.heads.front();
    finish_counter(*frame);
    VerbEntry entry{forms.before, forms.after, block_, !frame->nothing && added, std::move(*frame)};
    verbs_->add_verb(forms.heads, entry);
    ++file_.verbs;
    return true;
  }

  bool take_pattern(const std::string& text) {
    if (!in_block_ || verb_name_.empty()) {
      return refuse(in_block_ ? "a pattern before any verb" : "a pattern outside of a block");
    }
    std::string outside;
    std::vector<std::string> codes;
    if (!split_codes(text.substr(1), outside, codes)) {
      return false;
    }
    if (codes.size() != 1) {
      return refuse(codes.empty() ? "a pattern without a code" : "a pattern with several codes");
    }
    PatternText pattern;
    if (!grammar_.parse_pattern(outside, pattern, fault_)) {
      return false;
    }
    bool exchanged = false;
    const auto pair = parse_code(codes.front());
    std::optional<Frame> frame = pair ? frame_of(*pair, exchanged) : std::nullopt;
    if (!frame) {
      return false;
    }
    const auto [known, added] = patterns_.try_emplace(pattern.shown, book_.line());
    if (!added) {
      doubts_.push_back("the pattern stands in line " + std::to_string(known->second) + ", too: the code there holds");
      return true;
    }
    finish_pattern(pattern, *frame, exchanged);
    return true;
  }

  static void finish_counter(Frame& frame) {
    if (frame.counter != nullptr) {
      Frame counter = *frame.counter;
      counter.head = frame.head;
      counter.closed = frame.closed;
      frame.counter = std::make_shared<const Frame>(std::move(counter));
    }
  }

  void finish_pattern(PatternText& pattern, Frame& frame, bool exchanged) {
    if (pattern.compound) {  // `%`: the members of a compound act on one another
      frame.reciprocal = true;
      frame.target.clear();
    }
    if (exchanged) {
      std::swap(frame.source, frame.target);
      for (auto* items : {&pattern.before, &pattern.after}) {
        for (PatternItem& item : *items) {
          item.kind = item.kind == PatternItem::Kind::source   ? PatternItem::Kind::target
                      : item.kind == PatternItem::Kind::target ? PatternItem::Kind::source
                                                               : item.kind;
        }
      }
    }
    frame.head = verb_name_;
    frame.extra = pattern.words;
    frame.closed = std::any_of(pattern.before.begin(), pattern.before.end(),
                               [](const PatternItem& item) { return item.kind == PatternItem::Kind::words; });
    finish_counter(frame);
    verbs_->add_pattern(block_, {std::move(pattern.before), std::move(pattern.after), std::move(frame)});
    ++file_.patterns;
  }

  const EventOntology& ontology_;
  LexiconFile& file_;
  std::shared_ptr<VerbDictionary> verbs_;
  PatternGrammar grammar_;
  LineBook book_;
  std::vector<std::string> doubts_;  // of this line
  std::string fault_;
  std::string set_;  // the set that is open, "" for none
  PatternGrammar::Members members_;
  bool in_block_ = false;
  std::uint32_t block_ = 0;
  std::string block_code_;
  std::string verb_name_;  // the first verb of the block
  std::map<std::string, std::uint32_t> verb_lines_, patterns_;
};

}  // namespace

void read_verb_dictionary(std::string_view bytes, const EventOntology& ontology, LexiconFile& file) {
  VerbFile(ontology, file).read(bytes);
}

}  // namespace entente
