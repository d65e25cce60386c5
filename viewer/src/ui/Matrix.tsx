// The network as a matrix: who acts is a row, who is acted on a column, a cell all that passed. A table, so that it reads aloud as one.
import { useMemo, useRef, useState } from "preact/hooks";
import { groupsOf } from "../graph/layout";
import type { Bundle } from "../model/bundles";
import { weightOf } from "../model/bundles";
import type { Actor, Dataset } from "../model/types";
import type { Grouping } from "../state/state";
import { state, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { sideOf } from "../model/bundles";

const MOST = 60;

function busiest(bundles: Bundle[], grouping: Grouping): { order: Actor[]; all: number } {
  const weights = new Map<Actor, number>();
  for (const bundle of bundles) {
    const weight = weightOf(bundle.acts);
    weights.set(bundle.source, (weights.get(bundle.source) ?? 0) + weight);
    weights.set(bundle.target, (weights.get(bundle.target) ?? 0) + weight);
  }
  const sorted = [...weights].sort((one, other) => other[1] - one[1] || (one[0].name < other[0].name ? -1 : 1)).map(([actor]) => actor);
  const shown = sorted.slice(0, MOST);
  return { order: grouping === "none" ? shown : groupsOf(shown, grouping).flatMap((group) => group.members), all: sorted.length };
}

interface Cell {
  cooperation: number;
  conflict: number;
  neutral: number;
  bundles: Bundle[];
}

function cellsOf(bundles: Bundle[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const put = (row: Actor, column: Actor, bundle: Bundle) => {
    const key = `${row.id}\n${column.id}`;
    const cell = cells.get(key) ?? { cooperation: 0, conflict: 0, neutral: 0, bundles: [] };
    cell[bundle.tone > 0 ? "cooperation" : bundle.tone < 0 ? "conflict" : "neutral"] += bundle.acts.length;
    cell.bundles.push(bundle);
    cells.set(key, cell);
  };
  for (const bundle of bundles) {
    put(bundle.source, bundle.target, bundle);
    if (bundle.mutual) {
      put(bundle.target, bundle.source, bundle);
    }
  }
  return cells;
}

function cellText(row: Actor, column: Actor, cell: Cell): string {
  const parts = [
    [cell.cooperation, TEXT.tones["1"]],
    [cell.neutral, TEXT.tones["0"]],
    [cell.conflict, TEXT.tones["-1"]],
  ] as const;
  return `${row.name} → ${column.name}: ${parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name!.toLowerCase()}`).join(", ")}`;
}

const radius = (count: number) => Math.min(9.5, 3.5 + Math.sqrt(count) * 1.7);

// A disc for cooperation, a square for conflict, a ring for what is neither: shape repeats colour.
function CellSign({ cell }: { cell: Cell }) {
  const { cooperation, conflict, neutral } = cell;
  const both = cooperation > 0 && conflict > 0;
  const [left, right] = both ? [8, 18] : [13, 13];
  const scale = both ? 0.62 : 1;
  return (
    <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true" focusable="false">
      {neutral > 0 && cooperation + conflict === 0 && <circle class="ring" cx="13" cy="13" r={radius(neutral)} />}
      {cooperation > 0 && <circle class="f-cooperation" cx={left} cy="13" r={radius(cooperation) * scale} />}
      {conflict > 0 && <rect class="f-conflict" x={right - radius(conflict) * scale} y={13 - radius(conflict) * scale} width={2 * radius(conflict) * scale} height={2 * radius(conflict) * scale} />}
    </svg>
  );
}

function isChosen(cell: Cell, row: Actor, column: Actor): boolean {
  const { selection } = state.value;
  switch (selection?.kind) {
    case "actor":
      return selection.id === row.id || selection.id === column.id;
    case "pair":
      return (selection.first === row.id && selection.second === column.id) || (selection.first === column.id && selection.second === row.id);
    case "bundle":
      return cell.bundles.some((bundle) => bundle.key === selection.key);
    case "act":
      return cell.bundles.some((bundle) => bundle.acts.some((act) => act.id === selection.id));
    case undefined:
      return false;
  }
}

export function Matrix({ data }: { data: Dataset }) {
  const { bundles } = visible.value!;
  const { grouping, bySide } = state.value;
  const { order, all } = useMemo(() => busiest(bundles, grouping), [bundles, grouping]);
  const cells = useMemo(() => cellsOf(bundles), [bundles]);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const body = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = ({ ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] } as Record<string, [number, number]>)[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    // To the next cell that holds something, in this direction.
    for (let [r, c] = [row + step[0], column + step[1]]; r >= 0 && c >= 0 && r < order.length && c < order.length; r += step[0], c += step[1]) {
      if (cells.has(`${order[r]!.id}\n${order[c]!.id}`)) {
        setAt({ row: r, column: c });
        body.current?.querySelector<HTMLElement>(`[data-at="${r} ${c}"]`)?.focus();
        return;
      }
    }
  };
  const held = cells.has(`${order[at.row]?.id}\n${order[at.column]?.id}`) ? at : firstCell(order, cells);
  return (
    <div class="matrix-frame" id="matrix" tabIndex={-1}>
      {all > order.length && <p class="note">{TEXT.matrixTooMany(order.length, all)}</p>}
      <table class="matrix" ref={body} aria-label={TEXT.matrixLabel}>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {TEXT.rowActs}
            </th>
            {order.map((actor) => (
              <th key={actor.id} scope="col" class="column">
                <button type="button" tabIndex={-1} onClick={() => update({ selection: { kind: "actor", id: actor.id }, tab: "details" })}>
                  {actor.name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((row, r) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" onClick={() => update({ selection: { kind: "actor", id: row.id }, tab: "details" })}>
                  {row.name}
                </button>
              </th>
              {order.map((column, c) => {
                const cell = cells.get(`${row.id}\n${column.id}`);
                if (cell === undefined) {
                  return <td key={column.id} class={row === column ? "self" : ""} />;
                }
                const side = data.comparison !== null && bySide ? `cell-${sideOf(cell.bundles.flatMap((bundle) => bundle.acts))}` : "";
                return (
                  <td key={column.id} class={isChosen(cell, row, column) ? "chosen" : ""}>
                    <button
                      type="button"
                      class={side}
                      data-at={`${r} ${c}`}
                      tabIndex={r === held.row && c === held.column ? 0 : -1}
                      aria-label={cellText(row, column, cell)}
                      title={cellText(row, column, cell)}
                      onFocus={() => setAt({ row: r, column: c })}
                      onKeyDown={(event) => move(event, r, c)}
                      onClick={() => update({ selection: cell.bundles.length === 1 ? { kind: "bundle", key: cell.bundles[0]!.key } : { kind: "pair", first: row.id, second: column.id }, tab: "details" })}
                    >
                      <CellSign cell={cell} />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function firstCell(order: Actor[], cells: Map<string, Cell>): { row: number; column: number } {
  for (let row = 0; row < order.length; ++row) {
    for (let column = 0; column < order.length; ++column) {
      if (cells.has(`${order[row]!.id}\n${order[column]!.id}`)) {
        return { row, column };
      }
    }
  }
  return { row: 0, column: 0 };
}
