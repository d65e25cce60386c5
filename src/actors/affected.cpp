// Whom only an act shows to be somebody: towns under attack, and people of whom the text gives no more than their number.
// Worked example: in "Artillery shelled Najaf, killing 16" the town stands for those in it and "16" are sixteen people; in "A bomb exploded in Najaf on
// day 16" the one is a mere place and the other a mere number. The words of such acts stand below; what the act is, the coder says.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "cast_builder.hpp"

namespace entente {

namespace {

constexpr float kTown = 0.6F;
constexpr float kCounted = 0.7F;
constexpr int kMaxClimb = 6;  // of coordination and of-phrases

// Done to people: "killing 16", "dozens arrested".
bool is_done_to_people(std::string_view verb) {
  return is_one_of(verb, {"kill",     "wound",   "injure",   "slay",   "murder",   "massacre", "behead",  "execute",
                          "hurt",     "maim",    "shoot",    "hang",   "torture",  "kidnap",   "abduct",  "arrest",
                          "detain",   "jail",    "imprison", "nab",    "capture",  "free",     "release", "rescue",
                          "evacuate", "convict", "acquit",   "deport", "sentence", "hold",     "charge",  "round"});
}

// Done to a town: "bombed Kirkuk", "stormed Sirte". The lemmatizer takes the double consonant of "shelled" for that of "stopped".
bool is_done_to_town(std::string_view verb) {
  return is_one_of(verb, {"shell",    "shel",      "bomb",    "bombard", "pound",    "pummel",   "attack",  "assault",
                          "storm",    "raid",      "besiege", "siege",   "surround", "encircle", "capture", "seize",
                          "retake",   "recapture", "overrun", "occupy",  "invade",   "hit",      "strike",  "rock",
                          "hammer",   "blast",     "shake",   "raze",    "destroy",  "blockade", "control", "conquer",
                          "liberate", "enter",     "reach",   "batter",  "blitz"});
}

// Moves of forces: "surged into Najaf".
bool is_move(std::string_view verb) {
  return is_one_of(verb,
                   {"surge",  "roll",   "push",   "move",   "march", "advance", "sweep", "pour",   "storm", "drive",
                    "rumble", "thrust", "charge", "stream", "cross", "enter",   "fight", "deploy", "send",  "fire"});
}

bool is_withdrawal(std::string_view verb) { return is_one_of(verb, {"withdraw", "pull", "retreat"}); }

// Attacks as nouns: "the siege of Aleppo".
bool is_attack(std::string_view noun) {
  return is_one_of(noun, {"attack", "assault", "strike", "airstrike", "raid", "bombing", "bombardment", "shelling",
                          "offensive", "siege", "incursion", "invasion", "blockade", "onslaught", "capture"});
}

// Parts that stand for the whole: "the heart of Mosul", "the town of Kufa".
bool is_part_of_town(std::string_view noun) {
  return is_place_noun(noun) || is_one_of(noun, {"heart", "centre", "center", "outskirt", "outskirts", "suburb",
                                                 "street", "part", "edge", "district"});
}

class AffectedFinder {
 public:
  explicit AffectedFinder(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

  void run() {
    find_towns();
    for (const Sentence& sentence : document_.sentences()) {
      for (std::size_t i = to_index(sentence.body_begin); i < to_index(sentence.tokens.end); ++i) {
        const auto token = to_id<TokenId>(i);
        if (builder_.is_free(token) && builder_.is_prose(sentence) && counts_people(token)) {
          add_counted(token);
        }
      }
    }
  }

 private:
  [[nodiscard]] const Word& word(TokenId token) const { return document_.word(token); }
  [[nodiscard]] std::string text_of(TokenRange tokens) const {
    return fold_accents(document_.text().text(document_.text().span_of(tokens)));
  }
  [[nodiscard]] std::string marker_of(TokenId token) const {
    const auto preposition = document_.child(token, Relation::case_);
    return preposition ? word(*preposition).lemma : "";
  }
  [[nodiscard]] bool has_of_phrase(TokenId token) const {
    bool found = false;
    document_.for_each_child(token,
                             [&](TokenId child) { found = found || (child > token && marker_of(child) == "of"); });
    return found;
  }

  // ---- towns

  void find_towns() {
    std::unordered_set<std::string> places;  // what is a place once is one wherever the text names it
    for (const Name& name : document_.names()) {
      if (name.type == NameType::place) {
        places.insert(text_of(name.tokens));
      }
    }
    for (const Name& name : document_.names()) {
      const TokenId head = builder_.head_of(name.tokens);
      if (places.contains(text_of(name.tokens)) && builder_.is_free(head) && names_town(name, head) &&
          builder_.is_prose(document_.sentence(document_.sentence_of(head))) && is_under_attack(head)) {
        const std::string text = text_of(name.tokens);
        const ActorId town = builder_.add_unknown({slug(text), text, ActorType::group, "", "CVL", 'n', false, {}, {}});
        builder_.add_mention({town}, name.tokens, MentionKind::name, kTown);
      }
    }
  }

  // "Kirkuk", "northern Kirkuk"; not "the supertanker Limburg", "the Archbishop".
  [[nodiscard]] bool names_town(const Name& name, TokenId head) const {
    bool alone = word(head).upos == Upos::propn && !word(head).plural;
    for (auto i = to_index(name.tokens.begin); i < to_index(name.tokens.end); ++i) {
      const std::string part = lower_ascii(fold_accents(document_.text(to_id<TokenId>(i))));
      alone = alone && builder_.gazetteer().title(part) == nullptr && builder_.gazetteer().group_noun(part) == nullptr;
    }
    document_.for_each_child(head, [&](TokenId child) {
      const Relation relation = word(child).relation;
      alone = alone && (child >= name.tokens.begin || (relation != Relation::det && relation != Relation::compound));
    });
    return alone;
  }

  // From "Samarra" in "bombed Fallujah and the town of Samarra" to "Fallujah".
  [[nodiscard]] TokenId place_in_clause(TokenId token) const {
    for (int i = 0; i < kMaxClimb && !document_.is_root(token); ++i) {
      const TokenId head = document_.head(token);
      const bool part =
          word(token).relation == Relation::nmod && marker_of(token) == "of" && is_part_of_town(word(head).lemma);
      if (word(token).relation != Relation::conj && !part) {
        break;
      }
      token = head;
    }
    return token;
  }

  [[nodiscard]] bool is_under_attack(TokenId name) const {
    const TokenId token = place_in_clause(name);
    if (document_.is_root(token)) {
      return false;
    }
    const Word& w = word(token);
    const std::string& head = word(document_.head(token)).lemma;
    const std::string marker = marker_of(token);
    if (w.relation == Relation::obj || w.relation == Relation::nsubj_pass) {
      return marker.empty() && is_done_to_town(head);
    }
    if (marker == "into") {
      return is_move(head) || is_attack(head);
    }
    if (marker == "from") {
      return main_relation(w.relation) == Relation::obl && is_withdrawal(head);
    }
    if (is_one_of(marker,
                  {"in", "around"})) {  // "air strikes in Fallujah"; a bombing in a town need not be one of the town
      return is_one_of(head, {"strike", "airstrike", "offensive", "incursion", "siege", "curfew"}) ||
             strikes(document_.head(token));
    }
    return is_one_of(marker, {"on", "against", "of"}) && is_attack(head);
  }

  // "launched air strikes", "imposed a curfew": the phrase behind may hang on the verb.
  [[nodiscard]] bool strikes(TokenId verb) const {
    const auto object = document_.child(verb, Relation::obj);
    return object && word(verb).upos == Upos::verb &&
           is_one_of(word(*object).lemma, {"strike", "airstrike", "offensive", "incursion", "siege", "curfew"});
  }

  // ---- people of whom the number is known

  [[nodiscard]] bool is_number(TokenId token) const {
    const Word& w = word(token);
    if (w.upos == Upos::noun) {
      return w.plural && is_one_of(w.lemma, {"dozen", "hundred", "thousand", "score"});
    }
    const std::string text = text_of({token, to_id<TokenId>(to_index(token) + 1)});
    const bool year = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](unsigned char c) { return std::isalnum(c) != 0 || c == ',' || c == '-'; });
    return w.upos == Upos::num && plain && !year && text != "one" && text != "One" && text != "1";
  }

