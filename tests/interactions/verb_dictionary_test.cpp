#include "verb_dictionary.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include <entente/base/error.hpp>
#include <entente/interactions/interaction_coder.hpp>

#include "interactions/small_lexicon.hpp"
#include "lexicon_contents.hpp"
#include "support/hand_cast.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

const EventOntology& ontology() {
  static const EventOntology kOntology(ENTENTE_DATA_FOLDER);
  return kOntology;
}

LexiconFile read(const std::string& text) { return LexiconReader(ontology()).read_bytes(text, "v.txt"); }

// "12: not imported: reason", one a line.
std::string problems(const LexiconFile& file) {
  std::string list;
  for (const LineProblem& problem : file.problems) {
    list += (list.empty() ? "" : "\n") + std::to_string(problem.line) +
            (problem.skipped ? ": not imported: " : ": in doubt: ") + problem.reason;
  }
  return list;
}

// "Norway > Sudan 190 v.txt:3", one an interaction, of what the dictionary and the small lexicon code.
std::string coded(const std::string& dictionary, std::string_view lines, const std::string& table = "") {
  const test::TemporaryFolder folder;
  test::write_lexicon(folder);
  OwnOntology own;
  own.lexicons.push_back(read(dictionary));
  if (!table.empty()) {
    own.lexicons.push_back(LexiconReader(ontology()).read_bytes(table, "mine.tsv"));
  }
  const InteractionCoder coder(folder.path(), {}, own);
  const Document document = test::hand_document(lines);
  const Cast cast = test::hand_cast(document);
  std::string out;
  for (const Interaction& act : coder.code(document, cast)) {
    out += (out.empty() ? "" : "; ") + test::names_of(cast, act.sources) + " > " + test::names_of(cast, act.targets) +
           " " + (act.code.empty() ? std::string(name_of(act.root)) : act.code) + (act.reciprocal ? " mutual" : "") +
           (act.evidence.rule.text().starts_with("v.txt") ? "" : " " + act.evidence.rule.text());
  }
  return out.empty() ? "nothing" : out;
}

constexpr const char* kRush =
    "--- RUSH [010] ---\nRUSH {RUSHES RUSHING RUSHED} [070]\n- * {ARMS SHIPMENT} (TO +) [072]\n";
constexpr const char* kHold =
    "&TALK\n+TALKS\n+PEACE_NEGOTIATIONS\n\n--- HOLD [---] ---\nHOLD {HELD HOLDING}\n- * &TALK (WITH +) [046]\n- % * "
    "&TALK [040]\n"
    "- NOT * &TALK [125]\n- * LICENCE [---]\n";

TEST(VerbDictionary, CodesAVerbByItsOwnCode) {
  EXPECT_EQ(coded(kRush, "Norway_NNP_2_nsubj rushed/rush_VBD_0_root Sudan_NNP_2_obj"), "Norway > Sudan 070");
}

TEST(VerbDictionary, GivesAVerbWithoutACodeThatOfItsBlock) {
  EXPECT_EQ(coded("--- AID [071] ---\nAID\n", "Norway_NNP_2_nsubj aided/aid_VBD_0_root Sudan_NNP_2_obj"),
            "Norway > Sudan 071");
}

TEST(VerbDictionary, TakesThePlaceOfTheProgramsVerb) {
  const std::string text = "Norway_NNP_2_nsubj attacked/attack_VBD_0_root Sudan_NNP_2_obj";
  EXPECT_EQ(coded(kRush, text), "Norway > Sudan ASSAULT lexicon/verbs.tsv:4");
  EXPECT_EQ(coded("--- ATTACK [195] ---\nATTACK\n", text), "Norway > Sudan 195");
  EXPECT_EQ(coded("--- ATTACK [---] ---\nATTACK\n", text), "nothing");
}

