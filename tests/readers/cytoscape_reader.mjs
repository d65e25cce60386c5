// cytoscape.js without a page.
import { counts, expect, load, read } from "./modules.mjs";

const cytoscape = load("cytoscape");
for (const [name, count] of Object.entries(counts)) {
  const graph = cytoscape({ headless: true, elements: JSON.parse(read(`${name}.cytoscape`)).elements });
  expect(`${name} nodes`, graph.nodes().length, count.nodes);
  expect(`${name} edges`, graph.edges().length, count.edges);
  expect(`${name} ids`, new Set(graph.elements().map((element) => element.id())).size, count.nodes + count.edges);
  if (name === "nasty") {
    expect("name", graph.getElementById("node").data("name"), 'Line one\nline "two" & </script>');
    expect("right to left", graph.getElementById("\u05E9\u05DC\u05D5\u05DD").length, 1);
    expect("parallel edges", graph.getElementById("graph").edgesTo("#node").length >= 3, true);
    expect("loops", graph.edges().filter((edge) => edge.isLoop()).length, 0);
  }
}
