// Pronouns and pairs: which actors before them they stand for.
// Worked example: "Reagan met Nakasone. The two leaders discussed trade, and he called it useful." "The two leaders" are both men; "he" is the subject of the
// sentence before, since subjects outrank objects and nearer mentions outrank farther ones.
// Source  the preference order (agreement, recency, grammatical role) follows Lappin and Leass 1994, "An Algorithm for Pronominal Anaphora Resolution",
//         with a window of three sentences and without its decay.
#include <algorithm>
#include <string>

#include "cast_builder.hpp"
#include "word_forms.hpp"

namespace entente {

namespace {

constexpr std::size_t kWindow = 3;         // sentences back
constexpr float kPronoun = 0.7F;
constexpr float kRelative = 0.9F;          // "the generals, who ..."
constexpr float kFirstPerson = 0.75F;      // the speaker of a quotation
constexpr float kPair = 0.75F;

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

enum class PronounClass : std::uint8_t { none, he, she, it, they, first, relative };

PronounClass class_of(const std::string& form, const Word& word) {
  if (among(form, {"he", "him", "his", "himself"})) {
    return PronounClass::he;
  }
  if (among(form, {"she", "her", "hers", "herself"})) {
    return PronounClass::she;
  }
  if (among(form, {"it", "its", "itself"})) {
    return word.relation == Relation::expl ? PronounClass::none : PronounClass::it;
  }
  if (among(form, {"they", "them", "their", "theirs", "themselves"})) {
    return PronounClass::they;
  }
  if (among(form, {"i", "me", "my", "we", "us", "our", "ourselves", "myself"})) {
    return PronounClass::first;
  }
  if (among(form, {"who", "whom", "whose", "which"}) || (form == "that" && word.upos == Upos::pron)) {
    return PronounClass::relative;
  }
  return PronounClass::none;
}

bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::nsubj_outer;
}

class PronounResolver {
 public:
  explicit PronounResolver(CastBuilder& builder) : builder_(builder), document_(builder.document()), order_(builder.mentions_in_order()) {}

  void run() {
    quoted_.assign(document_.token_count(), false);
    for (const Quotation& quotation : document_.text().quotations) {
      for (std::size_t i = to_index(quotation.tokens.begin); i < to_index(quotation.tokens.end); ++i) {
        quoted_[i] = true;
      }
    }
    for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
      const Sentence& sentence = document_.sentences()[i];
      if (document_.text().paragraphs[to_index(sentence.paragraph)].kind == ParagraphKind::furniture) {
        continue;
      }
      for (std::size_t t = to_index(sentence.body_begin); t < to_index(sentence.tokens.end); ++t) {
        consider(to_id<TokenId>(t));
      }
    }
  }

 private:
  [[nodiscard]] const Word& word(TokenId token) const { return document_.word(token); }

  void consider(TokenId token) {
    if (!builder_.is_free(token)) {
      return;
    }
    if (is_pair_phrase(token)) {
      resolve_pair(token);
      return;
    }
    const Word& w = word(token);
    if (w.upos != Upos::pron && w.upos != Upos::det && w.upos != Upos::sconj) {
      return;
    }
    const PronounClass kind = class_of(lower(fold_accents(document_.text(token))), w);
    std::vector<ActorId> actors;
    float confidence = kPronoun;
    switch (kind) {
      case PronounClass::none:
        return;
      case PronounClass::relative:
        actors = antecedent_of_relative(token);
        confidence = kRelative;
        break;
      case PronounClass::first:
        actors = speaker_of(token);
        confidence = kFirstPerson;
        break;
      default:
        actors = best_antecedent(token, kind);
        break;
    }
    if (!actors.empty()) {
      add(std::move(actors), {token, to_id<TokenId>(to_index(token) + 1)}, MentionKind::pronoun, confidence);
    }
  }

  void add(std::vector<ActorId> actors, TokenRange tokens, MentionKind kind, float confidence) {
    if (const auto id = builder_.add_mention(std::move(actors), tokens, kind, confidence)) {
      const TokenId head = builder_.mention(*id).head;
      const auto at = std::upper_bound(order_.begin(), order_.end(), head, [&](TokenId left, MentionId right) {
        return left < builder_.mention(right).head;
      });
      order_.insert(at, *id);
    }
  }

  // ---- pairs

