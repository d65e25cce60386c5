// A document is checked once and then only looked at: heads must stay in their sentence and form one tree there.
// Worked example: "Russia attacked Ukraine." has heads attacked, attacked (root), attacked, attacked; the root's children are 0, 2 and 3.
#include <entente/document/document.hpp>

#include <algorithm>

#include <entente/base/error.hpp>

namespace entente {

namespace {

std::string where(const Sentence& sentence, const char* message) {
  return "sentence at byte " + std::to_string(sentence.span.begin) + ": " + message;
}

// Tokens of one sentence, heads before their dependents; fewer than the sentence has when there is a cycle.
void append_top_down(const std::vector<std::uint32_t>& child_begin, const std::vector<TokenId>& children, TokenId root,
                     std::vector<TokenId>& order) {
  std::size_t at = order.size();
  order.push_back(root);
  for (; at < order.size(); ++at) {
    const std::size_t head = to_index(order[at]);
    for (std::uint32_t i = child_begin[head]; i < child_begin[head + 1]; ++i) {
      order.push_back(children[i]);
    }
  }
}

TokenId root_of(const Sentence& sentence, const std::vector<Word>& words) {
  std::optional<TokenId> root;
  for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
    if (!sentence.tokens.contains(words[i].head)) {
      throw Error(where(sentence, "a head lies outside the sentence"));
    }
    if (to_index(words[i].head) == i) {
      if (root) {
        throw Error(where(sentence, "a sentence has one root, this one has two"));
      }
      root = to_id<TokenId>(i);
    }
  }
  if (!root) {
    throw Error(where(sentence, "the heads form a cycle: no token is the root"));
  }
  return *root;
}

}  // namespace

Document::Document(TokenizedText text, std::vector<Word> words, std::vector<Name> names)
    : text_(std::move(text)), words_(std::move(words)), names_(std::move(names)) {
  const std::size_t count = words_.size();
  if (count != text_.tokens.size()) {
    throw Error("a document has as many words as tokens, here " + std::to_string(count) + " and " +
                std::to_string(text_.tokens.size()));
  }
  sentence_of_.resize(count);
  child_begin_.assign(count + 1, 0);
  children_.resize(count);
  subtree_.resize(count);
  std::vector<TokenId> roots;
  std::size_t covered = 0;
  for (std::size_t s = 0; s < text_.sentences.size(); ++s) {
    const TokenRange tokens = text_.sentences[s].tokens;
    if (to_index(tokens.begin) != covered || tokens.end <= tokens.begin || to_index(tokens.end) > count) {
      throw Error(where(text_.sentences[s], "sentences cover the tokens in order and without gaps"));
    }
    covered = to_index(tokens.end);
    roots.push_back(root_of(text_.sentences[s], words_));
    std::fill(sentence_of_.begin() + static_cast<std::ptrdiff_t>(to_index(tokens.begin)),
              sentence_of_.begin() + static_cast<std::ptrdiff_t>(covered), to_id<SentenceId>(s));
  }
  if (covered != count) {
    throw Error("a document has " + std::to_string(count - covered) + " tokens after its last sentence");
  }
  for (std::size_t i = 0; i < count; ++i) {
    child_begin_[to_index(words_[i].head) + 1] += to_index(words_[i].head) == i ? 0U : 1U;
  }
  for (std::size_t i = 0; i < count; ++i) {
    child_begin_[i + 1] += child_begin_[i];
  }
  std::vector<std::uint32_t> next(child_begin_.begin(), child_begin_.end() - 1);
  for (std::size_t i = 0; i < count; ++i) {
    if (to_index(words_[i].head) != i) {
      children_[next[to_index(words_[i].head)]++] = to_id<TokenId>(i);
    }
  }
  std::vector<TokenId> order;
  order.reserve(count);
  for (std::size_t s = 0; s < roots.size(); ++s) {
    append_top_down(child_begin_, children_, roots[s], order);
    if (order.size() != to_index(text_.sentences[s].tokens.end)) {
      throw Error(where(text_.sentences[s], "the heads form a cycle"));
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    subtree_[i] = {to_id<TokenId>(i), to_id<TokenId>(i + 1)};
  }
  for (auto token = order.rbegin(); token != order.rend(); ++token) {
    TokenRange& range = subtree_[to_index(head(*token))];
    range.begin = std::min(range.begin, subtree_[to_index(*token)].begin);
    range.end = std::max(range.end, subtree_[to_index(*token)].end);
  }
  check_names();
}

void Document::check_names() const {
  std::size_t last_end = 0;
  for (const Name& name : names_) {
    const std::size_t begin = to_index(name.tokens.begin);
    const std::size_t end = to_index(name.tokens.end);
    const std::string which = "the name of the tokens " + std::to_string(begin) + " to " + std::to_string(end);
    if (end <= begin || end > words_.size()) {
      throw Error(which + " is empty or leaves the text");
    }
    if (begin < last_end) {
      throw Error(which + " overlaps the one before it or stands out of order");
    }
    if (sentence_of_[begin] != sentence_of_[end - 1]) {
      throw Error(where(sentence(sentence_of_[begin]), "a name leaves its sentence"));
    }
    last_end = end;
  }
}

std::vector<TokenId> Document::children(TokenId token) const {
  std::vector<TokenId> found;
  for_each_child(token, [&](TokenId child) { found.push_back(child); });
  return found;
}

std::optional<TokenId> Document::child(TokenId token, Relation relation) const {
  for (std::uint32_t i = child_begin_[to_index(token)]; i < child_begin_[to_index(token) + 1]; ++i) {
    if (word(children_[i]).relation == relation) {
      return children_[i];
    }
  }
  return std::nullopt;
}

bool Document::dominates(TokenId ancestor, TokenId descendant) const {
  if (!subtree_[to_index(ancestor)].contains(descendant)) {
    return false;
  }
  for (TokenId at = descendant;; at = head(at)) {
    if (at == ancestor) {
      return true;
    }
    if (is_root(at)) {
      return false;
    }
  }
}

std::optional<Name> Document::name_at(TokenId token) const {
  const auto after = std::upper_bound(names_.begin(), names_.end(), token,
                                      [](TokenId at, const Name& name) { return at < name.tokens.begin; });
  return after != names_.begin() && (after - 1)->tokens.contains(token) ? std::optional(*(after - 1)) : std::nullopt;
}

std::span<const Name> Document::names_in(TokenRange tokens) const {
  const auto begin = std::partition_point(names_.begin(), names_.end(),
                                          [&](const Name& name) { return name.tokens.begin < tokens.begin; });
  const auto end =
      std::partition_point(begin, names_.end(), [&](const Name& name) { return name.tokens.end <= tokens.end; });
  return {begin, end};
}

TokenRange Document::subtree_range(TokenId token) const { return subtree_[to_index(token)]; }

}  // namespace entente
