"""The exercise explorer: how hard gluteus medius works in each exercise, how that is known, and by which order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from glutemed.clinical.exercise_ranks import Rankings, rankings
from glutemed.clinical.exercises import Exercise, choose, exercises, find, in_order
from glutemed.drawing.exercise_forest import ExerciseForestPlate
from glutemed.drawing.exercise_ranks import ExerciseRanksPlate, describe_ranks
from glutemed.drawing.exercise_words import describe_card, study_words, value_words
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS

ROWS_ON_A_PAGE = 13
FILTERS = ("exercise_position", "exercise_bearing", "exercise_stage", "exercise_equipment", "exercise_method")
_ORDER = {"activity": "highest activity first", "stage": "by stage", "name": "by name"}


@dataclass(frozen=True)
class Shown:
    """What the explorer shows.

    Attributes
    ----------
    chosen : Exercise
        Whose card is open.
    rows : tuple of Exercise
        One page of the list.
    heading : str
        Which rows of how many.
    found : Rankings or None
        The three orders, when they are shown in place of the list.
    """

    chosen: Exercise
    rows: tuple[Exercise, ...]
    heading: str
    found: Rankings | None


class ExerciseExplorer(Explorer):
    """Exercises as a forest plot that filters shorten, or as three published orders that disagree.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "exercises"
    controls = ("exercise_view", "exercise", *FILTERS, "exercise_order", "exercise_page")
    main_controls = ("exercise_view", "exercise", "exercise_page")
    about_numbers = (
        "Every value shown was read in the study named, or in a text that quotes it. Where a value was only remembered "
        "or not found, none is shown."
    )

    def solve(self, state: State) -> Shown:
        """Return what a state shows; raise `ValueError` when no exercise passes the filters."""
        listed = _listed(*(state[name] for name in FILTERS), state["exercise_order"])
        if not listed:
            raise ValueError("no exercise passes all of these filters; set one of them back to all")
        pages = ceil(len(listed) / ROWS_ON_A_PAGE)
        first = (min(int(state["exercise_page"]), pages) - 1) * ROWS_ON_A_PAGE
        rows = listed[first : first + ROWS_ON_A_PAGE]
        every = len(exercises())
        of = f"of {len(listed)}" if len(listed) == every else f"of {len(listed)} (from {every})"
        heading = f"Exercises {first + 1} to {first + len(rows)} {of}, {_ORDER[state['exercise_order']]}"
        found = rankings() if state["exercise_view"] == "orders" else None
        return Shown(find(exercises(), state["exercise"]), rows, heading, found)

    def new_figure(self, solved: Shown, size: Size) -> LayeredFigure:
        """Return the plate of the list or of the orders."""
        if solved.found:
            return ExerciseRanksPlate(solved.found, solved.chosen, size)
        return ExerciseForestPlate(solved.rows, solved.chosen, solved.heading, size)

    def draw(self, figure: LayeredFigure, solved: Shown) -> bool:
        """Update the plate."""
        if solved.found:
            return figure.update(solved.chosen)
        return figure.update(solved.rows, solved.chosen, solved.heading)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether the other view is wanted, or a list of another length."""
        one, other = self.solve(before), self.solve(after)
        return bool(one.found) != bool(other.found) or (not other.found and len(one.rows) != len(other.rows))

    def idle_controls(self, state: State) -> set[str]:
        """Return what only shortens or turns the list, while the orders are shown."""
        return {*FILTERS, "exercise_order", "exercise_page"} if state["exercise_view"] == "orders" else set()

    def describe(self, state: State, solved: Shown) -> str:
        """Return every row with its value and study, or the three orders, and the card of the chosen exercise."""
        if solved.found:
            shown = describe_ranks(solved.found, solved.chosen)
        else:
            shown = f"{solved.heading}, gluteus medius in % MVIC: {'; '.join(map(_row_words, solved.rows))}."
        filters = [CONTROLS[name].words(state[name]) for name in FILTERS if state[name] != "any" and not solved.found]
        passed = f"Shown: {', '.join(filters)}.\n" if filters else ""
        return f"{passed}{shown}\n{describe_card(solved.chosen)}"


@lru_cache(maxsize=64)
def _listed(position: str, bearing: str, stage: str, equipment: str, method: str, order: str) -> tuple[Exercise, ...]:
    passed = choose(exercises(), position, bearing, stage, equipment, method)
    return in_order(tuple(exercise.measured_with(method) for exercise in passed), order)


def _row_words(exercise: Exercise) -> str:
    study = f" ({study_words(exercise.reading)})" if exercise.reading else ""
    return f"{exercise.short}: {value_words(exercise)}{study}"
