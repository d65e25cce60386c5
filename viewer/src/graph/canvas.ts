// The picture: a Cytoscape instance that is brought to what should be seen, changing only what differs.
import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import cytoscape from "cytoscape";
import type { Bundle } from "../model/bundles";
import type { Actor, Dataset } from "../model/types";
import type { Grouping, Place, Selection, State } from "../state/state";
import type { Visible } from "../state/visible";
import type { Curve } from "./elements";
import { viewOfAll } from "./camera";
import { actorOfNode, alike, classesOf, curvesOf, diameterOf, elementOf, elementOfActor, fillOf, nodeId } from "./elements";
import { drawLinesAtOnce } from "./far";
import { letter } from "./lettering";
import { groupedPlaces, groupsOf, ownPlaces, sizesByActor } from "./layout";
import type { Palette } from "./palette";
import { readPalette } from "./palette";
import type { Shown } from "./shown";
import { Telling } from "./shown";
import { sheetOf } from "./style";
import { nextNode } from "./walk";

export interface CanvasEvents {
  onSelect(selection: Selection | null): void;
  onOpen(key: string): void;
  onPin(actor: string, place: Place): void;
  onCamera(camera: State["camera"]): void;
}

const NAMES = 120; // milliseconds until names are set anew
const MOST_NEAR = 400;
const FAR = 0.5;
const MOST_NAMED = 160; // curves that have room for their words
const MANY = 200; // actors whose names wait until it is known which have room

