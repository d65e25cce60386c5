// The page of a comparison: who tells what, in one layout, and the list of differences that drives the picture.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { clickLine, drawn, entente, folder, open, seen, startBrowser, text, troublesOf, writeJson } from "./browser.mjs";
import { first, second } from "./small_graph.mjs";

let browser;
let file;
before(async () => {
  browser = await startBrowser();
  file = join(folder, "difference.html");
  entente("compare", writeJson("a.json", first()), writeJson("b.json", second()), "--name", "Gazette", "--name", "Kurier", "-o", file);
});
after(() => browser.close());

async function on(options, act) {
  const page = await open(browser, file, options);
  await act(page);
  assert.deepEqual(await troublesOf(page), []);
  await page.context().close();
}

const looks = (page) =>
  page.evaluate(() =>
    document.getElementById("canvas")._cyreg.cy.edges().map((edge) => `${edge.data("source").slice(2)} ${edge.data("target").slice(2)} ${edge.classes().find((name) => name.startsWith("side-"))} ${edge.style("line-style")}`).sort(),
  );

test("tells only one, only the other, both and changed apart, by more than colour", () =>
  on({}, async (page) => {
    assert.equal(await text(page, "h1"), "Gazette and Kurier compared");
    assert.deepEqual(await looks(page), ["emir turkey side-b dashed", "saudi-arabia qatar side-b dashed", "saudi-arabia qatar side-both solid", "turkey qatar side-a solid"]);
    const changed = await page.evaluate(() => document.getElementById("canvas")._cyreg.cy.edges().filter((edge) => edge.data("label").startsWith("Δ")).length);
    assert.equal(changed, 2);
  }));

test("the list of differences drives the picture", () =>
  on({ hash: "#tab=differences" }, async (page) => {
    assert.deepEqual(await page.locator(".difference summary").evaluateAll((parts) => parts.map((part) => part.innerText.replace(/\s+/g, " ").trim())), ["Δ Told differently 1", "Only Gazette 2", "Only Kurier 2", "Both tell 1"]);
    await page.locator(".difference").first().getByRole("button").click();
    assert.equal((await drawn(page)).chosen.length, 2);
    await page.getByRole("button", { name: "Read details" }).click();
    assert.match(await text(page, ".change"), /Gazette[^]*−4[^]*ACCUSE, SANCTION[^]*Kurier[^]*\+1\.5/);
  }));

test("filters by who tells it", () =>
  on({}, async (page) => {
    await page.getByLabel("Only Only Gazette").focus();
    await page.keyboard.press("Enter");
    assert.equal(await seen(page), 2);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("Only pairs told differently").check();
    assert.equal(await seen(page), 3);
  }));

test("what both tell has the reports of both, and colours can tell the tone", () =>
  on({}, async (page) => {
    await page.getByRole("button", { name: "Tone", exact: true }).click();
    await clickLine(page, "turkey", "qatar");
    assert.match(await text(page, ".event"), /Only Gazette/);
    assert.equal(await page.evaluate(() => document.getElementById("canvas")._cyreg.cy.edges(".tone1").length), 3);
  }));

test("a picture of the same two graphs has the same places, whichever comes first", async () => {
  const turned = join(folder, "turned.html");
  entente("compare", join(folder, "b.json"), join(folder, "a.json"), "-o", turned);
  const places = async (path) => {
    const page = await open(browser, path);
    const found = await page.evaluate(() => Object.fromEntries(document.getElementById("canvas")._cyreg.cy.nodes(".actor").map((node) => [node.id(), Object.values(node.position()).map(Math.round)])));
    await page.context().close();
    return found;
  };
  assert.deepEqual(await places(turned), await places(file));
});
