// Bookkeeping of actors and mentions. Worked example: adding the mention "Russian President Vladimir Putin" after the mention "Russian" leaves "Russian" to
// the state, gives the other three tokens to the person, and its head is the token through which the phrase hangs in the sentence.
#include "cast_builder.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include <entente/actors/word_forms.hpp>
#include <entente/base/utf8.hpp>

#include "text_date.hpp"

namespace entente {

std::string_view name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::name:
      return "name";
    case MentionKind::metonym:
      return "metonym";
    case MentionKind::adjective:
      return "adjective";
    case MentionKind::title:
      return "title";
    case MentionKind::description:
      return "description";
    case MentionKind::pronoun:
      return "pronoun";
  }
  return "";
}

CastBuilder::CastBuilder(const Document& document, const Gazetteer& gazetteer)
    : document_(document),
      gazetteer_(gazetteer),
      date_(document.article().date.empty() ? newest_date(document) : document.article().date),
      knows_time_(!date_.empty()),
      owner_(document.token_count(), -1) {}

ActorId CastBuilder::add_unknown(Actor actor) {
  const auto [found, added] = by_id_.try_emplace(actor.id, to_id<ActorId>(cast_.actors.size()));
  if (added) {
    cast_.actors.push_back(std::move(actor));
  }
  return found->second;
}

ActorId CastBuilder::add_bystander(const std::string& name, NameType type, bool plural) {
  Actor named;
  named.id =
      std::string(type == NameType::place ? kPlacePrefix : "name:") + slug(name);  // an actor may be called so, too
  named.name = name;
  named.type = ActorType::organization;
  named.gender = 'n';
  named.plural = plural;
  const ActorId id = add_unknown(std::move(named));
  bystander_.resize(cast_.actors.size(), false);
  bystander_[to_index(id)] = true;
  return id;
}

ActorId CastBuilder::add_state(std::uint32_t index) {
  const StateEntry& entry = gazetteer_.states()[index];
  return add_unknown({entry.id, entry.name, ActorType::state, entry.iso3, "GOV", 'n', false, {}, entry.rule, true});
}

ActorId CastBuilder::add_organization(std::uint32_t index) {
  const OrganizationEntry& entry = gazetteer_.organizations()[index];
  const DictionaryCode* code = code_on(entry.codes, date());
  return add_unknown({entry.id,
                      entry.name,
                      entry.type,
                      code != nullptr ? code->country : entry.country,
                      code != nullptr ? code->sector : entry.sector,
                      'n',
                      false,
                      {},
                      entry.rule,
                      true});
}

ActorId CastBuilder::add_person(std::uint32_t index) {
  const PersonEntry& entry = gazetteer_.persons()[index];
  Actor actor{entry.id, entry.name, ActorType::person,          "",  "", entry.gender,
              false,    {},         entry.offices.front().rule, true};
  take_offices(actor, entry);
  return add_unknown(std::move(actor));
}

// What the person was on the date; country, sector and rule are those of the first office.
void CastBuilder::take_offices(Actor& actor, const PersonEntry& entry) const {
  actor.roles.clear();
  actor.sector.clear();
  for (const OfficeEntry& office : entry.offices) {
    if (!(date().empty() ? office.end.empty() : held_on(office.start, office.end, date()))) {
      continue;
    }
    if (!office.role.empty()) {
      actor.roles.push_back({office.role, office.start, office.end});
    }
    if (actor.sector.empty()) {
      actor.sector = office.sector;
      actor.country = gazetteer_.state_by_iso3(office.country) ? office.country : "";
      actor.rule = office.rule;
    }
  }
  if (actor.sector.empty()) {  // out of office on that date: what the person was last known as
    const OfficeEntry& last = entry.offices.back();
    actor.sector = last.sector;
    actor.country = gazetteer_.state_by_iso3(last.country) ? last.country : "";
  }
}

