// The spellings and the meanings of verdicts. Worked example: Verdict::no_source is "no_source", "the source slot names no actor".
#include <entente/interactions/coding_trace.hpp>

#include <array>

namespace entente {

namespace {

struct VerdictRow {
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array<VerdictRow, 15> kVerdicts = {{
    {"coded", "coded"},
    {"no_source", "the text names no actor as its source"},
    {"no_target", "the text names no actor as its target"},
    {"no_actor", "the text names no actor as its source or target"},
    {"on_itself", "source and target are the same actor"},
    {"press", "its target is the press: talking to it is no meeting"},
    {"not_mutual", "no second actor to do it with"},
    {"shadowed", "its words are part of an act with more words"},
    {"idiom", "an idiom of the same word says something else"},
    {"attribute", "a participle before a noun tells of no act"},
    {"other_reading", "another row for the same word was taken"},
    {"other_operator", "the word above it is coded itself"},
    {"no_act", "by the lexicon these words are no act, or tell of an accident"},
    {"other_doer", "the words say that somebody else does it"},
    {"thing", "a thing stands where one who acts would have to"},
}};

}  // namespace

std::string_view name_of(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)].name; }

std::string_view meaning_of(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)].meaning; }

}  // namespace entente
