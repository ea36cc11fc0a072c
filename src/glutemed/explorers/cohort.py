"""The cohort explorer: why strength and pelvic drop hardly correlate in healthy people."""

from __future__ import annotations

from glutemed.drawing.cohort_scatter import CohortPlate
from glutemed.drawing.cohort_study import (
    MODERATE,
    POOLED_HIGH,
    POOLED_LOW,
    POOLED_STUDIES,
    STRONG,
    CohortStudy,
    strength_of,
)
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.mechanics.people import Causes

_CAUSES = {
    "measurement_error": ("noise", "errors of measuring"),
    "habit": ("habit", "natural angles"),
    "sway": ("sway", "trunks not quite upright"),
    "lean_habit": ("lean", "leaning first"),
}


class CohortExplorer(Explorer):
    """Simulated people as points, the fitted line, and the correlations that repeated studies would find.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "cohort"
    controls = (
        "group_strength",
        "passive",
        "habit",
        "lean_habit",
        "sway",
        "task_demand",
        "measurement_error",
        "cohort_size",
        "study_number",
    )
    main_controls = ("group_strength", "habit", "lean_habit", "measurement_error", "cohort_size")

    def solve(self, state: State) -> CohortStudy:
        """Return the study of a state."""
        return CohortStudy(
            people=int(state["cohort_size"]),
            number=int(state["study_number"]),
            strength_fraction=state["group_strength"] / 100,
            demand_factor=state["task_demand"],
            causes=Causes(**{cause: state[control] == "yes" for control, (cause, _) in _CAUSES.items()}),
            passive=state["passive"],
        )

    def new_figure(self, solved: CohortStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return CohortPlate(solved, size)

    def draw(self, figure: CohortPlate, solved: CohortStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def describe(self, state: State, solved: CohortStudy) -> str:
        """Return who was measured, what r came out, and which causes are on."""
        passive = {"default": "default assumption", "low": "low assumption", "none": "none"}[state["passive"]]
        task = f"a task that asks {state['task_demand']:g} times quiet stance"
        parts = (
            f"Sample {solved.number} of {solved.people} simulated people on one leg, with "
            f"{state['group_strength']:.0f} % of their strength left, in "
            f"{task if state['task_demand'] != 1 else 'quiet stance'}: "
            f"{_people(solved.below)} too weak to hold the pelvis level.",
            _left_out(solved),
            _correlation(solved),
            _repeated(solved),
            _causes(state),
            f"Passive tissue: {passive}.",
        )
        return " ".join(part for part in parts if part)


def _people(count: int) -> str:
    return "nobody is" if count == 0 else "1 is" if count == 1 else f"{count} are"


def _left_out(study: CohortStudy) -> str:
    if not study.left_out:
        return ""
    return f"{study.left_out} find no resting place and are left out."


def _correlation(study: CohortStudy) -> str:
    if study.r is None:
        return "No correlation can be computed: fewer than three can stand, or everyone has the same drop."
    inside = "inside" if POOLED_LOW <= study.r <= POOLED_HIGH else "outside"
    return (
        f"Strength and drop correlate with r = {_number(study.r)}: {strength_of(study.r)} (weak: under {MODERATE:g}, "
        f"strong: from {STRONG:g}), {inside} the range that {POOLED_STUDIES} pooled "
        f"studies found for hip and knee motion, {_number(POOLED_LOW)} to {_number(POOLED_HIGH)}."
    )


def _repeated(study: CohortStudy) -> str:
    repeated = study.repeated
    studies = repeated.r.size + repeated.without
    none = f"{repeated.without} have no r: nobody stands, or all have the same drop" if repeated.without else ""
    if not repeated.r.size:
        return f"Of {studies} such studies, {none}."
    low, high = repeated.middle
    span = f"the middle 95 % find r from {_number(low)} to {_number(high)}"
    return f"Of {studies} such studies, {f'{none}; of the others, ' if none else ''}{span}."


def _causes(state: State) -> str:
    names = {yes: [words for name, (_, words) in _CAUSES.items() if state[name] == yes] for yes in ("yes", "no")}
    return f"On: {', '.join(names['yes']) or 'nothing'}. Off: {', '.join(names['no']) or 'nothing'}."


def _number(r: float) -> str:
    return f"{round(r, 2) + 0.0:.2f}".replace("-", "\u2212")