  // The noun of "the two leaders", "both countries", "the two sides".
  [[nodiscard]] bool is_pair_phrase(TokenId token) const {
    const Word& w = word(token);
    if (w.upos != Upos::noun || !w.plural) {
      return false;
    }
    bool pair = false;
    document_.for_each_child(token, [&](TokenId child) { pair = pair || among(word(child).lemma, {"two", "both"}); });
    return pair && among(w.lemma, {"leader", "man", "woman", "side", "country", "nation", "state", "party", "president", "minister",
                                   "government", "official", "rival", "neighbor", "neighbour", "politician", "power", "capital",
                                   "army", "group", "faction", "premier", "counterpart", "ally", "foe", "enemy"});
  }

  [[nodiscard]] static bool fits_pair(const Actor& actor, std::string_view noun) {
    if (among(noun, {"leader", "man", "woman", "president", "minister", "politician", "premier", "official", "counterpart"})) {
      return actor.type == ActorType::person;
    }
    if (among(noun, {"country", "nation", "state", "government", "neighbor", "neighbour", "power", "capital"})) {
      return actor.type == ActorType::state || actor.type == ActorType::government;
    }
    return actor.type != ActorType::media;
  }

  // The first two fitting actors of the nearest sentence that has two; states count through adjectives too.
  void resolve_pair(TokenId head) {
    const std::size_t here = to_index(document_.sentence_of(head));
    for (std::size_t back = 0; back <= std::min(here, kWindow); ++back) {
      std::vector<ActorId> found;
      for (const bool adjectives : {false, true}) {
        for (const MentionId id : order_) {
          const Mention& mention = builder_.mention(id);
          if (to_index(document_.sentence_of(mention.head)) != here - back || mention.head >= head ||
              (mention.kind == MentionKind::adjective) != adjectives) {
            continue;
          }
          for (const ActorId actor : mention.actors) {
            if (found.size() < 2 && fits_pair(builder_.actor(actor), word(head).lemma) &&
                std::find(found.begin(), found.end(), actor) == found.end()) {
              found.push_back(actor);
            }
          }
        }
      }
      if (found.size() == 2) {
        TokenId begin = head;
        document_.for_each_child(head, [&](TokenId child) {
          if (child < begin && among(word(child).lemma, {"two", "both"})) {
            begin = child;
          }
        });
        add(std::move(found), {begin, to_id<TokenId>(to_index(head) + 1)}, MentionKind::description, kPair);
        return;
      }
    }
  }

  // ---- relatives and first person

  // The noun that the relative clause hangs on: "the generals, who seized power".
  [[nodiscard]] std::vector<ActorId> antecedent_of_relative(TokenId token) const {
    TokenId at = token;
    for (int step = 0; step < 8 && !document_.is_root(at); ++step) {
      if (word(at).relation == Relation::acl_relcl) {
        return actors_with_members(document_.head(at));
      }
      at = document_.head(at);
    }
    return {};
  }

  [[nodiscard]] std::vector<ActorId> actors_with_members(TokenId token) const {
    const auto owner = builder_.owner_of(token);
    return owner ? builder_.mention(*owner).actors : std::vector<ActorId>{};
  }

  // Who says what is quoted: the subject of a verb of speech outside the quotation, in this sentence or the one before.
  [[nodiscard]] std::vector<ActorId> speaker_of(TokenId token) const {
    if (!quoted_[to_index(token)]) {
      return {};
    }
    const std::size_t here = to_index(document_.sentence_of(token));
    for (std::size_t back = 0; back <= std::min<std::size_t>(here, 2); ++back) {
      const Sentence& sentence = document_.sentences()[here - back];
      for (std::size_t i = to_index(sentence.tokens.begin); i < to_index(sentence.tokens.end); ++i) {
        const auto verb = to_id<TokenId>(i);
        if (quoted_[i] || !among(word(verb).lemma, {"say", "tell", "add", "write", "declare", "warn", "insist", "ask", "reply", "state", "announce"})) {
          continue;
        }
        if (const auto subject = document_.child(verb, Relation::nsubj)) {
          if (const auto owner = builder_.owner_of(*subject); owner && !quoted_[to_index(*subject)]) {
            return builder_.mention(*owner).actors;
          }
        }
      }
    }
    return {};
  }

  // ---- third person

