"""The plate of the cohort explorer: measured strength against measured drop, and r of the study repeated."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.cohort_study import CohortStudy, strength_of
from glutemed.drawing.correlation_strip import CorrelationStrip
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.trendelenburg_words import signed

WIDTH_IN, HEIGHT_IN = 13.0, 7.0
STRENGTHS_NM_PER_KG = 0.0, 3.0
DROPS_DEG = -14.0, 46.0


class CohortPlate(LayeredFigure):
    """One simulated study, and the same study repeated.

    Parameters
    ----------
    study : CohortStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: CohortStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            self.scatter = ScatterPanel(self.figure.add_axes((0.075, 0.115, 0.525, 0.80)), size)
            self.strip = CorrelationStrip(self.figure.add_axes((0.69, 0.115, 0.295, 0.80)), size)
        self.moves(*self.scatter.artists, *self.strip.artists)
        self.update(study)

    def update(self, study: CohortStudy) -> bool:
        """Show a study; return whether the still layer changed and must be drawn again."""
        self.scatter.update(study)
        self.strip.update(study)
        return False


class ScatterPanel:
    """The people of a study as points, the fitted line, and the strength that people need to stay level.

    Parameters
    ----------
    ax : Axes
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        self._ax = ax
        line = size.line_pt
        ax.set(xlim=STRENGTHS_NM_PER_KG, ylim=DROPS_DEG, yticks=(-10, 0, 10, 20, 30, 40))
        ax.set_yticklabels([signed(tick).replace(".0", "") for tick in (-10, 0, 10, 20, 30, 40)])
        ax.set_xlabel("strength as measured, Nm/kg")
        ax.set_ylabel("pelvic drop as measured, degrees")
        ax.axhline(0, color=style.QUIET, lw=0.8, zorder=1)
        self._needed = ax.axvspan(0, 1, color="#ececec", lw=0, zorder=0)
        self._middle = ax.plot([], [], color=style.INK, lw=0.7 * line, ls=(0, (1, 2)), zorder=2)[0]
        points = {"ls": "none", "mew": 0.5, "mec": "white", "zorder": 4}
        self._above = ax.plot([], [], "o", ms=2.7 * line, mfc=style.STANCE, **points)[0]
        self._below = ax.plot([], [], "^", ms=3.4 * line, mfc=style.FREE, **points)[0]
        self._fit = ax.plot([], [], color=style.INK, lw=1.3 * line, zorder=6)[0]
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 1.0}
        top, gap = DROPS_DEG[1], 1.6 * size.text_pt * (DROPS_DEG[1] - DROPS_DEG[0]) / (0.80 * HEIGHT_IN * 72)
        right = STRENGTHS_NM_PER_KG[1]
        look = {"ha": "right", "va": "top", "bbox": veil, "zorder": 7}
        self._below_words = ax.text(right, top - gap, "", color=style.FREE, fontweight="bold", **look)
        self._above_words = ax.text(right, top - 2 * gap, "", color=style.STANCE, fontweight="bold", **look)
        self._out_words = ax.text(right, top - 3 * gap, "", color=style.QUIET, **look)
        self._needed_words = ax.text(right, top - 4.2 * gap, "", **look)
        self._title = ax.text(0, 1.03, "", transform=ax.transAxes, fontweight="bold", va="bottom")
        self._title.set_fontsize(size.text_pt + 1)
        self.artists: list[Artist] = [
            self._needed, self._middle, self._above, self._below, self._fit, self._below_words, self._above_words,
            self._out_words, self._needed_words, self._title,
        ]  # fmt: skip

    def update(self, study: CohortStudy) -> None:
        """Show a study."""
        found = study.found
        x, y = found.measured_strength_nm_per_kg, found.measured_drop_deg
        for points, who in ((self._above, found.level), (self._below, ~found.level & found.feasible)):
            points.set_data(x[who & found.feasible], y[who & found.feasible])
        self._fit.set_visible(study.line is not None)
        if study.line is not None:
            self._fit.set_data(*study.line)
        low, middle, high = study.needed_nm_per_kg
        self._needed.set_x(low)
        self._needed.set_width(high - low)
        self._middle.set_data([middle, middle], DROPS_DEG)
        held = int(np.sum(found.level))
        self._below_words.set_text(f"\u25b2 below their threshold: {study.below}")
        self._above_words.set_text(f"\u25cf strong enough: {held}")
        self._out_words.set_text(f"no resting place, left out: {study.left_out}" if study.left_out else "")
        self._needed_words.set_text(f"grey: what 90 of 100 need\ndotted: median, {middle:.2f} Nm/kg")
        r = "r cannot be computed" if study.r is None else f"r = {_r(study.r)}, {strength_of(study.r)}"
        self._title.set_text(f"{study.people} people: {r}")


def _r(r: float) -> str:
    return f"{round(r, 2) + 0.0:.2f}".replace("-", "\u2212")
