// What people do in the page of one graph, driven in a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { clickActor, clickLine, drawn, entente, folder, open, pageOf, seen, settled, startBrowser, text, troublesOf } from "./browser.mjs";
import { small } from "./small_graph.mjs";

let browser;
let file;
before(async () => {
  browser = await startBrowser();
  file = pageOf("small", small(), "--title", "A rift & its talks");
});
after(() => browser.close());

// Opens the page, does something in it, and demands that nothing went wrong on the way.
async function on(options, act) {
  const page = await open(browser, file, options);
  try {
    await act(page);
    assert.deepEqual(await troublesOf(page), []);
  } finally {
    await page.context().close();
  }
}

const facet = (page, words) => page.locator(".facet label", { hasText: words });
const count = (page, words) => facet(page, words).locator(".count").innerText();

test("shows title, all events and all actors", () =>
  on({}, async (page) => {
    assert.equal(await text(page, "h1"), "A rift & its talks");
    assert.equal(await text(page, ".seen"), "5 of 5 events, 5 actors shown");
    const { nodes, edges } = await drawn(page);
    assert.equal(nodes.length, 5);
    assert.equal(edges.length, 4, "accusation and sanction are one curve");
    assert.equal(await page.locator("#boot").isVisible(), false);
  }));

test("finds an actor by an alias and shows roles, tones and counterparts", () =>
  on({}, async (page) => {
    await page.fill("#search", "doha");
    await page.keyboard.press("Enter");
    assert.equal(await text(page, ".details h2"), "Qatar");
    assert.deepEqual((await drawn(page)).chosen, ["n\nqatar"]);
    assert.match(await text(page, ".tone-bar"), /1 Cooperation[^]*0 Neutral[^]*2 Conflict/);
    assert.match(await text(page, ".counterparts"), /Saudi Arabia\s*2/);
    await page.fill("#search", "tamim");
    await page.keyboard.press("Enter");
    assert.match(await text(page, ".roles"), /Emir of Qatar since 25 Jun 2013/);
  }));

test("a click on an actor and on a line opens them", () =>
  on({}, async (page) => {
    await clickActor(page, "turkey");
    assert.equal(await text(page, ".details h2"), "Turkey");
    await clickLine(page, "saudi-arabia", "qatar");
    assert.equal(await text(page, ".details h2"), "Saudi Arabia → Qatar");
    assert.equal(await page.locator(".event").count(), 2);
  }));

test("an event shows its sentence with marks, who tells it, and a safe link", () =>
  on({ hash: "#event=e%3A1" }, async (page) => {
    const id = await page.evaluate(() => JSON.parse(document.getElementById("entente-data").textContent).graph.edges.find((edge) => edge.label === "accused").id);
    await page.evaluate((event) => (location.hash = new URLSearchParams({ event }).toString()), id);
    await page.waitForSelector("mark.source");
    assert.deepEqual(await page.locator(".report:first-child mark").allInnerTexts(), ["Saudi Arabia", "accused", "Qatar"]);
    assert.match(await text(page, ".event .facts"), /ACCUSE[^]*Score\s*−2[^]*80 %[^]*lexicon\/verbs\.tsv:1/);
    assert.match(await text(page, ".origin"), /The Gazette, 7 Jun 2017[^]*A rift in the Gulf/);
    const link = page.locator(".origin a").first();
    assert.equal(await link.getAttribute("href"), "https://example.org/gazette");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
    assert.equal(await page.locator(".report").count(), 2);
  }));

test("says who says so, and what is no fact", () =>
  on({ hash: "#actor=emir" }, async (page) => {
    assert.match(await text(page, ".said"), /United Nations/);
    assert.match(await text(page, ".event .tags"), /Planned/);
  }));

test("filters change picture, lists and the counts of each other", () =>
  on({}, async (page) => {
    assert.equal(await count(page, "Conflict in deeds"), "1");
    await facet(page, "Planned").click();
    assert.equal(await seen(page), 4);
    assert.equal(await count(page, "Planned"), "1", "the count of a choice that is off is what it would bring");
    assert.equal(await count(page, "Cooperation in words"), "0");
    await facet(page, "Kurier").click();
    assert.equal(await seen(page), 3);
    assert.deepEqual((await drawn(page)).nodes.sort(), ["n\nqatar", "n\nsaudi-arabia", "n\nturkey"]);
    await page.locator("#confidence").fill("0.9");
    assert.equal(await seen(page), 0);
    assert.match(await text(page, ".empty-note"), /Nothing passes/);
    await page.getByRole("button", { name: "Clear filters" }).click();
    assert.equal(await seen(page), 5);
    await page.getByLabel("Only Conflict", { exact: true }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await seen(page), 2);
  }));

