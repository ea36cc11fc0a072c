"""A muscle as a sheet of fibres that run through cross-sections, from origin to insertion.

Every section is a smooth curve; fibre ``t`` passes each section at the same share ``t`` of its length. Outline, fibre
lines and regions all follow from the sections, so that fibres always leave the origin and meet at the insertion.
Curves are centripetal Catmull-Rom splines (`glutemed.drawing.outlines.smooth`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from matplotlib.path import Path

from glutemed.drawing.outlines import smooth

_STEP_MM = 10.0
"""Distance of the points on a fibre."""


def sample(points: np.ndarray, closed: bool, per_segment: int = 8) -> np.ndarray:
    """Return points on the smooth curve through control points; a third column of ones marks corners."""
    corner = points[:, 2] > 0 if points.shape[1] > 2 else None
    return _evaluate(smooth(points[:, :2], corner, closed), per_segment)


def _evaluate(curve: Path, per_segment: int) -> np.ndarray:
    count = (len(curve.vertices) - 1) // 3
    ends = curve.vertices[: 3 * count + 1]
    share = np.linspace(0, 1, per_segment, endpoint=False)[:, None]
    weights = (1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3
    pieces = [sum(weight * ends[3 * number + which] for which, weight in enumerate(weights)) for number in range(count)]
    return np.vstack([*pieces, ends[-1:]])


def along(line: np.ndarray, shares: np.ndarray | float) -> np.ndarray:
    """Return points at shares of the length of a polyline."""
    length = np.r_[0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    wanted = np.asarray(shares, dtype=float) * length[-1]
    return np.stack([np.interp(wanted, length, line[:, axis]) for axis in (0, 1)], axis=-1)


@dataclass(frozen=True, eq=False)
class FibreSheet:
    """Fibres through cross-sections.

    Attributes
    ----------
    sections : sequence of ndarray
        Control points of the cross-sections, origin first, all running the same way across the muscle.
    first, last : float
        The share of the sheet that belongs to this muscle or region.
    """

    sections: Sequence[np.ndarray]
    first: float = 0.0
    last: float = 1.0
    _fibres: dict[float, np.ndarray] = field(default_factory=dict, repr=False)

    @cached_property
    def _lines(self) -> list[np.ndarray]:
        return [sample(section, closed=False) if len(section) > 2 else section[:, :2] for section in self.sections]

    def fibre(self, across: float, start: float = 0.0, end: float = 1.0, fineness: float = 1.0) -> np.ndarray:
        """Return one fibre as a polyline.

        Parameters
        ----------
        across : float
            0 at the first edge of this region, 1 at the last.
        start, end : float
            Shares of the fibre's length, 0 at the origin.
        fineness : float
            How many times the usual number of points.
        """
        whole = self._whole_fibre(round(across, 6))
        length = (end - start) * np.hypot(*np.diff(whole, axis=0).T).sum()
        count = int(np.clip(fineness * length / _STEP_MM, 7, 90))
        return along(whole, np.linspace(start, end, count))

    def _whole_fibre(self, across: float) -> np.ndarray:
        if across not in self._fibres:
            share = self.first + across * (self.last - self.first)
            knots = np.vstack([along(line, share) for line in self._lines])
            self._fibres[across] = sample(knots, closed=False, per_segment=16) if len(knots) > 2 else knots
        return self._fibres[across]

    def outline(self, start: float = 0.0, end: float = 1.0, first: float = 0.0, last: float = 1.0) -> np.ndarray:
        """Return the closed outline of a part of the sheet; the whole by default."""
        across = np.linspace(first, last, 33)
        fibres = [self.fibre(share, start, end, 3.0) for share in across]
        top = np.array([fibre[0] for fibre in fibres])
        bottom = np.array([fibre[-1] for fibre in fibres])
        return np.vstack([top, fibres[-1][1:], bottom[::-1][1:], fibres[0][::-1][1:]])


def inside(polygon: np.ndarray, points: np.ndarray, slack: float = 0.0) -> np.ndarray:
    """Return which points lie in a polygon, or at most ``slack`` outside it."""
    points = np.atleast_2d(points)
    contained = Path(polygon).contains_points(points)
    if slack <= 0:
        return contained
    return contained | (distance(polygon, points) <= slack)


def distance(polygon: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return the distance of points to the edge of a polygon."""
    points = np.atleast_2d(points)
    start, end = polygon, np.roll(polygon, -1, axis=0)
    edge = end - start
    length = np.maximum((edge**2).sum(axis=1), 1e-12)
    foot = ((points[:, None] - start) * edge).sum(axis=2) / length
    nearest = start + np.clip(foot, 0, 1)[..., None] * edge
    return np.hypot(*np.moveaxis(points[:, None] - nearest, -1, 0)).min(axis=1)
