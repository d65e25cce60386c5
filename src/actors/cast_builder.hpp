#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>

#include "gazetteer.hpp"
#include "office_years.hpp"

namespace entente {

// Mentions that a description may rest on, counted back from it.
inline constexpr std::size_t kRecalled = 400;
inline constexpr std::string_view kPlacePrefix = "place:";

// A cast in the making: the passes add actors and mentions, finish() orders them.
// Takes/gives  tokens belong to at most one mention as its own ("Russian" in "Russian troops" belongs to the inner one).
// Lifetime     refers to the document and the gazetteer; one builder a document.
class CastBuilder {
 public:
  CastBuilder(const Document& document, const Gazetteer& gazetteer);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Gazetteer& gazetteer() const { return gazetteer_; }
  // The date on which offices are looked up: that of the article, or else the newest in its text; "" when neither is known.
  [[nodiscard]] const std::string& date() const { return date_; }
  [[nodiscard]] bool is_dated() const { return !document_.article().date.empty(); }
  // Whether anything tells when the text was written: its date, a year in it or who is in office in it. Who holds an office today says nothing of other texts.
  [[nodiscard]] bool knows_time() const { return knows_time_; }
  // Dates a text that names no year by the persons found so far and these of the tables: the time in which most of them were in office.
  void date_by_persons(std::vector<Bearers> names);

  [[nodiscard]] ActorId add_state(std::uint32_t index);
  [[nodiscard]] ActorId add_organization(std::uint32_t index);
  [[nodiscard]] ActorId add_person(std::uint32_t index);
  // An actor that no table knows; the same id gives the same actor.
  [[nodiscard]] ActorId add_unknown(Actor actor);

  // A place or the like, which no mention of an actor may rest on but pronouns and descriptions do.
  [[nodiscard]] ActorId add_bystander(const std::string& name, NameType type, bool plural = false);
  [[nodiscard]] bool is_bystander(ActorId id) const {
    return to_index(id) < bystander_.size() && bystander_[to_index(id)];
  }
  [[nodiscard]] bool is_place(ActorId id) const { return is_bystander(id) && actor(id).id.starts_with(kPlacePrefix); }

  // Adds a mention over `tokens`; the tokens that no mention owns yet become its own. Nothing when every token is owned already.
  std::optional<MentionId> add_mention(std::vector<ActorId> actors, TokenRange tokens, MentionKind kind,
                                       float confidence, const RuleId& rule = {});

  [[nodiscard]] std::optional<MentionId> owner_of(TokenId token) const;
  // Whether a sentence belongs to the article's prose, not to its furniture.
  [[nodiscard]] bool is_prose(const Sentence& sentence) const {
    return document_.text().paragraphs[to_index(sentence.paragraph)].kind != ParagraphKind::furniture;
  }
  [[nodiscard]] bool is_free(TokenId token) const { return owner_[to_index(token)] < 0; }
  [[nodiscard]] const std::vector<Mention>& mentions() const { return cast_.mentions; }
  [[nodiscard]] const Actor& actor(ActorId id) const { return cast_.actor(id); }
  [[nodiscard]] Actor& actor(ActorId id) { return cast_.actors[to_index(id)]; }
  [[nodiscard]] const std::vector<Actor>& actors() const { return cast_.actors; }
  [[nodiscard]] const Mention& mention(MentionId id) const { return cast_.mention(id); }
  [[nodiscard]] const std::vector<Affiliation>& affiliations() const { return cast_.affiliations; }
  void add_affiliation(ActorId person, ActorId with, std::string role, SentenceId sentence);

  // The token of the range whose head lies outside it.
  [[nodiscard]] TokenId head_of(TokenRange tokens) const;
  // Mentions by their head token.
  [[nodiscard]] std::vector<MentionId> mentions_in_order() const;
  // The mentions that the pass of references has gone past, by head token: the possible antecedents.
  [[nodiscard]] const std::vector<MentionId>& seen() const { return seen_; }
  void see(MentionId id);
  // How many mentions of the actor were gone past.
  [[nodiscard]] std::size_t times_seen(ActorId id) const {
    return to_index(id) < times_seen_.size() ? times_seen_[to_index(id)] : 0;
  }
  // How far back a description looks: an end for seen().rbegin() that keeps long texts linear.
  [[nodiscard]] std::vector<MentionId>::const_reverse_iterator recalled_end() const {
    return seen_.rbegin() + static_cast<std::ptrdiff_t>(std::min(seen_.size(), kRecalled));
  }
  // The state named most often, whose government "the president" of this article is.
  [[nodiscard]] std::optional<ActorId> country_in_focus() const;
  [[nodiscard]] std::optional<ActorId> find_actor(const std::string& id) const;

  // Makes two actors one: every mention of `from` is one of `into`, which is not merged itself.
  void merge(ActorId from, ActorId into);
  [[nodiscard]] bool is_merged(ActorId id) const {
    return to_index(id) < merged_.size() && merged_[to_index(id)].has_value();
  }
  // The actor whom this one is merged into, or itself.
  [[nodiscard]] ActorId merged(ActorId id) const {
    while (is_merged(id)) {
      id = *merged_[to_index(id)];
    }
    return id;
  }

  [[nodiscard]] Cast finish() &&;

 private:
  void take_offices(Actor& actor, const PersonEntry& entry) const;
  void apply_merges();
  void part_bystanders();
  void sort_mentions();

  const Document& document_;
  const Gazetteer& gazetteer_;
  std::string date_;
  bool knows_time_;
  Cast cast_;
  std::unordered_map<std::string, ActorId> by_id_;
  std::vector<std::optional<ActorId>> merged_;  // by actor, into whom; may be shorter than the actors
  std::vector<bool> bystander_;                 // by actor; may be shorter than the actors
  std::vector<std::int32_t> owner_;             // by token
  std::vector<MentionId> seen_;
  std::vector<std::size_t> times_seen_;      // by actor; may be shorter than the actors
  std::vector<std::uint32_t> state_counts_;  // mentions by actor, of states alone
  std::optional<ActorId> focus_;             // the state with most of them
};

// The passes, in calling order.
void find_names(CastBuilder& builder);
// Towns under attack and people told by their number alone.
void find_affected(CastBuilder& builder);
void find_bystanders(CastBuilder& builder);
void take_given_mentions(CastBuilder& builder);
// Descriptions and pronouns, in the order of the text; with given mentions only pronouns.
void find_references(CastBuilder& builder);
// Groups that the text describes in two ways become one.
void merge_groups(CastBuilder& builder);

}  // namespace entente
