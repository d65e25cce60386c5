// What a text tells of each actor. Worked example: in "A bomb killed 12 people in Iraq, Allawi said" the people have "of violence description" and "number
// description", Iraq "nmod in" and "state name", Allawi "nsubj of speech".
// It sees each actor by itself and cannot tell that two of them are one.
#include <entente/base/ascii.hpp>
#include <entente/pipeline/actor_weights.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>

#include <entente/document/one_of.hpp>

namespace entente {

namespace {

constexpr float kGuess = 0.7F;  // names below this confidence were guessed from capitals alone

bool is_speech(std::string_view lemma) {
  return is_one_of(lemma, {"say", "tell", "add", "warn", "ask", "write", "argue", "announce", "declare", "insist",
                           "claim", "note", "stress", "reply", "respond", "complain", "report", "show"});
}

bool is_violence(std::string_view lemma) {
  return is_one_of(
      lemma, {"kill",   "wound",   "injure",     "hurt",      "arrest",        "kidnap",  "seize",   "abduct", "shoot",
              "detain", "capture", "attack",     "hold",      "threaten",      "murder",  "execute", "behead", "bomb",
              "death",  "killing", "kidnapping", "abduction", "assassination", "release", "body"});
}

// What the beginning of a text is about, where that is no politics: its states are teams, scenes and markets.
enum Topic : std::uint8_t { kSport, kDisaster, kMarket, kTopics };
constexpr std::array<std::string_view, kTopics> kTopicNames = {"sport", "disaster", "market"};

bool is_disaster(std::string_view lemma) {
  return is_one_of(lemma, {"earthquake", "quake", "hurricane", "typhoon", "cyclone", "storm", "flood", "flooding",
                           "tsunami", "volcano", "landslide", "avalanche", "crash", "derailment", "accident", "blaze",
                           "wildfire", "train", "bus"});
}

bool is_market(std::string_view lemma) {
  return is_one_of(lemma, {"stock", "share", "profit", "index", "investor", "earnings", "dividend", "quarter",
                           "airline", "retailer", "nasdaq", "nikkei", "ipo", "equity", "crude", "bond"});
}

bool is_subject(Relation relation) {
  return relation == Relation::nsubj || relation == Relation::nsubj_outer || relation == Relation::nsubj_pass;
}

// How the text speaks of an actor at best: by name, as the holder of an office, by description and so on.
std::string_view manner_of(const std::vector<const Mention*>& mentions) {
  const auto any = [&](MentionKind kind, float least) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const Mention* mention) { return mention->kind == kind && mention->confidence >= least; });
  };
  return any(MentionKind::name, kGuess)     ? "name"
         : any(MentionKind::metonym, 0)     ? "metonym"
         : any(MentionKind::title, 0)       ? "title"
         : any(MentionKind::name, 0)        ? "guess"
         : any(MentionKind::description, 0) ? "description"
         : any(MentionKind::adjective, 0)   ? "adjective"
                                            : "pronoun";
}

// What one actor does in the interactions, and who shares its country.
struct Part {
  bool source = false, target = false, attributed = false, holds = false, is_held = false;
  std::vector<const Mention*> mentions;
};

std::vector<Part> parts_of(const Cast& cast, const std::vector<Interaction>& interactions) {
  std::vector<Part> parts(cast.actors.size());
  for (const Mention& mention : cast.mentions) {
    for (const ActorId actor : mention.actors) {
      parts[to_index(actor)].mentions.push_back(&mention);
    }
  }
  for (const Interaction& interaction : interactions) {
    for (const ActorId actor : interaction.sources) {
      parts[to_index(actor)].source = true;
    }
    for (const ActorId actor : interaction.targets) {
      parts[to_index(actor)].target = true;
    }
    for (const ActorId actor : interaction.attributed_to) {
      parts[to_index(actor)].attributed = true;
    }
  }
  for (const Affiliation& affiliation : cast.affiliations) {
    parts[to_index(affiliation.person)].holds = true;
    parts[to_index(affiliation.with)].is_held = true;
  }
  return parts;
}

// Of all actors with one country: what "same country" asks of the others.
struct Kin {
  int actors = 0, states = 0, acting = 0, persons = 0;
};

class FeatureFinder {
 public:
  FeatureFinder(const Document& document, const Cast& cast, const std::vector<Interaction>& interactions,
                const std::unordered_set<std::string>& verbs, const std::unordered_set<std::string>& nouns,
                const std::unordered_set<std::string>& sport, const std::unordered_set<std::string>& regions)
      : document_(document),
        cast_(cast),
        verbs_(verbs),
        nouns_(nouns),
        regions_(regions),
        parts_(parts_of(cast, interactions)),
        silent_(interactions.empty()) {
    find_topics(sport);
    for (std::size_t i = 0; i < cast.actors.size(); ++i) {
      add(kin_[cast.actors[i].country], i, 1);
    }
  }

