"""Two curves over hip adduction: how hard the same tension presses, and what becomes of it when tension changes."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from glutemed.drawing import style
from glutemed.drawing.compression_hip import times
from glutemed.drawing.compression_study import ANGLES_DEG, LEAST_DEG, MOST_DEG, CompressionStudy
from glutemed.drawing.labels import spread
from glutemed.drawing.plot_title import two_line_title
from glutemed.mechanics.muscles import press_per_tension, trochanter_span_mm

TOP = 8.0
"""The highest press shown, over that of level one-leg stance."""


class BendPlot:
    """Press for each 100 N of tension, between the least and the most prominent trochanter. Geometry alone.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        ax.set(
            xlim=(LEAST_DEG, MOST_DEG), ylim=(0, 60), xticks=range(-5, 21, 5), ylabel="press, N for each\n100 N of pull"
        )
        ax.tick_params(labelbottom=False)
        two_line_title(ax, size, "The same pull presses harder", "geometry alone, two places of the bone")
        ends = [100 * end for end in press_per_tension(ANGLES_DEG)]
        ax.fill_between(ANGLES_DEG, *ends, color="#dcdcdc", lw=0, zorder=1)
        for end, lateral in zip(ends, trochanter_span_mm(), strict=True):
            ax.plot(ANGLES_DEG, end, color=style.INK, zorder=3)
            words = f"trochanter\n{lateral:.0f} mm out"
            ax.text(MOST_DEG + 0.5, end[-1], words, fontsize=size.small_pt, va="center", linespacing=1.1)
        self._now = ax.plot([], [], color=style.FREE, lw=line, marker="o", ms=2.6 * line, zorder=5, clip_on=False)[0]
        self.artists: list[Artist] = [self._now]

    def update(self, study: CompressionStudy) -> None:
        """Mark the state of the hip."""
        self._now.set_data([study.adduction_deg] * 2, study.per_100_n)


class PressPlot:
    """Press over that of level one-leg stance, for a tract that takes nothing, the guess or all of the passive pull.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        line = size.line_pt
        ax.set(xlim=(LEAST_DEG, MOST_DEG), ylim=(0, TOP), xticks=range(-5, 21, 5), yticks=range(0, 9, 2))
        ax.set_ylabel("press, times that of\nlevel one-leg stance")
        ax.set_xlabel("hip adduction, degrees")
        self._second = two_line_title(ax, size, "But does the pull stay the same?", "", color=style.FREE)
        ax.axhline(1, color=style.QUIET, lw=0.5 * line, ls=(0, (1, 2)), zorder=1)
        looks = (("none", style.MUSCLE, (0, (5, 2))), ("guess", style.INK, "-"), ("all", style.PASSIVE, (0, (1, 1.2))))
        self._areas, self._edges, self._words = {}, {}, {}
        for name, colour, dashes in looks:
            self._areas[name] = ax.add_patch(Polygon(np.zeros((3, 2)), fc=colour, ec="none", alpha=0.16, zorder=2))
            self._edges[name] = [ax.plot([], [], color=colour, lw=0.8 * line, ls=dashes, zorder=3)[0] for _ in "lh"]
            self._words[name] = ax.text(
                MOST_DEG + 0.5, 0, "", color=colour, fontsize=size.small_pt, va="center", linespacing=1.1
            )
        self._now = ax.plot([], [], color=style.FREE, lw=line, marker="o", ms=2.6 * line, zorder=5, clip_on=False)[0]
        height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        self._gap = 2.35 * size.small_pt * TOP / height_pt
        self.artists: list[Artist] = [
            self._second,
            self._now,
            *self._areas.values(),
            *(edge for pair in self._edges.values() for edge in pair),
            *self._words.values(),
        ]

    def update(self, study: CompressionStudy) -> None:
        """Show the three curves and mark the state of the hip on the guess."""
        shares = {"none": 0.0, "guess": study.band_share, "all": 1.0}
        middles = []
        for name, share in shares.items():
            low, high = study.press_curve(share)
            outline = np.vstack([np.column_stack([ANGLES_DEG, low]), np.column_stack([ANGLES_DEG, high])[::-1]])
            self._areas[name].set_xy(outline)
            for edge, values in zip(self._edges[name], (low, high), strict=True):
                edge.set_data(ANGLES_DEG, values)
            middles.append(0.5 * (low[-1] + high[-1]))
        words = (
            "the tract takes\nno passive pull",
            f"your guess:\nit takes {100 * study.band_share:.0f} %",
            "it takes all\nof it",
        )
        heights = spread(middles, self._gap, 0.42 * self._gap, TOP - 0.35)
        for name, text, height in zip(shares, words, heights, strict=True):
            self._words[name].set(text=text, y=height)
        self._now.set_data([study.adduction_deg] * 2, study.press(study.band_share))
        self._second.set_text(f"now {times(*study.whole_span)}, from end to end")
