"""A muscle path over a cylinder: how long it is, and in which direction it leaves towards the thigh.

Gluteus maximus in Rajagopal2016 bends over cylinders that stand for what lies behind the hip. The shortest path over a
cylinder is straight, then a helix, then straight; unrolled, it is one straight line, which gives everything below.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

CUT = 1.5 * np.pi
"""Largest turn round a cylinder; what seems larger is a path that passes in front of it without touching."""


@dataclass(frozen=True, eq=False)
class Cylinder:
    """A cylinder fixed to the pelvis, endless along its axis. Paths pass behind it, counterclockwise about its axis.

    Attributes
    ----------
    centre_m : ndarray, shape (3,)
        A point of its axis; forward, up, right of the hip centre, in m.
    frame : ndarray, shape (3, 3)
        Its own x, y and z directions as columns; z is the axis.
    radius_m : float
        Its radius in m.
    """

    centre_m: np.ndarray
    frame: np.ndarray
    radius_m: float

    @classmethod
    def from_record(cls, record: dict[str, str]) -> Cylinder:
        """Return the cylinder of one line of `data/wrapping.csv`; its angles turn about x, then about the new y."""
        centre = np.array([float(record[axis]) / 1000 for axis in ("forward_mm", "up_mm", "right_mm")])
        about_x, about_y = float(record["about_x_rad"]), float(record["about_y_rad"])
        cx, sx, cy, sy = np.cos(about_x), np.sin(about_x), np.cos(about_y), np.sin(about_y)
        frame = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]]) @ np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
        return cls(centre, frame, float(record["radius_mm"]) / 1000)

    def distance(self, point_m: np.ndarray) -> np.ndarray:
        """Return how far points of shape (3, ...) are from the axis, in m."""
        place = self._own(point_m)
        return np.hypot(place[0], place[1])

    def over(self, start_m: np.ndarray, end_m: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the shortest path over the cylinder.

        Parameters
        ----------
        start_m : ndarray, shape (3,)
            Where the path begins, outside the cylinder.
        end_m : ndarray, shape (3, ...)
            Where it ends, in one or many positions of the hip. For an end inside the cylinder the cylinder shrinks
            until it reaches no further than the end, **an assumption** that keeps length and direction free of jumps.

        Returns
        -------
        length_m : ndarray
            Length of the path in m.
        direction : ndarray, shape (3, ...)
            Unit vector of its last straight piece, towards the end. Where the cylinder is not in the way this is the
            direction from start to end.
        """
        a, b = self._own(start_m), self._own(end_m)
        from_a, from_b = np.hypot(a[0], a[1]), np.hypot(b[0], b[1])
        radius = np.minimum(self.radius_m, from_b)
        half_a = np.arccos(radius / from_a)
        half_b = np.arccos(np.divide(radius, from_b, out=np.ones_like(from_b), where=from_b > 0))
        turn = np.mod(np.arctan2(b[1], b[0]) - np.arctan2(a[1], a[0]) - CUT, 2 * np.pi) + CUT - 2 * np.pi
        arc = turn - half_a - half_b
        # In the plane across the axis: tangent, arc, tangent. Unrolled, the path climbs along the axis at an even rate.
        plane = np.sqrt(from_a**2 - radius**2) + radius * arc + np.sqrt(from_b**2 - radius**2)
        climb = b[2] - a[2]
        bent = np.hypot(plane, climb)
        leaves_at = np.arctan2(b[1], b[0]) - half_b
        last = np.stack([-np.sin(leaves_at) * plane, np.cos(leaves_at) * plane, climb]) / bent
        straight = (b.T - a).T
        direct = np.sqrt((straight**2).sum(axis=0))
        wraps = arc > 0
        direction = np.einsum("ij,j...->i...", self.frame, np.where(wraps, last, straight / direct))
        return np.where(wraps, bent, direct), direction

    def _own(self, point_m: np.ndarray) -> np.ndarray:
        """Return points of shape (3, ...) in the cylinder's own frame."""
        return np.einsum("ji,j...->i...", self.frame, (np.asarray(point_m).T - self.centre_m).T)
