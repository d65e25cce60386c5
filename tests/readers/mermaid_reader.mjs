// Mermaid's parser, which wants a page.
import { pathToFileURL } from "node:url";
import { counts, load, read, resolve } from "./modules.mjs";

const { JSDOM } = load("jsdom");
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(resolve("mermaid")).href);
for (const name of Object.keys(counts)) {
  await mermaid.parse(read(`${name}.mermaid`));
}
process.exit(0);
