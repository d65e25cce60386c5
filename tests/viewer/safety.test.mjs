// Hostile data: names, sentences, titles and links that want to run, in the page of a graph and of a comparison. Nothing runs, nothing is loaded, and
// the policy has nothing to block, for nothing hostile gets as far as that.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { entente, folder, open, pageOf, startBrowser, troublesOf, writeJson } from "./browser.mjs";
import { edge, evidence, node } from "./make_graph.mjs";

const PAYLOADS = [
  "<script>window.hacked=1</script>",
  "</script><script>window.hacked=1</script>",
  "<!--<script>window.hacked=1",
  "<img src=x onerror=window.hacked=1>",
  '"><svg onload=window.hacked=1>',
  "{{constructor.constructor('window.hacked=1')()}}",
  "javascript:window.hacked=1",
  "__proto__",
  "\u2028\u2029\u202ereversed",
  "=HYPERLINK(\"https://evil.example\")",
];
const LINKS = ["javascript:window.hacked=1", "JaVaScRiPt:window.hacked=1", "data:text/html,<script>window.hacked=1</script>", "file:///etc/passwd", " javascript:window.hacked=1", "vbscript:x", "https://example.org/?<script>window.hacked=1</script>"];
const ACT = ["ACCUSE", "verbal_conflict", -2, PAYLOADS[3]];

function hostile() {
  const document = { id: PAYLOADS[1], publisher: PAYLOADS[3], date: "2017-06-07", title: PAYLOADS[4], url: LINKS[0] };
  const nodes = Object.fromEntries(PAYLOADS.map((payload, i) => [`a${i} ${payload}`, node(payload, "person", "QAT", { aliases: [payload], roles: [{ title: payload, start: null, end: null }] })]));
  const ids = Object.keys(nodes);
  const edges = ids.slice(1).map((id, i) => edge(`e:${i}`, ids[0], id, ACT, "2017-06-07", [evidence(PAYLOADS.join(" "), { ...document, url: LINKS[i % LINKS.length] }, { source: [0, 8] })]));
  edges.forEach((item) => (item.metadata.evidence[0].attributed_to = [ids[3]]));
  return { graph: { id: "entente", type: "relations of political actors", label: "", directed: true, metadata: { generator: "entente", format_version: 1, weighting: "documents", documents: [document], pairs: [], one_sided: [] }, nodes, edges } };
}

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

async function clickEverything(page) {
  for (const hash of ["#tab=actors", "#tab=events", "#tab=differences", "#view=matrix", "#group=country", "#group=community"]) {
    await page.evaluate((next) => (location.hash = next), hash);
    await page.waitForTimeout(60);
  }
  const actors = await page.evaluate(() => {
    const data = JSON.parse(document.getElementById("entente-data").textContent);
    return Object.keys((data.graph ?? data.graphs[0]).nodes);
  });
  const links = [];
  for (const actor of actors) {
    await page.evaluate((id) => (location.hash = new URLSearchParams({ actor: id }).toString()), actor);
    await page.waitForFunction(() => document.querySelector(".details .origin") !== null);
    links.push(...(await page.evaluate(() => [...document.querySelectorAll("#app a[href]:not(.skip)")].map((link) => [link.protocol, link.rel]))));
  }
  for (const payload of PAYLOADS) {
    await page.fill("#search", payload);
  }
  return links;
}

async function expectHarmless(page) {
  const links = await clickEverything(page);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(await troublesOf(page), []);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("#app script, #app iframe, #app img, #app object, #app svg[onload], #app [onerror]")].length), 0);
  assert.ok(links.length > 0);
  links.forEach(([protocol, rel]) => assert.deepEqual([protocol, rel], ["https:", "noopener noreferrer"]));
  await page.context().close();
}

test("a hostile graph is only text", async () => {
  const path = pageOf("hostile", hostile(), "--title", PAYLOADS[1]);
  const html = readFileSync(path, "utf8");
  const data = html.slice(html.indexOf('id="entente-data">'));
  assert.equal(data.slice(data.indexOf(">") + 1, data.indexOf("</script>")).includes("<"), false);
  await expectHarmless(await open(browser, path, { hash: "#actor=a0+%3Cscript%3E" }));
});

test("a hostile comparison is only text", async () => {
  const path = join(folder, "hostile-comparison.html");
  const file = writeJson("hostile-a.json", hostile());
  entente("compare", file, writeJson("hostile-b.json", hostile()), "--name", PAYLOADS[1], "--name", PAYLOADS[3], "-o", path);
  await expectHarmless(await open(browser, path));
});

test("the policy forbids everything but the page's own script and style", async () => {
  const html = readFileSync(join(folder, "hostile.html"), "utf8");
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)[1];
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data: blob:; base-uri 'none'; form-action 'none'$/);
  assert.doesNotMatch(policy, /unsafe/);
  const page = await open(browser, join(folder, "hostile.html"));
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.hacked = 1";
    document.head.append(script);
    const network = await fetch("https://example.org/").then(() => "loaded", () => "blocked");
    return [window.hacked, network];
  });
  assert.deepEqual(ran, [undefined, "blocked"]);
  assert.ok((await page.evaluate(() => window.violations)).length >= 2, "the test sees what the policy blocks");
  await page.context().close();
});

test("without scripts the page says what is wrong", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, "hostile.html")}`);
  await page.locator("#boot").waitFor({ state: "visible" });
  assert.match(await page.locator("#boot").innerText(), /scripts are blocked/);
  await context.close();
});

test("data that is no graph is an error that one sees", async () => {
  const path = join(folder, "broken.html");
  writeFileSync(path, readFileSync(join(folder, "hostile.html"), "utf8").replace(/(id="entente-data">)[^<]*/, '$1{"graphs": []}'));
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  await page.waitForFunction(() => document.getElementById("boot-reason").textContent.includes("not a graph"));
  await page.locator("#boot").waitFor({ state: "visible" });
  await context.close();
});
