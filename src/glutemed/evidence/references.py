"""The sources of the course, read once from its bibliography."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

_UNKNOWN = re.compile(r"not (seen|recorded)|^Authors listed in", re.IGNORECASE)
_SHORT_TITLE_WORDS = 6


@dataclass(frozen=True)
class Reference:
    """One source.

    Attributes
    ----------
    key : str
        The key in the bibliography.
    authors : tuple of str
        "Surname, Given" for people, plain names for groups; empty if the authors are not known.
    year : str
        Four digits, or "n.d." if not known.
    title : str
        Title of the work.
    container : str
        Journal, kind of publication or publisher; empty if not known.
    doi, url : str
        Empty if not known.
    and_others : bool
        Whether there are authors beyond those in `authors`.
    note : str
        What is uncertain about the entry.
    """

    key: str
    authors: tuple[str, ...]
    year: str
    title: str
    container: str
    doi: str
    url: str
    and_others: bool = False
    note: str = ""

    @property
    def short(self) -> str:
        """Citation for running text, such as "Kendall et al. 2013"; a short title where authors are not known."""
        names = [_surname(name) for name in self.authors]
        if not names:
            who = f"“{_short_title(self.title)}”"
        elif self.and_others or len(names) > 2:
            who = f"{names[0]} et al."
        else:
            who = " and ".join(names)
        return f"{who} {self.year}"

    @property
    def link(self) -> str | None:
        """Address of the work: its DOI if known, else the page where it was read, else None."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return self.url or None

    @property
    def markdown(self) -> str:
        """Full reference in one line of Markdown."""
        parts = [f"{self._who()} ({self.year}).", self.title if self.title[-1] in ".?!" else f"{self.title}."]
        if self.container:
            parts.append(f"*{self.container}*.")
        if self.link:
            text = f"doi:{self.doi}" if self.doi else urlsplit(self.link).netloc.removeprefix("www.")
            target = self.link.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
            parts.append(f"[{text}]({target})")
        return " ".join(parts)

    def _who(self) -> str:
        names = [_initials(name) for name in self.authors] or ["Authors not recorded"]
        if self.and_others:
            return ", ".join([*names, "et al."])
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def reference(key: str) -> Reference:
    """Return the source with a key.

    Parameters
    ----------
    key : str
        Key in the bibliography; a second key of the same work (its `ids`) works as well.

    Returns
    -------
    Reference
        The source.

    Raises
    ------
    LookupError
        If no source has this key; the message names similar keys.

    Examples
    --------
    >>> reference("kendall2013").short
    'Kendall et al. 2013'
    >>> reference("kendall2013").link
    'https://doi.org/10.1097/JSM.0b013e31825e66a1'
    """
    table, aliases = _bibliography()
    try:
        return table[aliases.get(key, key)]
    except KeyError:
        similar = get_close_matches(key, [*table, *aliases], n=4, cutoff=0.5)
        hint = f"Similar keys: {', '.join(similar)}." if similar else "List all sources with references()."
        raise LookupError(f"No source has the key {key!r}. {hint}") from None


def references() -> tuple[Reference, ...]:
    """Return all sources, sorted by key.

    Examples
    --------
    >>> len(references()) > 300
    True
    """
    return tuple(_bibliography()[0].values())


@lru_cache(maxsize=1)
def _bibliography() -> tuple[dict[str, Reference], dict[str, str]]:
    """Load the bibliography once: sources by key, and main keys by further key."""
    import bibtexparser  # here and not above: the parser takes longer to import than the rest of the package
    from bibtexparser.latexenc import latex_to_unicode

    text = (files("glutemed.evidence") / "data" / "references.bib").read_text(encoding="utf-8")
    entries = bibtexparser.loads(text).entries
    table = {entry["ID"]: _reference(entry, latex_to_unicode) for entry in entries}
    aliases = {alias.strip(): entry["ID"] for entry in entries for alias in entry.get("ids", "").split(",") if alias}
    return table, aliases


def _reference(entry: dict[str, str], decode: Callable[[str], str]) -> Reference:
    """Turn one parsed entry into a source; `decode` turns LaTeX accents and braces into plain text."""
    raw = entry["author"]
    names = [raw.strip("{}")] if raw[0] + raw[-1] == "{}" else raw.split(" and ")  # braces: a group, kept in one piece
    people = [decode(name).strip() for name in names if name != "others" and not _UNKNOWN.search(name)]
    container = entry.get("journal") or entry.get("howpublished") or entry.get("publisher", "")
    container = re.sub(r"^\((.*)\)$", r"\1", container)  # brackets mark what stands in for a journal name
    return Reference(
        key=entry["ID"],
        authors=tuple(people),
        year=entry.get("year", "n.d."),
        title=decode(entry["title"]),
        container="" if _UNKNOWN.search(container) else decode(container),
        doi=entry.get("doi", ""),
        url=entry.get("url", ""),
        and_others="others" in names,
        note=decode(entry.get("note", "")),
    )


def _surname(name: str) -> str:
    """Part of a name for short citations: before the comma for people, before brackets for groups."""
    return re.sub(r"\s*\(.*", "", name).split(",")[0]


def _initials(name: str) -> str:
    """Shorten given names: "Kendall, Karen D." becomes "Kendall, K. D."."""
    surname, comma, given = name.partition(", ")
    short = [word if word.endswith(".") or word.islower() else f"{word[0]}." for word in given.split()]
    return surname + comma + " ".join(short)


def _short_title(title: str) -> str:
    words = re.sub(r"\s*\([^)]*\)", "", title).split()
    return " ".join(words) if len(words) <= _SHORT_TITLE_WORDS else " ".join(words[:_SHORT_TITLE_WORDS]) + " …"
