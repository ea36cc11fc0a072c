"""The goniometer panel: what an examiner reads, again and again, of one true angle."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.trendelenburg_study import DETECTABLE_DEG, ERRORS_DEG, TrendelenburgStudy
from glutemed.drawing.trendelenburg_words import difference, signed

_REACH_DEG = 7.0


class GoniometerPanel:
    """Each reading's error over its number, and the band within which the last two cannot be told apart.

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
        ax.set(xlim=(0, len(ERRORS_DEG) + 1), ylim=(_REACH_DEG, -_REACH_DEG), xticks=(1, 10, 20))
        ax.invert_yaxis()
        ax.set_yticks((-4, 0, 4), ("\u22124°", "true", "+4°"))
        ax.set_xlabel("reading number")
        true = ax.axhline(0, color=style.FREE, lw=line, zorder=2)
        ax.text(0, 1.04, "Goniometer error", transform=ax.transAxes, va="bottom", fontweight="bold")
        self._band = ax.axhspan(0, 1, color=style.MEASURED, alpha=0.45, lw=0, zorder=1)
        self._earlier = ax.plot([], [], "o", ms=2.4 * line, mfc="white", mec=style.INK, zorder=4, clip_on=False)[0]
        self._last = ax.plot([], [], "D", ms=3.2 * line, mfc=style.INK, mec="white", zorder=5, clip_on=False)[0]
        self._words = ax.text(-0.31, -0.25, "", transform=ax.transAxes, va="top", linespacing=1.3)
        self.artists: list[Artist] = [self._band, true, self._earlier, self._last, self._words]

    def update(self, study: TrendelenburgStudy) -> None:
        """Show the readings taken so far."""
        readings = study.readings_deg
        taken = len(readings)
        errors = readings - study.drop_deg
        self._earlier.set_data(np.arange(1, taken), errors[:-1])
        self._last.set_data([taken], errors[-1:]) if taken else self._last.set_data([], [])
        apart = difference(study)
        self._band.set_visible(apart is not None)
        if apart is not None:
            self._band.set_y(errors[-2] - DETECTABLE_DEG)
            self._band.set_height(2 * DETECTABLE_DEG)
        self._words.set_text(_words(study, apart))


def _words(study: TrendelenburgStudy, apart: float | None) -> str:
    readings = study.readings_deg
    if len(readings) == 0:
        return "No reading: nobody\ncan stand like this."
    lines = [f"reading {len(readings)}: {signed(readings[-1])}"]
    if apart is not None:
        lines.append(f"reading {len(readings) - 1}: {signed(readings[-2])}")
        lines.append(f"{apart:.1f}° apart,")
        beyond = apart > DETECTABLE_DEG
        lines.append(f"over {DETECTABLE_DEG:.0f}° by chance" if beyond else f"within {DETECTABLE_DEG:.0f}°: no change")
        lines.append(f"yellow: reading {len(readings) - 1} ±{DETECTABLE_DEG:.0f}°")
    return "\n".join(lines)
