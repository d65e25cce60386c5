// What is seen, as files. A file is made in the browser and handed to the person; nothing leaves the machine.
import type { Dataset } from "../model/types";
import type { Visible } from "../state/visible";

export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}

export function fileStem(title: string): string {
  const stem = title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
  return stem === "" ? "entente" : stem;
}

// Cells that a spreadsheet would take for a formula get an apostrophe before them, as in the program's own tables (src/exports/csv.cpp): also with signs of
// full width, and behind apostrophes, so that no two texts become one.
function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = "id,date,source,source_name,target,target_name,root,mode,quad,label,score,status,attributed_to,reciprocal,confidence,weight,publishers,sentence,url";

export function eventsAsCsv(visible: Visible): string {
  const rows = visible.acts.map((act) =>
    [
      act.id,
      act.date,
      act.source?.id ?? "",
      act.source?.name ?? "",
      act.target?.id ?? "",
      act.target?.name ?? "",
      act.root,
      act.mode,
      act.quad,
      act.label,
      act.score,
      act.status,
      act.saidBy.join(";"),
      String(act.reciprocal),
      act.confidence,
      act.weight,
      act.publishers.join(";"),
      act.evidence[0]?.text ?? "",
      act.evidence[0]?.url ?? "",
    ]
      .map(cell)
      .join(","),
  );
  return `${COLUMNS}\r\n${rows.map((row) => `${row}\r\n`).join("")}`;
}

type Json = Record<string, unknown>;

// The part of a graph that is seen, in the format in which it came, so that the program reads it back.
function partOf(graph: Json, acts: Set<string>, actors: Set<string>): Json {
  const metadata = { ...(graph.metadata as Json | undefined) };
  delete metadata.pairs; // summaries of the whole
  delete metadata.merges;
  const kept = (edges: unknown) => (Array.isArray(edges) ? edges.filter((edge: Json) => acts.has(String(edge.id))) : []);
  metadata.one_sided = kept(metadata.one_sided);
  const nodes = Object.entries(graph.nodes as Json).filter(([id]) => actors.has(id));
  return { ...graph, metadata, nodes: Object.fromEntries(nodes), edges: kept(graph.edges) };
}

export function graphAsJson(data: Dataset, visible: Visible): string {
  const acts = new Set(visible.acts.map((act) => act.id.replace(/:b$/, "")));
  const actors = new Set(visible.actors.keys());
  const raw = data.raw as Json;
  const json = raw.graph === undefined
    ? { ...raw, graphs: (raw.graphs as Json[]).map((graph) => partOf(graph, acts, actors)) }
    : { graph: partOf(raw.graph as Json, acts, actors) };
  return `${JSON.stringify(json, null, 1)}\n`;
}
