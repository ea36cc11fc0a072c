"""The lever's change of the moment over a dose of cane, load or lean, with the measured changes as level lines."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.aid_study import dose_curves, signed
from glutemed.drawing.labels import spread

_LOOKS = {
    "opposite hand": (0, ()),
    "same hand": (0, (5, 2)),
    "back": (0, (1, 1.5)),
    "lean": (0, ()),
}
_RANGES = {"load": (-100.0, 160.0), "lean": (-120.0, 60.0)}


class DoseCurvePanel:
    """The curve, the measured changes, and a marker at the chosen dose.

    Parameters
    ----------
    ax : Axes
    group : str
        One of `glutemed.drawing.aid_study.GROUPS`.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, group: str, size: style.Size) -> None:
        self._ax, self._size, self._curves = ax, size, dose_curves(group)
        self._low, self._high = _RANGES.get(group, (-120.0, 70.0))
        curves, line = self._curves, size.line_pt
        ax.set(xlim=(curves.dose[0], curves.dose[-1]), ylim=(self._low, self._high))
        ax.set_xlabel(curves.axis)
        ax.set_ylabel("change of the moment, %")
        ax.set_title("The lever over the dose", pad=3.3 * size.text_pt)
        ax.axhline(0, color=style.QUIET, lw=0.4 * line, zorder=1)
        self._box = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.6}
        self._draw_measured()
        for name, percent in curves.percent.items():
            ax.plot(curves.dose, percent, color=style.INK, lw=line, ls=_LOOKS[name], zorder=4)
        self._name_curves()
        mark = {"ms": 3.6 * line, "mfc": style.INK, "mec": "white", "mew": 0.5 * line, "zorder": 8, "clip_on": False}
        self._marks = [ax.plot([], [], "o", **mark)[0] for _ in curves.percent]
        self._plumb = ax.plot([], [], color=style.INK, lw=0.4 * line, ls=(0, (1, 2)), zorder=3)[0]
        look = {"transform": ax.transAxes, "fontweight": "bold", "va": "bottom", "fontsize": size.small_pt}
        self._says = ax.text(0.0, 1.02, "", linespacing=1.15, **look)
        self.artists: list[Artist] = [*self._marks, self._plumb, self._says]

    def update(self, dose: float) -> None:
        """Move the marker to a dose."""
        at = self._curves.at(dose)
        for mark, value in zip(self._marks, at.values(), strict=True):
            mark.set_data([dose], [value])
            mark.set_visible(self._low <= value <= self._high)
        self._plumb.set_data([dose, dose], [self._low, self._high])
        unit = self._curves.unit
        amount = f"{dose:g}{'' if unit == '°' else ' '}{unit}".replace("-", "−")
        first, *rest = (f"{name.removesuffix(' hand')} {signed(value)}" for name, value in at.items())
        self._says.set_text(f"{amount}: {first}\n{', '.join(rest)}")

    def _draw_measured(self) -> None:
        """Draw measured changes as level lines, named at the end where the curve has left them."""
        curves, ax, size = self._curves, self._ax, self._size
        edge = {"color": style.INK, "lw": 0.5 * size.line_pt, "zorder": 2}
        if curves.onset is not None:
            dose, words = curves.onset
            ax.plot([dose, dose], [0, 105], ls=(0, (4, 2)), **edge)
            ax.plot([dose], [0], "D", ms=3 * size.line_pt, mfc=style.MEASURED, mec=style.INK, zorder=5)
            ax.text(dose + 0.5, 105, words, fontsize=size.small_pt, va="bottom", ha="left", bbox=self._box, zorder=6)
        if not curves.measured:
            return
        high = ax.get_position().height * ax.figure.get_figheight() * 72
        gap = 1.35 * size.small_pt * (self._high - self._low) / high
        values = [value for value, _ in curves.measured]
        heights = spread([value + 0.5 * gap for value in values], gap, self._low, -0.6 * gap)
        end = curves.dose[-1]
        for (value, words), height in zip(curves.measured, heights, strict=True):
            ax.plot([curves.dose[0], end], [value, value], ls=(0, (4, 2)), **edge)
            ax.plot(
                [end], [value], "D", ms=3 * size.line_pt, mfc=style.MEASURED, mec=style.INK, zorder=5, clip_on=False
            )
            says = f"{words} {signed(value)}"
            x = end - 0.03 * (end - curves.dose[0])
            ax.text(x, height, says, fontsize=size.small_pt, va="center", ha="right", bbox=self._box, zorder=6)

    def _name_curves(self) -> None:
        curves, ax = self._curves, self._ax
        if len(curves.percent) == 1:
            return
        for name, percent in curves.percent.items():
            inside = np.flatnonzero((percent > self._low + 12) & (percent < self._high - 12))
            last = inside[-1]
            above = percent[last] >= 0
            ax.annotate(
                name, (curves.dose[last], percent[last]), xytext=(-6, 5 if above else -4), textcoords="offset points",
                ha="right", va="bottom" if above else "top", fontsize=self._size.small_pt, bbox=self._box, zorder=6,
            )  # fmt: skip
