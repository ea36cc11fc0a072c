"""A small figure of the person beside a free-body diagram: how they stand, what they hold, where the weight acts."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.arrows import ForceArrow, centre_of_mass_mark
from glutemed.drawing.carried_body import CarriedSilhouette
from glutemed.drawing.held_things import HeldThings
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.sheet import Sheet

FREE_M, LATERAL_M, BELOW_M, ABOVE_M = -0.80, 0.62, -0.94, 1.0


class PostureKey:
    """What the stance hip carries, small, with the weight to the force scale; the stance leg is only dashed.

    Parameters
    ----------
    ax : Axes
        Is given limits in metres and equal aspect.
    balance : HipBalance
        What to show first.
    side : {"right", "left"}
        The stance side.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, balance: HipBalance, side: str, size: style.Size = style.READING) -> None:
        sheet = self._sheet = Sheet(ax, side, size, (FREE_M, LATERAL_M), (BELOW_M, ABOVE_M))
        self._figure = CarriedSilhouette(ax, balance.stance(side), size)
        self._held = HeldThings(ax, 0.4 * size.line_pt)
        self._weight = ForceArrow(ax, style.INK, 1.2 * size.line_pt, sheet.points_per_m, zorder=37)
        self._mark = centre_of_mass_mark(ax, 2.6 * size.line_pt, zorder=38)
        self.artists: list[Artist] = [
            *self._figure.artists,
            *self._held.artists,
            self._weight.artist,
            *self._mark,
        ]

    def update(self, balance: HipBalance, points_per_newton: float) -> None:
        """Show a balance to a force scale."""
        sheet = self._sheet
        self._figure.update(balance.stance(sheet.side))
        self._held.update(balance, sheet.out, BELOW_M + 0.02)
        x, y = sheet.at(-balance.centre[0], balance.centre[1])
        self._weight.place((x, y), (x, y - balance.weight_n * points_per_newton / sheet.points_per_m))
        for mark in self._mark:
            mark.set_data([x], [y])
