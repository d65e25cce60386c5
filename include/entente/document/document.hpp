#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <entente/document/name_labels.hpp>
#include <entente/text/tokenized_text.hpp>

namespace entente {

// Universal part-of-speech tags (UD v2).
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};
inline constexpr std::size_t kUposCount = 17;

// Basic relations of UD v2 with the subtypes of the English treebanks.
enum class Relation : std::uint8_t {
  root,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_outer,
  csubj_pass,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_outer,
  nsubj_pass,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  xcomp,
};
inline constexpr std::size_t kRelationCount = 51;

[[nodiscard]] std::string_view name_of(Upos tag);
[[nodiscard]] std::string_view name_of(Relation relation);
[[nodiscard]] std::optional<Upos> parse_upos(std::string_view name);
// "nmod:tmod" and other subtypes that are not listed fall back to their main relation; nothing for an unknown one.
[[nodiscard]] std::optional<Relation> parse_relation(std::string_view name);
// The relation without its subtype: acl for acl:relcl.
[[nodiscard]] Relation main_relation(Relation relation);

enum class Tense : std::uint8_t { none, past, present };
enum class VerbForm : std::uint8_t { none, finite, infinitive, gerund, participle };
enum class Mood : std::uint8_t { none, indicative, imperative, subjunctive };  // of finite verbs; modals have none

// What is known about one token. A head is a token of the same sentence; the root's head is the token itself.
struct Word {
  std::string lemma;  // lower case, but names keep their case
  std::string xpos;   // Penn tag: "VBD", "NNP"
  Upos upos = Upos::x;
  Relation relation = Relation::dep;
  TokenId head{};
  bool plural = false;  // nouns, pronouns, determiners; finite verbs by their subjects
  Tense tense = Tense::none;
  VerbForm verb_form = VerbForm::none;
  Mood mood = Mood::none;
  bool passive = false;  // a passive participle, with or without auxiliary ("was seized", "seized by")
};

// An article with tags, lemmas, one dependency tree a sentence, and its proper names.
// Takes/gives  words[i] describes text.tokens[i]. Heads form a tree in every sentence: one root, no cycle. Names come in text order, each in one
//              sentence, and never overlap.
// Cost         child look-ups O(children), names O(log names); about 100 bytes a token.      Lifetime  owns the text and the article.
// Tests        tests/document/document_test.cpp
class Document {
 public:
  // Errors  Error when words and tokens differ in number, a head leaves its sentence, heads form no tree, or names are out of order.
  Document(TokenizedText text, std::vector<Word> words, std::vector<Name> names = {});

  [[nodiscard]] const Article& article() const { return text_.article; }
  [[nodiscard]] const TokenizedText& text() const { return text_; }
  [[nodiscard]] std::string_view text(TokenId token) const { return text_.text(token); }
  [[nodiscard]] const Word& word(TokenId token) const { return words_[to_index(token)]; }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }
  [[nodiscard]] std::size_t token_count() const { return words_.size(); }
  [[nodiscard]] const std::vector<Sentence>& sentences() const { return text_.sentences; }
  [[nodiscard]] const Sentence& sentence(SentenceId id) const { return text_.sentences[to_index(id)]; }
  [[nodiscard]] SentenceId sentence_of(TokenId token) const { return sentence_of_[to_index(token)]; }

  [[nodiscard]] TokenId head(TokenId token) const { return words_[to_index(token)].head; }
  [[nodiscard]] bool is_root(TokenId token) const { return head(token) == token; }
  // Children in text order.
  [[nodiscard]] std::vector<TokenId> children(TokenId token) const;
  template <typename Visit>  // Visit(TokenId) -> void
  void for_each_child(TokenId token, Visit&& visit) const {
    for (std::uint32_t i = child_begin_[to_index(token)]; i < child_begin_[to_index(token) + 1]; ++i) {
      visit(children_[i]);
    }
  }
  // The first child with this relation, or nothing.
  [[nodiscard]] std::optional<TokenId> child(TokenId token, Relation relation) const;
  // Whether `descendant` is `ancestor` or hangs below it.
  [[nodiscard]] bool dominates(TokenId ancestor, TokenId descendant) const;
  // The smallest token range that holds the whole subtree.
  [[nodiscard]] TokenRange subtree_range(TokenId token) const;

  [[nodiscard]] const std::vector<Name>& names() const { return names_; }
  // The name that the token belongs to, or nothing.
  [[nodiscard]] std::optional<Name> name_at(TokenId token) const;
  // The names of some consecutive tokens, whole names only.
  [[nodiscard]] std::span<const Name> names_in(TokenRange tokens) const;

 private:
  void check_names() const;

  TokenizedText text_;
  std::vector<Word> words_;
  std::vector<Name> names_;
  std::vector<SentenceId> sentence_of_;
  std::vector<std::uint32_t> child_begin_;  // one more than tokens: CSR offsets into children_
  std::vector<TokenId> children_;
  std::vector<TokenRange> subtree_;
};

}  // namespace entente
