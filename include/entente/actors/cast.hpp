#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <entente/document/document.hpp>
#include <entente/ontology/actor_kinds.hpp>
#include <entente/resources/tsv.hpp>

namespace entente {

enum class ActorId : std::uint32_t {};    // index into Cast::actors
enum class MentionId : std::uint32_t {};  // index into Cast::mentions

enum class MentionKind : std::uint8_t {
  name,         // "Vladimir Putin", "NATO"
  metonym,      // "the Kremlin", "Moscow"
  adjective,    // "Russian" before a noun
  title,        // "the President-elect"
  description,  // "the Russian leader", "US officials", "the alliance"
  pronoun,      // "he", "they", "I" in a quotation
};
[[nodiscard]] std::string_view name_of(MentionKind kind);

// A role, with the days from which and until which it is held.
struct Role {
  std::string title;  // "President of Russia"
  std::string start;  // ISO 8601, "" when open or unknown
  std::string end;
};

// Who acts or is acted on in a document.
struct Actor {
  std::string id;    // stable across documents and machines for a known actor; made from the name for an unknown one
  std::string name;  // canonical
  ActorType type = ActorType::person;
  std::string country;      // ISO 3166-1 alpha-3, "" for none
  std::string sector;       // "" for none
  char gender = 'u';        // m, f, n (things), u (unknown)
  bool plural = false;      // groups
  std::vector<Role> roles;  // those held on the document's date
  RuleId rule;              // the row that knows this actor; empty for an actor found by a rule of the code
  bool known = false;       // a table or a user's dictionary names this actor
};

// One place in the text that stands for one actor, or for several ("the two leaders", "they").
struct Mention {
  std::vector<ActorId> actors;  // never empty; ordered
  TokenRange tokens;            // the whole phrase, without a leading article
  TokenId head{};               // the syntactic head inside `tokens`
  ByteSpan span;
  MentionKind kind = MentionKind::name;
  float confidence = 1.0F;  // 0 .. 1
  RuleId rule;              // the row or rule that found it
};

// A place that is no state, a work, an event: what bears a name and acts in nothing. A pronoun that stands for it stands for no actor.
struct Bystander {
  std::string id;  // made from the name: "place:athens", "name:koran"
  std::string name;
  std::vector<Mention> mentions;  // ordered; their `actors` are empty
};

// Who speaks for, or belongs to, whom.
struct Affiliation {
  ActorId person{};
  ActorId with{};
  std::string role;  // "spokesman"
  SentenceId sentence{};
};

// Who is in an article: its actors, where they are mentioned, who belongs to whom.
// Takes/gives  mentions are ordered by their first byte, the longer first; a mention inside another ("Russian" in "Russian troops") has another head.
// Cost         look-up by head token O(1).
// Tests        tests/actors/actor_resolver_test.cpp
struct Cast {
  std::vector<Actor> actors;
  std::vector<Mention> mentions;
  std::vector<Affiliation> affiliations;
  std::vector<std::int32_t> mention_of_head;  // by token: index into mentions, or -1
  std::vector<Bystander> bystanders;          // in the order in which they were found

  [[nodiscard]] const Actor& actor(ActorId id) const { return actors[to_index(id)]; }
  [[nodiscard]] const Mention& mention(MentionId id) const { return mentions[to_index(id)]; }
  // The mention whose head is this token.
  [[nodiscard]] std::optional<MentionId> mention_at(TokenId head) const {
    const std::int32_t found = mention_of_head[to_index(head)];
    return found < 0 ? std::nullopt : std::optional(static_cast<MentionId>(found));
  }
};

}  // namespace entente
