// The picture: a Cytoscape instance that is brought to what should be seen, changing only what differs.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import cytoscape from "cytoscape";
import type { Bundle } from "../model/bundles";
import type { Actor, Dataset } from "../model/types";
import type { Grouping, Place, Selection, State } from "../state/state";
import type { Visible } from "../state/visible";
import type { Curve } from "./elements";
import { actorOfNode, curvesOf, diameterOf, fillOf, nodeId, shapeOf } from "./elements";
import { letter } from "./lettering";
import { groupedPlaces, groupsOf, ownPlaces, sizesByActor } from "./layout";
import type { Palette } from "./palette";
import { readPalette } from "./palette";
import { sheetOf } from "./style";

export interface CanvasEvents {
  onSelect(selection: Selection | null): void;
  onOpen(key: string): void;
  onPin(actor: string, place: Place): void;
  onCamera(camera: State["camera"]): void;
}

const MOST_NAMED = 70; // curves that have room for their words
const MARGIN = 44;

export class Canvas {
  readonly cy: Core;
  private palette: Palette;
  private places = new Map<string, Place>();
  private placedBy = "";
  private groupNodes: Grouping = "none";
  private curves = new Map<string, Curve>();
  private moving = false; // the camera, by the page itself
  private readonly byActs: Map<Actor, number>;

  constructor(
    container: HTMLElement,
    private readonly data: Dataset,
    private readonly events: CanvasEvents,
  ) {
    this.palette = readPalette();
    this.byActs = sizesByActor(data.acts);
    this.cy = cytoscape({
      container,
      style: sheetOf(this.palette),
      layout: { name: "preset" },
      minZoom: 0.03,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: "single",
      autounselectify: true,
      textureOnViewport: data.acts.length > 800,
      pixelRatio: data.acts.length > 800 ? 1 : "auto",
    });
    this.listen();
  }

  destroy(): void {
    clearTimeout(this.lettering);
    this.cy.destroy();
  }

  private listen(): void {
    this.cy.on("tap", (event) => {
      const target = event.target as Core | NodeSingular | EdgeSingular;
      if (target === this.cy) {
        this.events.onSelect(null);
      }
    });
    this.cy.on("tap", "node.actor", (event) => this.events.onSelect({ kind: "actor", id: actorOfNode((event.target as NodeSingular).id()) }));
    this.cy.on("tap", "edge", (event) => this.events.onSelect(selectionOf(event.target as EdgeSingular)));
    this.cy.on("dbltap", "edge", (event) => this.events.onOpen((event.target as EdgeSingular).data("key") as string));
    this.cy.on("dragfree", "node.actor", (event) => {
      const node = event.target as NodeSingular;
      this.events.onPin(actorOfNode(node.id()), { ...node.position() });
    });
    let timer = 0;
    this.cy.on("zoom", () => this.letterSoon());
    this.cy.on("viewport", () => {
      if (!this.moving) {
        clearTimeout(timer);
        timer = window.setTimeout(() => this.events.onCamera(this.camera()), 250);
      }
    });
  }

  private lettering = 0;

  private letterSoon(): void {
    clearTimeout(this.lettering);
    this.lettering = window.setTimeout(() => letter(this.cy), 60);
  }

  recolour(): void {
    this.palette = readPalette();
    this.cy.style(sheetOf(this.palette));
    this.cy.nodes(".actor").forEach((node) => void node.data("fill", fillOf(node.data("actorType") as string, this.palette)));
    this.curves.clear(); // all curves get their colours anew
  }

  // Brings the picture to what is to be seen. True when actors moved.
  show(visible: Visible, state: State): boolean {
    let moved = false;
    this.cy.batch(() => {
      moved = this.place(visible, state);
      this.showNodes(visible, state);
      this.showCurves(visible.drawn, state);
      this.emphasize(state.selection, visible);
    });
    this.letterSoon();
    return moved;
  }

  private place(visible: Visible, state: State): boolean {
    const grouped = state.grouping !== "none";
    const by = grouped ? `${state.grouping} ${[...visible.actors.keys()].join("\n")}` : "own";
    if (by === this.placedBy) {
      return false;
    }
    const actors = grouped ? [...visible.actors.values()] : this.data.actors.filter((actor) => this.byActs.has(actor));
    const aspect = this.cy.width() / Math.max(1, this.cy.height());
    this.places = grouped ? groupedPlaces(actors, state.grouping, this.byActs, aspect) : ownPlaces(actors, this.byActs);
    this.placedBy = by;
    return true;
  }

