// Worked example: in "Oman will cut aid." the word "cut" has the hash of its lemma, the frame `cut aid` and no operator; "will" is an auxiliary of the lexicon.
#include "sentence_words.hpp"

#include <string>

#include <entente/document/one_of.hpp>
#include <entente/document/token_forms.hpp>

#include "frame_matcher.hpp"

namespace entente {

SentenceWords::SentenceWords(const FrameLexicon& lexicon, const Document& document, SentenceId id)
    : sentence(id), tokens(document.sentence(id).tokens) {
  for (std::size_t i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
    const auto token = to_id<TokenId>(i);
    const entente::Word& word = document.word(token);
    const std::string text = lower_case(word.lemma);
    Word& seen = words.emplace_back();
    seen.lemma = hash_text(text);
    seen.form = hash_text(lower_case(document.text(token)));
    seen.negation = is_one_of(text, {"not", "n't", "no", "never"});
    for (const FrameMatch& match : match_frames(lexicon, document, token)) {
      seen.frames.push_back({match.frame->root, !match.frame->extra.empty()});
    }
    const bool verb = word.upos == Upos::verb || word.upos == Upos::aux;
    const bool noun = word.upos == Upos::noun || word.upos == Upos::propn;
    if (verb || noun || word.upos == Upos::adj) {
      const OperatorRow* row = lexicon.operation(verb   ? FramePos::verb
                                                 : noun ? FramePos::noun
                                                        : FramePos::adjective,
                                                 text);
      seen.operation = row != nullptr ? std::optional(row->operation) : std::nullopt;
    }
  }
}

}  // namespace entente
