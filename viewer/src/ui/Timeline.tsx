// Time below the picture: a histogram with cooperation above the line and conflict below, two handles, and a button that plays it.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Bins } from "../model/dates";
import { binOf, binsOf, dayText } from "../model/dates";
import type { Act, Dataset } from "../model/types";
import { state, updateFilters } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { Icon } from "./Icon";

interface Bars {
  up: number[]; // cooperation, and what is neutral
  neutral: number[];
  down: number[];
  most: number;
}

function barsOf(acts: Act[], bins: Bins): Bars {
  const count = bins.starts.length - 1;
  const bars: Bars = { up: Array<number>(count).fill(0), neutral: Array<number>(count).fill(0), down: Array<number>(count).fill(0), most: 1 };
  for (const act of acts) {
    if (!Number.isNaN(act.from)) {
      const into = act.tone > 0 ? bars.up : act.tone < 0 ? bars.down : bars.neutral;
      into[binOf(bins, act.from)]! += 1;
    }
  }
  bars.most = Math.max(1, ...bars.up.map((up, i) => up + bars.neutral[i]!), ...bars.down);
  return bars;
}

function extentOf(data: Dataset): [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const act of data.acts) {
    if (!Number.isNaN(act.from)) {
      first = Math.min(first, act.from);
      last = Math.max(last, act.from);
    }
  }
  return first <= last ? [first, last] : null;
}

const HALF = 20;

function Histogram({ bars, low, high }: { bars: Bars; low: number; high: number }) {
  const count = bars.up.length;
  const wide = Math.min(0.8, 0.07 * count); // few bars are no wall
  const bar = (i: number, from: number, events: number, kind: string) =>
    events > 0 && <rect key={kind} class={kind} x={i + 0.5 - wide / 2} width={wide} y={from} height={(events / bars.most) * HALF} />;
  return (
    <svg class="histogram" viewBox={`0 0 ${count} ${2 * HALF + 2}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {bars.up.map((up, i) => {
        const [above, neutral] = [(up / bars.most) * HALF, (bars.neutral[i]! / bars.most) * HALF];
        return (
          <g key={i} class={i < low || i > high ? "out" : ""}>
            {bar(i, HALF - above, up, "up")}
            {bar(i, HALF - above - neutral, bars.neutral[i]!, "neutral")}
            {bar(i, HALF + 2, bars.down[i]!, "down")}
          </g>
        );
      })}
    </svg>
  );
}

const SPEED = 900; // milliseconds a bin

export function Timeline({ data }: { data: Dataset }) {
  const extent = useMemo(() => extentOf(data), [data]);
  const bins = useMemo(() => (extent === null ? null : binsOf(extent[0], extent[1])), [extent]);
  const timeless = visible.value!.filtered.timeless;
  const bars = useMemo(() => (bins === null ? null : barsOf(timeless, bins)), [bins, timeless]);
  const [playing, setPlaying] = useState(false);
  const last = bins === null ? 0 : bins.starts.length - 2;
  const { from, to } = state.value.filters;
  const low = from === null || bins === null ? 0 : binOf(bins, from);
  const high = to === null || bins === null ? last : binOf(bins, to);

  const choose = (first: number, end: number) => {
    const [begin, finish] = [Math.min(first, end), Math.max(first, end)];
    const whole = begin === 0 && finish === last;
    updateFilters({ from: whole ? null : bins!.starts[begin]!, to: whole ? null : bins!.starts[finish + 1]! - 1 }, "time");
  };

  useEffect(() => {
    if (!playing) {
      return;
    }
    const timer = window.setTimeout(() => {
      const width = from === null ? 0 : high - low;
      const next = from === null || high >= last ? 0 : low + 1;
      if (high >= last && from !== null) {
        setPlaying(false);
        updateFilters({ from: null, to: null });
      } else {
        choose(next, next + width);
      }
    }, from === null ? 0 : SPEED);
    return () => clearTimeout(timer);
  }, [playing, from, to]);

  if (bins === null || bars === null || last < 1) {
    return null;
  }
  const undated = timeless.filter((act) => Number.isNaN(act.from)).length;
  const text = (bin: number) => dayText(bins.starts[bin]!, bins.unit);
  return (
    <section class="timeline" aria-label={TEXT.time}>
      <button type="button" class="round" aria-label={playing ? TEXT.pause : TEXT.play} title={playing ? TEXT.pause : TEXT.play} onClick={() => setPlaying(!playing)}>
        <Icon name={playing ? "pause" : "play"} />
      </button>
      <div class="track" style={{ "--bins": String(last + 1) }}>
        <Histogram bars={bars} low={low} high={high} />
        <input type="range" class="handle" aria-label={TEXT.timeFrom} aria-valuetext={text(low)} min={0} max={last} value={low} onInput={(event) => choose(Math.min(Number(event.currentTarget.value), high), high)} />
        <input type="range" class="handle" aria-label={TEXT.timeTo} aria-valuetext={text(high)} min={0} max={last} value={high} onInput={(event) => choose(low, Math.max(Number(event.currentTarget.value), low))} />
        <div class="ends">
          <span>{text(low)}</span>
          <span class="aside">{undated > 0 && from === null ? TEXT.undated(undated) : ""}</span>
          <span>{text(high)}</span>
        </div>
      </div>
      <button type="button" class="plain" disabled={from === null && to === null} onClick={() => updateFilters({ from: null, to: null })}>
        {TEXT.wholeTime}
      </button>
    </section>
  );
}
