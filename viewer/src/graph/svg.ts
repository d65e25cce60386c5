// The picture as SVG: the geometry that Cytoscape draws, written with the page's own elements, so that text stays text.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import type { Palette } from "./palette";

const NS = "http://www.w3.org/2000/svg";
type Attributes = Record<string, string | number>;

function element(parent: Element, name: string, attributes: Attributes, text = ""): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, typeof value === "number" ? String(Number(value.toFixed(2))) : value);
  }
  if (text !== "") {
    made.textContent = printable(text);
  }
  parent.append(made);
  return made;
}

// XML has no control characters.
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");

const SIDES: Record<string, [number, number]> = { hexagon: [6, 0], triangle: [3, -90], diamond: [4, -90], pentagon: [5, -90] };

function drawShape(parent: Element, shape: string, x: number, y: number, radius: number, paint: Attributes): void {
  const polygon = SIDES[shape];
  if (polygon !== undefined) {
    const [sides, turn] = polygon;
    const points = Array.from({ length: sides }, (_, i) => {
      const angle = ((turn + (360 * i) / sides) * Math.PI) / 180;
      return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
    });
    element(parent, "polygon", { points: points.join(" "), ...paint });
  } else if (shape.endsWith("rectangle")) {
    const round = shape.startsWith("round") ? radius / 3 : 0;
    element(parent, "rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, rx: round, ...paint });
  } else {
    element(parent, "circle", { cx: x, cy: y, r: radius, ...paint });
  }
}

interface Point {
  x: number;
  y: number;
}

function drawHead(parent: Element, shape: string, tip: Point, from: Point, colour: string, width: number): void {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const size = 6 + 1.6 * width;
  const at = (along: number, across: number) => `${(tip.x - ux * along - uy * across).toFixed(1)},${(tip.y - uy * along + ux * across).toFixed(1)}`;
  if (shape === "triangle") {
    element(parent, "polygon", { points: [at(0, 0), at(size, size / 2), at(size, -size / 2)].join(" "), fill: colour });
  } else {
    const points = shape === "tee" ? [at(0, size / 1.6), at(0, -size / 1.6)] : [at(size, size / 2), at(0, 0), at(size, -size / 2)];
    element(parent, "polyline", { points: points.join(" "), fill: "none", stroke: colour, "stroke-width": width + 0.8 });
  }
}

const DASHES: Record<string, string> = { dashed: "7 4", dotted: "1.5 4", solid: "none" };

function drawEdge(lines: Element, words: Element, edge: EdgeSingular, palette: Palette): void {
  const [start, end] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const bend = edge.hasClass("bent") ? edge.controlPoints()?.[0] : undefined;
  const { width, label } = edge.data() as { width: number; label: string };
  const style = (name: string) => edge.style(name) as string;
  const [colour, tail] = [style("line-color"), style("source-arrow-shape")];
  const path = bend === undefined ? `L${end.x.toFixed(1)} ${end.y.toFixed(1)}` : `Q${bend.x.toFixed(1)} ${bend.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  const dashes = DASHES[style("line-style")] ?? "none";
  element(lines, "path", {
    d: `M${start.x.toFixed(1)} ${start.y.toFixed(1)}${path}`,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dashes,
  });
  drawHead(lines, style("target-arrow-shape"), end, bend ?? start, colour, width);
  if (tail !== "none") {
    drawHead(lines, tail, start, bend ?? end, colour, width);
  }
  if (edge.hasClass("named")) {
    const middle = edge.midpoint();
    drawText(words, label, middle.x, middle.y + 3, 11, style("color"), palette, 400);
  }
}

function drawText(parent: Element, text: string, x: number, y: number, size: number, colour: string, palette: Palette, weight: number): void {
  const paint = { "font-size": size, "font-weight": weight, "text-anchor": "middle", fill: colour, stroke: palette.paper, "stroke-width": 3, "paint-order": "stroke" };
  element(parent, "text", { x, y, ...paint }, text);
}

function drawNode(parent: Element, node: NodeSingular, palette: Palette): void {
  const { x, y } = node.position();
  const data = node.data() as { shape: string; fill: string; size: number; label: string; font: number; weight: number };
  const stroke = node.hasClass("side-a") ? palette["side-a"] : node.hasClass("side-b") ? palette["side-b"] : palette.ink;
  drawShape(parent, data.shape, x, y, data.size / 2, { fill: data.fill, stroke, "stroke-width": node.hasClass("double") ? 3 : 1.5 });
  drawText(parent, data.label, x, y + data.size / 2 + 6 + data.font * 0.75, data.font, palette.ink, palette, data.weight);
}

export function pictureAsSvg(cy: Core, palette: Palette, title: string): string {
  const box = cy.elements(":visible").boundingBox({});
  const [x, y, width, height] = [box.x1 - 24, box.y1 - 24, box.w + 48, box.h + 48];
  const root = document.createElementNS(NS, "svg");
  root.setAttribute("xmlns", NS);
  root.setAttribute("viewBox", [x, y, width, height].map((value) => value.toFixed(1)).join(" "));
  root.setAttribute("width", width.toFixed(0));
  root.setAttribute("height", height.toFixed(0));
  root.setAttribute("font-family", "Helvetica, Arial, sans-serif");
  element(root, "title", {}, title);
  element(root, "rect", { x, y, width, height, fill: palette.paper });
  const groups = element(root, "g", {});
  const [lines, nodes, words] = [element(root, "g", {}), element(root, "g", {}), element(root, "g", {})];
  cy.nodes(".group:visible").forEach((group) => {
    const frame = group.boundingBox({ includeLabels: false });
    element(groups, "rect", { x: frame.x1, y: frame.y1, width: frame.w, height: frame.h, rx: 8, fill: palette.soft, stroke: palette.line });
    drawText(groups, String(group.data("label")), (frame.x1 + frame.x2) / 2, frame.y1 - 6, 15, palette.ink, palette, 700);
  });
  cy.edges(":visible").forEach((edge) => drawEdge(lines, words, edge, palette));
  cy.nodes(".actor:visible").forEach((node) => drawNode(nodes, node, palette));
  return new XMLSerializer().serializeToString(root);
}