test("a link that is set while the page's own is due is followed", () =>
  on({}, async (page) => {
    await settled(page);
    const due = await page.evaluate(() => {
      const later = window.setTimeout;
      const writers = [];
      window.setTimeout = (task, delay, ...more) => (delay === 150 ? writers.push(task) : later(task, delay, ...more));
      document.querySelector(".facet input").click();
      window.setTimeout = later;
      location.hash = "#actor=emir";
      writers.forEach((write) => write());
      return writers.length;
    });
    assert.equal(due, 1);
    await page.waitForSelector(".details h2");
    assert.equal(await text(page, ".details h2"), "Tamim bin Hamad Al Thani");
    await settled(page);
    assert.match(page.url(), /#actor=emir$/);
  }));

test("time is chosen by two handles, and played", () =>
  on({}, async (page) => {
    await page.getByLabel("To", { exact: true }).fill("2");
    assert.equal(await seen(page), 3);
    await settled(page);
    assert.match(page.url(), /from=2017-06-05&to=2017-06-07/);
    await page.getByRole("button", { name: "All dates" }).click();
    assert.equal(await seen(page), 5);
    await page.getByRole("button", { name: "Play through time" }).click();
    await page.waitForFunction(() => document.querySelector(".seen").textContent.startsWith("2 of 5"));
    await page.waitForFunction(() => document.querySelector(".seen").textContent.startsWith("1 of 5"), null, { timeout: 8000 });
    await page.getByRole("button", { name: "Pause" }).click();
  }));

test("a neighbourhood, hiding, undo and redo", () =>
  on({ hash: "#actor=turkey" }, async (page) => {
    await page.getByRole("button", { name: "1 step", exact: true }).click();
    assert.deepEqual((await drawn(page)).nodes.sort(), ["n\nemir", "n\nqatar", "n\nturkey"]);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.equal((await drawn(page)).nodes.length, 5);
    await page.getByRole("button", { name: "Hide" }).click();
    assert.deepEqual((await drawn(page)).nodes.sort(), ["n\nqatar", "n\nsaudi-arabia", "n\nun"]);
    await page.getByRole("button", { name: "Show Turkey again" }).click();
    assert.equal(await seen(page), 5);
    await page.keyboard.press("Control+z");
    assert.equal(await seen(page), 3);
    await page.keyboard.press("Control+Shift+z");
    assert.equal(await seen(page), 5);
  }));

test("a dragged actor is pinned, and the link holds it", () =>
  on({}, async (page) => {
    const box = await page.locator("#canvas").boundingBox();
    const at = await page.evaluate(() => document.getElementById("canvas")._cyreg.cy.getElementById("n\nturkey").renderedPosition());
    await page.mouse.move(box.x + at.x, box.y + at.y);
    await page.mouse.down();
    await page.mouse.move(box.x + at.x + 40, box.y + at.y + 30, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    assert.match(page.url(), /pin=[^&]*turkey/);
  }));

test("a bundle opens into its single events", () =>
  on({}, async (page) => {
    await clickLine(page, "saudi-arabia", "qatar");
    await page.getByRole("button", { name: "Draw single events" }).click();
    assert.equal((await drawn(page)).edges.length, 5);
  }));

test("matrix: rows act on columns, keys move from cell to cell", () =>
  on({ hash: "#view=matrix" }, async (page) => {
    const cell = page.getByRole("button", { name: "Saudi Arabia → Qatar: 2 conflict" });
    assert.equal(await cell.count(), 1);
    await cell.focus();
    await page.keyboard.press("ArrowDown");
    const focused = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.match(focused, /Turkey → Qatar: 1 cooperation/);
    await page.keyboard.press("Enter");
    assert.equal(await text(page, ".details h2"), "Turkey → Qatar");
  }));

test("groups by country hold their members", () =>
  on({ hash: "#group=country" }, async (page) => {
    const groups = await page.evaluate(() => document.getElementById("canvas")._cyreg.cy.nodes(".group").map((group) => [group.data("label"), group.children().length]));
    assert.deepEqual(Object.fromEntries(groups), { Qatar: 2, "Saudi Arabia": 1, "Türkiye": 1, "No country": 1 });
    await page.getByRole("combobox", { name: "Group" }).selectOption("none");
    const { nodes, edges } = await drawn(page);
    assert.deepEqual([nodes.length, edges.length], [5, 4]);
    await facet(page, "Planned").click();
    await settled(page);  // the picture follows the state a moment later
    assert.equal((await drawn(page)).edges.length, 3, "elements still answer after they were moved between groups");
  }));

test("the link restores the whole state", () =>
  on({}, async (page) => {
    await facet(page, "Planned").click();
    await page.getByRole("tab", { name: "Actors" }).click();
    await page.locator(".list").getByRole("button", { name: "Qatar" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("button", { name: "System theme" }).click();
    await settled(page);
    const hash = new URL(page.url()).hash;
    const zoom = (await drawn(page)).zoom;
    await on({ hash }, async (other) => {
      assert.equal(await seen(other), 4);
      assert.equal(await other.getByRole("tab", { name: "Actors" }).getAttribute("aria-selected"), "true");
      const now = await drawn(other);
      assert.deepEqual(now.chosen, ["n\nqatar"]);
      assert.ok(Math.abs(now.zoom - zoom) < 0.01);
      assert.equal(await other.getByRole("button", { name: "Light theme" }).count(), 1);
      await settled(other);
      assert.equal(new URL(other.url()).hash, hash);
    });
  }));

test("links that are nonsense do no harm", () =>
  on({ hash: "#view=x&actor=nobody&line=%5B&from=yesterday&depth=99&focus=&camera=a,b,c&pin=1&off.tone=__proto__&hide=__proto__&weight=-3" }, async (page) => {
    assert.match(await text(page, ".details"), /no such actor/);
  }));

test("tables sort, and share the selection with the picture", () =>
  on({}, async (page) => {
    await page.getByRole("tab", { name: "Events" }).click();
    const rows = () => page.locator(".list tbody tr td:first-child").allInnerTexts();
    assert.equal((await rows()).length, 5);
    await page.getByRole("button", { name: "What happened" }).click();
    const sorted = await rows();
    assert.deepEqual(sorted, [...sorted].sort((one, other) => one.localeCompare(other, "en")));
    await page.locator(".list tbody tr").first().click();
    assert.equal(await page.locator('.list tr[aria-current="true"]').count(), 1);
    assert.equal((await drawn(page)).chosen.length, 1);
  }));

test("everything by keyboard alone", () =>
  on({}, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter"); // the skip link to the picture
    assert.equal(await page.evaluate(() => document.activeElement.id), "canvas");
    await page.keyboard.press("ArrowRight");
    assert.equal((await drawn(page)).chosen.length, 1);
    await page.keyboard.press("]");
    assert.match(await text(page, ".details h2"), /→/);
    await page.keyboard.press("Escape");
    assert.equal((await drawn(page)).chosen.length, 0);
    const before = (await drawn(page)).zoom;
    await page.keyboard.press("+");
    assert.ok((await drawn(page)).zoom > before);
    await page.keyboard.press("0");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "panel");
    await page.keyboard.press("h");
    assert.ok((await seen(page)) < 5);
    await page.keyboard.press("m");
    assert.equal(await page.locator(".matrix").count(), 1);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  }));

async function saved(page, words) {
  await page.getByRole("button", { name: "Share and save" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words }).click()]);
  const path = `${folder}/${download.suggestedFilename()}`;
  await download.saveAs(path);
  return path;
}

