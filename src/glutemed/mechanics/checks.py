"""Refuse impossible input in words that say what to change."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Range:
    """The accepted values of a quantity.

    Attributes
    ----------
    name : str
        The quantity in plain words.
    unit : str
        Its unit as it is shown to a reader.
    low, high : float
        Both ends are accepted.
    """

    name: str
    unit: str
    low: float
    high: float

    def check(self, value: object) -> None:
        """Raise when a value, or any entry of an array, is not a number inside the range.

        Parameters
        ----------
        value : float or array_like
            What to check.

        Raises
        ------
        ValueError
            Names the quantity, the value, the accepted range and, for an array, the first offending index.
        """
        if type(value) in (float, int) and self.low <= value <= self.high:
            return
        try:
            numbers = np.asarray(value)
            if numbers.dtype.kind not in "iuf":
                raise TypeError
            inside = (numbers >= self.low) & (numbers <= self.high)
        except (TypeError, ValueError):
            raise ValueError(f"{self.name} must be a number, but it is {value!r}; accepted: {self.words()}") from None
        if inside.all():
            return
        index = tuple(int(i) for i in np.argwhere(~inside)[0])
        where = f" at index {index[0] if len(index) == 1 else index}" if index else ""
        raise ValueError(f"{self.name} is {numbers[index]:g}{where}; accepted: {self.words()}")

    def words(self) -> str:
        """Return the range as a reader would say it."""
        return f"{self.low:g} to {self.high:g} {self.unit}".rstrip()


def check_fields(instance: object, ranges: dict[str, Range]) -> None:
    """Check every field of a dataclass instance that has a range.

    Raises
    ------
    ValueError
        For the first field, in the order of ``ranges``, that is out of range.
    """
    for field, accepted in ranges.items():
        accepted.check(getattr(instance, field))