  std::vector<std::string> of(std::size_t index) {
    features_.clear();
    actor_ = &cast_.actors[index];
    part_ = &parts_[index];
    manner_ = manner_of(part_->mentions);
    type_ = name_of(actor_->type);
    is_region_ = actor_->type == ActorType::state && regions_.contains(actor_->id);
    add_manner();
    add_part(index);
    roles_.clear();
    for (const Mention* mention : part_->mentions) {
      add_mention(*mention);
    }
    for (const std::string& role : roles_) {
      put(role);
      put(type_ + " " + role);
    }
    if (roles_.size() == 1) {
      put("only " + roles_.front());
    }
    add_places();
    add_topics();
    put_if(is_region_, "region");
    put_if(is_region_, "region " + manner_);
    std::sort(features_.begin(), features_.end());
    features_.erase(std::unique(features_.begin(), features_.end()), features_.end());
    return features_;
  }

 private:
  void put(std::string feature) { features_.push_back(std::move(feature)); }
  void put_if(bool holds, std::string feature) {
    if (holds) {
      put(std::move(feature));
    }
  }

  void add(Kin& kin, std::size_t index, int count) const {
    kin.actors += count;
    kin.states += cast_.actors[index].type == ActorType::state ? count : 0;
    kin.persons += cast_.actors[index].type == ActorType::person ? count : 0;
    kin.acting += parts_[index].source || parts_[index].target ? count : 0;
  }

  // Two different words of a topic in the headline and the first two sentences, or one in the headline.
  void find_topics(const std::unordered_set<std::string>& sport) {
    std::array<std::unordered_set<std::string>, kTopics> words;
    for (std::size_t i = 0; i < std::min<std::size_t>(document_.sentences().size(), 3); ++i) {
      const Sentence& sentence = document_.sentences()[i];
      for (std::size_t t = to_index(sentence.tokens.begin); t < to_index(sentence.tokens.end); ++t) {
        const std::string lemma = lower_ascii(document_.words()[t].lemma);
        const std::array<bool, kTopics> of = {sport.contains(lemma), is_disaster(lemma), is_market(lemma)};
        for (std::size_t topic = 0; topic < kTopics; ++topic) {
          if (of[topic]) {
            words[topic].insert(lemma);
          }
        }
      }
    }
    for (std::size_t topic = 0; topic < kTopics; ++topic) {
      topic_words_[topic] = words[topic].size();
    }
  }

  void add_topics() {
    for (std::size_t topic = 0; topic < kTopics; ++topic) {
      const std::string name(kTopicNames[topic]);
      put_if(topic_words_[topic] >= 1, name);
      put_if(topic_words_[topic] >= 2, "2 words of " + name);
      put_if(topic_words_[topic] >= 2, "2 words of " + name + " " + type_);
    }
  }

  void add_manner() {
    put("any");
    put(type_ + " " + manner_);
    put("sector " + (actor_->sector.empty() ? "none" : actor_->sector));
    put("sector " + (actor_->sector.empty() ? "none" : actor_->sector) + " " + manner_);
    put_if(!actor_->country.empty(), "country " + manner_);
    put_if(actor_->known, "known " + manner_);
    const std::size_t count = part_->mentions.size();
    put_if(count >= 2, "2 mentions");
    put_if(count >= 3, "3 mentions");
    put_if(count >= 5, "5 mentions");
  }

  void add_part(std::size_t index) {
    const bool acting = part_->source || part_->target;
    put_if(part_->source, "source");
    put_if(part_->target, "target");
    put_if(acting, "acting");
    put_if(acting, "acting " + manner_);
    put_if(part_->attributed, "attributed");
    put_if(part_->attributed && !acting, "attributed " + manner_);
    put_if(part_->holds, "affiliated");
    put_if(part_->is_held, "affiliated with");
    put_if(silent_, "silent text");
    Kin kin = actor_->country.empty() ? Kin{} : kin_[actor_->country];
    if (!actor_->country.empty()) {
      add(kin, index, -1);
    }
    put_if(kin.actors > 0, "kin " + manner_);
    put_if(kin.states > 0, "kin state " + manner_);
    put_if(kin.acting > 0, "kin acting " + manner_);
    put_if(kin.persons > 0, "kin person " + type_);
  }

  // The token that bears the role of a mention: the first of those coordinated with it.
  [[nodiscard]] TokenId first_conjunct(TokenId token) const {
    for (int step = 0; step < 5 && document_.word(token).relation == Relation::conj && !document_.is_root(token);
         ++step) {
      token = document_.head(token);
    }
    return token;
  }

