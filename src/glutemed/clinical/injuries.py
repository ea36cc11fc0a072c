"""Injury patterns of the hip abductors and what looks like them: who, why, how it shows, how it goes, when to refer.

The statements stand in ``data/injuries.toml``; each names the evidence behind it, see `glutemed.clinical.sourced`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from pydantic import model_validator

from glutemed.clinical.data_file import Entry, package_file, read_entries
from glutemed.clinical.sourced import NOTHING_FOUND, Statement, sources_of

FILE = "injuries.toml"
HEADINGS = {
    "what": "What it is",
    "who": "Who gets it",
    "mechanism": "How it comes about",
    "symptoms": "How it shows",
    "worse": "What makes it worse",
    "course": "How it goes",
    "refer": "When to refer",
}
"""The kinds of statement about a pattern, in their order, and their headings."""


class Pattern(Entry):
    """One injury pattern, or one condition that mimics them.

    Attributes
    ----------
    label : str
        Its name.
    kind : {"injury", "mimic"}
        An injury of the abductors, their nerve or bursa; or something else that looks like one.
    what, who, mechanism, symptoms, worse, course, refer : Statement
        See `HEADINGS`.
    """

    label: str
    kind: Literal["injury", "mimic"]
    what: Statement
    who: Statement
    mechanism: Statement
    symptoms: Statement
    worse: Statement
    course: Statement
    refer: Statement

    def statements(self) -> dict[str, Statement]:
        """Return every statement by its heading, in order."""
        return {heading: getattr(self, name) for name, heading in HEADINGS.items()}

    def lines(self) -> list[str]:
        """Return one line of text for each statement, with its heading."""
        return [f"{heading}: {statement.words}" for heading, statement in self.statements().items()]

    def sources(self) -> list[tuple[str, str]]:
        """Return each heading with where its statement comes from."""
        return [(heading, statement.sources) for heading, statement in self.statements().items() if statement.text]

    @property
    def bibkeys(self) -> tuple[str, ...]:
        """Keys of all sources in the bibliography, each once."""
        keys = [key for statement in self.statements().values() for key in statement.bibkeys]
        return tuple(dict.fromkeys(keys))


class RedFlag(Entry):
    """A sign that calls for someone else at once.

    Attributes
    ----------
    sign, do : str
        What a patient tells or shows, and what to do.
    rows : tuple of str
        Evidence rows, or ``"textbook"``.
    """

    sign: str
    do: str
    rows: tuple[str, ...]

    @model_validator(mode="after")
    def _is_sourced(self) -> RedFlag:
        Statement(text=f"{self.sign}: {self.do}", rows=self.rows)
        return self

    @property
    def words(self) -> str:
        """Sign and action in one line."""
        return f"{self.sign}. {self.do}"

    @property
    def sources(self) -> str:
        """Where it comes from, in words."""
        return sources_of(self.rows)


@cache
def patterns() -> dict[str, Pattern]:
    """Return every pattern by id, injuries first, in the order of the file.

    Examples
    --------
    >>> patterns()["bursitis"].course.words == NOTHING_FOUND
    True
    """
    found = read_entries(package_file(FILE), "pattern", Pattern)
    return {pattern.id: pattern for kind in ("injury", "mimic") for pattern in found if pattern.kind == kind}


@cache
def red_flags() -> tuple[RedFlag, ...]:
    """Return every red flag, in the order of the file."""
    return read_entries(package_file(FILE), "red_flag", RedFlag)


__all__ = ["HEADINGS", "NOTHING_FOUND", "Pattern", "RedFlag", "patterns", "red_flags"]
