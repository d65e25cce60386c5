// The spellings of UD tags and relations, once. Worked example: "nmod:tmod" is not listed, so it is read as its main relation, nmod.
#include <algorithm>
#include <array>

#include <entente/document/document.hpp>

namespace entente {

namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

constexpr std::array<std::string_view, kRelationCount> kRelationNames = {
    "root",       "acl",        "acl:relcl", "advcl",       "advcl:relcl",   "advmod",   "amod",        "appos",
    "aux",        "aux:pass",   "case",      "cc",          "cc:preconj",    "ccomp",    "compound",    "compound:prt",
    "conj",       "cop",        "csubj",     "csubj:outer", "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",  "dislocated", "expl",      "fixed",       "flat",          "goeswith", "iobj",        "list",
    "mark",       "nmod",       "nmod:desc", "nmod:poss",   "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",     "obj",        "obl",       "obl:agent",   "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum", "vocative",   "xcomp",
};
static_assert(static_cast<std::size_t>(Upos::x) + 1 == kUposCount && !kUposNames.back().empty());
static_assert(static_cast<std::size_t>(Relation::xcomp) + 1 == kRelationCount && !kRelationNames.back().empty());

template <std::size_t Count>
constexpr std::optional<std::size_t> position(const std::array<std::string_view, Count>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

constexpr std::array<Relation, kRelationCount> main_relations() {
  std::array<Relation, kRelationCount> main{};
  for (std::size_t i = 0; i < kRelationCount; ++i) {
    const std::string_view name = kRelationNames[i].substr(0, kRelationNames[i].find(':'));
    const std::optional<std::size_t> at = position(kRelationNames, name);
    main[i] = static_cast<Relation>(at.value_or(i));
  }
  return main;
}

constexpr std::array<Relation, kRelationCount> kMainRelations = main_relations();

}  // namespace

std::string_view name_of(Upos tag) { return kUposNames[static_cast<std::size_t>(tag)]; }

std::string_view name_of(Relation relation) { return kRelationNames[static_cast<std::size_t>(relation)]; }

std::optional<Upos> parse_upos(std::string_view name) {
  const std::optional<std::size_t> at = position(kUposNames, name);
  return at ? std::optional(static_cast<Upos>(*at)) : std::nullopt;
}

std::optional<Relation> parse_relation(std::string_view name) {
  std::optional<std::size_t> at = position(kRelationNames, name);
  if (!at) {
    at = position(kRelationNames, name.substr(0, name.find(':')));
  }
  return at ? std::optional(static_cast<Relation>(*at)) : std::nullopt;
}

Relation main_relation(Relation relation) { return kMainRelations[static_cast<std::size_t>(relation)]; }

}  // namespace entente
