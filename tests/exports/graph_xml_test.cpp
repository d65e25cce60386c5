// GraphML and GEXF; tests/readers reads the same files with networkx, igraph and graphology.
#include <entente/exports/graph_xml.hpp>

#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <entente/base/error.hpp>

#include "exports/golden.hpp"
#include "exports/nasty_graph.hpp"

namespace entente {
namespace {

template <typename Exporter>
std::string written(const RelationGraph& graph) {
  std::ostringstream out;
  Exporter().write(graph, out);
  return out.str();
}

void count_elements(const xmlNode* node, std::map<std::string, std::size_t>& counts) {
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) {
      ++counts[reinterpret_cast<const char*>(node->name)];
      count_elements(node->children, counts);
    }
  }
}

std::map<std::string, std::size_t> elements_of(const std::string& xml) {
  const std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "out.xml", nullptr, XML_PARSE_NONET), xmlFreeDoc);
  std::map<std::string, std::size_t> counts;
  if (document) {
    count_elements(xmlDocGetRootElement(document.get()), counts);
  }
  return counts;
}

TEST(GraphMl, CountsInAreCountsOut) {
  for (const RelationGraph& graph : {samples::nasty(), samples::harbour(), samples::hostile(), RelationGraph{}}) {
    auto counts = elements_of(written<GraphMlExporter>(graph));
    EXPECT_EQ(counts["node"], graph.node_count());
    EXPECT_EQ(counts["edge"], graph.edge_count());
  }
}

TEST(GraphXml, IdsStayApartWhateverXmlDoesNotHaveOfThem) {
  std::vector<ActorNode> nodes;
  for (const char* id : {"foobar", "foo\u202ebar", "foo\ufffebar", "foo\uffffbar",
                         "foo\x01"
                         "bar",
                         "foo\x02"
                         "bar"}) {
    nodes.push_back(samples::actor(id, id, ActorType::person));
  }
  const RelationGraph graph({}, nodes, {});
  for (const std::string& xml : {written<GraphMlExporter>(graph), written<GexfExporter>(graph)}) {
    std::set<std::string> ids;
    for (std::size_t at = xml.find("<node id="); at != std::string::npos; at = xml.find("<node id=", at + 1)) {
      ids.insert(xml.substr(at, xml.find_first_of(" >", at + 9) - at));
    }
    EXPECT_EQ(ids.size(), nodes.size());
  }
}

TEST(GraphMl, MatchesGolden) { expect_golden("graph.graphml", written<GraphMlExporter>(samples::harbour())); }

TEST(Gexf, CountsInAreCountsOut) {
  for (const RelationGraph& graph : {samples::nasty(), samples::harbour(), samples::hostile(), RelationGraph{}}) {
    auto counts = elements_of(written<GexfExporter>(graph));
    EXPECT_EQ(counts["node"], graph.node_count());
    EXPECT_EQ(counts["edge"], graph.edge_count());
  }
}

TEST(Gexf, GivesEdgesTheirDays) {
  const std::string xml = written<GexfExporter>(samples::nasty());
  EXPECT_NE(xml.find("timerepresentation=\"interval\""), std::string::npos);
  EXPECT_NE(xml.find("start=\"2031-02-01\" end=\"2031-02-28\""), std::string::npos);
  EXPECT_NE(xml.find("start=\"2031-01-01\" end=\"2031-12-31\""), std::string::npos);
  EXPECT_NE(xml.find("start=\"2031-05-01\" end=\"2031-05-01\""), std::string::npos);
}

TEST(Gexf, NumbersParallelKinds) {
  const std::string xml = written<GexfExporter>(samples::nasty());
  for (const char* kind : {"kind=\"ACCUSE\"", "kind=\"ACCUSE 2\"", "kind=\"ACCUSE 3\""}) {
    EXPECT_NE(xml.find(kind), std::string::npos) << kind;
  }
}

TEST(Gexf, IsStaticWithoutDates) {
  EXPECT_NE(written<GexfExporter>(RelationGraph{}).find("mode=\"static\""), std::string::npos);
}

TEST(Gexf, MatchesGolden) { expect_golden("graph.gexf", written<GexfExporter>(samples::harbour())); }

TEST(GraphMl, TellsOfAStreamThatFails) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(GraphMlExporter().write(samples::nasty(), out), ExportError);
}

}  // namespace
}  // namespace entente