TEST(VerbDictionary, MatchesAPatternOfSynonyms) {
  EXPECT_EQ(coded(kHold, "Norway_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_2_obl"),
            "Norway > Sudan 046 mutual");
  EXPECT_EQ(coded(kHold,
                  "Norway_NNP_2_nsubj held/hold_VBD_0_root peace_NN_4_compound negotiations/negotiation_NNS_2_obj "
                  "with_IN_6_case Sudan_NNP_2_obl"),
            "Norway > Sudan 046 mutual");
}

TEST(VerbDictionary, LetsACompoundActOnItself) {
  EXPECT_EQ(coded(kHold, "Norway_NNP_4_nsubj and_CC_3_cc Sudan_NNP_1_conj held/hold_VBD_0_root talks/talk_NNS_4_obj"),
            "Norway + Sudan > - 040 mutual");
}

TEST(VerbDictionary, ReadsAPassiveAsItsActive) {
  EXPECT_EQ(coded(kRush,
                  "Arms_NNS_2_compound shipment_NN_4_nsubj:pass was/be_VBD_4_aux:pass rushed/rush_VBN_0_root "
                  "to_IN_6_case Sudan_NNP_4_obl by_IN_8_case Norway_NNP_4_obl:agent",
                  ""),
            "Norway > Sudan 072");
}

TEST(VerbDictionary, NeedsThePhraseOfItsPreposition) {
  EXPECT_EQ(coded("--- RUSH [---] ---\nRUSH\n- * (TO BORDER) [154]\n",
                  "Norway_NNP_2_nsubj rushed/rush_VBD_0_root Sudan_NNP_2_obj to_IN_5_case town_NN_2_obl near_IN_8_case "
                  "the_DT_8_det border_NN_2_obl"),
            "nothing");
}

TEST(VerbDictionary, ChangesNoCodeThatItsOwnWordsChangeAlready) {
  EXPECT_EQ(coded(kHold,
                  "Norway_NNP_4_nsubj did/do_VBD_4_aux not_RB_4_advmod hold_VB_0_root talks/talk_NNS_4_obj "
                  "with_IN_7_case Sudan_NNP_4_obl"),
            "Norway > Sudan 125");
}

TEST(VerbDictionary, JoinsWordsByAnUnderscore) {
  const std::string dictionary = "--- CALL [---] ---\nCALL\n- *_UPON [020]\n";
  EXPECT_EQ(coded(dictionary, "Norway_NNP_2_nsubj called/call_VBD_0_root upon_IN_4_case Sudan_NNP_2_obl"),
            "Norway > Sudan 020");
  EXPECT_EQ(
      coded(dictionary, "Norway_NNP_2_nsubj called/call_VBD_0_root today_NN_2_obl upon_IN_5_case Sudan_NNP_2_obl"),
      "nothing");
}

TEST(VerbDictionary, PutsActorsWhereThePatternSays) {
  EXPECT_EQ(coded("--- WIN [---] ---\nWIN {WON}\n- + * PLEDGE (FROM $) [057]\n",
                  "Norway_NNP_2_nsubj won/win_VBD_0_root a_DT_4_det pledge_NN_2_obj from_IN_6_case Sudan_NNP_2_obl"),
            "Sudan > Norway 057");
}

TEST(VerbDictionary, PassesOverAPhrase) {
  EXPECT_EQ(coded("--- SEND [---] ---\nSEND {SENT}\n- * AID (TO ^) (FOR +) [070]\n",
                  "Norway_NNP_2_nsubj sent/send_VBD_0_root aid_NN_2_obj to_IN_5_case Egypt_NNP_2_obl for_IN_7_case "
                  "Sudan_NNP_2_obl"),
            "Norway > Sudan 070");
}

TEST(VerbDictionary, GivesBothHalvesOfACode) {
  EXPECT_EQ(coded("--- VISIT [042:043] ---\nVISIT\n", "Norway_NNP_2_nsubj visited/visit_VBD_0_root Sudan_NNP_2_obj"),
            "Norway > Sudan 042; Sudan > Norway 043");
  EXPECT_EQ(coded("--- MEET [040:040] ---\nMEET {MET}\n", "Norway_NNP_2_nsubj met/meet_VBD_0_root Sudan_NNP_2_obj"),
            "Norway > Sudan 040 mutual");
  EXPECT_EQ(coded("--- APPEAR [:173] ---\nAPPEAR\n",
                  "Norway_NNP_2_nsubj appeared/appear_VBD_0_root before_IN_4_case Sudan_NNP_2_obl"),
            "Sudan > Norway 173");
}

