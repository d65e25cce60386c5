// Dictionaries of PETRARCH and TABARI. Worked example:
//   KOFI_ANNAN_                        a name, which opens an entry
//   +K._ANNAN_                         another name of the same
//   	[IGOUNO 970101-061231]           what he was then
//   	[ELI]                            and else
// is one actor with two names and two codes. Of agents, `GOLDEN_GOOSE {GOLDEN_GEESE} [~BUS]` is one noun with two forms, `POLICE {} [~COP]` one without a
// plural, and `CATTLE!PERSON! [~AGR]` as many as `!PERSON! = MAN, MEN, ...` lists.
#include "petrarch_reader.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>

#include "petrarch_lines.hpp"

namespace entente {

namespace {

// Sets multiply: six of a hundred words in one agent would be 10^12 forms.
constexpr std::size_t kMostSets = 4;  // in one agent
constexpr std::size_t kMostForms = 10'000;
constexpr std::size_t kMostBytesOfFile = std::size_t{64} << 20U;  // of all such forms

// The parts of a line outside and inside of brackets: "NAME {X} [A] [B]" -> "NAME {X} ", {"A", "B"}.
struct Parts {
  std::string outside;
  std::vector<std::string> codes;
};

std::optional<Parts> split_brackets(const std::string& text, std::string& fault) {
  Parts parts;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find('[', at), text.size());
    const std::string outside = text.substr(at, open - at);
    if (outside.find(']') != std::string::npos) {
      fault = "']' without '['";
      return std::nullopt;
    }
    parts.outside += outside;
    if (open == text.size()) {
      break;
    }
    const std::size_t close = text.find(']', open);
    if (close == std::string::npos) {
      fault = "'[' without ']'";
      return std::nullopt;
    }
    parts.codes.push_back(text.substr(open + 1, close - open - 1));
    at = close + 1;
  }
  return parts;
}

bool is_code(std::string_view text) {
  return text == "---" || text == "+++" || text == "###" ||
         (text.size() >= 3 &&
          std::all_of(text.begin(), text.end(),
                      [](char c) {
                        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/';
                      }) &&
          !(text.front() >= '0' && text.front() <= '9'));
}

std::string shown(const std::string& plain) {
  return std::any_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; }) ? plain
                                                                                              : in_title_case(plain);
}

class ActorsFile {
 public:
  ActorsFile(const CameoCodes& codes, Dictionary& dictionary) : codes_(codes), dictionary_(dictionary) {}

  void read(std::string_view bytes) {
    PetrarchLines lines(bytes);
    while (lines.next()) {
      book_.begin_line();
      if (!lines.text().empty()) {
        take(lines.text());
        if (lines.was_latin1()) {
          book_.doubt(book_.line(), "not UTF-8: read as Latin-1");
        }
      }
    }
    finish_entry();
    static_cast<LineReport&>(dictionary_) = std::move(book_).finish();
  }

 private:
  void take(const std::string& text) {
    std::string fault;
    const auto parts = split_brackets(text, fault);
    if (!parts) {
      book_.skip(book_.line(), fault);
      return;
    }
    const bool named = parts->outside.find_first_not_of(" \t") != std::string::npos;
    if (named) {
      take_name(parts->outside);
    }
    for (const std::string& code : parts->codes) {
      take_code(code, named);
    }
  }

  void take_name(const std::string& written) {
    const bool synonym = written.front() == '+';
    if (synonym && !open_) {
      book_.skip(book_.line(), "another name (+) before any name");
      return;
    }
    std::string fault;
    const std::string plain = plain_name(std::string_view(written).substr(synonym ? 1 : 0), fault);
    if (!synonym) {
      if (entry_.codes.empty() && !names_.empty() && fault.empty()) {
        book_.doubt(names_.front().second,
                    "no code before the next name, line " + std::to_string(book_.line()) + ": taken as one actor");
      } else {
        finish_entry();
      }
      open_ = true;
    }
    if (!fault.empty()) {
      book_.skip(book_.line(), fault);
      return;
    }
    for (const std::string& name : names_in(plain)) {
      names_.emplace_back(shown(name), book_.line());
    }
    book_.imported(book_.line());
  }

