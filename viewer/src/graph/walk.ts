// From actor to actor by arrow keys.
import type { NodeSingular } from "cytoscape";

const sizeOf = (node: NodeSingular) => node.data("size") as number;

// The nearest actor in a direction: the least distance, with what is off the direction counted double. The largest one to begin with.
export function nextNode(nodes: NodeSingular[], from: string | null, dx: number, dy: number): NodeSingular | null {
  const start = nodes.find((node) => node.id() === from);
  if (start === undefined) {
    return nodes.reduce<NodeSingular | null>((largest, node) => (largest === null || sizeOf(node) > sizeOf(largest) ? node : largest), null);
  }
  const at = start.position();
  let [best, least]: [NodeSingular | null, number] = [null, Infinity];
  for (const node of nodes) {
    const place = node.position();
    const along = (place.x - at.x) * dx + (place.y - at.y) * dy;
    const across = Math.abs((place.x - at.x) * dy) + Math.abs((place.y - at.y) * dx);
    if (node !== start && along > 0 && along + 2 * across < least) {
      [best, least] = [node, along + 2 * across];
    }
  }
  return best;
}
