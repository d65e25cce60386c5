// Nouns that tell a person's sex, so that "he" is not "his mother". Worked example: "spokeswoman" ends in "woman": f. Kinship, nobility, sex and age are
// closed lists; titles with a gender stand in data/actors/titles.tsv.
#include "noun_gender.hpp"

#include <entente/document/one_of.hpp>

namespace entente {

char gender_of_noun(std::string_view lemma) {
  if (lemma.ends_with("woman") || lemma.ends_with("girl") || lemma.ends_with("mother") || lemma.ends_with("daughter") ||
      lemma.ends_with("sister") || lemma.ends_with("wife") ||
      is_one_of(lemma, {"lady",    "aunt",       "niece",    "bride",   "widow",    "queen",   "princess", "empress",
                        "duchess", "countess",   "baroness", "actress", "heroine",  "goddess", "nun",      "mom",
                        "mum",     "girlfriend", "fiancee",  "heiress", "waitress", "hostess"})) {
    return 'f';
  }
  if ((lemma.ends_with("man") && lemma != "human" && lemma != "woman") || lemma.ends_with("boy") ||
      lemma.ends_with("father") || lemma.ends_with("brother") || lemma.ends_with("husband") ||
      is_one_of(lemma, {"son",     "grandson",  "stepson", "uncle",   "nephew",    "guy",   "gentleman", "groom",
                        "widower", "king",      "prince",  "emperor", "tsar",      "shah",  "sultan",    "emir",
                        "sheikh",  "lord",      "duke",    "earl",    "baron",     "count", "pope",      "monk",
                        "imam",    "ayatollah", "mullah",  "dad",     "boyfriend", "fiance"})) {
    return 'm';
  }
  return 'u';
}

}  // namespace entente
