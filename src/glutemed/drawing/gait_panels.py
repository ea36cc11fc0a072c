"""The two curves beside the walking person: three angles, and the moment; a dot on each marks the instant."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.gait_instant import (
    SINGLE_SUPPORT,
    GaitInstant,
    adduction_curve,
    drop_curve,
    lean_curve,
    moment_curve,
)
from glutemed.drawing.labels import spread

END_PERCENT = 60.0
_PERCENT = np.linspace(0.0, END_PERCENT, 121)


class CyclePanel:
    """Curves over the first part of the gait cycle, single support marked, one dot on each.

    Parameters
    ----------
    ax : Axes
    size : style.Size
    title, unit : str
        What the panel is called, and the vertical axis.
    limits, ticks : tuple of float
        Of the vertical axis.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(
        self, ax: Axes, size: style.Size, title: str, unit: str, limits: tuple[float, float], ticks: tuple[float, ...]
    ) -> None:
        self._ax, self._size = ax, size
        self._height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
        ax.set(xlim=(0, END_PERCENT), ylim=limits, ylabel=unit)
        ax.set_title(title, pad=size.text_pt * 1.9)
        for ends in ((0, SINGLE_SUPPORT[0]), (SINGLE_SUPPORT[1], END_PERCENT)):
            ax.axvspan(*ends, color="#efefef", zorder=0, lw=0)
        ax.set_yticks(ticks)
        ax.axhline(0, color=style.QUIET, lw=0.8, zorder=1)
        self._now = ax.plot([], [], color=style.QUIET, lw=0.5 * size.line_pt, ls=(0, (2, 2)), zorder=6)[0]
        self._verdict = ax.text(
            0, 1 + 0.35 * size.text_pt / self._height_pt, "", transform=ax.transAxes, fontweight="bold", va="bottom"
        )
        self._dots: list[Artist] = []
        self.artists: list[Artist] = [self._now, self._verdict]

    def _curve(self, values: np.ndarray, colour: str, dashes: object, marker: str) -> None:
        line = self._size.line_pt
        self._ax.plot(_PERCENT, values, color=colour, lw=line, ls=dashes, zorder=4)
        look = {"ms": 3.6 * line, "mfc": colour, "mec": "white", "mew": 0.6 * line, "zorder": 8}
        self._dots.append(self._ax.plot([], [], marker, **look)[0])
        self.artists.append(self._dots[-1])

    def _name(self, ends: list[float], words: list[str], colours: list[str]) -> None:
        low, high = self._ax.get_ylim()
        gap = 1.35 * self._size.small_pt * (high - low) / self._height_pt
        for end, height, text, colour in zip(ends, spread(ends, gap, low, high), words, colours, strict=True):
            leader = [END_PERCENT, 1.035 * END_PERCENT], [end, height]
            self._ax.plot(*leader, color=colour, lw=0.4 * self._size.line_pt, clip_on=False)
            self._ax.text(
                1.045 * END_PERCENT,
                height,
                text,
                color=colour,
                fontsize=self._size.small_pt,
                va="center",
                clip_on=False,
            )

    def _mark(self, percent: float, values: tuple[float, ...], verdict: str) -> None:
        self._now.set_data([percent, percent], self._ax.get_ylim())
        for dot, value in zip(self._dots, values, strict=True):
            dot.set_data([percent], [value])
        self._verdict.set_text(verdict)


class AnglesPanel(CyclePanel):
    """Pelvic drop, hip adduction and trunk lean."""

    def __init__(self, ax: Axes, size: style.Size) -> None:
        super().__init__(ax, size, "Angles, measured", "angle, degrees", (-9, 10), (-5, 0, 5, 10))
        looks = (
            (drop_curve, style.FREE, "-", "o", "pelvic drop"),
            (adduction_curve, style.STANCE, "-", "s", "hip adduction"),
            (lean_curve, style.STANCE, (0, (5, 1.5)), "D", "trunk lean"),
        )
        for curve, colour, dashes, marker, _ in looks:
            self._curve(curve().at(_PERCENT), colour, dashes, marker)
        ends = [float(curve().at(END_PERCENT)) for curve, *_ in looks]
        self._name(ends, [look[-1] for look in looks], [look[1] for look in looks])
        paper = {"fc": "white", "ec": "none", "pad": 0.6}
        middle = 0.5 * sum(SINGLE_SUPPORT)
        words = ax.text(
            middle, -8.4, "one foot down", ha="center", va="bottom", color=style.QUIET, bbox=paper, zorder=7
        )
        self.artists.append(words)
        ax.tick_params(labelbottom=False)

    def update(self, instant: GaitInstant) -> None:
        """Mark an instant."""
        values = instant.drop_deg, instant.adduction_deg, instant.lean_deg
        self._mark(
            instant.percent, values, f"at {instant.percent:.0f} %" + (f": {instant.event}" if instant.event else "")
        )


class MomentPanel(CyclePanel):
    """The internal hip abduction moment with one standard deviation on either side."""

    def __init__(self, ax: Axes, size: style.Size) -> None:
        super().__init__(ax, size, "Hip abduction moment, measured", "moment, Nm/kg", (-0.3, 1.1), (0, 0.5, 1))
        curve = moment_curve()
        low, high = curve.band(_PERCENT)
        ax.fill_between(_PERCENT, low, high, color="#d4d4d4", lw=0, zorder=2)
        self._curve(curve.mean(_PERCENT), style.INK, "-", "o")
        self._name([float(curve.mean(END_PERCENT))], ["mean ±1 SD"], [style.INK])
        ax.set_xlabel("% of the gait cycle, from foot contact")

    def update(self, instant: GaitInstant) -> None:
        """Mark an instant."""
        self._mark(instant.percent, (instant.moment,), f"now {instant.moment:.2f} Nm/kg")
