"""Where the stance foot must be: under the centre of mass of the whole body.

The lever about the hip does not ask where the foot is. This module does, so that step width and the tilt of the
stance leg can be discussed: rows ``lever.tilted_leg``, ``anthro.leg_com.winter``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.evidence import row
from glutemed.mechanics import GRAVITY, Person, Posture, demand
from glutemed.mechanics.checks import Range

LEG_COM_SHARE = row("anthro.leg_com.winter").numbers[0]
"""Centre of mass of a leg from the hip down, over its length (``anthro.leg_com.winter``)."""

LEG_LENGTH_SHARE = 0.491
"""Hip to ankle over stature, as the row ``passive.ober.torque`` reckons."""

LEG_LENGTH = Range("length of the leg from hip to ankle", "m", 0.4, 1.3)


@dataclass(frozen=True)
class StanceFoot:
    """Where the stance foot must be. Every field is a number, or an array over the inputs.

    Attributes
    ----------
    medial_m : float or ndarray
        How far medial of the stance hip the ground must push up; infinite when a cane carries everything.
    adduction_deg : float or ndarray
        Tilt of the stance leg from vertical, + with the foot towards the midline: the hip's adduction when the
        pelvis is level. Infinite when not feasible.
    feasible : bool or ndarray
        Whether the leg is long enough to reach that place, with some weight left on it.
    missing_m : float or ndarray
        How much too short the leg is; 0 when feasible, infinite when no weight is left on it.
    """

    medial_m: ArrayLike
    adduction_deg: ArrayLike
    feasible: ArrayLike
    missing_m: ArrayLike


def stance_foot(person: Person, posture: Posture, leg_length_m: ArrayLike | None = None) -> StanceFoot:
    """Return where the foot must stand so that the whole body is in balance.

    Parameters
    ----------
    person : Person
    posture : Posture
        Kept as it is about the stance hip, whatever the tilt of the stance leg.
    leg_length_m : float or array_like, optional
        Hip to ankle in m, 0.4 to 1.3. By default 0.491 of the person's stature (``passive.ober.torque``).

    Returns
    -------
    StanceFoot

    Raises
    ------
    ValueError
        When the leg length is out of range.

    Notes
    -----
    Moments about the stance hip of the whole body: demand, plus the tilted stance leg's own weight at 0.447 of its
    length, equal the ground's push times its distance. The demand itself does not depend on the tilt of the leg. The
    foot is a point and straight under the leg: assumptions. The model's hip adduction at level stance
    (`Person.level_adduction_deg`) is an input of its own; this is a check on it.

    Examples
    --------
    >>> foot = stance_foot(Person(), Posture())
    >>> round(1000 * float(foot.medial_m), 1), round(float(foot.adduction_deg), 1)
    (91.6, 6.1)
    """
    if leg_length_m is None:
        leg_length_m = LEG_LENGTH_SHARE * np.asarray(person.stature_m, dtype=float)
    LEG_LENGTH.check(leg_length_m)
    length = np.asarray(leg_length_m, dtype=float)
    on_foot = person.weight_n + posture.load_mass_kg * GRAVITY - posture.cane_force_n
    effective = on_foot - person.weight_n * person.leg_mass_fraction * LEG_COM_SHARE
    moment, effective, on_foot, length = np.broadcast_arrays(demand(person, posture), effective, on_foot, length)
    stands = (on_foot > 0) & (effective > 0)
    medial = np.divide(moment, effective, out=np.full(moment.shape, np.inf), where=stands)
    reaches = stands & (np.abs(medial) <= length)
    sine = np.divide(medial, length, out=np.zeros(moment.shape), where=reaches)
    adduction = np.where(reaches, np.rad2deg(np.arcsin(sine)), np.inf)
    missing = np.maximum(np.abs(medial) - length, 0.0)
    return StanceFoot(medial[()], adduction[()], reaches[()], missing[()])
