"""What a reader is told about a muscle, a nerve, a bursa or a bony place, each statement with where it comes from.

The words stand in ``data/muscle_facts.toml``. A statement names rows of the evidence tables, or says that it is general
anatomy of the kind that every textbook has; a row that may not be taught is refused when the file is read.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from glutemed.drawing.anatomy import GROUPS, STRUCTURES
from glutemed.evidence import reference, row

TEXTBOOK = "textbook"
"""Stands for a row where a statement is general anatomy."""
HEADINGS = {
    "origin": "Origin",
    "insertion": "Insertion",
    "nerve": "Nerve and roots",
    "blood": "Blood supply",
    "actions": "Actions",
}
"""The kinds of statement about a structure, and their headings."""
_OTHER_HEADINGS = {
    "nerve": {"origin": "Comes from", "insertion": "Goes to", "actions": "Does"},
    "artery": {"origin": "Comes from", "insertion": "Goes to", "actions": "Does"},
    "bursa": {"origin": "Place", "actions": "Does"},
    "tract": {"actions": "Does"},
}


@dataclass(frozen=True)
class Statement:
    """One statement with the rows behind it.

    Attributes
    ----------
    text : str
        In plain words, without a full stop unless it is a sentence.
    rows : tuple of str
        Keys of evidence rows, or `TEXTBOOK`.
    """

    text: str
    rows: tuple[str, ...]

    @property
    def statuses(self) -> tuple[str, ...]:
        """Status of each row, "textbook" for general anatomy."""
        return tuple(key if key == TEXTBOOK else row(key).status for key in self.rows)

    @property
    def bibkeys(self) -> tuple[str, ...]:
        """Keys of the sources in the bibliography, each once."""
        keys = [bibkey for key in self.rows if key != TEXTBOOK for bibkey in row(key).bibkeys]
        return tuple(dict.fromkeys(keys))

    @property
    def origin_in_words(self) -> str:
        """Where the statement comes from, in words."""
        said = ["general anatomy"] if TEXTBOOK in self.rows else []
        calculated = {k for key in self.rows if key != TEXTBOOK and row(key).is_calculated for k in row(key).bibkeys}
        for bibkey in self.bibkeys:
            name = reference(bibkey).short
            said.append(f"calculated with a published model ({name})" if bibkey in calculated else name)
        return "; ".join(said)


@dataclass(frozen=True)
class StructureFacts:
    """Everything said about one structure of the plates.

    Attributes
    ----------
    name : str
        Name of a structure or a group of `glutemed.drawing.anatomy`.
    where, clue : str
        Where it lies, and a hint that does not name it.
    fact : Statement
        One thing worth remembering.
    statements : dict
        `Statement` by key of `HEADINGS`; empty for bony places.
    also : tuple of str
        Other names, in small letters.
    part_of : str
        The group to which it belongs, or "".
    """

    name: str
    where: str
    clue: str
    fact: Statement
    statements: dict[str, Statement]
    also: tuple[str, ...]
    part_of: str

    @property
    def label(self) -> str:
        """Name in plain words, as on the plates."""
        return "gluteus medius" if self.name in GROUPS else STRUCTURES[self.name].label

    def lines(self) -> list[str]:
        """Return one line of text for each statement, with its heading."""
        return [f"{heading}: {self.statements[key].text}." for key, heading in self._headings()]

    def sources(self) -> list[tuple[str, str]]:
        """Return each heading with where its statement comes from."""
        return [(heading, self.statements[key].origin_in_words) for key, heading in self._headings()]

    def _headings(self) -> list[tuple[str, str]]:
        kind = "" if self.name in GROUPS else STRUCTURES[self.name].kind
        own = HEADINGS | _OTHER_HEADINGS.get(kind, {})
        return [(key, own[key]) for key in HEADINGS if key in self.statements]


def facts(name: str) -> StructureFacts:
    """Return what is said about a structure.

    Parameters
    ----------
    name : str
        Name of a structure or group, such as "gluteus_minimus".

    Raises
    ------
    ValueError
        When nothing is said about it; the text lists what there is.

    Examples
    --------
    >>> facts("gluteus_minimus").statements["insertion"].text
    'anterior facet of the greater trochanter'
    """
    if name not in all_facts():
        raise ValueError(f"nothing is said about {name!r}; there are facts on: {', '.join(all_facts())}")
    return all_facts()[name]


@cache
def all_facts() -> dict[str, StructureFacts]:
    """Return everything that is said, by structure, in the order of the file."""
    text = files("glutemed.teaching").joinpath("data", "muscle_facts.toml").read_text(encoding="utf-8")
    return {name: _read(name, entry) for name, entry in tomllib.loads(text).items()}


def _read(name: str, entry: dict) -> StructureFacts:
    if name not in STRUCTURES and name not in GROUPS:
        raise ValueError(f"muscle_facts.toml: {name!r} is no structure of the plates")
    return StructureFacts(
        name=name,
        where=entry["where"],
        clue=entry["clue"],
        fact=_statement(name, entry["fact"]),
        statements={key: _statement(name, entry[key]) for key in HEADINGS if key in entry},
        also=tuple(entry["also"]),
        part_of=entry.get("part_of", ""),
    )


def _statement(name: str, entry: dict) -> Statement:
    for key in entry["rows"]:
        if key != TEXTBOOK and not row(key).may_be_taught:
            raise ValueError(f"muscle_facts.toml, {name}: row {key!r} is {row(key).status!r} and may not be taught")
    return Statement(entry["text"], tuple(entry["rows"]))
