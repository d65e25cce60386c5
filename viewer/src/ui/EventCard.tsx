// One event with every sentence that tells it; who acts, on whom, and the words that say what are marked in the sentence.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { toldLabel } from "../model/bundles";
import { dateText } from "../model/dates";
import type { Act, Dataset, Evidence, Span } from "../model/types";
import { TEXT } from "../text";
import { toneSign } from "./LineSign";
import { actorName, datesOf, modeName, quadName, safeLink, sidesOf, signed, statusName } from "./words";

// An event in one line.
export function Telling({ act }: { act: Act }) {
  const end = (actor: Act["source"]) => (actor === null ? <span class="aside">{TEXT.unknownActor}</span> : <strong>{actor.name}</strong>);
  return (
    <>
      {end(act.source)} {toldLabel(act)} {end(act.target)}
    </>
  );
}

const MOST_REPORTS = 3;
type Part = "source" | "target" | "trigger";

// Spans count code points, and may overlap: the sentence is cut wherever one begins or ends.
export function markedSentence(telling: Evidence): { text: string; parts: Part[] }[] {
  const points = Array.from(telling.text);
  const within = (at: number) => Math.min(points.length, Math.max(0, at - telling.start));
  const spans = (["source", "target", "trigger"] as const)
    .map((part) => ({ part, span: telling[part] }))
    .filter((item): item is { part: Part; span: Span } => item.span !== null)
    .map(({ part, span }) => ({ part, begin: within(span[0]), end: within(span[1]) }));
  const cuts = [...new Set([0, points.length, ...spans.flatMap((span) => [span.begin, span.end])])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((begin, i) => ({
    text: points.slice(begin, cuts[i + 1]).join(""),
    parts: spans.filter((span) => span.begin <= begin && begin < span.end).map((span) => span.part),
  }));
}

const PART_NAMES: Record<Part, string> = { source: TEXT.source, target: TEXT.target, trigger: TEXT.trigger };

function Sentence({ telling }: { telling: Evidence }) {
  return (
    <blockquote>
      {markedSentence(telling).map(({ text, parts }, i) =>
        parts.length === 0 ? (
          text
        ) : (
          <mark key={i} class={parts.join(" ")} title={parts.map((part) => PART_NAMES[part]).join(", ")}>
            {text}
          </mark>
        ),
      )}
    </blockquote>
  );
}

function Report({ telling, data }: { telling: Evidence; data: Dataset }) {
  const link = safeLink(telling.url);
  const origin = [telling.publisher, dateText(telling.date)].filter((part) => part !== "").join(", ");
  return (
    <li class="report">
      <Sentence telling={telling} />
      <p class="origin">
        {data.comparison !== null && <span class={`side-tag c-side-${telling.side}`}>{telling.side === "b" ? data.comparison.nameB : data.comparison.nameA}</span>}
        <span>{origin}</span>
        {telling.title !== "" && <cite>{telling.title}</cite>}
        {link !== null && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {TEXT.read}
          </a>
        )}
        {link === null && telling.url !== "" && <span class="aside">{telling.url}</span>}
      </p>
    </li>
  );
}

function saidByNames(act: Act, data: Dataset): string {
  return act.saidBy.map((id) => data.actorById.get(id)?.name ?? id).join(", ");
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function EventCard({ act, data, onActor, head = true }: { act: Act; data: Dataset; onActor: (id: string) => void; head?: boolean }) {
  const [all, setAll] = useState(false);
  const reports = all ? act.evidence : act.evidence.slice(0, MOST_REPORTS);
  const end = (actor: Act["source"]) =>
    actor === null ? (
      <span class="aside">{TEXT.unknownActor}</span>
    ) : (
      <button type="button" class="actor-link" onClick={() => onActor(actor.id)}>
        {actorName(actor)}
      </button>
    );
  const rules = [...new Set(act.evidence.map((telling) => telling.rule).filter((rule) => rule !== ""))];
  return (
    <article class={`event tone${act.tone}`} data-act={act.id}>
      {head && (
        <h3>
          {end(act.source)} <span class="verb">{act.label}</span> {end(act.target)}
        </h3>
      )}
      <p class="tags">
        <span class="tag">
          {toneSign(act.tone)} {quadName(act.quad)}
        </span>
        <span class={`tag status-${act.status}`}>{statusName(act.status)}</span>
        {act.date !== "" && <time dateTime={act.date}>{datesOf(act)}</time>}
        {act.side !== "both" || data.comparison === null ? null : <span class="tag">{TEXT.bothTell}</span>}
        {data.comparison !== null && act.side !== "both" && <span class={`tag c-side-${act.side}`}>{sidesOf(data)[act.side]}</span>}
      </p>
      {act.saidBy.length > 0 && (
        <p class="said">
          {TEXT.saidBy}: <strong>{saidByNames(act, data)}</strong>
        </p>
      )}
      <ul class="reports">
        {reports.map((telling, i) => (
          <Report key={i} telling={telling} data={data} />
        ))}
      </ul>
      {act.evidence.length > reports.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {TEXT.showMore(act.evidence.length - reports.length)}
        </button>
      )}
      <dl class="facts">
        <Fact name={TEXT.code}>
          {act.root}
          {act.mode !== "" && ` · ${modeName(act.mode)}`}
          {act.reciprocal && ` · ${TEXT.mutual}`}
        </Fact>
        <Fact name={TEXT.score}>{signed(act.score)}</Fact>
        <Fact name={TEXT.sure}>{`${Math.round(act.confidence * 100)} %`}</Fact>
        {rules.length > 0 && <Fact name={TEXT.rule}>{rules.join(", ")}</Fact>}
      </dl>
    </article>
  );
}
