"""A statement for students with where it comes from: its text names evidence rows, it never repeats their numbers.

In a text, ``{bursitis_absent:0}`` stands for the first number of that row and ``{sgn_picado:0@quantity}`` for the
first number in the words of its claim; ``@people``, ``@unit`` and ``@note`` stand for its other texts. A row that may
not be taught is refused, whatever the text says.
"""

from __future__ import annotations

import re

from pydantic import BaseModel, ConfigDict, model_validator

from glutemed.evidence import Row, reference, row
from glutemed.evidence.numerals import numbers_in

__all__ = ["claim_number"]  # what texts of lessons count

TEXTBOOK = "textbook"
"""Stands for a row where a statement is general clinical knowledge that textbooks share."""
NOTHING_FOUND = "No value was found."
"""What a reader is told where nobody measured, or where nothing was found."""
_PLACE = re.compile(r"\{([\w.]+):(\d+)(?:@(quantity|people|note|unit))?\}")


def _teachable(key: str) -> Row:
    try:
        found = row(key)
    except LookupError as problem:
        raise ValueError(f"rows of the evidence tables; {str(problem).replace('No', 'no', 1)}") from None
    if not found.may_be_taught:
        raise ValueError(f"rows that may be taught; {key!r} is {found.status!r}")
    return found


def claim_number(key: str, index: int = 0) -> float:
    """Return a number from the words of a row's claim, for rows whose value says "see claim".

    Examples
    --------
    >>> claim_number("sgn_picado", 3)
    42.5
    """
    return numbers_in(_teachable(key).quantity)[index]


def fill(text: str) -> str:
    """Return a text with the numbers of the evidence rows that it names.

    Parameters
    ----------
    text : str
        With places such as ``{bursitis_absent:0}``.

    Raises
    ------
    ValueError
        For a row that does not exist, may not be taught, or has too few numbers.

    Examples
    --------
    >>> fill("none in {bursitis_absent:0} of {bursitis_absent:1}")
    'none in 700 of 877'
    """

    def number(place: re.Match[str]) -> str:
        key, index, part = place[1], int(place[2]), place[3]
        found = _teachable(key)
        wholes = {None: found.value, "unit": found.unit, "quantity": found.quantity, "note": found.note}
        wholes["people"] = found.population
        numbers = numbers_in(wholes[part])
        if index >= len(numbers):
            raise ValueError(f"at most {len(numbers) - 1} as the place of a number of {key!r}, found {index}")
        return f"{abs(numbers[index]):g}"

    filled = _PLACE.sub(number, text)
    if "{" in filled or "}" in filled:
        raise ValueError(f"places such as {{row:0}}; {filled!r} has another kind of brace")
    return filled


class Statement(BaseModel):
    """One statement with the rows behind it; no text means that no value was found.

    Attributes
    ----------
    text : str
        In plain words, as sentences.
    rows : tuple of str
        Keys of evidence rows, or `TEXTBOOK`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    text: str = ""
    rows: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_sourced(self) -> Statement:
        if self.text and not self.rows:
            raise ValueError('rows behind the text, or rows = ["textbook"] for general clinical knowledge')
        if self.rows and not self.text:
            raise ValueError("a text beside its rows")
        for key in self.rows:
            if key != TEXTBOOK:
                _teachable(key)
        named = {place[1] for place in _PLACE.finditer(self.text)}
        if missing := named - set(self.rows):
            raise ValueError(f"the rows of all numbers in the text; {', '.join(sorted(missing))} is missing")
        fill(self.text)
        return self

    @property
    def words(self) -> str:
        """The text with its numbers, or `NOTHING_FOUND`."""
        return fill(self.text) if self.text else NOTHING_FOUND

    @property
    def level(self) -> str:
        """How the statement is known: the kinds of study behind it, in words."""
        kinds = [_kind(key) for key in self.rows]
        return "; ".join(dict.fromkeys(kinds)) if kinds else "no value found"

    @property
    def bibkeys(self) -> tuple[str, ...]:
        """Keys of the sources in the bibliography, each once."""
        return tuple(dict.fromkeys(key for name in self.rows if name != TEXTBOOK for key in row(name).bibkeys))

    @property
    def sources(self) -> str:
        """The sources in words, each with the kind of study."""
        return sources_of(self.rows) if self.rows else "none"


def sources_of(rows: tuple[str, ...]) -> str:
    """Return the sources of some rows in words, each with the kind of study."""
    said: dict[str, list[str]] = {}
    for key in rows:
        name = "general clinical knowledge" if key == TEXTBOOK else _names(row(key))
        kinds = said.setdefault(name, [])
        if key != TEXTBOOK and (kind := _kind(key)) not in kinds:
            kinds.append(kind)
    return "; ".join(f"{name} ({', '.join(kinds)})" if kinds else name for name, kinds in said.items())


def _names(found: Row) -> str:
    return ", ".join(reference(key).short for key in found.bibkeys)


def _kind(key: str) -> str:
    if key == TEXTBOOK:
        return "general clinical knowledge"
    found = row(key)
    kind = "calculated" if found.is_calculated else found.certainty or "published value"
    return re.sub(r"\s*\(([^)]*)\)", r", \1", kind)
