"""A table under a free-body diagram: arms, forces and moment before and now, with the change in per cent."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.balance_change import COLUMNS, changes, numbers
from glutemed.drawing.hip_balance import HipBalance

_COLOURS = (style.INK, style.MUSCLE, style.MUSCLE, style.CONTACT, style.INK)
_RIGHT = (0.200, 0.325, 0.530, 0.745, 0.990)
"""Where each column ends, over the width of the table."""
_ROWS = (0.88, 0.63, 0.38, 0.13)


class BalanceTable:
    """Four lines: the names of the quantities, before, now, change.

    Parameters
    ----------
    ax : Axes
        Wide and low; loses its frame.
    before, now : HipBalance
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, before: HipBalance, now: HipBalance, size: style.Size = style.READING) -> None:
        ax.set(xlim=(0, 1), ylim=(0, 1))
        ax.set_axis_off()
        look = {"va": "center", "fontsize": min(size.small_pt, 14.0), "zorder": 40}
        for name, y in zip(("", "before", "now", "change"), _ROWS, strict=True):
            ax.text(0.008, y, name, fontweight="bold", color=style.SECOND if name == "before" else style.INK, **look)
        for words, x, colour in zip(COLUMNS, _RIGHT, _COLOURS, strict=True):
            ax.text(x, _ROWS[0], words, ha="right", color=colour, **look)
        ax.plot([0.008, 0.990], [0.755, 0.755], color=style.QUIET, lw=0.8)
        self._cells = [
            [
                ax.text(x, y, "", ha="right", color=colour, fontweight=weight, **look)
                for x, colour in zip(_RIGHT, _COLOURS, strict=True)
            ]
            for y, weight in zip(_ROWS[1:], ("normal", "normal", "bold"), strict=True)
        ]
        self.artists: list[Artist] = [cell for line in self._cells for cell in line]
        self.update(before, now)

    def update(self, before: HipBalance, now: HipBalance) -> None:
        """Show two balances and what changed from one to the other."""
        for cells, words in zip(self._cells, (numbers(before), numbers(now), changes(before, now)), strict=True):
            for cell, shown in zip(cells, words, strict=True):
                cell.set_text(shown)
