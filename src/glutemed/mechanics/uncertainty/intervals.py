"""The headline numbers of the course with the spread that they have between people, for both passive variants."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from glutemed.mechanics.checks import one_of, whole_number
from glutemed.mechanics.people.cohort import MIXES, Cohort, sample
from glutemed.mechanics.people.limits import CONFIDENCE, checked_seed, one_number, tails
from glutemed.mechanics.person import PASSIVE_VARIANTS, Person, with_passive
from glutemed.mechanics.uncertainty.headlines import NUMBERS, STATEMENTS

PASSIVE_TO_SURVIVE = tuple(name for name, anchor in PASSIVE_VARIANTS.items() if anchor > 0.0)
"""The assumptions that every number of the course has to survive: those with some passive tissue."""


@dataclass(frozen=True)
class Interval:
    """One headline number.

    Attributes
    ----------
    name, words, unit : str
        Short name, the quantity in plain words, and its unit.
    passive : str
        The assumption about passive tissue.
    default : float
        For the default person.
    median, low, high : float
        Over the cohort; ``low`` and ``high`` hold the middle ``confidence`` of the people. Infinite where that person
        finds no resting place.
    share_without : float
        Share of people who find no resting place. They are kept, at the upper end.
    """

    name: str
    words: str
    unit: str
    passive: str
    default: float
    median: float
    low: float
    high: float
    share_without: float


@dataclass(frozen=True)
class Chance:
    """The share of people for whom a statement is true.

    Attributes
    ----------
    name, words : str
        Short name, and the statement.
    passive : str
        The assumption about passive tissue.
    share, standard_error : float
        Over the cohort, and the error that its size leaves.
    """

    name: str
    words: str
    passive: str
    share: float
    standard_error: float


@dataclass(frozen=True)
class Headlines:
    """All headline numbers and statements, for both passive variants.

    Attributes
    ----------
    intervals : tuple of Interval
    chances : tuple of Chance
    people : int
        Size of the cohort.
    confidence : float
        Of the intervals.
    """

    intervals: tuple[Interval, ...]
    chances: tuple[Chance, ...]
    people: int
    confidence: float

    def interval(self, name: str, passive: str) -> Interval:
        """Return a headline number by name and passive variant."""
        return _find(self.intervals, name, passive)

    def chance(self, name: str, passive: str) -> Chance:
        """Return a statement by name and passive variant."""
        return _find(self.chances, name, passive)


def _find(entries: tuple, name: str, passive: str) -> Interval | Chance:
    for entry in entries:
        if (entry.name, entry.passive) == (name, passive):
            return entry
    known = ", ".join(f"{entry.name} ({entry.passive})" for entry in entries)
    raise ValueError(f"headline is {name!r} ({passive!r}); accepted: {known}")


def headline_intervals(n: int = 20_000, seed: int = 0, sex: str = "both", confidence: float = 0.95) -> Headlines:
    """Return every headline number of the course with its spread between people.

    Parameters
    ----------
    n : int, default 20000
        Size of the cohort, from 100.
    seed : int
        The same people for both passive variants.
    sex : {"both", "men", "women"}
    confidence : float, default 0.95
        Share of the people that an interval holds.

    Returns
    -------
    Headlines

    Raises
    ------
    ValueError
        For input that is not accepted.

    Notes
    -----
    The spreads are those of `glutemed.mechanics.people.SPREADS` for fields of `Person`, and the sway. Passive tissue
    is an assumption, also within a variant, and so is the reading of runners' strength as everybody's. An interval is
    that of people, not of a mean: it does not shrink with ``n``. Quantiles are taken without interpolation, so that
    people without a resting place can be counted at the upper end.

    Examples
    --------
    >>> found = headline_intervals(1000).interval("demand", "default")
    >>> found.low < found.default < found.high
    True
    """
    n = whole_number("number of people", n, 100, 5_000_000)
    return _headlines(n, checked_seed(seed), one_of("sex", sex, MIXES), one_number(CONFIDENCE, confidence))


@lru_cache(maxsize=16)  # a page asks for many numbers of one analysis
def _headlines(n: int, seed: int, sex: str, confidence: float) -> Headlines:
    intervals, chances = [], []
    for passive in PASSIVE_TO_SURVIVE:
        cohort, default = sample(n, seed, sex, passive=passive), _default_person(passive)
        for name, (words, unit, of) in NUMBERS.items():
            intervals.append(_interval(name, words, unit, passive, float(of(default)[0]), of(cohort), confidence))
        for name, (words, of) in STATEMENTS.items():
            share = float(np.mean(of(cohort)))
            chances.append(Chance(name, words, passive, share, float(np.sqrt(share * (1.0 - share) / n))))
    return Headlines(tuple(intervals), tuple(chances), n, confidence)


def _interval(
    name: str, words: str, unit: str, passive: str, default: float, values: np.ndarray, confidence: float
) -> Interval:
    lowest, highest = tails(confidence)
    low, median, high = np.quantile(values, (lowest, 0.5, highest), method="inverted_cdf")
    without = float(np.mean(~np.isfinite(values)))
    return Interval(name, words, unit, passive, default, float(median), float(low), float(high), without)


def _default_person(passive: str) -> Cohort:
    """Return the default person as a cohort of one, without any habit."""
    nothing = np.zeros(1)
    return Cohort(with_passive(Person(), passive), np.zeros(1, dtype=bool), *([nothing] * 5))
