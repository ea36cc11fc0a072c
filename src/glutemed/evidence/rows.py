"""The evidence tables: one row for each claim, with its value, its source and how far it may be trusted."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from glutemed.evidence.numerals import numbers_in

STATUSES = ("seen", "derived", "recalled", "not found")
"""How a row came to be: read in its source, calculated, remembered, or looked for in vain."""

_TAG = re.compile(r"^\[([^\]]+)\]\s*")


@dataclass(frozen=True)
class Row:
    """One claim of the evidence tables.

    Attributes
    ----------
    key : str
        The name by which lessons ask for the row.
    topic : str
        The part of the tables to which it belongs.
    quantity : str
        What was measured, or the claim in words.
    value, unit : str
        The value as its source gave it, and its unit. See `numbers`.
    population : str
        On whom, or under which condition.
    source : str
        The source in words.
    bibkey : str
        Key of the (first) source for `glutemed.evidence.reference`.
    doi, url : str
        Where the value was read; empty if not known.
    status : str
        One of `STATUSES`.
    note : str
        Cautions and details.
    bibkeys : tuple of str
        Keys of all sources; most rows have one.
    certainty : str
        Kind of study; only in the clinical table.
    doi_status : str
        "seen" or "recalled"; only in the clinical table.

    Examples
    --------
    >>> found = row("trend_block")
    >>> found.value, found.unit, found.numbers, found.is_finding
    ('-52', '% strength', (-52.0,), True)
    """

    key: str
    topic: str
    quantity: str
    value: str
    unit: str
    population: str
    source: str
    bibkey: str
    doi: str
    url: str
    status: str
    note: str
    bibkeys: tuple[str, ...]
    certainty: str = ""
    doi_status: str = ""

    @property
    def numbers(self) -> tuple[float, ...]:
        """All numbers of `value` in their order."""
        return numbers_in(self.value)

    @property
    def is_finding(self) -> bool:
        """Whether the value was read in its source."""
        return self.status == "seen"

    @property
    def is_calculated(self) -> bool:
        """Whether the value was calculated from other values or with a public model."""
        return self.status == "derived"

    @property
    def may_be_taught(self) -> bool:
        """Whether learners may see the value: as a finding, or as a calculation that is named as one."""
        return self.is_finding or self.is_calculated


def row(key: str) -> Row:
    """Return the row with a key.

    Parameters
    ----------
    key : str
        Exact key, such as "anthro.leg_com.winter" or "leap_imaging".

    Returns
    -------
    Row
        The row.

    Raises
    ------
    LookupError
        If no row has this key; the message names similar keys.

    Examples
    --------
    >>> row("anthro.leg_com.winter").numbers
    (0.447,)
    """
    table = _table()
    try:
        return table[key]
    except KeyError:
        similar = get_close_matches(key, table, n=4, cutoff=0.5)
        hint = f"Similar keys: {', '.join(similar)}." if similar else "List all keys with rows()."
        raise LookupError(f"No evidence row has the key {key!r}. {hint}") from None


def rows(prefix: str = "") -> tuple[Row, ...]:
    """Return all rows whose key starts with a prefix, in the order of the tables.

    Parameters
    ----------
    prefix : str
        Start of the key; empty for all rows.

    Returns
    -------
    tuple of Row
        The rows; empty if none fits.

    Examples
    --------
    >>> [found.key for found in rows("anthro.leg_com")]
    ['anthro.leg_com.winter']
    """
    return tuple(found for key, found in _table().items() if key.startswith(prefix))


@lru_cache(maxsize=1)
def _table() -> dict[str, Row]:
    """Load both tables once, as rows by key."""
    loaded = [_biomechanics(record) for record in _records("biomechanics.csv")]
    loaded += [_clinical(record) for record in _records("clinical.csv")]
    table = {found.key: found for found in loaded}
    if len(table) != len(loaded):
        raise ValueError("Two evidence rows share a key.")
    return table


def _records(name: str) -> list[dict[str, str]]:
    with (files("glutemed.evidence") / "data" / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _biomechanics(record: dict[str, str]) -> Row:
    population = record.pop("population_condition")
    return Row(**record, population=population, bibkeys=(record["bibkey"],))


def _clinical(record: dict[str, str]) -> Row:
    """Rename `claim` to `quantity` and take the keys from the front of `source` ("[Key1;Key2] Author ...")."""
    tag = _TAG.match(record["source"])
    if tag is None:
        raise ValueError(f"The evidence row {record['key']!r} names no source key in square brackets.")
    keys = tuple(tag[1].split(";"))
    source = record.pop("source")[tag.end() :]
    quantity = record.pop("claim")
    return Row(**record, quantity=quantity, source=source, bibkey=keys[0], bibkeys=keys)
