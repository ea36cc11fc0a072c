"""How strength fades while a muscle holds: the three-compartment model of muscle fatigue.

Motor units rest, work or are fatigued. Working units tire at a rate F, fatigued ones recover at a rate R (Xia and
Frey-Law 2008, doi 10.1016/j.jbiomech.2008.07.013). Both rates were fitted to measured endurance times (Frey-Law, Looft
and Heitsman 2012, doi 10.1016/j.jbiomech.2012.04.018). There is no fit for the hip.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, check_fields

_RANGES = {
    "rate_per_s": Range("fatigue rate", "per second", 0, 1),
    "recovery_per_s": Range("recovery rate", "per second", 0, 1),
}
_NOTHING_PER_S = 1e-30
_EFFORT = Range("effort", "(1 is all of the rested strength)", 0, 1)


@dataclass(frozen=True)
class Fatigue:
    """How fast working motor units tire, and fatigued ones recover.

    Attributes
    ----------
    rate_per_s : float
        F: share of the working units that tire in a second.
    recovery_per_s : float
        R: share of the fatigued units that recover in a second.

    Raises
    ------
    ValueError
        When a rate is not a number from 0 to 1 per second.
    """

    rate_per_s: float = 0.0
    recovery_per_s: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self, _RANGES)

    def growth(self, activation: ArrayLike, fatigued: ArrayLike) -> ArrayLike:
        """Return the growth of the fatigued share per second; ``activation`` is the share in use of what is left."""
        return self.rate_per_s * activation * (1.0 - fatigued) - self.recovery_per_s * fatigued


NO_FATIGUE = Fatigue()
"""Strength does not change."""

FATIGUE_RATES: dict[str, Fatigue] = {
    "general": Fatigue(0.00970, 0.00091),
    "ankle": Fatigue(0.00589, 0.00058),
    "knee": Fatigue(0.01500, 0.00149),
    "trunk": Fatigue(0.00755, 0.00075),
    "shoulder": Fatigue(0.01820, 0.00168),
    "elbow": Fatigue(0.00912, 0.00094),
    "hand": Fatigue(0.00980, 0.00064),
}
"""Rates by joint (Frey-Law et al. 2012, table 1). ``general`` pools all. The hip was not fitted: which one stands for
it is an assumption."""


def endurance_time_s(effort: ArrayLike, fatigue: Fatigue = FATIGUE_RATES["general"]) -> ArrayLike:
    """Return how long a constant moment can be held.

    Parameters
    ----------
    effort : float or array_like
        The moment as a share of the rested strength, 0 to 1.
    fatigue : Fatigue, optional
        By default the rates pooled over all joints; **that they hold for the hip is an assumption**.

    Returns
    -------
    float or ndarray
        Time in s until what is left of the strength equals the moment; infinite where it never does.

    Raises
    ------
    ValueError
        When ``effort`` is out of range.

    Notes
    -----
    While the moment is held, the fatigued share is ``effort F / R (1 - exp(-R t))``; it ends at ``1 - effort``.

    Examples
    --------
    >>> round(float(endurance_time_s(0.5)))
    108
    """
    _EFFORT.check(effort)
    effort = np.asarray(effort, dtype=float)
    tiring = fatigue.rate_per_s * effort
    works = tiring > _NOTHING_PER_S
    share = np.divide(1.0 - effort, tiring, out=np.full(effort.shape, np.inf), where=works)
    if fatigue.recovery_per_s == 0.0:
        return share[()]
    left = 1.0 - np.minimum(fatigue.recovery_per_s * share, 1.0)
    logarithm = np.log(left, out=np.full(effort.shape, -np.inf), where=left > 0.0)
    return (0.0 - logarithm / fatigue.recovery_per_s)[()]  # and never -0
