"""The headline numbers of the course as a picture shows them: words, units, axes and intervals between people.

All numbers are those of `glutemed.mechanics.uncertainty.headline_intervals`.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.mechanics.uncertainty import Headlines, Interval, headline_intervals

VARIANTS = ("default", "low")
"""The two assumptions about passive tissue, in the order in which they are drawn."""


@dataclass(frozen=True)
class Shown:
    """How a headline number is shown.

    Attributes
    ----------
    name : str
        As in `glutemed.mechanics.uncertainty.NUMBERS`.
    words : str
        In plain words.
    short : str
        The unit as it follows a number.
    factor : float
        From the model's unit to the shown one.
    decimals : int
    """

    name: str
    words: str
    short: str
    factor: float = 1.0
    decimals: int = 1

    def number(self, value: float) -> str:
        """Return a number in the shown unit with a true minus sign, without the unit."""
        return f"{round(self.factor * value, self.decimals) + 0.0:.{self.decimals}f}".replace("-", "\u2212")

    def said(self, found: Interval) -> str:
        """Return an interval in words, with its unit."""
        return f"{self.number(found.low)} to {self.number(found.high)}{self.short}"


@dataclass(frozen=True)
class Scale:
    """An axis and the numbers on it.

    Attributes
    ----------
    label : str
        With the unit.
    axis : tuple of (float, float)
        Its ends, in the shown unit.
    ticks : tuple of float
    numbers : tuple of Shown
    """

    label: str
    axis: tuple[float, float]
    ticks: tuple[float, ...]
    numbers: tuple[Shown, ...]


SMALL_SCALES: tuple[Scale, ...] = (
    Scale("Nm/kg", (0.5, 1.1), (0.6, 0.8, 1.0), (Shown("demand", "Demand, pelvis level", " Nm/kg", 1.0, 2),)),
    Scale(
        "% of full strength",
        (0.0, 110.0),
        (0, 50, 100),
        (Shown("activation", "Effort on one leg, full strength", " %", 100.0, 0),),
    ),
    Scale(
        "body weights (BW)",
        (1.9, 3.9),
        (2, 2.5, 3, 3.5),
        (Shown("contact_force", "Hip contact force, full strength", " BW", 1.0, 2),),
    ),
    Scale(
        "change, %",
        (-55.0, 3.0),
        (-50, -25, 0),
        (Shown("cane_contact", "Contact force with a cane", " %", 1.0, 0),),
    ),
)
ANGLES = Scale(
    "degrees",
    (0.0, 60.0),
    (0, 10, 20, 30, 40, 50, 60),
    (
        Shown("drop_50", "Drop after 50 % loss, no lean", "\u00b0"),
        Shown("drop_60", "Drop after 60 % loss, no lean", "\u00b0"),
        Shown("drop_70", "Drop after 70 % loss, no lean", "\u00b0"),
        Shown("drop_100", "Drop after complete loss, no lean", "\u00b0"),
        Shown("lean_100", "Lean that keeps level after complete loss", "\u00b0"),
    ),
)
"""Everything in degrees, on one axis."""
SCALES = (*SMALL_SCALES, ANGLES)


@dataclass(frozen=True)
class HeadlineStudy:
    """The headline numbers for some people.

    Attributes
    ----------
    sex : {"both", "men", "women"}
    holds : int
        How many of 100 people an interval holds.
    """

    sex: str = "both"
    holds: int = 95

    @property
    def found(self) -> Headlines:
        """All numbers and intervals."""
        return headline_intervals(sex=self.sex, confidence=self.holds / 100)

    def interval(self, name: str, passive: str) -> Interval:
        """Return one number with its interval."""
        return self.found.interval(name, passive)
