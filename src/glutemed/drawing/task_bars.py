"""The panel of all tasks: how much of what a person can give each of them takes, and how that is known."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.task_study import TaskStudy

TOP_PERCENT = 200.0
"""Longer bars are cut here, and show it."""
_RIGHT = 255.0
"""The right end of the column of numbers, in the same per cent."""
_HIGH = 0.30


class TaskBars:
    """One row for each task: its name, its status in words, and a bar with the number.

    A task without a number has an open bracket in place of a bar. The part of a bar beyond 100 % is hatched.

    Parameters
    ----------
    ax : Axes
    size : style.Size
    count : int
        How many tasks.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size, count: int) -> None:
        line = size.line_pt
        ax.set(xlim=(0, _RIGHT), ylim=(count - 0.35, -0.62), yticks=[], xticks=range(0, 201, 50))
        ax.set_xlabel("% of what this person can give", loc="left")
        ax.spines["bottom"].set_bounds(0, TOP_PERCENT)
        ax.spines["left"].set_visible(False)
        height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        above = {"transform": ax.transAxes, "va": "bottom", "fontweight": "bold", "clip_on": False}
        ax.text(
            0, 1 + 1.9 * size.text_pt / height_pt, "Every task, for this person", fontsize=size.text_pt + 1, **above
        )
        ax.text(0, 1 + 0.35 * size.text_pt / height_pt, "at each task's tightest instant", **above)
        ax.axvline(100, color=style.QUIET, lw=0.6 * line, ls=(0, (4, 3)), zorder=1)
        self._rows = [_Row(ax, size, number) for number in range(count)]
        self.artists: list[Artist] = [artist for row in self._rows for artist in row.artists]

    def update(self, studies: tuple[TaskStudy, ...], current: str) -> bool:
        """Show the tasks, the current one highlighted; return whether names or statuses changed, which stand still."""
        changed = [
            row.update(study, study.task.name == current) for row, study in zip(self._rows, studies, strict=True)
        ]
        return any(changed)


class _Row:
    def __init__(self, ax: Axes, size: style.Size, number: int) -> None:
        self._y, line = number, size.line_pt
        words = {"fontsize": size.small_pt, "va": "center", "zorder": 6, "clip_on": False}
        veil = {"fc": "white", "ec": "none", "pad": 0.6}
        self._name = ax.text(0, number - 0.33, "", bbox=veil, **words)
        self._status = ax.text(_RIGHT, number - 0.33, "", ha="right", style="italic", **words)
        self._number = ax.text(_RIGHT, number + 0.10, "", ha="right", bbox=dict(veil), **words)
        self._within = Rectangle((0, number - 0.05), 0, _HIGH, zorder=3)
        self._beyond = Rectangle((100, number - 0.05), 0, _HIGH, fc="white", ec=style.INK, hatch="////", lw=1, zorder=3)
        for patch in (self._within, self._beyond):
            ax.add_patch(patch)
        middle = number - 0.05 + 0.5 * _HIGH
        self._spread = ax.plot([], [], color=style.QUIET, lw=0.7 * line, marker="|", ms=3 * line, zorder=5)[0]
        low, high = number - 0.05, number - 0.05 + _HIGH
        self._bracket = ax.plot(
            [4, 0.4, 0.4, 4], [low, low, high, high], color=style.INK, lw=0.8 * line, zorder=4, clip_on=False
        )[0]
        self._middle = middle
        cut = [TOP_PERCENT - 12, TOP_PERCENT - 7], [high + 0.06, low - 0.06]
        self._cut = ax.plot(*cut, color="white", lw=2.5 * line, solid_capstyle="butt", zorder=5, clip_on=False)[0]
        self.artists: list[Artist] = [
            self._within,
            self._beyond,
            self._spread,
            self._cut,
            self._bracket,
            self._number,
        ]

    def update(self, study: TaskStudy, current: bool) -> bool:
        known = study.share is not None
        has_bar = known and np.isfinite(study.share)
        percent = 100 * study.share if has_bar else 0.0
        shown = min(percent, TOP_PERCENT)
        before = self._name.get_text(), self._status.get_text()
        self._name.set(text=f"▶ {study.title}" if current else study.title, fontweight="bold" if current else "normal")
        self._status.set_text(study.task.status if known else "")
        self._within.set(facecolor=style.INK if current else "#c9c9c9", edgecolor=style.INK, linewidth=0.8)
        self._within.set_width(min(shown, 100.0))
        self._beyond.set_width(max(shown - 100.0, 0.0))
        self._within.set_visible(has_bar)
        self._beyond.set_visible(shown > 100)
        self._cut.set_visible(percent > TOP_PERCENT)
        self._bracket.set_visible(not known)
        self._show_spread(study, percent)
        if has_bar:
            self._number.set(text=f"{percent:.0f} %", x=_RIGHT, ha="right")
        else:
            self._number.set(text="all of it is missing" if known else study.task.status, x=8, ha="left")
        return before != (self._name.get_text(), self._status.get_text())

    def _show_spread(self, study: TaskStudy, percent: float) -> None:
        """Draw the spread about the end of a bar, where it fits."""
        half = 100 * study.spread_of_share
        self._spread.set_visible(half > 0 and percent + half <= TOP_PERCENT)
        self._spread.set_data([percent - half, percent + half], [self._middle] * 2)
