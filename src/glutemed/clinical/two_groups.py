"""Two groups of a trial compared: the difference of two shares, its interval, and the number needed to treat."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.clinical.frequency import wilson_interval

Counts = tuple[int, tuple[int, ...]]
"""The size of a group, and in how many of it each outcome was found."""


@dataclass(frozen=True)
class Difference:
    """How much more often one group got better than another.

    Attributes
    ----------
    points : float
        Percentage points; less than 0 when the second group did better.
    low, high : float, optional
        95 % interval; None where it could not be calculated.
    origin : str
        ``"published"``, ``"calculated from counts"`` or ``"calculated from shares"``.
    stated : tuple of float, optional
        The number needed to treat and its interval, as the authors print them.
    """

    points: float
    low: float | None = None
    high: float | None = None
    origin: str = "calculated from counts"
    stated: tuple[float, float, float] | None = None

    @property
    def is_clear(self) -> bool:
        """Whether there is an interval and it leaves out 0."""
        return self.low is not None and (self.low > 0 or self.high < 0)

    @property
    def needed(self) -> float | None:
        """How many must get the better treatment for one more to get better; None where the interval holds 0.

        Examples
        --------
        >>> round(Difference(20.0, 5.0, 35.0).needed, 1)
        5.0
        >>> Difference(10.0, -5.0, 25.0).needed is None
        True
        """
        if self.stated:
            return self.stated[0]
        return None if (self.low is not None and not self.is_clear) or not self.points else 100 / abs(self.points)

    @property
    def needed_interval(self) -> tuple[float, float] | None:
        """The 95 % interval of `needed`; None where it has none."""
        if not self.is_clear:
            return None
        if self.stated:
            return self.stated[1:]
        ends = sorted(100 / abs(end) for end in (self.low, self.high))
        return ends[0], ends[1]

    def turned(self) -> Difference:
        """Return the same difference with the groups changed over."""
        low, high = (None, None) if self.low is None else (-self.high, -self.low)
        return Difference(-self.points, low, high, self.origin, self.stated)


def difference_of_counts(count_1: int, total_1: int, count_2: int, total_2: int) -> Difference:
    """Return the difference of two groups with Newcombe's interval."""
    low, high = newcombe(count_1, total_1, count_2, total_2)
    return Difference(100 * (count_1 / total_1 - count_2 / total_2), 100 * low, 100 * high)


def newcombe(count_1: int, total_1: int, count_2: int, total_2: int) -> tuple[float, float]:
    """Return Newcombe's 95 % interval for the difference of two shares.

    It puts Wilson's intervals of the two shares together (method 10 of Newcombe 1998), so it holds for small groups.

    Parameters
    ----------
    count_1, total_1 : int
        People who got better in the first group, and all of it.
    count_2, total_2 : int
        The same for the second group, which is taken off.

    Returns
    -------
    tuple of float
        Lower and upper end, as shares from -1 to 1.

    Examples
    --------
    >>> low, high = newcombe(56, 70, 48, 80)
    >>> round(low, 4), round(high, 4)
    (0.0524, 0.3339)
    """
    (low_1, high_1), (low_2, high_2) = wilson_interval(count_1, total_1), wilson_interval(count_2, total_2)
    one, two = count_1 / total_1, count_2 / total_2
    below = ((one - low_1) ** 2 + (high_2 - two) ** 2) ** 0.5
    above = ((high_1 - one) ** 2 + (two - low_2) ** 2) ** 0.5
    return one - two - below, one - two + above


def counts_from_percents(total: int, first: tuple[float, ...], second: tuple[float, ...]) -> tuple[Counts, Counts]:
    """Return the sizes of two groups, and counts in each, that whole-number percentages mean.

    Parameters
    ----------
    total : int
        People in both groups together.
    first, second : tuple of float
        Percentages printed for each group, for several outcomes.

    Returns
    -------
    tuple
        Group size and counts, for each group.

    Raises
    ------
    ValueError
        When no sizes, or more than one pair of sizes, give these percentages.

    Examples
    --------
    >>> counts_from_percents(23, (55, 64), (58, 75))
    ((11, (6, 7)), (12, (7, 9)))
    """

    def counts(size: int, percents: tuple[float, ...]) -> tuple[int, ...] | None:
        nearest = tuple(round(percent * size / 100) for percent in percents)
        fit = all(abs(100 * n / size - p) <= 0.5 + 1e-9 for n, p in zip(nearest, percents, strict=True))
        return nearest if fit else None

    sizes = [(size, total - size) for size in range(1, total)]
    found = [
        ((one, counts(one, first)), (two, counts(two, second)))
        for one, two in sizes
        if counts(one, first) and counts(two, second)
    ]
    if len(found) != 1:
        raise ValueError(f"{len(found)} pairs of group sizes give these percentages; expected exactly one")
    return found[0]
