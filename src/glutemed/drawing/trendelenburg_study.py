"""One 30-second Trendelenburg test, put together for a picture: the motion, one moment of it, and what is read off.

The motion is that of `glutemed.mechanics.motion`; nothing here adds mechanics. The goniometer's errors come from one
fixed sequence, so that the same reading number always gives the same reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import erf

import numpy as np

from glutemed.evidence import row
from glutemed.mechanics import DropStudy, Person, Posture, abductor_moment_arm, hip_adduction
from glutemed.mechanics.motion import FATIGUE_RATES, NO_FATIGUE, TEST_S, VISIBLE_DROP_DEG, Motion, trendelenburg_test

READING_ERROR_DEG, DETECTABLE_DEG = row("drop.mdc.youdas").numbers[4:6]
"""Standard error of one goniometer reading, and the smallest change that counts (``drop.mdc.youdas``)."""

ERRORS_DEG = READING_ERROR_DEG * np.random.default_rng(2007).standard_normal(20)
"""The errors of twenty readings, one after the other."""

SHARE_OF_PAIRS_BEYOND = 1.0 - erf(DETECTABLE_DEG / (2.0 * READING_ERROR_DEG))
"""How many pairs of readings of one unchanged angle differ by more than `DETECTABLE_DEG`: their difference is normal
with a standard deviation of sqrt(2) reading errors. **That errors are normal is an assumption.**"""

LITTLE = 0.1
"""Share of muscle not in use below which we say that there is hardly any left to lift with: a teaching choice."""

_SEEN_DEG = 0.05  # angles are shown to a tenth of a degree


@dataclass(frozen=True)
class Pose:
    """What a picture of a person needs of one moment: named as in `glutemed.mechanics.Equilibrium`, in its units."""

    feasible: bool
    drop_deg: float
    lean_deg: float
    abductor_force_n: float


@dataclass(frozen=True)
class Moment:
    """One moment of a motion, as `glutemed.drawing.standing.StandingPanel` shows a `DropStudy`."""

    person: Person
    strength_fraction: float
    scenario: Posture
    rest: Pose


@dataclass(frozen=True)
class TrendelenburgStudy:
    """A person in the 30-second test, looked at in one second and read with a goniometer.

    Attributes
    ----------
    person : Person
    strength_fraction : float
        What is left of the strength at the start.
    max_lean_deg : float
        The most the trunk is asked to lean.
    fatigue : str
        "off", or a name of `glutemed.mechanics.motion.FATIGUE_RATES`; **that a rate holds for the hip is an
        assumption**.
    time_s : float
        The second that is shown, 0 to 30.
    reading : int
        How many readings the examiner has taken then, 1 to 20.
    """

    person: Person
    strength_fraction: float = 1.0
    max_lean_deg: float = 0.0
    fatigue: str = "off"
    time_s: float = TEST_S
    reading: int = 1
    scenario: Posture = field(default_factory=Posture)

    @property
    def motion(self) -> Motion:
        """The whole test; it is solved once for each person and fatigue."""
        return _solved(self.person, self.strength_fraction, self.max_lean_deg, self.fatigue, self.scenario)

    @property
    def fallen(self) -> bool:
        """Whether the pelvis has already fallen without a resting place at the second shown."""
        return self.motion.fell and self.time_s >= self.motion.t_s[-1]

    def at_time(self, series: np.ndarray) -> float:
        """Return a series of the motion at the second shown; at its end when the run ended before."""
        return float(np.interp(self.time_s, self.motion.t_s, series))

    @property
    def drop_deg(self) -> float:
        """The true drop at the second shown; 0 where it is too small to be shown."""
        drop = self.at_time(self.motion.drop_deg)
        return drop if abs(drop) >= _SEEN_DEG else 0.0

    @property
    def lean_deg(self) -> float:
        """The lean at the second shown."""
        lean = self.at_time(self.motion.lean_deg)
        return lean if abs(lean) >= _SEEN_DEG else 0.0

    @property
    def activation(self) -> float:
        """Share of the muscle in use at the second shown."""
        return self.at_time(self.motion.activation)

    @cached_property
    def moment(self) -> Moment:
        """The second shown, as a posture with its forces."""
        pull_nm = self.at_time(self.motion.active_nm + self.motion.passive_nm)
        arm = abductor_moment_arm(self.person, hip_adduction(self.person, self.drop_deg))
        pose = Pose(
            feasible=not self.fallen,
            drop_deg=np.inf if self.fallen else self.drop_deg,
            lean_deg=self.lean_deg,
            abductor_force_n=pull_nm / float(arm),
        )
        return Moment(self.person, self.strength_fraction, self.scenario, pose)

    @property
    def readings_deg(self) -> np.ndarray:
        """The readings taken so far at the second shown, in degrees of drop; none when the pelvis has fallen."""
        return self.drop_deg + ERRORS_DEG[: 0 if self.fallen else self.reading]

    @property
    def sinks_at_s(self) -> float:
        """When the free side has sunk by what a goniometer can tell; infinite when it never does."""
        return self.motion.events.past_limit_s

    @property
    def sinks_a_little(self) -> bool:
        """Whether the free side sinks, but never by what a goniometer can tell."""
        return np.isinf(self.sinks_at_s) and self.motion.largest_drop_deg >= _SEEN_DEG

    @property
    def unused(self) -> float:
        """Share of the muscle that is not in use at the end of the test."""
        return 0.0 if self.strength_fraction == 0 else 1.0 - float(self.motion.activation[-1])

    @cached_property
    def threshold(self) -> float:
        """Strength fraction that a rested person needs to hold the pelvis level with the lean allowed."""
        return DropStudy(self.person, 1.0, self.max_lean_deg, self.scenario).threshold


@lru_cache(maxsize=64)
def _solved(person: Person, strength_fraction: float, max_lean_deg: float, fatigue: str, scenario: Posture) -> Motion:
    rates = NO_FATIGUE if fatigue == "off" else FATIGUE_RATES[fatigue]
    return trendelenburg_test(
        person, strength_fraction, max_lean_deg, scenario, fatigue=rates, limit_deg=VISIBLE_DROP_DEG
    )
