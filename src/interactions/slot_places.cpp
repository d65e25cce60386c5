// Actors by their place, as patterns of PETRARCH name them. Worked example: in "Norhaven was handed over to Suthmark", a pattern `* OVER (TO +)` puts its target
// among the words behind "to"; where a pattern names no target, it is the complement of the verb: its object, or else the first actor that hangs on it.
#include <algorithm>

#include <entente/document/one_of.hpp>

#include "argument_finder.hpp"

namespace entente {

namespace {

// Where another clause with acts of its own begins.
bool is_other_clause(const Document& document, TokenId token) {
  const Word& word = document.word(token);
  const bool conjunct = word.relation == Relation::conj && word.upos == Upos::verb;
  return conjunct || word.relation == Relation::ccomp || word.relation == Relation::advcl ||
         word.relation == Relation::acl_relcl || word.relation == Relation::parataxis;
}

bool is_agent(const Document& document, TokenId token) {
  const auto preposition = document.child(token, Relation::case_);
  return preposition && document.word(*preposition).lemma == "by";
}

}  // namespace

// The actor of a name, or of the whole phrase that it modifies: "Israeli" in "Israeli troops".
std::vector<Participant> ArgumentFinder::whole_mention(TokenId head) const {
  const Relation relation = document_.word(head).relation;
  const bool modifier = relation == Relation::amod || relation == Relation::compound || relation == Relation::nmod_desc;
  if (modifier && cast_.mention_at(document_.head(head))) {
    return participants(document_.head(head));
  }
  return participants(head);
}

std::vector<Participant> ArgumentFinder::complement(const std::vector<TokenId>& words) const {
  const TokenId verb = words.front();
  const auto agent = subject(verb);
  const std::vector<Participant> doers = agent ? participants(*agent) : std::vector<Participant>{};
  // "withdrew its troops from T": neither the words of the pattern nor the doer are what it is done to; "expelled Russian diplomats" names whose they are.
  const auto is_other = [&](const Participant& participant) {
    const TokenId head = cast_.mention(participant.mention).head;
    const bool word =
        std::find(words.begin(), words.end(), head) != words.end() && cast_.actor(participant.actor).country.empty();
    return !word && std::none_of(doers.begin(), doers.end(),
                                 [&](const Participant& doer) { return doer.actor == participant.actor; });
  };
  std::vector<Participant> found = verb_object(verb);
  if (!found.empty() && std::all_of(found.begin(), found.end(), is_other)) {
    return found;
  }
  found.clear();
  const bool passive = is_passive(verb);
  const auto search = [&](const auto& self, TokenId above) -> void {
    document_.for_each_child(above, [&](TokenId child) {
      if (!found.empty() || is_other_clause(document_, child) || (passive && is_agent(document_, child))) {
        return;
      }
      const bool behind = child > verb || above != verb;
      if (child > verb && cast_.mention_at(child)) {
        found = whole_mention(child);
        std::erase_if(found, [&](const Participant& participant) { return !is_other(participant); });
      }
      if (found.empty() && behind) {
        self(self, child);
      }
    });
  };
  search(search, verb);
  return found;
}

std::vector<Participant> ArgumentFinder::at_place(TokenId verb, const std::vector<TokenId>& place) const {
  const bool before = !place.empty() && place.front() < verb;
  if (before) {
    const auto subject = surface_subject(verb, 0);
    if (subject && std::find(place.begin(), place.end(), *subject) != place.end()) {
      if (auto found = participants(*subject); !found.empty()) {
        return found;
      }
    }
  }
  std::vector<Participant> found;
  for (std::size_t i = 0; i < place.size() && found.empty(); ++i) {
    const TokenId token = before ? place[place.size() - 1 - i] : place[i];
    if (cast_.mention_at(token)) {
      found = whole_mention(token);
    }
  }
  return found;
}

std::vector<Participant> ArgumentFinder::first_before(TokenId word) const {
  const Sentence& sentence = document_.sentence(document_.sentence_of(word));
  for (TokenId token = sentence.tokens.begin; token < word; token = to_id<TokenId>(to_index(token) + 1)) {
    if (cast_.mention_at(token)) {
      return whole_mention(token);
    }
  }
  return {};
}

}  // namespace entente
