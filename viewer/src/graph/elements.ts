// What is drawn, as plain values: the looks of an actor and of a curve. Shapes tell actor types, colour and arrowhead the tone, dashes words, dots what is no fact.
import type { Bundle } from "../model/bundles";
import { isDeed, isFact, labelOf, sideOf, weightOf } from "../model/bundles";
import { pairKey } from "../model/read";
import type { Act, Actor } from "../model/types";
import type { Palette } from "./palette";

export const SHAPES: Record<string, string> = {
  person: "ellipse",
  state: "rectangle",
  government: "round-rectangle",
  organization: "hexagon",
  group: "triangle",
  office: "diamond",
  media: "pentagon",
};

export const shapeOf = (type: string) => (Object.hasOwn(SHAPES, type) ? SHAPES[type]! : "ellipse");

export function fillOf(type: string, palette: Palette): string {
  return type === "state" || type === "government" ? palette["node-state"] : type === "group" || type === "organization" ? palette["node-group"] : palette.node;
}

export type Colour = "cooperation" | "neutral" | "conflict" | "side-a" | "side-b" | "side-both";

export interface Curve {
  id: string;
  key: string; // of its bundle
  source: string;
  target: string;
  width: number;
  label: string;
  colour: Colour; // that the looks give it
  looks: string; // classes of the style sheet: tone or side, line, heads
  bend: number; // distance of the curve's middle from the straight line; 0: straight
}

// By side the line itself says who tells it; by tone it says whether it was deeds, words, or no fact at all.
function looksOf(acts: Act[], bundle: Bundle, bySide: boolean): string {
  const head = `head${bundle.tone}${bundle.mutual ? " mutual" : ""}`;
  if (bySide) {
    return `${head} side-${sideOf(acts)}`;
  }
  const facts = acts.filter(isFact);
  const line = facts.length === 0 ? "unsure" : facts.some(isDeed) ? "deeds" : "words";
  return `${head} tone${bundle.tone} ${line}`;
}

const TONES = { "-1": "conflict", "0": "neutral", "1": "cooperation" } as const;

function curveOf(id: string, bundle: Bundle, acts: Act[], bySide: boolean): Curve {
  const both = bySide && sideOf(acts) === "both" ? 1.5 : 0;
  const changed = bySide && acts.some((act) => act.changed) ? "Δ " : "";
  const width = Math.min(7, 1.6 + both + Math.log2(Math.max(1, weightOf(acts))) * 0.9);
  return {
    id,
    key: bundle.key,
    source: bundle.source.id,
    target: bundle.target.id,
    width: Math.round(width * 2) / 2,
    label: changed + labelOf(acts),
    colour: bySide ? `side-${sideOf(acts)}` : TONES[bundle.tone],
    looks: looksOf(acts, bundle, bySide),
    bend: 0,
  };
}

const STEP = 26;

// Curves between the same two actors are spread evenly; one alone is straight.
function bendAll(curves: Curve[]): void {
  const pairs = new Map<string, Curve[]>();
  for (const curve of curves) {
    const key = pairKey(curve.source, curve.target);
    const pair = pairs.get(key);
    if (pair === undefined) {
      pairs.set(key, [curve]);
    } else {
      pair.push(curve);
    }
  }
  for (const pair of pairs.values()) {
    pair.forEach((curve, i) => {
      const bend = (i - (pair.length - 1) / 2) * STEP;
      curve.bend = curve.source < curve.target ? bend : -bend;
    });
  }
}

export function curvesOf(bundles: Bundle[], opened: readonly string[], bySide: boolean): Curve[] {
  const open = new Set(opened);
  const curves = bundles.flatMap((bundle) =>
    open.has(bundle.key)
      ? bundle.acts.map((act) => curveOf(`e\n${act.id}`, bundle, [act], bySide))
      : [curveOf(`b\n${bundle.key}`, bundle, bundle.acts, bySide)],
  );
  bendAll(curves);
  return curves;
}

export const nodeId = (actor: string) => `n\n${actor}`;
export const actorOfNode = (id: string) => id.slice(2);

// The area of the sign grows with the number of acts.
export function diameterOf(weight: number, heaviest: number): number {
  return 16 + 26 * Math.sqrt(weight / Math.max(4, heaviest));
}

export interface ActorLooks {
  share: number; // of the acts of the busiest, 0 .. 1
  size: number;
  mute: boolean; // until it is known which names have room
  bySide: boolean;
}

// An actor as Cytoscape takes it.
export function elementOfActor(actor: Actor, { share, size, mute, bySide }: ActorLooks, palette: Palette) {
  const classes = ["actor", ...(mute ? ["mute"] : []), ...(actor.type === "government" ? ["double"] : []), ...(bySide && actor.side !== "both" ? [`side-${actor.side}`] : [])];
  const font = share > 0.5 ? 16 : share > 0.2 ? 14 : 13;
  return {
    group: "nodes" as const,
    data: {
      id: nodeId(actor.id),
      label: actor.name.length > 48 ? `${actor.name.slice(0, 47)}…` : actor.name,
      actorType: actor.type,
      shape: shapeOf(actor.type),
      fill: fillOf(actor.type, palette),
      size,
      base: font,
      font,
      wrap: "130px",
      weight: share > 0.5 ? 600 : 400,
    },
    classes,
  };
}

// A curve as Cytoscape takes it.
const dataOf = (curve: Curve) => ({ font: 12, wrap: "120px", ...curve, source: nodeId(curve.source), target: nodeId(curve.target) });

export const classesOf = (curve: Curve, named: boolean, far: boolean) => `${curve.looks}${curve.bend === 0 ? "" : " bent"}${named ? " named" : ""}${far ? " far" : ""}`;

export const elementOf = (curve: Curve, named: boolean, far: boolean) => ({
  group: "edges" as const,
  data: dataOf(curve),
  classes: classesOf(curve, named, far),
});

export function alike(one: Curve, other: Curve): boolean {
  return (Object.keys(one) as (keyof Curve)[]).every((key) => one[key] === other[key]);
}
