"""Force arrows and dimension lines of free-body diagrams: exact in length, built once and then moved.

An arrow is one filled outline in data coordinates, so that its tip is where the number says; the arrows of matplotlib
have heads that overshoot by their line width.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style

Point = tuple[float, float]


class ForceArrow:
    """An arrow from tail to tip.

    Parameters
    ----------
    ax : Axes
        With equal aspect.
    colour : str
    width_pt : float
        Width of the shaft in points.
    points_per_unit : float
        Points on paper for one unit of the axes.
    zorder : float
    rim : bool
        Whether a long arrow has a light rim, to stand out from what it lies on.

    Attributes
    ----------
    artist : PathPatch
    """

    def __init__(
        self, ax: Axes, colour: str, width_pt: float, points_per_unit: float, zorder: float = 35, rim: bool = True
    ) -> None:
        self._width, self._points, self._rim = width_pt, points_per_unit, rim
        self.artist = PathPatch(Path(np.zeros((1, 2))), fc=colour, ec=style.PAPER, joinstyle="miter", zorder=zorder)
        ax.add_patch(self.artist)

    def place(self, tail: Point, tip: Point) -> None:
        """Move the arrow; one shorter than half a point is hidden."""
        tail, tip = np.asarray(tail, float), np.asarray(tip, float)
        length = float(np.hypot(*(tip - tail)))
        self.artist.set_visible(length * self._points >= 0.5)
        if not self.artist.get_visible():
            return
        along = (tip - tail) / length
        across = np.array([-along[1], along[0]])
        long = length * self._points > 6 * self._width  # a rim would eat a short one
        self.artist.set_linewidth(0.3 * self._width if self._rim and long else 0.0)
        width = self._width / self._points
        head = min(4.0 * width, 0.75 * length)
        half_head, half = 0.45 * head, min(0.5 * width, 0.16 * head)
        neck = tip - head * along
        outline = [
            tail - half * across,
            neck - half * across,
            neck - half_head * across,
            tip,
            neck + half_head * across,
            neck + half * across,
            tail + half * across,
            tail - half * across,
        ]
        self.artist.set_path(Path(outline, closed=True))

    def hide(self) -> None:
        """Hide the arrow."""
        self.artist.set_visible(False)


class Dimension:
    """A dimension line: a thin line with a tick across each end.

    Parameters
    ----------
    ax : Axes
    colour : str
    width_pt : float
    tick : float
        Length of a tick in units of the axes.

    Attributes
    ----------
    artists : list of Artist
    """

    def __init__(self, ax: Axes, colour: str, width_pt: float, tick: float) -> None:
        self._tick = tick
        self._rim = ax.plot([], [], color=style.PAPER, lw=width_pt + 2.4, alpha=0.85, zorder=32)[0]
        self._line = ax.plot([], [], color=colour, lw=width_pt, zorder=33)[0]
        self._lines: list[Line2D] = [self._rim, self._line]
        self.artists: list[Artist] = list(self._lines)

    def place(self, start: Point, end: Point) -> None:
        """Move the line."""
        start, end = np.asarray(start, float), np.asarray(end, float)
        length = float(np.hypot(*(end - start)))
        along = (end - start) / length if length > 0 else np.array([1.0, 0.0])
        tick = 0.5 * self._tick * np.array([-along[1], along[0]])
        gap = np.full(2, np.nan)
        points = np.array([start - tick, start + tick, gap, start, end, gap, end - tick, end + tick])
        for line in self._lines:
            line.set_data(*points.T)

    def set_visible(self, visible: bool) -> None:
        """Show or hide the line."""
        for line in self._lines:
            line.set_visible(visible)


def centre_of_mass_mark(ax: Axes, size_pt: float, zorder: float = 36) -> tuple[Line2D, Line2D]:
    """Return the two artists of the usual sign for a centre of mass: a disc with two dark quarters."""
    quarters = Path.make_compound_path(Path.wedge(0, 90), Path.wedge(180, 270))
    disc = ax.plot([], [], "o", ms=size_pt, mfc=style.PAPER, mec=style.INK, mew=0.1 * size_pt, zorder=zorder)[0]
    # a marker's size is that of its longest side, so the two quarters need no other size than the disc
    dark = ax.plot([], [], ls="", marker=quarters, ms=size_pt, mfc=style.INK, mec="none", zorder=zorder + 0.1)[0]
    return disc, dark


def arc(centre: Point, radius: float, start_deg: float, end_deg: float) -> np.ndarray:
    """Return points on an arc, counter-clockwise from the x-axis."""
    angles = np.deg2rad(np.linspace(start_deg, end_deg, 25))
    return np.asarray(centre) + radius * np.column_stack([np.cos(angles), np.sin(angles)])
