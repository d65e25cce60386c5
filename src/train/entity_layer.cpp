// Names from the mentions of GUM. A mention is a whole noun phrase, a name only its proper nouns around the head, without a person's title; of nested
// names the outermost stays.
// Worked example: "(8-organization- the University of (9-place- California 9) 8)" has the head "University"; "of" joins "California" to it, so the words
// 2 to 4 are one organization. In "(3-person- President Barack Obama 3)" the title hangs on "Barack" as nmod:desc and stays outside.
#include "entity_layer.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <entente/base/error.hpp>
#include <entente/document/one_of.hpp>
#include <entente/resources/tsv.hpp>

#include "name_words.hpp"

namespace entente::training {

namespace {

constexpr std::string_view kAttribute = "Entity=";

struct Mention {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<NameType> type;  // nothing for times
  std::string group;
};

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  NameType type = NameType::other;
  std::size_t mention_size = 0;
};

std::optional<NameType> type_of_entity(std::string_view name) {
  return name == "time" ? std::nullopt : std::optional(parse_name_type(name).value_or(NameType::other));
}

std::string_view entity_cell(std::string_view misc) {
  while (!misc.empty() && !misc.starts_with(kAttribute)) {
    misc.remove_prefix(std::min(misc.find('|'), misc.size() - 1) + 1);
  }
  return misc.empty() ? misc : misc.substr(kAttribute.size(), misc.find('|') - kAttribute.size());
}

// "(3-person-new(4-place-new)3)": an opening runs to the next bracket, a closing bracket ends a group's id or the opening just before it.
class BracketReader {
 public:
  BracketReader(const EntityFields& fields, const std::string& file) : fields_(fields), file_(file) {}

  void read(std::string_view cell, std::size_t word, std::uint32_t line) {
    while (!cell.empty()) {
      const bool opens = cell.front() == '(';
      const std::size_t end = std::min(cell.find_first_of("()", opens ? 1 : 0), cell.size());
      const bool closes = end < cell.size() && cell[end] == ')';
      const std::string_view text = cell.substr(opens ? 1 : 0, end - (opens ? 1 : 0));
      if (opens) {
        open(text, word, line);
      } else if (!closes) {
        throw ResourceError(file_, line, "the entity '" + std::string(text) + "' has no bracket");
      }
      if (closes) {
        close(opens ? open_.back().group : std::string(text), word, line);
      }
      cell.remove_prefix(end + (closes ? 1 : 0));
    }
  }

  [[nodiscard]] std::vector<Mention> finish(std::uint32_t line) {
    if (!open_.empty()) {
      throw ResourceError(file_, line,
                          "the entity " + open_.back().group + " is not closed in the sentence that ends here");
    }
    return std::move(mentions_);
  }

 private:
  void open(std::string_view text, std::size_t word, std::uint32_t line) {
    const std::vector<std::string> parts = split_values(text, '-');
    if (parts.size() <= std::max(fields_.group, fields_.type) || parts[fields_.group].empty() ||
        parts[fields_.type].empty()) {
      throw ResourceError(file_, line, "the entity '(" + std::string(text) + "' lacks its group or its type");
    }
    open_.push_back({word, word, type_of_entity(parts[fields_.type]), parts[fields_.group]});
  }

  void close(const std::string& group, std::size_t word, std::uint32_t line) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Mention& m) { return m.group == group; });
    if (found == open_.rend()) {
      throw ResourceError(file_, line, "the entity '" + group + "' is closed but was not opened");
    }
    found->end = word + 1;
    mentions_.push_back(*found);
    open_.erase(std::next(found).base());
  }

  const EntityFields& fields_;
  const std::string& file_;
  std::vector<Mention> open_;
  std::vector<Mention> mentions_;
};

std::size_t depth_of(const GoldSentence& sentence, std::size_t word) {
  std::size_t depth = 0;
  while (sentence[word].head != GoldWord::kGoldRoot && depth <= sentence.size()) {
    word = sentence[word].head;
    ++depth;
  }
  return depth;
}

// The word of a mention whose head lies outside; where the tree cuts the mention in pieces, the highest.
std::size_t head_word(const GoldSentence& sentence, const Mention& mention) {
  std::optional<std::size_t> best;
  for (std::size_t i = mention.begin; i < mention.end; ++i) {
    const std::uint32_t head = sentence[i].head;
    const bool outside = head == GoldWord::kGoldRoot || head < mention.begin || head >= mention.end;
    if (outside && (!best || depth_of(sentence, i) < depth_of(sentence, *best))) {
      best = i;
    }
  }
  return best.value_or(mention.begin);
}

class NameFinder {
 public:
  NameFinder(const GoldSentence& sentence, const std::vector<Mention>& mentions, const Mention& mention)
      : sentence_(sentence), mentions_(mentions), mention_(mention), head_(head_word(sentence, mention)) {}

