// A small graph of all tones and states, with known sentences: three days, two papers, five actors.
import { edge, evidence, node } from "./make_graph.mjs";

const GAZETTE = { id: "gazette", publisher: "The Gazette", date: "2017-06-07", title: "A rift in the Gulf", url: "https://example.org/gazette" };
const KURIER = { id: "kurier", publisher: "Kurier", date: "2017-06-09", title: "Talks begin", url: "https://example.org/kurier" };

const ACCUSE = ["ACCUSE", "verbal_conflict", -2, "accused"];
const SANCTION = ["SANCTION", "material_conflict", -6, "imposed sanctions on"];
const CONSULT = ["CONSULT", "verbal_cooperation", 2.5, "met"];
const AID = ["AID", "material_cooperation", 7, "sent aid to"];
const REQUEST = ["REQUEST", "verbal_cooperation", 0, "urged"];

const NODES = {
  qatar: node("Qatar", "state", "QAT", { aliases: ["Doha", "Qatar"] }),
  "saudi-arabia": node("Saudi Arabia", "state", "SAU"),
  turkey: node("Turkey", "state", "TUR"),
  emir: node("Tamim bin Hamad Al Thani", "person", "QAT", { roles: [{ title: "Emir of Qatar", start: "2013-06-25", end: null }] }),
  un: node("United Nations", "organization", null),
};

// The spans count code points: the sentence begins at 100, and the flag is one point outside the basic plane.
const accusation = { ...evidence("\u{1F3F3} Saudi Arabia accused Qatar.", GAZETTE), source: [102, 114], trigger: [115, 122], target: [123, 128] };
accusation.sentence = { ...accusation.sentence, start: 100, end: 129 };

const EDGES = {
  accuse: edge("e:1", "saudi-arabia", "qatar", ACCUSE, "2017-06-05", [accusation, { ...evidence("Riyadh accused its neighbour.", KURIER) }]),
  sanction: edge("e:2", "saudi-arabia", "qatar", SANCTION, "2017-06-05", [evidence("Saudi Arabia imposed sanctions on Qatar.", GAZETTE)]),
  aid: edge("e:3", "turkey", "qatar", AID, "2017-06-07", [evidence("Turkey sent aid to Qatar.", GAZETTE)]),
  talks: edge("e:4", "emir", "turkey", CONSULT, "2017-06-08", [evidence("The emir met the Turkish leader.", KURIER)], "planned"),
  appeal: edge("e:5", "un", "saudi-arabia", REQUEST, "2017-06-09", [evidence("The United Nations urged Saudi Arabia.", KURIER)]),
  praise: edge("e:6", "saudi-arabia", "qatar", ["SUPPORT", "verbal_cooperation", 5, "praised"], "2017-06-09", [evidence("Saudi Arabia praised Qatar.", KURIER)]),
};
EDGES.talks.metadata.evidence[0].attributed_to = ["un"];

function graphOf(documents, edges, one_sided = []) {
  const ids = new Set([...edges, ...one_sided].flatMap((item) => [item.source, item.target]));
  const nodes = Object.fromEntries(Object.entries(NODES).filter(([id]) => ids.has(id)));
  return { graph: { id: "entente", type: "relations of political actors", label: "", directed: true, metadata: { generator: "entente", format_version: 1, weighting: "documents", documents, pairs: [], one_sided }, nodes, edges } };
}

export const small = () => graphOf([GAZETTE, KURIER], [EDGES.accuse, EDGES.sanction, EDGES.aid, EDGES.talks, EDGES.appeal]);
// What two papers tell: both the accusation; one the sanctions and the aid, the other the talks and praise in place of sanctions.
export const first = () => graphOf([GAZETTE], [EDGES.accuse, EDGES.sanction, EDGES.aid]);
export const second = () => graphOf([KURIER], [EDGES.accuse, EDGES.praise, EDGES.talks]);
