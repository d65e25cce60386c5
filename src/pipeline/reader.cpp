// The one place that names every stage in its order. Worked example: "Putin called Trump." becomes six tokens, a tree, two actors and the
// interaction (Putin, CONSULT phone, Trump).
#include <entente/pipeline/reader.hpp>

#include <exception>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/idle_actors.hpp>

namespace entente {

Reader::Reader(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries,
               const OwnOntology& own)
    : languages_(data_folder),
      tokenizer_(data_folder),
      analyzer_(model_file(data_folder)),
      resolver_(data_folder, dictionaries),
      coder_(data_folder, model_file(data_folder), own),
      weights_(data_folder) {}

void Reader::demand_english(const Article& article) const {
  const auto language = languages_.identify(article.body, article.language);
  if (language && !language->is_english()) {
    throw InputError("not_english",
                     "the text is in " + language->name + " (" + language->code + "); only English is read");
  }
}

Reading Reader::read(Article article, const ReadOptions& options) const {
  demand_english(article);
  Document document = analyzer_.analyze(tokenizer_.tokenize(std::move(article)));
  Cast cast = resolver_.resolve(document);
  std::vector<Interaction> interactions = coder_.code(document, cast, {options.tellings, options.trace});
  std::erase_if(interactions,
                [&](const Interaction& act) { return static_cast<double>(act.confidence) < options.min_confidence; });
  if (options.idle == IdleActors::drop && options.trace == nullptr) {
    drop_idle_actors(document, weights_, cast, interactions);
  }
  return {std::move(document), std::move(cast), std::move(interactions)};
}

ReadResult Reader::read_or_report(ReadDocument document, const ReadOptions& options) const {
  if (auto* unreadable = std::get_if<UnreadableDocument>(&document)) {
    return std::move(*unreadable);
  }
  Article& article = std::get<Article>(document);
  const std::string id = article.id;
  try {
    return read(std::move(article), options);
  } catch (const InputError& error) {
    return UnreadableDocument{id, error.code(), error.what()};
  } catch (const std::exception& error) {
    return UnreadableDocument{id, "internal", error.what()};
  }
}

}  // namespace entente
