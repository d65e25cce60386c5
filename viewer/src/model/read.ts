// JSON to Dataset. Nothing in the JSON is believed: every value is brought to its type, and what cannot be is left out.
// Worked example: {"graph": {"nodes": {...}, "edges": [...], "metadata": {...}}} as `entente graph` keeps it; {"graphs": [A, B], "comparison": {...}} is two.
import { detectCommunities } from "./communities";
import { spanOf } from "./dates";
import type { Act, Actor, Comparison, Dataset, Document, Evidence, PairChange, Role, Side, Span, Tone } from "./types";

type Json = Record<string, unknown>;

export class GraphFormatError extends Error {}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] => list(value).filter((item): item is string => typeof item === "string");
const number = (value: unknown, otherwise = 0): number => (typeof value === "number" && Number.isFinite(value) ? value : otherwise);

function span(value: unknown): Span | null {
  const [begin, end] = list(value);
  return typeof begin === "number" && typeof end === "number" && begin < end ? [begin, end] : null;
}

function readRole(value: unknown): Role {
  const role = object(value);
  return { title: text(role.title), start: text(role.start), end: text(role.end) };
}

function readActor(id: string, value: unknown, side: Side): Actor {
  const node = object(value);
  const meta = object(node.metadata);
  const placed = typeof meta.x === "number" && typeof meta.y === "number";
  return {
    id,
    name: text(meta.name) || text(node.label) || id,
    type: text(meta.actor_type) || "group",
    country: text(meta.country),
    sector: text(meta.sector),
    roles: list(meta.roles).map(readRole),
    aliases: texts(meta.aliases),
    mentions: number(meta.mention_count),
    documents: number(meta.document_count),
    place: placed ? { x: number(meta.x), y: -number(meta.y) } : null, // Graphviz counts upwards
    community: -1,
    side,
  };
}

function readEvidence(value: unknown, side: Side): Evidence {
  const telling = object(value);
  const sentence = object(telling.sentence);
  return {
    document: text(telling.document),
    publisher: text(telling.publisher),
    date: text(telling.date),
    title: text(telling.title),
    url: text(telling.url),
    text: text(sentence.text),
    start: number(sentence.start),
    source: span(telling.source),
    target: span(telling.target),
    trigger: span(telling.trigger),
    rule: text(telling.rule),
    saidBy: texts(telling.attributed_to),
    confidence: number(telling.confidence),
    side,
  };
}

// The days of an act: its own date, else those of the documents that tell it.
function daysOf(date: string, evidence: Evidence[]): [number, number] {
  const own = spanOf(date);
  if (own !== null) {
    return own;
  }
  const told = evidence.map((telling) => spanOf(telling.date)).filter((days) => days !== null);
  return told.length === 0 ? [NaN, NaN] : [Math.min(...told.map((days) => days[0])), Math.max(...told.map((days) => days[1]))];
}

function readAct(value: unknown, actors: Map<string, Actor>, side: Side, position: number): Act {
  const edge = object(value);
  const meta = object(edge.metadata);
  const evidence = list(meta.evidence).map((telling) => readEvidence(telling, side));
  const date = text(meta.date);
  const [from, to] = daysOf(date, evidence);
  const root = text(meta.root) || text(edge.relation);
  return {
    id: text(edge.id) || `e:${side}${position}`,
    source: actors.get(text(edge.source)) ?? null,
    target: actors.get(text(edge.target)) ?? null,
    root,
    quad: text(meta.quad) || "verbal_cooperation",
    mode: text(meta.mode),
    label: text(edge.label) || root.toLowerCase(),
    score: number(meta.score),
    tone: Math.sign(number(meta.sign, Math.sign(number(meta.score)))) as Tone,
    status: text(meta.status) || "actual",
    saidBy: texts(meta.attributed_to),
    reciprocal: meta.reciprocal === true,
    date,
    from,
    to,
    contexts: texts(meta.contexts),
    confidence: number(meta.confidence, 1),
    weight: Math.max(0, number(meta.weight, 1)),
    publishers: [...new Set(evidence.map((telling) => telling.publisher))],
    evidence,
    side,
    changed: false,
  };
}

function readActs(graph: Json, actors: Map<string, Actor>, side: Side): Act[] {
  const edges = [...list(graph.edges), ...list(object(graph.metadata).one_sided)];
  return edges.map((edge, i) => readAct(edge, actors, side, i)).filter((act) => act.source !== null || act.target !== null);
}

function readDocuments(graph: Json): Document[] {
  return list(object(graph.metadata).documents).map((value) => {
    const document = object(value);
    return {
      id: text(document.id),
      publisher: text(document.publisher),
      date: text(document.date),
      title: text(document.title),
      url: text(document.url),
    };
  });
}

function readNodes(graph: Json, actors: Map<string, Actor>, side: Side): void {
  const nodes = isObject(graph.nodes) ? Object.entries(graph.nodes) : [];
  for (const [id, node] of nodes) {
    const known = actors.get(id);
    if (known === undefined) {
      actors.set(id, readActor(id, node, side));
    } else {
      known.side = "both";
      known.mentions += number(object(object(node).metadata).mention_count);
    }
  }
}