  void take_code(const std::string& written, bool beside_name) {
    const std::uint32_t line = book_.line();
    const std::size_t begin = std::min(written.find_first_not_of(" \t"), written.size());
    const std::size_t end = std::min(written.find_first_of(" \t<>", begin), written.size());
    const std::string code = written.substr(begin, end - begin);
    if (!is_code(code)) {
      spoil(line, beside_name, "'" + code + "' is no code of an actor");
      return;
    }
    if (names_.empty()) {
      book_.skip(line, open_ ? "the code of a name that was not imported" : "a code before any name");
      return;
    }
    std::string fault;
    const auto range = parse_range(std::string_view(written).substr(end), fault);
    if (!range) {
      spoil(line, beside_name, fault);
      return;
    }
    std::string doubt;
    DictionaryCode decoded = codes_.decode(code, doubt);
    decoded.start = range->start;
    decoded.end = range->end;
    decoded.rule = {dictionary_.file, line};
    entry_.codes.push_back(std::move(decoded));
    book_.imported(line);
    if (!doubt.empty()) {
      book_.doubt(line, doubt);
    }
  }

  // Beside a name, the name may still get another code.
  void spoil(std::uint32_t line, bool beside_name, const std::string& fault) {
    beside_name ? book_.doubt(line, fault + ": the code is left out") : book_.skip(line, fault);
  }

  void finish_entry() {
    if (entry_.codes.empty()) {
      for (const auto& [name, line] : names_) {
        book_.skip(line, "no code for this name");
      }
    } else if (!names_.empty()) {
      std::stable_partition(entry_.codes.begin(), entry_.codes.end(), [](const DictionaryCode& code) {
        return !code.start.empty() || !code.end.empty();  // the code without dates holds where no other does
      });
      for (auto& [name, line] : names_) {
        entry_.names.push_back(std::move(name));
      }
      entry_.any_case = true;
      entry_.rule = {dictionary_.file, names_.front().second};
      dictionary_.actors.push_back(std::move(entry_));
    }
    entry_ = {};
    names_.clear();
    open_ = false;
  }

  const CameoCodes& codes_;
  Dictionary& dictionary_;
  LineBook book_;
  DictionaryActor entry_;
  std::vector<std::pair<std::string, std::uint32_t>> names_;  // with their lines
  bool open_ = false;                                         // an entry was begun, even if its names were all faulty
};

class AgentsFile {
 public:
  AgentsFile(const CameoCodes& codes, Dictionary& dictionary) : codes_(codes), dictionary_(dictionary) {}

  void read(std::string_view bytes) {
    PetrarchLines lines(bytes);
    while (lines.next()) {
      book_.begin_line();
      std::string fault;
      if (!lines.text().empty() && !take(lines.text(), fault)) {
        book_.skip(book_.line(), fault);
      }
      if (!lines.text().empty() && lines.was_latin1()) {
        book_.doubt(book_.line(), "not UTF-8: read as Latin-1");
      }
    }
    static_cast<LineReport&>(dictionary_) = std::move(book_).finish();
  }

 private:
  bool take(const std::string& text, std::string& fault) {
    if (text.front() == '!' && text.find('=') != std::string::npos) {
      return take_substitution(text, fault);
    }
    const auto parts = split_brackets(text, fault);
    if (!parts) {
      return false;
    }
    if (parts->codes.size() != 1) {
      fault = parts->codes.empty() ? "no code for this agent" : "more than one code for this agent";
      return false;
    }
    DictionaryNoun noun;
    noun.rule = {dictionary_.file, book_.line()};
    return take_code(parts->codes.front(), noun, fault) && take_forms(parts->outside, noun, fault);
  }

  // !PERSON! = MAN, MEN, WOMAN
  bool take_substitution(const std::string& text, std::string& fault) {
    const std::size_t end = text.find('!', 1);
    const std::size_t equals = text.find('=');
    if (end == std::string::npos || end > equals) {
      fault = "a substitution set needs the shape !NAME! = WORD, WORD";
      return false;
    }
    std::vector<std::string>& words = substitutions_[text.substr(0, end + 1)];
    for (const std::string& word : split_values(std::string_view(text).substr(equals + 1), ',')) {
      std::string plain = lower_ascii(plain_name(word, fault));
      if (!plain.empty()) {
        words.push_back(std::move(plain));
      }
    }
    if (words.empty() && fault.empty()) {
      fault = "a substitution set without words";
    }
    book_.imported(book_.line());
    return fault.empty();
  }

  bool take_code(const std::string& written, DictionaryNoun& noun, std::string& fault) {
    std::string code;
    std::copy_if(written.begin(), written.end(), std::back_inserter(code),
                 [](char c) { return c != ' ' && c != '\t' && c != '~'; });
    if (written.find('~') == std::string::npos || !is_code(code)) {
      fault = "'" + written + "' is no code of an agent, such as ~GOV";
      return false;
    }
    std::string doubt;
    const DictionaryCode decoded = codes_.decode(code, doubt);
    noun.sector = decoded.sector;
    noun.type = decoded.type;
    if (!doubt.empty()) {
      book_.doubt(book_.line(), doubt);
    }
    return true;
  }