  private placeOf(actor: string, state: State): Place {
    const pinned = Object.hasOwn(state.pinned, actor) && state.grouping === "none" ? state.pinned[actor] : undefined;
    return pinned ?? this.places.get(actor) ?? { x: 0, y: 0 };
  }

  private showNodes(visible: Visible, state: State): void {
    const shown = new Set<string>();
    const drawn = new Set(visible.drawn.flatMap((bundle) => [bundle.source, bundle.target]));
    this.showGroups(drawn, state);
    const heaviest = Math.max(1, ...this.byActs.values());
    for (const actor of drawn) {
      const id = nodeId(actor.id);
      shown.add(id);
      const place = this.placeOf(actor.id, state);
      let node = this.cy.getElementById(id) as unknown as NodeSingular;
      if (node.empty()) {
        node = this.addNode(actor, heaviest, place);
      } else {
        node.removeClass("gone");
        const at = node.position();
        if (at.x !== place.x || at.y !== place.y) {
          node.position(place);
        }
      }
      node.toggleClass("pinned", Object.hasOwn(state.pinned, actor.id) && state.grouping === "none");
      this.moveIntoGroup(node, actor, state);
    }
    this.cy.nodes(".actor").filter((node) => !shown.has(node.id())).remove();
  }

  private addNode(actor: Actor, heaviest: number, place: Place): NodeSingular {
    const size = diameterOf(this.byActs.get(actor) ?? 0, heaviest);
    const classes = ["actor"];
    if (actor.type === "government") {
      classes.push("double");
    }
    if (this.data.comparison !== null && actor.side !== "both") {
      classes.push(`side-${actor.side}`);
    }
    const share = (this.byActs.get(actor) ?? 0) / heaviest;
    return this.cy.add({
      group: "nodes",
      data: {
        id: nodeId(actor.id),
        label: actor.name.length > 48 ? `${actor.name.slice(0, 47)}…` : actor.name,
        actorType: actor.type,
        shape: shapeOf(actor.type),
        fill: fillOf(actor.type, this.palette),
        size,
        base: share > 0.5 ? 16 : share > 0.2 ? 14 : 13,
        font: share > 0.5 ? 16 : share > 0.2 ? 14 : 13,
        wrap: "130px",
        weight: share > 0.5 ? 600 : 400,
      },
      classes,
      position: { ...place },
    }) as unknown as NodeSingular;
  }

  private showGroups(actors: Set<Actor>, state: State): void {
    if (this.groupNodes !== state.grouping) {
      this.cy.nodes(".actor").move({ parent: null });
      this.cy.nodes(".group").remove();
      this.groupNodes = state.grouping;
    }
    if (state.grouping === "none") {
      return;
    }
    const groups = groupsOf(actors, state.grouping);
    const names = new Set(groups.map((group) => `g\n${group.name}`));
    for (const { name } of groups) {
      if (this.cy.getElementById(`g\n${name}`).empty()) {
        this.cy.add({ group: "nodes", data: { id: `g\n${name}`, label: name }, classes: "group", grabbable: false, selectable: false });
      }
    }
    this.cy.nodes(".group").filter((node) => !names.has(node.id())).remove();
    for (const group of groups) {
      for (const actor of group.members) {
        this.parents.set(actor.id, `g\n${group.name}`);
      }
    }
  }

  private readonly parents = new Map<string, string>();

  private moveIntoGroup(node: NodeSingular, actor: Actor, state: State): void {
    const wanted = state.grouping === "none" ? undefined : this.parents.get(actor.id);
    if ((node.data("parent") as string | undefined) !== wanted && wanted !== undefined) {
      node.move({ parent: wanted });
    }
  }

  private showCurves(bundles: Bundle[], state: State): void {
    const bySide = this.data.comparison !== null && state.bySide;
    const curves = curvesOf(bundles, state.opened, bySide, this.palette);
    const before = this.curves;
    this.curves = new Map(curves.map((curve) => [curve.id, curve]));
    this.cy.edges().filter((edge) => !this.curves.has(edge.id())).remove();
    const added = [];
    const named = curves.length <= MOST_NAMED;
    for (const curve of curves) {
      const known = before.get(curve.id);
      const edge = this.cy.getElementById(curve.id);
      if (edge.empty()) {
        added.push(elementOf(curve, named));
      } else if (known === undefined || !alike(known, curve)) {
        edge.data(dataOf(curve));
        edge.toggleClass("bent", curve.bend !== 0);
      }
    }
    this.cy.add(added);
    this.cy.edges().filter((edge) => edge.hasClass("named") !== named).toggleClass("named", named);
  }

