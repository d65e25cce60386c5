// Which acts are wanted, and how many there would be of each kind. One pass: an act that fails one question alone counts for the choices of that question.
import type { Act, Dataset } from "./types";

export const FACETS = ["tone", "quad", "status", "type", "publisher", "side"] as const;
export type Facet = (typeof FACETS)[number];

export interface Filters {
  from: number | null; // days, both included
  to: number | null;
  without: Readonly<Record<Facet, readonly string[]>>; // choices that are switched off
  minWeight: number;
  minConfidence: number;
  changedOnly: boolean;
}

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  without: { tone: [], quad: [], status: [], type: [], publisher: [], side: [] },
  minWeight: 0,
  minConfidence: 0,
  changedOnly: false,
};

export function choicesOf(act: Act, facet: Facet): readonly string[] {
  switch (facet) {
    case "tone":
      return [String(act.tone)];
    case "quad":
      return [act.quad];
    case "status":
      return [act.status];
    case "type":
      return act.source !== null && act.target !== null && act.source.type !== act.target.type
        ? [act.source.type, act.target.type]
        : [(act.source ?? act.target)!.type];
    case "publisher":
      return act.publishers;
    case "side":
      return [act.side];
  }
}

// One publisher that is wanted is enough; but both ends must be of a wanted type.
function passes(act: Act, facet: Facet, without: ReadonlySet<string>): boolean {
  if (without.size === 0) {
    return true;
  }
  const choices = choicesOf(act, facet);
  return facet === "type" ? choices.every((choice) => !without.has(choice)) : choices.some((choice) => !without.has(choice));
}

export interface Filtered {
  acts: Act[]; // in the order of the data
  counts: Record<Facet, Map<string, number>>;
  timeless: Act[]; // those that all but the time lets pass, for the histogram
}

export function filterActs(data: Dataset, filters: Filters): Filtered {
  const without = FACETS.map((facet) => new Set(filters.without[facet]));
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Filtered["counts"];
  const result: Filtered = { acts: [], counts, timeless: [] };
  for (const act of data.acts) {
    if (act.weight < filters.minWeight || act.confidence < filters.minConfidence || (filters.changedOnly && !act.changed)) {
      continue;
    }
    const inTime = (filters.from === null || act.to >= filters.from) && (filters.to === null || act.from <= filters.to);
    let failed = 0;
    let failure = -1;
    for (let i = 0; i < FACETS.length && failed < 2; ++i) {
      if (!passes(act, FACETS[i]!, without[i]!)) {
        ++failed;
        failure = i;
      }
    }
    if (failed === 0) {
      result.timeless.push(act);
    }
    if (!inTime || failed > 1) {
      continue;
    }
    if (failed === 0) {
      result.acts.push(act);
    }
    for (let i = 0; i < FACETS.length; ++i) {
      if (failed === 0 || failure === i) {
        for (const choice of choicesOf(act, FACETS[i]!)) {
          counts[FACETS[i]!].set(choice, (counts[FACETS[i]!].get(choice) ?? 0) + 1);
        }
      }
    }
  }
  return result;
}

// The actors at most `depth` acts away from one, over these acts.
export function neighbourhood(acts: Act[], actor: string, depth: number): Set<string> {
  const near = new Set([actor]);
  for (let step = 0; step < depth; ++step) {
    const border = new Set(near);
    for (const act of acts) {
      if (act.source !== null && act.target !== null) {
        if (border.has(act.source.id)) {
          near.add(act.target.id);
        }
        if (border.has(act.target.id)) {
          near.add(act.source.id);
        }
      }
    }
  }
  return near;
}
