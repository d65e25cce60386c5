#pragma once

#include <string_view>

namespace entente {

// What verbs and nouns do with the act or the clause that depends on them: short lists of lemmas, each with the construction that it serves.
// Tests  tests/interactions/argument_finder_test.cpp, tests/cases/interactions.tsv

// Whether the object noun is an act of the verb's subject: "launched an attack", but not "condemned the attack".
[[nodiscard]] bool carries_act(std::string_view verb);
// Whether the subject suffers the act that the object names: "faced criticism".
[[nodiscard]] bool suffers_act(std::string_view verb);
// Verbs that say who does the act of their object: "US-led strikes", but not "US-backed strikes".
[[nodiscard]] bool leads_act(std::string_view verb);
// Nouns that count or stretch the act behind their "of": "another round of talks".
[[nodiscard]] bool measures_act(std::string_view noun);
// Verbs whose object does the act of the infinitive: "urged Tokyo to open its market".
[[nodiscard]] bool controls_by_object(std::string_view verb);
// Verbs that let their object do what a bare infinitive or a participle says: "let Tokyo open its market", "saw troops storm the palace".
[[nodiscard]] bool lets(std::string_view verb);
// Verbs whose passive puts its subject into the act behind "in": "was implicated in attacks on Tokyo".
[[nodiscard]] bool entangles(std::string_view verb);
// Words of accusation and punishment: the deed behind "of", "for", "with" or "over" is the deed of who is accused: "jailed a man for the bombing".
[[nodiscard]] bool blames(std::string_view word);
// Verbs that keep their object from doing what stands behind "from": "barred the ministry from pardoning rebels".
[[nodiscard]] bool keeps_from(std::string_view verb);
// Nouns that stand between an accusation and the deed: "on suspicion of", "for his role in".
[[nodiscard]] bool links_to_deed(std::string_view noun);
// Nouns for a doer: "the mastermind of the attack".
[[nodiscard]] bool names_doer(std::string_view noun);
// Nouns of address: who is addressed does the infinitive: "pressure on Khartoum to disarm militias".
[[nodiscard]] bool addresses(std::string_view noun);
// Verbs that nobody does without an object, so that in a headline their past form is a participle: "Columnist murdered".
[[nodiscard]] bool needs_object(std::string_view verb);
// Forces of nature and accidents: what they kill is nobody's act.
[[nodiscard]] bool is_misfortune(std::string_view noun);

}  // namespace entente