  // "killing 16", "48 killed in Baquba", "hundreds were arrested"; not "killed 16 percent", "hundreds of Muslims".
  [[nodiscard]] bool counts_people(TokenId token) const {
    const std::size_t next = to_index(token) + 1;
    if (!is_number(token) || has_of_phrase(token) ||
        (next < document_.token_count() &&
         is_one_of(document_.text(to_id<TokenId>(next)), {"%", "percent", "per", "million", "billion"}))) {
      return false;
    }
    const Word& w = word(token);
    const bool bare_oblique = w.relation == Relation::obl && marker_of(token).empty();  // "kills at least 15"
    if (!document_.is_root(token) &&
        (w.relation == Relation::obj || w.relation == Relation::nsubj_pass || bare_oblique)) {
      return is_done_to_people(word(document_.head(token)).lemma);
    }
    if (!document_.is_root(token) && w.relation == Relation::nsubj) {  // "48 die in blast"
      return is_one_of(word(document_.head(token)).lemma, {"die", "perish"});
    }
    bool undergoes = false;  // a headline without a verb of its own: "48 killed"
    document_.for_each_child(token, [&](TokenId child) {
      undergoes = undergoes || (child > token && word(child).relation == Relation::acl && word(child).passive &&
                                is_done_to_people(word(child).lemma));
    });
    return undergoes;
  }

  // Five are "five people" however the text writes the number; "hundreds" are hundreds of people.
  void add_counted(TokenId token) {
    static constexpr std::array<std::string_view, 11> kWords = {"",    "",      "two",   "three", "four", "five",
                                                                "six", "seven", "eight", "nine",  "ten"};
    std::string number = lower_ascii(text_of({token, to_id<TokenId>(to_index(token) + 1)}));
    if (number.size() == 1 && number.front() >= '2' && number.front() <= '9') {
      number = kWords[static_cast<std::size_t>(number.front() - '0')];
    } else if (number == "10") {
      number = kWords[10];
    }
    const std::string name = number + (word(token).upos == Upos::noun ? " of people" : " people");
    const ActorId people = builder_.add_unknown({slug(name), name, ActorType::group, "", "CVL", 'u', true, {}, {}});
    builder_.add_mention({people}, {token, to_id<TokenId>(to_index(token) + 1)}, MentionKind::description, kCounted);
  }

  CastBuilder& builder_;
  const Document& document_;
};

}  // namespace

void find_affected(CastBuilder& builder) { AffectedFinder(builder).run(); }

}  // namespace entente
