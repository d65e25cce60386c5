// A browser without network, and pages that the program writes. Environment: ENTENTE_PROGRAM, VIEWER (the folder with node_modules), CHROMIUM.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const require = createRequire(join(process.env.VIEWER, "package.json"));
const { chromium } = require("playwright-core");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const folder = mkdtempSync(join(tmpdir(), "entente-viewer-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export const startBrowser = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });

export function entente(...args) {
  return execFileSync(process.env.ENTENTE_PROGRAM, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
}

export function writeJson(name, json) {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

// The page of a graph, written by the program.
export function pageOf(name, json, ...args) {
  const path = join(folder, `${name}.html`);
  entente("graph", writeJson(`${name}.json`, json), "-o", path, ...args);
  return path;
}

// Opens a page from its file, network off, and notes all that must not happen: errors, requests, dialogs, what the policy blocks.
export async function open(browser, path, { width = 1440, height = 900, theme = "light", hash = "", ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce", offline: true, acceptDownloads: true, ...more });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.troubles = [];
  page.on("pageerror", (error) => page.troubles.push(`error: ${error.stack}`));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.troubles.push(`console: ${message.text()}`));
  page.on("dialog", (dialog) => (page.troubles.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("request", (request) => /^(file|blob|data):/.test(request.url()) || page.troubles.push(`request: ${request.url()}`));
  await page.goto(pathToFileURL(path).href + hash);
  await page.waitForSelector(".seen, .no-graph");
  return page;
}

export async function troublesOf(page) {
  return [...page.troubles, ...(await page.evaluate(() => window.violations))];
}

// Until what was done has been rendered: two frames and what they set off.
const rendered = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));

// The graph that Cytoscape draws, asked in the page, once it stays the same for a while: the picture follows the state a moment later.
export const drawn = async (page) => {
  let found = await drawnNow(page);
  for (let same = 0; same < 3;) {
    await page.waitForTimeout(60);
    const next = await drawnNow(page);
    same = JSON.stringify(next) === JSON.stringify(found) ? same + 1 : 0;
    found = next;
  }
  return found;
};

const drawnNow = async (page) => {
  await rendered(page);
  return page.evaluate(() => {
    const { cy } = document.getElementById("canvas")._cyreg;
    const ids = (elements) => elements.filter((element) => element.visible()).map((element) => element.id());
    return { nodes: ids(cy.nodes(".actor")), edges: ids(cy.edges()), chosen: ids(cy.elements(".chosen")), zoom: cy.zoom() };
  });
};

export const clickActor = async (page, id) => {
  const at = await page.evaluate((actor) => {
    const canvas = document.getElementById("canvas");
    const box = canvas.getBoundingClientRect();
    const place = canvas._cyreg.cy.getElementById(`n\n${actor}`).renderedPosition();
    return { x: box.x + place.x, y: box.y + place.y };
  }, id);
  await page.mouse.click(at.x, at.y);
};

export const clickLine = async (page, from, to) => {
  const at = await page.evaluate(([source, target]) => {
    const canvas = document.getElementById("canvas");
    const box = canvas.getBoundingClientRect();
    const { cy } = canvas._cyreg;
    const edge = cy.edges().filter((candidate) => candidate.visible() && candidate.data("source") === `n\n${source}` && candidate.data("target") === `n\n${target}`)[0];
    const middle = edge.renderedMidpoint();
    return { x: box.x + middle.x, y: box.y + middle.y };
  }, [from, to]);
  await page.mouse.click(at.x, at.y);
};

export const text = async (page, selector) => (await rendered(page), await page.locator(selector).first().innerText()).trim();
export const seen = async (page) => Number((await text(page, ".seen")).replace(/,/g, "").match(/^(\d+) of/)[1]);
// The link is brought up to date a moment after the state: until it stays the same for a while.
export async function settled(page) {
  for (let same = 0, last = ""; same < 4; last = page.url()) {
    await page.waitForTimeout(200);
    same = page.url() === last ? same + 1 : 0;
  }
}
