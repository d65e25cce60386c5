// Who speaks: whom "I", "we" and "our" stand for in quotations and in speeches.
// Worked example: `"We want peace. They hate us," said Ann Lee. "I fear them."` The verb of speech that stands nearest to the quotation names its speaker, also for
// its other sentences: "We", "us" and "I" are Ann Lee. In a speech held "on behalf of Chad" all that stands outside of quotations is said by Chad.
// Cannot do: speakers without a verb of speech; unnamed authors of a text, whose "I" is nobody.
#include <algorithm>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "references.hpp"

namespace entente {

namespace {

constexpr std::size_t kSentencesBack = 2;  // from a quotation to the words that tell its speaker

bool is_speech_verb(std::string_view lemma) {
  return is_one_of(lemma, {"say",   "tell",     "add",       "write",   "declare",  "warn",    "insist", "ask",
                           "reply", "state",    "argue",     "comment", "announce", "respond", "claim",  "explain",
                           "note",  "stress",   "complain",  "vow",     "remark",   "tweet",   "recall", "joke",
                           "admit", "conclude", "emphasize", "assert",  "testify"});
}

}  // namespace

// The quotation in which a token stands.
const Quotation* PronounResolver::quotation_at(TokenId token) const {
  const auto& all = document_.text().quotations;
  const auto after = std::upper_bound(all.begin(), all.end(), token, [](TokenId at, const Quotation& quotation) {
    return at < quotation.tokens.begin;
  });
  return after != all.begin() && std::prev(after)->tokens.contains(token) ? &*std::prev(after) : nullptr;
}

// The subject of a verb of speech outside of quotations in a sentence, of several the one that stands nearest to the quotation; known ones belong to a mention.
std::optional<TokenId> PronounResolver::speech_subject(const Sentence& sentence, const Quotation& quotation,
                                                       bool known) const {
  std::optional<TokenId> found;
  std::size_t nearest = document_.token_count();
  for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
    const auto verb = to_id<TokenId>(i);
    if (quoted_[i] || !is_speech_verb(word(verb).lemma)) {
      continue;
    }
    const auto subject = document_.child(verb, Relation::nsubj);
    if (!subject || quoted_[to_index(*subject)]) {
      continue;
    }
    const auto owner = builder_.owner_of(*subject);
    const bool actor = owner && !builder_.is_bystander(builder_.mention(*owner).actors.front());
    const std::size_t begin = to_index(quotation.tokens.begin);
    const std::size_t distance = i < begin ? begin - i : i - begin;
    if ((actor || !known) && distance < nearest) {
      nearest = distance;
      found = subject;
    }
  }
  return found;
}

std::vector<ActorId> PronounResolver::speaker_in(const Sentence& sentence, const Quotation& quotation) const {
  const auto subject = speech_subject(sentence, quotation, true);
  return subject ? builder_.mention(*builder_.owner_of(*subject)).actors : std::vector<ActorId>{};
}

// Who speaks is often said behind what is said: "We wait," a Syrian general said. He is looked at before the words that he speaks; those whom he names in them
// are not yet told of, and he is none of them.
std::optional<TokenId> PronounResolver::speaker_ahead(TokenId token) const {
  const Quotation* quotation = quotation_at(token);
  if (quotation == nullptr || kind_of(lower_ascii(document_.text(token)), word(token)) != Kind::first) {
    return std::nullopt;
  }
  const std::size_t here = to_index(document_.sentence_of(token));
  const std::size_t last = to_index(document_.sentence_of(to_id<TokenId>(to_index(quotation->tokens.end) - 1)));
  for (std::size_t at = here; at <= last; ++at) {
    if (const auto subject = speech_subject(document_.sentences()[at], *quotation, false)) {
      return *subject > token && builder_.is_free(*subject) ? subject : std::nullopt;
    }
  }
  return std::nullopt;
}

