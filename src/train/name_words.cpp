// Which words make a proper name. Worked example: in "Bank of the Orient" the words "of the" are joiners between two name words.
#include "name_words.hpp"

#include <algorithm>

#include <entente/document/one_of.hpp>

namespace entente::training {

namespace {

constexpr std::size_t kMostJoiners = 2;  // "of the", "de la"

bool is_joiner(const GoldWord& word) {
  if (is_name_word(word)) {
    return false;
  }
  const std::string& form = word.form;
  return is_one_of(form, {"of", "the", "and", "for", "&",   "'s",  "\u2019s", ".",   "de",   "la", "del", "di",
                          "da", "du",  "van", "von", "der", "den", "bin",     "ibn", "bint", "al", "el",  "y"}) ||
         (word.xpos == "HYPH" && is_one_of(form, {"-", "\u2010", "\u2011", "\u2013"}));
}

}  // namespace

bool is_name_word(const GoldWord& word) {
  return (word.upos == Upos::propn || word.xpos == "NNP" || word.xpos == "NNPS") && word.xpos != "ADD";
}

std::size_t joiners_before(const GoldSentence& sentence, std::size_t word, std::size_t first) {
  std::size_t count = 0;
  while (count < kMostJoiners && word - count > first && is_joiner(sentence[word - count - 1])) {
    ++count;
  }
  return count;
}

std::size_t joiners_after(const GoldSentence& sentence, std::size_t word, std::size_t last) {
  std::size_t count = 0;
  while (count < kMostJoiners && word + count < last && is_joiner(sentence[word + count])) {
    ++count;
  }
  return count;
}

bool is_sure_title(std::string_view form) {
  return is_one_of(
      form, {"Mr.",   "Mr",          "Mrs.",          "Mrs",        "Ms.",       "Ms",     "Miss",   "Dr.",   "Dr",
             "Prof.", "Professor",   "President",     "Minister",   "Senator",   "Sen.",   "Rep.",   "Gov.",  "Gen.",
             "Col.",  "Congressman", "Congresswoman", "Ambassador", "Ayatollah", "Sheikh", "Shaikh", "Mullah"});
}

bool is_bare_title(std::string_view form) {
  return is_sure_title(form) ||
         is_one_of(form, {"Speaker", "Governor", "Mayor", "Chairman", "Chair",      "Secretary", "General",
                          "Colonel", "Captain",  "Judge", "Emperor",  "Empress",    "King",      "Queen",
                          "Prince",  "Princess", "Pope",  "Bishop",   "Reverend",   "Doctor",    "Sir",
                          "Madam",   "Lord",     "Lady",  "Majesty",  "Excellency", "Honor",     "Tsar"});
}

bool is_calendar_word(std::string_view form) {
  return is_one_of(
      form,
      {"January",    "February",  "March",     "April",     "May",     "June",     "July",   "August",  "September",
       "October",    "November",  "December",  "Jan.",      "Feb.",    "Mar.",     "Apr.",   "Jun.",    "Jul.",
       "Aug.",       "Sep.",      "Sept.",     "Oct.",      "Nov.",    "Dec.",     "Jan",    "Feb",     "Mar",
       "Apr",        "Jun",       "Jul",       "Aug",       "Sep",     "Sept",     "Oct",    "Nov",     "Dec",
       "Monday",     "Tuesday",   "Wednesday", "Thursday",  "Friday",  "Saturday", "Sunday", "Mondays", "Tuesdays",
       "Wednesdays", "Thursdays", "Fridays",   "Saturdays", "Sundays", "Mon",      "Tue",    "Wed",     "Thu",
       "Fri",        "Sat",       "Sun"});
}

}  // namespace entente::training