void CastBuilder::date_by_persons(std::vector<Bearers> names) {
  if (!date_.empty()) {
    return;
  }
  std::vector<std::uint32_t> persons;
  for (const Actor& actor : cast_.actors) {
    const auto index = actor.type == ActorType::person ? gazetteer_.person_by_id(actor.id) : std::nullopt;
    if (index) {
      persons.push_back(*index);
      names.push_back({*index});
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  const std::optional<std::string> year = year_of_offices(gazetteer_, names);
  knows_time_ = year.has_value();
  date_ = year.value_or("");
  for (const std::uint32_t index : persons) {
    const PersonEntry& entry = gazetteer_.persons()[index];
    if (!date_.empty()) {
      take_offices(actor(*find_actor(entry.id)), entry);
    }
  }
}

TokenId CastBuilder::head_of(TokenRange tokens) const {
  for (auto i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
    const auto token = to_id<TokenId>(i);
    if (document_.is_root(token) || !tokens.contains(document_.head(token))) {
      return token;
    }
  }
  return to_id<TokenId>(to_index(tokens.end) - 1);
}

std::optional<MentionId> CastBuilder::add_mention(std::vector<ActorId> actors, TokenRange tokens, MentionKind kind,
                                                  float confidence, const RuleId& rule) {
  const auto index = static_cast<std::int32_t>(cast_.mentions.size());
  bool any = false;
  for (auto i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
    if (owner_[i] < 0) {
      owner_[i] = index;
      any = true;
    }
  }
  if (!any) {
    return std::nullopt;
  }
  TokenId head = head_of(tokens);
  if (owner_[to_index(head)] != index) {  // an inner mention owns the head: take the last own token instead
    for (auto i = to_index(tokens.begin); i < to_index(tokens.end); ++i) {
      head = owner_[i] == index ? to_id<TokenId>(i) : head;
    }
  }
  for (const ActorId actor : actors) {
    state_counts_.resize(cast_.actors.size(), 0);
    const bool state = cast_.actor(actor).type == ActorType::state;
    state_counts_[to_index(actor)] += state ? 1U : 0U;
    if (state && (!focus_ || state_counts_[to_index(actor)] > state_counts_[to_index(*focus_)])) {
      focus_ = actor;
    }
  }
  cast_.mentions.push_back({std::move(actors), tokens, head, document_.text().span_of(tokens), kind, confidence, rule});
  return static_cast<MentionId>(index);
}

std::optional<MentionId> CastBuilder::owner_of(TokenId token) const {
  const std::int32_t index = owner_[to_index(token)];
  return index < 0 ? std::nullopt : std::optional(static_cast<MentionId>(index));
}

void CastBuilder::see(MentionId id) {
  seen_.push_back(id);
  times_seen_.resize(cast_.actors.size(), 0);
  for (const ActorId actor : mention(id).actors) {
    ++times_seen_[to_index(actor)];
  }
}

void CastBuilder::add_affiliation(ActorId person, ActorId with, std::string role, SentenceId sentence) {
  cast_.affiliations.push_back({person, with, std::move(role), sentence});
}

std::vector<MentionId> CastBuilder::mentions_in_order() const {
  std::vector<MentionId> order(cast_.mentions.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = to_id<MentionId>(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](MentionId left, MentionId right) { return mention(left).head < mention(right).head; });
  return order;
}

std::optional<ActorId> CastBuilder::country_in_focus() const { return focus_; }

std::optional<ActorId> CastBuilder::find_actor(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

void CastBuilder::merge(ActorId from, ActorId into) {
  merged_.resize(cast_.actors.size());
  merged_[to_index(from)] = into;
}

void CastBuilder::apply_merges() {
  merged_.resize(cast_.actors.size());
  const auto final_of = [&](ActorId id) { return merged(id); };
  for (Mention& mention : cast_.mentions) {
    std::vector<ActorId> distinct;
    for (const ActorId id : mention.actors) {
      if (std::find(distinct.begin(), distinct.end(), final_of(id)) == distinct.end()) {
        distinct.push_back(final_of(id));
      }
    }
    mention.actors = std::move(distinct);
  }
  for (Affiliation& affiliation : cast_.affiliations) {
    affiliation.person = final_of(affiliation.person);
    affiliation.with = final_of(affiliation.with);
  }
}

// Takes the bystanders out of the actors, and their mentions out of the mentions.
void CastBuilder::part_bystanders() {
  bystander_.resize(cast_.actors.size(), false);
  std::vector<std::size_t> position(cast_.actors.size());  // among the actors, or among the bystanders
  std::vector<Actor> actors;
  for (std::size_t i = 0; i < cast_.actors.size(); ++i) {
    position[i] = bystander_[i] ? cast_.bystanders.size() : actors.size();
    if (is_merged(to_id<ActorId>(i))) {
      continue;
    }
    if (bystander_[i]) {
      cast_.bystanders.push_back({cast_.actors[i].id, cast_.actors[i].name, {}});
    } else {
      actors.push_back(std::move(cast_.actors[i]));
    }
  }
  cast_.actors = std::move(actors);
  std::vector<Mention> mentions;
  std::vector<std::int32_t> kept(cast_.mentions.size(), -1);
  for (std::size_t i = 0; i < cast_.mentions.size(); ++i) {
    Mention& mention = cast_.mentions[i];
    std::vector<ActorId> of_actors;
    for (const ActorId id : std::exchange(mention.actors, {})) {
      if (bystander_[to_index(id)]) {
        cast_.bystanders[position[to_index(id)]].mentions.push_back(mention);
      } else {
        of_actors.push_back(to_id<ActorId>(position[to_index(id)]));
      }
    }
    if (!of_actors.empty()) {
      kept[i] = static_cast<std::int32_t>(mentions.size());
      mention.actors = std::move(of_actors);
      mentions.push_back(std::move(mention));
    }
  }
  cast_.mentions = std::move(mentions);
  for (std::int32_t& owner : owner_) {
    owner = owner < 0 ? owner : kept[static_cast<std::size_t>(owner)];
  }
  for (Affiliation& affiliation : cast_.affiliations) {
    affiliation.person = to_id<ActorId>(position[to_index(affiliation.person)]);
    affiliation.with = to_id<ActorId>(position[to_index(affiliation.with)]);
  }
  for (Bystander& bystander : cast_.bystanders) {
    std::stable_sort(bystander.mentions.begin(), bystander.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
  }
}

Cast CastBuilder::finish() && {
  apply_merges();
  part_bystanders();
  sort_mentions();
  return std::move(cast_);
}

void CastBuilder::sort_mentions() {
  std::vector<std::uint32_t> order(cast_.mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    const Mention& a = cast_.mentions[left];
    const Mention& b = cast_.mentions[right];
    return std::tuple(a.span.begin, b.span.end, left) < std::tuple(b.span.begin, a.span.end, right);
  });
  std::vector<std::int32_t> position(order.size());
  std::vector<Mention> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t from : order) {
    position[from] = static_cast<std::int32_t>(sorted.size());
    sorted.push_back(std::move(cast_.mentions[from]));
  }
  cast_.mentions = std::move(sorted);
  cast_.mention_of_head.assign(document_.token_count(), -1);
  for (std::size_t i = 0; i < owner_.size(); ++i) {
    if (owner_[i] >= 0) {
      cast_.mention_of_head[i] = position[static_cast<std::size_t>(owner_[i])];
    }
  }
}

// The caller's mentions become actors by name; spans that touch no token are dropped.
void take_given_mentions(CastBuilder& builder) {
  const Document& document = builder.document();
  const auto& tokens = document.text().tokens;
  for (const GivenMention& given : document.article().given_mentions) {
    const auto first = std::lower_bound(tokens.begin(), tokens.end(), given.span.begin,
                                        [](const ByteSpan& token, std::uint32_t at) { return token.end <= at; });
    const auto last = std::lower_bound(first, tokens.end(), given.span.end,
                                       [](const ByteSpan& token, std::uint32_t at) { return token.begin < at; });
    if (first == last) {
      continue;
    }
    const TokenRange range{to_id<TokenId>(static_cast<std::size_t>(first - tokens.begin())),
                           to_id<TokenId>(static_cast<std::size_t>(last - tokens.begin()))};
    const std::string name =
        given.name.empty() ? fold_accents(document.text().text(document.text().span_of(range))) : given.name;
    const ActorType type = parse_actor_type(given.type).value_or(ActorType::organization);
    const char gender = type == ActorType::person ? 'u' : 'n';
    const ActorId actor = builder.add_unknown({slug(name), name, type, "", "", gender, false, {}, {}});
    builder.add_mention({actor}, range, MentionKind::name, 1.0F);
  }
}

}  // namespace entente
