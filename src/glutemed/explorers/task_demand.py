"""The demand explorer: what a task asks over stance, and what a person can give."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.stance_demand import StanceDemandPlate, notes
from glutemed.drawing.style import Size
from glutemed.drawing.task_study import TaskStudy
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics import Person, equilibrium, with_passive
from glutemed.mechanics.tasks import TASK_NAMES, TaskDemand, find_task, running, stance_margin, walking

_SPEEDS = {"free": "at free speed"}
_MOST_LEAN_DEG = 40.0


@dataclass(frozen=True)
class Solved:
    """A state of the explorer with the model's answer.

    Attributes
    ----------
    studies : tuple of TaskStudy
        Every task for the person of the state.
    current : str
        Name of the chosen task.
    title : str
        The chosen task with its speed or step rate and whose it is.
    """

    studies: tuple[TaskStudy, ...]
    current: str
    title: str

    @property
    def study(self) -> TaskStudy:
        """The chosen task."""
        return next(each for each in self.studies if each.task.name == self.current)


class DemandExplorer(Explorer):
    """Demand against capacity over the stance phase of a task, and all tasks beside it.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "task_demand"
    controls = (
        "strength",
        "full_strength",
        "mass",
        "passive",
        "task",
        "walking_speed",
        "walkers",
        "step_rate",
        "spread",
    )
    main_controls = ("strength", "task")
    presets = ("young_adult", "older_woman", "gluteal_tendinopathy")

    def solve(self, state: State) -> Solved:
        """Return every task for the person of a state."""
        person = Person(mass_kg=state["mass"], strength_nm_per_kg=state["full_strength"])
        person = with_passive(person, state["passive"])
        studies = tuple(
            TaskStudy(person, state["strength"] / 100, _task(name, state, person), state["spread"])
            for name in TASK_NAMES
        )
        return Solved(studies, state["task"], _title(state))

    def new_figure(self, solved: Solved, size: Size) -> LayeredFigure:
        """Return the plate."""
        return StanceDemandPlate(solved.studies, solved.current, solved.title, size)

    def draw(self, figure: StanceDemandPlate, solved: Solved) -> bool:
        """Update the plate."""
        return figure.update(solved.studies, solved.current, solved.title)

    def describe(self, state: State, solved: Solved) -> str:
        """Return what the task asks, whether this person can give it, how that is known, and how the others compare."""
        study = solved.study
        parts = [_outcome(state, solved)]
        if study.share is not None and study.share > 1:
            parts.append(_what_gives(study))
        parts += [f"All tasks, demand as a share of what this person can give: {_all_tasks(solved.studies)}"]
        return ". ".join(part.rstrip(".") for part in (*parts, *notes(study))) + "."


_walking, _running = lru_cache(maxsize=16)(walking), lru_cache(maxsize=32)(running)  # a curve costs its interpolation


def _task(name: str, state: State, person: Person) -> TaskDemand:
    if name == "walk":
        return _walking(state["walking_speed"], state["walkers"])
    if name == "run":
        return _running(state["step_rate"])
    return find_task(name, person)


def _title(state: State) -> str:
    task = CONTROLS["task"].words(state["task"])
    if state["task"] == "walk":
        speed = _SPEEDS.get(state["walking_speed"], CONTROLS["walking_speed"].words(state["walking_speed"]))
        task += f" {speed}, {CONTROLS['walkers'].words(state['walkers'])}"
    elif state["task"] == "run":
        rate = state["step_rate"]
        task += f", {abs(rate):.0f} % {'more' if rate > 0 else 'fewer'} steps" if rate else ", preferred step rate"
    return task[:1].upper() + task[1:]


def _outcome(state: State, solved: Solved) -> str:
    study = solved.study
    who = f"with {state['strength']:.0f} % of {state['full_strength']:.2f} Nm/kg left"
    if study.asked is None:
        return f"{solved.title}: no number was found for what it asks, so nothing is compared with a person {who}"
    person = f"a person {who} can give {study.given:.2f} Nm/kg"
    if study.margin is None:
        return (
            f"{solved.title}: no curve was found, only a peak of {study.task.peak_in_words}; {person} standing level, "
            f"so the peak takes {_percent(study)} of it"
        )
    at = f"comes at {float(study.margin.smallest_margin_at_percent):.0f} {study.task.demand.axis}, where the task"
    spare = float(study.margin.smallest_margin_nm_per_kg)
    verdict = f"covered, {spare:.2f} Nm/kg ({spare * study.person.mass_kg:.0f} Nm) to spare"
    if spare < 0:
        verdict = f"{-spare:.2f} Nm/kg ({-spare * study.person.mass_kg:.0f} Nm) is missing"
    if study.is_constant:
        asks = f"asks {study.asked:.2f} Nm/kg of the stance leg's abductors at every instant"
        return f"{solved.title} {asks}; {person}: {verdict}"
    return (
        f"{solved.title}: the tightest instant for the abductors of the stance leg {at} asks "
        f"{study.asked:.2f} Nm/kg{_spread(study)}; {person} then: {verdict}{_at_the_edge(study)}"
    )


def _spread(study: TaskStudy) -> str:
    at = study.margin.smallest_margin_at_percent
    sd = study.task.demand.sd(at)
    return f" (SD {float(sd):.2f})" if sd is not None and sd >= 0.005 else ""


def _at_the_edge(study: TaskStudy) -> str:
    """Say what becomes of the margin where the task asks as much as the upper edge of the shown spread."""
    if not study.shows_spread:
        return ""
    edge = stance_margin(study.person, study.task, study.strength_fraction, deviations=study.deviations)
    spare = float(edge.smallest_margin_nm_per_kg)
    left = f"{spare:.2f} to spare" if spare >= 0 else f"{-spare:.2f} missing"
    return f"; where it asks {study.deviations:g} SD more, {left}"


def _what_gives(study: TaskStudy) -> str:
    """Say what people do when strength does not suffice, and what the posture rule would do in standing still."""
    rest = equilibrium(study.person, study.strength_fraction, _MOST_LEAN_DEG)
    elsewhere = "" if study.task.name == "one_leg_stance" else f", not those of {_doing(study)}"
    words = "A person who lacks it may lean towards the stance side, widen the step or drop on the free side"
    if rest.feasible and rest.lean_deg < 0.05 and rest.drop_deg == 0:
        return (
            f"{words}. Standing still on one leg, the same person would stay level (standing-still value, calculated)"
        )
    if not rest.feasible or rest.drop_deg > 0:
        return f"{words}. Standing still on one leg, even {_MOST_LEAN_DEG:.0f}° of lean would not keep the pelvis level"
    upright = equilibrium(study.person, study.strength_fraction)
    drop = f"drop {upright.drop_deg:.1f}° on the free side" if upright.feasible else "find no resting place"
    return (
        f"{words}. Standing still on one leg, the same person would lean {rest.lean_deg:.1f}° towards the stance side, "
        f"or with an upright trunk {drop} (standing-still values, calculated{elsewhere})"
    )


def _doing(study: TaskStudy) -> str:
    return CONTROLS["task"].words(study.task.name)


def _all_tasks(studies: tuple[TaskStudy, ...]) -> str:
    return ", ".join(
        f"{study.title.lower()} {_percent(study)} ({study.task.status})"
        if study.share is not None
        else f"{study.title.lower()} {study.task.status}"
        for study in studies
    )


def _percent(study: TaskStudy) -> str:
    return f"{100 * study.share:.0f} %" if np.isfinite(study.share) else "all of it missing"
