"""The plate of the uncertainty explorer: people as points on the left, what makes them differ on the right."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.uncertainty_study import INPUT_WORDS, PASSIVE_INPUTS, PEOPLE_SHOWN, UncertaintyStudy, two_digits

WIDTH_IN, HEIGHT_IN = 13.0, 7.4
COVERED = "The bars show after\nyou commit to\nyour prediction."
UNCLEAR = "Too few people\ndiffer here\nto say why."
_DOTS, _BAR, _WORDS = (0.34, 0.96), 0.27, (0.19, 0.11, 0.03)
"""Heights on the left panel, as shares of it: the cloud of points, the interval, and three lines of words."""


class UncertaintyPlate(LayeredFigure):
    """The spread of one answer between people, and the share of it that each input explains.

    Parameters
    ----------
    study : UncertaintyStudy
        What to show first; its answer sets the axis and cannot change later.
    size : style.Size
        Reading or presentation size.
    covered : bool
        Whether the right panel waits for a prediction.
    """

    def __init__(self, study: UncertaintyStudy, size: style.Size = style.READING, covered: bool = False) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            self.people = PeoplePanel(self.figure.add_axes((0.035, 0.115, 0.395, 0.80)), study, size)
            self.inputs = InputsPanel(self.figure.add_axes((0.645, 0.115, 0.225, 0.80)), len(study.ranked), size)
        self.moves(*self.people.artists, *self.inputs.artists)
        self._covered = covered
        self.update(study)

    def update(self, study: UncertaintyStudy) -> bool:
        """Show a study of the same answer; return whether the still layer changed."""
        self.people.update(study)
        self.inputs.update(study)
        self.inputs.cover(COVERED if self._covered else "" if study.is_clear else UNCLEAR)
        return False


class PeoplePanel:
    """People as points over their answer, the interval that holds most of them, and words for both.

    Parameters
    ----------
    ax : Axes
    study : UncertaintyStudy
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, study: UncertaintyStudy, size: style.Size) -> None:
        line, shown = size.line_pt, study.shown
        low, high, step = shown.axis
        self._height = np.random.default_rng(1).uniform(*_DOTS, PEOPLE_SHOWN)
        self._aside = np.random.default_rng(2).uniform(-1.0, 1.0, PEOPLE_SHOWN)
        self._yes_no = study.answer == "stays_level"
        room = 0.22 if self._yes_no else 0.02
        ax.set(xlim=(low - room * (high - low), high + room * (high - low)), ylim=(0, 1), yticks=())
        ticks = np.arange(np.ceil(low / step) * step, high + 0.5 * step, step)
        ax.set_xticks(ticks[ticks <= high + 1e-9])
        ax.spines["left"].set_visible(False)
        if self._yes_no:
            ax.set_xticks([0, 100], ["dropped", "level"])
            ax.set_xlabel("where the pelvis comes to rest")
        else:
            ax.set_xlabel(f"{shown.words}, {shown.unit}")
        ax.text(
            0, 1.03, f"{PEOPLE_SHOWN} simulated people on one leg", transform=ax.transAxes, va="bottom",
            fontweight="bold", fontsize=size.text_pt + 1,
        )  # fmt: skip
        points = {"ls": "none", "mew": 0.4, "mec": "white", "alpha": 0.75, "zorder": 4}
        self._level = ax.plot([], [], "o", ms=2.2 * line, mfc=style.STANCE, **points)[0]
        self._dropped = ax.plot([], [], "^", ms=2.5 * line, mfc=style.FREE, **points)[0]
        self._bar = ax.plot([], [], color=style.INK, lw=2.2 * line, solid_capstyle="butt", zorder=5)[0]
        self._median = ax.plot([], [], "|", color=style.INK, ms=7.5 * line, mew=1.2 * line, zorder=6)[0]
        look = {"transform": ax.transAxes, "va": "center"}
        self._words = [ax.text(0.0, height, "", **look) for height in _WORDS]
        self._words[0].set_fontweight("bold")
        self.artists: list[Artist] = [self._level, self._dropped, self._bar, self._median, *self._words]

    def update(self, study: UncertaintyStudy) -> None:
        """Show a study."""
        shown = study.shown
        values = shown.factor * study.values[:PEOPLE_SHOWN]
        values = values + 16.0 * self._aside if self._yes_no else values
        level = study.level[:PEOPLE_SHOWN] | (not shown.needs_strength)
        for points, who in ((self._level, level), (self._dropped, ~level)):
            points.set_data(values[who], self._height[who])
        low, median, high = study.middle
        for artist in (self._bar, self._median):
            artist.set_visible(not self._yes_no)
        self._bar.set_data([shown.factor * low, shown.factor * high], [_BAR, _BAR])
        self._median.set_data([shown.factor * median], [_BAR])
        held = 100 * float(np.mean(study.level))
        first = f"95 of 100 people: {shown.show(low)} to {shown.show(high)}{shown.short}"
        second = f"half of them: at most {shown.show(median)}{shown.short}"
        counted = f"\u25cf level: {held:.0f} %   \u25b2 dropped: {100 - round(held):.0f} %"
        if self._yes_no:
            first, second = f"\u25cf {held:.0f} of 100 people stay level", f"\u25b2 {100 - round(held):.0f} of 100 drop"
        third = counted if shown.needs_strength and not self._yes_no else ""
        for text, words in zip(self._words, (first, second, third), strict=True):
            text.set_text(words)


