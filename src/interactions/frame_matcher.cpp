// Which frames the words of a sentence fill. Worked example: the frame `hold talk` matches "held" in "held peace talks with", in "the talks were held", and in
// "talks held in Geneva", where the noun is the head of the verb's clause.
#include "frame_matcher.hpp"

#include <algorithm>
#include <optional>

namespace entente {

namespace {

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

bool is_word(const Document& document, TokenId token, const std::string& lemma) {
  const Word& word = document.word(token);
  if (word.lemma == lemma) {
    return true;
  }
  const std::string form = lower_ascii(document.text(token));
  if (lemma == "oneself") {
    return form.ends_with("self") || form.ends_with("selves");
  }
  return form == lemma || (word.upos == Upos::propn && lower_ascii(word.lemma) == lemma);
}

// A word of the pattern below the head, at most two steps down, or the noun that a clause of this verb modifies.
std::optional<TokenId> find_below(const Document& document, TokenId head, const std::string& lemma, const std::vector<TokenId>& taken) {
  const auto free = [&](TokenId token) { return std::find(taken.begin(), taken.end(), token) == taken.end(); };
  std::optional<TokenId> found;
  document.for_each_child(head, [&](TokenId child) {
    if (!found && free(child) && document.word(child).relation != Relation::nsubj && document.word(child).relation != Relation::conj &&
        is_word(document, child, lemma)) {
      found = child;
    }
  });
  if (found) {
    return found;
  }
  document.for_each_child(head, [&](TokenId child) {
    const Relation relation = main_relation(document.word(child).relation);
    if (relation != Relation::obj && relation != Relation::obl && relation != Relation::nmod && relation != Relation::xcomp) {
      return;
    }
    document.for_each_child(child, [&](TokenId below) {
      const Relation inner = document.word(below).relation;
      const bool near = inner == Relation::case_ || inner == Relation::conj || inner == Relation::compound || inner == Relation::amod || inner == Relation::nmod;
      if (!found && near && free(below) && is_word(document, below, lemma)) {
        found = below;
      }
    });
  });
  if (!found && !document.is_root(head) && (document.word(head).relation == Relation::acl || document.word(head).relation == Relation::acl_relcl)) {
    const TokenId above = document.head(head);
    if (free(above) && is_word(document, above, lemma)) {
      found = above;
    }
  }
  return found;
}

std::optional<FramePos> pos_of(const Word& word) {
  switch (word.upos) {
    case Upos::verb:
      return FramePos::verb;
    case Upos::noun:
    case Upos::propn:
      return FramePos::noun;
    case Upos::adj:
      return FramePos::adjective;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<FrameMatch> match_frames(const FrameLexicon& lexicon, const Document& document, TokenId token) {
  std::vector<FrameMatch> matches;
  const Word& word = document.word(token);
  const auto pos = pos_of(word);
  if (!pos) {
    return matches;
  }
  const auto* frames = lexicon.frames(*pos, word.upos == Upos::propn ? lower_ascii(word.lemma) : word.lemma);
  if (frames == nullptr) {
    return matches;
  }
  for (const Frame& frame : *frames) {
    FrameMatch match{&frame, {token}};
    for (const std::string& lemma : frame.extra) {
      const auto found = find_below(document, token, lemma, match.words);
      if (!found) {
        break;
      }
      match.words.push_back(*found);
    }
    if (match.words.size() == frame.extra.size() + 1) {
      matches.push_back(std::move(match));
    }
  }
  return matches;
}

}  // namespace entente
