// The NDJSON line of one document, piece by piece in a fixed order of keys.
// Worked example: "Putin and Trump met." has one interaction with two sources and no target; it becomes the one record
// {"source": "vladimir-putin", "target": "donald-trump", "reciprocal": true, ...}.
#include <entente/pipeline/extract_record.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <entente/base/utf8.hpp>
#include <entente/pipeline/dyads.hpp>

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

void put(std::ostream& out, const Json& value) { out << value.dump(-1, ' ', true, Json::error_handler_t::replace); }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

// Turns spans into the offsets and texts of the record.
class Places {
 public:
  explicit Places(const Document& document) : document_(document), index_(document.article().body) {}

  [[nodiscard]] std::uint32_t offset(std::uint32_t byte) const { return index_.code_point_offset(byte); }
  [[nodiscard]] Json range(ByteSpan span) const { return Json::array({offset(span.begin), offset(span.end)}); }
  [[nodiscard]] std::string_view text(ByteSpan span) const { return document_.text().text(span); }
  [[nodiscard]] Json sentence(SentenceId id) const {
    const ByteSpan span = document_.sentence(id).span;
    return {{"index", to_index(id)}, {"start", offset(span.begin)}, {"end", offset(span.end)}, {"text", text(span)}};
  }

 private:
  const Document& document_;
  CodePointIndex index_;
};

// The mentions of each actor in text order; one that stands for several actors is listed under each.
std::vector<std::vector<MentionId>> mentions_by_actor(const Cast& cast) {
  std::vector<std::vector<MentionId>> mentions(cast.actors.size());
  for (std::size_t i = 0; i < cast.mentions.size(); ++i) {
    for (const ActorId actor : cast.mentions[i].actors) {
      mentions[to_index(actor)].push_back(to_id<MentionId>(i));
    }
  }
  return mentions;
}

Json mention_record(const Mention& mention, const Places& places) {
  return {{"start", places.offset(mention.span.begin)},
          {"end", places.offset(mention.span.end)},
          {"text", places.text(mention.span)},
          {"kind", name_of(mention.kind)}};
}

Json roles_of(const Actor& actor) {
  Json roles = Json::array();
  for (const Role& role : actor.roles) {
    if (std::find(roles.begin(), roles.end(), role.title) == roles.end()) {
      roles.push_back(role.title);
    }
  }
  return roles;
}

Json actor_record(const Actor& actor, Json mentions) {
  return {{"id", actor.id},
          {"name", actor.name},
          {"type", name_of(actor.type)},
          {"country", text_or_null(actor.country)},
          {"sector", text_or_null(actor.sector)},
          {"roles", roles_of(actor)},
          {"mentions", std::move(mentions)}};
}

Json id_or_null(std::optional<ActorId> actor, const Cast& cast) {
  return actor ? Json(cast.actor(*actor).id) : Json(nullptr);
}

Json span_or_null(std::optional<MentionId> mention, const Cast& cast, const Places& places) {
  return mention ? places.range(cast.mention(*mention).span) : Json(nullptr);
}

// The sentence, the spans and the rule of one telling.
void add_telling(Json& record, const Telling& telling, const Cast& cast, const Places& places) {
  const Evidence& evidence = *telling.evidence;
  record["sentence"] = places.sentence(evidence.sentence);
  record["evidence"] = {{"source", span_or_null(telling.source, cast, places)},
                        {"target", span_or_null(telling.target, cast, places)},
                        {"trigger", places.range(evidence.trigger)},
                        {"date", evidence.date ? places.range(*evidence.date) : Json(nullptr)}};
  record["rule"] = text_or_null(evidence.rule.text());
  record["operators"] = Json::array();
  for (const RuleId& rule : evidence.operators) {
    record["operators"].push_back(rule.text());
  }
}

