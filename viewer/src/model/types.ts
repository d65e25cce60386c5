// What the page knows: actors, and acts between them with the sentences that tell them. Read from JSON once (read.ts), then never changed.

export type Tone = -1 | 0 | 1;
// In a comparison: told by the first graph alone, by the second alone, or by both.
export type Side = "a" | "b" | "both";
export type Span = readonly [number, number]; // code points of the document, end exclusive

export interface Role {
  title: string;
  start: string;
  end: string;
}

export interface Actor {
  id: string;
  name: string;
  type: string;
  country: string; // ISO 3166-1 alpha-3, or ""
  sector: string;
  roles: Role[];
  aliases: string[];
  mentions: number;
  documents: number;
  place: { x: number; y: number } | null; // y downwards
  community: number; // -1: not measured
  side: Side;
}

export interface Evidence {
  document: string;
  publisher: string;
  date: string;
  title: string;
  url: string;
  text: string;
  start: number; // of the sentence in its document
  source: Span | null;
  target: Span | null;
  trigger: Span | null;
  rule: string;
  saidBy: string[];
  confidence: number;
  side: Side;
}

export interface Act {
  id: string;
  source: Actor | null;
  target: Actor | null;
  root: string;
  quad: string;
  mode: string;
  label: string;
  score: number;
  tone: Tone;
  status: string;
  saidBy: string[];
  reciprocal: boolean;
  date: string;
  from: number; // days since 1970 that the date may be, both included; NaN where nothing is dated
  to: number;
  contexts: string[];
  confidence: number;
  weight: number;
  publishers: string[];
  evidence: Evidence[];
  side: Side;
  changed: boolean; // of a pair that the two graphs tell differently
}

export interface Document {
  id: string;
  publisher: string;
  date: string;
  title: string;
  url: string;
}

export interface PairChange {
  first: string;
  second: string;
  toneA: number;
  toneB: number;
  eventsA: number;
  eventsB: number;
  rootsA: Record<string, number>;
  rootsB: Record<string, number>;
  change: number;
}

export interface Comparison {
  nameA: string;
  nameB: string;
  similarity: { actors: number; pairs: number; relations: number; tone: number };
  changes: PairChange[];
}

export interface Dataset {
  title: string;
  documents: Document[];
  actors: Actor[];
  actorById: Map<string, Actor>;
  acts: Act[]; // in order of their dates
  actById: Map<string, Act>;
  comparison: Comparison | null;
  hasCommunities: boolean;
  raw: unknown; // the graph JSON, for export
}
