// Worked example: {{"Stop", "."}, {"Go", "!"}} is the body "Stop .\n\nGo !" with four tokens in two sentences.
#include <entente/document/given_tokens.hpp>

#include <entente/base/error.hpp>

namespace entente {

TokenizedText text_of_forms(const std::vector<std::vector<std::string>>& sentences) {
  TokenizedText text;
  std::string& body = text.article.body;
  const auto here = [&] { return static_cast<std::uint32_t>(body.size()); };
  for (const std::vector<std::string>& forms : sentences) {
    if (forms.empty()) {
      continue;
    }
    body += body.empty() ? "" : "\n\n";
    Sentence sentence;
    sentence.span.begin = here();
    sentence.tokens.begin = sentence.body_begin = to_id<TokenId>(text.tokens.size());
    sentence.paragraph = to_id<ParagraphId>(text.paragraphs.size());
    for (const std::string& form : forms) {
      if (form.empty()) {
        throw InputError("empty_token",
                         "a given token is empty, near byte " + std::to_string(body.size()) + " of the joined text");
      }
      body += here() == sentence.span.begin ? "" : " ";
      const std::uint32_t begin = here();
      body += form;
      text.tokens.push_back({begin, here()});
    }
    sentence.span.end = here();
    sentence.tokens.end = to_id<TokenId>(text.tokens.size());
    const auto id = to_id<SentenceId>(text.sentences.size());
    text.paragraphs.push_back({sentence.span, ParagraphKind::body, {id, to_id<SentenceId>(to_index(id) + 1)}});
    text.sentences.push_back(sentence);
  }
  return text;
}

}  // namespace entente
