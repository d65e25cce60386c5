// Packages from the folder that scripts/install-readers filled.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const modules = process.env.ENTENTE_READER_MODULES;
export const load = createRequire(join(modules, "reader.js"));
export const resolve = (name) => load.resolve(name);
export const folder = process.argv[2];
export const read = (name) => readFileSync(join(folder, name), "utf8");
export const counts = JSON.parse(read("counts.json"));
export function expect(what, found, wanted) {
  if (found !== wanted) {
    throw new Error(`${what}: found ${found}, wanted ${wanted}`);
  }
}
