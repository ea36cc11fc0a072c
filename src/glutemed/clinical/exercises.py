"""The exercises: what each trains, how that is known, and which of them a filter leaves.

A value that was not read in its source is no value here: the exercise then has no reading. What may be said instead is
a `Bracket`, the span of what was read for its nearest studied neighbours.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glutemed.clinical.exercise_files import FILE, read_added, read_described, read_table
from glutemed.clinical.exercise_records import Exercise, Reading, from_table, from_teacher
from glutemed.clinical.fault_words import DataFault
from glutemed.evidence import row

BANDS = ("low", "moderate", "high", "very high")
EDGES = tuple(row("emg_categories").numbers[place] for place in (1, 3, 5))
"""Upper ends of the lower three bands in % MVIC (row ``emg_categories``)."""
SURFACE = ("surface_mean", "surface_peak")
ORDERS = ("activity", "stage", "name")
ANY = "any"

__all__ = [
    "ANY",
    "BANDS",
    "EDGES",
    "ORDERS",
    "SURFACE",
    "Bracket",
    "Exercise",
    "Reading",
    "band",
    "bracket",
    "choose",
    "exercises",
    "find",
    "in_order",
    "read_exercises",
]


@dataclass(frozen=True)
class Bracket:
    """Lowest and highest activity that was read for the neighbours of an exercise, in % MVIC, and their names."""

    low: float
    high: float
    neighbours: tuple[str, ...]


def band(percent: float) -> str:
    """Return the name of the band of an activity in % MVIC, rounded to a whole number as the bands are.

    Examples
    --------
    >>> band(40), band(41)
    ('moderate', 'high')
    """
    return BANDS[sum(round(percent) > edge for edge in EDGES)]


@lru_cache(maxsize=1)
def exercises() -> tuple[Exercise, ...]:
    """Return every exercise of the course in the order of its table, then those that a teacher added."""
    return read_exercises()


def read_exercises(table: Path | None = None, described: Path | None = None) -> tuple[Exercise, ...]:
    """Return the exercises of two files; by default those of the course.

    Raises
    ------
    DataFault
        Names file, entry, field and what was expected.
    """
    found, more, added = read_table(table), read_described(described), read_added(described)
    by_id = {entry.id: entry for entry in more}
    if missing := [line.id for line in found if line.id not in by_id]:
        raise DataFault(f"{FILE}: expected an entry under [[exercise]] for each of: {', '.join(missing)}.")
    if unknown := by_id.keys() - {line.id for line in found}:
        raise DataFault(f"{FILE}: no line of the table has the id {', '.join(sorted(unknown))}; "
                         f"expected [[added]] for an exercise of your own.")  # fmt: skip
    read = (*(from_table(line, by_id[line.id]) for line in found), *(from_teacher(entry) for entry in added))
    known = [exercise.id for exercise in read]
    for entry in added:
        if known.count(entry.id) > 1:
            raise DataFault(f"{FILE}, added {entry.id!r}, field id: another exercise has it; expected a new one.")
    for exercise in read:
        for name in exercise.neighbours:
            if name not in known or find(read, name).reading is None:
                raise DataFault(f"{FILE}, {exercise.id!r}, field neighbours: found {name!r}; "
                                 f"expected the id of an exercise with a value.")  # fmt: skip
    return read


def find(among: Iterable[Exercise], name: str) -> Exercise:
    """Return the exercise with an id.

    Raises
    ------
    LookupError
        When none has it.
    """
    for exercise in among:
        if exercise.id == name:
            return exercise
    raise LookupError(f"no exercise has the id {name!r}")


def bracket(exercise: Exercise, among: Iterable[Exercise] | None = None) -> Bracket | None:
    """Return the span of what surface electrodes gave for the neighbours; None for fewer than two neighbours.

    A bracket is no estimate: it says only what the most similar exercises gave, and the value may lie outside it.
    """
    among = exercises() if among is None else tuple(among)
    if exercise.reading or len(exercise.neighbours) < 2:
        return None
    near = [find(among, name) for name in exercise.neighbours]
    values = [reading.percent for one in near for reading in one.readings if reading.method in SURFACE]
    values += [one.reading.percent for one in near]
    return Bracket(min(values), max(values), tuple(one.short for one in near))


def choose(
    among: Iterable[Exercise],
    position: str = ANY,
    bearing: str = ANY,
    stage: str | int = ANY,
    equipment: str = ANY,
    method: str = ANY,
) -> tuple[Exercise, ...]:
    """Return the exercises that every filter lets through.

    Parameters
    ----------
    among : iterable of Exercise
    position, bearing, stage : str or int
        As in `Exercise`; ``"any"`` for all.
    equipment : str
        A thing that is used, ``"none"`` for exercises that need nothing, ``"any"`` for all.
    method : str
        A method by which some value was read, ``"no_value"`` for exercises without a main value, ``"any"`` for all.
    """
    return tuple(
        exercise
        for exercise in among
        if position in (ANY, exercise.position)
        and bearing in (ANY, exercise.bearing)
        and str(stage) in (ANY, str(exercise.stage))
        and (equipment == ANY or equipment in (exercise.equipment or ("none",)))
        and (method == ANY or method in _methods(exercise))
    )


def in_order(among: Iterable[Exercise], order: str = "activity") -> tuple[Exercise, ...]:
    """Return exercises by activity (highest first, those without a value last), by stage, or by name."""
    keys = {
        "activity": lambda one: (one.reading is None, -one.reading.percent if one.reading else one.stage),
        "stage": lambda one: (one.stage, one.reading is None, -one.reading.percent if one.reading else 0),
        "name": lambda one: one.short.lower(),
    }
    return tuple(sorted(among, key=keys[order]))


def _methods(exercise: Exercise) -> set[str]:
    return {reading.method for reading in exercise.readings} | ({"no_value"} if exercise.reading is None else set())
