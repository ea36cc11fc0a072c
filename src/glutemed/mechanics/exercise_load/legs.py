"""How long and how heavy a leg and its parts are: the mass table of the course, with the person's own fractions."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in
from glutemed.mechanics.lever.foot import LEG_LENGTH_SHARE
from glutemed.mechanics.person import Person

LEG_CENTRE = row("anthro.leg_com.winter").numbers[0]
"""Centre of mass of the whole leg below the hip, over leg length (the hip centre is taken at trochanter height)."""

THIGH_MASS = numbers_in(row("anthro.leg_mass_frac.winter").note)[0] / row("anthro.leg_mass_frac.winter").numbers[0]
"""Mass of the thigh over that of the leg."""

_LENGTHS_MM = numbers_in(row("anthro.male.lengths.deleva").quantity)
KNEE = _LENGTHS_MM[-4] / (_LENGTHS_MM[-4] + _LENGTHS_MM[-3])
"""Hip to knee over hip to ankle, young men."""

THIGH_CENTRE = 0.433
"""Centre of mass of the thigh below the hip, over thigh length. **An assumption**: a textbook number that was not read.
Between 0.40 and 0.47 the load of a plank on the knees changes by less than 5 %."""

SHOULDER_SHARE = row("anthro.hat_com.winter").numbers[0]
"""Height of the upper body's centre of mass over hip-to-shoulder length; turns the one into the other."""


def leg_length(person: Person) -> ArrayLike:
    """Return hip to ankle in m, 0.491 of stature (``passive.ober.torque``)."""
    return LEG_LENGTH_SHARE * np.asarray(person.stature_m, dtype=float)[()]


def shoulder_distance(person: Person) -> ArrayLike:
    """Return hip to shoulder along the body in m, from where the upper body's centre of mass lies."""
    return person.hat_com_height_fraction * np.asarray(person.stature_m, dtype=float)[()] / SHOULDER_SHARE


def leg_mass(person: Person) -> ArrayLike:
    """Return the mass of one leg in kg."""
    return person.leg_mass_fraction * np.asarray(person.mass_kg, dtype=float)[()]
