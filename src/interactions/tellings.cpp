// Whether a text tells anything that is coded. Worked example: a text with "goal", "striker" and "penalty" in it reports a game, and a caption tells nothing.
#include "tellings.hpp"

#include <set>
#include <string_view>

namespace entente {

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
