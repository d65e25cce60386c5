#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <entente/actors/actor_resolver.hpp>

#include "actors/small_tables.hpp"
#include "support/hand_document.hpp"

namespace entente::test {

// A document written by hand and the cast that the small tables give it.
struct ResolvedText {
  Document document;
  Cast cast;

  // The ids of the actors whose mention has this token as a word of its own, joined by " + "; "-" for none.
  [[nodiscard]] std::string at(std::string_view form, int nth = 0) const {
    const auto mention = cast.mention_at(token_of(document, form, nth));
    std::string ids;
    for (const ActorId actor : mention ? cast.mention(*mention).actors : std::vector<ActorId>{}) {
      ids += (ids.empty() ? "" : " + ") + cast.actor(actor).id;
    }
    return ids.empty() ? "-" : ids;
  }
  // The mention at a token, which must have one.
  [[nodiscard]] const Mention& mention(std::string_view form, int nth = 0) const {
    return cast.mention(cast.mention_at(token_of(document, form, nth)).value());
  }
  [[nodiscard]] std::string text(const Mention& mention) const {
    return std::string(document.text().text(mention.span));
  }
  // The first actor of the mention at a token.
  [[nodiscard]] const Actor& actor(std::string_view form) const { return cast.actor(mention(form).actors.front()); }
};

inline ResolvedText resolve(std::string_view lines, const std::string& date = "2016-11-15") {
  static const ActorResolver resolver = [] {
    const TemporaryFolder folder;
    write_tables(folder);
    return ActorResolver(folder.path());
  }();
  Article article;
  article.date = date;
  Document document = hand_document(lines, std::move(article));
  Cast cast = resolver.resolve(document);
  return {std::move(document), std::move(cast)};
}

}  // namespace entente::test
