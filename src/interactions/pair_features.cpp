// What a pair of marked mentions looks like, as hashed features.
// Worked example: "[Oman] will cut aid to {Chad}." has the path Oman - cut - aid - Chad: "cut" and "aid" on it, "will" beside it, the relations nsubj and obj nmod,
// the frames AID (aid) and SANCTION (cut aid), and the rules' reading THREATEN.
#include "pair_features.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "pair_feature_kinds.hpp"
#include "rule_reading.hpp"

namespace entente {

namespace {

bool is_content(Upos tag) { return tag == Upos::verb || tag == Upos::noun || tag == Upos::adj || tag == Upos::adv; }

class PairReader {
 public:
  PairReader(const SentenceWords& words, const Document& document, const Cast& cast, const MarkedPair& pair)
      : words_(words),
        document_(document),
        source_(&cast.mention(pair.source)),
        target_(&cast.mention(pair.target)),
        sentence_(words.tokens),
        way_(tree_way(document, source_->head, target_->head)),
        places_(sentence_.size(), PairPlace::elsewhere) {
    set_places();
  }

  PairInputs read(const Cast& cast, const MarkedPair& pair, const PairContext& context) {
    take_words();
    const LinearInput common = taken();
    PairInputs inputs;
    inputs.forward = one_way(cast, pair, context, common);
    std::swap(source_, target_);
    std::swap(way_.up, way_.down);
    inputs.backward = one_way(cast, {pair.target, pair.source}, context, common);
    return inputs;
  }

 private:
  enum Group : std::size_t { kAll, kPath, kBetween, kTop, kGroups };  // of words

  static TokenId next(TokenId token) { return to_id<TokenId>(to_index(token) + 1); }
  [[nodiscard]] bool in_mention(TokenId token) const {
    return source_->tokens.contains(token) || target_->tokens.contains(token);
  }
  [[nodiscard]] PairPlace& place(TokenId token) { return places_[to_index(token) - to_index(sentence_.begin)]; }
  [[nodiscard]] std::uint32_t lemma(TokenId token) const { return words_.at(token).lemma; }
  void add(std::uint32_t feature) { keys_.push_back(feature); }

  // What was added since the last call, sorted and each key once, with the words.
  LinearInput taken() {
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    LinearInput input{{keys_.begin(), keys_.end()}, groups_};
    keys_.clear();
    return input;
  }

  LinearInput one_way(const Cast& cast, const MarkedPair& pair, const PairContext& context, const LinearInput& common) {
    take_mentions();
    take_bigrams();
    take_tree();
    take_way(cast);
    add_rule_features(document_, cast, pair, context.acts_of(words_.sentence), keys_);
    context.add_features(pair, words_.sentence, keys_);
    const LinearInput own = taken();
    LinearInput input{{}, own.words};
    input.keys.reserve(common.keys.size() + own.keys.size());
    std::set_union(common.keys.begin(), common.keys.end(), own.keys.begin(), own.keys.end(),
                   std::back_inserter(input.keys));
    return input;
  }

  // What is the same whichever of the two acts.
  void take_words() {
    groups_.resize(kGroups);
    for (TokenId token = sentence_.begin; token < sentence_.end; token = next(token)) {
      take_word(token);
    }
    if (way_.top) {
      groups_[kTop].push_back(words_.at(*way_.top).form);
    }
    for (const std::uint32_t operation : operations_) {
      for (const std::uint32_t root : near_roots_) {
        add(pair_key(PairKind::operation_frame, operation, root));
      }
    }
  }

  void set_places() {
    const auto on_path = [&](TokenId token) {
      place(token) = PairPlace::path;
      document_.for_each_child(token, [&](TokenId child) {
        if (place(child) == PairPlace::elsewhere) {
          place(child) = PairPlace::beside;
        }
      });
    };
    for (const auto* part : {&way_.up, &way_.down}) {
      std::for_each(part->begin(), part->end(), on_path);
    }
    if (way_.top) {
      on_path(*way_.top);
    }
  }

  [[nodiscard]] PairPlace linear_place(TokenId token) const {
    const TokenRange& first = source_->tokens.begin < target_->tokens.begin ? source_->tokens : target_->tokens;
    const TokenRange& second = source_->tokens.begin < target_->tokens.begin ? target_->tokens : source_->tokens;
    return token < first.begin ? PairPlace::before : token < second.begin ? PairPlace::between : PairPlace::after;
  }