  [[nodiscard]] std::optional<Span> find() const {
    if (!mention_.type || !is_name_word(sentence_[head_])) {
      return std::nullopt;
    }
    const std::size_t first = *mention_.type == NameType::person ? behind_titles() : mention_.begin;
    Span span{head_, head_ + 1, *mention_.type, mention_.end - mention_.begin};
    while (span.begin > first) {
      const std::size_t gap = joiners_before(sentence_, span.begin, first);
      if (span.begin < first + gap + 1 || !is_name_word(sentence_[span.begin - gap - 1]) ||
          !joins(span.begin - gap, gap, span.begin - gap - 1)) {
        break;
      }
      span.begin -= gap + 1;
    }
    while (span.end < mention_.end) {
      const std::size_t gap = joiners_after(sentence_, span.end, mention_.end);
      if (span.end + gap >= mention_.end || !is_name_word(sentence_[span.end + gap]) ||
          !joins(span.end, gap, span.end + gap)) {
        break;
      }
      span.end += gap + 1;
    }
    if (span.type == NameType::person) {
      strip_titles(span);
      if (span.end - span.begin == 1 && is_bare_title(sentence_[span.begin].form)) {
        return std::nullopt;  // "the President", "Mr. Speaker"
      }
      if (sentence_[head_].xpos == "NNPS") {
        span.type = NameType::other;  // "Americans", "Muslims": many, not a person
      }
    }
    return span;
  }

 private:
  // The first word behind the titles that hang on the name: "Secretary of State" in "Secretary of State Hillary Clinton".
  [[nodiscard]] std::size_t behind_titles() const {
    std::size_t first = mention_.begin;
    for (std::size_t i = mention_.begin; i < head_; ++i) {
      std::size_t top = i;
      while (sentence_[top].head != head_ && sentence_[top].head >= mention_.begin && sentence_[top].head < head_ &&
             depth_of(sentence_, top) > 0) {
        top = sentence_[top].head;
      }
      if (sentence_[top].head == head_ && sentence_[top].relation == Relation::nmod_desc) {
        first = i + 1;
      }
    }
    return first;
  }

  // Titles that the tree treats as part of the name, and what has a name of its own before them: "US President Ann Lee" as one flat name.
  void strip_titles(Span& span) const {
    for (std::size_t i = span.begin; i + 1 < span.end; ++i) {
      if (is_bare_title(sentence_[i].form) && is_name_word(sentence_[i + 1]) &&
          (i == span.begin || has_own_mention(span.begin))) {
        span.begin = i + 1;
      }
    }
  }

  // Whether a smaller mention inside this one holds the word but not the head.
  [[nodiscard]] bool has_own_mention(std::size_t word) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& other) {
      return other.begin >= mention_.begin && other.end <= mention_.end && other.begin <= word && word < other.end &&
             (head_ < other.begin || head_ >= other.end);
    });
  }

  // Whether `count` joiners from `joiner` on tie the word beyond them to the name. "Food and Drug Administration" is one name, "Peru and Chile", "Moore's
  // Law" and "Ann Lee of Microsoft" are two each, the treebank says, where it marks the other part as a mention of its own.
  [[nodiscard]] bool joins(std::size_t joiner, std::size_t count, std::size_t beyond) const {
    for (std::size_t i = joiner; i < joiner + count; ++i) {
      const std::string& form = sentence_[i].form;
      const bool links_two = is_one_of(form, {"and", "&", "'s", "\u2019s"});
      const bool person = *mention_.type == NameType::person;
      if ((links_two || (person && is_one_of(form, {"of", "for"}))) && has_own_mention(beyond)) {
        return false;
      }
      if (links_two && person) {
        return false;
      }
    }
    return true;
  }

  const GoldSentence& sentence_;
  const std::vector<Mention>& mentions_;
  const Mention& mention_;
  std::size_t head_;
};

}  // namespace

EntityFields parse_entity_fields(const std::string& value, const std::string& file, std::uint32_t line) {
  const std::vector<std::string> names = split_values(value, '-');
  const auto place = [&](std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
      throw ResourceError(file, line, "global.Entity names no field " + std::string(name) + ": " + value);
    }
    return static_cast<std::size_t>(found - names.begin());
  };
  return {place("GRP"), place("etype")};
}

void label_entities(GoldSentence& sentence, const std::vector<MiscCell>& misc, const EntityFields& fields,
                    const std::string& file) {
  BracketReader reader(fields, file);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    reader.read(entity_cell(misc[i].text), i, misc[i].line);
    sentence[i].name = kOutsideName;
  }
  const std::vector<Mention> mentions = reader.finish(misc.empty() ? 0 : misc.back().line);
  std::vector<Span> spans;
  for (const Mention& mention : mentions) {
    if (const std::optional<Span> span = NameFinder(sentence, mentions, mention).find()) {
      spans.push_back(*span);
    }
  }
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {  // the same words: the inner mention
    const std::size_t a_size = a.end - a.begin;
    const std::size_t b_size = b.end - b.begin;
    return a_size != b_size ? a_size > b_size : a.mention_size < b.mention_size;
  });
  for (const Span& span : spans) {
    const auto begin = sentence.begin() + static_cast<std::ptrdiff_t>(span.begin);
    const auto end = sentence.begin() + static_cast<std::ptrdiff_t>(span.end);
    if (std::all_of(begin, end, [](const GoldWord& word) { return word.name == kOutsideName; })) {
      std::for_each(begin, end, [&](GoldWord& word) { word.name = inside_label(span.type); });
      begin->name = begin_label(span.type);
    }
  }
}

}  // namespace entente::training
