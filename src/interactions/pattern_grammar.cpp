// How PETRARCH writes patterns. Worked example: `- SUGGESTED_+ * {PEACE &TALK} (WITH/TO ^) $` has before the verb "suggested" with the target right behind it, and
// behind the verb "peace" and a word of &TALK in one noun phrase, then "with" or "to", a noun phrase to pass over, and the source.
#include "pattern_grammar.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <entente/base/ascii.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

namespace {

// A set that holds another one twice is twice as long: thirty such steps would be 10^9 members.
constexpr std::size_t kMostMembers = 20'000;  // of a set
constexpr std::size_t kMostCopied = 200'000;  // in all sets, from others

bool is_word_sign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '\'' ||
         c == '.' || c == '/' || byte >= 0x80U;
}

bool is_name(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_word_sign); }

// The parts between blanks and underscores.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '_') {
      if (!part.empty()) {
        parts.push_back(std::exchange(part, ""));
      }
    } else {
      part += c;
    }
  }
  if (!part.empty()) {
    parts.push_back(std::move(part));
  }
  return parts;
}

// "DON'T" is two words in a text, "DO" and "N'T".
std::vector<std::string> words_of(std::string_view written) {
  std::string word = lower_ascii(written);
  if (word.size() > 3 && word.ends_with("n't")) {
    return {word.substr(0, word.size() - 3), "n't"};
  }
  return {std::move(word)};
}

}  // namespace

VerbDictionary::Phrase PatternGrammar::phrase_of(std::string_view word) {
  VerbDictionary::Phrase phrase;
  for (const std::string& part : words_of(word)) {
    phrase.push_back(dictionary_.number_of(part));
  }
  return phrase;
}

bool PatternGrammar::add_member(std::string_view text, Members& members, std::string& fault) {
  if (text.starts_with('&')) {
    std::string name(text.substr(1));
    name.erase(name.find_last_not_of(" _") + 1);
    const auto found = sets_.find(name);
    if (found == sets_.end()) {
      fault = "the set &" + name + " is not defined above";
      return false;
    }
    const Members& others = found->second.members;
    copied_ += others.phrases.size();
    if (members.phrases.size() + others.phrases.size() > kMostMembers || copied_ > kMostCopied) {
      fault = "too many members by sets within sets";
      return false;
    }
    members.phrases.insert(members.phrases.end(), others.phrases.begin(), others.phrases.end());
    members.first = members.first.empty() ? others.first : members.first;
    return true;
  }
  VerbDictionary::Phrase phrase;
  std::string shown;
  for (const std::string& part : parts_of(text)) {
    shown += (shown.empty() ? "" : " ") + lower_ascii(part);
    if (!is_name(part)) {
      fault = "'" + part + "' is no word";
      return false;
    }
    const auto words = phrase_of(part);
    phrase.insert(phrase.end(), words.begin(), words.end());
  }
  if (phrase.empty()) {
    fault = "no word";
    return false;
  }
  members.phrases.push_back(std::move(phrase));
  members.first = members.first.empty() ? shown : members.first;
  return true;
}

void PatternGrammar::define(const std::string& name, Members members) {
  const std::uint32_t number = dictionary_.add_set(members.phrases);
  sets_.insert_or_assign(name, Set{number, std::move(members)});
}

std::uint32_t PatternGrammar::literal(const std::string& word) {
  const auto [found, added] = literals_.try_emplace(word, 0);
  if (added) {
    std::vector<VerbDictionary::Phrase> alternatives;
    for (const std::string& one : split_values(word, '/')) {
      if (!one.empty()) {
        alternatives.push_back(phrase_of(one));
      }
    }
    found->second = dictionary_.add_set(std::move(alternatives));
  }
  return found->second;
}

// One form: `+BROKE_DOWN`, whose verb is marked, or a single word, or `LASH OUT`, whose first word is the verb.
bool PatternGrammar::take_form(std::string_view text, VerbForms& forms, bool first, std::string& fault) {
  std::vector<std::string> parts = parts_of(text);
  std::size_t verb = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].starts_with('+')) {
      verb = i;
      parts[i].erase(0, 1);
    }
    if (!is_name(parts[i])) {
      fault = "'" + parts[i] + "' is no word of a verb";
      return false;
    }
  }
  if (parts.empty()) {
    fault = "no verb";
    return false;
  }
  forms.heads.push_back(lower_ascii(parts[verb]));
  if (!first) {
    return true;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    forms.shown += (i == 0 ? "" : " ") + lower_ascii(parts[i]);
  }
  for (std::size_t i = verb; i > 0; --i) {
    forms.before.push_back(dictionary_.number_of(lower_ascii(parts[i - 1])));
  }
  for (std::size_t i = verb + 1; i < parts.size(); ++i) {
    forms.after.push_back(dictionary_.number_of(lower_ascii(parts[i])));
  }
  return true;
}

bool PatternGrammar::parse_verb(std::string_view text, VerbForms& forms, std::string& fault) {
  const std::size_t open = text.find('{');
  const std::string_view name = text.substr(0, open);
  if (!take_form(name, forms, true, fault)) {
    return false;
  }
  if (open == std::string_view::npos) {
    return true;
  }
  const std::size_t close = text.find('}', open);
  if (close == std::string_view::npos) {
    fault = "'{' without '}'";
    return false;
  }
  for (const std::string& form : split_values(text.substr(open + 1, close - open - 1), ' ')) {
    if (form.find_first_not_of("\t,") != std::string::npos && !take_form(form, forms, false, fault)) {
      return false;
    }
  }
  if (text.find_first_not_of(" \t", close + 1) != std::string_view::npos) {
    fault = "'" + std::string(text.substr(close + 1)) + "' behind the forms";
    return false;
  }
  return true;
}

