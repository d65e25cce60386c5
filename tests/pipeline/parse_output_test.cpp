// Tags and trees as bytes, on documents built by hand.
#include <entente/pipeline/parse_output.hpp>

#include <gtest/gtest.h>

#include <sstream>

#include <nlohmann/json.hpp>

#include "pipeline/hand_built.hpp"
#include "support/hand_document.hpp"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Article named(const std::string& id) {
  Article article;
  article.id = id;
  return article;
}

Document rebels() {
  return test::hand_document(R"(
    Rebels_NNS_4_nsubj:pass did/do_VBD_4_aux n't/not_RB_4_advmod flee_VB_0_root ._._4_punct
    Homs_NNP_3_nsubj:pass was/be_VBD_3_aux:pass taken/take_VBN_0_root ._._3_punct)",
                             named("7"));
}

std::string written(const Document& document, std::string_view format) {
  std::ostringstream out;
  find_parse_format(format)->write(out, document, all_sentences(document));
  return std::move(out).str();
}

// A sentence of one body, its tokens parted by blanks.
Document of_tokens(const std::string& body, const std::string& tokens) {
  Article article;
  article.body = body;
  return test::make_document(std::move(article), {tokens});
}

TEST(ParseOutput, WritesConllu) {
  EXPECT_EQ(
      written(rebels(), "conllu"),
      "# newdoc id = 7\n# newpar\n# sent_id = 7-1\n# text = Rebels didn't flee.\n"
      "1\tRebels\trebels\tNOUN\tNNS\tNumber=Plur\t4\tnsubj:pass\t_\tstart_char=0|end_char=6\n"
      "2\tdid\tdo\tAUX\tVBD\tMood=Ind|Number=Plur|Tense=Past|VerbForm=Fin\t4\taux\t_\tSpaceAfter=No|start_char=7|end_"
      "char=10\n"
      "3\tn't\tnot\tADV\tRB\t_\t4\tadvmod\t_\tstart_char=10|end_char=13\n"
      "4\tflee\tflee\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No|start_char=14|end_char=18\n"
      "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tstart_char=18|end_char=19\n\n"
      "# sent_id = 7-2\n# text = Homs was taken.\n"
      "1\tHoms\tHoms\tPROPN\tNNP\tNumber=Sing\t3\tnsubj:pass\t_\tstart_char=20|end_char=24\n"
      "2\twas\tbe\tAUX\tVBD\tMood=Ind|Number=Sing|Tense=Past|VerbForm=Fin\t3\taux:pass\t_\tstart_char=25|end_char=28\n"
      "3\ttaken\ttake\tVERB\tVBN\tTense=Past|VerbForm=Part|Voice=Pass\t0\troot\t_\t"
      "SpaceAfter=No|start_char=29|end_char=34\n"
      "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tstart_char=34|end_char=35\n\n");
}

TEST(ParseOutput, NamesTheKindOfAParagraph) {
  const std::string conllu =
      written(test::hand_document("%headline\n Talks_NNS_0_root\n %body\n Talks_NNS_0_root"), "conllu");
  EXPECT_NE(conllu.find("# newpar\n# newpar_kind = headline\n# sent_id = 1\n"), std::string::npos) << conllu;
  EXPECT_NE(conllu.find("# newpar\n# sent_id = 2\n"), std::string::npos) << conllu;
}

TEST(ParseOutput, WritesALineOfJsonASentence) {
  std::istringstream lines(written(rebels(), "json"));
  std::string first;
  std::string second;
  std::string third;
  std::getline(lines, first);
  std::getline(lines, second);
  EXPECT_FALSE(std::getline(lines, third));
  const Json sentence = Json::parse(second);
  EXPECT_EQ(sentence["id"], "7");
  EXPECT_EQ(sentence["index"], 1);
  EXPECT_EQ(sentence["start"], 20);
  EXPECT_EQ(sentence["end"], 35);
  EXPECT_EQ(sentence["text"], "Homs was taken.");
  ASSERT_EQ(sentence["tokens"].size(), 4U);
  EXPECT_EQ(
      sentence["tokens"][2].dump(),
      R"({"id":3,"form":"taken","lemma":"take","upos":"VERB","xpos":"VBN",)"
      R"("feats":{"Tense":"Past","VerbForm":"Part","Voice":"Pass"},"head":0,"deprel":"root","start":29,"end":34})");
}

TEST(ParseOutput, WritesBratStandoff) {
  EXPECT_EQ(written(rebels(), "brat"),
            "T1\tNOUN 0 6\tRebels\nT2\tAUX 7 10\tdid\nT3\tADV 10 13\tn't\nT4\tVERB 14 18\tflee\nT5\tPUNCT 18 19\t.\n"
            "R1\tnsubj-pass Arg1:T4 Arg2:T1\nR2\taux Arg1:T4 Arg2:T2\nR3\tadvmod Arg1:T4 Arg2:T3\n"
            "R4\tpunct Arg1:T4 Arg2:T5\n"
            "T6\tPROPN 20 24\tHoms\nT7\tAUX 25 28\twas\nT8\tVERB 29 34\ttaken\nT9\tPUNCT 34 35\t.\n"
            "R5\tnsubj-pass Arg1:T8 Arg2:T6\nR6\taux-pass Arg1:T8 Arg2:T7\nR7\tpunct Arg1:T8 Arg2:T9\n");
}

