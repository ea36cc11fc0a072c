"""Smooth outlines from a few control points.

The shapes in ``shapes/*.csv`` are control points, drawn anew for this course; here they are read and turned into Bezier
curves. Proportions after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0).
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from matplotlib.path import Path

Warp = Callable[[np.ndarray], np.ndarray]

_OPEN = ("line_", "foramen_", "head_hidden")  # shapes that are strokes


@dataclass(frozen=True, eq=False)
class Outline:
    """Control points of one shape.

    Attributes
    ----------
    points : ndarray
        Control points, shape ``(n, 2)``.
    corner : ndarray
        True where the outline has a sharp point.
    closed : bool
        False for a stroke.
    """

    points: np.ndarray
    corner: np.ndarray
    closed: bool

    def warped(self, warp: Warp) -> Outline:
        """Return the outline with its control points moved by a function of points."""
        return Outline(warp(self.points), self.corner, self.closed)

    def mirrored(self, axis_x: float = 0.0) -> Outline:
        """Return the outline mirrored about a vertical line; a closed one keeps its sense of rotation."""
        points = self.points * (-1.0, 1.0) + (2.0 * axis_x, 0.0)
        return Outline(points[::-1], self.corner[::-1], self.closed)

    def curve(self, hole: bool = False) -> Path:
        """Return the smooth curve through the control points.

        Parameters
        ----------
        hole : bool
            Turn a closed outline the other way round, so that it cuts a hole.

        Returns
        -------
        Path
            Bezier curves; closed outlines all turn counter-clockwise, so that overlapping ones unite when filled.
        """
        points, corner = self.points, self.corner
        if self.closed and (_signed_area(points) < 0) != hole:
            points, corner = points[::-1], corner[::-1]
        return smooth(points, corner, self.closed)

    def polygon(self) -> Path:
        """Return the closed outline with straight edges: for small shapes, a third of the vertices."""
        points = self.points if _signed_area(self.points) > 0 else self.points[::-1]
        vertices = np.vstack([points, points[:1]])
        codes = np.full(len(vertices), Path.LINETO, dtype=Path.code_type)
        codes[0], codes[-1] = Path.MOVETO, Path.CLOSEPOLY
        return Path(vertices, codes)


def smooth(points: np.ndarray, corner: np.ndarray | None = None, closed: bool = True) -> Path:
    """Return the centripetal Catmull-Rom spline through points as cubic Bezier curves.

    Parameters
    ----------
    points : ndarray
        Points to pass through, shape ``(n, 2)``.
    corner : ndarray, optional
        True where the curve has a sharp point.
    closed : bool
        Whether the last point joins the first.

    Returns
    -------
    Path
    """
    count = len(points)
    before = points[np.arange(-1, count - 1)]
    after = points[np.r_[1:count, 0]]
    if not closed:
        before[0] = 2 * points[0] - points[1]
        after[-1] = 2 * points[-1] - points[-2]
    into, out = points - before, after - points
    step_in = np.sqrt(np.maximum(np.hypot(*into.T), 1e-12))[:, None]
    step_out = np.sqrt(np.maximum(np.hypot(*out.T), 1e-12))[:, None]
    slope = (into * step_out / step_in + out * step_in / step_out) / (step_in + step_out)
    if corner is not None:
        slope[corner] = 0.0
    ahead = points + slope * step_out / 3
    behind = points - slope * step_in / 3
    following = np.r_[1:count, 0] if closed else np.arange(1, count)
    leading = np.arange(len(following))
    segments = np.stack([ahead[leading], behind[following], points[following]], axis=1).reshape(-1, 2)
    vertices = np.vstack([points[:1], segments])
    codes = np.full(len(vertices), Path.CURVE4, dtype=Path.code_type)
    codes[0] = Path.MOVETO
    if closed:
        vertices = np.vstack([vertices, points[:1]])
        codes = np.r_[codes, Path.CLOSEPOLY].astype(Path.code_type)
    return Path(vertices, codes)


def compound(curves: Sequence[Path]) -> Path:
    """Return several curves as one path, so that one artist draws them."""
    vertices = np.vstack([curve.vertices for curve in curves])
    codes = np.concatenate([curve.codes for curve in curves])
    return Path(vertices, codes)


def placed(curve: Path, place: Warp) -> Path:
    """Return a curve with its vertices moved rigidly; the codes are shared, which keeps a redraw cheap."""
    return Path(place(curve.vertices), curve.codes)


@cache
def read_outlines(name: str) -> dict[str, Outline]:
    """Return the shapes of one file by their names, in metres.

    Parameters
    ----------
    name : str
        File in the package's ``shapes`` folder, without ending: ``pelvis``, ``femur``, ``spine`` or ``body``.

    Returns
    -------
    dict of str to Outline
        Strokes such as ``line_crest`` are open, the others closed.
    """
    text = (files("glutemed.drawing") / "shapes" / f"{name}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    points: dict[str, list[tuple[float, float, bool]]] = {}
    for row in rows:
        points.setdefault(row["shape"], []).append((float(row["x"]), float(row["y"]), row["corner"] == "1"))
    return {shape: _outline(np.array(values), not shape.startswith(_OPEN)) for shape, values in points.items()}


def _outline(values: np.ndarray, closed: bool) -> Outline:
    return Outline(values[:, :2] / 1000.0, values[:, 2].astype(bool), closed)


def _signed_area(points: np.ndarray) -> float:
    x, y = points.T
    return 0.5 * float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))
