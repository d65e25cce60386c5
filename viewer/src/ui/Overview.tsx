// The whole at a glance: who is busiest, which pairs stand worst and best with each other, and what the signs mean.
import type { Act, Dataset } from "../model/types";
import { pairKey } from "../model/read";
import { state, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { ActorSign, LineSign } from "./LineSign";
import { signed, typeOfOne } from "./words";

const MOST = 5;

interface Pair {
  first: string;
  second: string;
  name: string;
  score: number; // the mean of its events
  sum: number;
  events: number;
}

function pairsOf(acts: Act[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { source, target, score, status } of acts) {
    if (source === null || target === null || status === "negated") {
      continue;
    }
    const key = pairKey(source.id, target.id);
    const pair = pairs.get(key) ?? { first: source.id, second: target.id, name: `${source.name} – ${target.name}`, score: 0, sum: 0, events: 0 };
    pair.sum += score;
    pair.events += 1;
    pair.score = pair.sum / pair.events;
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function PairList({ title, pairs }: { title: string; pairs: Pair[] }) {
  if (pairs.length === 0) {
    return null;
  }
  return (
    <section>
      <h3>{title}</h3>
      <ol class="ranking">
        {pairs.map((pair) => (
          <li key={pair.name}>
            <button type="button" onClick={() => update({ selection: { kind: "pair", first: pair.first, second: pair.second } })}>
              <span class="name">{pair.name}</span>
              <span class={pair.score < 0 ? "t-conflict" : "t-cooperation"}>{signed(pair.score)}</span>
              <span class="count">{pair.events}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function BusiestActors({ data, acts }: { data: Dataset; acts: Act[] }) {
  const sums = new Map<string, number>();
  for (const act of acts) {
    for (const actor of [act.source, act.target]) {
      if (actor !== null) {
        sums.set(actor.id, (sums.get(actor.id) ?? 0) + 1);
      }
    }
  }
  const top = [...sums].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MOST);
  const most = top[0]?.[1] ?? 1;
  return (
    <section>
      <h3>{TEXT.mostActive}</h3>
      <ol class="ranking">
        {top.map(([id, events]) => (
          <li key={id}>
            <button type="button" onClick={() => update({ selection: { kind: "actor", id } })}>
              <ActorSign type={data.actorById.get(id)!.type} />
              <span class="name">{data.actorById.get(id)!.name}</span>
              <span class="meter" aria-hidden="true">
                <span style={{ width: `${(100 * events) / most}%` }} />
              </span>
              <span class="count">{events}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Similarity({ data }: { data: Dataset }) {
  if (data.comparison === null) {
    return null;
  }
  const { similarity } = data.comparison;
  return (
    <section>
      <h3>{TEXT.similarity}</h3>
      <ul class="similarity">
        {(["actors", "pairs", "relations"] as const).map((what) => (
          <li key={what}>
            <span class="name">{TEXT.similarities[what]}</span>
            <span class="meter" aria-hidden="true">
              <span style={{ width: `${100 * similarity[what]}%` }} />
            </span>
            <span class="count">{Math.round(100 * similarity[what])} %</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Legend({ data }: { data: Dataset }) {
  const types = [...new Set(data.actors.map((actor) => actor.type))];
  const bySide = data.comparison !== null && state.value.bySide;
  const item = (sign: preact.JSX.Element, words: string) => (
    <li key={words}>
      {sign} {words}
    </li>
  );
  return (
    <section class="legend">
      <h3>{TEXT.legend}</h3>
      <ul>
        {bySide && item(<LineSign colour="side-a" />, TEXT.sides(data.comparison!.nameA, "").a!)}
        {bySide && item(<LineSign colour="side-b" line="dashed" />, TEXT.sides("", data.comparison!.nameB).b!)}
        {bySide && item(<LineSign colour="side-both" wide />, TEXT.bothTell)}
        {item(<LineSign colour={bySide ? "ink" : "cooperation"} head="triangle" />, TEXT.signs.cooperation)}
        {item(<LineSign colour={bySide ? "ink" : "conflict"} head="tee" />, TEXT.signs.conflict)}
        {item(<LineSign colour={bySide ? "ink" : "neutral"} head="vee" />, TEXT.signs.neutral)}
        {!bySide && item(<LineSign colour="ink" />, TEXT.signs.deed)}
        {!bySide && item(<LineSign colour="ink" line="dashed" />, TEXT.signs.word)}
        {!bySide && item(<LineSign colour="ink" line="dotted" />, TEXT.signs.unsure)}
        {item(<LineSign colour="ink" wide />, TEXT.legendMore)}
        {bySide && <li>{TEXT.signs.changed}</li>}
      </ul>
      <ul>{types.map((type) => item(<ActorSign type={type} />, typeOfOne(type).toLowerCase()))}</ul>
    </section>
  );
}

export function Overview({ data }: { data: Dataset }) {
  const { acts } = visible.value!;
  const pairs = pairsOf(acts);
  const worst = pairs.filter((pair) => pair.score < 0).sort((one, other) => one.sum - other.sum).slice(0, MOST);
  const best = pairs.filter((pair) => pair.score > 0).sort((one, other) => other.sum - one.sum).slice(0, MOST);
  return (
    <div class="overview">
      <h2 class="sr">{TEXT.overview}</h2>
      <p class="lead">{TEXT.chooseSomething}</p>
      <Similarity data={data} />
      {acts.length === 0 ? <p class="note">{data.acts.length === 0 ? TEXT.noRelations : TEXT.nothing}</p> : <BusiestActors data={data} acts={acts} />}
      <PairList title={TEXT.mostHostile} pairs={worst} />
      <PairList title={TEXT.closest} pairs={best} />
      <Legend data={data} />
    </div>
  );
}
