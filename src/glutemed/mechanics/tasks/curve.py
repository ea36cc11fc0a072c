"""A demand over time: tabulated points, and the shape-preserving curve through them.

PCHIP goes through every point and never beyond its neighbours, so no peak appears that nobody tabulated. Outside the
tabulated range there is no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range

CYCLE = "% of the gait cycle"
STANCE = "% of stance"
SQUAT = "% of the way down"
HOLD = "% of the hold"
SPREADS = Range("number of standard deviations", "", 0, 5)


@dataclass(frozen=True, eq=False)
class Curve:
    """Values at tabulated points, and everything between them.

    Attributes
    ----------
    axis : str
        What 0 and 100 % mean: `CYCLE` (from foot contact to the next contact of the same foot), `STANCE` (from foot
        contact to foot off), `SQUAT` (from standing to the deepest point) or `HOLD` (a posture that is kept).
    percent : ndarray, shape (n,)
        The tabulated points, rising.
    values : ndarray, shape (..., n)
        The values there; leading axes for people or speeds.

    Raises
    ------
    ValueError
        For points that do not rise, or values that are not one number for each.
    """

    axis: str
    percent: np.ndarray
    values: np.ndarray

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", np.array(self.percent, dtype=float))
        object.__setattr__(self, "values", np.array(self.values, dtype=float))
        if self.percent.ndim != 1 or self.percent.size < 2 or not np.all(np.diff(self.percent) > 0.0):
            raise ValueError(f"points in time must rise, but they are {self.percent}; accepted: two or more, rising")
        if self.values.shape[-1:] != self.percent.shape or not np.all(np.isfinite(self.values)):
            raise ValueError(f"a curve needs one number for each of its {self.percent.size} points in time")

    @property
    def accepted(self) -> Range:
        """The range in which the curve has values."""
        return Range("point in time", self.axis, float(self.percent[0]), float(self.percent[-1]))

    def at(self, percent: ArrayLike) -> ArrayLike:
        """Return the value at one or more points in time.

        Parameters
        ----------
        percent : float or array_like
            In per cent of `axis`.

        Returns
        -------
        float or ndarray
            Shape: leading axes of ``values``, then that of ``percent``.

        Raises
        ------
        ValueError
            Outside the tabulated range. The curve is never extrapolated.

        Notes
        -----
        `scipy.interpolate.PchipInterpolator`: a cubic through every point, monotone wherever the points are.
        """
        self.accepted.check(percent)
        return self._through_points(np.asarray(percent, dtype=float))[()]

    @cached_property
    def _through_points(self) -> Callable[[np.ndarray], np.ndarray]:
        # SciPy is imported here: importing the model must stay fast.
        from scipy.interpolate import PchipInterpolator

        return PchipInterpolator(self.percent, self.values, axis=-1)


@dataclass(frozen=True, eq=False)
class DemandCurve:
    """The moment that a task asks of the hip abductors over time, per kilogram of body mass.

    Attributes
    ----------
    mean_curve : Curve
        Internal hip abduction moment in Nm/kg, + when the abductors must pull.
    sd_curve : Curve or None
        Its standard deviation between people in Nm/kg; None where the source gives no spread.
    """

    mean_curve: Curve
    sd_curve: Curve | None = None

    @property
    def axis(self) -> str:
        """What 0 and 100 % mean."""
        return self.mean_curve.axis

    @property
    def percent(self) -> np.ndarray:
        """The tabulated points of the mean."""
        return self.mean_curve.percent

    @property
    def has_spread(self) -> bool:
        """Whether the source gives a standard deviation."""
        return self.sd_curve is not None

    def mean(self, percent: ArrayLike) -> ArrayLike:
        """Return the mean moment in Nm/kg; see `Curve.at`."""
        return self.mean_curve.at(percent)

    def sd(self, percent: ArrayLike) -> ArrayLike | None:
        """Return the standard deviation in Nm/kg, or None where there is none; see `Curve.at`."""
        if self.sd_curve is None:
            return None
        return self.sd_curve.at(percent)

    def band(self, percent: ArrayLike, deviations: float = 1.0) -> tuple[ArrayLike, ArrayLike]:
        """Return mean less and mean plus a number of standard deviations, in Nm/kg.

        Parameters
        ----------
        percent : float or array_like
            In per cent of `axis`.
        deviations : float, default 1
            How many standard deviations, 0 to 5.

        Returns
        -------
        tuple of (float or ndarray)
            Lower and upper edge. The band is pointwise: nobody's own curve needs to lie in it all the way.

        Raises
        ------
        ValueError
            Outside the tabulated range, or where the source gives no spread.
        """
        SPREADS.check(deviations)
        if self.sd_curve is None:
            raise ValueError("this demand has no spread: its source gives none; use mean()")
        mean, spread = self.mean(percent), deviations * self.sd_curve.at(percent)
        return mean - spread, mean + spread
