// axe-core on every view, in both themes, wide and narrow; targets of 24 pixels; lines of 3:1 on their paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { entente, folder, open, pageOf, require, startBrowser, writeJson } from "./browser.mjs";
import { first, second, small } from "./small_graph.mjs";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser;
const files = {};
before(async () => {
  browser = await startBrowser();
  files.graph = pageOf("small", small());
  files.comparison = join(folder, "difference.html");
  entente("compare", writeJson("a.json", first()), writeJson("b.json", second()), "-o", files.comparison);
});
after(() => browser.close());

const VIEWS = [
  ["graph", ""],
  ["graph", "#actor=qatar"],
  ["graph", "#tab=actors&off.status=planned"],
  ["graph", "#tab=events&actor=turkey&hide=emir"],
  ["graph", "#view=matrix&pair=turkey&pair=qatar"],
  ["comparison", "#tab=differences"],
  ["comparison", "#pair=saudi-arabia&pair=qatar"],
];

async function violations(page) {
  // The policy forbids scripts of others; axe comes in by the debugger, beside it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`));
}

for (const theme of ["light", "dark"]) {
  test(`a pressed button stays legible under the pointer, ${theme}`, async () => {
    const page = await open(browser, files.graph, { theme });
    await page.getByRole("button", { name: "Network" }).hover();
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });
}

for (const theme of ["light", "dark"]) {
  for (const width of [1440, 360]) {
    test(`axe finds nothing, ${theme}, ${width} px`, async () => {
      const found = [];
      const pages = {};
      for (const file of Object.keys(files)) {
        pages[file] = await open(browser, files[file], { theme, width, height: 740 });
      }
      for (const [file, hash] of width < 900 ? VIEWS.filter((_, i) => i !== 2 && i !== 6) : VIEWS) {
        const page = pages[file];
        await page.evaluate((next) => (location.hash = next || "#"), hash);
        await page.waitForTimeout(100);
        const sheets = width < 900 ? ["Filters", "Lists", "Picture"] : [null];
        for (const sheet of sheets) {
          if (sheet !== null) {
            await page.locator(".sheets").getByRole("button", { name: sheet }).click();
          }
          found.push(...(await violations(page)).map((violation) => `${file}${hash} ${sheet ?? ""} ${violation}`));
        }
      }
      await Promise.all(Object.values(pages).map((page) => page.context().close()));
      assert.deepEqual(found, []);
    });
  }
  test(`menu, help and search pass axe, ${theme}`, async () => {
    const page = await open(browser, files.graph, { theme });
    await page.fill("#search", "a");
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Share and save" }).click();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keys and signs" }).click();
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  test(`lines stand out 3:1 from their paper, ${theme}`, async () => {
    const page = await open(browser, files.comparison, { theme });
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      const luminance = (name) => {
        probe.fillStyle = style.getPropertyValue(`--${name}`);
        probe.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (one, other) => (Math.max(luminance(one), luminance(other)) + 0.05) / (Math.min(luminance(one), luminance(other)) + 0.05);
      return Object.fromEntries(["cooperation", "conflict", "neutral", "side-a", "side-b", "side-both"].flatMap((name) => [[`${name} line`, [ratio(name, "paper"), 3]]]).concat(["t-cooperation", "t-conflict", "t-neutral", "ink", "muted"].map((name) => [`${name} text`, [Math.min(ratio(name, "paper"), ratio(name, "panel")), 4.5]])));
    });
    for (const [what, [ratio, least]] of Object.entries(ratios)) {
      assert.ok(ratio >= least, `${what}: ${ratio.toFixed(2)} < ${least}`);
    }
    await page.context().close();
  });
}

test("targets are 24 pixels and more", async () => {
  for (const [file, hash] of VIEWS) {
    const page = await open(browser, files[file], { hash });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, select, summary, input:not([type=checkbox]), label:has(input)")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
        .map((element) => [element.outerHTML.slice(0, 100), element.getBoundingClientRect()])
        .filter(([, box]) => box.width < 23.9 || box.height < 23.9)
        .map(([html, box]) => `${html} ${box.width}x${box.height}`),
    );
    assert.deepEqual(small, [], hash);
    await page.context().close();
  }
});

test("with reduced motion nothing moves", async () => {
  const page = await open(browser, files.graph);
  const moving = await page.evaluate(() => [...document.querySelectorAll("#app *")].filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0).length);
  assert.equal(moving, 0);
  await page.context().close();
});
