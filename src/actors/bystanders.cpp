// What bears a name but is no actor: places that are no states, works, events. They are kept so that "it" and "the city" can stand for them.
// Worked example: in "The envoys met in Geneva. It lies on a lake." Geneva is a place; "it" is Geneva, which is nobody's government.
#include <string>
#include <unordered_set>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>

#include "cast_builder.hpp"
#include "gazetteer.hpp"

namespace entente {

void find_bystanders(CastBuilder& builder) {
  const Document& document = builder.document();
  const auto text_of = [&](const Name& name) {
    return fold_accents(document.text().text(document.text().span_of(name.tokens)));
  };
  std::unordered_set<std::string> places;  // what is a place once is one wherever the text names it
  for (const Name& name : document.names()) {
    if (name.type == NameType::place) {
      places.insert(text_of(name));
    }
  }
  for (const Name& name : document.names()) {
    const TokenId head = builder.head_of(name.tokens);
    const bool plural = document.word(head).plural;
    const bool described =
        name.tokens.size() == 1 && builder.gazetteer().group_noun(lower_ascii(text_of(name))) != nullptr;
    const bool acts = described || name.type == NameType::organization || (name.type == NameType::person && !plural);
    if (acts || !builder.is_free(head) || !builder.is_prose(document.sentence(document.sentence_of(head)))) {
      continue;
    }
    const std::string text = text_of(name);
    const NameType type = places.contains(text) ? NameType::place : name.type;
    builder.add_mention({builder.add_bystander(text, type, plural)}, name.tokens, MentionKind::name, 1.0F);
  }
}

}  // namespace entente
