"""Measured angles and moment of walking adults at one instant of single support.

All curves are means of one normative file (rows ``drop.curve.cgm23``, ``drop.hipadd.cgm23``,
``drop.curve.cgm23.thorax``, ``demand.walk.adult.cgm23.curve``): nobody's own walk.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from glutemed.evidence import row
from glutemed.evidence.numerals import numbers_in
from glutemed.mechanics.tasks import DemandCurve, walking
from glutemed.mechanics.tasks.curve import CYCLE, Curve

TENTHS = np.arange(0.0, 101.0, 10.0)
SINGLE_SUPPORT = row("dyn.singlesupport").numbers[:2]
"""When the other foot leaves the ground and lands again, in % of the cycle; measured on children."""
_FIRST_PEAK, _SECOND_PEAK = row("demand.walk.adult.cgm23").numbers[2::2]
_TROUGH = 30.0
KEY_INSTANTS = {
    SINGLE_SUPPORT[0]: "the {free} foot leaves the ground",
    _FIRST_PEAK: "first peak of the moment, largest drop",
    _TROUGH: "trough of the moment",
    _SECOND_PEAK: "second peak of the moment",
    SINGLE_SUPPORT[1]: "the {free} foot lands",
}
"""Five instants to step through, in % of the cycle, and what happens then."""


@cache
def drop_curve() -> Curve:
    """Return the pelvic drop in degrees, + when the free side is lower; with the peak that the row's note gives."""
    found = row("drop.curve.cgm23")
    return _with_peak(found.numbers, found.note)


@cache
def adduction_curve() -> Curve:
    """Return the hip adduction of the stance leg in degrees, with the peak that the row's note gives."""
    found = row("drop.hipadd.cgm23")
    return _with_peak(found.numbers, found.note)


@cache
def lean_curve() -> Curve:
    """Return the lean of the trunk in the room in degrees, + towards the stance side.

    The row counts + with the stance side up, which is a lean towards the free side.
    """
    return Curve(CYCLE, TENTHS, -np.array(row("drop.curve.cgm23.thorax").numbers))


@cache
def moment_curve() -> DemandCurve:
    """Return the internal hip abduction moment in Nm/kg with its spread."""
    return walking().demand


def _with_peak(tenths: tuple[float, ...], note: str) -> Curve:
    """Return the curve through the tenths of the cycle and the peak of a note such as "peak 6.59 SD 1.73 at 15 %"."""
    peak, _, where = numbers_in(note)[:3]
    points = dict(zip(TENTHS, tenths, strict=True)) | {where: peak}
    return Curve(CYCLE, sorted(points), [points[percent] for percent in sorted(points)])


@dataclass(frozen=True)
class GaitInstant:
    """One instant of single support.

    Attributes
    ----------
    percent : float
        Of the gait cycle, 10 to 50.
    side : {"right", "left"}
        The stance leg.
    times : int
        How many times as large as measured the angles are drawn.
    """

    percent: float
    side: str = "right"
    times: int = 1

    @property
    def free(self) -> str:
        """The other side."""
        return "left" if self.side == "right" else "right"

    @property
    def drop_deg(self) -> float:
        """Pelvic drop on the free side."""
        return float(drop_curve().at(self.percent))

    @property
    def adduction_deg(self) -> float:
        """Adduction of the stance hip."""
        return float(adduction_curve().at(self.percent))

    @property
    def lean_deg(self) -> float:
        """Lean of the trunk towards the stance side."""
        return float(lean_curve().at(self.percent))

    @property
    def moment(self) -> float:
        """What the abductors of the stance hip must make, in Nm/kg."""
        return float(moment_curve().mean(self.percent))

    @property
    def moment_sd(self) -> float:
        """Its standard deviation between people, in Nm/kg."""
        return float(moment_curve().sd(self.percent))

    @property
    def event(self) -> str:
        """What happens at this instant; empty between the key instants."""
        return KEY_INSTANTS.get(self.percent, "").format(free=self.free)
