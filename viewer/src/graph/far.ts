// Many lines seen from far, drawn at once: Cytoscape draws each element by itself, through pictures that it keeps of it, which for 1,500 plain lines takes ten times
// as long as the lines. Actors are left to Cytoscape.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

// Of Cytoscape's renderer, whose version package-lock.json names, what draws the elements in their order. Not in its public types.
type Drawn = NodeSingular | EdgeSingular;
interface Renderer {
  redrawHint(what: "eles", on: boolean): void;
  redraw(): void;
  drawLayeredElements(context: CanvasRenderingContext2D, elements: Drawn[], pixelRatio: number, extent?: unknown): void;
  drawCachedElement(context: CanvasRenderingContext2D, element: Drawn, pixelRatio: number, extent?: unknown): void;
}

export interface FarLine {
  colour: string;
  width: number;
  from: NodeSingular;
  to: NodeSingular;
}

function drawLines(context: CanvasRenderingContext2D, lines: Map<string, FarLine[]>): void {
  context.lineCap = "butt";
  context.setLineDash([]);
  for (const some of lines.values()) {
    context.strokeStyle = some[0]!.colour;
    context.lineWidth = some[0]!.width;
    context.beginPath();
    for (const { from, to } of some) {
      const [start, end] = [from.position(), to.position()];
      context.moveTo(start.x, start.y);
      context.lineTo(end.x, end.y);
    }
    context.stroke();
  }
}

// Gives what draws the picture anew. `isFar`: whether lines are drawn so now. `lineOf`: how one is drawn, null for what is not seen. `isSeen`: which actors are.
export function drawLinesAtOnce(cy: Core, isFar: () => boolean, lineOf: (edge: EdgeSingular) => FarLine | null, isSeen: (node: NodeSingular) => boolean): () => void {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
  const usual = renderer.drawLayeredElements.bind(renderer);
  renderer.drawLayeredElements = (context, elements, pixelRatio, extent) => {
    if (!isFar()) {
      usual(context, elements, pixelRatio, extent);
      return;
    }
    const lines = new Map<string, FarLine[]>();
    for (const element of elements) {
      const line = element.isEdge() ? lineOf(element as EdgeSingular) : null;
      if (line !== null) {
        const key = `${line.colour} ${line.width}`;
        const alike = lines.get(key) ?? [];
        alike.push(line);
        lines.set(key, alike);
      }
    }
    drawLines(context, lines);
    for (const element of elements) {
      if (element.isNode() && isSeen(element as NodeSingular)) {
        renderer.drawCachedElement(context, element, pixelRatio, extent);
      }
    }
  };
  return () => {
    renderer.redrawHint("eles", true);
    renderer.redraw();
  };
}
