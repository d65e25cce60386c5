"""A thousand documents of which one in a hundred cannot be read, and what one process makes of them."""
import json
import os
import subprocess

PROGRAM = os.environ["ENTENTE_PROGRAM"]
ACTORS = ("Russia", "France", "Iran", "Israel", "China", "Japan", "Germany", "Turkey", "Egypt", "India", "Brazil", "Poland")
ACTS = ("{a} accused {b} of spying.", "{a} signed a trade agreement with {b}.", "{a} threatened {b} with sanctions.", "{a} sent aid to {b} on Monday.",
        "{a}’s president met the prime minister of {b}.", "{a} condemned {b}, and {c} supported {a}.", "{a} and {b} held talks in Geneva.")
BAD = ('{{"id": "{id}", "text": "Iran accused', '{{"id": "{id}"}}', '{{"id": "{id}", "text": "  "}}',
       '{{"id": "{id}", "text": "Iran accused Israel.", "date": "soon"}}', '{{"id": "{id}", "text": 7}}')


def document(number):
    """Deterministic, a sentence or two; tabs and quotes in it must not show outside their strings."""
    a, b, c = (ACTORS[(number * step + shift) % len(ACTORS)] for step, shift in ((1, 0), (5, 1), (7, 2)))
    texts = [ACTS[(number // place) % len(ACTS)].format(a=a, b=b, c=c) for place in (1, 7)]
    text = texts[0] if a == b else " ".join(texts)
    return json.dumps({"id": "d%04d" % number, "text": text + ("\t“Quoted”\u2028line." if number % 50 == 3 else ""), "source": ("Gazette", "Courier")[number % 2],
                       "date": "2016-%02d-%02d" % (number % 12 + 1, number % 28 + 1)}, ensure_ascii=number % 2 == 0)


def lines(count=1000):
    """Documents 37, 137, 237, ... are bad."""
    return [BAD[number // 100 % len(BAD)].format(id="d%04d" % number) if number % 100 == 37 else document(number) for number in range(count)]


def is_bad(number):
    return number % 100 == 37


def single(*arguments, given):
    """What one process writes. Without an environment, in a folder that is not its own."""
    done = subprocess.run([PROGRAM, *arguments], input="".join(line + "\n" for line in given).encode(), capture_output=True, env={}, cwd="/", check=True)
    return done.stdout.decode("ascii")


def check_records(test, given, records):
    """One record for every line, in order; the bad ones, and they alone, are errors."""
    test.assertEqual(len(records), len(given))
    found = [json.loads(record) for record in records]
    wrong = [number for number, record in enumerate(found) if "error" in record]
    test.assertEqual(wrong, [number for number in range(len(given)) if is_bad(number)])
    named = [record["id"] for number, record in enumerate(found) if number not in wrong]
    test.assertEqual(named, ["d%04d" % number for number in range(len(given)) if number not in wrong])
