"""Texts that no reporter wrote: each makes one stage of the program work on a list that grows with the text.

A trap is a function of a length in bytes that gives a document (`text` or `html`) or a `stream` of about that length; the same length gives the same document.
"""

import itertools

_VOWELS = "aeiou"
_CONSONANTS = "bdgkln"


def surname(number):
    """A name of letters alone that no table knows, another for each number: "Bacado", "Becado", ..."""
    name = "V"
    for _ in range(4):
        name += _VOWELS[number % 5]
        number //= 5
        name += _CONSONANTS[number % 6]
        number //= 6
    return name + "o"


def _filled(part, length, head="", tail=""):
    """`head`, then part(0), part(1), ... until the length is reached, then `tail`."""
    pieces, size = [head], len(head)
    for number in itertools.count():
        if size >= length:
            return "".join(pieces) + tail
        pieces.append(part(number))
        size += len(pieces[-1])


def _text(part, head="", tail=""):
    return lambda length: {"text": _filled(part if callable(part) else lambda _: part, length, head, tail)}


def _page(part, head="", tail=""):
    lead = "<p>Iran left the talks in Oslo on Monday, the envoys of four states said after a long night.</p>"
    return lambda length: {"html": lead + _filled(part if callable(part) else lambda _: part, length, head, tail)}


def _stream(part, head="", tail=""):
    return lambda length: {"stream": _filled(part if callable(part) else lambda _: part, length, head, tail)}


_FEED = "<rss><channel><title>Herald</title><item><description>"
_END_OF_FEED = "</description></item></channel></rss>"
_STATES = ("Russia", "France", "Iran", "Israel", "China", "Germany", "Turkey", "Egypt", "Japan", "India", "Qatar", "Sudan")

