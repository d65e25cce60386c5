// The filters beside the picture: choices with the number of events behind each, which follow what is chosen elsewhere.
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Facet } from "../model/filter";
import { choicesOf, NO_FILTERS } from "../model/filter";
import type { Dataset } from "../model/types";
import { state, update, updateFilters } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { ActorSign, LineSign, toneSign } from "./LineSign";
import { quadName, sidesOf, statusName, toneName, typeName } from "./words";

const ORDER: Partial<Record<Facet, string[]>> = {
  tone: ["1", "0", "-1"],
  quad: ["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"],
  status: ["actual", "planned", "alleged", "hypothetical", "negated"],
  type: ["state", "government", "person", "organization", "group", "office", "media"],
  side: ["a", "both", "b"],
};

function choicesIn(data: Dataset, facet: Facet): string[] {
  const totals = new Map<string, number>();
  for (const act of data.acts) {
    for (const choice of choicesOf(act, facet)) {
      totals.set(choice, (totals.get(choice) ?? 0) + 1);
    }
  }
  const order = ORDER[facet] ?? [];
  const place = (choice: string) => (order.includes(choice) ? order.indexOf(choice) : order.length);
  return [...totals.keys()].sort((one, other) => place(one) - place(other) || totals.get(other)! - totals.get(one)! || (one < other ? -1 : 1));
}

function setChoices(facet: Facet, without: string[]): void {
  updateFilters({ without: { ...state.value.filters.without, [facet]: without } });
}

interface FacetProps {
  data: Dataset;
  facet: Facet;
  title: string;
  name: (choice: string) => string;
  sign?: (choice: string) => ComponentChildren;
}

function FacetGroup({ data, facet, title, name, sign }: FacetProps) {
  const choices = useMemo(() => choicesIn(data, facet), [data, facet]);
  const without = state.value.filters.without[facet];
  const counts = visible.value!.filtered.counts[facet];
  if (choices.length < 2 && without.length === 0) {
    return null;
  }
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <ul>
        {choices.map((choice) => {
          const off = without.includes(choice);
          return (
            <li key={choice}>
              <label>
                <input
                  type="checkbox"
                  checked={!off}
                  onChange={() => setChoices(facet, off ? without.filter((other) => other !== choice) : [...without, choice].sort())}
                />
                {sign?.(choice)}
                <span class="name">{name(choice)}</span>
                <span class="count">{(counts.get(choice) ?? 0).toLocaleString("en")}</span>
              </label>
              <button
                type="button"
                class="only"
                aria-label={TEXT.onlyThis(name(choice))}
                onClick={() => setChoices(facet, choices.filter((other) => other !== choice).sort())}
              >
                {TEXT.only}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function quadSign(quad: string) {
  const conflict = quad.endsWith("conflict");
  return <LineSign colour={conflict ? "conflict" : "cooperation"} head={conflict ? "tee" : "triangle"} line={quad.startsWith("material") ? "solid" : "dashed"} />;
}

const sideSign = (side: string) => <LineSign colour={`side-${side}`} line={side === "b" ? "dashed" : "solid"} wide={side === "both"} />;

interface SliderProps {
  id: string;
  title: string;
  value: number;
  min: number;
  max: number;
  step: number;
  text: string;
  onValue: (value: number) => void;
}

function Slider({ id, title, value, min, max, step, text, onValue }: SliderProps) {
  return (
    <div class="slider">
      <label for={id}>{title}</label>
      <output for={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onInput={(event) => onValue(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function Sliders({ data }: { data: Dataset }) {
  const { minWeight, minConfidence } = state.value.filters;
  const heaviest = useMemo(() => data.acts.reduce((most, act) => Math.max(most, act.weight), 1), [data]);
  return (
    <>
      {heaviest > 1 && (
        <Slider
          id="weight"
          title={TEXT.weight}
          value={Math.max(1, minWeight)}
          min={1}
          max={heaviest}
          step={1}
          text={TEXT.weightUnit(Math.max(1, minWeight))}
          onValue={(value) => updateFilters({ minWeight: value <= 1 ? 0 : value }, "weight")}
        />
      )}
      <Slider
        id="confidence"
        title={TEXT.confidence}
        value={minConfidence}
        min={0}
        max={1}
        step={0.05}
        text={`${Math.round(minConfidence * 100)} %`}
        onValue={(value) => updateFilters({ minConfidence: value }, "confidence")}
      />
    </>
  );
}

function HiddenActors({ data }: { data: Dataset }) {
  const { hidden } = state.value;
  if (hidden.length === 0) {
    return null;
  }
  return (
    <fieldset class="facet">
      <legend>{TEXT.hiddenActors}</legend>
      <div class="chips">
        {hidden.map((id) => {
          const name = data.actorById.get(id)?.name ?? id;
          return (
            <button key={id} type="button" class="chip" aria-label={TEXT.showAgain(name)} onClick={() => update({ hidden: hidden.filter((other) => other !== id) })}>
              {name} ×
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Filters({ data }: { data: Dataset }) {
  const { filters, hidden, focus } = state.value;
  const filtering = filters !== NO_FILTERS || hidden.length > 0 || focus !== null;
  const sides = sidesOf(data);
  return (
    <section id="filters" class="filters" aria-label={TEXT.filters}>
      <div class="panel-head">
        <h2>{TEXT.filters}</h2>
        <button type="button" class="plain" disabled={!filtering} onClick={() => update({ filters: NO_FILTERS, hidden: [], focus: null })}>
          {TEXT.clearFilters}
        </button>
      </div>
      {data.comparison !== null && (
        <>
          <FacetGroup data={data} facet="side" title={TEXT.side} name={(side) => sides[side] ?? side} sign={sideSign} />
          <label class="check">
            <input type="checkbox" checked={filters.changedOnly} onChange={() => updateFilters({ changedOnly: !filters.changedOnly })} />
            <span class="name">{TEXT.changedOnly}</span>
          </label>
        </>
      )}
      <FacetGroup data={data} facet="tone" title={TEXT.tone} name={(tone) => toneName(Number(tone))} sign={(tone) => toneSign(Number(tone))} />
      <FacetGroup data={data} facet="quad" title={TEXT.quad} name={quadName} sign={quadSign} />
      <FacetGroup data={data} facet="status" title={TEXT.status} name={statusName} />
      <FacetGroup data={data} facet="type" title={TEXT.actorType} name={typeName} sign={(type) => <ActorSign type={type} />} />
      <FacetGroup data={data} facet="publisher" title={TEXT.publisher} name={(publisher) => publisher || TEXT.noPublisher} />
      <Sliders data={data} />
      <HiddenActors data={data} />
    </section>
  );
}
