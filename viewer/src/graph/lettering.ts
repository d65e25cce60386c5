// Names where there is room for them: seen from afar, the busiest actors are named first, in letters that stay legible,
// and a name that would lie over another one waits until a person comes nearer.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

const NEAR = 0.8; // from this zoom on all names are shown in their own size: the layout has room for them
const SMALLEST = 11.5; // pixels on the screen
const SMALLEST_WORDS = 10.5;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// Boxes by cells of a grid, so that a new one is compared with its neighbours alone.
class Taken {
  private readonly cells = new Map<string, Box[]>();

  private *keys(box: Box): Iterable<string> {
    for (let x = Math.floor(box.left / 100); x <= Math.floor(box.right / 100); ++x) {
      for (let y = Math.floor(box.top / 40); y <= Math.floor(box.bottom / 40); ++y) {
        yield `${x} ${y}`;
      }
    }
  }

  take(box: Box): boolean {
    const keys = [...this.keys(box)];
    const overlaps = (other: Box) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    if (keys.some((key) => this.cells.get(key)?.some(overlaps) === true)) {
      return false;
    }
    for (const key of keys) {
      this.cells.set(key, [...(this.cells.get(key) ?? []), box]);
    }
    return true;
  }
}

function boxOf(node: NodeSingular, zoom: number, pixels: number): Box {
  const { x, y } = node.position();
  const name = node.data("label") as string;
  const wide = Math.min(18, name.length) * pixels * 0.55 + 4;
  const top = (y + (node.data("size") as number) / 2) * zoom + 2;
  return { left: x * zoom - wide / 2, right: x * zoom + wide / 2, top, bottom: top + pixels * 1.15 * Math.ceil(name.length / 18) };
}

function signOf(node: NodeSingular, zoom: number): Box {
  const { x, y } = node.position();
  const half = (node.data("size") as number) / 2;
  return { left: (x - half) * zoom, right: (x + half) * zoom, top: (y - half) * zoom, bottom: (y + half) * zoom };
}

function setLetters(node: NodeSingular, font: number, shown: boolean): void {
  const rounded = Math.round(font * 2) / 2;
  if (shown && node.data("font") !== rounded) {
    node.data({ font: rounded, wrap: `${Math.round(rounded * 10)}px` });
  }
  if (node.hasClass("mute") === shown) {
    node.toggleClass("mute", !shown);
  }
}

function letterNodes(nodes: NodeSingular[], zoom: number, taken: Taken): void {
  nodes.sort((one, other) => (other.data("size") as number) - (one.data("size") as number) || (one.id() < other.id() ? -1 : 1));
  for (const node of nodes) {
    const pixels = Math.max(SMALLEST, (node.data("base") as number) * zoom);
    const free = taken.take(boxOf(node, zoom, pixels));
    setLetters(node, pixels / zoom, zoom >= NEAR || free);
  }
  nodes.forEach((node) => taken.take(signOf(node, zoom)));
}

// Words on lines, the most told first, where they lie over nothing.
function letterEdges(edges: EdgeSingular[], zoom: number, taken: Taken): void {
  edges.sort((one, other) => (other.data("width") as number) - (one.data("width") as number) || (one.id() < other.id() ? -1 : 1));
  const pixels = Math.max(SMALLEST_WORDS, 12 * zoom);
  for (const edge of edges) {
    const at = edge.midpoint();
    const letters = (edge.data("label") as string).length;
    const [wide, high] = [(Math.min(20, letters) * pixels) / 2 / 2 + 2, (pixels * 1.2 * Math.ceil(letters / 20)) / 2];
    const [x, y] = [at.x * zoom, at.y * zoom];
    const free = taken.take({ left: x - wide, right: x + wide, top: y - high, bottom: y + high });
    const font = Math.round((pixels / zoom) * 2) / 2;
    if (free && edge.data("font") !== font) {
      edge.data({ font, wrap: `${Math.round(font * 10)}px` });
    }
    edge.toggleClass("mute", !free);
  }
}

// `edges`: those that have room for words at all.
export function letter(cy: Core, nodes: NodeSingular[], edges: EdgeSingular[]): void {
  cy.batch(() => {
    const taken = new Taken();
    letterNodes(nodes, cy.zoom(), taken);
    letterEdges(edges, cy.zoom(), taken);
  });
}
