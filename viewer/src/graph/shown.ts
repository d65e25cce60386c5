// Elements of the picture that appear and disappear, told to Cytoscape all at once.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

export interface Shown<Element> {
  element: Element;
  seen: boolean;
}

export class Changes {
  private readonly appear: (NodeSingular | EdgeSingular)[] = [];
  private readonly leave: (NodeSingular | EdgeSingular)[] = [];

  note(shown: Shown<NodeSingular | EdgeSingular>, seen: boolean): void {
    if (shown.seen !== seen) {
      shown.seen = seen;
      (seen ? this.appear : this.leave).push(shown.element);
    }
  }

  apply(cy: Core): void {
    const collect = (elements: (NodeSingular | EdgeSingular)[]) => cy.collection(elements as never);
    collect(this.appear).removeClass("gone");
    collect(this.leave).addClass("gone");
  }
}