test("saves what is seen: PNG, SVG, CSV, and JSON that the program reads back", () =>
  on({}, async (page) => {
    await facet(page, "Planned").click();
    const png = readFileSync(await saved(page, "Picture, PNG"));
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    const svg = readFileSync(await saved(page, "Drawing, SVG"), "utf8");
    assert.match(svg, /^<svg[^]*Saudi Arabia[^]*<\/svg>$/);
    assert.equal((svg.match(/<path/g) ?? []).length, 3);
    const csv = readFileSync(await saved(page, "Events, CSV"), "utf8").trim().split("\r\n");
    assert.equal(csv.length, 5);
    const json = await saved(page, "Graph, JSON");
    const back = JSON.parse(entente("render", json, "--format", "jgf")).graph;
    assert.equal(back.edges.length, 4);
    assert.equal(Object.keys(back.nodes).length, 4);
  }));

test("copies a link, or shows it where there is no clipboard", () =>
  on({ hash: "#actor=qatar", permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.getByRole("button", { name: "Share and save" }).click();
    await page.getByRole("button", { name: "Copy a link to this view" }).click();
    await page.waitForFunction(() => document.querySelector('[role="status"].sr')?.textContent === "Link copied" || document.querySelector("input.link") !== null);
  }));

test("takes another graph from a file", () =>
  on({}, async (page) => {
    await page.getByRole("button", { name: "Share and save" }).click();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a graph file…" }).click();
    const other = small();
    other.graph.edges = other.graph.edges.slice(0, 1);
    await (await chooser).setFiles({ name: "other.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(other)) });
    await page.waitForFunction(() => document.querySelector(".seen").textContent.startsWith("1 of 1"));
    await page.getByRole("button", { name: "Share and save" }).click();
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a graph file…" }).click();
    await (await again).setFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from('{"graph": 3}') });
    await page.waitForSelector('[role="alert"]');
    assert.match(await text(page, '[role="alert"]'), /bad\.json is no graph/);
  }));

for (const theme of ["light", "dark"]) {
  test(`on a narrow screen one thing at a time, ${theme}`, () =>
    on({ width: 360, height: 740, theme }, async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.equal(await page.locator(".filters").isVisible(), false);
      await page.locator(".sheets").getByRole("button", { name: "Filters" }).click();
      assert.equal(await page.locator(".filters").isVisible(), true);
      await page.fill("#search", "turkey");
      await page.keyboard.press("Enter");
      assert.equal(await text(page, ".details h2"), "Turkey");
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme);
    }));
}
