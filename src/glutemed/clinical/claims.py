"""Claims about gluteus medius: the verdict, what was found, what to say instead; votes on them, and how they agree.

The claims stand in ``data/claims.toml``. A verdict is about the evidence, not about the person who made the claim.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from glutemed.clinical.data_file import Entry, package_file, read_entries
from glutemed.clinical.sourced import TEXTBOOK, Statement, fill, sources_of
from glutemed.evidence import row

__all__ = ["claim_count"]  # what texts of lessons count

FILE = "claims.toml"
VERDICTS = ("supported", "partly", "contested", "not supported")
"""Every verdict, from the most to the least favourable."""
MEANING = {
    "supported": "studies or reference texts bear it out",
    "partly": "some of it is borne out, some is not",
    "contested": "studies disagree, or show that two things go together and not that one causes the other",
    "not supported": "studies speak against it, or none was found",
}
"""What each verdict means."""
TOPICS = ("anatomy", "function", "tendinopathy", "tear", "bursitis", "kinetic chain", "exercise")
_SHORT = {"supported": "s", "partly": "p", "contested": "c", "not supported": "n"}
_LONG = {short: verdict for verdict, short in _SHORT.items()}
CASE = "claims"
"""First word of a line of votes."""


class Evidence(BaseModel):
    """What was found on a claim, with its rows."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    text: str
    rows: tuple[str, ...] = ()


class Claim(Entry):
    """One claim.

    Attributes
    ----------
    number : str
        Its number in the article, or a letter for a claim that is often heard.
    topic : str
        One of `TOPICS`.
    claim : str
        In our own words.
    verdict : str
        One of `VERDICTS`.
    evidence : Evidence
        What was found.
    say : str
        What to say to a patient or a colleague.
    origin : {"article", "often heard"}
    nothing_found : bool
        Whether no study was found; only then may a row of the evidence tables be one that says "not found".
    """

    number: str
    topic: Literal[TOPICS]
    claim: str
    verdict: Literal[VERDICTS]
    evidence: Evidence
    say: str
    origin: Literal["article", "often heard"] = "article"
    nothing_found: bool = False

    @model_validator(mode="after")
    def _is_sourced(self) -> Claim:
        if not self.nothing_found:
            Statement(text=self.evidence.text, rows=self.evidence.rows)
            return self
        if self.verdict != "not supported":
            raise ValueError("the verdict 'not supported' where no study was found")
        if not self.evidence.text.startswith("No "):
            raise ValueError('evidence that begins with "No ..." where no study was found')
        for key in self.evidence.rows:
            if row(key).status == "recalled":
                raise ValueError(f"rows that were read; {key!r} is 'recalled'")
        fill(self.evidence.text)
        return self

    @property
    def words(self) -> str:
        """What was found, with its numbers."""
        return fill(self.evidence.text)

    @property
    def sources(self) -> str:
        """Where it comes from, in words; for claims without a study, where one looked."""
        if not self.nothing_found:
            return sources_of(self.evidence.rows)
        names = "; ".join(sources_of((key,)).split(" (")[0] for key in self.evidence.rows)
        return f"no study found; see also {names}" if names else "no study found"

    @property
    def bibkeys(self) -> tuple[str, ...]:
        """Keys of the sources in the bibliography, each once."""
        keys = (key for name in self.evidence.rows if name != TEXTBOOK for key in row(name).bibkeys)
        return tuple(dict.fromkeys(keys))


@cache
def claims() -> tuple[Claim, ...]:
    """Return every claim, in the order of the file.

    Examples
    --------
    >>> claims()[0].number, claims()[0].verdict
    ('1', 'supported')
    """
    return read_entries(package_file(FILE), "claim", Claim)


def claim_count(verdict: str = "") -> int:
    """Return how many claims there are, or how many have a verdict.

    Examples
    --------
    >>> claim_count() == sum(claim_count(verdict) for verdict in VERDICTS)
    True
    """
    return sum(verdict in ("", claim.verdict) for claim in claims())


