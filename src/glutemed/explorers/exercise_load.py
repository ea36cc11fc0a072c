"""The load calculator: what an exercise asks of one hip, as a share of what this person can give, and the dose."""

from __future__ import annotations

from glutemed.drawing.exercise_load import ExerciseLoadPlate, family_of
from glutemed.drawing.exercise_load_study import LoadStudy, describe_load
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.mechanics import Person, Posture, with_passive
from glutemed.mechanics.exercise_load import (
    STANDING,
    ExerciseLoad,
    exercise_posture,
    side_lying_abduction,
    side_plank,
    standing_exercise,
)

_USED = {
    "standing": {"pelvis_drop", "trunk_lean", "held_weight"},
    "side_lying": {"leg_lift", "ankle_weight", "band_tension", "band_place"},
    "plank": set(),
}


class ExerciseLoadExplorer(Explorer):
    """An exercise with its forces and levers, every other exercise beside it, and a dose.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.

    Notes
    -----
    A reader who picks an exercise on one leg gets its usual drop and lean with it; they can be moved from there. A
    case line and values from Python are taken as they are.
    """

    name = "exercise_load"
    controls = (
        "strength",
        "full_strength",
        "mass",
        "stature",
        "passive",
        "load_exercise",
        "pelvis_drop",
        "trunk_lean",
        "leg_lift",
        "held_weight",
        "ankle_weight",
        "band_tension",
        "band_place",
        "working_hip",
    )
    main_controls = ("load_exercise", "strength")
    presets = ("young_adult", "older_woman", "gluteal_tendinopathy")

    def solve(self, state: State) -> LoadStudy:
        """Return person and load of a state."""
        person = Person(
            mass_kg=state["mass"], stature_m=state["stature"] / 100, strength_nm_per_kg=state["full_strength"]
        )
        person = with_passive(person, state["passive"])
        return LoadStudy(person, state["strength"] / 100, _load(person, state))

    def new_figure(self, solved: LoadStudy, size: Size) -> ExerciseLoadPlate:
        """Return the plate."""
        return ExerciseLoadPlate(solved, self.state["working_hip"], size)

    def draw(self, figure: ExerciseLoadPlate, solved: LoadStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether another family of exercises, or the other hip, is shown."""
        families = {family_of(state["load_exercise"]) for state in (before, after)}
        return len(families) > 1 or before["working_hip"] != after["working_hip"]

    def idle_controls(self, state: State) -> set[str]:
        """Return what the exercise of a state has no use for."""
        name = state["load_exercise"]
        used = _USED[family_of(name)] | ({"leg_lift"} if name == "plank_lifted" else set())
        return set().union(*_USED.values()) - used | ({"band_place"} if not state["band_tension"] else set())

    def describe(self, state: State, solved: LoadStudy) -> str:
        """Return exercise, forces, result, dose and the other exercises in words."""
        return describe_load(solved, state["working_hip"])

    def _change(self, name: str, value: float | str) -> None:
        if name == "load_exercise" and value in STANDING:
            posture = exercise_posture(value)
            usual = {"pelvis_drop": round(posture.drop_deg), "trunk_lean": round(posture.trunk_lean_deg)}
            self._go_to(self._state | {name: value} | {key: float(angle) for key, angle in usual.items()})
            self._forget_person((name,))
        else:
            super()._change(name, value)


def _load(person: Person, state: State) -> ExerciseLoad:
    name = state["load_exercise"]
    if name in STANDING:
        posture = Posture(drop_deg=state["pelvis_drop"], trunk_lean_deg=state["trunk_lean"])
        return standing_exercise(person, name, posture, state["held_weight"])
    if name == "side_lying":
        return side_lying_abduction(
            person, state["leg_lift"], state["ankle_weight"], state["band_tension"], state["band_place"]
        )
    return side_plank(person, name, state["leg_lift"])
