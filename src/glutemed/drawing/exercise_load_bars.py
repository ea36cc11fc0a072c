"""The panel of every exercise of the calculator: which share of this person's strength each one takes."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.exercise_load_study import EXERCISES, LoadStudy

TOP_PERCENT = 160.0
"""Longer bars are cut here, and show it."""
_RIGHT = 195.0
_HIGH = 0.36
_CLEAR_OF_LINE = 103.0  # where a number stands that would cross the line at 100 %


class ExerciseLoadBars:
    """One row for each exercise: its name, and a bar with the number. What is beyond 100 % is hatched.

    Parameters
    ----------
    ax : Axes
    size : style.Size
    study : LoadStudy
        Names the exercises.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size, study: LoadStudy) -> None:
        line = size.line_pt
        count = len(EXERCISES)
        ax.set(xlim=(0, _RIGHT), ylim=(count - 0.42, -0.6), yticks=[], xticks=range(0, 151, 50))
        ax.set_xlabel("% of what this person can give", loc="left", labelpad=1)
        ax.spines["bottom"].set_bounds(0, TOP_PERCENT)
        ax.spines["left"].set_visible(False)
        ax.axvline(100, color=style.QUIET, lw=0.6 * line, ls=(0, (4, 3)), zorder=1)
        across_pt = ax.get_position().width * ax.figure.get_figwidth() * 72
        self._label_wide = 2.6 * size.small_pt * _RIGHT / across_pt
        look = {"fontsize": size.small_pt, "va": "center", "zorder": 6}
        veil = {"fc": "white", "ec": "none", "pad": 0.6}
        self._rows = []
        for number, name in enumerate(EXERCISES):
            label = ax.text(0, number - 0.33, study.title_of(name), bbox=dict(veil), **look)
            value = ax.text(0, number + 0.12, "", bbox=dict(veil), **look)
            within = Rectangle((0, number - 0.06), 0, _HIGH, ec=style.INK, lw=0.8, zorder=3)
            beyond = Rectangle((100, number - 0.06), 0, _HIGH, fc="white", ec=style.INK, hatch="////", lw=1, zorder=3)
            for patch in (within, beyond):
                ax.add_patch(patch)
            cut = ax.plot(
                [TOP_PERCENT - 11, TOP_PERCENT - 6], [number + _HIGH, number - 0.12], color="white", lw=2.5 * line,
                solid_capstyle="butt", zorder=5,
            )[0]  # fmt: skip
            self._rows.append((name, label, value, within, beyond, cut))
        self.artists: list[Artist] = [artist for _, *artists in self._rows for artist in artists]

    def update(self, study: LoadStudy) -> None:
        """Show the shares of a person, the chosen exercise dark."""
        for name, label, value, within, beyond, cut in self._rows:
            share, chosen = study.usual[name], name == study.load.name
            percent = 100 * share if np.isfinite(share) else 0.0
            shown = min(percent, TOP_PERCENT)
            label.set_fontweight("bold" if chosen else "normal")
            beside = shown + 3.0
            crosses = beside < _CLEAR_OF_LINE < beside + self._label_wide
            value.set(
                x=_CLEAR_OF_LINE if crosses else beside,
                text=f"{percent:.0f} %" if np.isfinite(share) else "no strength is left",
                fontweight="bold" if chosen else "normal",
            )
            within.set(facecolor=style.MUSCLE if chosen else "#c9c9c9", width=min(shown, 100.0), visible=shown > 0)
            beyond.set(width=max(shown - 100.0, 0.0), visible=shown > 100)
            cut.set_visible(percent > TOP_PERCENT)
