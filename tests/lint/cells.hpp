#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace entente::lint {

// The spellings that src/interactions/frame_lexicon.cpp takes.
inline const std::set<std::string> kSlots = {
    "subj",   "obj",  "iobj",      "poss", "adj",     "with",   "against", "to",     "from",  "on",
    "over",   "at",   "of",        "for",  "in",      "into",   "between", "toward", "about", "behind",
    "off",    "by",   "under",     "upon", "among",   "around", "through", "after",  "past",  "within",
    "across", "near", "alongside", "as",   "towards", "before", "outside", "inside", "beside"};
inline const std::set<std::string> kFlags = {"armed", "crowd", "infinitive", "plain", "reciprocal"};
inline const std::set<std::string> kOperators = {"agree",   "request", "refuse",   "threaten", "end",    "deny",
                                                 "attempt", "fail",    "possible", "future",   "allege", "begin"};
inline const std::set<std::string> kOffices = {"foreign minister", "foreign policy chief", "head of government",
                                               "head of state",    "party leader",         "president",
                                               "secretary-general"};
inline const std::set<std::string> kPartsOfSpeech = {"verb", "noun", "adjective"};

[[nodiscard]] bool is_open(std::string_view cell);  // `-`
[[nodiscard]] bool is_iso3(std::string_view cell);  // three capitals
[[nodiscard]] bool is_id(std::string_view cell);    // a-z, 0-9 and inner hyphens
[[nodiscard]] bool is_cameo(std::string_view code);
[[nodiscard]] bool is_date(std::string_view cell);  // YYYY, YYYY-MM or YYYY-MM-DD, a day that exists

// The texts between `open` and `close` in an example; nothing when the brackets do not pair up or nest.
[[nodiscard]] std::optional<std::vector<std::string>> bracketed(std::string_view example, char open, char close);

}  // namespace entente::lint
