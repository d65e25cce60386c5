// What is seen: the acts that filters, hidden actors and the chosen neighbourhood leave, and the curves and actors that show them.
import { computed } from "@preact/signals";
import type { Bundle } from "../model/bundles";
import { bundlesOf, weightOf } from "../model/bundles";
import type { Filtered } from "../model/filter";
import { filterActs, neighbourhood } from "../model/filter";
import type { Act, Actor } from "../model/types";
import { dataset, state } from "./state";

// Cytoscape draws so many curves with arrowheads smoothly without a graphics processor.
export const MOST_BUNDLES = 1500;

export interface Visible {
  acts: Act[]; // also those of one known actor
  bundles: Bundle[];
  drawn: Bundle[]; // the most reported of them, where there are too many
  actors: Map<string, Actor>;
  filtered: Filtered;
}

const filters = computed(() => state.value.filters);
const focus = computed(() => state.value.focus);
const hidden = computed(() => state.value.hidden);
const all = computed(() => state.value.all);

const filtered = computed<Filtered | null>(() => (dataset.value === null ? null : filterActs(dataset.value, filters.value)));

function wanted(acts: Act[]): Act[] {
  const without = new Set(hidden.value);
  const left = without.size === 0 ? acts : acts.filter((act) => !without.has(act.source?.id ?? "") && !without.has(act.target?.id ?? ""));
  if (focus.value === null) {
    return left;
  }
  const near = neighbourhood(left, focus.value.actor, focus.value.depth);
  return left.filter((act) => (act.source === null || near.has(act.source.id)) && (act.target === null || near.has(act.target.id)));
}

function mostReported(bundles: Bundle[]): Bundle[] {
  if (bundles.length <= MOST_BUNDLES || all.value) {
    return bundles;
  }
  const weights = new Map(bundles.map((bundle) => [bundle, weightOf(bundle.acts)]));
  return [...bundles].sort((one, other) => weights.get(other)! - weights.get(one)!).slice(0, MOST_BUNDLES);
}

export const visible = computed<Visible | null>(() => {
  if (filtered.value === null) {
    return null;
  }
  const acts = wanted(filtered.value.acts);
  const bundles = [...bundlesOf(acts).values()];
  const actors = new Map<string, Actor>();
  for (const act of acts) {
    for (const actor of [act.source, act.target]) {
      if (actor !== null) {
        actors.set(actor.id, actor);
      }
    }
  }
  return { acts, bundles, drawn: mostReported(bundles), actors, filtered: filtered.value };
});
