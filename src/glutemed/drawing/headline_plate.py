"""The plate of headline numbers: each with its spread between people, for both assumptions about passive tissue."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.headline_study import ANGLES, SMALL_SCALES, VARIANTS, HeadlineStudy, Scale
from glutemed.drawing.layers import LayeredFigure

WIDTH_IN, HEIGHT_IN = 13.0, 8.0
_COLOURS = {"default": style.INK, "low": style.PASSIVE}
_LOOKS = {"default": {"lw": 2.2}, "low": {"lw": 0.9, "marker": "|", "ms": 4.5, "mew": 0.9}}
"""The bar of each assumption, in line widths: a broad one, and a thin one with ends."""
_ROW = 1.0


class HeadlinePlate(LayeredFigure):
    """What the model says about one person, and between which numbers most people lie.

    Parameters
    ----------
    study : HeadlineStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: HeadlineStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            add = self.figure.add_axes
            bottoms = (0.765, 0.535, 0.305, 0.075)
            self.panels = [
                ScalePanel(add((0.03, bottom, 0.23, 0.125)), scale, size, words_at=0.275)
                for bottom, scale in zip(bottoms, SMALL_SCALES, strict=True)
            ]
            self.panels.append(ScalePanel(add((0.515, 0.075, 0.276, 0.815)), ANGLES, size, words_at=0.815))
            top = self.panels[0].ax
            key = "\u25c7 the default person   | half of the people lie below"
            page = self.figure.transFigure
            self._title = top.text(
                0.03, 0.985, "", transform=page, va="top", fontweight="bold", fontsize=size.text_pt + 1
            )
            top.text(0.515, 0.983, key, transform=page, va="top", fontsize=size.small_pt)
        self.moves(self._title, *(artist for panel in self.panels for artist in panel.artists))
        self.update(study)

    def update(self, study: HeadlineStudy) -> bool:
        """Show a study; return whether the still layer changed, which it never does."""
        who = {"both": "people", "men": "men", "women": "women"}[study.sex]
        self._title.set_text(f"{study.holds} of 100 {who} lie inside the bar")
        for panel in self.panels:
            panel.update(study)
        return False


class ScalePanel:
    """Numbers on one axis; each with a bar for either assumption about passive tissue.

    Parameters
    ----------
    ax : Axes
    scale : Scale
    size : style.Size
    words_at : float
        Where the words about an interval start, as a share of the figure's width.

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, scale: Scale, size: style.Size, words_at: float) -> None:
        self.ax, self.scale = ax, scale
        line, rows = size.line_pt, len(scale.numbers)
        ax.set(xlim=scale.axis, ylim=(rows * _ROW, 0.0), yticks=())
        ax.set_xticks(scale.ticks, [f"{tick:g}".replace("-", "\u2212") for tick in scale.ticks])
        ax.spines["left"].set_visible(False)
        ax.annotate(
            scale.label, (words_at, 0.0), xycoords=("figure fraction", "axes fraction"),
            xytext=(0, -0.3 * size.text_pt), textcoords="offset points", va="top",
            fontsize=size.small_pt, color=style.QUIET, annotation_clip=False,
        )  # fmt: skip
        self.artists: list[Artist] = []
        self._parts: dict[tuple[str, str], tuple[Artist, Artist, Artist, Artist]] = {}
        # a single row has its words above the axis, so that the bars get all of its height
        head, places = (-0.08, (0.32, 0.72)) if rows == 1 else (0.20, (0.44, 0.74))
        for number, shown in enumerate(scale.numbers):
            ax.annotate(
                shown.words, (0.0, number + head), xycoords=("axes fraction", "data"), fontweight="bold",
                va="bottom", annotation_clip=False, fontsize=size.text_pt,
            )  # fmt: skip
            for passive, place in zip(VARIANTS, places, strict=True):
                y, colour = number + place, _COLOURS[passive]
                look = {name: width * line if name != "marker" else width for name, width in _LOOKS[passive].items()}
                bar = ax.plot([], [], color=colour, solid_capstyle="butt", zorder=4, **look)[0]
                median = ax.plot([], [], "|", color=colour, ms=6.5 * line, mew=1.1 * line, zorder=5)[0]
                one = ax.plot(
                    [], [], "D", ms=3.6 * line, mfc="white", mec=colour, mew=0.6 * line, zorder=6, clip_on=False
                )[0]
                words = ax.annotate(
                    "", (words_at, y), xycoords=("figure fraction", "data"), va="center", annotation_clip=False,
                    fontsize=size.small_pt, color=colour,
                )  # fmt: skip
                self._parts[shown.name, passive] = bar, median, one, words
                self.artists += [bar, median, one, words]
        self._places = {
            (shown.name, passive): number + place
            for number, shown in enumerate(scale.numbers)
            for passive, place in zip(VARIANTS, places, strict=True)
        }

    def update(self, study: HeadlineStudy) -> None:
        """Show a study."""
        for shown in self.scale.numbers:
            for passive in VARIANTS:
                found, y = study.interval(shown.name, passive), self._places[shown.name, passive]
                bar, median, one, words = self._parts[shown.name, passive]
                bar.set_data([shown.factor * found.low, shown.factor * found.high], [y, y])
                median.set_data([shown.factor * found.median], [y])
                one.set_data([shown.factor * found.default], [y])
                words.set_text(f"{passive}: {shown.said(found)}")
