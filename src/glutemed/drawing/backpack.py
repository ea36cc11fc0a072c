"""A pack on the back, seen from behind: a plain sign on the trunk, without a force."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.hip_balance import HipBalance

HALF_WIDTH_M, HALF_HEIGHT_M = 0.13, 0.17
_ROUND = 6.0


class Backpack:
    """A pack where the posture says that the load is, leaning with the trunk.

    Parameters
    ----------
    ax : Axes
        In metres; the origin is the stance hip centre.
    width_pt : float
        Width of its outline in points.

    Attributes
    ----------
    artist : Artist
    """

    def __init__(self, ax: Axes, width_pt: float) -> None:
        turn = np.linspace(0.0, 2.0 * np.pi, 97)
        across, up = np.cos(turn), np.sin(turn)
        bulge = (np.abs(across) ** _ROUND + np.abs(up) ** _ROUND) ** (-1.0 / _ROUND)
        self._outline = np.column_stack([across * bulge * HALF_WIDTH_M, up * bulge * HALF_HEIGHT_M])
        look = {"fc": to_rgba(style.BODY_EDGE, 0.22), "ec": style.BODY_EDGE, "lw": 1.5 * width_pt}
        patch = PathPatch(Path(self._outline), zorder=30, **look)
        self.artist: Artist = ax.add_artist(patch)
        self._patch = patch

    def update(self, balance: HipBalance, out: float) -> None:
        """Move it; ``out`` is the x-direction of the stance side."""
        shown = balance.load_on_back and float(balance.posture.load_mass_kg) > 0
        self._patch.set_visible(shown)
        if shown:
            angle = np.deg2rad(balance.stance("right").trunk_angle_deg)
            along, upright = np.array([np.cos(angle), -np.sin(angle)]), np.array([np.sin(angle), np.cos(angle)])
            place = np.array([-float(balance.posture.load_distance_m), balance.load_height_m])
            points = place + self._outline[:, :1] * along + self._outline[:, 1:] * upright
            self._patch.set_path(Path(points * (out, 1.0), closed=True))