  void take_word(TokenId token) {
    const Word& word = document_.word(token);
    if (word.upos == Upos::punct) {
      return;
    }
    take_frames(token);
    if (in_mention(token)) {
      return;
    }
    const auto add_lemma = [&](PairPlace where) { add(lemma_feature(where, lemma(token))); };
    const bool open = is_content(word.upos);
    const bool closed =
        word.upos == Upos::aux || word.upos == Upos::part || word.upos == Upos::adp || word.upos == Upos::sconj;
    const PairPlace where = place(token) == PairPlace::beside && !open && !closed ? PairPlace::elsewhere : place(token);
    add_lemma(PairPlace::anywhere);
    add_lemma(linear_place(token));
    if (where != PairPlace::elsewhere) {
      add_lemma(where);
      add_lemma(PairPlace::near);
    }
    if (open) {
      const std::uint32_t form = words_.at(token).form;
      groups_[kAll].push_back(form);
      if (where == PairPlace::path) {
        groups_[kPath].push_back(form);
      }
      if (linear_place(token) == PairPlace::between) {
        groups_[kBetween].push_back(form);
      }
    }
    take_operators(token, where);
  }

  // Each frame that stands here, by its root, its place and whether it has more words than one.
  void take_frames(TokenId token) {
    for (const SentenceWords::Frame& frame : words_.at(token).frames) {
      const auto root = root_value(frame.root);
      const auto where = static_cast<std::uint32_t>(in_mention(token) ? PairPlace::anywhere : place(token));
      add(pair_key(PairKind::frame, root));
      add(pair_key(PairKind::frame_place, root, where));
      add(pair_key(PairKind::frame_words, root, where, frame.more_words ? 1U : 0U));
      if (where != static_cast<std::uint32_t>(PairPlace::elsewhere)) {
        near_roots_.push_back(root);
      }
    }
  }

  void take_operators(TokenId token, PairPlace where) {
    const auto at = static_cast<std::uint32_t>(where);
    const SentenceWords::Word& word = words_.at(token);
    if (document_.word(token).upos == Upos::aux && where != PairPlace::elsewhere) {
      add(pair_key(PairKind::auxiliary, word.lemma));
    }
    if (word.negation) {
      add(pair_key(PairKind::negation));
      add(pair_key(PairKind::negation, at));
    }
    if (word.operation) {
      const auto operation = static_cast<std::uint32_t>(*word.operation);
      add(pair_key(PairKind::operation, operation));
      add(pair_key(PairKind::operation_place, operation, at));
      operations_.push_back(operation);
    }
  }

  void take_mentions() {
    for (const auto& [mention, kind] :
         {std::pair(source_, PairKind::source_word), std::pair(target_, PairKind::target_word)}) {
      for (TokenId token = mention->tokens.begin; token < mention->tokens.end; token = next(token)) {
        const bool shared = kind == PairKind::target_word && source_->tokens.contains(token);
        if (!shared && sentence_.contains(token) && document_.word(token).upos != Upos::punct) {
          add(pair_key(kind, lemma(token)));
        }
      }
    }
  }

  // Neighbouring lemmas, a mention being one word.
  void take_bigrams() {
    constexpr std::uint32_t kStart = 1, kSource = 2, kTarget = 3;
    std::uint32_t last = kStart;
    std::uint32_t last_between = 0;
    for (TokenId token = sentence_.begin; token < sentence_.end; token = next(token)) {
      const bool source = source_->tokens.contains(token);
      const bool target = target_->tokens.contains(token);
      const std::uint32_t text = source ? kSource : target ? kTarget : lemma(token);
      if ((source || target) && text == last) {
        continue;
      }
      add(pair_key(PairKind::bigram, last, text));
      const bool between = !source && !target && linear_place(token) == PairPlace::between;
      if (between && last_between != 0) {
        add(pair_key(PairKind::bigram_between, last_between, text));
      }
      last_between = between ? text : 0;
      last = text;
    }
  }

