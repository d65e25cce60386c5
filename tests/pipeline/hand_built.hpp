#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <entente/pipeline/reader.hpp>
#include <entente/resources/tsv.hpp>

namespace entente::test {

// A document without linguistics: each sentence is given as its tokens parted by blanks, found one after the other in the body;
// the first token of a sentence is its root, the others hang on it.
inline Document make_document(Article article, const std::vector<std::string>& sentences) {
  TokenizedText text;
  std::vector<Word> words;
  std::size_t at = 0;
  text.paragraphs.emplace_back();
  for (const std::string& tokens : sentences) {
    Sentence sentence;
    const TokenId first = to_id<TokenId>(text.tokens.size());
    for (const std::string& token : split_values(tokens, ' ')) {
      at = article.body.find(token, at);
      const auto begin = static_cast<std::uint32_t>(at);
      at += token.size();
      text.tokens.push_back({begin, static_cast<std::uint32_t>(at)});
      Word word;
      word.lemma = token;
      word.head = first;
      word.relation = words.size() == to_index(first) ? Relation::root : Relation::dep;
      words.push_back(word);
    }
    sentence.tokens = {first, to_id<TokenId>(text.tokens.size())};
    sentence.body_begin = first;
    sentence.span = {text.tokens[to_index(first)].begin, text.tokens.back().end};
    text.sentences.push_back(sentence);
  }
  text.paragraphs.front().span = {0, static_cast<std::uint32_t>(article.body.size())};
  text.paragraphs.front().sentences = {SentenceId{}, to_id<SentenceId>(text.sentences.size())};
  text.article = std::move(article);
  return Document(std::move(text), std::move(words));
}

inline ActorId add_actor(Cast& cast, std::string id, std::string name) {
  Actor actor;
  actor.id = std::move(id);
  actor.name = std::move(name);
  cast.actors.push_back(std::move(actor));
  return to_id<ActorId>(cast.actors.size() - 1);
}

// A mention of one token.
inline MentionId add_mention(Cast& cast, const Document& document, std::uint32_t token, std::vector<ActorId> actors,
                             MentionKind kind = MentionKind::name) {
  Mention mention;
  mention.actors = std::move(actors);
  mention.head = TokenId{token};
  mention.tokens = {TokenId{token}, TokenId{token + 1}};
  mention.span = document.text().span_of(mention.tokens);
  mention.kind = kind;
  cast.mention_of_head.resize(document.token_count(), -1);
  cast.mention_of_head[token] = static_cast<std::int32_t>(cast.mentions.size());
  cast.mentions.push_back(std::move(mention));
  return to_id<MentionId>(cast.mentions.size() - 1);
}

inline ByteSpan span_of_token(const Document& document, std::uint32_t token) {
  return document.text().span_of({TokenId{token}, TokenId{token + 1}});
}

inline RuleId rule(const char* file, std::uint32_t line) {
  RuleId id;
  id.file = std::make_shared<const std::string>(file);
  id.line = line;
  return id;
}

// "É Putin called Trump.", "They met." in two sentences: 0 Putin, 1 called, 2 Trump, 3 "."; 4 They, 5 met, 6 ".". The first letter takes two bytes.
inline Reading putin_calls_trump(Article article) {
  article.body = "\u00c9 Putin called Trump.\nThey met.";
  Document document = make_document(std::move(article), {"Putin called Trump .", "They met ."});
  Cast cast;
  const ActorId putin = add_actor(cast, "vladimir-putin", "Vladimir Putin");
  const ActorId trump = add_actor(cast, "donald-trump", "Donald Trump");
  cast.actors[0].country = "RUS";
  cast.actors[0].sector = "GOV";
  cast.actors[0].roles = {{"President of Russia", "2012", ""}, {"President of Russia", "2018", ""}};
  const MentionId putin_mention = add_mention(cast, document, 0, {putin});
  const MentionId trump_mention = add_mention(cast, document, 2, {trump});
  const MentionId they = add_mention(cast, document, 4, {putin, trump}, MentionKind::pronoun);

  Interaction call;
  call.sources = {putin};
  call.targets = {trump};
  call.mode = Mode::phone;
  call.cameo = "041";
  call.label = "called";
  call.contexts = {Context::diplomatic};
  call.attributed_to = {trump};
  call.date = "2016-11-14";
  call.confidence = 0.934F;
  call.evidence.sentence = SentenceId{0};
  call.evidence.trigger = span_of_token(document, 1);
  call.evidence.sources = {{putin, putin_mention}};
  call.evidence.targets = {{trump, trump_mention}};
  call.evidence.rule = rule("lexicon/verbs.tsv", 120);
  call.evidence.operators.push_back(rule("lexicon/operators.tsv", 7));

  Interaction meeting;
  meeting.sources = {putin, trump};
  meeting.label = "met";
  meeting.reciprocal = true;
  meeting.confidence = 0.5F;
  meeting.evidence.sentence = SentenceId{1};
  meeting.evidence.trigger = span_of_token(document, 5);
  meeting.evidence.sources = {{putin, they}, {trump, they}};

  cast.affiliations = {{trump, putin, "caller", SentenceId{0}}};
  return {std::move(document), std::move(cast), {call, meeting}};
}

}  // namespace entente::test
