"""What holds the pelvis: active muscle and passive tissue, and the arm on which they pull."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range
from glutemed.mechanics.person import REACHABLE_DEG, Person
from glutemed.mechanics.posture import RANGES as POSTURE_RANGES

STRENGTH_FRACTION = Range("strength fraction", "(1 is all of the person's strength)", 0, 2)
HIP_ADDUCTION = Range("hip adduction", "degrees", REACHABLE_DEG[0], REACHABLE_DEG[-1])
_DROP = POSTURE_RANGES["drop_deg"]


def hip_adduction(person: Person, drop_deg: ArrayLike) -> ArrayLike:
    """Return the stance hip's adduction in degrees for a drop in degrees: the level stance plus the drop.

    Raises
    ------
    ValueError
        When the drop is not a number from -45 to 45 degrees.
    """
    _DROP.check(drop_deg)
    return person.level_adduction_deg + np.asarray(drop_deg, dtype=float)[()]


def active_capacity(person: Person, drop_deg: ArrayLike = 0.0, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the greatest moment that the abductors can make by contracting.

    Parameters
    ----------
    person : Person
    drop_deg : float or array_like
        Pelvic drop in degrees, -45 to 45.
    strength_fraction : float or array_like
        What is left of the person's strength: 1 for all, 0 for none; at most 2.

    Returns
    -------
    float or ndarray
        Moment in Nm.

    Raises
    ------
    ValueError
        When drop or strength fraction is out of range.
    """
    _DROP.check(drop_deg)
    STRENGTH_FRACTION.check(strength_fraction)
    change = 1.0 + person.torque_slope_per_deg * np.asarray(drop_deg, dtype=float)
    return (np.asarray(strength_fraction, dtype=float) * person.strength_nm_per_kg * person.mass_kg * change)[()]


def active_capacity_slope(person: Person, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the change of `active_capacity` with drop in Nm per degree.

    Raises
    ------
    ValueError
        When the strength fraction is out of range.
    """
    STRENGTH_FRACTION.check(strength_fraction)
    return (
        np.asarray(strength_fraction, dtype=float)[()]
        * person.strength_nm_per_kg
        * person.mass_kg
        * person.torque_slope_per_deg
    )


def passive_moment(person: Person, drop_deg: ArrayLike = 0.0) -> ArrayLike:
    """Return the abduction moment of passive tissue. **An assumption**; always say which variant was used.

    Parameters
    ----------
    person : Person
        Holds anchor and scale; see `glutemed.mechanics.PASSIVE_VARIANTS`.
    drop_deg : float or array_like
        Pelvic drop in degrees, -45 to 45.

    Returns
    -------
    float or ndarray
        Moment in Nm: ``mass * anchor * exp((adduction - anchor_deg) / scale)``.

    Raises
    ------
    ValueError
        When the drop is out of range.
    """
    beyond = (hip_adduction(person, drop_deg) - person.passive_anchor_deg) / person.passive_scale_deg
    return (person.mass_kg * person.passive_anchor_nm_per_kg * np.exp(beyond))[()]


def abductor_moment_arm(person: Person, adduction_deg: ArrayLike) -> ArrayLike:
    """Return the abductors' moment arm at a hip adduction, in m.

    Parameters
    ----------
    person : Person
        Its ``abductor_arm_m`` holds at the level stance.
    adduction_deg : float or array_like
        Hip adduction in degrees, + towards the midline; -55 to 60, all that an accepted person can reach.

    Returns
    -------
    float or ndarray
        The arm falls with adduction: about 8 % at 10 degrees and 18 % at 20 degrees from neutral.

    Raises
    ------
    ValueError
        When the adduction is out of range.
    """
    HIP_ADDUCTION.check(adduction_deg)
    level = person.arm_shape(person.level_adduction_deg)
    return (person.abductor_arm_m * person.arm_shape(adduction_deg) / level)[()]
