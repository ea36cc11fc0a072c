"""An exercise beside a person: its load, what the hip can give, and every other exercise in its usual form.

The numbers are those of `glutemed.mechanics.exercise_load`; this only puts them together for a picture, and into words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from glutemed.clinical.dose import Dose, dose_for, next_moments
from glutemed.mechanics import GRAVITY, Person, Posture, passive_variant
from glutemed.mechanics.exercise_load import (
    PLANKS,
    STANDING,
    ExerciseLoad,
    Pull,
    exercise_capacity,
    exercise_posture,
    exercise_share,
    side_lying_abduction,
    side_plank,
    standing_exercise,
)

EXERCISES = ("side_lying", "single_leg_squat", "hip_hike", "step_down", *PLANKS)
"""Every exercise of the calculator, by name."""
_NOTHING_N = 0.05


def usual_load(person: Person, name: str) -> ExerciseLoad:
    """Return an exercise in its usual posture, in whole degrees as a slider has it, without any added load."""
    if name in STANDING:
        usual = exercise_posture(name)
        posture = Posture(drop_deg=round(usual.drop_deg), trunk_lean_deg=round(usual.trunk_lean_deg))
        return standing_exercise(person, name, posture)
    return side_lying_abduction(person) if name == "side_lying" else side_plank(person, name)


@dataclass(frozen=True)
class LoadStudy:
    """A person and an exercise.

    Attributes
    ----------
    person : Person
    strength_fraction : float
        What is left of the person's strength.
    load : ExerciseLoad
        The exercise as it is done.
    """

    person: Person
    strength_fraction: float
    load: ExerciseLoad

    @cached_property
    def moment(self) -> float:
        """What the abductors must make, in Nm."""
        return float(self.load.moment_nm)

    @cached_property
    def given(self) -> float:
        """What the hip can give, in Nm."""
        return float(exercise_capacity(self.person, self.load, self.strength_fraction))

    @cached_property
    def share(self) -> float:
        """The one over the other; 0 where the abductors have nothing to do."""
        return max(float(exercise_share(self.person, self.load, self.strength_fraction)), 0.0)

    @cached_property
    def dose(self) -> Dose:
        """The dose that the course sets for the share."""
        return dose_for(self.share)

    @property
    def pulls(self) -> tuple[Pull, ...]:
        """The forces that are there."""
        return tuple(pull for pull in self.load.pulls if float(pull.size_n) > _NOTHING_N)

    @cached_property
    def usual(self) -> dict[str, float]:
        """Every exercise in its usual form, as a share of what the hip can give; the chosen one as it is done."""
        shares = {}
        for name in EXERCISES:
            load = self.load if name == self.load.name else usual_load(self.person, name)
            shares[name] = max(float(exercise_share(self.person, load, self.strength_fraction)), 0.0)
        return shares

    def title_of(self, name: str) -> str:
        """Return what an exercise is called."""
        return usual_load(self.person, name).title

    @property
    def verdict(self) -> str:
        """The moment and its share in a short sentence."""
        if self.moment <= 0:
            return "the abductors have nothing to hold"
        if not np.isfinite(self.share):
            return f"{self.moment:.0f} Nm, and this hip can give nothing"
        return f"{self.moment:.0f} Nm of {self.given:.0f} Nm: {100 * self.share:.0f} % of what this person can give"


def pull_words(study: LoadStudy, pull: Pull) -> str:
    """Return a force with its lever and the moment it makes."""
    moment = float(study.load.moment_of(pull))
    lever = abs(moment) / float(pull.size_n)
    sign = "\u2212" if moment < -0.05 else "+"
    return f"{pull.name} {float(pull.size_n):.0f} N \u00d7 {lever:.2f} m = {sign}{abs(moment):.0f} Nm"


def next_step(study: LoadStudy) -> str:
    """Return what the usual rise in load comes to, for an exercise that can be held."""
    if not study.dose.rows or study.dose.name == "holds" or study.moment <= 0:
        return ""
    low, high = next_moments(study.moment)
    if high > study.given:
        return ""
    step = f"Next step, when 1 or 2 repetitions more are possible: {low:.0f} to {high:.0f} Nm"
    arm = _added_arm(study)
    if arm > 0.02:
        least, most = ((moment - study.moment) / (GRAVITY * arm) for moment in (low, high))
        where = "at the ankle" if study.load.name == "side_lying" else "held at the trunk"
        step += f", about {least:.1f} to {most:.1f} kg more {where}"
    return f"{step} (Ratamess et al. 2009, taken as a rise of the moment: an assumption)"


def _added_arm(study: LoadStudy) -> float:
    """Return the lever of a weight that can be added, in m; 0 where none can."""
    added = {"side_lying": "cuff"} | dict.fromkeys(STANDING, "held weight")
    wanted = added.get(study.load.name)
    return next((float(pull.at[0]) for pull in study.load.pulls if pull.name == wanted), 0.0)


def notes(study: LoadStudy) -> tuple[str, ...]:
    """Return dose, next step and assumptions, each as a sentence."""
    dose = study.dose
    source = f" ({dose.sources})" if dose.sources else ""
    passive = passive_variant(study.person)
    assumed = "; ".join(study.load.assumptions)
    return tuple(
        filter(
            None,
            (
                f"Dose: {dose.work}; effort: {dose.effort}{source}.",
                f"{next_step(study)}." if next_step(study) else "",
                "Which dose goes with which share is a convention of this course. How many repetitions a share allows "
                "was not read for hip abduction: count them.",
                f"Assumed: {assumed}; passive tissue ({passive}).",
            ),
        )
    )


def describe_load(study: LoadStudy, side: str) -> str:
    """Return exercise, forces, result, dose and the other exercises in words."""
    forces = "; ".join(pull_words(study, pull) for pull in study.pulls)
    others = ", ".join(
        f"{study.title_of(name).lower()} {_percent(share)}"
        for name, share in study.usual.items()
        if name != study.load.name
    )
    where = "standing on the" if study.load.name in STANDING else "working hip: the"
    return (
        f"{study.load.title}, {where} {side}: {study.verdict}. Calculated: {forces}. {' '.join(notes(study))} "
        f"Other exercises, unloaded and in their usual posture: {others}."
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %" if np.isfinite(share) else "all of it missing"
