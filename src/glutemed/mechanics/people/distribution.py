"""How one quantity varies between people: a distribution with its cut, its source, and what is assumed in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from glutemed.mechanics.checks import Range, one_of
from glutemed.mechanics.people.limits import SHARE

KINDS = ("normal", "lognormal", "uniform")
TRUNCATION_SD = 3.0
"""Quantities that are not uniform end 3 SD from the mean, an assumption: 0.3 % of the people and 1.3 % of the SD."""


@dataclass(frozen=True)
class Spread:
    """How one quantity varies between people.

    Attributes
    ----------
    name, unit : str
        Plain words, and the unit of `mean`, `sd`, `low` and `high`.
    kind : {"normal", "lognormal", "uniform"}
        Normal and lognormal ones are cut off at 3 SD (`TRUNCATION_SD`), and normal ones at `low` and `high` where
        those are nearer. The people beyond the cut are spread over what is left in proportion to how common each value
        is there, as `scipy.stats.truncnorm` does.
    mean, sd : float
        Before the cut. A uniform spread has those of its range.
    low, high : float
        Hard bounds.
    source : str
        Keys of evidence rows, or the file that holds the numbers.
    assumption : str
        What is assumed and not measured; empty when nothing is.

    Raises
    ------
    ValueError
        For an unknown kind, numbers out of range, and bounds that leave nobody.
    """

    name: str
    unit: str
    kind: str
    mean: float
    sd: float
    low: float
    high: float
    source: str
    assumption: str = ""

    def __post_init__(self) -> None:
        one_of("kind of spread", self.kind, KINDS)
        least = 1e-9 if self.kind == "lognormal" else -1e9
        Range(f"mean of {self.name}", self.unit, least, 1e9).check(self.mean)
        Range(f"SD of {self.name}", self.unit, 0, 1e9).check(self.sd)
        ends = (-1e9, 1e9) if self.kind == "uniform" else (-np.inf, np.inf)
        Range(f"lower bound of {self.name}", self.unit, *ends).check(self.low)
        Range(f"upper bound of {self.name}", self.unit, *ends).check(self.high)
        least, most = (self.low, self.high) if self.kind == "uniform" else self.z_bounds()
        if least > most:
            raise ValueError(f"{self.name} is bounded by {self.low:g} and {self.high:g}; accepted: bounds with a range")

    @property
    def _log_sd(self) -> float:
        return float(np.sqrt(np.log1p((self.sd / self.mean) ** 2)))

    def z_bounds(self) -> tuple[float, float]:
        """Return the cut in standard deviations from the mean (from the mean logarithm, if lognormal)."""
        if self.kind == "lognormal" or self.sd == 0.0:
            return -TRUNCATION_SD, TRUNCATION_SD
        low, high = (self.low - self.mean) / self.sd, (self.high - self.mean) / self.sd
        return max(low, -TRUNCATION_SD), min(high, TRUNCATION_SD)

    def z(self, share: ArrayLike) -> ArrayLike:
        """Return the standard score below which a share of the people lies, within the cut; not for uniform spreads.

        Raises
        ------
        ValueError
            For a share outside 0 to 1, and for a uniform spread.
        """
        self._refuse_uniform()
        return z_between(share, *self.z_bounds())

    def value(self, z: ArrayLike) -> ArrayLike:
        """Return the value at a standard score; not for uniform spreads, which raise `ValueError`."""
        self._refuse_uniform()
        if self.kind == "lognormal":
            return self.mean * np.exp(self._log_sd * (z - 0.5 * self._log_sd))
        return self.mean + self.sd * z

    def at(self, share: ArrayLike) -> ArrayLike:
        """Return the value below which a share of the people lies.

        Parameters
        ----------
        share : float or array_like
            0 to 1.

        Returns
        -------
        float or ndarray

        Raises
        ------
        ValueError
            For a share outside 0 to 1.

        Examples
        --------
        >>> Spread("hip distance", "mm", "normal", 172.0, 9.1, 0.0, 300.0, "anthro.interhjc.ct10").at(0.5).item()
        172.0
        """
        SHARE.check(share)
        if self.kind == "uniform":
            return self.low + (self.high - self.low) * np.asarray(share, dtype=float)[()]
        value = self.value(self.z(share))
        # The cut of a normal spread lies within the bounds; rounding must not leave its end outside.
        return np.clip(value, self.low, self.high) if self.kind == "normal" else value

    def _refuse_uniform(self) -> None:
        if self.kind == "uniform":
            raise ValueError(f"{self.name} is spread evenly and has no standard score; accepted: normal or lognormal")


def z_between(share: ArrayLike, low: ArrayLike, high: ArrayLike) -> ArrayLike:
    """Return the standard score below which a share lies of those normally distributed people who lie in a range."""
    from scipy.special import ndtr, ndtri  # here: importing the model must stay fast

    SHARE.check(share)
    below, to = ndtr(low), ndtr(high)
    return ndtri(below + (to - below) * np.asarray(share, dtype=float))


def uniform(name: str, unit: str, low: float, high: float, source: str, assumption: str) -> Spread:
    """Return a uniform spread."""
    return Spread(name, unit, "uniform", 0.5 * (low + high), (high - low) / 12**0.5, low, high, source, assumption)


def normal(
    name: str, unit: str, mean: float, sd: float, source: str, assumption: str = "", low: float = -np.inf
) -> Spread:
    """Return a normal spread that is cut at 3 SD, and at ``low`` if that is nearer."""
    return Spread(name, unit, "normal", mean, sd, low, np.inf, source, assumption)
