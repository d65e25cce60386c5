#pragma once

#include "exports/sample_graphs.hpp"

namespace entente::samples {

// What breaks writers of graphs: three parallel edges, quotes, a line break, `&`, `</script>`, right-to-left, an actor called graph, formulas.
// A loop is put in and the graph takes it out again: no actor does anything to itself, so no reader may find one.
inline RelationGraph nasty() {
  using enum Root;
  using enum ActorType;
  ActorNode formula = actor("=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\")", person, "", "GOV");
  formula.roles = {{"-2+3 minister", "2030-01-01", ""}, {"@home secretary", "", ""}};
  RelationEdge month = act("graph", formula.id, request, "+called on");
  month.date = "2031-02";
  RelationEdge year = act(formula.id, "node", mobilize, "-sent troops to", Mode::troops);
  year.date = "2031";
  RelationEdge undated = act("node", formula.id, consult, "@met", Mode::phone, Status::alleged);
  undated.date = "";
  RelationEdge lines = act("graph", "node", accuse, "said \"no\" & <b>left</b>\r\nat once;\tit said, </script>");
  lines.evidence.push_back(telling("a2", 3, "A second telling, \"quoted\",\nin two lines \x02."));
  return {{{"a1", "A & B <Press>", "2031-05-02", "</script>\"Quotes\"", "https://example.org/?a=1&b=2"}},
          {actor("graph", "graph", person, "NOR"), actor("node", "Line one\nline \"two\" & </script>", state, "NOR"),
           actor("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xD8\xB9", person),
           formula, actor("alone", "Nobody's friend", media)},
          {lines, act("graph", "node", accuse, "accused"), act("graph", "node", accuse, "blamed"),
           act("graph", "graph", support, "praised"), mutual(act("node", "graph", consult, "met with", Mode::visit)),
           act("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "graph", aid, "\xE4\xBC\x9A\xE8\xAD\xB0"), month, year, undated,
           act("graph", "", protest, "marched")}};
}

}  // namespace entente::samples
