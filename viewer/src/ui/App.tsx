// The page as a whole.
import { useEffect, useRef, useState } from "preact/hooks";
import { GraphFormatError, parseDataset } from "../model/read";
import type { Dataset } from "../model/types";
import type { Grouping, Mode, PanelTab, Sheet } from "../state/state";
import { announcement, dataset, FIRST_STATE, menuOpen, restart, sheet, state, update } from "../state/state";
import { MOST_BUNDLES, visible } from "../state/visible";
import { TEXT } from "../text";
import { Details } from "./Details";
import { Differences } from "./Differences";
import { Filters } from "./Filters";
import type { IconName } from "./Icon";
import { Icon } from "./Icon";
import { Matrix } from "./Matrix";
import { onPageKey, Picture, picture } from "./Picture";
import { ActorTable, EventTable } from "./Tables";
import { Timeline } from "./Timeline";
import { IconButton, TopBar } from "./TopBar";

function Choice<Value extends string>({ label, value, choices, onChoose }: { label: string; value: Value; choices: [Value, string, IconName?][]; onChoose: (value: Value) => void }) {
  return (
    <div class="choice" role="group" aria-label={label}>
      {choices.map(([choice, words, icon]) => (
        <button key={choice} type="button" aria-pressed={choice === value} onClick={() => onChoose(choice)}>
          {icon !== undefined && <Icon name={icon} />}
          {words}
        </button>
      ))}
    </div>
  );
}

function ViewBar({ data }: { data: Dataset }) {
  const { mode, grouping, bySide } = state.value;
  return (
    <div class="view-bar">
      <Choice<Mode>
        label={TEXT.view}
        value={mode}
        choices={[
          ["network", TEXT.network, "network"],
          ["matrix", TEXT.matrix, "matrix"],
        ]}
        onChoose={(value) => update({ mode: value })}
      />
      <label class="select">
        <span class="sr">{TEXT.group}</span>
        <select value={grouping} onChange={(event) => update({ grouping: event.currentTarget.value as Grouping, camera: null })}>
          {(Object.keys(TEXT.groups) as Grouping[]).map((group) => (
            <option key={group} value={group}>
              {TEXT.groups[group]}
            </option>
          ))}
        </select>
      </label>
      {data.comparison !== null && (
        <Choice<"side" | "tone">
          label={TEXT.colour}
          value={bySide ? "side" : "tone"}
          choices={[
            ["side", TEXT.colours.side],
            ["tone", TEXT.colours.tone],
          ]}
          onChoose={(value) => update({ bySide: value === "side" })}
        />
      )}
    </div>
  );
}

function Stage({ data }: { data: Dataset }) {
  const seen = visible.value!;
  const { mode, all } = state.value;
  const capped = seen.bundles.length > MOST_BUNDLES;
  return (
    <section class="stage" aria-label={TEXT.picture}>
      <ViewBar data={data} />
      <p class="seen" aria-live="polite">
        {TEXT.seen(seen.acts.length, data.acts.length, seen.actors.size)}
      </p>
      {capped && mode === "network" && (
        <p class="note capped">
          {!all && TEXT.tooMany(seen.drawn.length, seen.bundles.length)}{" "}
          <button type="button" class="plain" onClick={() => update({ all: !all })}>
            {all ? TEXT.drawFewer : TEXT.drawAll}
          </button>
        </p>
      )}
      <div class="frame">
        {mode === "network" ? <Picture data={data} /> : <Matrix data={data} />}
        {seen.acts.length === 0 && <p class="empty-note">{data.acts.length === 0 ? TEXT.noRelations : TEXT.nothing}</p>}
        {mode === "network" && (
          <div class="zoom" role="group" aria-label={TEXT.picture}>
            <IconButton icon="plus" label={TEXT.zoomIn} onClick={() => picture.current?.zoomBy(1.25)} />
            <IconButton icon="minus" label={TEXT.zoomOut} onClick={() => picture.current?.zoomBy(0.8)} />
            <IconButton icon="fit" label={TEXT.fit} onClick={() => (update({ camera: null }), picture.current?.setCamera(null))} />
          </div>
        )}
      </div>
      <Timeline data={data} />
    </section>
  );
}

