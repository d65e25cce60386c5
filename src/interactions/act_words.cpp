// Lemmas by what they do with an act that depends on them. Worked example: in "Oslo urged Rome to condemn the raid" the object of "urge" controls the infinitive,
// and the raid is no act of Rome, for one condemns what others did.
#include "act_words.hpp"

#include <entente/document/one_of.hpp>

namespace entente {

// Verbs of attitude, speech, discovery, resistance and suffering have somebody else's act for an object.
bool carries_act(std::string_view verb) {
  return !is_one_of(
      verb, {"condemn",     "denounce", "criticize", "criticise", "deplore", "decry",     "slam",        "blast",
             "blame",       "regret",   "lament",    "mourn",     "welcome", "praise",    "hail",        "applaud",
             "laud",        "commend",  "salute",    "support",   "back",    "endorse",   "defend",      "justify",
             "avenge",      "survive",  "suffer",    "witness",   "escape",  "flee",      "fear",        "report",
             "describe",    "discuss",  "debate",    "mention",   "recall",  "remember",  "mark",        "see",
             "watch",       "monitor",  "observe",   "oversee",   "mediate", "broker",    "probe",       "cause",
             "investigate", "prompt",   "trigger",   "provoke",   "spark",   "follow",    "precede",     "await",
             "expect",      "predict",  "question",  "protest",   "cite",    "quote",     "cover",       "dispute",
             "doubt",       "notice",   "ignore",    "forgive",   "resent",  "celebrate", "study",       "review",
             "confront",    "combat",   "inspect",   "tackle",    "counter", "prevent",   "thwart",      "foil",
             "avert",       "hear",     "reveal",    "uncover",   "expose",  "disclose",  "detail",      "document",
             "film",        "repel",    "repulse",   "unveil",    "detect",  "discover",  "commemorate", "photograph",
             "depict",      "deter"});
}

bool suffers_act(std::string_view verb) {
  return is_one_of(verb, {"survive", "suffer",    "face",       "undergo", "endure",  "sustain", "escape",
                          "weather", "withstand", "experience", "draw",    "attract", "earn",    "receive",
                          "incur",   "encounter", "invite",     "repel",   "brave",   "dodge"});
}

bool leads_act(std::string_view verb) {
  return is_one_of(
      verb, {"lead", "run", "conduct", "launch", "stage", "mount", "wage", "orchestrate", "mastermind", "command",
             "direct", "engineer", "execute", "organize", "organise", "spearhead", "initiate", "inflict", "impose"});
}

bool measures_act(std::string_view noun) {
  return is_one_of(
      noun, {"round",    "series", "wave",  "day",     "string", "spate", "number", "exchange", "session", "spell",
             "week",     "month",  "year",  "cycle",   "course", "hour",  "bout",   "rash",     "flurry",  "act",
             "campaign", "lot",    "spree", "pattern", "set",    "dozen", "sort",   "kind",     "form"});
}

bool controls_by_object(std::string_view verb) {
  return is_one_of(
      verb,
      {"ask",      "urge",    "tell",      "order",   "force",    "persuade", "press",    "encourage",  "call",
       "want",     "invite",  "allow",     "permit",  "help",     "advise",   "instruct", "warn",       "pressure",
       "lead",     "oblige",  "enable",    "compel",  "convince", "beg",      "implore",  "require",    "request",
       "expect",   "direct",  "accuse",    "push",    "lobby",    "petition", "assign",   "authorize",  "authorise",
       "forbid",   "prod",    "coax",      "induce",  "empower",  "get",      "cause",    "train",      "pay",
       "bribe",    "task",    "challenge", "command", "exhort",   "entreat",  "entice",   "commission", "provoke",
       "tempt",    "inspire", "stir",      "incite",  "counsel",  "suspect",  "prompt",   "motivate",   "spur",
       "admonish", "caution", "remind",    "beseech", "hire",     "recruit"});
}

bool lets(std::string_view verb) { return is_one_of(verb, {"let", "make", "have", "see", "watch", "hear"}); }

bool entangles(std::string_view verb) {
  return is_one_of(verb, {"implicate", "involve", "engage", "lock", "embroil", "mire", "entangle", "draw", "drag",
                          "plunge", "put", "catch", "bog"});
}

bool blames(std::string_view word) {
  return is_one_of(
      word, {"accuse",    "charge",    "blame",    "jail",        "imprison",  "sentence", "convict",  "fine",
             "arrest",    "detain",    "suspect",  "indict",      "try",       "pardon",   "punish",   "sue",
             "condemn",   "criticize", "hang",     "execute",     "criticise", "acquit",   "clear",    "prosecute",
             "probe",     "question",  "denounce", "forgive",     "apologize", "guilty",   "innocent", "wanted",
             "apologise", "absolve",   "rebuke",   "investigate", "extradite"});
}

bool keeps_from(std::string_view verb) {
  return is_one_of(verb,
                   {"bar", "ban", "prevent", "stop", "keep", "prohibit", "discourage", "deter", "dissuade", "block"});
}

bool links_to_deed(std::string_view noun) {
  return is_one_of(noun, {"charge", "suspicion", "involvement", "role", "part", "connection", "count", "complicity",
                          "participation", "responsibility", "relation", "accusation", "allegation"});
}

bool names_doer(std::string_view noun) {
  return is_one_of(noun, {"suspect", "mastermind", "ringleader", "culprit", "perpetrator", "planner", "author"});
}

bool addresses(std::string_view noun) {
  return is_one_of(noun, {"pressure", "call", "appeal", "plea", "warning", "ultimatum", "advice", "demand", "request",
                          "order", "invitation"});
}

bool needs_object(std::string_view verb) {
  return is_one_of(
      verb,
      {"kill",     "murder",    "shoot",    "wound",     "injure",  "arrest",    "detain",    "seize",       "jail",
       "hold",     "kidnap",    "abduct",   "capture",   "behead",  "execute",   "convict",   "assassinate", "sentence",
       "charge",   "accuse",    "suspect",  "fine",      "free",    "criticize", "criticise", "condemn",     "praise",
       "hail",     "oust",      "sack",     "expel",     "deport",  "bomb",      "stab",      "rescue",      "evacuate",
       "slay",     "target",    "ambush",   "blame",     "acquit",  "pardon",    "indict",    "elect",       "appoint",
       "name",     "summon",    "suspend",  "dismiss",   "torture", "raid",      "besiege",   "chastise",    "lambast",
       "quiz",     "extradite", "imprison", "overthrow", "topple",  "release",   "attack",    "honour",      "honor",
       "denounce", "slate",     "censure",  "rebuke",    "gun",     "poison",    "massacre",  "slaughter"});
}

bool is_misfortune(std::string_view noun) {
  return is_one_of(
      noun, {"flood",    "flooding",  "quake",      "earthquake", "storm",    "hurricane", "typhoon",  "cyclone",
             "tsunami",  "landslide", "mudslide",   "avalanche",  "accident", "crash",     "volcano",  "outbreak",
             "virus",    "disease",   "epidemic",   "heatwave",   "drought",  "tornado",   "wildfire", "rain",
             "rainfall", "collapse",  "derailment", "stampede",   "cholera",  "flu"});
}

}  // namespace entente
