#pragma once

#include <vector>

#include <entente/actors/cast.hpp>
#include <entente/document/document.hpp>
#include <entente/graph/relation_graph.hpp>
#include <entente/interactions/interaction.hpp>

namespace entente {

// What of a document goes into its graph.
struct GraphBuilderOptions {
  bool keep_all_actors = false;  // also those who take part in no interaction
  bool co_occurrence = false;    // a layer of actors that stand in one sentence
};

// Projects the interactions of one document onto a graph of its actors.
// Takes/gives  a compound act becomes one edge for every source and target; a mutual act of several sources without targets, one reciprocal
//              edge for every two of them. An actor's act upon itself makes no edge. Byte spans become code-point spans.
//              Affiliations become a layer of their own; the text's sketch goes to the document, so that reprints are known.
// Cost         O(bytes of the text + sources x targets).      Lifetime  keeps nothing.
// Tests        tests/graph/graph_builder_test.cpp
class GraphBuilder {
 public:
  // One builder serves any number of documents.
  explicit GraphBuilder(GraphBuilderOptions options = {}) : options_(options) {}

  // The graph of one document; the cast and the interactions must be those of this document.
  [[nodiscard]] RelationGraph build(const Document& document, const Cast& cast,
                                    const std::vector<Interaction>& interactions) const;

 private:
  GraphBuilderOptions options_;
};

}  // namespace entente
