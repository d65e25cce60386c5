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

export interface Curve {
  id: string;
  key: string; // of its bundle
  source: string;
  target: string;
  colour: string;
  ink: string; // of its words
  width: number;
  line: "solid" | "dashed" | "dotted";
  head: "triangle" | "tee" | "vee";
  tail: "triangle" | "tee" | "vee" | "none";
  label: string;
  bend: number; // distance of the curve's middle from the straight line; 0: straight
}

const HEADS = { "1": "triangle", "0": "vee", "-1": "tee" } as const;

export function toneColour(tone: number, palette: Palette): string {
  return tone > 0 ? palette.cooperation : tone < 0 ? palette.conflict : palette.neutral;
}

function sideColour(acts: Act[], palette: Palette): string {
  const side = sideOf(acts);
  return side === "a" ? palette["side-a"] : side === "b" ? palette["side-b"] : palette["side-both"];
}

function inkOf(tone: number, palette: Palette): string {
  return tone > 0 ? palette["t-cooperation"] : tone < 0 ? palette["t-conflict"] : palette["t-neutral"];
}

// By side the line itself says who tells it; by tone it says whether it was deeds, words, or no fact at all.
function lineOf(acts: Act[], bySide: boolean): Curve["line"] {
  if (bySide) {
    const side = sideOf(acts);
    return side === "b" ? "dashed" : "solid";
  }
  const facts = acts.filter(isFact);
  return facts.length === 0 ? "dotted" : facts.some(isDeed) ? "solid" : "dashed";
}

function curveOf(id: string, bundle: Bundle, acts: Act[], bySide: boolean, palette: Palette): Curve {
  const head = HEADS[String(bundle.tone) as keyof typeof HEADS];
  const both = bySide && sideOf(acts) === "both" ? 1.5 : 0;
  const changed = bySide && acts.some((act) => act.changed) ? "Δ " : "";
  return {
    id,
    key: bundle.key,
    source: bundle.source.id,
    target: bundle.target.id,
    colour: bySide ? sideColour(acts, palette) : toneColour(bundle.tone, palette),
    ink: bySide ? sideColour(acts, palette) : inkOf(bundle.tone, palette),
    width: Math.min(7, 1.6 + both + Math.log2(Math.max(1, weightOf(acts))) * 0.9),
    line: lineOf(acts, bySide),
    head,
    tail: bundle.mutual ? head : "none",
    label: changed + labelOf(acts),
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

export function curvesOf(bundles: Bundle[], opened: readonly string[], bySide: boolean, palette: Palette): Curve[] {
  const open = new Set(opened);
  const curves = bundles.flatMap((bundle) =>
    open.has(bundle.key)
      ? bundle.acts.map((act) => curveOf(`e\n${act.id}`, bundle, [act], bySide, palette))
      : [curveOf(`b\n${bundle.key}`, bundle, bundle.acts, bySide, palette)],
  );
  bendAll(curves);
  return curves;
}

export const nodeId = (actor: string) => `n\n${actor}`;
export const actorOfNode = (id: string) => id.slice(2);

// Actors by the number of their acts: the area of the sign grows with it.
export function sizesOf(acts: Act[]): Map<Actor, number> {
  const sizes = new Map<Actor, number>();
  for (const act of acts) {
    for (const actor of [act.source, act.target]) {
      if (actor !== null) {
        sizes.set(actor, (sizes.get(actor) ?? 0) + act.weight);
      }
    }
  }
  return sizes;
}

export function diameterOf(weight: number, heaviest: number): number {
  return 16 + 26 * Math.sqrt(weight / Math.max(4, heaviest));
}
