// The head of the page: what this is a graph of, search, and what a person does with the whole.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { eventsAsCsv, fileStem, graphAsJson, saveBlob } from "../export/save";
import { readPalette } from "../graph/palette";
import { pictureAsSvg } from "../graph/svg";
import { dateText } from "../model/dates";
import type { Dataset } from "../model/types";
import type { Theme } from "../state/state";
import { announcement, canRedo, canUndo, FIRST_STATE, menuOpen, redo, restart, state, undo, update } from "../state/state";
import { visible } from "../state/visible";
import { TEXT } from "../text";
import { stateToHash } from "../state/link";
import type { IconName } from "./Icon";
import { Icon } from "./Icon";
import { picture } from "./Picture";
import { Search } from "./Search";

export function titleOf(data: Dataset): string {
  if (data.title !== "") {
    return data.title;
  }
  if (data.comparison !== null) {
    return TEXT.compared(data.comparison.nameA, data.comparison.nameB);
  }
  const only = data.documents.length === 1 ? data.documents[0]!.title : "";
  return only === "" ? TEXT.untitled : only;
}

function originOf(data: Dataset): string {
  const publishers = [...new Set(data.documents.map((document) => document.publisher).filter((name) => name !== ""))];
  const dates = data.documents.map((document) => document.date).filter((date) => date !== "").sort();
  const [first, last] = [dates[0] ?? "", dates[dates.length - 1] ?? ""];
  const when = first === last ? dateText(first) : `${dateText(first)} – ${dateText(last)}`;
  const who = publishers.length <= 2 ? publishers.join(", ") : TEXT.publishers(publishers.length);
  return [data.documents.length === 1 ? "" : TEXT.documents(data.documents.length), who, when].filter((part) => part !== "").join(" · ");
}

export function IconButton({ icon, label, onClick, disabled = false, pressed, wide }: { icon: IconName; label: string; onClick: () => void; disabled?: boolean; pressed?: boolean; wide?: boolean }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} disabled={disabled} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      {wide === true && <span>{label}</span>}
    </button>
  );
}

// A button that opens a short list of things to do.
function Menu({ icon, label, children }: { icon: IconName; label: string; children: (close: () => void) => ComponentChildren }) {
  const open = menuOpen.value;
  const setOpen = (value: boolean) => (menuOpen.value = value);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) {
      return;
    }
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button type="button" class="icon-button" aria-label={label} title={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={icon} />
      </button>
      {open && (
        <div class="menu-list" role="group" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

async function copyLink(): Promise<string | null> {
  const link = location.href.split("#")[0]! + stateToHash(state.value);
  try {
    await navigator.clipboard.writeText(link);
    announcement.value = TEXT.linkCopied;
    return null;
  } catch {
    return link; // no clipboard here: the link is shown, to be copied by hand
  }
}

function savePng(name: string): void {
  const canvas = picture.current;
  if (canvas !== null) {
    canvas.settle();
    const blob = canvas.cy.png({ output: "blob", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: readPalette().paper }) as unknown as Blob;
    saveBlob(blob, `${name}.png`);
  }
}

function saveSvg(name: string, title: string): void {
  const canvas = picture.current;
  if (canvas !== null) {
    canvas.settle();
    saveBlob(new Blob([pictureAsSvg(canvas.cy, readPalette(), title)], { type: "image/svg+xml" }), `${name}.svg`);
  }
}

function ShareMenu({ data, onFile }: { data: Dataset; onFile: (file: File) => void }) {
  const [link, setLink] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const title = titleOf(data);
  const name = fileStem(title);
  const seen = () => visible.value!;
  const entry = (words: string, act: () => void, close: () => void, disabled = false) => (
    <button type="button" disabled={disabled} onClick={() => (act(), close())}>
      {words}
    </button>
  );
  const noPicture = state.value.mode !== "network";
  return (
    <Menu icon="share" label={TEXT.share}>
      {(close) => (
        <>
          <button type="button" onClick={() => void copyLink().then((shown) => (shown === null ? close() : setLink(shown)))}>
            {TEXT.copyLink}
          </button>
          {link !== null && <input class="link" type="text" readOnly aria-label={TEXT.linkHere} value={link} onFocus={(event) => event.currentTarget.select()} />}
          <hr />
          {entry(TEXT.savePng, () => savePng(name), close, noPicture)}
          {entry(TEXT.saveSvg, () => saveSvg(name, title), close, noPicture)}
          {entry(TEXT.saveJson, () => saveBlob(new Blob([graphAsJson(data, seen())], { type: "application/json" }), `${name}.json`), close)}
          {entry(TEXT.saveCsv, () => saveBlob(new Blob(["\ufeff", eventsAsCsv(seen())], { type: "text/csv" }), `${name}.csv`), close)}
          <hr />
          <button type="button" onClick={() => file.current?.click()}>
            {TEXT.openFile}
          </button>
          <input
            ref={file}
            type="file"
            accept=".json,.jgf,application/json"
            hidden
            aria-label={TEXT.openFile}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              close();
              if (chosen !== undefined) {
                onFile(chosen);
              }
            }}
          />
        </>
      )}
    </Menu>
  );
}

const NEXT_THEME: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const THEME_ICONS: Record<Theme, IconName> = { auto: "auto", light: "sun", dark: "moon" };

export function TopBar({ data, onFile, onHelp, onFound }: { data: Dataset; onFile: (file: File) => void; onHelp: () => void; onFound: (actor: string) => void }) {
  const { theme } = state.value;
  const title = titleOf(data);
  return (
    <header class="top">
      <div class="masthead">
        <h1 title={title}>{title}</h1>
        <p>{originOf(data)}</p>
      </div>
      <Search data={data} onChoose={onFound} />
      <div class="tools" role="toolbar" aria-label={TEXT.product}>
        <IconButton icon="undo" label={TEXT.undo} disabled={!canUndo()} onClick={undo} />
        <IconButton icon="redo" label={TEXT.redo} disabled={!canRedo()} onClick={redo} />
        <IconButton icon={THEME_ICONS[theme]} label={TEXT.themes[theme]} onClick={() => update({ theme: NEXT_THEME[theme] })} />
        <ShareMenu data={data} onFile={onFile} />
        <IconButton icon="help" label={TEXT.help} onClick={onHelp} />
        <button type="button" class="plain reset" onClick={() => restart({ ...FIRST_STATE, theme })}>
          {TEXT.reset}
        </button>
      </div>
    </header>
  );
}
