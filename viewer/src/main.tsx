// Starts the page: data from the file, state from the link; and keeps link and theme as the state says.
import { effect } from "@preact/signals";
import { render } from "preact";
import { GraphFormatError, readDataset } from "./model/read";
import { stateFromHash, stateToHash } from "./state/link";
import { dataset, restart, state } from "./state/state";
import "./style.css";
import { TEXT } from "./text";
import { App } from "./ui/App";
import { titleOf } from "./ui/TopBar";

function showFailure(error: unknown): void {
  const boot = document.getElementById("boot");
  const reason = document.getElementById("boot-reason");
  if (boot !== null && reason !== null) {
    reason.textContent = TEXT.failed + (error instanceof Error ? error.message : String(error));
    boot.hidden = false;
    boot.classList.add("failed");
  }
}

function readOwnData(): void {
  const source = document.getElementById("entente-data")?.textContent ?? "null";
  const json: unknown = JSON.parse(source);
  if (json !== null) {
    dataset.value = readDataset(json);
  }
}

function keepLink(): void {
  let shown = location.hash;
  let timer = 0;
  effect(() => {
    const hash = stateToHash(state.value);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // A link that somebody else has set, and whose event is still to come, is not written over: it tells the next state.
      if (location.hash === shown && hash !== shown) {
        shown = hash;
        history.replaceState(null, "", hash === "" ? location.pathname + location.search : hash);
        shown = location.hash;
      }
    }, 150);
  });
  window.addEventListener("hashchange", () => {
    if (location.hash !== shown) {
      shown = location.hash;
      restart(stateFromHash(location.hash));
    }
  });
}

function keepTheme(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const { theme } = state.value;
    const now = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    if (document.documentElement.dataset.theme !== now) {
      document.documentElement.dataset.theme = now;
      window.dispatchEvent(new CustomEvent("entente-theme"));
    }
  };
  effect(apply);
  dark.addEventListener("change", apply);
}

function start(): void {
  readOwnData();
  restart(stateFromHash(location.hash));
  keepTheme();
  effect(() => {
    document.title = dataset.value === null ? TEXT.product : `${titleOf(dataset.value)} – ${TEXT.product}`;
  });
  render(<App />, document.getElementById("app")!);
  keepLink();
  document.getElementById("boot")!.hidden = true;
}

// What a browser reports without an exception (a size that changed twice in one frame) stops nothing.
window.addEventListener("error", (event) => event.error instanceof Error && showFailure(event.error));
try {
  start();
} catch (error) {
  showFailure(error instanceof GraphFormatError ? new Error(error.message) : error);
}
