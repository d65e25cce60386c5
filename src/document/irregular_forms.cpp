// A row is parted by blanks; a slash parts variants. Worked example: "strive strove/strived striven" gives VBD strove and strived, VBN striven.
#include <entente/document/irregular_forms.hpp>

namespace entente {

namespace {

// clang-format off
constexpr std::string_view kVerbs[] = {
    "abide abided/abode abided/abode", "alight alighted/alit alighted/alit", "arise arose arisen", "awake awoke awoken", "babysit babysat babysat",
    "backbite backbit backbitten", "backslide backslid backslid", "be was/were been", "bear bore borne/born", "beat beat beaten/beat",
    "become became become", "befall befell befallen", "beget begot/begat begotten", "begin began begun", "begird begirt begirt",
    "behold beheld beheld", "bend bent bent", "bereave bereaved/bereft bereaved/bereft", "beseech besought/beseeched besought/beseeched",
    "beset beset beset", "bespeak bespoke bespoken", "bestrew bestrewed bestrewn", "bestride bestrode bestridden", "bet bet bet",
    "betake betook betaken", "bethink bethought bethought", "bid bid/bade bid/bidden", "bide bided/bode bided", "bind bound bound",
    "bite bit bitten/bit", "bleed bled bled", "bless blessed/blest blessed/blest", "blow blew blown", "break broke broken", "breed bred bred",
    "bring brought brought", "broadcast broadcast broadcast", "browbeat browbeat browbeaten", "build built built", "burn burned/burnt burned/burnt",
    "burst burst burst", "bust bust/busted bust/busted", "buy bought bought", "cast cast cast", "catch caught caught",
    "chide chided/chid chided/chidden", "choose chose chosen", "cleave cleaved/cleft/clove cleaved/cleft/cloven", "cling clung clung",
    "clothe clothed/clad clothed/clad", "come came come", "cost cost cost", "counterstrike counterstruck counterstruck", "creep crept crept",
    "crossbreed crossbred crossbred", "crow crowed/crew crowed", "cut cut cut", "deal dealt dealt", "dig dug dug", "dive dived/dove dived",
    "do did done", "downcast downcast downcast", "draw drew drawn", "dream dreamed/dreamt dreamed/dreamt", "drink drank drunk/drunken",
    "drive drove driven", "dwell dwelt/dwelled dwelt/dwelled", "eat ate eaten", "fall fell fallen", "feed fed fed", "feel felt felt",
    "fight fought fought", "find found found", "fit fitted/fit fitted/fit", "flee fled fled", "fling flung flung", "fly flew flown",
    "forbear forbore forborne", "forbid forbade/forbad forbidden", "forecast forecast forecast", "forego forewent foregone",
    "foreknow foreknew foreknown", "foresee foresaw foreseen", "foretell foretold foretold", "forget forgot forgotten/forgot",
    "forgive forgave forgiven", "forgo forwent forgone", "forsake forsook forsaken", "forswear forswore forsworn", "freeze froze frozen",
    "gainsay gainsaid gainsaid", "get got gotten/got", "ghostwrite ghostwrote ghostwritten", "gild gilded/gilt gilded/gilt",
    "gird girded/girt girded/girt", "give gave given", "go went gone", "grave graved graven", "grind ground ground", "grow grew grown",
    "hamstring hamstrung hamstrung", "handwrite handwrote handwritten", "hang hung/hanged hung/hanged", "have had had", "hear heard heard",
    "heave heaved/hove heaved/hove", "hew hewed hewn", "hide hid hidden/hid", "hit hit hit", "hold held held", "hurt hurt hurt",
    "inbreed inbred inbred", "inlay inlaid inlaid", "input input input", "inset inset inset", "interbreed interbred interbred",
    "interweave interwove interwoven", "keep kept kept", "kneel knelt/kneeled knelt/kneeled", "knit knitted/knit knitted/knit", "know knew known",
    "lade laded laden", "lay laid laid", "lead led led", "lean leaned/leant leaned/leant", "leap leaped/leapt leaped/leapt",
    "learn learned/learnt learned/learnt", "leave left left", "lend lent lent", "let let let", "lie lay lain", "light lit/lighted lit/lighted",
    "lose lost lost", "make made made", "mean meant meant", "meet met met", "melt melted melted/molten", "miscast miscast miscast",
    "misdeal misdealt misdealt", "misgive misgave misgiven", "mishear misheard misheard", "mishit mishit mishit", "mislay mislaid mislaid",
    "mislead misled misled", "misread misread misread", "misspeak misspoke misspoken", "misspell misspelled/misspelt misspelled/misspelt",
    "misspend misspent misspent", "mistake mistook mistaken", "misunderstand misunderstood misunderstood",
    "moonlight moonlighted/moonlit moonlighted/moonlit", "mow mowed mown/mowed", "offset offset offset", "outbid outbid outbid",
    "outbreed outbred outbred", "outdo outdid outdone", "outdraw outdrew outdrawn", "outdrive outdrove outdriven", "outeat outate outeaten",
    "outfight outfought outfought", "outfly outflew outflown", "outgrow outgrew outgrown", "outride outrode outridden", "outrun outran outrun",
    "outsell outsold outsold", "outshine outshone outshone", "outshoot outshot outshot", "outspend outspent outspent",
    "outthink outthought outthought", "outwear outwore outworn", "overbear overbore overborne", "overbid overbid overbid",
    "overbuild overbuilt overbuilt", "overbuy overbought overbought", "overcast overcast overcast", "overcome overcame overcome",
    "overdo overdid overdone", "overdraw overdrew overdrawn", "overeat overate overeaten", "overfeed overfed overfed", "overfly overflew overflown",
    "overgrow overgrew overgrown", "overhang overhung overhung", "overhear overheard overheard", "overlay overlaid overlaid",
    "overlie overlay overlain", "overpay overpaid overpaid", "override overrode overridden", "overrun overran overrun", "oversee oversaw overseen",
    "oversell oversold oversold", "overshoot overshot overshot", "oversleep overslept overslept", "overspend overspent overspent",
    "overspread overspread overspread", "overtake overtook overtaken", "overthink overthought overthought", "overthrow overthrew overthrown",
    "overwrite overwrote overwritten", "partake partook partaken", "pay paid paid", "plead pleaded/pled pleaded/pled", "prepay prepaid prepaid",
    "preset preset preset", "proofread proofread proofread", "prove proved proven/proved", "put put put", "quit quit quit", "read read read",
    "rebid rebid rebid", "rebind rebound rebound", "rebroadcast rebroadcast rebroadcast", "rebuild rebuilt rebuilt", "recast recast recast",
    "redo redid redone", "redraw redrew redrawn", "regrow regrew regrown", "relay relaid relaid", "relight relit relit", "remake remade remade",
    "rend rent/rended rent/rended", "repay repaid repaid", "rerun reran rerun", "resell resold resold", "resend resent resent", "reset reset reset",
    "restrike restruck restruck", "retake retook retaken", "reteach retaught retaught", "retell retold retold", "rethink rethought rethought",
    "rewind rewound rewound", "rewrite rewrote rewritten", "rid rid rid", "ride rode ridden", "ring rang rung", "rise rose risen", "rive rived riven",
    "run ran run", "saw sawed sawn/sawed", "say said said", "see saw seen", "seek sought sought", "sell sold sold", "send sent sent", "set set set",
    "sew sewed sewn/sewed", "shake shook shaken", "shave shaved shaven", "shear sheared/shore shorn/sheared", "shed shed shed",
    "shine shone/shined shone/shined", "shit shit/shat shit", "shoe shod/shoed shod/shoed", "shoot shot shot", "show showed shown/showed",
    "shrink shrank/shrunk shrunk/shrunken", "shrive shrove shriven", "shut shut shut", "sing sang sung", "sink sank/sunk sunk/sunken", "sit sat sat",
    "slay slew/slayed slain", "sleep slept slept", "slide slid slid", "sling slung slung", "slink slunk slunk", "slit slit slit",
    "smell smelled/smelt smelled/smelt", "smite smote smitten", "sneak sneaked/snuck sneaked/snuck", "sow sowed sown/sowed", "speak spoke spoken",
    "speed sped/speeded sped/speeded", "spell spelled/spelt spelled/spelt", "spend spent spent", "spill spilled/spilt spilled/spilt",
    "spin spun spun", "spit spat/spit spat/spit", "split split split", "spoil spoiled/spoilt spoiled/spoilt",
    "spotlight spotlighted/spotlit spotlighted/spotlit", "spread spread spread", "spring sprang/sprung sprung", "stand stood stood",
    "stave staved/stove staved/stove", "steal stole stolen", "stick stuck stuck", "sting stung stung", "stink stank/stunk stunk",
    "strew strewed strewn/strewed", "stride strode stridden", "strike struck struck/stricken", "string strung strung",
    "strive strove/strived striven/strived", "sublet sublet sublet", "sunburn sunburned/sunburnt sunburned/sunburnt", "swear swore sworn",
    "sweat sweated/sweat sweated/sweat", "sweep swept swept", "swell swelled swollen/swelled", "swim swam swum", "swing swung swung",
    "take took taken", "teach taught taught", "tear tore torn", "telecast telecast telecast", "tell told told", "think thought thought",
    "thrive thrived/throve thrived/thriven", "throw threw thrown", "thrust thrust thrust", "tread trod trodden/trod", "typecast typecast typecast",
    "typeset typeset typeset", "unbend unbent unbent", "unbind unbound unbound", "underbid underbid underbid", "undercut undercut undercut",
    "underfeed underfed underfed", "undergo underwent undergone", "underlie underlay underlain", "underpay underpaid underpaid",
    "undersell undersold undersold", "undershoot undershot undershot", "underspend underspent underspent", "understand understood understood",
    "undertake undertook undertaken", "underwrite underwrote underwritten", "undo undid undone", "unlearn unlearned/unlearnt unlearned/unlearnt",
    "unmake unmade unmade", "unsay unsaid unsaid", "unstick unstuck unstuck", "unwind unwound unwound", "uphold upheld upheld",
    "upsell upsold upsold", "upset upset upset", "wake woke/waked woken/waked", "waylay waylaid waylaid", "wear wore worn",
    "weave wove/weaved woven/weaved", "wed wedded/wed wedded/wed", "weep wept wept", "wet wetted/wet wetted/wet", "whipsaw whipsawed whipsawn",
    "win won won", "wind wound wound", "withdraw withdrew withdrawn", "withhold withheld withheld", "withstand withstood withstood",
    "work worked/wrought worked/wrought", "wring wrung wrung", "write wrote written",
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

}  // namespace entente
