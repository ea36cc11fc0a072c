"""How far the pelvis falls when muscle and lean cannot hold it level.

Capacity less demand is convex in the angle as long as the demand is a concave arc (the passive moment is exponential,
the active one linear). Then it crosses zero upwards at most once, and Newton's steps from any angle beyond the crossing
run down to it without ever passing it. SciPy's root finders take one problem at a time; this takes all people at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.demand import DemandArc

MAX_DROP_DEG = 40.0
"""The search for a resting place ends here, well beyond what a hip can adduct (``passive.rom.adduction``)."""

_SCAN_STEP_DEG = 0.1
_LAST_STEP_RAD = 1e-6
_STEPS_UNLOOKED = 4  # hardly a curve is done sooner, and looking costs a fifth of a step
_TOLERANCE_RAD = 1e-13
_MAX_STEPS = 80
_NOTHING = 1e-200  # a moment in Nm, in place of none, so that its logarithm exists


@dataclass(frozen=True)
class Fall:
    """Capacity less demand of a fully active, fully leaning person as the pelvis drops; angles in radians.

    Attributes
    ----------
    arc : DemandArc
        Demand over drop.
    active, active_slope : float or ndarray
        Greatest active moment at level in Nm, and its change per radian of drop.
    passive, passive_scale : float or ndarray
        Passive moment at level in Nm, and the angle in radians over which it grows e-fold.
    """

    arc: DemandArc
    active: ArrayLike
    active_slope: ArrayLike
    passive: ArrayLike
    passive_scale: ArrayLike

    @cached_property
    def _level(self) -> ArrayLike:
        return self.active - self.arc.constant

    @cached_property
    def _sloped(self) -> bool:
        return bool(np.any(self.active_slope))

    def surplus(self, drop: ArrayLike) -> tuple[ArrayLike, ArrayLike]:
        """Return capacity less demand in Nm, and its derivative in Nm per radian."""
        turn = drop - self.arc.phase
        passive = self.passive * np.exp(drop / self.passive_scale)
        held, slope = self._level + passive, passive / self.passive_scale
        if self._sloped:
            held, slope = held + self.active_slope * drop, slope + self.active_slope
        return held - self.arc.size * np.cos(turn), slope + self.arc.size * np.sin(turn)

    def rest(self, level: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the drop at rest in radians, and whether there is one; people who stand level stay at 0.

        Parameters
        ----------
        level : ndarray of bool
            Who stands level; everybody else has less capacity than demand there.

        Returns
        -------
        drop, feasible : ndarray
        """
        most = np.deg2rad(MAX_DROP_DEG)
        feasible = level | (self.surplus(most)[0] >= 0.0)
        falling = feasible & ~level
        if np.all(np.greater_equal(self.arc.cosine, 0.0)):
            return np.where(falling, self._slide(self._beyond(most), falling), 0.0), feasible
        odd = np.less(self.arc.cosine, 0.0) & ~level
        drop = self._slide(self._beyond(most), falling & ~odd)
        odd_drop, found = self._search(most, odd)
        drop, feasible = np.where(odd, odd_drop, drop), np.where(odd, found, feasible)
        return np.where(level, 0.0, drop), feasible

    def _beyond(self, most: float) -> np.ndarray:
        """Return a drop at which the passive moment alone covers the largest possible deficit, at most ``most``."""
        weakest = self.active + np.minimum(self.active_slope * most, 0.0)
        deficit, passive = np.maximum(self.arc.most - weakest, _NOTHING), np.maximum(self.passive, _NOTHING)
        bound = self.passive_scale * np.log(deficit / passive)
        return np.where((bound > 0.0) & (bound < most), bound, most)

    def _slide(self, drop: np.ndarray, busy: np.ndarray) -> np.ndarray:
        """Return where Newton's steps from beyond the crossing end; a person who is not busy does not matter.

        A step squares the error, so what is left after a step this small is far below what anybody could measure.
        """
        # Allowed leans that are all 0 change no curve, but they count in the shape.
        drop = np.broadcast_to(drop, np.broadcast_shapes(drop.shape, busy.shape))
        for taken in range(_MAX_STEPS):
            surplus, slope = self.surplus(drop)
            step = np.divide(surplus, slope, out=np.zeros(drop.shape), where=busy)
            drop = drop - step
            if taken >= _STEPS_UNLOOKED and step.max(initial=0.0) < _LAST_STEP_RAD:
                break
        return drop

    def _search(self, most: float, odd: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the first drop that holds, and whether there is one, where the demand is not a concave arc.

        That is so when a lean of some 40 degrees turns along with the pelvis under a heavy load on the free side. A
        scan brackets the first crossing, bisection closes in on it.
        """
        steps = round(MAX_DROP_DEG / _SCAN_STEP_DEG)
        low, high = np.zeros(odd.shape), np.full(odd.shape, most)
        found = np.zeros(odd.shape, dtype=bool)
        for before, drop in enumerate(np.linspace(0.0, most, steps + 1)[1:]):
            here = (self.surplus(drop)[0] >= 0.0) & ~found
            low, high = np.where(here, before * most / steps, low), np.where(here, drop, high)
            found = found | here
        while np.max(high - low, initial=0.0, where=found & odd) > _TOLERANCE_RAD:
            middle = 0.5 * (low + high)
            enough = self.surplus(middle)[0] >= 0.0
            low, high = np.where(enough, low, middle), np.where(enough, middle, high)
        return high, found
