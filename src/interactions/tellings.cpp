// What a document tells, and what it tells twice. Worked example: a headline "Norhaven attacks Suthmark" and the sentence that tells it again are one interaction with one repeat.
#include "tellings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

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

// One act told twice in a document is one interaction with repeats: same actors, root, mode and status, and the same label or a telling in a headline.
std::vector<Interaction> join_repeats(const Document& document, std::vector<Interaction> interactions) {
  const auto in_headline = [&](const Interaction& interaction) {
    const Sentence& sentence = document.sentence(interaction.evidence.sentence);
    return document.text().paragraphs[to_index(sentence.paragraph)].kind != ParagraphKind::body;
  };
  using Key = std::tuple<std::vector<ActorId>, std::vector<ActorId>, Root, Mode, Status>;
  std::map<Key, std::vector<std::size_t>> seen;
  std::vector<Interaction> joined;
  for (Interaction& interaction : interactions) {
    auto& same =
        seen[{interaction.sources, interaction.targets, interaction.root, interaction.mode, interaction.status}];
    const auto twin = std::find_if(same.begin(), same.end(), [&](std::size_t index) {
      return joined[index].label == interaction.label || in_headline(joined[index]);
    });
    if (twin == same.end()) {
      same.push_back(joined.size());
      joined.push_back(std::move(interaction));
    } else {
      joined[*twin].confidence = std::max(joined[*twin].confidence, interaction.confidence);
      joined[*twin].repeats.push_back(std::move(interaction.evidence));
    }
  }
  return joined;
}

}  // namespace entente