// "Ann Lee left", "Chad fell": a person and a place.
Document with_names() {
  const Document document = test::hand_document(
      "Ann_NNP_3_nsubj Lee_NNP_1_flat left_VBD_0_root\nChad_NNP_2_nsubj fell_VBD_0_root", named("7"));
  return Document(document.text(), document.words(),
                  {{{TokenId{0}, TokenId{2}}, NameType::person}, {{TokenId{3}, TokenId{4}}, NameType::place}});
}

TEST(ParseOutput, PutsNamesBehindThePlacesInConllu) {
  const std::string conllu = written(with_names(), "conllu");
  EXPECT_NE(conllu.find("\tstart_char=0|end_char=3|Name=B-person\n"), std::string::npos) << conllu;
  EXPECT_NE(conllu.find("\tstart_char=4|end_char=7|Name=I-person\n"), std::string::npos) << conllu;
  EXPECT_NE(conllu.find("\tstart_char=8|end_char=12\n"), std::string::npos) << conllu;
  EXPECT_NE(conllu.find("end_char=17|Name=B-place\n"), std::string::npos) << conllu;
}

TEST(ParseOutput, ListsNamesInJson) {
  std::istringstream lines(written(with_names(), "json"));
  std::string first;
  std::string second;
  std::getline(lines, first);
  std::getline(lines, second);
  EXPECT_EQ(Json::parse(first)["names"].dump(),
            R"([{"type":"person","first":1,"last":2,"start":0,"end":7,"text":"Ann Lee"}])");
  EXPECT_EQ(Json::parse(second)["names"].dump(),
            R"([{"type":"place","first":1,"last":1,"start":13,"end":17,"text":"Chad"}])");
  EXPECT_EQ(Json::parse(first)["tokens"][2]["feats"]["Mood"], "Ind");
}

TEST(ParseOutput, PutsNamesBehindTheWordsInBrat) {
  EXPECT_EQ(written(with_names(), "brat"),
            "T1\tPROPN 0 3\tAnn\nT2\tPROPN 4 7\tLee\nT3\tVERB 8 12\tleft\nT4\tperson 0 7\tAnn Lee\n"
            "R1\tnsubj Arg1:T3 Arg2:T1\nR2\tflat Arg1:T1 Arg2:T2\n"
            "T5\tPROPN 13 17\tChad\nT6\tVERB 18 22\tfell\nT7\tplace 13 17\tChad\n"
            "R3\tnsubj Arg1:T6 Arg2:T5\n");
}

TEST(ParseOutput, WritesTheSentencesAskedFor) {
  const Document document = rebels();
  std::ostringstream out;
  write_parse_json(out, document, {SentenceId{1}, SentenceId{2}});
  EXPECT_EQ(Json::parse(out.str())["text"], "Homs was taken.");
}

TEST(ParseOutput, CountsCodePointsNotBytes) {
  const Document document = of_tokens("\u00c9 \u4e2d Putin", "Putin");
  EXPECT_NE(written(document, "conllu").find("start_char=4|end_char=9"), std::string::npos);
  EXPECT_EQ(Json::parse(written(document, "json"))["start"], 4);
  EXPECT_EQ(written(document, "brat"), "T1\tX 4 9\tPutin\n");
}

TEST(ParseOutput, KeepsRowsAndColumnsWhole) {
  Article article;
  article.id = "a\nb\tc\x85";  // ends in a byte that is no UTF-8
  article.body = "a\tb c\nd e\u2028f";
  TokenizedText text;
  text.tokens = {{0, 3}, {4, 7}, {8, 13}};
  text.paragraphs.push_back({{0, 13}, ParagraphKind::body, {SentenceId{0}, SentenceId{1}}});
  text.sentences.push_back({{0, 13}, {TokenId{0}, TokenId{3}}, ParagraphId{}, TokenId{}});
  text.article = article;
  std::vector<Word> words(3);
  words[0].lemma = "a\nb";
  const Document document(std::move(text), std::move(words));
  EXPECT_EQ(written(document, "conllu"),
            "# newdoc id = ?\n# newpar\n# sent_id = ?-1\n# text = a\uFFFDb c\uFFFDd e\uFFFDf\n"
            "1\ta\uFFFDb\ta\uFFFDb\tX\t_\t_\t0\tdep\t_\tstart_char=0|end_char=3\n"
            "2\tc\uFFFDd\t_\tX\t_\t_\t1\tdep\t_\tstart_char=4|end_char=7\n"
            "3\te\uFFFDf\t_\tX\t_\t_\t1\tdep\t_\tstart_char=8|end_char=11\n\n");
  for (const char* format : {"json", "brat"}) {
    const std::string bytes = written(document, format);
    EXPECT_EQ(std::count(bytes.begin(), bytes.end(), '\n'), format == std::string("json") ? 1 : 5) << bytes;
  }
}

TEST(ParseOutput, KnowsItsFormats) {
  EXPECT_EQ(parse_formats().front().name, "conllu");
  EXPECT_EQ(find_parse_format("docx"), nullptr);
  EXPECT_TRUE(find_parse_format("svg")->one_document);
  EXPECT_FALSE(find_parse_format("json")->one_document);
}

}  // namespace
}  // namespace entente
