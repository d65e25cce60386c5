// One group that a text describes in two ways. Worked example: under the headline "Troops clash with protesters" the text "French soldiers fired on demonstrators"
// speaks of the same two groups: a headline says "Troops" for soldiers and leaves out whose they are.
// It joins what differs by a synonym or by a word left out, never two groups with different owners; of several fitting groups the first is taken.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include <entente/actors/word_forms.hpp>
#include "cast_builder.hpp"

namespace entente {

namespace {

constexpr std::size_t kCompared = 200;  // groups

// Nouns for one kind of people.
std::string kind_of_people(const std::string& lemma) {
  if (is_one_of(lemma, {"soldier", "troop", "troops", "force", "serviceman", "servicewoman", "paratrooper"})) {
    return "soldier";
  }
  if (is_one_of(lemma, {"protester", "protestor", "demonstrator", "marcher"})) {
    return "protester";
  }
  if (is_one_of(lemma, {"mp", "lawmaker", "legislator", "parliamentarian"})) {
    return "lawmaker";
  }
  if (is_one_of(lemma, {"kidnapper", "kidnaper", "captor", "abductor"})) {
    return "captor";
  }
  if (is_one_of(lemma, {"tribunal", "court"})) {
    return "court";
  }
  if (is_one_of(lemma, {"justice", "judge"})) {
    return "judge";
  }
  if (is_one_of(lemma, {"journalist", "reporter"})) {
    return "journalist";
  }
  return is_one_of(lemma, {"attorney", "lawyer"}) ? "lawyer" : lemma;
}

// Whoever they are, a text calls them so in turn.
bool is_armed(const std::string& sector) { return is_one_of(sector, {"REB", "UAF"}); }

// Nouns that say too little for two uses of them to mean the same.
bool is_vague(std::string_view lemma) {
  return is_one_of(lemma, {"people", "person", "man", "woman", "child", "group", "member", "leader", "official",
                           "other", "party", "worker", "citizen", "resident", "source", "expert", "analyst"});
}

struct Description {
  ActorId actor{};
  std::string kind;
  std::string title;  // the words before a name: "queen" of "Queen Sirikit"
  bool plural = false;
  bool bare = true;      // a noun alone
  bool national = true;  // a noun with no more than its owner before it
  bool headline = true;  // in headlines alone
  bool named = false;    // a name of its own, too
};

class GroupMerger {
 public:
  explicit GroupMerger(CastBuilder& builder) : builder_(builder), document_(builder.document()) {}

  void run() {
    collect();
    for (const bool headlines : {true, false}) {
      for (const Description& description : descriptions_) {
        if (description.headline == headlines && !description.named && !merged(description)) {
          if (const auto other = twin_of(description)) {
            join(description, *other);
          }
        }
      }
    }
  }

 private:
  void collect() {
    std::vector<std::optional<std::size_t>> place(builder_.actors().size());
    std::vector<bool> named(builder_.actors().size(), false);
    for (const MentionId id : builder_.mentions_in_order()) {
      const Mention& mention = builder_.mention(id);
      const ActorId actor = mention.actors.front();
      if (mention.kind == MentionKind::pronoun || mention.actors.size() > 1) {
        continue;
      }
      if (mention.kind != MentionKind::description) {
        named[to_index(actor)] = true;
        if (mention.kind != MentionKind::name || builder_.actor(actor).type != ActorType::person) {
          continue;
        }
      }
      if (!place[to_index(actor)]) {
        place[to_index(actor)] = descriptions_.size();
        descriptions_.push_back(describe(mention));
      }
      Description& description = descriptions_[*place[to_index(actor)]];
      description.bare = description.bare && mention.tokens.size() == 1;
      description.headline = description.headline && in_headline(mention);
    }
    for (Description& description : descriptions_) {
      description.named = named[to_index(description.actor)] || builder_.actor(description.actor).known;
    }
    std::erase_if(descriptions_,
                  [&](const Description& description) { return builder_.is_bystander(description.actor); });
  }

  [[nodiscard]] Description describe(const Mention& mention) const {
    Description description;
    description.actor = mention.actors.front();
    description.kind = kind_of_people(lower_ascii(fold_accents(document_.word(mention.head).lemma)));
    description.plural = document_.word(mention.head).plural;
    for (std::size_t i = to_index(mention.tokens.begin); i < to_index(mention.tokens.end); ++i) {
      const auto token = to_id<TokenId>(i);
      const auto owner = builder_.owner_of(token);
      const bool owned = owner && builder_.mention(*owner).actors != mention.actors;
      description.national =
          description.national && (owned || token == mention.head || document_.word(token).xpos == "POS");
    }
    if (mention.kind == MentionKind::name) {
      description.kind.clear();
      description.title = " " + lower_ascii(fold_accents(document_.text().text(mention.span)));
    }
    return description;
  }

  [[nodiscard]] bool in_headline(const Mention& mention) const {
    const Sentence& sentence = document_.sentence(document_.sentence_of(mention.head));
    const ParagraphKind kind = document_.text().paragraphs[to_index(sentence.paragraph)].kind;
    return kind == ParagraphKind::headline || kind == ParagraphKind::heading;
  }

  [[nodiscard]] bool merged(const Description& description) const { return builder_.is_merged(description.actor); }

  [[nodiscard]] bool same_country(const Description& one, const Description& other, bool or_none) const {
    const std::string& left = builder_.actor(one.actor).country;
    const std::string& right = builder_.actor(other.actor).country;
    return left == right || (or_none && (left.empty() || right.empty()));
  }

  [[nodiscard]] bool are_one(const Description& one, const Description& other) const {
    if (one.plural != other.plural || one.actor == other.actor || merged(other) || is_vague(one.kind) ||
        (other.named && !(one.bare && (one.headline || !one.plural)))) {
      return false;
    }
    const bool headline = one.headline && !other.headline;
    if (headline && other.title.find(" " + one.kind + " ") != std::string::npos) {
      return same_country(one, other, true);
    }
    if (one.kind == other.kind) {
      const bool same_owner = one.national && other.national && same_country(one, other, false) &&
                              !builder_.actor(one.actor).country.empty();
      const bool shortened = (one.bare || (headline && other.bare)) && same_country(one, other, true) &&
                             (one.plural || headline || other.named);
      return same_owner || shortened || (headline && same_country(one, other, true));
    }
    return headline && one.plural && is_armed(builder_.actor(one.actor).sector) &&
           is_armed(builder_.actor(other.actor).sector) && same_country(one, other, true);
  }

  // Among the groups that were described first: a long text stays linear.
  [[nodiscard]] std::optional<Description> twin_of(const Description& description) const {
    const auto end = descriptions_.begin() + static_cast<std::ptrdiff_t>(std::min(descriptions_.size(), kCompared));
    const auto found =
        std::find_if(descriptions_.begin(), end, [&](const Description& other) { return are_one(description, other); });
    return found == end ? std::nullopt : std::optional(*found);
  }

  // The fuller description stays: "French soldiers", not "Troops".
  void join(const Description& description, const Description& other) {
    const bool other_is_fuller = description.bare || !other.bare || other.named;
    builder_.merge(other_is_fuller ? description.actor : other.actor,
                   other_is_fuller ? other.actor : description.actor);
  }

  CastBuilder& builder_;
  const Document& document_;
  std::vector<Description> descriptions_;  // one an actor, in the order of the text
};

}  // namespace

void merge_groups(CastBuilder& builder) { GroupMerger(builder).run(); }

}  // namespace entente
