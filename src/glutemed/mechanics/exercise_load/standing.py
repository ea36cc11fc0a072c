"""Exercises on one leg: the model of standing in the posture of the exercise, with a weight held at the trunk."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics.checks import one_of
from glutemed.mechanics.exercise_load.load import ExerciseLoad, weight
from glutemed.mechanics.geometry import landmarks
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import RANGES, Posture

STANDING = {"step_down": "Lateral step-down", "hip_hike": "Hip hike", "single_leg_squat": "Single-leg squat"}
"""The exercises on one leg, by name."""

_HIKE_DEG = 5.0
_SAGITTAL = "hip and knee bend in a plane that the model does not see"


def exercise_posture(name: str) -> Posture:
    """Return a usual posture of an exercise at its hardest moment.

    Parameters
    ----------
    name : {"step_down", "hip_hike", "single_leg_squat"}

    Returns
    -------
    Posture
        The squat's drop and lean were measured (``drop.slsq``, ``drop.slsq.lean``). No angles were read for the
        other two: the step-down is taken level and upright, the hike 5 degrees above level, **assumptions**.

    Raises
    ------
    ValueError
        For an unknown exercise.
    """
    one_of("exercise", name, STANDING)
    if name == "single_leg_squat":
        return Posture(drop_deg=row("drop.slsq").numbers[0], trunk_lean_deg=row("drop.slsq.lean").numbers[0])
    return Posture(drop_deg=-_HIKE_DEG if name == "hip_hike" else 0.0)


def standing_exercise(
    person: Person, name: str, posture: Posture | None = None, held_kg: ArrayLike = 0.0
) -> ExerciseLoad:
    """Return what an exercise on one leg asks of the stance hip.

    Parameters
    ----------
    person : Person
    name : {"step_down", "hip_hike", "single_leg_squat"}
    posture : Posture, optional
        Drop and lean; by default `exercise_posture`. Its load and cane count as well.
    held_kg : float or array_like
        A weight held close to the trunk, 0 to 150 kg: it acts where the trunk's centre of mass is.

    Returns
    -------
    ExerciseLoad
        Forces on everything that the stance hip carries; ``across`` is medial.

    Raises
    ------
    ValueError
        For an unknown exercise or a weight out of range.

    Notes
    -----
    The moment is that of `glutemed.mechanics.demand`. Step-down, hike and squat differ only by drop and lean here.

    Examples
    --------
    >>> round(float(standing_exercise(Person(), "step_down").moment_nm), 1)
    62.5
    """
    one_of("exercise", name, STANDING)
    replace(RANGES["load_mass_kg"], name="held weight").check(held_kg)
    posture = exercise_posture(name) if posture is None else posture
    at = landmarks(person, posture)
    mass = np.asarray(person.mass_kg, dtype=float)[()]
    pulls = [
        weight("pelvis", mass * person.pelvis_mass_fraction, at.pelvis_com),
        weight("upper body", mass * person.trunk_mass_fraction, at.trunk_com),
        weight("free leg", mass * person.leg_mass_fraction, at.swing_leg),
        weight("held weight", np.asarray(held_kg, dtype=float)[()], at.trunk_com),
    ]
    load = posture.load_distance_m, at.trunk_com[1]
    pulls.append(weight("carried load", np.asarray(posture.load_mass_kg, dtype=float)[()], load))
    cane = weight("cane", 0.0, (posture.cane_distance_m, at.trunk_com[1]))
    pulls.append(replace(cane, up_n=posture.cane_force_n))
    joints = {"hip": (0.0, 0.0), "free_hip": at.free_hip, "lumbosacral": at.lumbosacral, "trunk": at.trunk_com}
    return ExerciseLoad(
        name=name,
        title=STANDING[name],
        pulls=tuple(pulls),
        sense=1.0,
        joints=joints,
        adduction_deg=person.level_adduction_deg + posture.drop_deg,
        assumptions=("the posture is held still", _SAGITTAL),
    )