TRAPS = {
    # one sentence
    "coordination_of_states": _text(lambda i: _STATES[i % 12] + ", ", "Germany, ", "and Iran met in Oslo."),
    "coordination_of_persons": _text(lambda i: f"Anna {surname(i)}, ", "Putin met ", "and Donald Trump."),
    "mutual_coordination": _text(lambda i: f"Anna {surname(i)}" + (", " if i % 150 else " met. "), "", "Putin met."),
    "crossed_coordinations": _text(
        lambda i: f"Anna {surname(i)}" + (" accused " if i % 150 == 75 else ". " if i % 150 == 149 else ", "), "", "Putin."
    ),
    "repeated_coordination": _text(f"{', '.join(_STATES[:6])} attacked {', '.join(_STATES[6:])}. "),
    "coordination_of_verbs": _text(lambda i: f"accused {_STATES[i % 12]}, ", "Russia ", "and left."),
    "nested_clauses": _text("Russia said that France told Germany that Iran attacked Israel and ", "", "it left."),
    "no_full_stop": _text("troops moved towards the border while ministers talked "),
    "one_sentence_of_names": _text(lambda i: f"Anna {surname(i)} accused {_STATES[i % 12]} and ", "", "left."),
    "semicolons": _text(lambda i: f"{_STATES[i % 12]} accused {_STATES[(i + 1) % 12]}; "),
    "possessives": _text(lambda i: f"Anna {surname(i)}'s ", "", "friend left."),
    "prepositions": _text(lambda i: f"of the minister of {_STATES[i % 12]} ", "The president ", "left."),
    # one word, one line
    "one_word": _text("Putin"),
    "hyphens": _text("Putin-"),
    "commas": _text("Putin,"),
    "full_stops": _text("U.S."),
    "digits": _text("7"),
    "brackets": _text("("),
    # quotations
    "nested_quotes": _text("\u201cPutin said "),
    "alternating_quotes": _text('Putin said "'),
    "direct_quotes": _text(lambda i: f'"{_STATES[i % 12]} attacked {_STATES[(i + 5) % 12]}," Anna {surname(i % 50)} said. '),
    "one_long_quote": _text(lambda i: f"{_STATES[i % 12]} attacked {_STATES[(i + 5) % 12]}. ", 'Putin said: "', '"'),
    "quotes_over_paragraphs": _text(lambda i: f"\u201c{_STATES[i % 12]} attacked {_STATES[(i + 5) % 12]}.\n\n", "Putin said:\n\n"),
    # people
    "pronouns": _text(lambda i: f"Putin met Anna {surname(i % 400)}. He accused her. "),
    "pronouns_alone": _text("He accused her. They met him. She told them. "),
    "plural_pronouns": _text(lambda i: f"{_STATES[i % 12]} and {_STATES[(i + 5) % 12]} met. They accused them. "),
    "descriptions": _text("The president told the minister that he would attack them. "),
    "descriptions_of_many": _text(lambda i: f"The {['general', 'minister', 'envoy', 'spokesman', 'judge'][i % 5]} accused Anna {surname(i)}. "),
    "one_surname": _text(lambda i: f"Anna {surname(i)} Smith accused Smith. "),
    "one_name": _text("Vladimir Putin accused Donald Trump. "),
    "one_surname_of_two_words": _text(lambda i: f"General {surname(i)} Smith accused Iran. "),
    "families": _text(lambda i: f"General {surname(i)} Smith left. The Smiths accused Iran. "),
    "new_persons": _text(lambda i: f"General Anna {surname(i)} accused Iran. "),
    "new_pairs": _text(lambda i: f"General Anna {surname(2 * i)} accused General Anna {surname(2 * i + 1)}. "),
    "nested_names": _text(lambda i: f"The Committee of {' '.join(surname(i + k) for k in range(6))} of Iran left. "),
    "affiliations": _text(lambda i: f"Anna {surname(i)}, spokeswoman for Putin, left. "),
    "militias": _text(lambda i: f"The {surname(i)} militia attacked the {surname(i + 1)} militia in Iraq. "),
    "same_act": _text("Iran attacked Israel on Monday. "),
    "same_act_otherwise": _text(lambda i: f"Iran attacked Israel {['on Monday', 'at dawn', 'again', 'with rockets'][i % 4]}. Israel blamed Iran. "),
    "acts_of_many_kinds": _text(
        lambda i: f"{_STATES[i % 12]} {['accused', 'praised', 'met', 'attacked', 'sanctioned', 'threatened'][i % 6]} {_STATES[(i * 7 + 3) % 12]}. "
    ),
    # paragraphs
    "short_paragraphs": _text("Iran left.\n\n"),
    "empty_lines": _text("Iran left.\n\n" + "\n" * 40),
    "headlines": _text("Iran Accuses Israel\n\n"),
    "datelines": _text(lambda i: f"OSLO, Nov. {i % 28 + 1} (Reuters) - Iran left.\n\n"),
    "dates": _text(lambda i: f"On November {i % 28 + 1}, {1900 + i % 100}, Iran accused Israel. "),
    "speakers": _text(lambda i: f"MODERATOR: Iran left.\n\nMR. {surname(i).upper()}: It did.\n\n"),
    # pages
    "deep_page": _page("<div>"),
    "deep_lists": _page("<ul><li>"),
    "many_paragraphs_page": _page(lambda i: f"<p>Iran accused Israel on day {i} of the talks.</p>"),
    "attributes": _page(lambda i: f" a{i}=1", "<div", ">"),
    "hidden_attributes": _page(lambda i: f" a{i}=1", "<title></b><div", "></title>"),
    "attributes_behind_a_comment": _page(lambda i: f" a{i}=1", "<!-- --!><div", ">"),
    "comments": _page("<!-- --!>"),
    "long_attribute": _page("abcdefghij", "<div ", ">"),
    "entities": _page("&amp;", "<p>"),
    "entity_bomb": _page("&b;", "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>"),
    "tables": _page("<table><tr><td>Iran<td>Israel</table>"),
    "scripts": _page("<script>"),
    # streams
    "leading_blanks": _stream(" ", "", "Iran left."),
    "attributes_of_xml": _stream(lambda i: f' a{i}="1"', f"{_FEED}<b", f"/>{_END_OF_FEED}"),
    "attributes_in_feed": _stream(lambda i: f" a{i}=1", f"{_FEED}<![CDATA[<b", f">]]>{_END_OF_FEED}"),
    "titles_of_feeds": _stream("<item><title>Iran left</title></item>", "<rss><channel><title>" + "Herald " * 10_000 + "</title>", "</channel></rss>"),
}
