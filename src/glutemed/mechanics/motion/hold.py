"""How long a person can stand on one leg before the pelvis drops visibly."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.capacity import STRENGTH_FRACTION
from glutemed.mechanics.motion.control import Control
from glutemed.mechanics.motion.fatigue import FATIGUE_RATES, Fatigue
from glutemed.mechanics.motion.simulate import VISIBLE_DROP_DEG, simulate
from glutemed.mechanics.person import Person
from glutemed.mechanics.posture import Posture


def hold_time_s(
    person: Person,
    strength_fraction: ArrayLike = 1.0,
    max_lean_deg: float = 0.0,
    scenario: Posture | None = None,
    *,
    limit_deg: float = VISIBLE_DROP_DEG,
    longest_s: float = 300.0,
    fatigue: Fatigue = FATIGUE_RATES["general"],
    control: Control | None = None,
) -> ArrayLike:
    """Return how long the person stands on one leg until the pelvis has dropped by a given angle.

    Parameters
    ----------
    person, max_lean_deg, scenario, fatigue, control
        As for `trendelenburg_test`, with the same assumptions.
    strength_fraction : float or array_like
        As for `simulate`; an array is solved one number after the other,
        some tens of milliseconds each.
    limit_deg : float, optional
        The drop that ends the test; by default the smallest that a goniometer can tell (``drop.mdc.youdas``).
    longest_s : float, optional
        Where the wait ends.

    Returns
    -------
    float or ndarray
        Time in s; infinite where the pelvis has not dropped so far by ``longest_s``.

    Raises
    ------
    ValueError
        For input out of range.

    Examples
    --------
    >>> round(float(hold_time_s(Person())), -1)
    110.0
    """
    STRENGTH_FRACTION.check(strength_fraction)
    fractions = np.asarray(strength_fraction)
    ends = [
        simulate(
            person,
            longest_s,
            fraction,
            max_lean_deg,
            scenario,
            control=control,
            fatigue=fatigue,
            limit_deg=limit_deg,
            stop_at_limit=True,
            t_s=longest_s,
        ).events.past_limit_s
        for fraction in fractions.ravel().tolist()
    ]
    return np.array(ends, dtype=float).reshape(fractions.shape)[()]
