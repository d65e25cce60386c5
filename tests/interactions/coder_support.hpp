#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <entente/interactions/coding_trace.hpp>
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
  CodingTrace trace;

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

inline CodedText code_document(Document document, const std::map<std::string, std::vector<std::string>>& others,
                               Tellings tellings, bool traced) {
  static const InteractionCoder coder = [] {
    const TemporaryFolder folder;
    write_lexicon(folder);
    return InteractionCoder(folder.path());
  }();
  Cast cast = hand_cast(document, others);
  CodingTrace trace;
  std::vector<Interaction> interactions = coder.code(document, cast, {tellings, traced ? &trace : nullptr});
  return {std::move(document), std::move(cast), std::move(interactions), std::move(trace)};
}

inline CodedText code(std::string_view lines, const std::map<std::string, std::vector<std::string>>& others = {},
                      const std::string& date = "", Tellings tellings = Tellings::joined) {
  Article article;
  article.date = date;
  return code_document(hand_document(lines, std::move(article)), others, tellings, true);
}

inline CodedText code_untraced(std::string_view lines) {
  return code_document(hand_document(lines, {}), {}, Tellings::joined, false);
}

}  // namespace entente::test
