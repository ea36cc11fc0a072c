"""What a person holds in a diagram: a stick with its crook, a bag, a pack. Plain signs, without a force."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.backpack import Backpack
from glutemed.drawing.hip_balance import HipBalance

HANDLE_M, BAG_TOP_M, BAG_M = 0.015, -0.050, 0.08
"""Heights above the stance hip of the stick's handle and of the bag's grip, and the size of the bag."""


class HeldThings:
    """A cane and a load, in a hand or on the back, where the posture says that they are.

    Parameters
    ----------
    ax : Axes
        In metres; the origin is the stance hip centre.
    width_pt : float
        Width of the lines in points.

    Attributes
    ----------
    artists : list of Artist
    """

    def __init__(self, ax: Axes, width_pt: float) -> None:
        self._cane = ax.plot([], [], color=style.BODY_EDGE, lw=2.4 * width_pt, zorder=30)[0]
        self._bag = ax.plot([], [], color=style.BODY_EDGE, lw=1.5 * width_pt, zorder=30)[0]
        self._pack = Backpack(ax, width_pt)
        self.artists: list[Artist] = [self._cane, self._bag, self._pack.artist]

    def update(self, balance: HipBalance, out: float, ground: float) -> None:
        """Move both; ``out`` is the x-direction of the stance side, ``ground`` the height of the floor."""
        posture = balance.posture
        self._cane.set_visible(bool(posture.cane_force_n > 0))
        self._bag.set_visible(bool(posture.load_mass_kg > 0 and not balance.load_on_back))
        self._pack.update(balance, out)
        crook = np.linspace(0.0, 1.0, 9) * np.pi
        medial, radius = float(posture.cane_distance_m), 0.016
        x = np.r_[medial, medial, medial + radius - radius * np.cos(crook)]
        y = np.r_[ground, HANDLE_M, HANDLE_M + radius * np.sin(crook)]
        self._cane.set_data(-out * x, y)
        medial, half, low = float(posture.load_distance_m), 0.5 * BAG_M, BAG_TOP_M - 0.032
        x = medial + np.array([-0.5 * half, 0.0, 0.5 * half, half, half, -half, -half, -0.5 * half])
        y = np.array([low, BAG_TOP_M, low, low, low - BAG_M, low - BAG_M, low, low])
        self._bag.set_data(-out * np.r_[x, x[2]], np.r_[y, low])
