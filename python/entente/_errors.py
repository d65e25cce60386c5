"""What the library raises: the messages are those of the program."""

from __future__ import annotations


class Error(Exception):
    """The root of all that this package raises; the message says what, where, and what was expected."""


class InputError(Error, ValueError):
    """A document or graph that cannot be read.

    ``code`` is a stable word for programs, as in the program's error records: ``invalid_utf8``, ``invalid_json``, ``missing_text``, ``empty``,
    ``too_large``, ``invalid_date``, ``invalid_mentions``, ``invalid_source`` (``_title``, ``_url``, ``_lang``), ``not_english``,
    ``too_many_tokens``, ``too_many_actors``, ``too_much_told``, ``invalid_graph``.
    """

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Errors cross process borders (multiprocessing, Spark) with their code."""
        return type(self), (str(self), self.code)


class ResourceError(Error):
    """A table, lexicon or model that is missing or wrong: ``file:line: what is wrong``."""


class ExportError(Error):
    """A graph that cannot be written or drawn."""
