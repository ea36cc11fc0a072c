"""A line of a plan: what to do, why, how well that is known, and where it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from glutemed.clinical.sourced import fill as fill_numbers
from glutemed.evidence import Row, reference, row

LEVELS = {
    "trial": "used in a randomised trial on this problem",
    "study": "measured in a study, or summed up in a review",
    "position stand": "position statement for healthy adults",
    "borrowed": "from work on another tendon or another group of people",
    "mechanism": "reasoned from how the tendon is loaded",
    "calculated": "calculated with the model of this course",
    "expert": "an expert's advice, read in its source",
    "assumption": "common practice or a choice of this course; no source was read",
}
"""How well a line is known, in words; strongest first. "Used in a trial" does not mean that it won there."""

_NUMBER = re.compile(r"\{([\w.]+):")
_WORD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Line:
    """One line of a plan.

    Attributes
    ----------
    id : str
        Its name in the file of rules.
    text : str
        What to do, in plain words.
    reason : str
        Why.
    level : str
        One of `LEVELS`.
    sources : tuple of str
        Keys of the evidence rows behind it.
    """

    id: str
    text: str
    reason: str
    level: str
    sources: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """How well the line is known, and its sources, in words."""
        cited = "; ".join(dict.fromkeys(reference(row(key).bibkey).short for key in self.sources))
        return f"{LEVELS[self.level]} ({cited})" if cited else LEVELS[self.level]


def named_rows(text: str) -> tuple[str, ...]:
    """Return the keys of the evidence rows whose numbers a text asks for."""
    return tuple(_NUMBER.findall(text))


def fill(text: str, words: Mapping[str, str]) -> str:
    """Return a text with its words and numbers filled in.

    ``{side}`` is a word from ``words``; ``{pain_zones:0}`` is the first number of an evidence row, see
    `glutemed.clinical.sourced.fill`.

    Raises
    ------
    ValueError
        When a word, row or number does not exist, or the row may not be shown to students.
    """

    def word(match: re.Match) -> str:
        if match[1] not in words:
            raise ValueError(f"one of the words {', '.join(words)}; {match[1]!r} is none of them")
        return words[match[1]]

    return fill_numbers(_WORD.sub(word, text))


def teachable(key: str) -> Row:
    """Return an evidence row whose number may be shown.

    Raises
    ------
    ValueError
        When there is no such row, or it may not be taught.
    """
    try:
        found = row(key)
    except LookupError as problem:
        raise ValueError(f"keys of the evidence tables; {str(problem).replace('No', 'no', 1)}") from None
    if not found.may_be_taught:
        raise ValueError(f"a row that was read; {key} is {found.status!r}, so nobody has read it in its source")
    return found


def fits_level(level: str, found: Row) -> bool:
    """Return whether a source is strong enough, and of the right kind, for a level."""
    kind = found.certainty
    if level == "trial":
        return "RCT" in kind and "other tendon" not in kind
    if level == "borrowed":
        return "other tendon" in kind or kind == "protocol"
    if level == "study":
        return bool(kind) and "expert" not in kind
    if level == "mechanism":
        return "mechanistic" in kind
    return level == "calculated" or kind.startswith(level)
