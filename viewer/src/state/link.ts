// The state as the fragment of a link, only what differs from the first state, so that links stay short and readable.
// Worked example: "#view=matrix&off.quad=verbal_conflict&actor=qatar" is the matrix without verbal conflict, Qatar selected.
import { isoOf, spanOf } from "../model/dates";
import type { Facet, Filters } from "../model/filter";
import { FACETS, NO_FILTERS } from "../model/filter";
import type { Grouping, Mode, PanelTab, Place, Selection, State, Theme } from "./state";
import { FIRST_STATE } from "./state";

const oneOf = <Choice extends string>(value: string | null, choices: readonly Choice[], otherwise: Choice): Choice =>
  choices.find((choice) => choice === value) ?? otherwise;

const numberIn = (value: string | null, low: number, high: number, otherwise: number): number => {
  const number = value === null || value === "" ? NaN : Number(value);
  return Number.isFinite(number) ? Math.min(high, Math.max(low, number)) : otherwise;
};

const round = (value: number, digits = 1) => String(Number(value.toFixed(digits)));

function writeSelection(selection: Selection | null, into: URLSearchParams): void {
  switch (selection?.kind) {
    case "actor":
      into.set("actor", selection.id);
      break;
    case "pair":
      into.append("pair", selection.first);
      into.append("pair", selection.second);
      break;
    case "bundle":
      into.set("line", selection.key);
      break;
    case "act":
      into.set("event", selection.id);
      break;
    case undefined:
  }
}

function writeFilters(filters: Filters, into: URLSearchParams): void {
  if (filters.from !== null) {
    into.set("from", isoOf(filters.from));
  }
  if (filters.to !== null) {
    into.set("to", isoOf(filters.to));
  }
  for (const facet of FACETS) {
    filters.without[facet].forEach((choice) => into.append(`off.${facet}`, choice));
  }
  if (filters.minWeight > 0) {
    into.set("weight", round(filters.minWeight));
  }
  if (filters.minConfidence > 0) {
    into.set("confidence", round(filters.minConfidence, 2));
  }
  if (filters.changedOnly) {
    into.set("changed", "1");
  }
}

function writePlaces(state: State, into: URLSearchParams): void {
  for (const [id, place] of Object.entries(state.pinned)) {
    into.append("pin", `${round(place.x)},${round(place.y)},${id}`);
  }
  if (state.camera !== null) {
    into.set("camera", `${round(state.camera.x)},${round(state.camera.y)},${round(state.camera.zoom, 3)}`);
  }
}

export function stateToHash(state: State): string {
  const into = new URLSearchParams();
  const put = (key: string, value: string, first: string) => value !== first && into.set(key, value);
  put("view", state.mode, FIRST_STATE.mode);
  put("group", state.grouping, FIRST_STATE.grouping);
  put("tab", state.tab, FIRST_STATE.tab);
  put("theme", state.theme, FIRST_STATE.theme);
  put("colour", state.bySide ? "side" : "tone", "side");
  put("all", state.all ? "1" : "", "");
  writeFilters(state.filters, into);
  writeSelection(state.selection, into);
  if (state.focus !== null) {
    into.set("focus", state.focus.actor);
    into.set("depth", String(state.focus.depth));
  }
  state.hidden.forEach((id) => into.append("hide", id));
  state.opened.forEach((key) => into.append("open", key));
  writePlaces(state, into);
  const hash = into.toString();
  return hash === "" ? "" : `#${hash}`;
}

function readSelection(from: URLSearchParams): Selection | null {
  const [first, second] = from.getAll("pair");
  if (first !== undefined && second !== undefined) {
    return { kind: "pair", first, second };
  }
  const [actor, key, act] = [from.get("actor"), from.get("line"), from.get("event")];
  if (actor !== null) {
    return { kind: "actor", id: actor };
  }
  if (key !== null) {
    return { kind: "bundle", key };
  }
  return act === null ? null : { kind: "act", id: act };
}

function readFilters(from: URLSearchParams): Filters {
  const without = Object.fromEntries(FACETS.map((facet) => [facet, from.getAll(`off.${facet}`)])) as Record<Facet, string[]>;
  const filters = {
    from: spanOf(from.get("from") ?? "")?.[0] ?? null,
    to: spanOf(from.get("to") ?? "")?.[1] ?? null,
    without: FACETS.some((facet) => without[facet].length > 0) ? without : NO_FILTERS.without,
    minWeight: numberIn(from.get("weight"), 0, 1e9, 0),
    minConfidence: numberIn(from.get("confidence"), 0, 1, 0),
    changedOnly: from.get("changed") === "1",
  };
  const asked = (Object.keys(filters) as (keyof Filters)[]).some((key) => filters[key] !== NO_FILTERS[key]);
  return asked ? filters : NO_FILTERS;
}

function numbersOf(value: string, count: number): [number[], string] | null {
  const parts = value.split(",");
  const numbers = parts.slice(0, count).map(Number);
  return numbers.length === count && numbers.every(Number.isFinite) ? [numbers, parts.slice(count).join(",")] : null;
}

function readPinned(from: URLSearchParams): Record<string, Place> {
  const places = from.getAll("pin").map((value) => numbersOf(value, 2)).filter((pin) => pin !== null);
  return Object.fromEntries(places.map(([[x, y], id]) => [id, { x: x!, y: y! }]));
}

export function stateFromHash(hash: string): State {
  const from = new URLSearchParams(hash.replace(/^#/, ""));
  const camera = numbersOf(from.get("camera") ?? "", 3)?.[0];
  const focus = from.get("focus");
  return {
    mode: oneOf<Mode>(from.get("view"), ["network", "matrix"], "network"),
    grouping: oneOf<Grouping>(from.get("group"), ["none", "country", "community"], "none"),
    bySide: from.get("colour") !== "tone",
    filters: readFilters(from),
    selection: readSelection(from),
    focus: focus === null ? null : { actor: focus, depth: numberIn(from.get("depth"), 1, 4, 1) },
    hidden: from.getAll("hide"),
    pinned: readPinned(from),
    opened: from.getAll("open"),
    all: from.get("all") === "1",
    tab: oneOf<PanelTab>(from.get("tab"), ["details", "actors", "events", "differences"], "details"),
    theme: oneOf<Theme>(from.get("theme"), ["auto", "light", "dark"], "auto"),
    camera: camera === undefined ? null : { x: camera[0]!, y: camera[1]!, zoom: Math.min(20, Math.max(0.01, camera[2]!)) },
  };
}
