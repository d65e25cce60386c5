// What bears a name but is no actor: places that are no states, works, events. They are kept so that "it" and "the city" can stand for them.
// Worked example: in "The envoys met in Geneva. It lies on a lake." Geneva is a place; "it" is Geneva, which is nobody's government.
#include "cast_builder.hpp"
#include "word_forms.hpp"

namespace entente {

void find_bystanders(CastBuilder& builder) {
  const Document& document = builder.document();
  for (const Name& name : document.names()) {
    const TokenId head = builder.head_of(name.tokens);
    const bool plural = document.word(head).plural;
    const bool acts = name.type == NameType::organization || (name.type == NameType::person && !plural);
    if (acts || !builder.is_free(head) || !builder.is_prose(document.sentence(document.sentence_of(head)))) {
      continue;
    }
    const std::string text = fold_accents(document.text().text(document.text().span_of(name.tokens)));
    builder.add_mention({builder.add_bystander(text, name.type, plural)}, name.tokens, MentionKind::name, 1.0F);
  }
}

}  // namespace entente