  // The actors of a mention and of those coordinated with it: "Reagan and Nakasone ... they".
  [[nodiscard]] std::vector<ActorId> coordinated(const Mention& mention) const {
    std::vector<ActorId> actors = mention.actors;
    document_.for_each_child(mention.head, [&](TokenId child) {
      const auto owner = word(child).relation == Relation::conj ? builder_.owner_of(child) : std::nullopt;
      if (owner) {
        const auto& more = builder_.mention(*owner).actors;
        actors.insert(actors.end(), more.begin(), more.end());
      }
    });
    return actors;
  }

  [[nodiscard]] bool agrees(const Mention& mention, PronounClass kind) const {
    const Actor& actor = builder_.actor(mention.actors.front());
    const bool several = kind == PronounClass::they ? coordinated(mention).size() > 1 : mention.actors.size() > 1;
    switch (kind) {
      case PronounClass::he:
        return !several && actor.type == ActorType::person && actor.gender != 'f';
      case PronounClass::she:
        return !several && actor.type == ActorType::person && actor.gender != 'm';
      case PronounClass::it:
        return !several && actor.type != ActorType::person && !actor.plural;
      case PronounClass::they:
        return several || actor.plural || actor.type == ActorType::group || actor.type == ActorType::organization;
      default:
        return false;
    }
  }

  // "Putin praised him": the object is not the subject of its own verb.
  [[nodiscard]] bool bound_apart(TokenId pronoun, TokenId candidate) const {
    const Relation relation = main_relation(word(pronoun).relation);
    const bool argument = relation == Relation::obj || relation == Relation::iobj || relation == Relation::obl;
    return argument && document_.head(pronoun) == document_.head(candidate) && is_subject(word(candidate).relation);
  }

  [[nodiscard]] int salience(const Mention& mention, std::size_t distance, TokenId pronoun, PronounClass kind) const {
    const Relation relation = word(mention.head).relation;
    int points = 12 - 4 * static_cast<int>(distance);
    points += is_subject(relation) ? 4 : 0;
    points += relation == Relation::nmod_poss || mention.kind == MentionKind::adjective ? -3 : 0;
    points += main_relation(relation) == Relation::nmod || main_relation(relation) == Relation::obl ? -2 : 0;
    points += relation == Relation::conj ? -1 : 0;
    points += is_subject(relation) && is_subject(word(pronoun).relation) ? 1 : 0;
    const Actor& actor = builder_.actor(mention.actors.front());
    points += kind == PronounClass::they && mention.actors.size() > 1 ? 3 : 0;
    points += kind == PronounClass::they && actor.type == ActorType::organization ? -2 : 0;
    points += actor.type == ActorType::media ? -6 : 0;
    return points;
  }

  [[nodiscard]] std::vector<ActorId> best_antecedent(TokenId pronoun, PronounClass kind) {
    const std::size_t here = to_index(document_.sentence_of(pronoun));
    const Mention* best = nullptr;
    int best_points = 0;
    const auto end = std::lower_bound(order_.begin(), order_.end(), pronoun, [&](MentionId left, TokenId right) {
      return builder_.mention(left).head < right;
    });
    for (auto at = end; at != order_.begin();) {
      const Mention& mention = builder_.mention(*--at);
      const std::size_t distance = here - to_index(document_.sentence_of(mention.head));
      if (distance > kWindow) {
        break;
      }
      if (!agrees(mention, kind) || bound_apart(pronoun, mention.head)) {
        continue;
      }
      const int points = salience(mention, distance, pronoun, kind);
      if (best == nullptr || points > best_points) {
        best = &mention;
        best_points = points;
      }
    }
    if (best == nullptr) {
      return {};
    }
    std::vector<ActorId> actors = kind == PronounClass::they ? coordinated(*best) : best->actors;
    if (kind == PronounClass::he || kind == PronounClass::she) {
      Actor& actor = builder_.actor(actors.front());
      actor.gender = actor.gender == 'u' ? (kind == PronounClass::he ? 'm' : 'f') : actor.gender;
    }
    return actors;
  }

  CastBuilder& builder_;
  const Document& document_;
  std::vector<MentionId> order_;  // by head token
  std::vector<bool> quoted_;      // by token
};

}  // namespace

void find_pronouns(CastBuilder& builder) { PronounResolver(builder).run(); }

}  // namespace entente
