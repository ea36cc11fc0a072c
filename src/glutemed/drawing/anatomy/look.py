"""Tones, lines and soft shading of the anatomical plates."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style

BONE_TONES = {
    "near": (style.BONE, "#6e5f45", 1.0),
    "socket": ("#cbb994", "#6e5f45", 1.0),
    "far": ("#e6dcc6", "#85775c", 0.9),
    "left": ("#f6f1e6", "#b9ad95", 0.45),
}
"""Fill, edge and strength of shading for a bone in front, the inside of the socket, a bone behind, the other side."""
SHADE, LIGHT = "#7d6844", "#fffdf6"
FLESH = {
    "gluteus_maximus": "#c98a78",
    "medius_anterior": "#dba993",
    "medius_middle": "#c98770",
    "medius_posterior": "#b46c59",
    "gluteus_minimus": "#c07a70",
    "tensor_fasciae_latae": "#cc9078",
    "piriformis": "#ad7263",
    "iliotibial_tract": "#f1ece0",
}
"""Muscle reds of the family of `style.MUSCLE`; the three regions of medius also differ in lightness."""
FLESH_EDGE, FIBRE, TENDON = "#6b2f22", "#7c3a2b", "#f3e6da"
TRACT_EDGE, TRACT_FIBRE = "#86806f", "#b3ab97"
NERVE, NERVE_EDGE = "#f2cf3b", "#5f4c00"
ARTERY, ARTERY_EDGE = "#c2303a", "#5e0f15"
BURSA, BURSA_EDGE = "#cfe8f2", "#2c6377"


def path_of(points: np.ndarray, closed: bool = True) -> Path:
    """Return a polyline as a path."""
    if not closed:
        return Path(points)
    vertices = np.vstack([points, points[:1]])
    codes = np.full(len(vertices), Path.LINETO, dtype=Path.code_type)
    codes[0], codes[-1] = Path.MOVETO, Path.CLOSEPOLY
    return Path(vertices, codes)


def with_holes(outline: np.ndarray, holes: tuple[np.ndarray, ...]) -> Path:
    """Return an outline with holes: outline counter-clockwise, holes clockwise."""
    paths = [path_of(_turned(outline, True)), *(path_of(_turned(hole, False)) for hole in holes)]
    return Path.make_compound_path(*paths)


def _turned(points: np.ndarray, counter_clockwise: bool) -> np.ndarray:
    x, y = points.T
    area = np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)
    return points if (area > 0) == counter_clockwise else points[::-1]


class Brush:
    """Draws on axes in mm; every artist it makes is kept.

    Parameters
    ----------
    ax : Axes
    points_per_mm : float
        Scale of the axes on paper.
    size : style.Size
    floor : float
        Nothing is drawn below; SVG renderers clip by a shape or by the frame, not by both.

    Attributes
    ----------
    artists : list of Artist
    """

    def __init__(self, ax: Axes, points_per_mm: float, size: style.Size, floor: float) -> None:
        self.ax, self.points_per_mm, self.size, self._floor = ax, points_per_mm, size, floor
        self.artists: list[Artist] = []
        self._cuts: dict[int, tuple[Path, Path]] = {}

    def fill(self, path: Path, colour: str, zorder: float, clip: Path | None = None, alpha: float = 1.0) -> PathPatch:
        """Fill a path."""
        return self._add(PathPatch(path, fc=colour, ec="none", lw=0, zorder=zorder, alpha=alpha), clip)

    def line(
        self,
        path: Path,
        colour: str,
        width_pt: float,
        zorder: float,
        clip: Path | None = None,
        alpha: float = 1.0,
        dashes: tuple[float, ...] | None = None,
    ) -> PathPatch:
        """Draw a path as a line."""
        look = {"fc": "none", "ec": colour, "lw": width_pt, "capstyle": "round", "joinstyle": "round"}
        patch = PathPatch(path, zorder=zorder, alpha=alpha, **look)
        if dashes:
            patch.set_linestyle((0, dashes))
            patch.set_capstyle("butt")
        return self._add(patch, clip)

    def soft(
        self, path: Path, colour: str, width_mm: float, alpha: float, zorder: float, clip: Path | None, steps: int = 4
    ) -> None:
        """Draw a soft band: lines of growing width on one another."""
        for step in range(steps, 0, -1):
            width = width_mm * step / steps * self.points_per_mm
            self.line(path, colour, width, zorder, clip, alpha / steps)

    def _cut(self, path: Path) -> Path:
        """Return a path without what lies below the floor; the same one each time, so that SVG holds it once."""
        if id(path) not in self._cuts:
            self._cuts[id(path)] = path, Path(np.maximum(path.vertices, (-np.inf, self._floor)), path.codes)
        return self._cuts[id(path)][1]

    def _add(self, patch: PathPatch, clip: Path | None) -> PathPatch:
        patch.set_path(self._cut(patch.get_path()))
        self.ax.add_patch(patch)
        if clip is not None:
            patch.set_clip_path(self._cut(clip), self.ax.transData)
        self.artists.append(patch)
        return patch