Json dyad_record(const Interaction& interaction, const Dyad& dyad, const Cast& cast, const Places& places) {
  Json contexts = Json::array();
  for (const Context context : interaction.contexts) {
    contexts.push_back(name_of(context));
  }
  Json attributed_to = Json::array();
  for (const ActorId actor : interaction.attributed_to) {
    attributed_to.push_back(cast.actor(actor).id);
  }
  Json record = {{"source", id_or_null(dyad.source, cast)},
                 {"target", id_or_null(dyad.target, cast)},
                 {"root", name_of(interaction.root)},
                 {"quad", name_of(quad_class(interaction.root))},
                 {"mode", text_or_null(name_of(interaction.mode))},
                 {"label", interaction.label},
                 {"score", interaction.score()},
                 {"cameo", text_or_null(interaction.cameo)},
                 {"contexts", std::move(contexts)},
                 {"status", name_of(interaction.status)},
                 {"reciprocal", interaction.reciprocal},
                 {"attributed_to", std::move(attributed_to)},
                 {"date", text_or_null(interaction.date)},
                 {"confidence", std::round(static_cast<double>(interaction.confidence) * 100.0) / 100.0}};
  for (const auto& [name, value] :
       {std::pair("code", &interaction.code), std::pair("category", &interaction.category)}) {
    if (!value->empty()) {
      record[name] = *value;
    }
  }
  add_telling(record, dyad.first, cast, places);
  record["repeats"] = Json::array();
  for (const Telling& repeat : dyad.repeats) {
    add_telling(record["repeats"].emplace_back(Json::object()), repeat, cast, places);
  }
  return record;
}

// Commas between the elements of an array that is written piece by piece.
class Elements {
 public:
  explicit Elements(std::ostream& out) : out_(out) { out_ << '['; }
  void add(const Json& element) {
    out_ << (first_ ? "" : ",");
    first_ = false;
    put(out_, element);
  }
  void close() { out_ << ']'; }

 private:
  std::ostream& out_;
  bool first_ = true;
};

void write_header(std::ostream& out, const Article& article) {
  Json header = {{"id", article.id},
                 {"date", text_or_null(article.date)},
                 {"source", text_or_null(article.publisher)},
                 {"title", text_or_null(article.title)}};
  if (!article.url.empty()) {
    header["url"] = article.url;
  }
  if (!article.language.empty()) {
    header["lang"] = article.language;
  }
  if (article.from_html) {
    header["text"] = article.body;
  }
  std::string bytes = header.dump(-1, ' ', true, Json::error_handler_t::replace);
  bytes.pop_back();  // the closing brace: the arrays follow
  out << bytes;
}

void write_bystanders(std::ostream& out, const Cast& cast, const Places& places) {
  out << ",\"bystanders\":";
  Elements bystanders(out);
  for (const Bystander& bystander : cast.bystanders) {
    Json mentions = Json::array();
    for (const Mention& mention : bystander.mentions) {
      mentions.push_back(mention_record(mention, places));
    }
    bystanders.add({{"id", bystander.id}, {"name", bystander.name}, {"mentions", std::move(mentions)}});
  }
  bystanders.close();
}

}  // namespace

void write_record(std::ostream& out, const Reading& reading, bool bystanders) {
  const Cast& cast = reading.cast;
  const Places places(reading.document);
  write_header(out, reading.document.article());
  out << ",\"actors\":";
  Elements actors(out);
  const std::vector<std::vector<MentionId>> mentions_of = mentions_by_actor(cast);
  for (std::size_t i = 0; i < cast.actors.size(); ++i) {
    Json mentions = Json::array();
    for (const MentionId mention : mentions_of[i]) {
      mentions.push_back(mention_record(cast.mention(mention), places));
    }
    actors.add(actor_record(cast.actors[i], std::move(mentions)));
  }
  actors.close();
  out << ",\"interactions\":";
  Elements interactions(out);
  for (const Interaction& interaction : reading.interactions) {
    for_each_dyad(interaction,
                  [&](const Dyad& dyad) { interactions.add(dyad_record(interaction, dyad, cast, places)); });
  }
  interactions.close();
  out << ",\"affiliations\":";
  Elements affiliations(out);
  for (const Affiliation& affiliation : cast.affiliations) {
    affiliations.add({{"person", cast.actor(affiliation.person).id},
                      {"with", cast.actor(affiliation.with).id},
                      {"role", affiliation.role},
                      {"sentence", places.sentence(affiliation.sentence)}});
  }
  affiliations.close();
  if (bystanders) {
    write_bystanders(out, cast, places);
  }
  out << "}\n";
}

void write_record(std::ostream& out, const UnreadableDocument& document) {
  put(out, {{"id", document.id}, {"error", {{"code", document.code}, {"message", document.message}}}});
  out << '\n';
}

}  // namespace entente
