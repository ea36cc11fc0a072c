"""The plate of the measurement explorer: two visits on the left, the difference that error makes on the right."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from glutemed.drawing import style
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.measurement_study import MeasurementStudy

WIDTH_IN, HEIGHT_IN = 13.0, 7.0
_REACH = 3.6  # standard errors of one reading shown around the two true values
_TAIL = "#f0dcb0"
_TOP = 1.52  # of the bell's own height


class MeasurementPlate(LayeredFigure):
    """One pair of visits, and the pairs before it.

    Parameters
    ----------
    study : MeasurementStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: MeasurementStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            self.visits = VisitsPanel(self.figure.add_axes((0.095, 0.115, 0.285, 0.72)), size)
            self.bell = DifferencePanel(self.figure.add_axes((0.455, 0.115, 0.525, 0.72)), size)
        self.moves(*self.visits.artists, *self.bell.artists)
        self._scale = None
        self.update(study)

    def update(self, study: MeasurementStudy) -> bool:
        """Show a study; return whether the still layer changed and must be drawn again."""
        scale = study.instrument_name
        changed = scale != self._scale
        if changed:
            self.visits.set_scale(study)
            self.bell.set_scale(study)
            self._scale = scale
        self.visits.update(study)
        self.bell.update(study)
        return changed


class VisitsPanel:
    """The true value, its error and the reading, at two visits.

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
        ax.set(xlim=(-0.85, 1.85), xticks=(0, 1), xticklabels=("first visit", "second visit"))
        ax.tick_params(axis="x", length=0)
        self._title = ax.text(
            0, 1.125, "", transform=ax.transAxes, va="top", fontweight="bold", fontsize=size.text_pt + 1
        )
        self._verdict = ax.text(0, 1.068, "", transform=ax.transAxes, va="top")
        self._bands = [Polygon(np.zeros((4, 2)), fc=style.MEASURED, alpha=0.5, ec="none", zorder=1) for _ in range(2)]
        for band in self._bands:
            ax.add_patch(band)
        true = {"color": style.QUIET, "lw": line, "ls": (0, (2, 1.5)), "zorder": 2}
        self._true = [ax.plot([], [], **true)[0] for _ in range(2)]
        self._join = ax.plot([], [], color=style.INK, lw=0.7 * line, zorder=3)[0]
        look = {"ms": 5 * line, "mfc": style.INK, "mec": "white", "mew": 0.5 * line, "zorder": 4}
        self._marks = ax.plot([], [], "D", ls="none", **look)[0]
        veil = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.8}
        self._numbers = [ax.text(0, 0, "", ha="left", va="center", bbox=veil, zorder=5) for _ in range(2)]
        key = {"transform": ax.transAxes, "fontsize": size.small_pt, "color": style.QUIET, "linespacing": 1.2}
        self._key = ax.text(0.02, 0.012, "dashed: true value\nyellow: ± error of a visit", va="bottom", **key)
        self.artists: list[Artist] = [
            *self._bands, *self._true, self._join, self._marks, *self._numbers, self._title, self._verdict, self._key,
        ]  # fmt: skip

    def set_scale(self, study: MeasurementStudy) -> None:
        """Take an instrument's range and unit."""
        instrument = study.instrument
        low = instrument.typical - (_REACH + 1.4) * instrument.error
        high = instrument.typical + 2 * instrument.detectable + _REACH * instrument.error
        unit = "degrees" if instrument.unit == "°" else instrument.unit
        self._ax.set_ylim(low, high)
        self._ax.set_ylabel(f"{instrument.quantity}, {unit}")

    def update(self, study: MeasurementStudy) -> None:
        """Show a study."""
        instrument, pair = study.instrument, study.pair
        error = study.spread / np.sqrt(2.0)
        truth = (instrument.typical, instrument.typical + study.true_change)
        for x, (band, true, number) in enumerate(zip(self._bands, self._true, self._numbers, strict=True)):
            left, right, y = x - 0.3, x + 0.3, truth[x]
            band.set_xy([(left, y - error), (right, y - error), (right, y + error), (left, y + error)])
            true.set_data([left, right], [y, y])
            reading = (pair.first, pair.second)[x]
            number.set_text(f"{reading:.{instrument.decimals}f}")
            number.set_position((x + (0.36, -0.36)[1 - x], reading))
            number.set_ha(("right", "left")[x])
        self._marks.set_data([0, 1], [pair.first, pair.second])
        self._join.set_data([0, 1], [pair.first, pair.second])
        than = "over" if study.counts_as_change else "not over"
        self._title.set_text(f"{instrument.show(pair.difference, sign=True)}, {than} {instrument.show(study.limit)}")
        self._verdict.set_text(study.verdict)


