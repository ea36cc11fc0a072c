"""What the picture of the trochanter shows: one hip, one angle, and how hard the tract presses at both ends.

The numbers are those of `glutemed.mechanics.muscles`; this only puts them together for a picture.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from glutemed.mechanics import Person, Posture, with_passive
from glutemed.mechanics.muscles import (
    LoadShare,
    RelativePress,
    at_rest,
    band_deflection,
    press_per_tension,
    relative_press,
    share_load,
    trochanter_span_mm,
)

LEAST_DEG, MOST_DEG = -5, 20
"""Hip adductions shown. Beyond the upper end passive tissue alone holds more than one-leg stance asks."""
ANGLES_DEG = np.arange(LEAST_DEG, MOST_DEG + 1)
WORK = {"one_leg": "on one leg", "rest": "at rest"}
"""What the hip does, in words."""


@dataclass(frozen=True)
class CompressionStudy:
    """The right hip at one angle of adduction.

    Attributes
    ----------
    adduction_deg : float
        Hip adduction, `LEAST_DEG` to `MOST_DEG`.
    work : {"one_leg", "rest"}
        Whether the hip carries the body on one leg, or its muscles are silent.
    band_share : float
        Guess: the band's share of the passive moment, 0 to 1.
    passive : {"default", "low", "none"}
        Assumption about passive tissue, see `glutemed.mechanics.PASSIVE_VARIANTS`.
    """

    adduction_deg: float = 5.0
    work: str = "one_leg"
    band_share: float = 0.5
    passive: str = "default"

    @cached_property
    def bend_deg(self) -> tuple[float, float]:
        """How far the tract bends over the least and the most prominent trochanter; 0 where it does not touch."""
        bends = (float(band_deflection(self.adduction_deg, "tfl", lateral)) for lateral in trochanter_span_mm())
        low, high = (max(bend, 0.0) for bend in bends)
        return low, high

    @cached_property
    def per_100_n(self) -> tuple[float, float]:
        """Press in N for each 100 N of tension, for the least and the most prominent trochanter."""
        low, high = press_per_tension(self.adduction_deg)
        return 100 * float(low), 100 * float(high)

    def press(self, band_share: float) -> tuple[float, float]:
        """Return the press over that of level one-leg stance, low and high, for a share of the band."""
        found = self._curve(band_share)
        return tuple(float(np.interp(self.adduction_deg, ANGLES_DEG, one)) for one in (found.low, found.high))

    def press_curve(self, band_share: float) -> tuple[np.ndarray, np.ndarray]:
        """Return `press` at every angle of `ANGLES_DEG`."""
        found = self._curve(band_share)
        return found.low, found.high

    def tension(self, band_share: float) -> tuple[float, float]:
        """Return the tension of the band over that of level one-leg stance, low and high."""
        found = self._curve(band_share)
        ends = found.tension_low, found.tension_high
        return tuple(float(np.interp(self.adduction_deg, ANGLES_DEG, one)) for one in ends)

    @cached_property
    def whole_span(self) -> tuple[float, float]:
        """The least and the greatest press over both unknowns: the band's share and the place of the trochanter."""
        ends = [end for share in (0.0, 1.0) for end in self.press(share)]
        return min(ends), max(ends)

    def _curve(self, band_share: float) -> RelativePress:
        return _relative(self.passive, self.work, round(band_share, 4))


@lru_cache(maxsize=6)
def _states(passive: str) -> tuple[LoadShare, LoadShare]:
    """Return one-leg stance at every angle of `ANGLES_DEG`, and the level stance of the same person."""
    person = with_passive(Person(), passive)
    return share_load(person, Posture(drop_deg=ANGLES_DEG - person.level_adduction_deg)), share_load(person)


@lru_cache(maxsize=512)
def _relative(passive: str, work: str, band_share: float) -> RelativePress:
    stance, level = _states(passive)
    return relative_press(stance if work == "one_leg" else at_rest(stance), level, band_share)


def one_leg_is_possible() -> bool:
    """Return whether abductors and passive tissue can hold one-leg stance at every angle shown, in every variant."""
    return all(bool(np.all(_states(passive)[0].feasible)) for passive in ("default", "low", "none"))
