// Many acts as one curve: all that one actor did to another with one tone. Mutual acts have no direction and are a curve of their own.
import { TEXT } from "../text";
import type { Act, Actor, Side, Tone } from "./types";

const statusWord = (status: string) => (Object.hasOwn(TEXT.statuses, status) ? TEXT.statuses[status]!.toLowerCase() : status);

export interface Bundle {
  key: string;
  source: Actor;
  target: Actor;
  tone: Tone;
  mutual: boolean;
  acts: Act[];
}

const MARKS = { "-1": "-", "0": "0", "1": "+" } as const;

function makeKey(act: Act): string | null {
  if (act.source === null || act.target === null) {
    return null;
  }
  let [from, to] = [act.source.id, act.target.id];
  if (act.reciprocal && to < from) {
    [from, to] = [to, from];
  }
  return JSON.stringify([from, to, MARKS[act.tone] + (act.reciprocal ? "m" : "")]);
}

const keys = new WeakMap<Act, string | null>();

// Null for an act of one known actor.
export function bundleKeyOf(act: Act): string | null {
  let key = keys.get(act);
  if (key === undefined) {
    key = makeKey(act);
    keys.set(act, key);
  }
  return key;
}

export function bundlesOf(acts: Iterable<Act>): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>();
  for (const act of acts) {
    const key = bundleKeyOf(act);
    if (key === null) {
      continue;
    }
    const bundle = bundles.get(key);
    if (bundle !== undefined) {
      bundle.acts.push(act);
    } else {
      const turned = act.reciprocal && act.target!.id < act.source!.id;
      const [source, target] = turned ? [act.target!, act.source!] : [act.source!, act.target!];
      bundles.set(key, { key, source, target, tone: act.tone, mutual: act.reciprocal, acts: [act] });
    }
  }
  return bundles;
}

export const weightOf = (acts: Act[]) => acts.reduce((sum, act) => sum + act.weight, 0);
export const isFact = (act: Act) => act.status === "actual";
// "bowed to (denied)": an act that is no fact says so wherever it is named.
export const toldLabel = (act: Act) => (isFact(act) ? act.label : `${act.label} (${statusWord(act.status)})`);
export const isDeed = (act: Act) => act.quad.startsWith("material");

export function sideOf(acts: Act[]): Side {
  const first = acts[0]?.side ?? "both";
  return acts.every((act) => act.side === first) ? first : "both";
}

// "accused +2": what was told most, and how much more there is.
export function labelOf(acts: Act[]): string {
  const weights = new Map<string, number>();
  for (const act of acts) {
    const label = toldLabel(act);
    weights.set(label, (weights.get(label) ?? 0) + act.weight);
  }
  const labels = [...weights].sort((one, other) => other[1] - one[1]).map(([label]) => label);
  return (labels[0] ?? "") + (labels.length > 1 ? ` +${labels.length - 1}` : "");
}
