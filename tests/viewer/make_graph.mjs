// A graph as `entente graph` keeps it, of any size and the same every time: actors of all types, acts of all tones over a year.
const TYPES = ["person", "state", "government", "organization", "group", "office", "media"];
const COUNTRIES = ["QAT", "RUS", "USA", "FRA", null, "CHN", "IRN", "TUR"];
const KINDS = [
  ["CONSULT", "verbal_cooperation", 2.5, "met"],
  ["AID", "material_cooperation", 7, "sent aid to"],
  ["ACCUSE", "verbal_conflict", -2, "accused"],
  ["ASSAULT", "material_conflict", -9, "attacked"],
  ["REQUEST", "verbal_cooperation", 0, "urged"],
];
const STATUSES = ["actual", "actual", "actual", "alleged", "planned", "negated"];

// Lehmer's generator: no chance, the same on every machine.
export function randomOf(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

export function evidence(text, document, spans = {}) {
  return {
    document: document.id, publisher: document.publisher, date: document.date, title: document.title, url: document.url,
    sentence: { index: 0, start: 0, end: [...text].length, text },
    source: spans.source ?? null, target: spans.target ?? null, trigger: spans.trigger ?? null,
    rule: "lexicon/verbs.tsv:1", operators: [], attributed_to: [], confidence: 0.8,
  };
}

export function edge(id, source, target, [root, quad, score, label], date, tellings, status = "actual") {
  return {
    id, source, target, relation: root, directed: true, label,
    metadata: { root, quad, mode: null, cameo: null, score, sign: Math.sign(score), status, attributed_to: [], reciprocal: false, date, contexts: [], confidence: 0.8, weight: new Set(tellings.map((telling) => telling.document)).size, evidence: tellings },
  };
}

export function node(name, type, country, extra = {}) {
  return { label: name, metadata: { name, actor_type: type, country, sector: "GOV", roles: [], aliases: [name], mention_count: 3, document_count: 1, mentions_by_document: {}, ...extra } };
}

export function makeGraph(actors, events) {
  const random = randomOf(7);
  const nodes = {};
  for (let i = 0; i < actors; ++i) {
    nodes[`actor-${i}`] = node(`Actor number ${i}`, TYPES[i % TYPES.length], COUNTRIES[i % COUNTRIES.length], { x: random(9000), y: random(7000) });
  }
  const documents = Array.from({ length: 40 }, (_, i) => ({ id: `d${i}`, publisher: `Paper ${i % 6}`, date: "2017-06-07", title: `Report ${i}`, url: `https://example.org/${i}` }));
  const edges = [];
  for (let i = 0; i < events; ++i) {
    const source = Math.min(random(actors), random(actors));
    const target = (source + 1 + Math.min(random(actors - 1), random(actors - 1))) % actors;
    const kind = KINDS[random(KINDS.length)];
    const day = new Date(Date.UTC(2017, 0, 1 + random(365))).toISOString().slice(0, 10);
    const text = `Actor number ${source} ${kind[3]} Actor number ${target}.`;
    edges.push(edge(`e:${i}`, `actor-${source}`, `actor-${target}`, kind, day, [evidence(text, documents[random(40)])], STATUSES[random(STATUSES.length)]));
  }
  return { graph: { id: "entente", type: "relations of political actors", label: "", directed: true, metadata: { generator: "entente", format_version: 1, weighting: "documents", documents, pairs: [], one_sided: [] }, nodes, edges } };
}