TEST(VerbDictionary, MatchesAVerbOfSeveralWords) {
  const std::string dictionary =
      "--- CORDON [---] ---\n+CORDON_OFF {+CORDONED_OFF} [191]\nWIRE_+TAP {WIRE_+TAPPED} [170]\n";
  EXPECT_EQ(coded(dictionary, "Norway_NNP_2_nsubj cordoned/cordon_VBD_0_root off_RP_2_compound:prt Sudan_NNP_2_obj"),
            "Norway > Sudan 191");
  EXPECT_EQ(coded(dictionary, "Norway_NNP_3_nsubj wire_NN_3_compound tapped/tap_VBD_0_root Sudan_NNP_3_obj"),
            "Norway > Sudan 170");
  EXPECT_EQ(coded(dictionary, "Norway_NNP_2_nsubj cordoned/cordon_VBD_0_root Sudan_NNP_2_obj"), "nothing");
}

TEST(VerbDictionary, KeepsWordsFromOtherFramesWherePatternsAreNoAct) {
  EXPECT_EQ(coded("--- HOLD [173] ---\nHOLD {HELD}\n- * TALKS [---]\n",
                  "Norway_NNP_2_nsubj held/hold_VBD_0_root talks/talk_NNS_2_obj with_IN_5_case Sudan_NNP_2_obl"),
            "nothing");
}

TEST(VerbDictionary, GivesWayToALaterTable) {
  const std::string text = "Norway_NNP_2_nsubj rushed/rush_VBD_0_root Sudan_NNP_2_obj";
  EXPECT_EQ(coded(kRush, text, "#columns\tpattern\tpos\troot\nrush\tverb\tREJECT\n"),
            "Norway > Sudan REJECT mine.tsv:2");
}

TEST(VerbDictionary, ReadsCodesOfWeis) {
  const LexiconFile file = read("--- FIGHT [223] ---\nFIGHT\n--- MEET [031] ---\nMEET\n");
  EXPECT_EQ(file.scheme, CodeScheme::weis);
  EXPECT_EQ(read(kRush).scheme, CodeScheme::cameo);
}

TEST(VerbDictionary, CountsEveryLine) {
  const LexiconFile file = read(kHold);
  EXPECT_EQ(problems(file), "");
  EXPECT_EQ(file.verbs, 1U);
  EXPECT_EQ(file.patterns, 4U);
  EXPECT_EQ(file.synsets, 1U);
  EXPECT_EQ(file.imported_lines, 9U);
  EXPECT_EQ(file.other_lines, 1U);
  EXPECT_EQ(file.line_count(), 10U);
}

TEST(VerbDictionary, SaysWhatItCannotImport) {
  EXPECT_EQ(
      problems(
          read("RUSH\n--- RUSH [070] ---\n- * AID [070]\nRUSH\n- * AID\n- AID [070]\n- * &FOOD [070]\n- * (TO + [070]\n"
               "- * * [070]\n- * AID [def]\n- * AID [070\nRUS{H [070]\n- * A]B [070]\n- * AID = [070]\n")),
      "1: not imported: expected a block (--- NAME [code] ---), a set (&NAME) or a pattern (- ...)\n"
      "3: not imported: a pattern before any verb\n"
      "5: not imported: a pattern without a code\n"
      "6: not imported: no verb (*) in the pattern\n"
      "7: not imported: the set &FOOD is not defined above\n"
      "8: not imported: a bracket is not closed\n"
      "9: not imported: two verbs (*) in the pattern\n"
      "10: not imported: 'def' is no code of CAMEO; a --mapping FILE can give it a root of PLOVER\n"
      "11: not imported: '[' without ']'\n"
      "12: not imported: '{' without '}'\n"
      "13: not imported: ']' without '['\n"
      "14: not imported: '=' means nothing in a pattern");
}

