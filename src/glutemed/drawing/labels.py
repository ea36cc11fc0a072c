"""Direct labels that never sit on one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def spread(wanted: ArrayLike, gap: float, low: float, high: float) -> np.ndarray:
    """Return positions as near as possible to the wanted ones, in the same order, at least ``gap`` apart.

    Parameters
    ----------
    wanted : array_like
        Where each label would like to be.
    gap : float
        Smallest distance between two labels.
    low, high : float
        Where the first and last label may be.

    Returns
    -------
    ndarray
        Positions inside the limits.

    Raises
    ------
    ValueError
        When the labels cannot fit between the limits.

    Examples
    --------
    >>> spread([1.0, 1.0], gap=0.5, low=0.0, high=2.0).tolist()
    [0.75, 1.25]
    """
    wanted = np.clip(np.asarray(wanted, dtype=float), low, high)
    count = wanted.size
    if (count - 1) * gap > high - low:
        raise ValueError(f"{count} labels {gap:g} apart do not fit between {low:g} and {high:g}")
    order = np.argsort(wanted, kind="stable")
    steps = gap * np.arange(count)
    centred = _pool(wanted[order] - steps)
    placed = np.clip(centred, low, high - steps[-1]) + steps
    positions = np.empty(count)
    positions[order] = placed
    return positions


def _pool(values: np.ndarray) -> np.ndarray:
    """Return the nearest non-decreasing sequence (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        total, number = float(value), 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / number:
            before, size = blocks.pop()
            total, number = total + before, number + size
        blocks.append((total, number))
    return np.concatenate([np.full(number, total / number) for total, number in blocks])