const counts = (value: unknown): Record<string, number> =>
  Object.fromEntries(Object.entries(object(value)).map(([root, count]) => [root, number(count)]));

function readChange(value: unknown): PairChange {
  const change = object(value);
  const [first, second] = texts(change.actors);
  const [a, b] = [object(change.a), object(change.b)];
  return {
    first: first ?? "",
    second: second ?? "",
    toneA: number(a.mean_score),
    toneB: number(b.mean_score),
    eventsA: number(a.events),
    eventsB: number(b.events),
    rootsA: counts(a.roots),
    rootsB: counts(b.roots),
    change: number(change.change),
  };
}

function readComparison(json: Json): Comparison {
  const [nameA, nameB] = texts(json.names);
  const similarity = object(json.similarity);
  return {
    nameA: nameA ?? "A",
    nameB: nameB ?? "B",
    similarity: {
      actors: number(similarity.actors),
      pairs: number(similarity.pairs),
      relations: number(similarity.relations),
      tone: number(similarity.tone_cosine),
    },
    changes: list(json.changed_pairs).map(readChange),
  };
}

// What both tell is one act with the evidence of both; the numbers are those of the first.
function joinActs(a: Act[], b: Act[], matches: unknown): Act[] {
  const partner = new Map(list(matches).map((match) => texts(match)).map(([one, other]) => [other ?? "", one ?? ""]));
  const byId = new Map(a.map((act) => [act.id, act]));
  const rest: Act[] = [];
  for (const act of b) {
    const twin = byId.get(partner.get(act.id) ?? "");
    if (twin === undefined) {
      rest.push(byId.has(act.id) ? { ...act, id: `${act.id}:b` } : act);
      continue;
    }
    const known = new Set(twin.evidence.map((telling) => `${telling.document}\n${telling.start}`));
    for (const telling of act.evidence) {
      if (!known.has(`${telling.document}\n${telling.start}`)) {
        twin.evidence.push(telling);
      }
    }
    twin.side = "both";
    twin.publishers = [...new Set([...twin.publishers, ...act.publishers])];
    twin.weight = new Set(twin.evidence.map((telling) => telling.document)).size;
    twin.confidence = Math.max(twin.confidence, act.confidence);
  }
  return [...a, ...rest];
}

export const pairKey = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

function markChanged(acts: Act[], comparison: Comparison): void {
  const changed = new Set(comparison.changes.map((change) => pairKey(change.first, change.second)));
  for (const act of acts) {
    act.changed = act.source !== null && act.target !== null && changed.has(pairKey(act.source.id, act.target.id));
  }
}

function setCommunities(actors: Map<string, Actor>, acts: Act[], given: unknown): boolean {
  const measured = Object.entries(object(given));
  for (const [id, community] of measured) {
    const actor = actors.get(id);
    if (actor !== undefined) {
      actor.community = number(community, -1);
    }
  }
  if (measured.length === 0) {
    detectCommunities([...actors.values()], acts);
  }
  return actors.size > 0;
}

const inOrder = (one: Act, other: Act) => (Number.isNaN(one.from) ? Infinity : one.from) - (Number.isNaN(other.from) ? Infinity : other.from) || 0;

function finish(json: Json, graphs: Json[], actors: Map<string, Actor>, acts: Act[], comparison: Comparison | null): Dataset {
  const page = object(json.page);
  const documents = new Map(graphs.flatMap(readDocuments).map((document) => [document.id, document]));
  acts.sort(inOrder);
  return {
    title: text(page.title),
    documents: [...documents.values()],
    actors: [...actors.values()],
    actorById: actors,
    acts,
    actById: new Map(acts.map((act) => [act.id, act])),
    comparison,
    hasCommunities: setCommunities(actors, acts, page.communities),
    raw: json,
  };
}

export function readDataset(value: unknown): Dataset {
  const json = object(value);
  const actors = new Map<string, Actor>();
  if (isObject(json.graph) && isObject(json.graph.nodes) && Array.isArray(json.graph.edges)) {
    readNodes(json.graph, actors, "a");
    return finish(json, [json.graph], actors, readActs(json.graph, actors, "a"), null);
  }
  const graphs = list(json.graphs).filter(isObject);
  const [a, b] = graphs;
  if (a === undefined || b === undefined || !isObject(json.comparison)) {
    throw new GraphFormatError("not a graph of entente");
  }
  readNodes(a, actors, "a");
  readNodes(b, actors, "b");
  const comparison = readComparison(json.comparison);
  const acts = joinActs(readActs(a, actors, "a"), readActs(b, actors, "b"), json.comparison.matches);
  markChanged(acts, comparison);
  return finish(json, graphs, actors, acts, comparison);
}

export function parseDataset(source: string): Dataset {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new GraphFormatError(error instanceof Error ? error.message : "not JSON");
  }
  return readDataset(value);
}
