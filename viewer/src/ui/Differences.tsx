// The list of differences of a comparison. Choosing one shows it in the picture.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Act, Dataset } from "../model/types";
import { state, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { LineSign } from "./LineSign";
import { Telling } from "./EventCard";
import { sidesOf, signed } from "./words";

const MOST = 40;

function Part({ title, sign, count, children }: { title: string; sign: ComponentChildren; count: number; children: ComponentChildren }) {
  return (
    <details class="difference" open={count > 0 && count <= 60}>
      <summary>
        {sign} <span class="name">{title}</span> <span class="count">{count.toLocaleString("en")}</span>
      </summary>
      {count === 0 ? <p class="aside">{TEXT.noneHere}</p> : children}
    </details>
  );
}

function ActList({ acts }: { acts: Act[] }) {
  const [most, setMost] = useState(MOST);
  const { selection } = state.value;
  return (
    <>
      <ul class="ranking">
        {acts.slice(0, most).map((act) => (
          <li key={act.id}>
            <button type="button" aria-pressed={selection?.kind === "act" && selection.id === act.id} onClick={() => update({ selection: { kind: "act", id: act.id } })}>
              <span class="name">
                <Telling act={act} />
              </span>
              <span class={act.tone < 0 ? "t-conflict" : act.tone > 0 ? "t-cooperation" : ""}>{signed(act.score)}</span>
            </button>
          </li>
        ))}
      </ul>
      {acts.length > most && (
        <button type="button" class="plain" onClick={() => setMost(most + MOST)}>
          {TEXT.showMore(Math.min(MOST, acts.length - most))}
        </button>
      )}
    </>
  );
}

function Changes({ data }: { data: Dataset }) {
  const { changes, nameA, nameB } = data.comparison!;
  const { selection } = state.value;
  const name = (id: string) => data.actorById.get(id)?.name ?? id;
  return (
    <ul class="ranking">
      {changes.map((change) => (
        <li key={`${change.first}\n${change.second}`}>
          <button
            type="button"
            aria-pressed={selection?.kind === "pair" && selection.first === change.first && selection.second === change.second}
            onClick={() => update({ selection: { kind: "pair", first: change.first, second: change.second } })}
          >
            <span class="name">
              <strong>
                {name(change.first)} – {name(change.second)}
              </strong>
              <span class="aside block">{TEXT.changedPair(nameA, signed(change.toneA), nameB, signed(change.toneB))}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Differences({ data }: { data: Dataset }) {
  const { acts } = visible.value!;
  const of = (side: string) => acts.filter((act) => act.side === side);
  const sides = sidesOf(data);
  return (
    <div class="differences">
      <Part title={TEXT.toldDifferently} sign={<span class="delta">Δ</span>} count={data.comparison!.changes.length}>
        <Changes data={data} />
      </Part>
      <Part title={sides.a!} sign={<LineSign colour="side-a" />} count={of("a").length}>
        <ActList acts={of("a")} />
      </Part>
      <Part title={sides.b!} sign={<LineSign colour="side-b" line="dashed" />} count={of("b").length}>
        <ActList acts={of("b")} />
      </Part>
      <Part title={TEXT.bothTell} sign={<LineSign colour="side-both" wide />} count={of("both").length}>
        <ActList acts={of("both")} />
      </Part>
    </div>
  );
}