class DifferencePanel:
    """The bell of differences, its tails beyond the smallest change that counts, and the pairs read so far as dots.

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
        self._ax, self._size = ax, size
        line = size.line_pt
        ax.set(ylim=(0, _TOP), yticks=())
        ax.spines["left"].set_visible(False)
        self._title = ax.text(
            0, 1.125, "", transform=ax.transAxes, va="top", fontweight="bold", fontsize=size.text_pt + 1
        )
        self._share = ax.text(0, 1.068, "", transform=ax.transAxes, va="top")
        self._inside, self._left, self._right = (
            ax.add_patch(Polygon(np.zeros((3, 2)), fc=colour, ec="none", zorder=1, closed=True))
            for colour in ("#e8e8e8", _TAIL, _TAIL)
        )
        self._curve = ax.plot([], [], color=style.INK, lw=line, zorder=3)[0]
        limit = {"color": style.FREE, "lw": line, "ls": (0, (4, 2)), "zorder": 2}
        self._limits = [ax.plot([], [], **limit)[0] for _ in range(2)]
        words = {"va": "top", "color": style.FREE, "fontweight": "bold", "linespacing": 1.2}
        self._limit_words = [ax.text(0, _TOP - 0.02, "", ha=side, **words) for side in ("right", "left")]
        dot = {"ls": "none", "zorder": 4, "clip_on": False}
        self._dots = ax.plot([], [], "o", ms=2.6 * line, mfc=style.SECOND, mec="white", mew=0.4, **dot)[0]
        self._beyond = ax.plot([], [], "^", ms=3.2 * line, mfc=style.FREE, mec="white", mew=0.4, **dot)[0]
        self._this = ax.plot([], [], "D", ms=5 * line, mfc=style.INK, mec="white", mew=0.5 * line, **dot)[0]
        self.artists: list[Artist] = [
            self._inside, self._left, self._right, self._curve, *self._limits, *self._limit_words, self._dots,
            self._beyond, self._this, self._title, self._share,
        ]  # fmt: skip

    def set_scale(self, study: MeasurementStudy) -> None:
        """Take an instrument's range and unit."""
        instrument = study.instrument
        spread = np.sqrt(2.0) * instrument.error
        low, high = -_REACH * spread, 2 * instrument.detectable + _REACH * spread
        self._ax.set_xlim(low, high)
        self._low, self._high = low, high
        unit = "degrees" if instrument.unit == "°" else instrument.unit
        self._ax.set_xlabel(f"second visit minus first visit, {unit}")

    def update(self, study: MeasurementStudy) -> None:
        """Show a study."""
        instrument, spread, limit = study.instrument, study.spread, study.limit
        x = np.linspace(self._low, self._high, 301)
        height = np.exp(-0.5 * ((x - study.true_change) / spread) ** 2)
        self._curve.set_data(x, height)
        for patch, low, high in (
            (self._left, self._low, -limit),
            (self._inside, -limit, limit),
            (self._right, limit, self._high),
        ):
            part = x[(x > low) & (x < high)]
            ends = np.concatenate([[low], part, [high]])
            patch.set_xy(
                np.column_stack(
                    [
                        np.concatenate([[low], ends, [high]]),
                        np.concatenate([[0], np.exp(-0.5 * ((ends - study.true_change) / spread) ** 2), [0]]),
                    ]
                )
            )
        for line, words, place in zip(self._limits, self._limit_words, (-limit, limit), strict=True):
            line.set_data([place, place], [0, _TOP - 0.13])
            words.set_position((place, _TOP - 0.02))
            words.set_text(instrument.show(place, sign=True).split(" ")[0])
        self._place_dots(study)
        self._title.set_text(f"{share_in_words(study)} of 100 pairs count as a change (calculated)")
        so_far = f"{study.beyond_so_far} of {study.number} so far (\u25b2)   \u25c6 this pair"
        self._share.set_text(so_far)

    def _place_dots(self, study: MeasurementStudy) -> None:
        differences = np.clip(study.differences, self._low, self._high)
        step = 0.28 * study.spread
        bins = np.floor(differences / step).astype(int)
        rank = np.array([np.sum(bins[:place] == bins[place]) for place in range(len(bins))])
        heights = 0.035 + np.minimum(0.06 * rank, 1.2)
        beyond = np.abs(study.differences) > study.limit
        earlier = np.arange(len(bins)) < len(bins) - 1
        self._dots.set_data(differences[earlier & ~beyond], heights[earlier & ~beyond])
        self._beyond.set_data(differences[earlier & beyond], heights[earlier & beyond])
        self._this.set_data([study.pair.difference], [heights[-1]])


def share_in_words(study: MeasurementStudy) -> str:
    """Return how many of 100 pairs count as a change in the long run."""
    share = 100 * study.share_beyond
    return "over 99" if share > 99.5 else "under 1" if share < 0.5 else f"{share:.0f}"
