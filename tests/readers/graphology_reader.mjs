// graphology, which sigma draws: its own JSON, and GEXF.
import { counts, expect, load, read } from "./modules.mjs";

const { MultiGraph } = load("graphology");
const gexf = load("graphology-gexf");
for (const [name, count] of Object.entries(counts)) {
  const data = JSON.parse(read(`${name}.graphology`));
  const graph = new MultiGraph({ type: "directed" });
  graph.import(data);
  expect(`${name} nodes`, graph.order, count.nodes);
  expect(`${name} edges`, graph.size, count.edges);
  graph.forEachNode((node, attributes) => {
    if (!Number.isFinite(attributes.x) || !Number.isFinite(attributes.y)) {
      throw new Error(`${name}: ${node} has no place`);
    }
  });
  if (name === "nasty") {
    expect("name", graph.getNodeAttribute("node", "name"), 'Line one\nline "two" & </script>');
    expect("right to left", graph.hasNode("\u05E9\u05DC\u05D5\u05DD"), true);
    expect("parallel edges", graph.directedEdges("graph", "node").length >= 3, true);
    expect("loops", graph.selfLoopCount, 0);
  }
  const timed = gexf.parse(MultiGraph, read(`${name}.gexf`));
  expect(`${name} GEXF nodes`, timed.order, count.nodes);
  expect(`${name} GEXF edges`, timed.size, count.edges);
  if (name === "nasty") {
    expect("GEXF label", timed.getNodeAttribute("node", "label"), 'Line one\nline "two" & </script>');
    expect("GEXF parallel edges", timed.directedEdges("graph", "node").length >= 3, true);
  }
}
