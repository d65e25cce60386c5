// Names where there is room for them: seen from afar, the busiest actors are named first, in letters that stay legible,
// and a name that would lie over another one waits until a person comes nearer.
import type { Core, NodeSingular } from "cytoscape";

const NEAR = 0.8; // from this zoom on all names are shown in their own size: the layout has room for them
const SMALLEST = 11.5; // pixels on the screen

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

function setLetters(node: NodeSingular, font: number, shown: boolean): void {
  const rounded = Math.round(font * 2) / 2;
  if (node.data("font") !== rounded) {
    node.data({ font: rounded, wrap: `${Math.round(rounded * 10)}px` });
  }
  node.toggleClass("mute", !shown);
}

export function letter(cy: Core): void {
  if (cy.destroyed()) {
    return;
  }
  const zoom = cy.zoom();
  const nodes = cy.nodes(".actor").toArray() as NodeSingular[];
  cy.batch(() => {
    if (zoom >= NEAR) {
      nodes.forEach((node) => setLetters(node, node.data("base") as number, true));
      return;
    }
    const taken = new Taken();
    nodes.sort((one, other) => (other.data("size") as number) - (one.data("size") as number) || (one.id() < other.id() ? -1 : 1));
    for (const node of nodes) {
      const pixels = Math.max(SMALLEST, (node.data("base") as number) * zoom);
      setLetters(node, pixels / zoom, taken.take(boxOf(node, zoom, pixels)));
    }
  });
}
