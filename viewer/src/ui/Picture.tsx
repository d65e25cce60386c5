// The canvas in the page: hands it what is seen, and takes its clicks and keys.
import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Canvas } from "../graph/canvas";
import type { Dataset } from "../model/types";
import type { Place } from "../state/state";
import { redo, state, undo, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";

export const picture: { current: Canvas | null } = { current: null };

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function pin(actor: string, place: Place | null): void {
  const pinned = { ...state.value.pinned };
  if (place === null) {
    delete pinned[actor];
  } else {
    pinned[actor] = place;
  }
  update({ pinned });
}

function togglePin(actor: string): void {
  const at = picture.current?.cy.getElementById(`n\n${actor}`).position() as Place | undefined;
  pin(actor, Object.hasOwn(state.value.pinned, actor) || at === undefined ? null : { ...at });
}

// Steps through the relations of the selected actor; from a relation, through those of the actor that it started from.
let startedFrom: string | null = null;
function stepRelation(forward: boolean): void {
  const { selection } = state.value;
  const actor = selection?.kind === "actor" ? selection.id : startedFrom;
  const around = visible.value!.drawn.filter((bundle) => bundle.source.id === actor || bundle.target.id === actor);
  if (actor === null || around.length === 0) {
    return;
  }
  startedFrom = actor;
  const at = selection?.kind === "bundle" ? around.findIndex((bundle) => bundle.key === selection.key) : forward ? -1 : 0;
  const next = around[(at + (forward ? 1 : around.length - 1)) % around.length]!;
  update({ selection: { kind: "bundle", key: next.key }, tab: "details" });
}

const selectedActor = () => (state.value.selection?.kind === "actor" ? state.value.selection.id : null);

function walk(dx: number, dy: number): void {
  const next = picture.current?.nextActor(selectedActor() ?? startedFrom, dx, dy);
  if (next !== undefined && next !== null) {
    startedFrom = null;
    update({ selection: { kind: "actor", id: next }, tab: "details" }, "walk");
    picture.current?.reveal(next);
  }
}

const KEYS: Record<string, () => void> = {
  ArrowLeft: () => walk(-1, 0),
  ArrowRight: () => walk(1, 0),
  ArrowUp: () => walk(0, -1),
  ArrowDown: () => walk(0, 1),
  Enter: () => document.getElementById("panel")?.focus(),
  "[": () => stepRelation(false),
  "]": () => stepRelation(true),
};

// Keys of the whole page; none of them while a person types.
const PAGE_KEYS: Record<string, () => void> = {
  "/": () => document.getElementById("search")?.focus(),
  "+": () => picture.current?.zoomBy(1.25),
  "=": () => picture.current?.zoomBy(1.25),
  "-": () => picture.current?.zoomBy(0.8),
  "0": () => update({ camera: null }),
  Escape: () => update({ selection: null }),
  m: () => update({ mode: state.value.mode === "network" ? "matrix" : "network" }),
  f: () => {
    const actor = selectedActor();
    update({ focus: state.value.focus !== null ? null : actor === null ? null : { actor, depth: 1 } });
  },
  h: () => {
    const actor = selectedActor();
    if (actor !== null) {
      update({ hidden: [...state.value.hidden, actor], selection: null });
    }
  },
  p: () => {
    const actor = selectedActor();
    if (actor !== null) {
      togglePin(actor);
    }
  },
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
}

export function onPageKey(event: KeyboardEvent): void {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && key === "z" && !isTyping(event.target)) {
    event.preventDefault();
    (event.shiftKey ? redo : undo)();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !Object.hasOwn(PAGE_KEYS, key)) {
    return;
  }
  event.preventDefault();
  PAGE_KEYS[key]!();
}

function connect(container: HTMLElement, data: Dataset): () => void {
  const canvas = new Canvas(container, data, {
    onSelect: (selection) => update({ selection, ...(selection === null ? {} : { tab: "details" as const }) }),
    onOpen: (key) => {
      const { opened } = state.value;
      update({ opened: opened.includes(key) ? opened.filter((other) => other !== key) : [...opened, key] });
    },
    onPin: pin,
    onCamera: (camera) => update({ camera }),
  });
  picture.current = canvas;
  let drawn: unknown[] = [];
  let camera = state.value.camera;
  let first = true;
  const stop = effect(() => {
    const seen = visible.value!;
    const { selection, grouping, pinned, opened, bySide } = state.value;
    const wanted = [seen, selection, grouping, pinned, opened, bySide];
    if (wanted.some((part, i) => part !== drawn[i])) {
      drawn = wanted;
      const moved = canvas.show(seen, state.value);
      if (moved && !first && state.value.camera === null) {
        canvas.setCamera(null);
      }
    }
    if (first || state.value.camera !== camera) {
      camera = state.value.camera;
      const here = canvas.camera();
      if (first || camera === null || Math.abs(here.x - camera.x) + Math.abs(here.y - camera.y) > 0.5 || Math.abs(here.zoom - camera.zoom) > 1e-3) {
        canvas.setCamera(camera);
      }
    }
    first = false;
  });
  let resized = 0;
  const resize = new ResizeObserver(() => {
    cancelAnimationFrame(resized);
    resized = requestAnimationFrame(() => {
      canvas.cy.resize();
      if (state.value.camera === null) {
        canvas.setCamera(null);
      }
    });
  });
  resize.observe(container);
  const onPin = (event: Event) => togglePin(String((event as CustomEvent).detail));
  const onTheme = () => {
    canvas.recolour();
    canvas.show(visible.value!, state.value);
  };
  window.addEventListener("entente-pin", onPin);
  window.addEventListener("entente-theme", onTheme);
  return () => {
    stop();
    resize.disconnect();
    cancelAnimationFrame(resized);
    window.removeEventListener("entente-pin", onPin);
    window.removeEventListener("entente-theme", onTheme);
    picture.current = null;
    canvas.destroy();
  };
}

export function Picture({ data }: { data: Dataset }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => connect(container.current!, data), [data]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (Object.hasOwn(KEYS, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      KEYS[event.key]!();
    }
  };
  return <div class={still() ? "canvas still" : "canvas"} id="canvas" ref={container} role="application" tabIndex={0} aria-label={TEXT.canvasLabel} onKeyDown={onKeyDown} />;
}
