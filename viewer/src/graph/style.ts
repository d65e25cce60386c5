// How Cytoscape draws: everything that depends on the data comes from data(...), so that one sheet serves all.
import type { StylesheetJson } from "cytoscape";
import type { Palette } from "./palette";

const coloured = (name: string, line: string, words: string) => ({
  selector: `edge.${name}`,
  style: { "line-color": line, "target-arrow-color": line, "source-arrow-color": line, color: words },
});

const headed = (name: string, shape: string) => [
  { selector: `edge.${name}`, style: { "target-arrow-shape": shape } },
  { selector: `edge.${name}.mutual`, style: { "source-arrow-shape": shape } },
];

export function sheetOf(palette: Palette): StylesheetJson {
  const sheet = [
    {
      selector: "node.actor",
      style: {
        shape: "data(shape)",
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(fill)",
        "border-width": 1.5,
        "border-color": palette.ink,
        label: "data(label)",
        color: palette.ink,
        "font-family": palette.font,
        "font-size": "data(font)",
        "font-weight": "data(weight)",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": "data(wrap)",
        "text-outline-color": palette.paper,
        "text-outline-width": 2.5,
        "overlay-opacity": 0,
        "z-index": 10,
      },
    },
    { selector: "node.actor.mute", style: { label: "" } },
    { selector: "node.actor.double", style: { "border-style": "double", "border-width": 5 } },
    { selector: "node.actor.side-a", style: { "border-color": palette["side-a"], "border-width": 3 } },
    { selector: "node.actor.side-b", style: { "border-color": palette["side-b"], "border-width": 3, "border-style": "dashed" } },
    {
      selector: "node.group",
      style: {
        shape: "round-rectangle",
        "background-color": palette.soft,
        "background-opacity": 0.5,
        "border-width": 1,
        "border-color": palette.line,
        label: "data(label)",
        color: palette.ink,
        "font-family": palette.font,
        "font-size": 15,
        "font-weight": "bold",
        "text-valign": "top",
        "text-halign": "center",
        "text-margin-y": -4,
        "text-outline-color": palette.paper,
        "text-outline-width": 2.5,
        padding: "18px",
        events: "no",
        "z-index": 0,
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-dash-pattern": [7, 4],
        "arrow-scale": 1.1,
        "curve-style": "straight",
        "target-distance-from-node": 2,
        "source-distance-from-node": 2,
        "overlay-opacity": 0,
      },
    },
    coloured("tone1", palette.cooperation, palette["t-cooperation"]),
    coloured("tone0", palette.neutral, palette["t-neutral"]),
    coloured("tone-1", palette.conflict, palette["t-conflict"]),
    coloured("side-a", palette["side-a"], palette["side-a"]),
    coloured("side-b", palette["side-b"], palette["side-b"]),
    coloured("side-both", palette["side-both"], palette["side-both"]),
    { selector: "edge.words, edge.side-b", style: { "line-style": "dashed" } },
    { selector: "edge.unsure", style: { "line-style": "dotted" } },
    ...headed("head1", "triangle"),
    ...headed("head0", "vee"),
    ...headed("head-1", "tee"),
    {
      selector: "edge.bent",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(bend)",
        "control-point-weights": 0.5,
        "edge-distances": "node-position",
      },
    },
    {
      selector: "edge.named",
      style: {
        label: "data(label)",
        "font-family": palette.font,
        "font-size": "data(font)",
        "text-wrap": "wrap",
        "text-max-width": "data(wrap)",
        "text-outline-color": palette.paper,
        "text-outline-width": 3,
      },
    },
    { selector: "edge.mute", style: { label: "" } },
    {
      selector: "edge.far",
      style: { "curve-style": "haystack", "haystack-radius": 0, "source-arrow-shape": "none", "target-arrow-shape": "none", "line-style": "solid" },
    },
    { selector: ".gone", style: { display: "none" } },
    { selector: ".faint", style: { opacity: 0.22, "z-index": 1 } },
    {
      selector: "node.chosen",
      style: { "outline-width": 4, "outline-color": palette.accent, "outline-offset": 3, label: "data(label)", "font-weight": "bold", "min-zoomed-font-size": 0, "z-index": 30 },
    },
    {
      selector: "edge.chosen",
      style: {
        "underlay-color": palette.accent,
        "underlay-opacity": 0.28,
        "underlay-padding": 5,
        "underlay-shape": "round-rectangle",
        label: "data(label)",
        color: palette.ink,
        "font-family": palette.font,
        "font-size": "data(font)",
        "text-wrap": "wrap",
        "text-max-width": "data(wrap)",
        "text-outline-color": palette.paper,
        "text-outline-width": 3,
        "z-index": 20,
      },
    },
    { selector: "node.pinned", style: { "underlay-color": palette.ink, "underlay-opacity": 0.12, "underlay-padding": 6 } },
  ];
  return sheet as unknown as StylesheetJson;
}
