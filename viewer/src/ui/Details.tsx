// What is known of the selection: an actor, a line, a pair or one event; without a selection, the whole at a glance.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Bundle } from "../model/bundles";
import { countryName } from "../model/countries";
import { dateText } from "../model/dates";
import { pairKey } from "../model/read";
import type { Act, Actor, Dataset, Role } from "../model/types";
import { state, update } from "../state/state";
import type { Visible } from "../state/visible";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { EventCard } from "./EventCard";
import { ActorSign, toneSign } from "./LineSign";
import { Overview } from "./Overview";
import { actorName, sectorName, signed, typeOfOne } from "./words";

const MOST_CARDS = 25;
const selectActor = (id: string) => update({ selection: { kind: "actor", id } });

export function ToneBar({ acts }: { acts: Act[] }) {
  const count = (tone: number) => acts.filter((act) => act.tone === tone).length;
  const parts = [
    { tone: 1, name: "cooperation", events: count(1) },
    { tone: 0, name: "neutral", events: count(0) },
    { tone: -1, name: "conflict", events: count(-1) },
  ];
  return (
    <div class="tone-bar">
      <div class="bar" aria-hidden="true">
        {parts.map((part) => part.events > 0 && <span key={part.name} class={`b-${part.name}`} style={{ flexGrow: part.events }} />)}
      </div>
      <ul>
        {parts.map((part) => (
          <li key={part.name}>
            {toneSign(part.tone)} {part.events.toLocaleString("en")} <span class="aside">{TEXT.tones[String(part.tone)]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function roleDates(role: Role): string {
  const [start, end] = [role.start === "" ? "" : dateText(role.start), role.end === "" ? "" : dateText(role.end)];
  return start !== "" && end !== "" ? `${start} – ${end}` : start !== "" ? TEXT.roleFrom(start) : end !== "" ? TEXT.roleUntil(end) : "";
}

function ActorHead({ actor }: { actor: Actor }) {
  const aliases = actor.aliases.filter((alias) => alias !== actor.name);
  const about = [typeOfOne(actor.type), actor.country === "" ? "" : countryName(actor.country), actor.sector === "" ? "" : sectorName(actor.sector)];
  return (
    <>
      <h2 class="name">
        <ActorSign type={actor.type} /> {actor.name}
      </h2>
      <p class="aside">{about.filter((part, i) => part !== "" && about.indexOf(part) === i && part !== actor.name).join(" · ")}</p>
      <p class="aside">{TEXT.mentionedIn(actor.mentions, actor.documents)}</p>
      {actor.roles.length > 0 && (
        <section>
          <h3>{TEXT.roles}</h3>
          <ul class="roles">
            {actor.roles.map((role, i) => (
              <li key={i}>
                {role.title} <span class="aside">{roleDates(role)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {aliases.length > 0 && (
        <p class="aside">
          {TEXT.alsoCalled}: {aliases.join(", ")}
        </p>
      )}
    </>
  );
}

function ActorActions({ actor }: { actor: Actor }) {
  const { focus, hidden, pinned } = state.value;
  const isPinned = Object.hasOwn(pinned, actor.id);
  const togglePin = () => window.dispatchEvent(new CustomEvent("entente-pin", { detail: actor.id }));
  return (
    <div class="actions" role="group" aria-label={TEXT.surroundings}>
      {[1, 2, 3].map((depth) => {
        const on = focus?.actor === actor.id && focus.depth === depth;
        return (
          <button key={depth} type="button" aria-pressed={on} onClick={() => update({ focus: on ? null : { actor: actor.id, depth } })}>
            {TEXT.steps(depth)}
          </button>
        );
      })}
      <button type="button" aria-pressed={isPinned} onClick={togglePin}>
        {isPinned ? TEXT.unpin : TEXT.pin}
      </button>
      <button type="button" onClick={() => update({ hidden: [...hidden, actor.id], selection: null, ...(focus?.actor === actor.id ? { focus: null } : {}) })}>
        {TEXT.hide}
      </button>
    </div>
  );
}

function Counterparts({ actor, acts }: { actor: Actor; acts: Act[] }) {
  const byOther = new Map<Actor, Act[]>();
  for (const act of acts) {
    const other = act.source === actor ? act.target : act.source;
    if (other !== null) {
      byOther.set(other, [...(byOther.get(other) ?? []), act]);
    }
  }
  const rows = [...byOther].sort((one, other) => other[1].length - one[1].length || (one[0].name < other[0].name ? -1 : 1));
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, 12);
  return (
    <section>
      <h3>{TEXT.counterparts}</h3>
      <ul class="counterparts">
        {shown.map(([other, between]) => (
          <li key={other.id}>
            <button type="button" onClick={() => update({ selection: { kind: "pair", first: actor.id, second: other.id } })}>
              <span class="name">{other.name}</span>
              <span class="mini" aria-hidden="true">
                {[1, 0, -1].map((tone) => {
                  const events = between.filter((act) => act.tone === tone).length;
                  return events > 0 && <span key={tone} class={tone > 0 ? "b-cooperation" : tone < 0 ? "b-conflict" : "b-neutral"} style={{ width: `${Math.min(60, events * 7)}px` }} />;
                })}
              </span>
              <span class="count">{between.length}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {TEXT.showMore(rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function ActorDetails({ actor, data, seen }: { actor: Actor; data: Dataset; seen: Visible }) {
  const acts = seen.acts.filter((act) => act.source === actor || act.target === actor);
  return (
    <>
      <ActorHead actor={actor} />
      <ActorActions actor={actor} />
      <section>
        <h3>{TEXT.relationsByTone}</h3>
        <ToneBar acts={acts} />
      </section>
      <Counterparts actor={actor} acts={acts} />
      <section>
        <h3>{TEXT.events}</h3>
        <Cards acts={acts} data={data} />
      </section>
    </>
  );
}

function Cards({ acts, data }: { acts: Act[]; data: Dataset }) {
  const [most, setMost] = useState(MOST_CARDS);
  return (
    <>
      {acts.slice(0, most).map((act) => (
        <EventCard key={act.id} act={act} data={data} onActor={selectActor} />
      ))}
      {acts.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + MOST_CARDS)}>
          {TEXT.showMore(Math.min(MOST_CARDS, acts.length - most))}
        </button>
      )}
    </>
  );
}

function BundleDetails({ bundle, data }: { bundle: Bundle; data: Dataset }) {
  const { opened } = state.value;
  const open = opened.includes(bundle.key);
  const [one, other] = [bundle.source, bundle.target];
  return (
    <>
      <h2 class="name">
        {one.name} {bundle.mutual ? "↔" : "→"} {other.name}
      </h2>
      <ToneBar acts={bundle.acts} />
      <div class="actions">
        {bundle.acts.length > 1 && (
          <button type="button" aria-pressed={open} onClick={() => update({ opened: open ? opened.filter((key) => key !== bundle.key) : [...opened, bundle.key] })}>
            {open ? TEXT.closeBundle : TEXT.openBundle}
          </button>
        )}
        <button type="button" onClick={() => update({ selection: { kind: "pair", first: one.id, second: other.id } })}>
          {TEXT.allBetween(one.name, other.name)}
        </button>
      </div>
      <Cards acts={bundle.acts} data={data} />
    </>
  );
}

function Change({ data, first, second }: { data: Dataset; first: string; second: string }) {
  const key = pairKey(first, second);
  const change = data.comparison?.changes.find((candidate) => pairKey(candidate.first, candidate.second) === key);
  if (change === undefined || data.comparison === null) {
    return null;
  }
  const roots = (counts: Record<string, number>) => Object.entries(counts).map(([root, count]) => (count > 1 ? `${root} ×${count}` : root)).join(", ");
  const row = (name: string, side: string, tone: number, counts: Record<string, number>) => (
    <tr>
      <th scope="row" class={`c-side-${side}`}>
        {name}
      </th>
      <td class="number">{signed(tone)}</td>
      <td>{roots(counts)}</td>
    </tr>
  );
  return (
    <section class="change">
      <h3>Δ {TEXT.toldDifferently}</h3>
      <table>
        <tbody>
          {row(data.comparison.nameA, "a", change.toneA, change.rootsA)}
          {row(data.comparison.nameB, "b", change.toneB, change.rootsB)}
        </tbody>
      </table>
    </section>
  );
}

function PairDetails({ first, second, data, seen }: { first: Actor; second: Actor; data: Dataset; seen: Visible }) {
  const acts = seen.acts.filter((act) => (act.source === first && act.target === second) || (act.source === second && act.target === first));
  return (
    <>
      <h2 class="name">
        {first.name} – {second.name}
      </h2>
      <ToneBar acts={acts} />
      <Change data={data} first={first.id} second={second.id} />
      {acts.length === 0 && <p class="aside">{TEXT.filteredOut}</p>}
      <Cards acts={acts} data={data} />
    </>
  );
}

function ActDetails({ act, data, seen }: { act: Act; data: Dataset; seen: Visible }) {
  const [source, target] = [act.source, act.target];
  return (
    <>
      {!seen.acts.includes(act) && <p class="note">{TEXT.filteredOut}</p>}
      <EventCard act={act} data={data} onActor={selectActor} />
      {source !== null && target !== null && (
        <div class="actions">
          <button type="button" onClick={() => update({ selection: { kind: "pair", first: source.id, second: target.id } })}>
            {TEXT.allBetween(actorName(source), actorName(target))}
          </button>
        </div>
      )}
    </>
  );
}

function Selected({ data, seen }: { data: Dataset; seen: Visible }) {
  const selection = state.value.selection;
  if (selection?.kind === "actor") {
    const actor = data.actorById.get(selection.id);
    return actor === undefined ? <p class="note">{TEXT.notInGraph}</p> : <ActorDetails key={actor.id} actor={actor} data={data} seen={seen} />;
  }
  if (selection?.kind === "bundle") {
    const bundle = seen.bundles.find((candidate) => candidate.key === selection.key);
    return bundle === undefined ? <p class="note">{TEXT.filteredOut}</p> : <BundleDetails key={bundle.key} bundle={bundle} data={data} />;
  }
  if (selection?.kind === "pair") {
    const [first, second] = [data.actorById.get(selection.first), data.actorById.get(selection.second)];
    return first === undefined || second === undefined ? <p class="note">{TEXT.notInGraph}</p> : <PairDetails key={`${first.id} ${second.id}`} first={first} second={second} data={data} seen={seen} />;
  }
  const act = selection === null ? undefined : data.actById.get(selection.id);
  return act === undefined ? <p class="note">{TEXT.notInGraph}</p> : <ActDetails key={act.id} act={act} data={data} seen={seen} />;
}

export function Details({ data }: { data: Dataset }) {
  const { selection } = state.value;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.parentElement?.scrollTo({ top: 0 });
  }, [selection]);
  return (
    <div class="details" ref={top}>
      {selection === null ? (
        <Overview data={data} />
      ) : (
        <>
          <button type="button" class="plain back" onClick={() => update({ selection: null })}>
            ← {TEXT.overview}
          </button>
          <Selected data={data} seen={visible.value!} />
        </>
      )}
    </div>
  );
}
