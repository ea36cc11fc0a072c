"""Two readings of one patient: what error alone does to them, and when a change counts as one.

Readings err normally and independently around the true value; **both are assumptions**. The error of one reading is
its standard error of measurement, the smallest change that counts is the minimal detectable change of the source where
one was read, and calculated from the error where none was.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import erf, sqrt

import numpy as np

from glutemed.evidence import row

__all__ = ["detectable_95", "share_beyond"]
"""What checked prose may use."""

MOST_READINGS = 5
_Z95 = 1.959964


def detectable_95(error: float, readings: int = 1) -> float:
    """Return the change that error alone exceeds in 5 of 100 pairs: 1.96 × √2 × error, over √readings.

    Raises
    ------
    ValueError
        When the error is not above 0 or there are no readings.

    Examples
    --------
    >>> round(detectable_95(2.0), 1)
    5.5
    """
    _check(error, readings)
    return _Z95 * sqrt(2.0 / readings) * error


def share_beyond(detectable: float, error: float, true_change: float = 0.0, readings: int = 1) -> float:
    """Return how many pairs of readings differ by more than a limit, as a share.

    Parameters
    ----------
    detectable : float
        The limit, in the unit of the readings.
    error : float
        Standard error of one reading, in the same unit.
    true_change : float
        How much the patient really changed between the two.
    readings : int
        Readings averaged each time.

    Raises
    ------
    ValueError
        When the error is not above 0 or there are no readings.

    Examples
    --------
    >>> round(share_beyond(4.0, 2.0), 2)
    0.16
    """
    _check(error, readings)
    spread = sqrt(2.0 / readings) * error
    below, above = (-detectable - true_change) / spread, (detectable - true_change) / spread
    return 1.0 - 0.5 * (erf(above / sqrt(2.0)) - erf(below / sqrt(2.0)))


def _check(error: float, readings: int) -> None:
    if not error > 0:
        raise ValueError(f"the standard error of a reading is {error}; accepted: above 0")
    if not readings >= 1:
        raise ValueError(f"the number of readings is {readings}; accepted: 1 or more")


@dataclass(frozen=True)
class Instrument:
    """A way of measuring, with its error.

    Attributes
    ----------
    name, label, quantity, unit : str
        In code; as a student reads it; what is measured; its unit.
    typical : float
        Where the patient starts.
    error : float
        Standard error of one reading, in that unit.
    detectable : float
        Smallest change that counts.
    decimals : int
        Digits shown.
    key : str
        The evidence row of the error.
    about : str
        Where start, error and limit come from, in words for a student.
    """

    name: str
    label: str
    quantity: str
    unit: str
    typical: float
    error: float
    detectable: float
    decimals: int
    key: str
    about: str

    def show(self, value: float, sign: bool = False) -> str:
        """Return a value with its unit, with a real minus sign."""
        text = f"{value:+.{self.decimals}f}" if sign else f"{value:.{self.decimals}f}"
        if float(text) == 0:
            text = text.lstrip("+-")
        return f"{text.replace('-', chr(0x2212))}{'' if self.unit == '°' else ' '}{self.unit}"

    def limit(self, readings: int = 1) -> float:
        """Return the smallest change that counts when each visit takes the mean of some readings (calculated)."""
        return self.detectable / sqrt(readings)


def _goniometer() -> Instrument:
    found = row("drop.mdc.youdas")
    typical, _, _, _, error, detectable, _ = found.numbers
    return Instrument(
        "goniometer", "goniometer", "angle of pelvis on femur", "°", typical, error, detectable, 1, found.key,
        "Mean, error of a reading and smallest detectable change were measured in 90 healthy adults on one leg "
        "(Youdas et al. 2007).",
    )  # fmt: skip


def _dynamometer() -> Instrument:
    found, deficit = row("strength.reliab.thorborg"), row("strength.gtps_deficit").numbers
    typical = round(deficit[0] / deficit[1] * 100 - deficit[0], 2)
    error = found.numbers[0] / 100 * typical
    return Instrument(
        "dynamometer", "hand-held dynamometer", "abduction strength", "Nm/kg", typical, error, detectable_95(error), 2,
        found.key,
        "The source gives a variation below 5 % in 9 active adults (Thorborg et al. 2010); 5 % is taken as the error "
        "of a reading, an assumption. The smallest detectable change was not read for this device and is calculated "
        "from that error. The start is the mean in gluteal tendinopathy, calculated from Allison et al. (2016).",
    )  # fmt: skip


def _hold() -> Instrument:
    found = row("strength.endurance.haie")
    _, error, detectable = found.numbers
    return Instrument(
        "hold", "stopwatch", "endurance hold of the abductors", "s", 90.0, error, detectable, 0, found.key,
        "Error and smallest detectable change were measured in 52 women of 18 to 30 years. The start of 90 s is a "
        "teaching choice.",
    )  # fmt: skip


INSTRUMENTS: dict[str, Instrument] = {made.name: made for made in (_goniometer(), _dynamometer(), _hold())}
"""Every instrument by name."""


@dataclass(frozen=True)
class Pair:
    """What was read at two visits.

    Attributes
    ----------
    first, second : float
        The readings, or their means.
    """

    first: float
    second: float

    @property
    def difference(self) -> float:
        """Second minus first."""
        return self.second - self.first


@lru_cache(maxsize=256)
def _errors(number: int) -> np.ndarray:
    """Return the errors of both visits in standard errors. The seed is one whose first 100 pairs are typical."""
    return np.random.default_rng([18, number]).standard_normal((2, MOST_READINGS))


def measure_pair(instrument: Instrument, number: int, true_change: float = 0.0, readings: int = 1) -> Pair:
    """Return what is read at two visits; the same number always gives the same errors.

    Parameters
    ----------
    instrument : Instrument
    number : int
        Which pair.
    true_change : float
        How much the patient really changed, in the instrument's unit.
    readings : int
        Readings averaged at each visit, 1 to 5.

    Raises
    ------
    ValueError
        When the number of readings is not from 1 to 5.
    """
    if not 1 <= readings <= MOST_READINGS:
        raise ValueError(f"readings at each visit: {readings}; accepted: 1 to {MOST_READINGS}")
    first, second = instrument.error * _errors(number)[:, :readings].mean(axis=1)
    return Pair(instrument.typical + float(first), instrument.typical + true_change + float(second))
