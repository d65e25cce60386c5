#include <entente/text/language_identifier.hpp>

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace entente {
namespace {

const LanguageIdentifier& identifier() {
  static const LanguageIdentifier kIdentifier{ENTENTE_DATA_FOLDER};
  return kIdentifier;
}

std::string code_of(const std::string& text, const std::string& declared = "") {
  const auto language = identifier().identify(text, declared);
  return language ? language->code : "";
}

struct Sample {
  const char* code;
  const char* text;
};

TEST(LanguageIdentifier, TellsLanguagesOfOneScriptByTheirCommonWords) {
  for (const Sample& sample : std::array{
           Sample{"en",
                  "The president rejected the accusations and told the parliament in a speech that the press had not "
                  "said the truth."},
           Sample{"de",
                  "Der Präsident hat die Vorwürfe zurückgewiesen und sich mit einer Rede an das Parlament gewandt, in "
                  "der er die Presse angriff."},
           Sample{"fr",
                  "Le président a rejeté les accusations et s'est adressé au parlement dans un discours où il a "
                  "critiqué la presse."},
           Sample{"es",
                  "El presidente rechazó las acusaciones y se dirigió al parlamento en un discurso en el que criticó a "
                  "la oposición."},
           Sample{"it",
                  "Il presidente ha respinto le accuse e si è rivolto al parlamento con un discorso in cui ha "
                  "criticato la stampa."},
           Sample{"pt",
                  "O presidente rejeitou as acusações e dirigiu-se ao parlamento num discurso em que criticou a "
                  "oposição e a imprensa."},
           Sample{"nl",
                  "De president verwierp de beschuldigingen en richtte zich tot het parlement in een toespraak waarin "
                  "hij de pers aanviel."},
           Sample{"tr",
                  "Cumhurbaşkanı suçlamaları reddetti ve bir konuşma ile meclise hitap etti, daha sonra ise bu konuda "
                  "bir açıklama yaptı."},
           Sample{"ru",
                  "Президент отверг обвинения и обратился к парламенту с речью, в которой он критиковал оппозицию и "
                  "прессу."},
           Sample{"uk",
                  "Президент відкинув звинувачення і звернувся до парламенту з промовою, в якій він також критикував "
                  "опозицію та пресу."},
           Sample{
               "ar",
               "رفض الرئيس الاتهامات التي وجهت إليه وقال في خطاب إلى البرلمان إن المعارضة لم تقل الحقيقة بعد الحرب"}}) {
    EXPECT_EQ(code_of(sample.text), sample.code) << sample.text;
  }
}

TEST(LanguageIdentifier, TellsByTheScriptWhereThatIsEnough) {
  EXPECT_EQ(code_of("总统驳斥了这些指控，并在议会发表讲话，批评反对派和媒体。"), "zh");
  EXPECT_EQ(code_of("大統領は非難を退け、議会で演説し、野党と報道機関を批判した。"), "ja");
  EXPECT_EQ(code_of("Ο πρόεδρος απέρριψε τις κατηγορίες και μίλησε στη βουλή."), "el");
}

TEST(LanguageIdentifier, SaysNothingOfShortTexts) {
  EXPECT_EQ(code_of("Merkel besucht Paris."), "");
  EXPECT_EQ(code_of("Germany criticised Russia."), "");
  EXPECT_EQ(code_of(""), "");
  EXPECT_EQ(code_of("12 34 56 78, 90! ... -- 11"), "");
}

TEST(LanguageIdentifier, TakesNamesAloneForNoLanguage) {
  std::string names;
  for (int i = 0; i < 60; ++i) {
    names += "Germany, Russia, de la Cruz, van den Berg, France; ";
  }
  EXPECT_NE(code_of(names + " met on Monday"), "de");
  EXPECT_EQ(code_of("On Thai On see Minsk On Tallinn See On, Riga On, Vilnius see, Oslo on Oslo on"), "");
}

TEST(LanguageIdentifier, FindsEnglishAroundAQuotation) {
  EXPECT_EQ(
      code_of("The minister said on Monday that he had read the letter. \"Das ist nicht wahr und das wird auch nicht "
              "wahr\", he "
              "had told the paper, but the chancellor was not of the same mind and said that the talks would go on."),
      "en");
}

TEST(LanguageIdentifier, TrustsTheTextMoreThanWhatIsDeclared) {
  const std::string english =
      "The president rejected the accusations and told the parliament in a speech that the press had not said the "
      "truth.";
  EXPECT_EQ(code_of(english, "fr"), "en");
  EXPECT_EQ(code_of("Merkel besucht Paris.", "de-AT"), "de");
  EXPECT_EQ(code_of("Germany criticised Russia.", "en_GB"), "en");
  EXPECT_EQ(code_of("Merkel besucht Paris.", "xx"), "xx");
  EXPECT_EQ(code_of("Merkel besucht Paris.", "und"), "");
}

TEST(LanguageIdentifier, ReadsTheBeginningOfALongTextAlone) {
  std::string text;
  while (text.size() < 4'000'000) {
    text += "é";  // cut at 20,000 bytes, in the middle of none
  }
  EXPECT_NO_THROW(static_cast<void>(identifier().identify(text)));
}

}  // namespace
}  // namespace entente