class InputsPanel:
    """Every input with the share of the spread that it explains, the largest on top.

    Parameters
    ----------
    ax : Axes
    rows : int
        How many inputs there are at most.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, rows: int, size: style.Size) -> None:
        line = size.line_pt
        ax.set(xlim=(0, 1), ylim=(rows - 0.4, -0.6), yticks=(), xticks=(0, 0.5, 1))
        ax.set_xlabel("share of the spread")
        page = ax.figure.transFigure
        title = {"fontweight": "bold", "fontsize": size.text_pt + 1, "va": "bottom"}
        ax.text(0.475, 0.115 + 0.80 * 1.03, "What makes them differ", transform=page, **title)
        small = {"fontsize": size.small_pt, "va": "bottom", "ha": "right", "transform": page}
        ax.text(0.99, 0.115 + 0.80 * 1.035, "\u25a0 alone | \u25a1 with others", **small)
        places = np.arange(rows)
        self._total = ax.barh(places, np.zeros(rows), 0.66, fc="white", lw=0.5 * line, zorder=3)
        self._first = ax.barh(places, np.zeros(rows), 0.66, lw=0, zorder=4)
        look = {
            "va": "center",
            "fontsize": size.small_pt + 0.5,
            "annotation_clip": False,
            "textcoords": "offset points",
        }
        self._names = [ax.annotate("", (0, place), xytext=(-6, 0), ha="right", **look) for place in places]
        numbers = {"xycoords": ("figure fraction", "data"), "xytext": (0, 0), "ha": "right", **look}
        self._numbers = [ax.annotate("", (0.99, place), **numbers) for place in places]
        self._cover = ax.text(0.5, 0.5, "", transform=ax.transAxes, ha="center", va="center", zorder=8)
        self._bars = [*self._total, *self._first, *self._names, *self._numbers]
        self.artists: list[Artist] = [*self._bars, self._cover]

    def cover(self, words: str) -> None:
        """Show words in place of the bars, or the bars where there are none."""
        for artist in self._bars:
            artist.set_visible(not words)
        self._cover.set_visible(bool(words))
        self._cover.set_text(words)

    def update(self, study: UncertaintyStudy) -> None:
        """Show a study; one with fewer inputs leaves the last rows empty."""
        ranked = study.ranked
        for place in range(len(self._names)):
            name, alone, whole = ranked[place] if place < len(ranked) else ("", 0.0, 0.0)
            passive = name in PASSIVE_INPUTS
            colour = style.PASSIVE if passive else style.MUSCLE if name == "strength_nm_per_kg" else style.SECOND
            self._total[place].set_width(min(max(whole, 0.0), 1.0))
            self._total[place].set_edgecolor(colour)
            self._first[place].set_width(min(max(alone, 0.0), 1.0))
            self._first[place].set_facecolor(colour)
            self._names[place].set_text(INPUT_WORDS.get(name, ""))
            self._names[place].set_color(colour if colour != style.SECOND else style.INK)
            self._numbers[place].set_text(f"{two_digits(alone)} | {two_digits(whole)}" if name else "")