  bool take_forms(const std::string& written, DictionaryNoun& noun, std::string& fault) {
    std::string singular = written;
    std::string plural;
    const std::size_t open = written.find('{');
    if (open != std::string::npos) {
      const std::size_t close = written.find('}', open);
      if (close == std::string::npos) {
        fault = "'{' without '}'";
        return false;
      }
      singular = written.substr(0, open);
      plural = written.substr(open + 1, close - open - 1);
      noun.mass = plural.find_first_not_of(" \t") == std::string::npos;
    }
    const bool substitutes = singular.find('!') != std::string::npos;
    for (const std::string& form : expanded(singular, fault)) {
      const std::string plain = lower_ascii(plain_name(form, fault));
      if (!fault.empty()) {
        return false;
      }
      noun.forms.push_back(plain);
    }
    if (noun.forms.empty()) {
      fault = fault.empty() ? "no name before the code" : fault;
      return false;
    }
    if (open == std::string::npos && !substitutes) {
      noun.forms.push_back(regular_plural(noun.forms.front()));
    } else if (open != std::string::npos && !noun.mass) {
      noun.forms.push_back(lower_ascii(plain_name(plural, fault)));
    }
    if (!fault.empty()) {
      return false;
    }
    book_.imported(book_.line());
    dictionary_.nouns.push_back(std::move(noun));
    return true;
  }

  // "CATTLE!PERSON!" -> "CATTLEMAN", "CATTLEMEN", ...; nothing, and why in `fault`, where the set is unknown or the forms would be too many.
  std::vector<std::string> expanded(const std::string& form, std::string& fault) {
    std::vector<std::string> forms = {""};
    std::size_t at = 0;
    for (std::size_t count = 0;; ++count) {
      const std::size_t open = std::min(form.find('!', at), form.size());
      append({form.substr(at, open - at)}, forms);
      if (open == form.size()) {
        return forms;
      }
      const std::size_t close = form.find('!', open + 1);
      const auto set =
          close == std::string::npos ? substitutions_.end() : substitutions_.find(form.substr(open, close - open + 1));
      if (set == substitutions_.end() || set->second.empty()) {
        fault = "an unknown substitution set in " + form.substr(at);
        return {};
      }
      const std::size_t words = set->second.size();
      bytes_made_ += forms.size() * (words * form.size() + bytes_in(set->second));
      if (count == kMostSets || forms.size() * words > kMostForms || bytes_made_ > kMostBytesOfFile) {
        fault = "too many substitutions";
        return {};
      }
      if (open > at && goes_on(form, open - 1) && goes_on(form, close + 1)) {
        book_.doubt(book_.line(), "a substitution set inside of a word, which may make words that are none");
      }
      append(set->second, forms);
      at = close + 1;
    }
  }

  // Every form with every ending, in the order of the forms, then of the endings.
  static void append(const std::vector<std::string>& endings, std::vector<std::string>& forms) {
    std::vector<std::string> longer;
    for (const std::string& form : forms) {
      for (const std::string& ending : endings) {
        longer.push_back(form + ending);
      }
    }
    forms = std::move(longer);
  }

  static std::size_t bytes_in(const std::vector<std::string>& words) {
    return std::accumulate(words.begin(), words.end(), std::size_t{0},
                           [](std::size_t sum, const std::string& word) { return sum + word.size(); });
  }

  // Whether a word goes on at a place of a form.
  static bool goes_on(const std::string& form, std::size_t at) {
    return at < form.size() && form[at] != '_' && form[at] != ' ';
  }

  static std::string regular_plural(const std::string& noun) {
    const auto ends = [&](std::string_view end) { return noun.ends_with(end); };
    if (ends("y") && noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) == std::string::npos) {
      return noun.substr(0, noun.size() - 1) + "ies";
    }
    return noun + (ends("s") || ends("x") || ends("ch") || ends("sh") ? "es" : "s");
  }

  const CameoCodes& codes_;
  Dictionary& dictionary_;
  LineBook book_;
  std::map<std::string, std::vector<std::string>> substitutions_;
  std::size_t bytes_made_ = 0;  // of forms by substitution, so far, at most
};

}  // namespace

void read_petrarch_actors(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary) {
  ActorsFile(codes, dictionary).read(bytes);
}

void read_petrarch_agents(std::string_view bytes, const CameoCodes& codes, Dictionary& dictionary) {
  AgentsFile(codes, dictionary).read(bytes);
}

}  // namespace entente
