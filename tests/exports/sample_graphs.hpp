#pragma once

#include <string>
#include <utility>
#include <vector>

#include <entente/graph/relation_graph.hpp>

// Fictional graphs that the tests of the exporters share.
namespace entente::samples {

inline ActorNode actor(std::string id, std::string name, ActorType type, std::string country = "",
                       std::string sector = "") {
  ActorNode node;
  node.id = std::move(id);
  node.name = std::move(name);
  node.actor_type = type;
  node.country = std::move(country);
  node.sector = std::move(sector);
  node.aliases = {node.name};
  return node;
}

inline EdgeEvidence telling(const std::string& document, std::uint32_t sentence, std::string text) {
  EdgeEvidence evidence;
  evidence.document = document;
  evidence.sentence_index = sentence;
  evidence.sentence = {sentence * 100, sentence * 100 + 80};
  evidence.trigger = CodePointSpan{sentence * 100 + 20, sentence * 100 + 27};
  evidence.source = CodePointSpan{sentence * 100, sentence * 100 + 10};
  evidence.publisher = "The Meridian Gazette";
  evidence.date = "2031-05-02";
  evidence.title = "Talks at Lake Ost";
  evidence.url = "https://example.org/" + document;
  evidence.sentence_text = std::move(text);
  evidence.rule = "lexicon/verbs.tsv:12";
  evidence.confidence = 0.9;
  return evidence;
}

inline RelationEdge act(std::string source, std::string target, Root root, std::string label, Mode mode = Mode::none,
                        Status status = Status::actual) {
  RelationEdge edge;
  edge.source = std::move(source);
  edge.target = std::move(target);
  edge.root = root;
  edge.mode = mode;
  edge.label = std::move(label);
  edge.status = status;
  edge.date = "2031-05-01";
  edge.evidence = {telling("a1", 1, edge.source + " " + edge.label + " " + edge.target + ".")};
  return edge;
}

inline RelationEdge mutual(RelationEdge edge) {
  edge.reciprocal = true;
  return edge;
}

inline RelationEdge told_again(RelationEdge edge, const std::string& document) {
  edge.evidence.push_back(telling(document, 4, "As reported, " + edge.label + "."));
  return edge;
}

// Nine actors and their quarrel over a harbour, from two articles.
inline RelationGraph harbour() {
  using enum Root;
  using enum ActorType;
  return {{{"a1", "The Meridian Gazette", "2031-05-02", "Talks at Lake Ost end with a harbour accord",
            "https://example.org/a1"},
           {"a2", "Ostland Kurier", "2031-05-03", "Hafenabkommen unterzeichnet", ""}},
          {actor("marla-venn", "Marla Venn", person, "OST", "GOV"),
           actor("tobin-arkwright", "Tobin Arkwright", person, "NOR", "GOV"),
           actor("government-of-ostland", "Government of Ostland", government, "OST", "GOV"),
           actor("norhaven", "Norhaven", state, "NOR"),
           actor("baltic-league", "Baltic League of Free Ports", organization, "", "IGO"),
           actor("harbour-workers", "striking harbour workers", group, "NOR", "LAB"),
           actor("meridian-gazette", "The Meridian Gazette", media, "NOR", "MED"),
           actor("foreign-ministry", "Foreign Ministry of Norhaven", office, "NOR", "GOV"),
           actor("free-coast-movement", "Free Coast Movement", group, "OST", "REB")},
          {mutual(told_again(act("marla-venn", "tobin-arkwright", consult, "met with", Mode::visit), "a2")),
           told_again(act("marla-venn", "tobin-arkwright", agree, "signed an accord with"), "a2"),
           act("tobin-arkwright", "marla-venn", support, "praised"),
           act("tobin-arkwright", "marla-venn", support, "congratulated"),
           act("government-of-ostland", "norhaven", sanction, "imposed sanctions on", Mode::discontinue),
           act("norhaven", "government-of-ostland", threaten, "threatened to close the strait to"),
           act("baltic-league", "norhaven", aid, "sent relief supplies to"),
           act("harbour-workers", "norhaven", protest, "marched against", Mode::demo),
           act("norhaven", "harbour-workers", coerce, "arrested leaders of", Mode::arrest),
           act("meridian-gazette", "marla-venn", accuse, "accused", Mode::allege, Status::alleged),
           act("foreign-ministry", "free-coast-movement", request, "called on"),
           act("free-coast-movement", "government-of-ostland", assault, "shelled a post of", Mode::heavy_weapons),
           act("baltic-league", "government-of-ostland", consult, "plans to visit", Mode::visit, Status::planned),
           act("marla-venn", "", accuse, "was criticised")}};
}

// `count` actors in a ring with chords: a crowded drawing.
inline RelationGraph crowd(std::size_t count) {
  using enum Root;
  std::vector<ActorNode> nodes;
  std::vector<RelationEdge> edges;
  const auto id = [](std::size_t i) { return "actor-" + std::to_string(100 + i); };
  const char* const names[] = {"Marla Venn", "Republic of Norhaven", "Baltic League", "Council of Elders",
                               "Tobin Arkwright"};
  for (std::size_t i = 0; i < count; ++i) {
    nodes.push_back(actor(id(i), std::string(names[i % 5]) + " " + std::to_string(i), static_cast<ActorType>(i % 7)));
    edges.push_back(
        act(id(i), id((i * 7 + 1) % count), i % 3 == 0 ? accuse : support, i % 3 == 0 ? "accused" : "praised"));
    if (i % 2 == 0) {
      edges.push_back(mutual(act(id(0), id(i), consult, "met with")));
      edges.push_back(
          act(id(i / 3), id(i), i % 4 == 0 ? assault : aid, i % 4 == 0 ? "shelled a post of" : "sent aid to"));
    }
  }
  return {{{"a1", "The Meridian Gazette", "2031-05-02", "Who talks to whom", ""}}, std::move(nodes), std::move(edges)};
}

// Names that break careless writers.
inline RelationGraph hostile() {
  using enum Root;
  using enum ActorType;
  RelationEdge quote = act("graph", "node", accuse, "called \"a <b>liar</b>\" & \\N \\l");
  quote.evidence = {telling("d\"1", 0, "He said: \"]]></script><!-- \\N & \x01 caf\xC3\xA9\nnext line\".")};
  return {
      {{"d\"1", "A & B <Press>", "2031-05-02", "</script><b>\"Quotes\" & more\\N</b>", ""}},
      {actor("graph", "graph", person), actor("node", "Node \"N\" \\N\\l <i>&amp;", state),
       actor("strict digraph { a -> b }", "</script>\nline two\\", organization),
       actor("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xE2\x80\xAE\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", person),
       actor("\xE5\x8C\x97\xE4\xBA\xAC", "\xE5\x8C\x97\xE4\xBA\xAC\xE5\xB8\x82\xE6\x94\xBF\xE5\xBA\x9C", government)},
      {quote, act("graph", "node", support, "praised"), act("graph", "node", aid, "helped"),
       act("node", "graph", reject, "</text><script>alert(1)</script>"),
       act("strict digraph { a -> b }", "graph", consult, "met\twith"),
       act("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xE5\x8C\x97\xE4\xBA\xAC", request, "\xE4\xBC\x9A\xE8\xAD\xB0")}};
}

}  // namespace entente::samples