  [[nodiscard]] std::string role_of(const Mention& mention, TokenId top) const {
    const Sentence& sentence = document_.sentence(document_.sentence_of(mention.head));
    const Word& word = document_.word(top);
    const bool at_actor = cast_.mention_at(document_.head(top)).has_value() && !document_.is_root(top);
    if (mention.head < sentence.body_begin) {
      return "dateline";
    }
    if (mention.kind == MentionKind::adjective) {
      return at_actor ? "adjective of actor" : "adjective";
    }
    std::string role(name_of(word.relation));
    if (mention.kind == MentionKind::pronoun) {
      return "pronoun " + role;
    }
    const Relation main = main_relation(word.relation);
    if (word.relation == Relation::compound || word.relation == Relation::amod ||
        word.relation == Relation::nmod_poss) {
      return role + (at_actor ? " of actor" : "");
    }
    if (main == Relation::obl || main == Relation::nmod) {
      auto preposition = document_.child(mention.head, Relation::case_);
      preposition = preposition ? preposition : document_.child(top, Relation::case_);
      return std::string(name_of(main)) + " " + (preposition ? document_.word(*preposition).lemma : "none");
    }
    if (word.relation == Relation::nsubj && is_speech(document_.word(word.head).lemma)) {
      return "nsubj of speech";
    }
    return role;
  }

  void add_mention(const Mention& mention) {
    const TokenId top = first_conjunct(mention.head);
    std::string role = role_of(mention, top);
    if (std::find(roles_.begin(), roles_.end(), role) == roles_.end()) {
      roles_.push_back(std::move(role));
    }
    if (mention.kind == MentionKind::pronoun) {
      return;
    }
    put_if(mention.tokens.size() > 1, "long " + manner_);
    put_if(document_.child(mention.head, Relation::nummod).has_value(), "number " + manner_);
    put_if(document_.child(mention.head, Relation::nmod_poss).has_value(), "possessor " + manner_);
    put_if(document_.child(mention.head, Relation::acl_relcl).has_value(), "relative clause " + manner_);
    if (const auto determiner = document_.child(mention.head, Relation::det)) {
      put("determiner " + document_.word(*determiner).lemma + " " + manner_);
    }
    if (manner_ == "description") {
      put("noun " + document_.word(mention.head).lemma);
    }
    add_governor(top);
  }

  void add_governor(TokenId top) {
    const Word& word = document_.word(top);
    const Word& governor = document_.word(word.head);
    if (document_.is_root(top)) {
      return;
    }
    const std::string relation(name_of(main_relation(word.relation)));
    if (governor.upos == Upos::verb) {
      put("of verb");
      put((is_speech(governor.lemma)         ? "of speech "
           : verbs_.contains(governor.lemma) ? "of acting verb "
                                             : "of other verb ") +
          relation);
    } else if ((governor.upos == Upos::noun || governor.upos == Upos::propn) && word.relation != Relation::appos &&
               word.relation != Relation::flat) {
      put((nouns_.contains(governor.lemma) ? "of acting noun " : "of other noun ") + relation);
    }
    if (is_violence(governor.lemma)) {
      put((is_subject(word.relation) ? "of violence subject " : "of violence ") + manner_);
    }
  }

  // In the headline, in the text, near its beginning.
  void add_places() {
    bool headline = false;
    bool text = false;
    bool first = false;
    std::size_t sentences = 0;
    std::size_t last = document_.sentences().size();
    for (const Mention* mention : part_->mentions) {
      const std::size_t sentence = to_index(document_.sentence_of(mention->head));
      const ParagraphKind kind = document_.text().paragraphs[to_index(document_.sentences()[sentence].paragraph)].kind;
      const bool heads = kind == ParagraphKind::headline || kind == ParagraphKind::heading;
      headline = headline || heads;
      text = text || !heads;
      first = first || sentence <= 1;
      sentences += sentence != last ? 1 : 0;
      last = sentence;
    }
    put_if(headline && text, "headline and text");
    put_if(headline && !text, "headline alone");
    put_if(headline && !text, "headline alone " + manner_);
    put_if(first, "at the beginning");
    put_if(sentences >= 2, "2 sentences");
  }

  const Document& document_;
  const Cast& cast_;
  const std::unordered_set<std::string>& verbs_;
  const std::unordered_set<std::string>& nouns_;
  const std::unordered_set<std::string>& regions_;
  std::vector<Part> parts_;
  std::unordered_map<std::string, Kin> kin_;
  bool silent_;
  std::array<std::size_t, kTopics> topic_words_{};
  const Actor* actor_ = nullptr;
  const Part* part_ = nullptr;
  std::string manner_, type_;
  bool is_region_ = false;
  std::vector<std::string> roles_, features_;
};

}  // namespace

std::vector<std::vector<std::string>> ActorWeights::features(const Document& document, const Cast& cast,
                                                             const std::vector<Interaction>& interactions) const {
  FeatureFinder finder(document, cast, interactions, acting_verbs_, acting_nouns_, sport_words_, regions_);
  std::vector<std::vector<std::string>> features;
  features.reserve(cast.actors.size());
  for (std::size_t i = 0; i < cast.actors.size(); ++i) {
    features.push_back(finder.of(i));
  }
  return features;
}

}  // namespace entente
