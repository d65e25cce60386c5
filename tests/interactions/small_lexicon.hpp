#pragma once

#include <map>
#include <string>
#include <string_view>

#include "pipeline/temporary_folder.hpp"

namespace entente::test {

// The tables of `lexicon/` with a few rows each, so that the tests do not hang on what the real ones hold.
inline const std::map<std::string, std::string>& small_lexicon() {
  static const std::string columns = "#columns\tpattern\tsource\ttarget\troot\tmode\tcameo\tlabel\tflags\texample\n";
  static const std::map<std::string, std::string> tables = {
      {"verbs.tsv", columns + "accuse\tsubj\tobj\tACCUSE\tallege\t112\taccused\t-\t-\n"
                              "aid\tsubj\tobj\tAID\t-\t070\taided\t-\t-\n"
                              "attack\tsubj\tobj\tASSAULT\t-\t190\tattacked\t-\t-\n"
                              "back\tsubj\tobj\tSUPPORT\t-\t051\tbacked\t-\t-\n"
                              "condemn\tsubj\tobj\tACCUSE\tdisapprove\t111\tcondemned\t-\t-\n"
                              "give weapon\tsubj\tiobj|to\tAID\t-\t072\tarmed\t-\t-\n"
                              "hold talk\tsubj\twith|between\tCONSULT\t-\t036\theld talks with\treciprocal\t-\n"
                              "lash out\tsubj\tat|against\tACCUSE\tdisapprove\t111\tlashed out at\t-\t-\n"
                              "meet\tsubj\tobj|with\tCONSULT\t-\t036\tmet\treciprocal\t-\n"
                              "praise\tsubj\tobj\tSUPPORT\t-\t051\tpraised\t-\t-\n"
                              "urge\tsubj\tobj\tREQUEST\t-\t020\turged\t-\t-\n"
                              "withdraw troop\tsubj\tfrom\tRETREAT\twithdraw\t0874\twithdrew from\t-\t-\n"},
      {"nouns.tsv", columns + "attack\tsubj\ton|against\tASSAULT\t-\t190\tattacked\t-\t-\n"
                              "criticism\tsubj\tof\tACCUSE\tdisapprove\t111\tcriticised\t-\t-\n"
                              "embargo\tsubj\ton|against\tSANCTION\t-\t163\tput an embargo on\t-\t-\n"
                              "meeting\tbetween|of\t-\tCONSULT\t-\t036\tmet\treciprocal\t-\n"
                              "talk\tsubj\twith|between\tCONSULT\t-\t036\ttalked with\treciprocal\t-\n"},
      {"accidents.tsv", "#columns\tpattern\tpos\texample\ncrash\tnoun\t-\nquake\tnoun\t-\n"},
      {"claims.tsv", "#columns\tword\tpos\tkind\texample\nshould\tverb\tduty\t-\nviolate\tverb\twrong\t-\n"},
      {"instruments.tsv", "#columns\tword\nbomb\n"},
      {"sport.tsv", "#columns\tword\ngoal\nmidfielder\nreferee\n"},
      // Sides are left open but where both speak for a candidate.
      {"open_sides.tsv",
       "#columns\tfeature\tweight\nany\t-3\nsentences back 1\t2\nearlier act by conflict/conflict\t2\n"},
      {"confidence.tsv", "#columns\tfeature\tweight\tmeaning\nalways\t1.5\t-\nhedged\t-0.5\t-\none-sided\t-1\t-\n"},
      {"contexts.tsv",
       "#columns\tcontext\tpattern\texample\nlegal\tcourt\t-\nmilitary\tair force\t-\nmilitary\tjet\t-\n"},
      {"adjectives.tsv", columns + "critical\tsubj\tof\tACCUSE\tdisapprove\t111\twas critical of\t-\t-\n"},
      {"operators.tsv",
       "#columns\tpattern\tpos\toperator\tflags\texample\n"
       "agree\tverb\tagree\t-\t-\n"
       "call\tverb\trequest\t-\t-\n"
       "deny\tverb\tdeny\t-\t-\n"
       "end\tverb\tend\t-\t-\n"
       "fail\tverb\tfail\t-\t-\n"
       "lift\tverb\tend\t-\t-\n"
       "plan\tnoun\tagree\t-\t-\n"
       "refuse\tverb\trefuse\t-\t-\n"
       "start\tverb\tbegin\t-\t-\n"
       "threaten\tverb\tthreaten\t-\t-\n"
       "try\tverb\tattempt\t-\t-\n"
       "want\tverb\tpossible\t-\t-\n"}};
  return tables;
}

inline void write_lexicon(const TemporaryFolder& folder, const std::string& changed = "",
                          std::string_view more_rows = "") {
  for (const auto& [name, text] : small_lexicon()) {
    folder.write("lexicon/" + name, name == changed ? text + std::string(more_rows) : text);
  }
}

}  // namespace entente::test
