// A row is parted by blanks; a slash parts variants. Worked example: "strive strove/strived striven" gives VBD strove and strived, VBN striven.
#include "irregular_forms.hpp"

namespace entente::training {

namespace {

// clang-format off
constexpr std::string_view kVerbs[] = {
    "abide abided/abode abided", "arise arose arisen", "awake awoke awoken", "babysit babysat babysat", "bear bore borne/born", "beat beat beaten",
    "become became become", "befall befell befallen", "beget begot begotten", "begin began begun", "behold beheld beheld", "bend bent bent",
    "beset beset beset", "bestride bestrode bestridden", "bet bet bet", "bid bid/bade bid/bidden", "bind bound bound", "bite bit bitten",
    "bleed bled bled", "blow blew blown", "break broke broken", "breed bred bred", "bring brought brought", "broadcast broadcast broadcast",
    "build built built", "burn burned/burnt burned/burnt", "burst burst burst", "bust bust/busted bust/busted", "buy bought bought",
    "cast cast cast", "catch caught caught", "choose chose chosen", "cling clung clung", "come came come", "cost cost cost", "creep crept crept",
    "cut cut cut", "deal dealt dealt", "dig dug dug", "dive dived/dove dived", "do did done", "draw drew drawn", "dream dreamed/dreamt dreamed/dreamt",
    "drink drank drunk", "drive drove driven", "dwell dwelt/dwelled dwelt/dwelled", "eat ate eaten", "fall fell fallen", "feed fed fed",
    "feel felt felt", "fight fought fought", "find found found", "flee fled fled", "fling flung flung", "fly flew flown", "forbid forbade forbidden",
    "forecast forecast forecast", "foresee foresaw foreseen", "forget forgot forgotten", "forgive forgave forgiven", "forgo forwent forgone",
    "forsake forsook forsaken", "freeze froze frozen", "get got gotten/got", "give gave given", "go went gone", "grind ground ground",
    "grow grew grown", "hang hung/hanged hung/hanged", "have had had", "hear heard heard", "hide hid hidden", "hit hit hit", "hold held held",
    "hurt hurt hurt", "inlay inlaid inlaid", "keep kept kept", "kneel knelt knelt", "know knew known", "lay laid laid", "lead led led",
    "lean leaned/leant leaned/leant", "leap leaped/leapt leaped/leapt", "learn learned/learnt learned/learnt", "leave left left", "lend lent lent",
    "let let let", "lie lay lain", "light lit/lighted lit/lighted", "lose lost lost", "make made made", "mean meant meant", "meet met met",
    "mislead misled misled", "misread misread misread", "mistake mistook mistaken", "misunderstand misunderstood misunderstood", "mow mowed mown",
    "offset offset offset", "outbid outbid outbid", "outdo outdid outdone", "outgrow outgrew outgrown", "outrun outran outrun",
    "outsell outsold outsold", "overcome overcame overcome", "overdo overdid overdone", "overhear overheard overheard", "override overrode overridden",
    "overrun overran overrun", "oversee oversaw overseen", "oversleep overslept overslept", "overtake overtook overtaken",
    "overthrow overthrew overthrown", "partake partook partaken", "pay paid paid", "plead pleaded/pled pleaded/pled", "prove proved proven/proved",
    "put put put", "quit quit quit", "read read read", "rebuild rebuilt rebuilt", "recast recast recast", "redo redid redone", "redraw redrew redrawn",
    "remake remade remade", "repay repaid repaid", "rerun reran rerun", "resell resold resold", "reset reset reset", "retake retook retaken",
    "rethink rethought rethought", "retell retold retold", "rewrite rewrote rewritten", "rid rid rid", "ride rode ridden", "ring rang rung",
    "rise rose risen", "run ran run", "saw sawed sawn", "say said said", "see saw seen", "seek sought sought", "sell sold sold", "send sent sent",
    "set set set", "sew sewed sewn", "shake shook shaken", "shed shed shed", "shine shone/shined shone/shined", "shoot shot shot", "show showed shown",
    "shrink shrank shrunk", "shut shut shut", "sing sang sung", "sink sank sunk", "sit sat sat", "slay slew slain", "sleep slept slept",
    "slide slid slid", "sling slung slung", "slit slit slit", "smell smelled/smelt smelled/smelt", "sow sowed sown", "speak spoke spoken",
    "speed sped/speeded sped/speeded", "spell spelled/spelt spelled/spelt", "spend spent spent", "spill spilled/spilt spilled/spilt", "spin spun spun",
    "spit spat spat", "split split split", "spoil spoiled/spoilt spoiled/spoilt", "spread spread spread", "spring sprang sprung", "stand stood stood",
    "steal stole stolen", "stick stuck stuck", "sting stung stung", "stink stank stunk", "strew strewed strewn", "stride strode stridden",
    "strike struck struck/stricken", "string strung strung", "strive strove/strived striven", "swear swore sworn", "sweep swept swept",
    "swell swelled swollen", "swim swam swum", "swing swung swung", "take took taken", "teach taught taught", "tear tore torn", "tell told told",
    "think thought thought", "throw threw thrown", "thrust thrust thrust", "tread trod trodden", "undercut undercut undercut",
    "undergo underwent undergone", "understand understood understood", "undertake undertook undertaken", "underwrite underwrote underwritten",
    "undo undid undone", "unwind unwound unwound", "uphold upheld upheld", "upset upset upset", "wake woke woken", "wear wore worn",
    "weave wove woven", "weep wept wept", "win won won", "wind wound wound", "withdraw withdrew withdrawn", "withhold withheld withheld",
    "withstand withstood withstood", "wring wrung wrung", "write wrote written",
};

constexpr std::string_view kNouns[] = {
    "alumnus alumni", "analysis analyses", "appendix appendices", "axis axes", "bacterium bacteria", "businessman businessmen",
    "businesswoman businesswomen", "calf calves", "child children", "clergyman clergymen", "congressman congressmen", "congresswoman congresswomen",
    "consortium consortia", "councilman councilmen", "crisis crises", "criterion criteria", "diagnosis diagnoses", "emphasis emphases",
    "fisherman fishermen", "foot feet", "fungus fungi", "gunman gunmen", "half halves", "hypothesis hypotheses", "infantryman infantrymen",
    "junta juntas", "knife knives", "lawman lawmen", "leaf leaves", "life lives", "loaf loaves", "man men", "medium media", "memorandum memoranda",
    "militiaman militiamen", "mouse mice", "nucleus nuclei", "oasis oases", "ombudsman ombudsmen", "parenthesis parentheses", "person people",
    "phenomenon phenomena", "policeman policemen", "policewoman policewomen", "referendum referendums/referenda", "rifleman riflemen", "scarf scarves",
    "self selves", "serviceman servicemen", "shelf shelves", "spokesman spokesmen", "spokeswoman spokeswomen", "statesman statesmen",
    "stimulus stimuli", "stratum strata", "synthesis syntheses", "thesis theses", "thief thieves", "tooth teeth", "tribesman tribesmen",
    "wharf wharves", "wife wives", "wolf wolves", "woman women", "airman airmen", "assemblyman assemblymen", "cameraman cameramen",
    "chairman chairmen", "crewman crewmen", "alderman aldermen", "goose geese", "ox oxen", "virus viruses", "canvas canvases", "lens lenses",
    "bus buses", "campus campuses", "census censuses", "caucus caucuses", "gas gases", "bonus bonuses", "surplus surpluses", "status statuses",
    "consensus consensuses", "minus minuses", "movie movies", "tie ties", "die dice", "lie lies", "cookie cookies", "rookie rookies",
    "hero heroes", "veto vetoes", "embargo embargoes", "echo echoes", "potato potatoes", "torpedo torpedoes", "cargo cargoes", "coup coups",
    "corps corps", "series series", "species species", "aircraft aircraft", "headquarters headquarters", "means means", "spacecraft spacecraft",
};
// clang-format on

}  // namespace

std::span<const std::string_view> irregular_verbs() { return kVerbs; }
std::span<const std::string_view> irregular_nouns() { return kNouns; }

}  // namespace entente::training
