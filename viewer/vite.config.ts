// One HTML file without references: scripts and styles inline, each named by its hash in the page's Content-Security-Policy.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

function bodies(html: string, tag: string, wanted: (attributes: string) => boolean): string[] {
  const found = [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, "g"))];
  return found.filter((match) => wanted(match[1] ?? "")).map((match) => match[2] ?? "");
}

function withPolicy(html: string): string {
  const scripts = bodies(html, "script", (attributes) => !attributes.includes("application/json")).map(hashOf);
  const styles = bodies(html, "style", () => true).map(hashOf);
  if (scripts.length !== 1 || styles.length !== 1 || !html.includes("%POLICY%")) {
    throw new Error("expected one script, one style and a place for the policy in the page");
  }
  const policy = [
    "default-src 'none'",
    `script-src ${scripts[0]}`,
    `style-src ${styles[0]}`,
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return html.replace("%POLICY%", () => policy.join("; "));
}

// Fills in the policy that index.html leaves open, once all is inlined. Nothing else may load or run: no network, no frames, no eval.
// Cytoscape adds a style element of its own unless one with this id is there; the policy would block that one.
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    writeBundle(options) {
      const page = join(options.dir ?? "dist", "index.html");
      const html = readFileSync(page, "utf8").replace("<style", '<style id="__________cytoscape_stylesheet"');
      writeFileSync(page, withPolicy(html));
    },
  };
}

export default defineConfig({
  build: { target: "es2022", cssMinify: true, modulePreload: false, reportCompressedSize: false },
  plugins: [viteSingleFile({ removeViteModuleLoader: true }), contentSecurityPolicy()],
});
