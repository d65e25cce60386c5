// Elements of the picture that appear and disappear. To Cytoscape each is a change of style, which costs more than to draw it: it is told many at once, and
// where it does not draw them itself, only when the picture stands.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";

export interface Shown<Element extends NodeSingular | EdgeSingular> {
  element: Element;
  seen: boolean;
  told: boolean; // whether Cytoscape takes it for seen
}

type AnyShown = Shown<NodeSingular> | Shown<EdgeSingular>;

const LATER = 200; // milliseconds
const MOST = 100; // elements at a time, so that a person never waits for it

export class Telling {
  private timer = 0;

  constructor(
    private readonly cy: Core,
    private readonly all: () => Iterable<AnyShown>,
  ) {}

  now(): void {
    this.stop();
    this.tell(this.all(), Infinity);
  }

  soon(delay = LATER): void {
    this.stop();
    this.timer = window.setTimeout(() => this.tell(this.all(), MOST) && this.soon(0), delay);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  // False when all are told.
  tell(all: Iterable<AnyShown>, most: number): boolean {
    const changed: AnyShown[] = [];
    for (const shown of all) {
      if (shown.seen !== shown.told && changed.push(shown) >= most) {
        break;
      }
    }
    const collect = (seen: boolean) => this.cy.collection(changed.filter((shown) => shown.seen === seen).map((shown) => shown.element) as never);
    this.cy.batch(() => {
      collect(true).removeClass("gone");
      collect(false).addClass("gone");
    });
    changed.forEach((shown) => (shown.told = shown.seen));
    return changed.length >= most;
  }
}
