"""Two visits of one patient, put together for a picture: what was read, what it means, and how often error misleads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from glutemed.clinical.measurement import INSTRUMENTS, Instrument, Pair, measure_pair, share_beyond


@dataclass(frozen=True)
class MeasurementStudy:
    """A patient, an instrument and a pair of visits.

    Attributes
    ----------
    instrument_name : str
        One of `glutemed.clinical.measurement.INSTRUMENTS`.
    number : int
        Which pair of visits.
    true_percent : float
        The patient's true change, in percent of the smallest detectable change of single readings.
    readings : int
        Readings averaged at each visit.
    """

    instrument_name: str = "goniometer"
    number: int = 1
    true_percent: float = 0.0
    readings: int = 1

    @property
    def instrument(self) -> Instrument:
        """The instrument."""
        return INSTRUMENTS[self.instrument_name]

    @property
    def true_change(self) -> float:
        """The true change in the instrument's unit."""
        return self.true_percent / 100 * self.instrument.detectable

    @property
    def limit(self) -> float:
        """The smallest change that counts with this many readings."""
        return self.instrument.limit(self.readings)

    @property
    def spread(self) -> float:
        """Standard deviation of the difference between two visits that error alone makes."""
        return self.instrument.error * np.sqrt(2.0 / self.readings)

    @cached_property
    def pair(self) -> Pair:
        """What was read, as it is written down."""
        return self._measured(self.number)

    @property
    def counts_as_change(self) -> bool:
        """Whether the readings differ by more than the smallest change that counts."""
        return self._beyond(self.pair.difference)

    @cached_property
    def differences(self) -> np.ndarray:
        """The differences read in this pair of visits and all earlier ones, this pair last."""
        return np.array([self._measured(number).difference for number in range(1, self.number + 1)])

    @property
    def beyond_so_far(self) -> int:
        """How many of these pairs count as a change."""
        return sum(self._beyond(difference) for difference in self.differences)

    @property
    def share_beyond(self) -> float:
        """How many pairs count as a change in the long run, as a share (calculated)."""
        return share_beyond(self.limit, self.instrument.error, self.true_change, self.readings)

    def _measured(self, number: int) -> Pair:
        """Return a pair as it is written down: rounded to the digits shown."""
        found = measure_pair(self.instrument, number, self.true_change, self.readings)
        return Pair(*(round(value, self.instrument.decimals) for value in (found.first, found.second)))

    def _beyond(self, difference: float) -> bool:
        return abs(difference) > self.limit * (1 + 1e-9)

    @property
    def verdict(self) -> str:
        """What the pair says beside what really happened, which no clinic knows."""
        happened = self.instrument.show(self.true_change, sign=True)
        if not self.counts_as_change:
            return f"missed: truly {happened}" if self.true_percent else "no change shown, none happened"
        if not self.true_percent:
            return "looks changed: nothing happened"
        right = np.sign(self.pair.difference) == np.sign(self.true_change)
        return f"a change: truly {happened}" if right else f"wrong way: truly {happened}"
