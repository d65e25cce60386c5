// The second pass over a document, after its names: descriptions and pronouns in the order of the text, so that "his army" can rest on "his" and "it" on "his army".
// Worked example: "Saakashvili spoke. Russia routed his army and it fled." "his" is Saakashvili, "his army" the Georgian army, "it" that army.
#include "references.hpp"

#include <map>

namespace entente {

void find_references(CastBuilder& builder) {
  const Document& document = builder.document();
  const bool given = !document.article().given_mentions.empty();
  const std::vector<MentionId> names = builder.mentions_in_order();
  std::size_t next_name = 0;
  DescriptionFinder descriptions(builder);
  PronounResolver pronouns(builder);
  std::map<TokenId, MentionId> speakers;  // looked at ahead of their place
  const auto look_at = [&](TokenId token) {
    std::optional<MentionId> found = pronouns.consider(token);
    if (!found && !given && !pronouns.is_pair_phrase(token)) {
      found = descriptions.consider(token, document.sentence(document.sentence_of(token)));
    }
    return found;
  };
  for (const Sentence& sentence : document.sentences()) {
    for (std::size_t i = to_index(sentence.body_begin); i < to_index(sentence.tokens.end); ++i) {
      const auto token = to_id<TokenId>(i);
      while (next_name < names.size() && builder.mention(names[next_name]).head <= token) {
        builder.see(names[next_name++]);
      }
      if (const auto speaker = speakers.find(token); speaker != speakers.end()) {
        builder.see(speaker->second);
        continue;
      }
      if (!builder.is_free(token) || !builder.is_prose(sentence)) {
        continue;
      }
      if (const auto speaker = pronouns.speaker_ahead(token)) {
        if (const auto found = look_at(*speaker)) {
          speakers.emplace(*speaker, *found);
        }
      }
      if (const auto found = look_at(token)) {
        builder.see(*found);
      }
    }
  }
}

}  // namespace entente
