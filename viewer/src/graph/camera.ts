// From where all of a picture is seen.
import type { NodeSingular } from "cytoscape";
import type { Place } from "../state/state";

// Pixels that the controls over the picture and the outermost names need.
const EDGES = { top: 76, bottom: 76, side: 84 };
const MOST_FIT = 1.5; // a few actors do not fill the screen with letters

export interface View {
  zoom: number;
  pan: Place;
}

// Over places alone: to measure every name would take longer than to draw the picture. `around`: what groups draw around their members.
export function viewOfAll(nodes: NodeSingular[], width: number, height: number, around: number): View | null {
  if (nodes.length === 0) {
    return null;
  }
  const [xs, ys] = [nodes.map((node) => node.position().x), nodes.map((node) => node.position().y)];
  const [left, right, top, bottom] = [Math.min(...xs) - around, Math.max(...xs) + around, Math.min(...ys) - around, Math.max(...ys) + around];
  const side = Math.min(EDGES.side, width / 8);
  const zoom = Math.min(MOST_FIT, (width - 2 * side) / Math.max(1, right - left), (height - EDGES.top - EDGES.bottom) / Math.max(1, bottom - top));
  const middle = { x: width / 2, y: (height + EDGES.top - EDGES.bottom) / 2 };
  return { zoom, pan: { x: middle.x - ((left + right) / 2) * zoom, y: middle.y - ((top + bottom) / 2) * zoom } };
}
