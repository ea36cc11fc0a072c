"""What holds the pelvis: active muscle and passive tissue, and the arm on which they pull."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.person import Person


def hip_adduction(person: Person, drop_deg: ArrayLike) -> ArrayLike:
    """Return the stance hip's adduction in degrees for a drop in degrees: the level stance plus the drop."""
    return person.level_adduction_deg + np.asarray(drop_deg, dtype=float)[()]


def active_capacity(person: Person, drop_deg: ArrayLike = 0.0, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the greatest moment that the abductors can make by contracting.

    Parameters
    ----------
    person : Person
    drop_deg : float or array_like
        Pelvic drop in degrees.
    strength_fraction : float or array_like
        What is left of the person's strength: 1 for all, 0 for none.

    Returns
    -------
    float or ndarray
        Moment in Nm.
    """
    change = 1.0 + person.torque_slope_per_deg * np.asarray(drop_deg, dtype=float)
    return (np.asarray(strength_fraction, dtype=float) * person.strength_nm_per_kg * person.mass_kg * change)[()]


def active_capacity_slope(person: Person, strength_fraction: ArrayLike = 1.0) -> ArrayLike:
    """Return the change of `active_capacity` with drop in Nm per degree."""
    return strength_fraction * person.strength_nm_per_kg * person.mass_kg * person.torque_slope_per_deg


def passive_moment(person: Person, drop_deg: ArrayLike = 0.0) -> ArrayLike:
    """Return the abduction moment of passive tissue. **An assumption**; always say which variant was used.

    Parameters
    ----------
    person : Person
        Holds anchor and scale; see `glutemed.mechanics.PASSIVE_VARIANTS`.
    drop_deg : float or array_like
        Pelvic drop in degrees.

    Returns
    -------
    float or ndarray
        Moment in Nm: ``mass * anchor * exp((adduction - anchor_deg) / scale)``.
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
        Hip adduction in degrees, + towards the midline.

    Returns
    -------
    float or ndarray
        The arm falls with adduction: about 8 % at 10 degrees and 18 % at 20 degrees from neutral.
    """
    level = person.arm_shape(person.level_adduction_deg)
    return (person.abductor_arm_m * person.arm_shape(adduction_deg) / level)[()]
