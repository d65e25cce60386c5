// Projects interactions onto pairs of actors.
// Worked example: "Ann and Bob praised Cyd" is one interaction with sources {Ann, Bob} and target {Cyd}; it becomes the edges ann -> cyd and
// bob -> cyd, each with the same trigger and with the span of its own source. "Ann, Bob and Cyd met" has three sources, no target and is
// reciprocal: three edges, one for every two of them.
#include <entente/graph/graph_builder.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <entente/base/utf8.hpp>
#include <entente/graph/near_duplicates.hpp>

namespace entente {

namespace {

class Projection {
 public:
  Projection(const Document& document, const Cast& cast)
      : document_(document), cast_(cast), code_points_(document.article().body) {
    const Article& article = document.article();
    telling_.document = article.id;
    telling_.publisher = article.publisher;
    telling_.date = article.date;
    telling_.title = article.title;
    telling_.url = article.url;
  }

  void add(const Interaction& interaction) {
    using Actors = std::vector<ActorId>;
    const Actors& sources = interaction.sources;
    const Actors& targets = interaction.targets;
    for (const Actors* actors : {&sources, &targets, &interaction.attributed_to}) {
      taking_part_.insert(actors->begin(), actors->end());
    }
    if (interaction.reciprocal && targets.empty() && sources.size() > 1) {
      for (std::size_t i = 0; i < sources.size(); ++i) {
        for (std::size_t j = i + 1; j < sources.size(); ++j) {
          add_edge(interaction, sources[i], sources[j]);
        }
      }
      return;
    }
    for (const ActorId source : sources) {
      for (const ActorId target : targets) {
        add_edge(interaction, source, target);
      }
      if (targets.empty()) {
        add_edge(interaction, source, std::nullopt);
      }
    }
    if (sources.empty()) {
      for (const ActorId target : targets) {
        add_edge(interaction, std::nullopt, target);
      }
    }
  }

  void add_affiliations() {
    for (const Affiliation& affiliation : cast_.affiliations) {
      add_tie(TieLayer::affiliations, affiliation.person, affiliation.with, affiliation.role, affiliation.sentence);
    }
  }

  // Every two actors that are mentioned in one sentence.
  void add_co_occurrence() {
    std::map<SentenceId, std::set<ActorId>> actors_in;
    for (const Mention& mention : cast_.mentions) {
      actors_in[document_.sentence_of(mention.head)].insert(mention.actors.begin(), mention.actors.end());
    }
    for (const auto& [sentence, actors] : actors_in) {
      for (auto one = actors.begin(); one != actors.end(); ++one) {
        for (auto other = std::next(one); other != actors.end(); ++other) {
          add_tie(TieLayer::co_occurrence, *one, *other, "", sentence);
        }
      }
    }
  }

  [[nodiscard]] RelationGraph build(bool keep_all_actors) && {
    const Article& article = document_.article();
    std::vector<ActorNode> nodes;
    for (std::size_t i = 0; i < cast_.actors.size(); ++i) {
      if (keep_all_actors || taking_part_.contains(to_id<ActorId>(i))) {
        nodes.push_back(node_of(to_id<ActorId>(i)));
      }
    }
    for (const ActorId actor : tied_) {
      layers_.actors.push_back(node_of(actor));
    }
    GraphDocument document{article.id, article.publisher, article.date, article.title, article.url};
    document.sketch = text_sketch(article.body);
    return {{std::move(document)}, std::move(nodes), std::move(edges_), {}, std::move(layers_)};
  }

 private:
  using MaybeActor = std::optional<ActorId>;

  void add_edge(const Interaction& interaction, MaybeActor source, MaybeActor target) {
    RelationEdge edge;
    edge.source = source ? cast_.actor(*source).id : std::string();
    edge.target = target ? cast_.actor(*target).id : std::string();
    edge.date = interaction.date;
    edge.root = interaction.root;
    edge.mode = interaction.mode;
    edge.cameo = interaction.cameo;
    edge.code = interaction.code;
    edge.category = interaction.category;
    edge.label = interaction.label;
    edge.status = interaction.status;
    edge.reciprocal = interaction.reciprocal;
    edge.contexts = interaction.contexts;
    edge.evidence.push_back(evidence_of(interaction, interaction.evidence, source, target));
    for (const Evidence& repeat : interaction.repeats) {
      edge.evidence.push_back(evidence_of(interaction, repeat, source, target));
    }
    edges_.push_back(std::move(edge));
  }

