"""The side plank: the body off the floor between elbow and feet, or elbow and knees, held by the lower hip's abductors.

The floor under feet or knees pushes the lower leg up, which would adduct the hip; the abductors hold against it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.exercise_load.legs import (
    KNEE,
    LEG_CENTRE,
    THIGH_CENTRE,
    THIGH_MASS,
    leg_length,
    leg_mass,
    shoulder_distance,
)
from glutemed.mechanics.exercise_load.load import ExerciseLoad, Pull, weight
from glutemed.mechanics.person import GRAVITY, Person

PLANKS = {
    "plank_knees": "Side plank on the knees",
    "plank_feet": "Side plank on the feet",
    "plank_lifted": "Side plank, upper leg lifted",
}
"""The side planks, by name."""

SHOULDER_SHARE_OF_STATURE = 0.19
"""Height of the lower shoulder over the elbow on the floor, over stature. **An assumption**; it only tilts the body."""
LIFT = Range("lift of the upper leg", "degrees", 0, 30)
_SHOULDER = Range("height of the shoulder", "m", 0.05, 0.6)
_ANKLE_M = 0.05  # height of the supporting joint over the floor, an assumption of no weight
_APART_M = {"plank_knees": 0.12, "plank_feet": 0.10}
"""How far apart the two knees or ankles are when one leg rests on the other, an assumption of no weight."""


def side_plank(
    person: Person, name: str = "plank_feet", lift_deg: ArrayLike = 30.0, shoulder_height_m: ArrayLike | None = None
) -> ExerciseLoad:
    """Return what a side plank asks of the lower hip.

    Parameters
    ----------
    person : Person
    name : {"plank_knees", "plank_feet", "plank_lifted"}
        Knees bent and on the floor; straight with the feet on the floor; the same with the upper leg lifted.
    lift_deg : float or array_like
        How far the upper leg is lifted in ``plank_lifted``, 0 to 30 degrees.
    shoulder_height_m : float or array_like, optional
        Height of the lower shoulder; by default 0.19 of stature, **an assumption**.

    Returns
    -------
    ExerciseLoad
        Forces on the lower leg and what rests on it; ``across`` points to the feet.

    Raises
    ------
    ValueError
        For an unknown plank or a value out of range.

    Notes
    -----
    The push of the floor follows from the balance of the whole body about the elbow, which is under the shoulder. Both
    floors push straight up, the lower shoulder, hip and ankle lie on one line, and the hip is neutral. **Assumptions**
    that matter: on feet or knees the upper leg rests on the lower one with all of its weight, which gives the lower
    hip the least to do; lifted, it hangs on the pelvis and gives it the most. On the knees, the floor carries the
    shanks.

    Examples
    --------
    >>> [round(float(side_plank(Person(), name).moment_nm)) for name in PLANKS]
    [63, 103, 150]
    """
    one_of("side plank", name, PLANKS)
    LIFT.check(lift_deg)
    stature = np.asarray(person.stature_m, dtype=float)[()]
    shoulder_height = SHOULDER_SHARE_OF_STATURE * stature if shoulder_height_m is None else shoulder_height_m
    _SHOULDER.check(shoulder_height)
    body = _Body(person, name, np.asarray(shoulder_height, dtype=float)[()], np.asarray(lift_deg, dtype=float)[()])
    floor = body.floor_n()
    upper = () if name == "plank_lifted" else (weight("upper leg", body.leg_kg, body.upper_centre),)
    return ExerciseLoad(
        name=name,
        title=PLANKS[name],
        pulls=(
            Pull("floor", body.support, np.zeros_like(floor)[()], floor),
            weight("lower leg", body.leg_kg, body.lower_centre),
            *upper,
        ),
        sense=-1.0,
        joints=body.joints(),
        adduction_deg=np.zeros_like(stature)[()],
        assumptions=(
            "the body is straight and held still; elbow and floor push straight up",
            "the upper leg hangs on the pelvis" if name == "plank_lifted" else "the upper leg rests on the lower one",
        ),
    )


class _Body:
    """Places and masses of a body in a side plank, from the lower hip; ``across`` to the feet."""

    def __init__(self, person: Person, name: str, shoulder_height: ArrayLike, lift_deg: ArrayLike) -> None:
        self.person = person
        length, self.shoulder_m = leg_length(person), shoulder_distance(person)
        knees = name == "plank_knees"
        self.reach_m = (KNEE if knees else 1.0) * length
        self.length_m = length
        slope = np.arcsin((shoulder_height - _ANKLE_M) / (self.shoulder_m + self.reach_m))
        self.tilt = slope
        self.lift = np.deg2rad(lift_deg) if name == "plank_lifted" else self._resting(name)
        self.leg_kg = leg_mass(person) * (THIGH_MASS if knees else 1.0)
        centre = THIGH_CENTRE * self.reach_m if knees else LEG_CENTRE * length
        across_hips = np.asarray(person.hip_separation_m, dtype=float)[()]
        self.support = self.place(self.reach_m)
        self.lower_centre = self.place(centre)
        self.upper_hip = self.place(0.0, across_hips)
        self.upper_centre = self._on_upper(centre)
        self.upper_end = self._on_upper(self.reach_m)
        self.elbow = (self.place(-self.shoulder_m)[0], self.support[1] - _ANKLE_M)
        mass = np.asarray(person.mass_kg, dtype=float)[()]
        half, joint = 0.5 * across_hips, person.lumbosacral_height_m
        trunk = joint + person.trunk_com_height_m
        self.upper_body = (
            (mass * person.pelvis_mass_fraction, self.place(-person.pelvis_com_height_m, half)),
            (mass * person.trunk_mass_fraction, self.place(-trunk, half)),
        )

    def place(self, along: ArrayLike, towards_upper: ArrayLike = 0.0) -> tuple[ArrayLike, ArrayLike]:
        """Return a place of the body: along it from the lower hip to the feet, and towards the upper side."""
        sin, cos = np.sin(self.tilt), np.cos(self.tilt)
        return along * cos + towards_upper * sin, -along * sin + towards_upper * cos

    def _resting(self, name: str) -> ArrayLike:
        """Return the angle, below 0, at which the upper leg comes down onto the lower one."""
        return -np.arcsin((np.asarray(self.person.hip_separation_m, dtype=float)[()] - _APART_M[name]) / self.reach_m)

    def _on_upper(self, along: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        turn = self.lift - self.tilt
        return self.upper_hip[0] + along * np.cos(turn), self.upper_hip[1] + along * np.sin(turn)

    def floor_n(self) -> ArrayLike:
        """Return the push of the floor under feet or knees: the whole body balances about the elbow."""
        parts = (*self.upper_body, (self.leg_kg, self.lower_centre), (self.leg_kg, self.upper_centre))
        turning = sum(mass * (at[0] - self.elbow[0]) for mass, at in parts)
        return GRAVITY * turning / (self.support[0] - self.elbow[0])

    def joints(self) -> dict[str, tuple[ArrayLike, ArrayLike]]:
        """Return the places that a drawing needs."""
        half = 0.5 * np.asarray(self.person.hip_separation_m, dtype=float)[()]
        return {
            "hip": (0.0 * self.tilt, 0.0 * self.tilt),
            "upper_hip": self.upper_hip,
            "foot": self.support,
            "upper_foot": self.upper_end,
            "shoulder": self.place(-self.shoulder_m),
            "neck": self.place(-self.shoulder_m, half),
            "elbow": self.elbow,
            "pelvis": self.upper_body[0][1],
            "trunk": self.upper_body[1][1],
        }
