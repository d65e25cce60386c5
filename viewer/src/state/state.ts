// All that a person can change on the page, as one value that is never changed in place: what undo steps through and a link holds.
import { signal } from "@preact/signals";
import type { Filters } from "../model/filter";
import { NO_FILTERS } from "../model/filter";
import type { Dataset } from "../model/types";

export type Selection =
  | { kind: "actor"; id: string }
  | { kind: "pair"; first: string; second: string }
  | { kind: "bundle"; key: string }
  | { kind: "act"; id: string };

export type Mode = "network" | "matrix";
export type Grouping = "none" | "country" | "community";
export type Theme = "auto" | "light" | "dark";
export type PanelTab = "details" | "actors" | "events" | "differences";
// On narrow screens one thing is shown at a time.
export type Sheet = "picture" | "filters" | "panel";

export interface Place {
  x: number;
  y: number;
}

export interface State {
  mode: Mode;
  grouping: Grouping;
  bySide: boolean; // of a comparison: colours tell who tells a relation, not its tone
  filters: Filters;
  selection: Selection | null;
  focus: { actor: string; depth: number } | null;
  hidden: readonly string[];
  pinned: Readonly<Record<string, Place>>;
  opened: readonly string[]; // bundles drawn as single acts
  all: boolean; // also beyond the number of lines that stay smooth
  tab: PanelTab;
  theme: Theme;
  camera: (Place & { zoom: number }) | null; // the middle of what is seen; null: all of it
}

export const FIRST_STATE: State = {
  mode: "network",
  grouping: "none",
  bySide: true,
  filters: NO_FILTERS,
  selection: null,
  focus: null,
  hidden: [],
  pinned: {},
  opened: [],
  all: false,
  tab: "details",
  theme: "auto",
  camera: null,
};

export const dataset = signal<Dataset | null>(null);
export const state = signal<State>(FIRST_STATE);
export const sheet = signal<Sheet>("picture");
export const menuOpen = signal(false); // then what lies under it takes no clicks and no keys
export const announcement = signal("");

const MOST_STEPS = 200;
const past = signal<State[]>([]);
const future = signal<State[]>([]);
// Where a person looks from is no step of its own.
const SILENT: ReadonlySet<keyof State> = new Set(["camera", "theme", "tab"]);

let lastKind = "";
let lastTime = 0;

// `kind` names what a slider or a drag does many times in a row: its steps within a second are one step of undo.
export function update(patch: Partial<State>, kind = ""): void {
  const before = state.value;
  const changed = (Object.keys(patch) as (keyof State)[]).filter((key) => patch[key] !== before[key]);
  if (changed.length === 0) {
    return;
  }
  if (changed.some((key) => !SILENT.has(key))) {
    const now = performance.now();
    if (kind === "" || kind !== lastKind || now - lastTime > 1000) {
      past.value = [...past.value.slice(-MOST_STEPS), before];
    }
    [lastKind, lastTime] = [kind, now];
    future.value = [];
  }
  state.value = { ...before, ...patch };
}

export const updateFilters = (patch: Partial<Filters>, kind = "") => update({ filters: { ...state.value.filters, ...patch } }, kind);

function step(from: typeof past, to: typeof past): boolean {
  const next = from.value[from.value.length - 1];
  if (next === undefined) {
    return false;
  }
  from.value = from.value.slice(0, -1);
  to.value = [...to.value, state.value];
  const { camera, theme, tab } = state.value;
  state.value = { ...next, camera, theme, tab };
  lastKind = "";
  return true;
}

export const undo = () => step(past, future);
export const redo = () => step(future, past);
export const canUndo = () => past.value.length > 0;
export const canRedo = () => future.value.length > 0;

export function restart(first: State): void {
  past.value = [];
  future.value = [];
  state.value = first;
}
