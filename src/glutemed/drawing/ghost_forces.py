"""The forces as they were before a change, dashed under those of now and to the same scale."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.arrows import ForceArrow, Point
from glutemed.drawing.force_places import force_ends
from glutemed.drawing.hip_balance import HipBalance

_COLOURS = {"W": style.INK, "F": style.MUSCLE, "J": style.CONTACT}
_DASHED = (0, (4, 2))


class GhostArrow(ForceArrow):
    """A hollow, dashed arrow; parameters as for `ForceArrow`."""

    def __init__(self, ax: Axes, colour: str, width_pt: float, points_per_unit: float) -> None:
        super().__init__(ax, colour, width_pt, points_per_unit, zorder=34, rim=False)
        self.artist.set(facecolor="none", edgecolor=colour, linestyle=_DASHED)
        self._edge = 0.28 * width_pt

    def place(self, tail: Point, tip: Point) -> None:
        """Move the arrow; one shorter than half a point is hidden."""
        super().place(tail, tip)
        self.artist.set_linewidth(self._edge)


class GhostForces:
    """Weight, pull and joint reaction of an earlier state, each where it acted; one that did not change is hidden.

    Parameters
    ----------
    ax : Axes
        In metres with equal aspect; the origin is the stance hip centre.
    side : {"right", "left"}
        The stance side.
    width_pt : float
        Width of a shaft in points.
    points_per_m : float
        Points on paper for one metre.

    Attributes
    ----------
    artists : list of Artist
    arrows : dict of str to GhostArrow
        ``W``, ``F`` and ``J``.
    """

    def __init__(self, ax: Axes, side: str, width_pt: float, points_per_m: float) -> None:
        self._mirror = np.array([1.0 if side == "right" else -1.0, 1.0])
        self._points = points_per_m
        self.arrows = {name: GhostArrow(ax, colour, width_pt, points_per_m) for name, colour in _COLOURS.items()}
        self.artists: list[Artist] = [arrow.artist for arrow in self.arrows.values()]

    def update(self, before: HipBalance, now: HipBalance, points_per_newton: float) -> None:
        """Show the forces before where they differ from those of now."""
        metres_per_newton = points_per_newton / self._points
        forces_now = force_ends(now, metres_per_newton)
        for name, ends in force_ends(before, metres_per_newton).items():
            if np.allclose(ends, forces_now[name], atol=1.0 / self._points):
                self.arrows[name].hide()
            else:
                self.arrows[name].place(*(end * self._mirror for end in ends))


class GhostTriangle:
    """The closed chain of an earlier state: its corners, joined by dashed lines.

    Parameters
    ----------
    ax : Axes
        In points.
    side : {"right", "left"}
    width_pt : float
        Width of the lines.

    Attributes
    ----------
    artists : list of Artist
    lines : dict of str to Line2D
        ``W`` (with a load and a cane), ``F`` and ``J``.
    """

    def __init__(self, ax: Axes, side: str, width_pt: float) -> None:
        self._out = 1.0 if side == "right" else -1.0
        look = {"lw": width_pt, "ls": _DASHED, "zorder": 34}
        self.lines = {name: ax.plot([], [], color=colour, **look)[0] for name, colour in _COLOURS.items()}
        self.artists: list[Artist] = list(self.lines.values())

    def update(self, before: HipBalance, points_per_newton: float, start: np.ndarray) -> None:
        """Show the chain from a place on."""
        down = sum(one.down_n for one in before.turning)
        lateral, up = before.reaction
        corner = start - (0.0, down * points_per_newton)
        end = start - np.array([lateral * self._out, up]) * points_per_newton
        for name, ends in (("W", (start, corner)), ("F", (corner, end)), ("J", (end, start))):
            self.lines[name].set_data(*np.transpose(ends))
            self.lines[name].set_visible(name == "W" or before.holds)
