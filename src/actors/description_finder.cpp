// Actors that are described, not named: groups, bodies and offices.
// Worked example: in "Lebanese guerrillas attacked. The French president and the alliance protested." the first phrase becomes a group of Lebanon, the second the
// holder of that office on the document's date, the third the organisation named before that is called so (NATO).
// A description without a nationality is tied to the last actor with the same head noun, else it is an actor of its own.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "cast_builder.hpp"
#include "word_forms.hpp"

namespace entente {

namespace {

constexpr float kHeldOffice = 0.85F;   // nationality, office and date agree
constexpr float kSameNoun = 0.7F;      // "the guerrillas" after "Lebanese guerrillas"
constexpr float kOwnPhrase = 0.8F;     // the phrase itself is the actor
constexpr float kFocusOffice = 0.55F;  // "the president" of the country in focus

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Adjectives that only count or compare: "several officials" are officials.
bool is_counting(std::string_view lemma) {
  return is_one_of(lemma, {"several", "many", "other", "more", "few", "some", "most", "various", "numerous", "such", "first",
                           "last", "own", "same", "new", "latest", "additional"});
}

class DescriptionFinder {
 public:
  explicit DescriptionFinder(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

  void run() {
    for (std::size_t i = 0; i < document_.sentences().size(); ++i) {
      const Sentence& sentence = document_.sentences()[i];
      if (document_.text().paragraphs[to_index(sentence.paragraph)].kind == ParagraphKind::furniture) {
        continue;
      }
      for (std::size_t t = to_index(sentence.body_begin); t < to_index(sentence.tokens.end); ++t) {
        consider(to_id<TokenId>(t), sentence);
      }
    }
  }

 private:
  [[nodiscard]] const Word& word(TokenId token) const { return document_.word(token); }
  [[nodiscard]] std::string folded(TokenId token) const { return fold_accents(document_.text(token)); }
  [[nodiscard]] static TokenId before(TokenId token) { return to_id<TokenId>(to_index(token) - 1); }

  void consider(TokenId head, const Sentence& sentence) {
    const Word& w = word(head);
    if (!builder_.is_free(head) || (w.upos != Upos::noun && w.upos != Upos::propn && w.upos != Upos::adj)) {
      return;
    }
    const std::string lemma = lower(fold_accents(w.lemma));
    const TokenRange phrase = phrase_of(head, sentence);
    if (describe_organization(phrase, head)) {
      return;
    }
    const GroupNoun* noun = builder_.gazetteer().group_noun(lemma);
    if (noun == nullptr) {
      noun = builder_.gazetteer().group_noun(lower(folded(head)));
    }
    if (noun == nullptr || w.upos == Upos::adj || modifies_actor_noun(head)) {
      return;
    }
    if (noun->type == ActorType::person && !w.plural) {
      describe_person(phrase, head, *noun);
    } else {
      describe_group(phrase, head, *noun, lemma);
    }
  }

  // "government" in "government officials" belongs to the officials.
  [[nodiscard]] bool modifies_actor_noun(TokenId token) const {
    const Relation relation = word(token).relation;
    if (relation != Relation::compound && relation != Relation::amod && relation != Relation::nmod_desc && relation != Relation::flat) {
      return false;
    }
    const TokenId head = document_.head(token);
    return builder_.owner_of(head).has_value() || builder_.gazetteer().group_noun(word(head).lemma) != nullptr ||
           builder_.gazetteer().group_noun(lower(folded(head))) != nullptr;
  }

  // The head with its modifiers on the left, without articles and numbers: "Lebanese guerrillas", "Sudan's government".
  [[nodiscard]] TokenRange phrase_of(TokenId head, const Sentence& sentence) const {
    TokenId begin = head;
    while (begin > sentence.body_begin) {
      const TokenId left = before(begin);
      const Word& w = word(left);
      const bool modifier = w.upos == Upos::adj || w.upos == Upos::noun || w.upos == Upos::propn || w.xpos == "POS" ||
                            w.xpos == "HYPH" || folded(left) == "-" || w.xpos == "VBN" || w.xpos == "VBG";
      if (!modifier || !document_.dominates(head, left) || is_counting(w.lemma)) {
        break;
      }
      begin = left;
    }
    while (begin < head && (word(begin).xpos == "POS" || folded(begin) == "-")) {
      begin = to_id<TokenId>(to_index(begin) + 1);
    }
    return {begin, to_id<TokenId>(to_index(head) + 1)};
  }

  [[nodiscard]] bool is_definite(TokenId head) const {
    bool definite = false;
    document_.for_each_child(head, [&](TokenId child) {
      const Word& w = word(child);
      definite = definite || (w.relation == Relation::det && is_one_of(w.lemma, {"the", "this", "these", "that", "those"})) ||
                 w.relation == Relation::nmod_poss;
    });
    return definite;
  }

  // The actor inside the phrase or in its of-phrase that gives it its country or owner.
  [[nodiscard]] std::optional<ActorId> owner_in(TokenRange phrase, TokenId head) const {
    for (TokenId t = phrase.begin; t < head; t = to_id<TokenId>(to_index(t) + 1)) {
      if (const auto owner = builder_.owner_of(t)) {
        return builder_.mention(*owner).actors.front();
      }
    }
    std::optional<ActorId> found;
    document_.for_each_child(head, [&](TokenId child) {
      const Relation relation = word(child).relation;
      const auto preposition = document_.child(child, Relation::case_);
      const bool owns = relation == Relation::nmod_poss ||
                        (relation == Relation::nmod && preposition && is_one_of(word(*preposition).lemma, {"of", "from", "for", "in"}));
      if (owns && !found) {
        if (const auto owner = builder_.owner_of(child)) {
          found = builder_.mention(*owner).actors.front();
        }
      }
    });
    return found;
  }

  [[nodiscard]] std::string phrase_text(TokenRange phrase) const {
    return fold_accents(document_.text().text(document_.text().span_of(phrase)));
  }

  // "the alliance" for the organisation of the article that is called so.
  bool describe_organization(TokenRange phrase, TokenId head) {
    for (TokenId begin = phrase.begin; begin <= head; begin = to_id<TokenId>(to_index(begin) + 1)) {
      const auto* described = builder_.gazetteer().described(lower(phrase_text({begin, phrase.end})));
      if (described == nullptr || !is_definite(head)) {
        continue;
      }
      std::optional<ActorId> last;
      TokenId last_at{};
      for (const std::uint32_t index : *described) {
        const auto actor = builder_.find_actor(builder_.gazetteer().organizations()[index].id);
        for (const Mention& mention : builder_.mentions()) {
          const bool stands_before = mention.head < head && (!last || mention.head >= last_at);
          if (actor && mention.actors.front() == *actor && stands_before) {
            last = actor;
            last_at = mention.head;
          }
        }
      }
      if (last) {
        builder_.add_mention({*last}, {begin, phrase.end}, MentionKind::description, kSameNoun, builder_.actor(*last).rule);
        return true;
      }
    }
    return false;
  }

  // The office in a phrase, the longest that the tables know: "foreign minister".
  [[nodiscard]] std::string office_in(TokenRange phrase) const {
    for (TokenId begin = phrase.begin; begin < phrase.end; begin = to_id<TokenId>(to_index(begin) + 1)) {
      const std::string text = lower(phrase_text({begin, phrase.end}));
      if (builder_.gazetteer().is_office_noun(text)) {
        return text;
      }
    }
    return "";
  }

  [[nodiscard]] static bool role_is(const Role& role, const std::string& office) {
    const std::string title = lower(role.title);
    return title.starts_with(office) || title.find(" " + office) != std::string::npos;
  }

  // The person of the cast who was last mentioned before `head`, holds this office ("" for any) and belongs to this country ("" for any).
  [[nodiscard]] std::optional<ActorId> person_in_cast(const std::string& office, const std::string& country,
                                                      TokenId head) const {
    std::optional<ActorId> best;
    TokenId best_at{};
    for (const Mention& mention : builder_.mentions()) {
      const Actor& actor = builder_.actor(mention.actors.front());
      if (actor.type != ActorType::person || mention.actors.size() != 1 || (!country.empty() && actor.country != country)) {
        continue;
      }
      const bool holds = office.empty() ? !actor.roles.empty()
                                        : std::any_of(actor.roles.begin(), actor.roles.end(),
                                                      [&](const Role& role) { return role_is(role, office); });
      const bool earlier = mention.head < head;
      const bool best_earlier = best && best_at < head;
      const bool nearer = !best || (earlier && !best_earlier) || (earlier == best_earlier && earlier && mention.head > best_at);
      if (holds && nearer) {
        best = mention.actors.front();
        best_at = mention.head;
      }
    }
    return best;
  }

  void describe_person(TokenRange phrase, TokenId head, const GroupNoun& noun) {
    const std::string office = office_in(phrase);
    const auto owner = owner_in(phrase, head);
    const bool of_state = owner && builder_.actor(*owner).type == ActorType::state;
    const std::string country = of_state ? builder_.actor(*owner).country : "";
    const bool former = std::any_of(to_begin(phrase), to_end(phrase), [&](const Word& w) { return is_one_of(w.lemma, {"former", "ex", "late", "then"}); });
    std::optional<ActorId> person;
    float confidence = kHeldOffice;
    if (!former && (!country.empty() || (!owner && is_definite(head)) || is_capitalised(document_.text(head)))) {
      const bool leader = noun.noun == "leader";
      if (!office.empty() || leader) {
        person = person_in_cast(leader ? "" : office, country, head);
      }
      if (!person && !office.empty()) {
        std::string where = country;
        if (where.empty() && !owner) {
          const auto focus = builder_.country_in_focus();
          where = focus ? builder_.actor(*focus).country : "";
          confidence = kFocusOffice;
        }
        if (const auto holder = where.empty() ? std::nullopt : builder_.gazetteer().holder(where, office, builder_.date())) {
          person = builder_.add_person(*holder);
        }
      }
    }
    if (person) {
      builder_.add_mention({*person}, phrase, office.empty() ? MentionKind::description : MentionKind::title, confidence,
                           builder_.actor(*person).rule);
      return;
    }
    Actor actor{"", phrase_text(phrase), ActorType::person, country, noun.sector, 'u', false, {}, noun.rule};
    add_own(std::move(actor), phrase, head, noun.noun);
  }

  void describe_group(TokenRange phrase, TokenId head, const GroupNoun& noun, const std::string& lemma) {
    if (is_pair(head)) {
      return;  // "the two leaders": left to the pass that knows the order of mentions
    }
    const auto owner = owner_in(phrase, head);
    const std::string country = owner ? builder_.actor(*owner).country : "";
    // A government that is named by its state is that state: "the Sudanese government".
    const bool of_state = owner && builder_.actor(*owner).type == ActorType::state;
    if (of_state && is_one_of(lemma, {"government", "administration", "regime"})) {
      builder_.add_mention({*owner}, phrase, MentionKind::description, kOwnPhrase, noun.rule);
      return;
    }
    Actor actor{"", phrase_text(phrase), noun.type, country, noun.sector, noun.type == ActorType::group ? 'u' : 'n',
                word(head).plural || noun.type == ActorType::group, {}, noun.rule};
    add_own(std::move(actor), phrase, head, lemma);
  }

  [[nodiscard]] bool is_pair(TokenId head) const {
    bool pair = false;
    document_.for_each_child(head, [&](TokenId child) { pair = pair || is_one_of(word(child).lemma, {"two", "both"}); });
    return pair;
  }

  // The phrase as an actor, or the earlier actor with the same head noun when the phrase says no more than that.
  void add_own(Actor actor, TokenRange phrase, TokenId head, const std::string& lemma) {
    const auto earlier = last_of_noun_.find(lemma);
    const bool bare = phrase.size() == 1;
    if (bare && is_definite(head) && earlier != last_of_noun_.end()) {
      builder_.add_mention({earlier->second}, phrase, MentionKind::description, kSameNoun, actor.rule);
      return;
    }
    actor.id = slug(actor.name);
    const RuleId rule = actor.rule;
    const ActorId id = builder_.add_unknown(std::move(actor));
    last_of_noun_[lemma] = id;
    builder_.add_mention({id}, phrase, MentionKind::description, kOwnPhrase, rule);
  }

  [[nodiscard]] std::vector<Word>::const_iterator to_begin(TokenRange range) const {
    return document_.words().begin() + static_cast<std::ptrdiff_t>(to_index(range.begin));
  }
  [[nodiscard]] std::vector<Word>::const_iterator to_end(TokenRange range) const {
    return document_.words().begin() + static_cast<std::ptrdiff_t>(to_index(range.end));
  }

  CastBuilder& builder_;
  const Document& document_;
  std::unordered_map<std::string, ActorId> last_of_noun_;  // by head lemma
};

}  // namespace

void find_descriptions(CastBuilder& builder) { DescriptionFinder(builder).run(); }

}  // namespace entente
