// cytoscape.js without a page.
import { counts, expect, load, read } from "./modules.mjs";

const cytoscape = load("cytoscape");
for (const [name, count] of Object.entries(counts)) {
  const graph = cytoscape({ headless: true, elements: JSON.parse(read(`${name}.cytoscape`)).elements });
  expect(`${name} nodes`, graph.nodes().length, count.nodes);
  expect(`${name} edges`, graph.edges().length, count.edges);
  if (name === "nasty") {
    expect("name", graph.getElementById("node").data("name"), 'Line one\nline "two" & </script>');
  }
}
