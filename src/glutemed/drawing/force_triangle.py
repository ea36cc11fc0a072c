"""The force triangle: the forces of the free-body diagram head to tail, to the same scale.

The chain closes, because what stands still is pushed nowhere. The axes count points on paper.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.arrows import ForceArrow, arc
from glutemed.drawing.balance_words import force
from glutemed.drawing.force_scale import LONGEST_PT, ForceScale
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.labels import spread
from glutemed.drawing.sheet import VEIL

_ARC_PT = 44.0
_ASIDE_PT = 11.0
_NAMES = {"Wd": "weight W", "La": "load L", "Cc": "cane C"}


class ForceTrianglePanel:
    """Weight, abductor pull and joint reaction head to tail; a load and a cane join the weight.

    Parameters
    ----------
    ax : Axes
        Is given limits in points; at least 340 by 300 of them.
    balance : HipBalance
        What to show first.
    side : {"right", "left"}
        The stance side, to which the pull points, as in the diagram.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    arrows : dict of str to ForceArrow
        Weight ``Wd``, load ``La``, cane ``Cc``, pull ``F`` and joint reaction ``J``.
    """

    def __init__(self, ax: Axes, balance: HipBalance, side: str, size: style.Size = style.READING) -> None:
        self.ax, self._side, self._size = ax, side, size
        self._out = 1.0 if side == "right" else -1.0
        box, figure = ax.get_position(), ax.figure
        wide, high = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
        ax.set(xlim=(0, wide), ylim=(0, high))
        ax.set_axis_off()
        ax.text(0, high - 2, "The forces head to tail", fontsize=size.text_pt + 1, fontweight="bold", va="top")
        under = high - 2 - 1.5 * size.text_pt
        ax.text(0, under, f"standing on the {side} leg", color=style.STANCE, fontsize=size.small_pt, va="top")
        self._row = 1.2 * size.small_pt
        self._start = np.array([0.5 * wide - 10 * self._out, high - 3.9 * size.text_pt])
        self._low = self._start[1] - LONGEST_PT
        line = size.line_pt
        plot = ax.plot
        self.arrows = {
            name: ForceArrow(ax, self._colour(name), 1.15 * line, 1.0, zorder, rim=False)
            for name, zorder in (("Wd", 35), ("La", 35), ("Cc", 35), ("F", 37), ("J", 36))
        }
        thin = {"lw": 0.5 * line, "zorder": 33}
        self._jog = plot([], [], color=style.INK, ls=(0, (1, 2)), **thin)[0]
        self._upright = plot([], [], color=style.QUIET, ls=(0, (5, 2.5)), **thin)[0]
        self._pull_arc = plot([], [], color=style.MUSCLE, **thin)[0]
        self._reaction_arc = plot([], [], color=style.CONTACT, **thin)[0]
        self._leaders = {
            name: plot([], [], lw=0.4 * line, color=self._colour(name), zorder=34)[0] for name in self.arrows
        }
        text = {"fontsize": size.small_pt, "va": "center", "linespacing": 1.15, "zorder": 40}
        self._words = {name: ax.text(0, 0, "", color=self._colour(name), **text) for name in self.arrows}
        self._open = ax.text(0, 0, "no abductor pull\ncloses the chain", ha=self._outward, **text)
        for words in (self._open, self._words["J"]):  # they may lie on the dashed triangle of a state before
            words.set_bbox(dict(VEIL))
        self._bar = plot([], [], color=style.INK, lw=0.8 * line, marker="|", ms=8)[0]
        self._bar_words = ax.text(0, 0, "", **text)
        self.artists: list[Artist] = [
            *(arrow.artist for arrow in self.arrows.values()),
            self._jog,
            self._upright,
            self._pull_arc,
            self._reaction_arc,
            *self._leaders.values(),
            *self._words.values(),
            self._open,
            self._bar,
            self._bar_words,
        ]
        self.update(balance)

    @staticmethod
    def _colour(name: str) -> str:
        return {"F": style.MUSCLE, "J": style.CONTACT}.get(name, style.INK)

    def update(self, balance: HipBalance, scale: ForceScale | None = None) -> bool:
        """Show a balance, to its own scale or a given one; return whether the still layer changed: it never does."""
        scale = scale or ForceScale.of(balance)
        self._points = scale.points_per_newton(balance)
        for name in self.arrows:
            self.arrows[name].hide()
            self._words[name].set_visible(False)
            self._leaders[name].set_visible(False)
        end, labels = self._chain(balance)
        holds = balance.holds
        for artist in (self._upright, self._pull_arc, self._reaction_arc):
            artist.set_visible(holds)
        self._open.set(visible=not holds, position=(self._start[0] + 20 * self._out, end[1]))
        if holds:
            labels["F"] = self._close(end, balance)
        self._write_column(labels, balance)
        x, y = 2.0, 10.0
        self._bar.set_data([x, x + scale.bar_bw * scale.points_per_bw], [y, y])
        self._bar_words.set(position=(x + scale.bar_bw * scale.points_per_bw + 8, y), text=scale.words(balance))
        return False

    def _chain(self, balance: HipBalance) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Draw the vertical forces one after the other; return the end, and the middle of each."""
        at, middles = self._start.copy(), {}
        self._jog.set_visible(False)
        for one in balance.turning:
            step = np.array([0.0, -one.down_n * self._points])
            if one.down_n < 0:  # beside the way down, so that both show
                aside = np.array([-self._out * _ASIDE_PT, 0.0])
                self.arrows[one.symbol].place(at + aside, at + aside + step)
                self._jog.set_visible(True)
                self._jog.set_data(*np.array([at, at + aside, (np.nan, np.nan), at + aside + step, at + step]).T)
                middles[one.symbol] = at + aside + 0.5 * step
            else:
                self.arrows[one.symbol].place(at, at + step)
                middles[one.symbol] = at + 0.5 * step
            at = at + step
        return at, middles

    def _close(self, corner: np.ndarray, balance: HipBalance) -> np.ndarray:
        """Draw pull and reaction, with their angles from vertical; return the middle of the pull."""
        angle = np.deg2rad(balance.pull_deg)
        pull = balance.pull_n * self._points * np.array([self._out * np.sin(angle), -np.cos(angle)])
        end = corner + pull
        self.arrows["F"].place(corner, end)
        self.arrows["J"].place(end, self._start)
        radius = min(_ARC_PT, 0.8 * float(np.hypot(*pull)))
        self._upright.set_data([corner[0], corner[0]], [corner[1], corner[1] - radius - 8])
        sweep = arc((0, 0), radius, -90, -90 + balance.pull_deg) * (self._out, 1.0) + corner
        self._pull_arc.set_data(*sweep.T)
        radius = min(_ARC_PT, 0.75 * balance.weight_n * self._points)
        sweep = arc((0, 0), radius, -90, -90 + balance.reaction_deg) * (self._out, 1.0) + self._start
        self._reaction_arc.set_data(*sweep.T)
        middle = 0.5 * (self._start + end)
        words = f"joint reaction J\n{force(balance.reaction_n, balance)}\n{balance.reaction_deg:.1f}° from vertical"
        wide = 0.54 * self._size.small_pt * max(map(len, words.split("\n")))
        room = 0.5 * self.ax.get_xlim()[1] - self._out * (middle[0] - 0.5 * self.ax.get_xlim()[1]) - wide - 3
        aside = min(0.18 * abs(end[0] - middle[0]) + 16, max(room, 8.0))
        place = middle[0] + self._out * aside, middle[1]
        self._words["J"].set(visible=True, text=words, position=place, ha=self._outward)
        self._leaders["J"].set(visible=True, data=([middle[0], place[0] - 2 * self._out], [middle[1], middle[1]]))
        return 0.5 * (corner + end)

    def _write_column(self, middles: dict[str, np.ndarray], balance: HipBalance) -> None:
        """Write the names of all forces but the reaction in one column on the free side, clear of one another."""
        words = {one.symbol: f"{_NAMES[one.symbol]}\n{force(abs(one.down_n), balance)}" for one in balance.turning}
        words["F"] = f"abductor pull F\n{force(balance.pull_n, balance)}\n{balance.pull_deg:.1f}° from vertical"
        x = self._start[0] - self._out * 26
        middles = dict(reversed(middles.items()))  # from below, so that those with no room keep their order
        wanted = [middles[name][1] for name in middles]
        heights = spread(wanted, 3.3 * self._row, self._low - 10, self._start[1] - self._row)
        for name, height in zip(middles, heights, strict=True):
            ends = ([x + 3 * self._out, middles[name][0]], [height, middles[name][1]])
            self._words[name].set(visible=True, text=words[name], position=(x, height), ha=self._inward)
            self._leaders[name].set(visible=True, data=ends)

    @property
    def start(self) -> np.ndarray:
        """Where the chain starts and ends, in points."""
        return self._start.copy()

    @property
    def _inward(self) -> str:
        return "right" if self._out > 0 else "left"

    @property
    def _outward(self) -> str:
        return "left" if self._out > 0 else "right"
