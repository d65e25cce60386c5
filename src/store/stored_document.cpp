// From a reading to what a store keeps of it.
// Worked example: "Norhaven praised Ostland. Nobody answered." gives the graph of one act, two acting actors, and two sentences, of which the first
// mentions both.
#include <entente/store/stored_document.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <entente/base/utf8.hpp>
#include <entente/graph/graph_builder.hpp>

namespace entente {

namespace {

// The namespace of the project's names: an arbitrary, fixed UUID.
constexpr boost::uuids::uuid kNamespace = {
    {0x5b, 0x1f, 0x7a, 0x52, 0x0c, 0x3e, 0x4d, 0x8b, 0x9e, 0x41, 0x65, 0x6e, 0x74, 0x65, 0x6e, 0x74}};

// Fields led by their lengths, so that no two lists of fields give the same bytes.
class Fields {
 public:
  Fields& add(const std::string& field) {
    bytes_.append(std::to_string(field.size())).append(1, ':').append(field);
    return *this;
  }
  Fields& add(std::uint32_t field) { return add(std::to_string(field)); }
  [[nodiscard]] std::string hash() const {
    const boost::uuids::name_generator_sha1 name(kNamespace);
    return boost::uuids::to_string(name(bytes_.data(), bytes_.size()));
  }

 private:
  std::string bytes_;
};

std::set<std::string> acting_in(const Cast& cast, const std::vector<Interaction>& interactions) {
  std::set<std::string> ids;
  for (const Interaction& interaction : interactions) {
    for (const auto* actors : {&interaction.sources, &interaction.targets, &interaction.attributed_to}) {
      std::transform(actors->begin(), actors->end(), std::inserter(ids, ids.end()),
                     [&](ActorId actor) { return cast.actor(actor).id; });
    }
  }
  return ids;
}

std::vector<StoredSentence> sentences_of(const Document& document, const Cast& cast) {
  const CodePointIndex code_points(document.article().body);
  std::vector<StoredSentence> sentences;
  for (const Sentence& sentence : document.sentences()) {
    StoredSentence stored;
    stored.number = static_cast<std::uint32_t>(sentences.size());
    stored.span = {code_points.code_point_offset(sentence.span.begin),
                   code_points.code_point_offset(sentence.span.end)};
    stored.text = std::string(document.text().text(sentence.span));
    sentences.push_back(std::move(stored));
  }
  for (const Mention& mention : cast.mentions) {
    for (const ActorId actor : mention.actors) {
      sentences[to_index(document.sentence_of(mention.head))].actors.insert(cast.actor(actor).id);
    }
  }
  return sentences;
}

}  // namespace

std::string content_hash(const Article& article) {
  Fields fields;
  fields.add(article.publisher).add(article.date).add(article.title).add(article.url).add(article.language);
  fields.add(article.body);
  for (const GivenMention& mention : article.given_mentions) {
    fields.add(mention.span.begin).add(mention.span.end).add(mention.name).add(mention.type);
  }
  return fields.hash();
}

std::string failure_hash(const std::string& id, const std::string& code) { return Fields().add(id).add(code).hash(); }

StoredDocument stored_document(const Document& document, const Cast& cast,
                               const std::vector<Interaction>& interactions) {
  const GraphBuilder builder(GraphBuilderOptions{true, false});
  return {content_hash(document.article()), document.article().language, builder.build(document, cast, interactions),
          acting_in(cast, interactions), sentences_of(document, cast)};
}

}  // namespace entente
