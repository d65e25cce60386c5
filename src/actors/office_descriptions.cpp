// The holders of offices that a text describes. Worked example: in an article of 1998-05-01 "the French president" is Jacques Chirac: the tables say who held
// that office on the day. "The president" alone is that of the country which the text is about. In a text without a date the newest date that it names
// takes its place, and the finding is less sure. "The Dutch premier" in a text that names neither a year nor anybody in office stays a Dutch premier.
#include <algorithm>
#include <array>
#include <string>

#include <entente/actors/word_forms.hpp>
#include <entente/base/ascii.hpp>
#include <entente/document/one_of.hpp>

#include "noun_gender.hpp"
#include "references.hpp"

namespace entente {

namespace {

constexpr float kUndatedOffice = 0.5F;  // at the latest before the newest date in the text

TokenId after(TokenId token) { return to_id<TokenId>(to_index(token) + 1); }

// A body has several of them at a time: "the UN envoy" is not the one whom the tables happen to know.
bool is_one_among_several(std::string_view noun) {
  return is_one_of(noun, {"envoy", "ambassador", "mediator", "negotiator", "representative", "commander", "general",
                          "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "member"});
}

bool role_is(const Role& role, const std::string& office) {
  const std::string title = lower_ascii(role.title);
  return title.starts_with(office) || title.find(" " + office) != std::string::npos;
}

}  // namespace

// The office in a phrase, the longest that the tables know: "foreign minister", "secretary of state".
DescriptionFinder::Office DescriptionFinder::office_in(TokenRange phrase) const {
  const std::size_t end = to_index(phrase.end);
  const bool of_follows = end + 1 < document_.token_count() && document_.text(phrase.end) == "of";
  const std::array<TokenId, 2> ends = {to_id<TokenId>(of_follows ? end + 2 : end), phrase.end};
  for (TokenId begin = phrase.begin; begin < phrase.end; begin = after(begin)) {
    for (const TokenId last : ends) {
      const std::string text = lower_ascii(text_of({begin, last}));
      if (builder_.gazetteer().is_office_noun(text)) {
        return {text, {phrase.begin, last}};
      }
    }
  }
  return {"", phrase};
}

// The person of the cast who was last mentioned before `head` (or else first after it), holds this office ("" for any) and belongs to this country ("" for any).
std::optional<ActorId> DescriptionFinder::person_in_cast(const std::string& office, const std::string& country,
                                                         TokenId head) const {
  const auto fits = [&](const Mention& mention) {
    const Actor& actor = builder_.actor(mention.actors.front());
    if (actor.type != ActorType::person || mention.actors.size() != 1 ||
        (!country.empty() && actor.country != country)) {
      return false;
    }
    return office.empty() ? !actor.roles.empty()
                          : std::any_of(actor.roles.begin(), actor.roles.end(),
                                        [&](const Role& role) { return role_is(role, office); });
  };
  for (auto at = builder_.seen().rbegin(); at != builder_.recalled_end(); ++at) {
    if (fits(builder_.mention(*at))) {
      return builder_.mention(*at).actors.front();
    }
  }
  for (std::size_t i = 0; i < std::min(builder_.mentions().size(), kRecalled) && builder_.seen().size() < kRecalled;
       ++i) {  // a title before its name
    if (builder_.mentions()[i].head > head && fits(builder_.mentions()[i])) {
      return builder_.mentions()[i].actors.front();
    }
  }
  return std::nullopt;
}

// "An American soldier", "two ministers": one of many or several, not the one who held that office.
bool DescriptionFinder::is_one_of_many(const Phrase& phrase) const {
  bool counted = false;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    counted = counted || word(child).relation == Relation::nummod ||
              is_one_of(lower_ascii(document_.text(child)), {"a", "an", "one", "another", "some", "no"});
  });
  return counted ||
         is_one_of(phrase.lemma,
                   {"soldier",   "officer",     "activist", "journalist",  "writer",        "politician", "official",
                    "lawyer",    "judge",       "senator",  "congressman", "congresswoman", "lawmaker",   "legislator",
                    "deputy",    "businessman", "banker",   "cleric",      "dissident",     "blogger",    "diplomat",
                    "scientist", "editor",      "reporter", "author",      "researcher"});
}

// "the British leader of a group" leads that, not Britain.
bool DescriptionFinder::leads_others(const Phrase& phrase) const {
  bool others = false;
  document_.for_each_child(phrase.head, [&](TokenId child) {
    const auto preposition = document_.child(child, Relation::case_);
    const auto owner = owner_at(child);
    const bool of_owner = owner && phrase.owner && builder_.mention(*owner).actors.front() == *phrase.owner;
    others = others ||
             (word(child).relation == Relation::nmod && preposition && word(*preposition).lemma == "of" && !of_owner);
  });
  return others;
}

// A part of a state, which bears the code of the whole.
bool DescriptionFinder::is_region(ActorId id) const {
  const Actor& actor = builder_.actor(id);
  const auto state = builder_.gazetteer().state_by_iso3(actor.country);
  return actor.type == ActorType::state && state && builder_.gazetteer().states()[*state].id != actor.id &&
         !builder_.gazetteer().states()[*state].territory;
}

// Who held an office on the date, or in a text without a date at the latest before it.
std::optional<ActorId> DescriptionFinder::holder_of(const std::string& country, const std::string& office) {
  if (!builder_.knows_time()) {
    return std::nullopt;
  }
  const Gazetteer& gazetteer = builder_.gazetteer();
  auto holder = gazetteer.holder(country, office, builder_.date());
  if (!holder && !builder_.is_dated()) {
    holder = gazetteer.last_holder(country, office, builder_.date());
  }
  return holder ? std::optional(builder_.add_person(*holder)) : std::nullopt;
}

// Whom a described office stands for; how sure that is goes to `confidence`.
std::optional<ActorId> DescriptionFinder::office_holder(const Phrase& phrase, const std::string& office,
                                                        float& confidence) {
  // "The Canadian leader" leads the government; "the Canadian opposition leader" has an office of that name.
  const bool leader = phrase.noun->noun == "leader" && (office.empty() || office == "leader");
  if (office.empty() && !leader) {
    return std::nullopt;
  }
  if (leader && leads_others(phrase)) {
    return std::nullopt;
  }
  if (is_one_of_many(phrase) || is_one_among_several(office)) {
    return phrase.definite && !phrase.owner ? person_in_cast(office, "", phrase.head) : std::nullopt;
  }
  const float from_tables = builder_.is_dated() ? kHeldOffice : kUndatedOffice;
  confidence = from_tables;
  const bool of_body = phrase.owner && builder_.actor(*phrase.owner).type != ActorType::state;
  if (of_body && !is_one_among_several(phrase.noun->noun)) {  // "the UN secretary-general"
    if (const auto holder = holder_of(builder_.actor(*phrase.owner).id, office)) {
      return holder;
    }
  }
  const std::string country = phrase.owner ? builder_.actor(*phrase.owner).country : "";
  const bool alone = !phrase.owner && country.empty();
  if (country.empty() && !(alone && phrase.definite) && !is_capitalised(document_.text(phrase.head))) {
    return std::nullopt;
  }
  if (phrase.owner && is_region(*phrase.owner) &&
      (leader || is_one_of(office, {"president", "prime minister", "premier", "king", "head of state"}))) {
    return std::nullopt;  // "Chechnya's leader" does not lead Russia
  }
  if (const auto person = person_in_cast(leader ? "" : office, country, phrase.head)) {
    confidence = alone ? kSameNoun : kHeldOffice;
    return person;
  }
  if (const auto head = leader && !country.empty() && builder_.knows_time()
                            ? builder_.gazetteer().leader(country, builder_.date())
                            : std::nullopt) {
    return builder_.add_person(*head);
  }
  if (is_one_of(office, {"pope", "pontiff"})) {
    return holder_of("VAT", office);
  }
  if (!alone) {
    return office.empty() || country.empty() ? std::nullopt : holder_of(country, office);
  }
  const auto focus = builder_.country_in_focus();
  confidence = std::min(from_tables, kFocusOffice);
  return focus && !office.empty() ? holder_of(builder_.actor(*focus).country, office) : std::nullopt;
}

std::optional<MentionId> DescriptionFinder::describe_person(const Phrase& phrase) {
  const Office office = office_in(phrase.tokens);
  bool former = false;
  for (TokenId t = phrase.tokens.begin; t < phrase.head; t = after(t)) {
    former = former || is_one_of(word(t).lemma, {"former", "ex", "late", "then"});
  }
  float confidence = kHeldOffice;
  if (const auto person = former ? std::nullopt : office_holder(phrase, office.noun, confidence)) {
    return builder_.add_mention({*person}, office.tokens,
                                office.noun.empty() ? MentionKind::description : MentionKind::title, confidence,
                                builder_.actor(*person).rule);
  }
  const std::string country = phrase.owner ? builder_.actor(*phrase.owner).country : "";
  return add_own({"",
                  text_of(with_of_phrase(phrase)),  // "a lieutenant of Abu Musab al-Zarqawi"
                  ActorType::person,
                  country,
                  phrase.noun->sector,
                  gender_of_noun(phrase.lemma),
                  false,
                  {},
                  phrase.noun->rule},
                 phrase);
}

}  // namespace entente
