"""Refuse impossible input in words that say what to change."""

from __future__ import annotations

from collections.abc import Iterable
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


def check_shapes(instance: object, fields: Iterable[str]) -> None:
    """Check that the fields of a dataclass instance broadcast together.

    Raises
    ------
    ValueError
        Names every field that is an array, with its shape.
    """
    shapes = {field: np.shape(getattr(instance, field)) for field in fields}
    try:
        np.broadcast_shapes(*shapes.values())
    except ValueError:
        arrays = ", ".join(f"{field} {shape}" for field, shape in shapes.items() if shape)
        raise ValueError(f"arrays of these shapes do not fit together: {arrays}") from None


def one_number(accepted: Range, value: object) -> float:
    """Return a number in its range.

    Raises
    ------
    ValueError
        When the value is out of range, no number, or more than one.
    """
    accepted.check(value)
    if np.ndim(value):
        raise ValueError(f"{accepted.name} is {value!r}; accepted: one number, {accepted.words()}")
    return float(value)


def one_of(name: str, value: object, accepted: Iterable[str]) -> str:
    """Return a choice when it is one of the accepted names.

    Raises
    ------
    ValueError
        Names the quantity, the value and the accepted names.
    """
    names = tuple(accepted)
    if isinstance(value, str) and value in names:
        return value
    raise ValueError(f"{name} is {value!r}; accepted: {', '.join(names)}")


def true_or_false(name: str, value: object) -> bool:
    """Return a yes or no when it is one.

    Raises
    ------
    ValueError
        Names the quantity and the value.
    """
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    raise ValueError(f"{name} is {value!r}; accepted: True or False")


def whole_number(name: str, value: object, low: int, high: int) -> int:
    """Return a count or a seed when it is a whole number in its range.

    Raises
    ------
    ValueError
        Names the quantity, the value and the accepted range.
    """
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and low <= value <= high:
        return int(value)
    raise ValueError(f"{name} is {value!r}; accepted: a whole number from {low} to {high}")