  // What belongs to the selection stands out; the rest is there, but faint.
  private emphasize(selection: Selection | null, visible: Visible): void {
    this.cy.elements(".chosen").removeClass("chosen");
    this.cy.elements(".faint").removeClass("faint");
    if (selection === null) {
      return;
    }
    const chosen = this.chosenElements(selection, visible);
    if (chosen.empty()) {
      return;
    }
    const near = chosen.union(chosen.edges().connectedNodes()).union(chosen.nodes().connectedEdges()).union(chosen.nodes().neighborhood("node"));
    this.cy.elements(".actor, edge").difference(near).addClass("faint");
    chosen.addClass("chosen");
  }

  private chosenElements(selection: Selection, visible: Visible) {
    switch (selection.kind) {
      case "actor":
        return this.cy.getElementById(nodeId(selection.id));
      case "bundle":
        return this.cy.edges().filter((edge) => edge.data("key") === selection.key);
      case "pair": {
        const ends = new Set([nodeId(selection.first), nodeId(selection.second)]);
        return this.cy.edges().filter((edge) => ends.has(edge.data("source") as string) && ends.has(edge.data("target") as string));
      }
      case "act": {
        const own = this.cy.getElementById(`e\n${selection.id}`);
        const bundle = visible.drawn.find((candidate) => candidate.acts.some((act) => act.id === selection.id));
        return own.nonempty() || bundle === undefined ? own : this.cy.getElementById(`b\n${bundle.key}`);
      }
    }
  }

  camera(): NonNullable<State["camera"]> {
    const box = this.cy.extent();
    return { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2, zoom: this.cy.zoom() };
  }

  setCamera(camera: State["camera"]): void {
    this.moving = true;
    if (camera === null) {
      this.fitAll();
    } else {
      const { x, y, zoom } = camera;
      this.cy.viewport({ zoom, pan: { x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom } });
    }
    this.moving = false;
  }

  private fitAll(): void {
    this.cy.fit(undefined, Math.min(MARGIN, this.cy.width() / 12));
    if (this.cy.zoom() > 1.6) {
      this.cy.zoom(1.6);
      this.cy.center();
    }
  }

  zoomBy(factor: number): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: middle });
  }

  panBy(x: number, y: number): void {
    this.cy.panBy({ x, y });
  }

  // Moves what is selected into sight, where it is not.
  reveal(actor: string): void {
    const node = this.cy.getElementById(nodeId(actor));
    if (node.empty()) {
      return;
    }
    const at = (node as unknown as NodeSingular).renderedPosition();
    if (at.x < 20 || at.y < 20 || at.x > this.cy.width() - 20 || at.y > this.cy.height() - 40) {
      this.cy.center(node);
    }
  }

  // The nearest actor in a direction: the least distance, with what is off the direction counted double.
  nextActor(from: string | null, dx: number, dy: number): string | null {
    const nodes = this.cy.nodes(".actor").toArray() as NodeSingular[];
    const start = from === null ? undefined : nodes.find((node) => node.id() === nodeId(from));
    if (start === undefined) {
      const largest = nodes.sort((one, other) => (other.data("size") as number) - (one.data("size") as number))[0];
      return largest === undefined ? null : actorOfNode(largest.id());
    }
    const at = start.position();
    let [best, least] = [null as string | null, Infinity];
    for (const node of nodes) {
      const place = node.position();
      const along = (place.x - at.x) * dx + (place.y - at.y) * dy;
      const across = Math.abs((place.x - at.x) * dy) + Math.abs((place.y - at.y) * dx);
      if (node !== start && along > 0 && along + 2 * across < least) {
        [best, least] = [actorOfNode(node.id()), along + 2 * across];
      }
    }
    return best;
  }
}

function selectionOf(edge: EdgeSingular): Selection {
  const id = edge.id();
  return id.startsWith("e\n") ? { kind: "act", id: id.slice(2) } : { kind: "bundle", key: edge.data("key") as string };
}

const dataOf = (curve: Curve) => ({ ...curve, source: nodeId(curve.source), target: nodeId(curve.target) });

const elementOf = (curve: Curve, named: boolean) => ({
  group: "edges" as const,
  data: dataOf(curve),
  classes: [...(curve.bend === 0 ? [] : ["bent"]), ...(named ? ["named"] : [])],
});

function alike(one: Curve, other: Curve): boolean {
  return (Object.keys(one) as (keyof Curve)[]).every((key) => one[key] === other[key]);
}
