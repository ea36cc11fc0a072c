"""Labels in two columns beside a plate, with leader lines that never cross."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def stack(anchors: np.ndarray, heights: Sequence[float], edge: float, low: float, high: float) -> np.ndarray:
    """Return the heights at which the labels of one column stand.

    The labels start in the order of their anchors; wherever two leader lines would cross, the two labels change
    places. Each change makes the lines shorter together, so that this ends.

    Parameters
    ----------
    anchors : ndarray
        Ends of the leader lines, shape ``(n, 2)``.
    heights : sequence of float
        Height of each label, with the gap to the next.
    edge : float
        Where the leader lines leave the column.
    low, high : float
        Lower and upper end of the column.

    Returns
    -------
    ndarray
        Middle of each label.
    """
    order = list(np.argsort(-anchors[:, 1], kind="stable"))
    for _ in range(200):
        middles = _column(anchors, heights, order, low, high)
        pair = _crossing(anchors, middles, order, edge)
        if pair is None:
            break
        first, second = pair
        order[first], order[second] = order[second], order[first]
    return middles


def _column(anchors: np.ndarray, heights: Sequence[float], order: list[int], low: float, high: float) -> np.ndarray:
    """Return middles as near to the anchors as the order allows."""
    tall = np.array([heights[which] for which in order])
    if tall.sum() > high - low:
        raise ValueError(f"{len(order)} labels need {tall.sum():.0f} mm, the column has {high - low:.0f}")
    above = np.r_[0.0, np.cumsum((tall[:-1] + tall[1:]) / 2)]
    wanted = np.clip(anchors[order, 1], low + tall[-1] / 2, high - tall[0] / 2) + above
    first, last = high - tall[0] / 2, low + tall[-1] / 2 + above[-1]
    pooled = np.clip(_falling(wanted), last, first)
    middles = np.empty(len(order))
    middles[order] = pooled - above
    return middles


def _falling(values: np.ndarray) -> np.ndarray:
    """Return the nearest sequence that never rises (pool adjacent violators)."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        mean, count = float(value), 1
        while blocks and blocks[-1][0] < mean:
            before, number = blocks.pop()
            mean, count = (mean * count + before * number) / (count + number), count + number
        blocks.append((mean, count))
    return np.concatenate([np.full(count, mean) for mean, count in blocks])


def _crossing(anchors: np.ndarray, middles: np.ndarray, order: list[int], edge: float) -> tuple[int, int] | None:
    for first in range(len(order)):
        for second in range(first + 1, len(order)):
            one, two = order[first], order[second]
            if cross((edge, middles[one]), anchors[one], (edge, middles[two]), anchors[two]):
                return first, second
    return None


def cross(a: Sequence[float], b: Sequence[float], c: Sequence[float], d: Sequence[float]) -> bool:
    """Return whether the lines from a to b and from c to d cross."""

    def side(p: Sequence[float], q: Sequence[float], r: Sequence[float]) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