// Who says what is quoted: told in the pronoun's own sentence, in one of those before it, or where the quotation ends.
std::vector<ActorId> PronounResolver::speaker_of(TokenId token) const {
  const Quotation* quotation = quotation_at(token);
  if (quotation == nullptr) {
    return {};
  }
  const std::size_t here = to_index(document_.sentence_of(token));
  const std::size_t last = to_index(document_.sentence_of(to_id<TokenId>(to_index(quotation->tokens.end) - 1)));
  for (std::size_t at = here; at <= last; ++at) {  // "We want peace. They hate us," said Ann Lee
    if (std::vector<ActorId> speaker = speaker_in(document_.sentences()[at], *quotation); !speaker.empty()) {
      return speaker;
    }
  }
  for (std::size_t back = 1; back <= std::min(here, kSentencesBack); ++back) {
    if (std::vector<ActorId> speaker = speaker_in(document_.sentences()[here - back], *quotation); !speaker.empty()) {
      return speaker;
    }
  }
  return {};
}

// Who speaks goes on to speak, and speaks of himself: in "Ann Lee said of Jo Poe that she would wait. 'We are ready,' she added" she is Ann Lee twice.
std::optional<TokenId> PronounResolver::speaker_before(TokenId pronoun) const {
  if (word(pronoun).relation != Relation::nsubj || quoted_[to_index(pronoun)] || document_.is_root(pronoun)) {
    return std::nullopt;
  }
  const TokenId verb = document_.head(pronoun);
  const auto known_subject = [&](TokenId speech) {
    const auto subject = is_speech_verb(word(speech).lemma) && !quoted_[to_index(speech)]
                             ? document_.child(speech, Relation::nsubj)
                             : std::nullopt;
    return subject && *subject < pronoun && builder_.owner_of(*subject) ? subject : std::nullopt;
  };
  if (word(verb).relation == Relation::ccomp && !document_.is_root(verb)) {
    return known_subject(document_.head(verb));
  }
  const std::size_t here = to_index(document_.sentence_of(pronoun));
  if (!is_speech_verb(word(verb).lemma) || here == 0) {
    return std::nullopt;
  }
  const TokenRange before = document_.sentences()[here - 1].tokens;
  for (std::size_t i = to_index(before.end); i > to_index(before.begin); --i) {
    if (const auto subject = known_subject(to_id<TokenId>(i - 1))) {
      return subject;
    }
  }
  return std::nullopt;
}

// In whose name a speech is held: "on behalf of Chad, I would like to thank ...", said outside of quotations.
std::vector<ActorId> PronounResolver::find_represented() const {
  for (const Mention& mention : builder_.mentions()) {
    const TokenId head = mention.head;
    const bool of =
        !document_.is_root(head) && word(document_.head(head)).lemma == "behalf" && !quoted_[to_index(head)];
    const TokenId behalf = of ? document_.head(head) : head;
    const bool mine = of && !document_.is_root(behalf) && speaks_itself(document_.head(behalf));
    if (mine && builder_.actor(mention.actors.front()).type != ActorType::person) {
      return mention.actors;
    }
  }
  return {};
}

// Whether "I" or "we" is the subject of a verb.
bool PronounResolver::speaks_itself(TokenId verb) const {
  const auto subject = document_.child(verb, Relation::nsubj);
  return subject && is_one_of(word(*subject).lemma, {"i", "we"});
}

// "They promised to help us," said the French minister: "us" and "our" of one who speaks for a state mean the state, "I" and "we" are the person who acts.
std::vector<ActorId> PronounResolver::first_person(TokenId token) const {
  if (!quoted_[to_index(token)]) {
    return represented_;
  }
  std::vector<ActorId> speaker = speaker_of(token);
  if (speaker.size() != 1 || !is_one_of(document_.text(token), {"us", "our", "Our", "ours"})) {
    return speaker;
  }
  const Actor& person = builder_.actor(speaker.front());
  if (person.type != ActorType::person || person.country.empty() || !is_one_of(person.sector, {"GOV", "MIL"})) {
    return speaker;
  }
  for (std::size_t i = 0; i < builder_.actors().size(); ++i) {
    if (builder_.actors()[i].type == ActorType::state && builder_.actors()[i].country == person.country) {
      return {to_id<ActorId>(i)};
    }
  }
  return speaker;
}

}  // namespace entente