  void take_tree() {
    std::uint32_t path = 1;
    for (const TokenId token : way_.up) {
      path = pair_key(PairKind::path, path, static_cast<std::uint32_t>(document_.word(token).relation));
    }
    path = pair_key(PairKind::path, path, 1000U);
    for (const TokenId token : way_.down) {
      path = pair_key(PairKind::path, path, static_cast<std::uint32_t>(document_.word(token).relation));
    }
    add(path);
    if (way_.top) {
      add(pair_key(PairKind::top, lemma(*way_.top)));
      add(pair_key(PairKind::top_and_path, lemma(*way_.top), path));
      add(pair_key(PairKind::passive, document_.word(*way_.top).passive ? 1U : 0U));
    }
    add(pair_key(PairKind::root, lemma(chain_up(document_, source_->head).back())));
    add(pair_key(PairKind::source_relation, static_cast<std::uint32_t>(document_.word(source_->head).relation)));
    add(pair_key(PairKind::target_relation, static_cast<std::uint32_t>(document_.word(target_->head).relation)));
    add(pair_key(PairKind::source_governor, lemma(document_.head(source_->head))));
    add(pair_key(PairKind::target_governor, lemma(document_.head(target_->head))));
  }

  // The way between the two, in parts: what tells arguments of one act from names that merely share a sentence.
  void take_way(const Cast& cast) {
    const auto part = [&](PairKind kind, const std::vector<TokenId>& steps) {
      std::uint32_t hash = 1;
      for (const TokenId token : steps) {
        hash = pair_key(kind, hash, static_cast<std::uint32_t>(document_.word(token).relation));
        add(pair_key(PairKind::way_relation, static_cast<std::uint32_t>(kind),
                     static_cast<std::uint32_t>(document_.word(token).relation)));
      }
      add(pair_key(kind, hash, 1000U));
    };
    part(PairKind::way_up, way_.up);
    part(PairKind::way_down, way_.down);
    const auto bounded = [](std::size_t count, std::size_t most) {
      return static_cast<std::uint32_t>(std::min(count, most));
    };
    add(pair_key(PairKind::way_length, bounded(way_.up.size(), 5), bounded(way_.down.size(), 5)));
    add(pair_key(PairKind::way_length, bounded(way_.up.size() + way_.down.size(), 8)));
    std::uint32_t frames = 0;
    const auto count = [&](TokenId token) {
      frames += !in_mention(token) && !words_.at(token).frames.empty() ? 1U : 0U;
    };
    std::for_each(way_.up.begin(), way_.up.end(), count);
    std::for_each(way_.down.begin(), way_.down.end(), count);
    if (way_.top) {
      count(*way_.top);
      add(pair_key(PairKind::way_frames, 100U, static_cast<std::uint32_t>(document_.word(*way_.top).upos),
                   words_.at(*way_.top).frames.empty() ? 0U : 1U));
    }
    add(pair_key(PairKind::way_frames, std::min(frames, 3U)));
    const bool first = source_->head < target_->head;
    const TokenId begin = first ? source_->head : target_->head;
    const TokenId end = first ? target_->head : source_->head;
    add(pair_key(PairKind::source_first, first ? 1U : 0U));
    std::size_t log = 0;
    for (std::size_t gap = to_index(end) - to_index(begin); gap > 1; gap /= 2) {
      ++log;
    }
    add(pair_key(PairKind::distance, static_cast<std::uint32_t>(log)));
    std::size_t others = 0;
    for (TokenId token = next(begin); token < end; token = next(token)) {
      others += cast.mention_at(token) && !in_mention(token) ? 1U : 0U;
    }
    add(pair_key(PairKind::others_between, bounded(others, 3)));
    const auto marker = [&](PairKind kind, TokenId head) {
      const auto preposition = document_.child(head, Relation::case_);
      add(pair_key(kind, preposition ? lemma(*preposition) : 0U));
    };
    marker(PairKind::source_case, source_->head);
    marker(PairKind::target_case, target_->head);
  }

  const SentenceWords& words_;
  const Document& document_;
  const Mention* source_;
  const Mention* target_;
  TokenRange sentence_;
  TreeWay way_;
  std::vector<PairPlace> places_;  // by token of the sentence
  std::vector<std::uint32_t> keys_;
  std::vector<std::vector<std::uint32_t>> groups_;  // of words
  std::vector<std::uint32_t> operations_, near_roots_;
};

}  // namespace

std::uint32_t lemma_feature(PairPlace place, std::uint32_t lemma) {
  return pair_key(PairKind::lemma, static_cast<std::uint32_t>(place), lemma);
}

PairInputs pair_features(const SentenceWords& words, const Document& document, const Cast& cast, const MarkedPair& pair,
                         const PairContext& context) {
  return PairReader(words, document, cast, pair).read(cast, pair, context);
}

}  // namespace entente
