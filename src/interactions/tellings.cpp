// Whether a text tells anything that is coded. Worked example: a text with "goal", "striker" and "penalty" in it reports a game, and a caption tells nothing.
#include "tellings.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

bool has_below(const Document& document, TokenId token, const std::string& lemma, int depth) {
  bool found = false;
  document.for_each_child(token, [&](TokenId child) {
    found = found || document.word(child).lemma == lemma || (depth > 1 && has_below(document, child, lemma, depth - 1));
  });
  return found;
}

bool has_owner(const Document& document, const Cast& cast, TokenId noun) {
  bool found = false;
  document.for_each_child(noun, [&](TokenId child) {
    const Relation relation = document.word(child).relation;
    found =
        found || ((relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_poss) &&
                  child < noun && cast.mention_at(child));
  });
  return found;
}

// A word of accidents.tsv with the words that the row wants below it; a word that is one only with others may have a doer ("Israeli fire on the hospital").
bool names_accident(const FrameLexicon& lexicon, const Document& document, const Cast& cast, TokenId token) {
  const Word& word = document.word(token);
  const bool verb = word.upos == Upos::verb;
  if (cast.mention_at(token) || (!verb && word.upos != Upos::noun && word.upos != Upos::propn)) {
    return false;
  }
  const auto* rows = lexicon.accidents(verb ? FramePos::verb : FramePos::noun, word.lemma);
  return rows != nullptr && std::any_of(rows->begin(), rows->end(), [&](const std::vector<std::string>& words) {
           return (words.empty() || !has_owner(document, cast, token)) &&
                  std::all_of(words.begin(), words.end(),
                              [&](const std::string& below) { return has_below(document, token, below, 2); });
         });
}

}  // namespace

bool is_accident(const FrameLexicon& lexicon, const Document& document, const Cast& cast, TokenId word) {
  const bool done_to = document.word(word).upos == Upos::verb && document.child(word, Relation::obj);
  if (!done_to && names_accident(lexicon, document, cast, word)) {  // a ship sank; but not "sank a warship"
    return true;
  }
  bool found = false;
  document.for_each_child(word, [&](TokenId child) {
    const Word& below = document.word(child);
    const bool doer = below.relation == Relation::nsubj || below.relation == Relation::obl_agent;
    const auto preposition = document.child(child, Relation::case_);
    const bool occasion = main_relation(below.relation) == Relation::obl && preposition &&
                          is_one_of(document.word(*preposition).lemma, {"in", "by", "during", "after", "from"});
    const auto subject = document.child(child, Relation::nsubj);
    const bool clause =
        below.relation == Relation::advcl && subject && !cast.mention_at(*subject);  // "when a bus overturned"
    found = found || ((doer || occasion || clause) && names_accident(lexicon, document, cast, child));
  });
  const Word& self = document.word(word);
  if (found || document.is_root(word)) {
    return found;
  }
  // "a crash that killed ten", "a quake shook the coast, killing ten"
  const TokenId above = document.head(word);
  if (self.relation == Relation::acl_relcl || (self.relation == Relation::acl && !self.passive)) {
    return names_accident(lexicon, document, cast, above);
  }
  const bool further = (self.relation == Relation::advcl || self.relation == Relation::conj) &&
                       document.word(above).upos == Upos::verb && !document.child(word, Relation::nsubj);
  return further && is_accident(lexicon, document, cast, above);
}

// A report of a game: several different words of sport, and one word in twenty-five. "France attacked and Portugal defended" is then no war.
bool is_sport(const FrameLexicon& lexicon, const Document& document) {
  std::set<std::string_view> different;
  std::size_t count = 0;
  for (const Word& word : document.words()) {
    if (word.upos != Upos::propn && lexicon.is_sport_word(word.lemma)) {
      ++count;
      different.insert(word.lemma);
    }
  }
  return different.size() >= 3 && count * 25 >= document.token_count();
}

// Captions and the like tell nothing.
bool is_told(const Document& document, SentenceId id) {
  return document.text().paragraphs[to_index(document.sentence(id).paragraph)].kind != ParagraphKind::furniture;
}

}  // namespace entente