TEST(VerbDictionary, RefusesSetsThatDouble) {
  std::string text = "&S0\n+A\n+B\n";
  for (int i = 1; i <= 30; ++i) {
    const std::string inner = "+&S" + std::to_string(i - 1) + "\n";
    text += "&S" + std::to_string(i) + "\n" + inner + inner;
  }
  const LexiconFile file = read(text + kRush);
  EXPECT_EQ(file.patterns, 1U);
  ASSERT_FALSE(file.problems.empty());
  EXPECT_EQ(file.problems.front().reason, "too many members by sets within sets");
  EXPECT_EQ(file.problems.front().line, 3U + 13U * 3U + 3U);  // the second half of 32,768
}

TEST(VerbDictionary, FindsNoPatternInPolynomialTime) {
  std::string text = "Norway_NNP_2_nsubj hit/hit_VBD_0_root";
  for (int i = 0; i < 100; ++i) {
    text += " dog_NN_2_obj";
  }
  text += " in_IN_104_case Sudan_NNP_2_obl";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(coded("--- HIT [---] ---\nHIT\n- * DOG DOG DOG DOG DOG DOG DOG DOG ZEBRA IN + [190]\n", text), "nothing");
  EXPECT_EQ(coded("--- HIT [---] ---\nHIT\n- * DOG ^ DOG ^ DOG ^ DOG ^ DOG (DOG ^ DOG ^ ZEBRA) IN + [190]\n", text),
            "nothing");
  EXPECT_EQ(coded("--- HIT [---] ---\nHIT\n- * DOG DOG DOG DOG DOG DOG DOG DOG IN + [190]\n", text),
            "Norway > Sudan 190");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(seconds.count(), 20.0);  // 100^8 combinations would take years
}

// "to" of the pattern before is no preposition of this one.
TEST(VerbDictionary, BeginsEveryPatternAnew) {
  EXPECT_EQ(
      coded("--- RUSH [---] ---\nRUSH\n- * (TO +) [072]\n- * (FOR PEACE) [074]\n",
            "Norway_NNP_2_nsubj rushed/rush_VBD_0_root to_IN_4_case Sudan_NNP_2_obl for_IN_6_case peace_NN_2_obl"),
      "Norway > Sudan 074");
}

TEST(VerbDictionary, SaysWhatItGuesses) {
  EXPECT_EQ(problems(read("&TALK\n+TALKS\n&TALK\n+TALK\n--- RUSH [070] [071] ---\nRUSH\n- * AID [070?]\n- * AID [071]\n"
                          "- * FOOD [0739]\n- * VIEWS [010]\n--- RUSH [070] ---\nRUSH\n--- HURRY ---\nHURRY\n")),
            "3: in doubt: the set &TALK was there before; this one holds from here on\n"
            "5: in doubt: more than one code: the first holds\n"
            "7: in doubt: '?' in the code is left out\n"
            "8: in doubt: the pattern stands in line 7, too: the code there holds\n"
            "9: in doubt: no table knows '0739': taken for what its beginning is\n"
            "10: in doubt: '010' is a statement, which is no act of PLOVER: read as wording that is no act\n"
            "12: in doubt: the verb stands in line 6, too: the code there holds\n"
            "13: in doubt: no code: its verbs alone are no act");
}

TEST(VerbDictionary, TellsItsFormatFromOthers) {
  EXPECT_EQ(read(kRush).format, LexiconFormat::verbs);
  try {
    static_cast<void>(read("NORWAY_ [NOR]\n"));
    FAIL();
  } catch (const ResourceError& error) {
    EXPECT_EQ(
        std::string(error.what()),
        "v.txt: expected a table with a `#columns` line, or a dictionary of verbs of PETRARCH or TABARI; it looks "
        "like a dictionary of actors or agents, which --actors reads");
  }
}

}  // namespace
}  // namespace entente