export class Canvas {
  readonly cy: Core;
  private palette: Palette;
  private places = new Map<string, Place>();
  private placedBy = "";
  private groupNodes: Grouping = "none";
  // All that was ever drawn; what is not to be seen now is only hidden, for a new element costs more than a hidden one.
  private readonly nodes = new Map<Actor, Shown<NodeSingular>>();
  private readonly edges = new Map<string, Shown<EdgeSingular> & { curve: Curve }>();
  private named = false;
  private emphasized: Selection | null = null;
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
    this.telling = new Telling(this.cy, () => [...this.nodes.values(), ...this.edges.values()]);
    this.redraw = drawLinesAtOnce(
      this.cy,
      () => this.isPlain(),
      (edge) => this.farLineOf(edge),
      (node) => this.nodes.get(this.data.actorById.get(actorOfNode(node.id()))!)?.seen === true,
    );
    this.listen();
  }

  destroy(): void {
    clearTimeout(this.lettering);
    this.telling.stop();
    this.cy.destroy();
  }

  private readonly redraw: () => void;
  private readonly telling: Telling;

  // Far lines, of which none stands out, are drawn at once from what is known here; Cytoscape learns a little later which of them are there to be pointed at.
  private isPlain(): boolean {
    return this.far && this.emphasized === null && this.groupNodes === "none";
  }

  private farLineOf(edge: EdgeSingular) {
    const known = this.edges.get(edge.id());
    return known?.seen === true ? { colour: this.palette[known.curve.colour], width: known.curve.width, from: edge.source(), to: edge.target() } : null;
  }

  // For whoever asks Cytoscape itself what is seen.
  settle(): void {
    this.telling.now();
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
  private far = false;

  // So many lines seen from so far are drawn without what could not be seen: bends, dashes and heads of a pixel or two.
  private drawAsFar(): void {
    const far = this.cy.zoom() < FAR && this.seenEdges().length > MOST_NEAR;
    if (far !== this.far) {
      this.far = far;
      this.telling.now();
      this.cy.edges().toggleClass("far", far);
    }
  }

  private letterSoon(): void {
    clearTimeout(this.lettering);
    this.lettering = window.setTimeout(() => {
      this.drawAsFar();
      letter(this.cy, this.seenNodes(), this.named ? this.seenEdges() : []);
    }, NAMES);
  }

  recolour(): void {
    this.palette = readPalette();
    this.cy.style(sheetOf(this.palette));
    this.cy.nodes(".actor").forEach((node) => void node.data("fill", fillOf(node.data("actorType") as string, this.palette)));
  }

  // Brings the picture to what is to be seen. True when actors moved.
  show(visible: Visible, state: State): boolean {
    let moved = false;
    this.cy.batch(() => {
      moved = this.place(visible, state);
      this.showNodes(visible, state);
      this.showCurves(visible.drawn, state);
      if (this.isPlain() && state.selection === null) {
        this.telling.tell([...this.nodes.values()].filter((node) => node.seen), Infinity); // Cytoscape draws them
        this.telling.soon();
      } else {
        this.telling.now();
      }
      this.emphasize(state.selection, visible);
    });
    this.redraw();
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
    const drawn = new Set(visible.drawn.flatMap((bundle) => [bundle.source, bundle.target]));
    this.showGroups(drawn, state);
    const heaviest = Math.max(1, ...this.byActs.values());
    for (const actor of drawn) {
      const place = this.placeOf(actor.id, state);
      let node = this.nodes.get(actor);
      if (node === undefined) {
        node = { element: this.addNode(actor, heaviest, place), seen: true, told: true };
        this.nodes.set(actor, node);
      } else {
        node.seen = true;
        const at = node.element.position();
        if (at.x !== place.x || at.y !== place.y) {
          node.element.position(place);
        }
      }
      const pinned = Object.hasOwn(state.pinned, actor.id) && state.grouping === "none";
      if (node.element.hasClass("pinned") !== pinned) {
        node.element.toggleClass("pinned", pinned);
      }
      this.moveIntoGroup(node.element, actor, state);
    }
    for (const [actor, node] of this.nodes) {
      node.seen = drawn.has(actor);
    }
  }

  private addNode(actor: Actor, heaviest: number, place: Place): NodeSingular {
    const looks = { share: (this.byActs.get(actor) ?? 0) / heaviest, size: diameterOf(this.byActs.get(actor) ?? 0, heaviest), mute: this.byActs.size > MANY, bySide: this.data.comparison !== null };
    return this.cy.add({ ...elementOfActor(actor, looks, this.palette), position: { ...place } }) as unknown as NodeSingular;
  }

  private showGroups(actors: Set<Actor>, state: State): void {
    if (this.groupNodes !== state.grouping) {
      this.cy.nodes(".actor").move({ parent: null });
      this.cy.nodes(".group").remove();
      this.groupNodes = state.grouping;
      // Elements that were moved are new ones to Cytoscape.
      for (const [actor, node] of this.nodes) {
        node.element = this.cy.getElementById(nodeId(actor.id)) as unknown as NodeSingular;
      }
      for (const [id, edge] of this.edges) {
        edge.element = this.cy.getElementById(id) as unknown as EdgeSingular;
      }
    }
    if (state.grouping === "none") {
      return;
    }
    const groups = groupsOf(actors, state.grouping);
    const names = new Set(groups.map((group) => groupId(group.name)));
    for (const { name, members } of groups) {
      if (this.cy.getElementById(groupId(name)).empty()) {
        this.cy.add({ group: "nodes", data: { id: groupId(name), label: name }, classes: "group", grabbable: false, selectable: false });
      }
      members.forEach((actor) => this.parents.set(actor, groupId(name)));
    }
    this.cy.nodes(".group").forEach((group) => void group.toggleClass("gone", !names.has(group.id())));
  }

  private seenNodes(): NodeSingular[] {
    return [...this.nodes.values()].filter((node) => node.seen).map((node) => node.element);
  }

  private seenEdges(): EdgeSingular[] {
    return [...this.edges.values()].filter((edge) => edge.seen).map((edge) => edge.element);
  }

  private readonly parents = new Map<Actor, string>();

  private moveIntoGroup(node: NodeSingular, actor: Actor, state: State): void {
    const wanted = state.grouping === "none" ? undefined : this.parents.get(actor);
    if (wanted !== undefined && (node.data("parent") as string | undefined) !== wanted) {
      node.move({ parent: wanted });
    }
  }

  private showCurves(bundles: Bundle[], state: State): void {
    const curves = curvesOf(bundles, state.opened, this.data.comparison !== null && state.bySide);
    const named = curves.length <= MOST_NAMED;
    const wanted = new Set(curves.map((curve) => curve.id));
    const added: Curve[] = [];
    for (const curve of curves) {
      const known = this.edges.get(curve.id);
      if (known === undefined) {
        added.push(curve);
        continue;
      }
      if (!alike(known.curve, curve)) {
        known.element.data({ ...curve });
        known.element.classes(classesOf(curve, named, this.far));
        known.curve = curve;
      }
    }
    for (const [id, edge] of this.edges) {
      edge.seen = wanted.has(id);
    }
    this.far ||= added.length > MOST_NEAR && this.edges.size === 0; // the first picture of many: all is seen, from afar
    this.addEdges(added, named);
    if (named !== this.named) {
      this.cy.edges().toggleClass("named", named);
      this.named = named;
    }
  }

  private addEdges(curves: Curve[], named: boolean): void {
    const elements = this.cy.add(curves.map((curve) => elementOf(curve, named, this.far)));
    curves.forEach((curve, i) => this.edges.set(curve.id, { element: elements[i] as unknown as EdgeSingular, seen: true, told: true, curve }));
  }

  // What belongs to the selection stands out; the rest is there, but faint.
  private emphasize(selection: Selection | null, visible: Visible): void {
    if (this.emphasized === null && selection === null) {
      return;
    }
    this.cy.elements(".chosen").removeClass("chosen");
    this.cy.elements(".faint").removeClass("faint");
    this.emphasized = selection;
    if (selection === null) {
      return;
    }
    const chosen = this.chosenElements(selection, visible).not(".gone");
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
    const view = viewOfAll(this.seenNodes(), this.cy.width(), this.cy.height(), this.groupNodes === "none" ? 0 : 60);
    if (view !== null) {
      this.cy.viewport(view);
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

  nextActor(from: string | null, dx: number, dy: number): string | null {
    const next = nextNode(this.seenNodes(), from === null ? null : nodeId(from), dx, dy);
    return next === null ? null : actorOfNode(next.id());
  }
}

function selectionOf(edge: EdgeSingular): Selection {
  const id = edge.id();
  return id.startsWith("e\n") ? { kind: "act", id: id.slice(2) } : { kind: "bundle", key: edge.data("key") as string };
}

const groupId = (name: string) => `g\n${name}`;