// A pattern as far as it is read: its items, and the brackets and underscores that the next one stands behind.
struct PatternGrammar::Draft {
  std::vector<PatternItem> items;
  std::vector<std::string> words;  // of each item, "" for a place
  std::size_t verb = std::string_view::npos;
  bool verb_joined = false;
  bool joined = false;
  bool in_braces = false;
  bool braces_begin = false;
  std::uint32_t phrase = 0;
  std::uint32_t phrases = 0;

  void add(PatternItem::Kind kind, std::uint32_t set, const std::string& word) {
    const bool near = in_braces && !std::exchange(braces_begin, false);
    items.push_back({kind, set, phrase, joined, near});
    words.push_back(word);
    joined = false;
  }
};

// A sign that is no word: what joins, brackets, the verb and the places of actors. `before`: the byte before it.
bool PatternGrammar::take_sign(char c, char before, Draft& draft, std::string& fault) {
  if (c == ' ' || c == '\t') {
    draft.joined = false;
  } else if (c == '_') {
    draft.joined = before != ' ';
  } else if (c == '(' || c == ')') {
    draft.phrase = c == '(' ? ++draft.phrases : 0;
  } else if (c == '{' || c == '}') {
    draft.in_braces = c == '{';
    draft.braces_begin = draft.in_braces;
  } else if (c == '+' || c == '$' || c == '%' || c == '^') {
    draft.add(c == '+'   ? PatternItem::Kind::target
              : c == '$' ? PatternItem::Kind::source
              : c == '%' ? PatternItem::Kind::both
                         : PatternItem::Kind::skip,
              0, "");
  } else if (c == '*' && draft.verb != std::string_view::npos) {
    fault = "two verbs (*) in the pattern";
    return false;
  } else if (c == '*') {
    draft.verb = draft.items.size();
    draft.verb_joined = std::exchange(draft.joined, false);
  } else {
    fault = std::string("'") + c + "' means nothing in a pattern";
    return false;
  }
  return true;
}

// `&TALK` at the head of the text; the name's bytes with its sign, 0 where no such set is defined.
std::size_t PatternGrammar::take_set(std::string_view text, Draft& draft, std::string& fault) {
  // A name may have underscores of its own: the longest that is defined.
  std::size_t end = 1;
  while (end < text.size() && (is_word_sign(text[end]) || text[end] == '_')) {
    ++end;
  }
  std::string name(text.substr(1, end - 1));
  while (!sets_.contains(name) && name.find('_') != std::string::npos) {
    name.erase(name.rfind('_'));
  }
  const auto set = sets_.find(name);
  if (set == sets_.end() || set->second.members.phrases.empty()) {
    fault = "the set &" + std::string(text.substr(1, end - 1)) + " is not defined above";
    return 0;
  }
  draft.add(PatternItem::Kind::words, set->second.number, set->second.members.first);
  return 1 + name.size();
}

// A word at the head of the text; its bytes, 0 where it is none.
std::size_t PatternGrammar::take_word(std::string_view text, Draft& draft, std::string& fault) {
  std::size_t end = 1;
  while (end < text.size() && is_word_sign(text[end])) {
    ++end;
  }
  const std::string word(text.substr(0, end));
  draft.add(PatternItem::Kind::words, literal(word), lower_ascii(word));
  if (dictionary_.is_empty_set(draft.items.back().set)) {
    fault = "'" + word + "' is no word";
    return 0;
  }
  return end;
}

void PatternGrammar::finish(const Draft& draft, std::string_view text, PatternText& pattern) {
  const std::vector<PatternItem>& items = draft.items;
  std::copy_if(draft.words.begin(), draft.words.end(), std::back_inserter(pattern.words),
               [](const std::string& word) { return !word.empty(); });
  pattern.compound = std::any_of(items.begin(), items.end(),
                                 [](const PatternItem& item) { return item.kind == PatternItem::Kind::both; });
  // Before the verb the nearest comes first, and is joined to what stands behind it.
  for (std::size_t i = draft.verb; i > 0; --i) {
    PatternItem item = items[i - 1];
    item.joined = i == draft.verb ? draft.verb_joined : items[i].joined;
    item.near = i != draft.verb && items[i].near;
    pattern.before.push_back(item);
  }
  pattern.after.assign(items.begin() + static_cast<std::ptrdiff_t>(draft.verb), items.end());
  for (const char c : text) {
    if (c != ' ' && c != '\t') {
      pattern.shown += c;
    } else if (!pattern.shown.empty() && pattern.shown.back() != ' ') {
      pattern.shown += ' ';
    }
  }
  pattern.shown.erase(pattern.shown.find_last_not_of(' ') + 1);
}

bool PatternGrammar::parse_pattern(std::string_view text, PatternText& pattern, std::string& fault) {
  Draft draft;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    std::size_t taken = 1;
    if (c == '&') {
      taken = take_set(text.substr(i), draft, fault);
    } else if (is_word_sign(c)) {
      taken = take_word(text.substr(i), draft, fault);
    } else if (!take_sign(c, i > 0 ? text[i - 1] : ' ', draft, fault)) {
      taken = 0;
    }
    if (taken == 0) {
      return false;
    }
    i += taken;
  }
  if (draft.verb == std::string_view::npos) {
    fault = "no verb (*) in the pattern";
    return false;
  }
  if (draft.phrase != 0 || draft.in_braces) {
    fault = "a bracket is not closed";
    return false;
  }
  finish(draft, text, pattern);
  return true;
}

}  // namespace entente