function Panel({ data }: { data: Dataset }) {
  const { tab, selection } = state.value;
  const tabs: [PanelTab, string][] = [
    ["details", TEXT.details],
    ...(data.comparison === null ? [] : [["differences", TEXT.differences] as [PanelTab, string]]),
    ["actors", TEXT.actors],
    ["events", TEXT.events],
  ];
  const shown = tabs.some(([name]) => name === tab) ? tab : "details";
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const at = tabs.findIndex(([name]) => name === shown);
      const next = tabs[(at + step + tabs.length) % tabs.length]![0];
      update({ tab: next });
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <section class="panel" aria-label={TEXT.lists}>
      <div class="tabs" role="tablist" aria-label={TEXT.lists} onKeyDown={onKeyDown}>
        {tabs.map(([name, words]) => (
          <button key={name} id={`tab-${name}`} type="button" role="tab" aria-selected={name === shown} aria-controls="panel" tabIndex={name === shown ? 0 : -1} onClick={() => update({ tab: name })}>
            {words}
          </button>
        ))}
      </div>
      <div id="panel" class="panel-body" role="tabpanel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
        {shown === "details" && <Details data={data} />}
        {shown === "actors" && <ActorTable />}
        {shown === "events" && <EventTable data={data} />}
        {shown === "differences" && <Differences data={data} />}
      </div>
      {shown !== "details" && selection !== null && (
        <button type="button" class="to-details" onClick={() => update({ tab: "details" })}>
          {TEXT.readDetails} →
        </button>
      )}
    </section>
  );
}

function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-label={TEXT.help} onClose={onClose}>
      <h2>{TEXT.help}</h2>
      <dl>
        {TEXT.keys.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {TEXT.close}
      </button>
    </dialog>
  );
}

const SHEETS: [Sheet, string, IconName][] = [
  ["picture", TEXT.picture, "network"],
  ["filters", TEXT.filters, "filter"],
  ["panel", TEXT.lists, "list"],
];

async function openFile(file: File, onProblem: (problem: string) => void): Promise<void> {
  try {
    const data = parseDataset(await file.text());
    restart({ ...FIRST_STATE, theme: state.value.theme });
    dataset.value = data;
    onProblem("");
  } catch (error) {
    onProblem(TEXT.notAGraph(file.name, error instanceof GraphFormatError ? error.message : String(error)));
  }
}

function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) {
        onFile(file);
      }
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}

function Empty({ onFile }: { onFile: (file: File) => void }) {
  return (
    <main class="no-graph">
      <h1>{TEXT.empty}</h1>
      <p>{TEXT.emptyHint}</p>
      <label class="file">
        {TEXT.openFile}
        <input type="file" accept=".json,.jgf,application/json" onChange={(event) => event.currentTarget.files?.[0] !== undefined && onFile(event.currentTarget.files[0])} />
      </label>
    </main>
  );
}

export function App() {
  const data = dataset.value;
  const [problem, setProblem] = useState("");
  const [help, setHelp] = useState(false);
  const onFile = (file: File) => void openFile(file, setProblem);
  const over = useDrop(onFile);
  useEffect(() => {
    document.addEventListener("keydown", onPageKey);
    return () => document.removeEventListener("keydown", onPageKey);
  }, []);
  const onFound = (actor: string) => {
    update({ selection: { kind: "actor", id: actor }, tab: "details" });
    picture.current?.reveal(actor);
    sheet.value = "panel";
  };
  const pictureId = state.value.mode === "network" ? "canvas" : "matrix";
  return (
    <div class={`page sheet-${sheet.value}`}>
      <a class="skip" href={`#${pictureId}`} onClick={(event) => (event.preventDefault(), document.getElementById(pictureId)?.focus())}>
        {TEXT.skipToPicture}
      </a>
      <a class="skip" href="#panel" onClick={(event) => (event.preventDefault(), document.getElementById("panel")?.focus())}>
        {TEXT.skipToLists}
      </a>
      {data === null ? (
        <Empty onFile={onFile} />
      ) : (
        <>
          <TopBar data={data} onFile={onFile} onHelp={() => setHelp(true)} onFound={onFound} />
          <main>
            <div class="under" inert={menuOpen.value}>
              <Filters data={data} />
              <Stage data={data} />
              <Panel data={data} />
            </div>
          </main>
          <nav class="sheets" aria-label={TEXT.view}>
            {SHEETS.map(([name, words, icon]) => (
              <button key={name} type="button" aria-pressed={sheet.value === name} onClick={() => (sheet.value = name)}>
                <Icon name={icon} />
                {words}
              </button>
            ))}
          </nav>
        </>
      )}
      {problem !== "" && (
        <div class="problem" role="alert">
          <p>{problem}</p>
          <button type="button" onClick={() => setProblem("")}>
            {TEXT.close}
          </button>
        </div>
      )}
      {over && <div class="drop-here">{TEXT.dropHere}</div>}
      {help && <Help onClose={() => setHelp(false)} />}
      <p class="sr" role="status">
        {announcement.value}
      </p>
    </div>
  );
}
