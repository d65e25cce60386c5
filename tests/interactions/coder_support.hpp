#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <entente/interactions/interaction_coder.hpp>

#include "interactions/small_lexicon.hpp"
#include "support/hand_cast.hpp"
#include "support/hand_document.hpp"

namespace entente::test {

// What the small lexicon codes in trees written by hand.
struct CodedText {
  Document document;
  Cast cast;
  std::vector<Interaction> interactions;

  // "Egypt > Sudan ASSAULT actual", one a line; behind "; " who says so, "(mutual)" for an act that goes both ways.
  [[nodiscard]] std::string summary() const {
    std::string out;
    for (const Interaction& act : interactions) {
      out += (out.empty() ? "" : "\n") + names_of(cast, act.sources) + " > " + names_of(cast, act.targets) + " " +
             std::string(name_of(act.root));
      out += act.mode == Mode::none ? "" : "/" + std::string(name_of(act.mode));
      out += " " + std::string(name_of(act.status)) + (act.reciprocal ? " (mutual)" : "");
      out += act.attributed_to.empty() ? "" : "; " + names_of(cast, act.attributed_to);
    }
    return out.empty() ? "nothing" : out;
  }
};

inline CodedText code(std::string_view lines, const std::map<std::string, std::vector<std::string>>& others = {},
                      const std::string& date = "") {
  static const InteractionCoder coder = [] {
    const TemporaryFolder folder;
    write_lexicon(folder);
    return InteractionCoder(folder.path());
  }();
  Article article;
  article.date = date;
  Document document = hand_document(lines, std::move(article));
  Cast cast = hand_cast(document, others);
  std::vector<Interaction> interactions = coder.code(document, cast);
  return {std::move(document), std::move(cast), std::move(interactions)};
}

}  // namespace entente::test
