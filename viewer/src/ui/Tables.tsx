// Actors and events as tables beside the picture, with the same selection: for whoever cannot or will not read the picture.
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Act, Actor, Dataset } from "../model/types";
import { state, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { Telling } from "./EventCard";
import { ActorSign, toneSign } from "./LineSign";
import { actorName, datesOf, toneName, typeOfOne } from "./words";

const PAGE = 100;

interface Column<Row> {
  key: string;
  title: string;
  number?: boolean;
  value: (row: Row) => string | number;
  cell?: (row: Row) => ComponentChildren;
}

interface TableProps<Row> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  first: string; // the column that the table is sorted by at first
  id: (row: Row) => string;
  selected: string | null;
  onSelect: (row: Row) => void;
}

function compareValues(one: string | number, other: string | number): number {
  return typeof one === "number" && typeof other === "number" ? one - other : String(one).localeCompare(String(other), "en");
}

function SortableTable<Row>({ label, rows, columns, first, id, selected, onSelect }: TableProps<Row>) {
  const start = columns.find((column) => column.key === first)!;
  const [sort, setSort] = useState({ column: start, down: start.number === true });
  const [most, setMost] = useState(PAGE);
  const sorted = useMemo(() => {
    const direction = sort.down ? -1 : 1;
    return [...rows].sort((one, other) => direction * compareValues(sort.column.value(one), sort.column.value(other)) || (id(one) < id(other) ? -1 : 1));
  }, [rows, sort]);
  const body = useRef<HTMLTableSectionElement>(null);
  const place = selected === null ? -1 : sorted.findIndex((row) => id(row) === selected);
  const shown = sorted.slice(0, Math.max(most, place + 1 > most + PAGE ? 0 : place + 1));
  useEffect(() => {
    body.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <>
      <table class="list" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.number === true ? "number" : ""} aria-sort={sort.column.key !== column.key ? "none" : sort.down ? "descending" : "ascending"}>
                <button
                  type="button"
                  title={TEXT.sortBy(column.title)}
                  onClick={() => setSort({ column, down: sort.column.key === column.key ? !sort.down : column.number === true })}
                >
                  {column.title}
                  <span aria-hidden="true">{sort.column.key !== column.key ? "" : sort.down ? " ▾" : " ▴"}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((row) => (
            <tr key={id(row)} aria-current={id(row) === selected ? "true" : undefined} onClick={() => onSelect(row)}>
              {columns.map((column, i) => (
                <td key={column.key} class={column.number === true ? "number" : ""}>
                  {i === 0 ? (
                    <button type="button" class="row-link" onClick={(event) => (event.stopPropagation(), onSelect(row))}>
                      {column.cell?.(row) ?? column.value(row)}
                    </button>
                  ) : (
                    (column.cell?.(row) ?? column.value(row))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="note">{TEXT.nothing}</p>}
      {sorted.length > shown.length && (
        <button type="button" class="plain" onClick={() => setMost(shown.length + PAGE)}>
          {TEXT.showMore(Math.min(PAGE, sorted.length - shown.length))}
        </button>
      )}
    </>
  );
}

interface ActorRow {
  actor: Actor;
  events: number;
  cooperation: number;
  conflict: number;
}

function actorRows(acts: Act[]): ActorRow[] {
  const rows = new Map<Actor, ActorRow>();
  for (const act of acts) {
    for (const actor of [act.source, act.target]) {
      if (actor !== null) {
        const row = rows.get(actor) ?? { actor, events: 0, cooperation: 0, conflict: 0 };
        row.events += 1;
        row.cooperation += act.tone > 0 ? 1 : 0;
        row.conflict += act.tone < 0 ? 1 : 0;
        rows.set(actor, row);
      }
    }
  }
  return [...rows.values()];
}

const ACTOR_COLUMNS: Column<ActorRow>[] = [
  {
    key: "name",
    title: TEXT.columns.name,
    value: (row) => row.actor.name,
    cell: (row) => (
      <>
        <ActorSign type={row.actor.type} /> {row.actor.name}
      </>
    ),
  },
  { key: "type", title: TEXT.columns.type, value: (row) => typeOfOne(row.actor.type) },
  { key: "events", title: TEXT.columns.events, number: true, value: (row) => row.events },
  { key: "cooperation", title: TEXT.columns.cooperation, number: true, value: (row) => row.cooperation },
  { key: "conflict", title: TEXT.columns.conflict, number: true, value: (row) => row.conflict },
];

const EVENT_COLUMNS: Column<Act>[] = [
  {
    key: "what",
    title: TEXT.columns.what,
    value: (act) => `${actorName(act.source)} ${act.label} ${actorName(act.target)}`,
    cell: (act) => (
      <>
        <Telling act={act} />
      </>
    ),
  },
  { key: "tone", title: TEXT.columns.tone, value: (act) => -act.score, cell: (act) => <span title={toneName(act.tone)}>{toneSign(act.tone)}<span class="sr">{toneName(act.tone)}</span></span> },
  { key: "date", title: TEXT.columns.date, value: (act) => act.date || "~", cell: (act) => <time>{datesOf(act)}</time> },
  { key: "reports", title: TEXT.columns.reports, number: true, value: (act) => act.weight },
];

export function ActorTable() {
  const { acts } = visible.value!;
  const rows = useMemo(() => actorRows(acts), [acts]);
  const { selection } = state.value;
  return (
    <SortableTable
      label={TEXT.actors}
      rows={rows}
      columns={ACTOR_COLUMNS}
      first="events"
      id={(row) => row.actor.id}
      selected={selection?.kind === "actor" ? selection.id : null}
      onSelect={(row) => update({ selection: { kind: "actor", id: row.actor.id } })}
    />
  );
}

export function EventTable({ data }: { data: Dataset }) {
  const { acts } = visible.value!;
  const { selection } = state.value;
  return (
    <SortableTable
      key={data.title}
      label={TEXT.events}
      rows={acts}
      columns={EVENT_COLUMNS}
      first="date"
      id={(act) => act.id}
      selected={selection?.kind === "act" ? selection.id : null}
      onSelect={(act) => update({ selection: { kind: "act", id: act.id } })}
    />
  );
}
