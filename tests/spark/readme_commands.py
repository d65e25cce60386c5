"""The command lines of spark/README.md: what is documented is what is tested."""
import os
import stat

SOURCE = os.environ["ENTENTE_SOURCE"]


def commands(first_word):
    with open(os.path.join(SOURCE, "spark", "README.md"), encoding="utf-8") as text:
        found = [line.rstrip("\n") for line in text if line.startswith(first_word + " ")]
    assert found, "spark/README.md shows no command that begins with " + first_word
    return found


def put_program(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