@dataclass(frozen=True)
class Agreement:
    """How somebody's votes agree with the verdicts.

    Attributes
    ----------
    voted, total : int
        Claims voted on, of how many.
    agree, trusting, sceptical : int
        Votes equal to the verdict, more favourable than it, less favourable than it.
    table : dict
        Number of claims by (vote, verdict).
    """

    voted: int
    total: int
    agree: int
    trusting: int
    sceptical: int
    table: dict[tuple[str, str], int]

    @property
    def words(self) -> str:
        """The agreement in a sentence or two."""
        if not self.voted:
            return f"You have not voted yet on any of the {self.total} claims."
        return (
            f"You voted on {self.voted} of {self.total} claims. You and the evidence agree on {self.agree}. "
            f"You trusted {self.trusting} more than the evidence does, and {self.sceptical} less."
        )


def agreement(votes: Mapping[str, str], among: Iterable[Claim] | None = None) -> Agreement:
    """Return how votes agree with the verdicts.

    Parameters
    ----------
    votes : mapping of str to str
        Verdict by claim id.
    among : iterable of Claim, optional
        All claims by default.

    Examples
    --------
    >>> agreement({"c1": "supported", "c9": "supported"}).trusting
    1
    """
    known = tuple(claims() if among is None else among)
    pairs = [(checked_vote(votes[claim.id]), claim.verdict) for claim in known if claim.id in votes]
    steps = [VERDICTS.index(vote) - VERDICTS.index(verdict) for vote, verdict in pairs]
    return Agreement(
        voted=len(pairs),
        total=len(known),
        agree=steps.count(0),
        trusting=sum(step < 0 for step in steps),
        sceptical=sum(step > 0 for step in steps),
        table={(vote, verdict): pairs.count((vote, verdict)) for vote in VERDICTS for verdict in VERDICTS},
    )


def checked_vote(vote: str) -> str:
    """Return a vote; a `ValueError` names the accepted ones."""
    if vote not in VERDICTS:
        raise ValueError(f"a vote is one of: {', '.join(VERDICTS)}; got {vote!r}")
    return vote


def write_votes(votes: Mapping[str, str]) -> str:
    """Return the line that restores votes, such as ``claims c1=s c9=c``."""
    return " ".join([CASE, *(f"{claim.id}={_SHORT[votes[claim.id]]}" for claim in claims() if claim.id in votes)])


def read_votes(line: str) -> dict[str, str]:
    """Return the votes of a line that `write_votes` wrote.

    Raises
    ------
    ValueError
        In plain words: no such line, an unknown claim, or an unknown vote.

    Examples
    --------
    >>> read_votes("claims c1=s c6b=n")
    {'c1': 'supported', 'c6b': 'not supported'}
    """
    words = line.split()
    if not words or words[0] != CASE:
        raise ValueError(f"this is not a line of votes: it should start with {CASE!r}")
    known = {claim.id for claim in claims()}
    votes = {}
    for word in words[1:]:
        id, equals, short = word.partition("=")
        if not equals or id not in known or short not in _LONG:
            raise ValueError(f"a line of votes cannot contain {word!r}; it holds votes such as c1=s (s, p, c or n)")
        votes[id] = _LONG[short]
    return votes


def save_votes(path: Path, votes: Mapping[str, str]) -> None:
    """Write votes to a JSON file, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps({"votes": dict(votes)}, indent=1) + "\n", encoding="utf-8")
    part.replace(path)


def load_votes(path: Path) -> dict[str, str]:
    """Return the votes of a JSON file; none when there is no file.

    Votes on claims that are no longer in the list are left out.

    Raises
    ------
    ValueError
        When the file holds something else.
    """
    if not path.exists():
        return {}
    try:
        votes = json.loads(path.read_text(encoding="utf-8"))["votes"]
        known = {claim.id for claim in claims()}
        return {str(id): checked_vote(vote) for id, vote in votes.items() if id in known}
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"the file {path.name} holds no votes ({problem})") from None


def as_csv(votes: Mapping[str, str]) -> str:
    """Return a table of the claims with votes, and verdict and evidence where a vote was given."""
    text = StringIO()
    table = csv.writer(text)
    table.writerow(["number", "origin", "topic", "claim", "vote", "verdict", "evidence", "you can say", "sources"])
    for claim in claims():
        shown = (claim.verdict, claim.words, claim.say, claim.sources) if claim.id in votes else ("",) * 4
        table.writerow([claim.number, claim.origin, claim.topic, claim.claim, votes.get(claim.id, ""), *shown])
    return text.getvalue()
