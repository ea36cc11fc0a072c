"""The strip of correlations: r of one study, r of its repetitions, and the range that real studies found."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.cohort_study import MODERATE, POOLED_HIGH, POOLED_LOW, POOLED_STUDIES, STRONG, CohortStudy

_BIN = 0.04
_TICKS = (-1.0, -STRONG, -MODERATE, 0.0, MODERATE, STRONG, 1.0)
_FULL = 100.0


class CorrelationStrip:
    """A heap of dots over r, one dot for each repeated study.

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
        ax.set(xlim=(0, _FULL), ylim=(-1, 1), xticks=())
        ax.spines["bottom"].set_visible(False)
        ax.set_yticks(_TICKS, [f"{tick:+.1f}".replace("-", "\u2212").replace("+0.0", "0") for tick in _TICKS])
        ax.set_ylabel("correlation r", labelpad=-2)
        ax.text(
            0, 1.03, "The same study, repeated", transform=ax.transAxes, fontweight="bold", va="bottom",
            fontsize=size.text_pt + 1,
        )  # fmt: skip
        ax.axhspan(POOLED_LOW, POOLED_HIGH, color=style.MEASURED, alpha=0.5, lw=0, zorder=0)
        for cut in (-STRONG, -MODERATE, MODERATE, STRONG):
            ax.axhline(cut, color=style.QUIET, lw=0.6, ls=(0, (2, 3)), zorder=1)
        ax.axhline(0, color=style.QUIET, lw=0.8, zorder=1)
        small = {"fontsize": size.small_pt, "ha": "right", "va": "center", "color": style.QUIET}
        for height, words in (
            (STRONG + 0.05, "strong"),
            (-STRONG - 0.05, "strong"),
            (-0.5 * (STRONG + MODERATE), "moderate"),
            (0.5 * (STRONG + MODERATE), "moderate"),
            (0.5 * MODERATE, "weak"),
            (-0.5 * MODERATE, "weak"),
        ):
            ax.text(_FULL, height, words, **small)
        ax.text(3, 1.0, f"yellow: {POOLED_STUDIES} pooled studies", va="top", fontsize=size.small_pt)
        self._dots = ax.plot([], [], "o", ms=1.7 * line, mfc=style.SECOND, mec="none", zorder=4)[0]
        self._this = ax.plot([], [], "D", ms=4.2 * line, mfc=style.INK, mec="white", mew=0.6 * line, zorder=6)[0]
        below = 1.0 - 1.4 * size.small_pt / (ax.get_position().height * ax.figure.get_figheight() * 72) * 2
        self._words = ax.text(3, below, "", va="top", fontsize=size.small_pt, zorder=5)
        self.artists: list[Artist] = [self._dots, self._this, self._words]

    def update(self, study: CohortStudy) -> None:
        """Show a study and its repetitions."""
        self._this.set_data([] if study.r is None else [7.0], [] if study.r is None else [study.r])
        repeated = study.repeated
        self._dots.set_data(*_heap(repeated.r))
        words = []
        if repeated.r.size:
            low, high = repeated.middle
            words.append(f"\u25c6 this study   \u25cf one of {repeated.r.size}")
            words.append(f"middle 95 %: {low:+.2f} to {high:+.2f}".replace("-", "\u2212"))
        if repeated.without:
            words.append(f"{repeated.without} studies have no r")
        self._words.set_text("\n".join(words))


def _heap(r: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return places for dots: each at its r, beside those near it."""
    if r.size == 0:
        return r, r
    bins = np.floor(r / _BIN).astype(int)
    order = np.argsort(bins, kind="stable")
    counted = bins[order]
    first = np.searchsorted(counted, counted)
    rank = np.empty(len(r))
    rank[order] = np.arange(len(r)) - first
    return 16.0 + min(4.0, 48.0 / max(rank.max(), 1.0)) * rank, r
