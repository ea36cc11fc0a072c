"""The key figure beside a free-body diagram: which parts of the body the stance hip carries, and what each weighs."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.arrows import ForceArrow, centre_of_mass_mark
from glutemed.drawing.balance_words import other
from glutemed.drawing.carried_body import CarriedSilhouette
from glutemed.drawing.force_scale import ForceScale
from glutemed.drawing.held_things import HeldThings
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.labels import spread
from glutemed.drawing.sheet import Sheet

HALF_WIDTH_M, LATERAL_M, BELOW_M, ABOVE_M = 0.72, 0.57, -1.15, 1.16


class CarriedPartsPanel:
    """The person from behind without the stance leg, with the weight of each part and their common centre of mass.

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
        # the stance side has room for a leaning head, the free side for the names of the parts
        self._sheet = Sheet(ax, side, size, (LATERAL_M - 2 * HALF_WIDTH_M, LATERAL_M), (BELOW_M, ABOVE_M))
        ax.set_anchor("N")
        self._out, self._points_per_m = self._sheet.out, self._sheet.points_per_m
        self._middle = self._out * (LATERAL_M - HALF_WIDTH_M)
        self._edge = self._middle - self._out * (HALF_WIDTH_M - 0.01)
        ax.text(
            self._middle - (HALF_WIDTH_M - 0.01),
            ABOVE_M - 0.01,
            f"What the {side}\nhip carries",
            fontsize=size.text_pt + 1,
            fontweight="bold",
            va="top",
        )
        self._ground = BELOW_M + 0.22
        self._figure = CarriedSilhouette(ax, balance.stance(side), size)
        self._arrows = [ForceArrow(ax, style.QUIET, 1.1 * size.line_pt, self._points_per_m) for _ in range(3)]
        self._held = HeldThings(ax, 0.5 * size.line_pt)
        self._total = ForceArrow(ax, style.INK, 1.5 * size.line_pt, self._points_per_m, zorder=37)
        self._mark = centre_of_mass_mark(ax, 3.5 * size.line_pt, zorder=38)
        self._leaders = [ax.plot([], [], color=style.QUIET, lw=0.4 * size.line_pt, zorder=34)[0] for _ in range(3)]
        align = "left" if self._out > 0 else "right"
        text = {"fontsize": size.small_pt, "va": "center", "ha": align, "linespacing": 1.1, "zorder": 40}
        self._words = [ax.text(0, 0, "", color=style.QUIET, **text) for _ in range(3)]
        ax.text(
            self._middle,
            BELOW_M + 0.01,
            f"standing on the {side} leg,\ntaken away here",
            color=style.STANCE,
            fontsize=size.small_pt,
            va="bottom",
            ha="center",
            linespacing=1.1,
        )
        self.artists: list[Artist] = [
            *self._figure.artists,
            *self._held.artists,
            *(arrow.artist for arrow in (*self._arrows, self._total)),
            *self._mark,
            *self._leaders,
            *self._words,
        ]
        self.update(balance)

    def update(self, balance: HipBalance) -> bool:
        """Show a balance; return whether the still layer changed, which it never does."""
        self._figure.update(balance.stance(self._sheet.side))
        self._held.update(balance, self._out, self._ground)
        metres_per_newton = ForceScale.of(balance).points_per_newton(balance) / self._points_per_m
        names = {
            "trunk, head, arms": "trunk,\nhead, arms",
            "pelvis": "pelvis",
            "swing leg": f"{other(self._sheet.side)} leg",
        }
        gap = 3.0 * self._sheet.size.small_pt / self._points_per_m
        heights = spread([part.at[1] for part in balance.parts], gap, BELOW_M, ABOVE_M)
        drawn = zip(balance.parts, heights, self._arrows, self._leaders, self._words, strict=True)
        for part, height, arrow, leader, words in drawn:
            x, y = -self._out * part.at[0], part.at[1]
            arrow.place((x, y), (x, y - part.weight_n * metres_per_newton))
            words.set(position=(self._edge, height), text=f"{names[part.name]}\n{part.weight_n:.0f} N")
            reach = self._edge + self._out * 6.5 * self._sheet.size.text_pt / self._points_per_m
            leader.set_data([reach, x], [height, y])
        x, y = -self._out * balance.centre[0], balance.centre[1]
        self._total.place((x, y), (x, y - balance.weight_n * metres_per_newton))
        for mark in self._mark:
            mark.set_data([x], [y])
        return False