  void add_tie(TieLayer layer, ActorId source, ActorId target, const std::string& label, SentenceId sentence) {
    tied_.insert({source, target});
    LayerTie tie;
    tie.layer = layer;
    tie.source = cast_.actor(source).id;
    tie.target = cast_.actor(target).id;
    tie.label = label;
    tie.evidence = {told_in(sentence)};
    tie.evidence.front().confidence = 1.0;
    layers_.ties.push_back(std::move(tie));
  }

  [[nodiscard]] EdgeEvidence told_in(SentenceId id) const {
    const ByteSpan sentence = document_.sentence(id).span;
    EdgeEvidence telling = telling_;
    telling.sentence_index = static_cast<std::uint32_t>(to_index(id));
    telling.sentence = code_points(sentence);
    telling.sentence_text = std::string(document_.text().text(sentence));
    return telling;
  }

  [[nodiscard]] EdgeEvidence evidence_of(const Interaction& interaction, const Evidence& evidence, MaybeActor source,
                                         MaybeActor target) const {
    EdgeEvidence telling = told_in(evidence.sentence);
    if (!evidence.trigger.empty()) {
      telling.trigger = code_points(evidence.trigger);
    }
    telling.source = mention_of(evidence, source, &Evidence::sources, &Evidence::targets);
    telling.target = mention_of(evidence, target, &Evidence::targets, &Evidence::sources);
    telling.rule = evidence.rule.text();
    for (const RuleId& rule : evidence.operators) {
      telling.operators.push_back(rule.text());
    }
    for (const ActorId sayer : interaction.attributed_to) {
      telling.attributed_to.push_back(cast_.actor(sayer).id);
    }
    telling.confidence = static_cast<double>(interaction.confidence);
    return telling;
  }

  // The actor's mention in this telling: in its own part, or in the other one, where both ends of a mutual act are listed.
  [[nodiscard]] std::optional<CodePointSpan> mention_of(const Evidence& evidence, MaybeActor actor,
                                                        std::vector<Participant> Evidence::*own,
                                                        std::vector<Participant> Evidence::*other) const {
    if (!actor) {
      return std::nullopt;
    }
    for (const auto part : {own, other}) {
      for (const Participant& participant : evidence.*part) {
        if (participant.actor == *actor) {
          return code_points(cast_.mention(participant.mention).span);
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] CodePointSpan code_points(ByteSpan span) const {
    return {code_points_.code_point_offset(span.begin), code_points_.code_point_offset(span.end)};
  }

  [[nodiscard]] ActorNode node_of(ActorId id) const {
    const Actor& actor = cast_.actor(id);
    ActorNode node;
    node.id = actor.id;
    node.name = actor.name;
    node.actor_type = actor.type;
    node.country = actor.country;
    node.sector = actor.sector;
    for (const Role& role : actor.roles) {
      node.roles.push_back({role.title, role.start, role.end});
    }
    std::uint32_t& mentions = node.mentions_by_document[document_.article().id];
    for (const Mention& mention : cast_.mentions) {
      if (std::find(mention.actors.begin(), mention.actors.end(), id) == mention.actors.end()) {
        continue;
      }
      ++mentions;
      const bool names_it = mention.kind == MentionKind::name || mention.kind == MentionKind::metonym;
      if (names_it && mention.actors.size() == 1) {
        node.aliases.emplace_back(document_.text().text(mention.span));
      }
    }
    return node;
  }

  const Document& document_;
  const Cast& cast_;
  CodePointIndex code_points_;
  std::set<ActorId> taking_part_;
  std::vector<RelationEdge> edges_;
  EdgeEvidence telling_;  // what all tellings of the document have in common
  GraphLayers layers_;
  std::set<ActorId> tied_;  // by a layer
};

}  // namespace

RelationGraph GraphBuilder::build(const Document& document, const Cast& cast,
                                  const std::vector<Interaction>& interactions) const {
  Projection projection(document, cast);
  for (const Interaction& interaction : interactions) {
    projection.add(interaction);
  }
  projection.add_affiliations();
  if (options_.co_occurrence) {
    projection.add_co_occurrence();
  }
  return std::move(projection).build(options_.keep_all_actors);
}

}  // namespace entente
