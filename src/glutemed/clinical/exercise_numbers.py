"""Numbers of the exercises for prose that is checked: each is what was read, or a count of what was not."""

from __future__ import annotations

from glutemed.clinical.dose import dose_for
from glutemed.clinical.exercise_ranks import rankings
from glutemed.clinical.exercises import EDGES, bracket, choose, exercises, find
from glutemed.evidence.numerals import numbers_in

__all__ = [
    "bracket_high",
    "bracket_low",
    "dose_number",
    "exercise_activity",
    "exercise_activity_sd",
    "exercise_band_edge",
    "exercise_count",
    "exercise_other",
    "exercise_rank",
    "exercises_without_value",
]


def exercise_count(**filters: str) -> int:
    """Return how many exercises a filter leaves; all without one. See `glutemed.clinical.exercises.choose`."""
    return len(choose(exercises(), **filters))


def exercises_without_value(of_the_article: bool = False) -> int:
    """Return how many exercises have no main value that was read; of the article's six only, if wanted."""
    return sum(one.reading is None and bool(one.article_number or not of_the_article) for one in exercises())


def exercise_activity(name: str) -> float:
    """Return the main activity of an exercise in % MVIC; `ValueError` where none was read."""
    reading = find(exercises(), name).reading
    if reading is None:
        raise ValueError(f"no value was read for {name!r}")
    return reading.percent


def exercise_activity_sd(name: str) -> float:
    """Return the standard deviation of the main activity in % MVIC; `ValueError` where none was read."""
    reading = find(exercises(), name).reading
    if reading is None or reading.sd is None:
        raise ValueError(f"no SD was read for {name!r}")
    return reading.sd


def exercise_other(name: str, source: str) -> float:
    """Return what another study, named by its key, gave for an exercise, in % MVIC."""
    for reading in find(exercises(), name).others:
        if reading.source == source:
            return reading.percent
    raise ValueError(f"no value of {source!r} was read for {name!r}")


def bracket_low(name: str) -> float:
    """Return the lower end of the bracket of an exercise without a value, in % MVIC."""
    return bracket(find(exercises(), name)).low


def bracket_high(name: str) -> float:
    """Return the upper end of the bracket of an exercise without a value, in % MVIC."""
    return bracket(find(exercises(), name)).high


def exercise_rank(order: str, name: str) -> float:
    """Return the rank of an exercise in the order ``activity``, ``force`` or ``selectivity``; 1 is highest."""
    return rankings().place(order, name).rank


def exercise_band_edge(number: int) -> float:
    """Return the upper end of the first (0), second (1) or third (2) band of activity, in % MVIC."""
    return EDGES[number]


def dose_number(share: float, number: int) -> float:
    """Return a number of the dose for a share of strength, in the order in which the dose says them."""
    return numbers_in(dose_for(share).work)[number]
