// The one place that names every stage in its order. Worked example: "Putin called Trump." becomes six tokens, a tree, two actors and the
// interaction (Putin, CONSULT phone, Trump).
#include <entente/pipeline/reader.hpp>

#include <exception>
#include <span>
#include <utility>

#include <entente/base/error.hpp>
#include <entente/pipeline/data_folder.hpp>
#include <entente/pipeline/idle_actors.hpp>
#include <entente/resources/model_file.hpp>

namespace entente {

namespace {

// Whatever goes wrong becomes the report of all these documents.
template <typename Step>
void report_failure(std::vector<ReadResult>& results, std::span<const std::size_t> places, const Step& step) {
  const auto report = [&](const std::string& code, const char* message) {
    for (const std::size_t place : places) {
      auto& unread = std::get<UnreadableDocument>(results[place]);
      unread.code = code;
      unread.message = message;
    }
  };
  try {
    step();
  } catch (const InputError& error) {
    report(error.code(), error.what());
  } catch (const std::exception& error) {
    report("internal", error.what());
  }
}

}  // namespace

Reader::Reader(const std::filesystem::path& data_folder, const std::vector<Dictionary>& dictionaries,
               const OwnOntology& own)
    : Reader(data_folder, ModelFile(model_file(data_folder)), dictionaries, own) {}

Reader::Reader(const std::filesystem::path& data_folder, const ModelFile& model,
               const std::vector<Dictionary>& dictionaries, const OwnOntology& own)
    : languages_(data_folder),
      tokenizer_(data_folder),
      analyzer_(model),
      resolver_(data_folder, dictionaries),
      coder_(data_folder, model, own),
      weights_(data_folder, coder_.table_words()) {}

void Reader::demand_english(const Article& article) const {
  const auto language = languages_.identify(article.body, article.language);
  if (language && !language->is_english()) {
    throw InputError("not_english",
                     "the text is in " + language->name + " (" + language->code + "); only English is read");
  }
}

Reading Reader::read(Article article, const ReadOptions& options) const {
  demand_english(article);
  return code(analyzer_.analyze(tokenize(std::move(article), options)), options);
}

TokenizedText Reader::tokenize(Article article, const ReadOptions& options) const {
  TokenizedText text = tokenizer_.tokenize(std::move(article));
  options.limits.demand(text);
  return text;
}

Reading Reader::code(Document document, const ReadOptions& options) const {
  Cast cast = resolver_.resolve(document);
  options.limits.demand(cast);
  std::vector<Interaction> interactions = coder_.code(document, cast, {options.tellings, options.trace});
  std::erase_if(interactions,
                [&](const Interaction& act) { return static_cast<double>(act.confidence) < options.min_confidence; });
  options.limits.demand(document, interactions);
  if (options.idle == IdleActors::drop && options.trace == nullptr) {
    drop_idle_actors(document, weights_, cast, interactions);
  }
  return {std::move(document), std::move(cast), std::move(interactions)};
}

ReadResult Reader::read_or_report(ReadDocument document, const ReadOptions& options) const {
  std::vector<ReadDocument> one;
  one.push_back(std::move(document));
  return std::move(read_or_report(std::move(one), options).front());
}

std::vector<ReadResult> Reader::read_or_report(std::vector<ReadDocument> documents, const ReadOptions& options) const {
  std::vector<ReadResult> results;
  std::vector<std::size_t> places;  // of the texts among the results
  std::vector<TokenizedText> texts;
  for (ReadDocument& document : documents) {
    if (auto* unreadable = std::get_if<UnreadableDocument>(&document)) {
      results.emplace_back(std::move(*unreadable));
      continue;
    }
    auto& article = std::get<Article>(document);
    results.emplace_back(UnreadableDocument{article.id, {}, {}});  // until it is read
    const std::size_t place = results.size() - 1;
    report_failure(results, std::span(&place, 1), [&] {
      demand_english(article);
      texts.push_back(tokenize(std::move(article), options));
      places.push_back(place);
    });
  }
  std::vector<Document> analyzed;
  report_failure(results, places, [&] { analyzed = analyzer_.analyze(texts); });
  for (std::size_t i = 0; i < analyzed.size(); ++i) {
    report_failure(results, std::span(&places[i], 1),
                   [&] { results[places[i]] = code(std::move(analyzed[i]), options); });
  }
  return results;
}

}  // namespace entente
