"""The plate of a trial: one icon array for each group, the difference of two groups, and what the patient wants."""

from __future__ import annotations

import textwrap

from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.icon_array import IconArray, rows_of
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.trial_study import TrialStudy, groups_of, needed_words, points_words, wish_words

WIDTH_IN, HEIGHT_IN = 13.0, 8.8
_PER_ROW = 10
_ROOM_IN, _ROW_IN = 3.15, 0.25
"""Room for icons on the page of full height, and how much of it a row takes; the page is lower by what is left."""
_LEAST_ROWS = 6
_LEFT, _TOP, _BOTTOM = 0.018, 0.825, 0.47
_MOST_DIFFERENCES = 2
_REACH = 80.0
_NOTHING_TO_DRAW = "The group improved.\nHow many got better\nwas not read, so there\nare no icons."


class TrialPlate(LayeredFigure):
    """A trial at one time.

    Parameters
    ----------
    study : TrialStudy
        What to show first; another trial needs another plate.
    size : style.Size
    """

    def __init__(self, study: TrialStudy, size: style.Size = style.READING) -> None:
        self._rows = _rows_of(study)
        self._high = HEIGHT_IN - _ROOM_IN + _ROW_IN * self._rows
        super().__init__(WIDTH_IN, self._high, size)
        with style.course_style(size):
            self._page = self.figure.add_axes((0, 0, 1, 1))
            self._page.set(xlim=(0, 1), ylim=(0, 1))
            self._page.set_axis_off()
            self._title(study)
            self.arrays = self._columns(study)
            self._difference(study)
            self._wish()
        self.update(study)

    def update(self, study: TrialStudy) -> bool:
        """Show the same trial at another time or with another wish; nothing of the still layer changes."""
        at = study.visit.when
        better = f"{study.trial.better}, {at}" if study.visit.results else f"all groups improved, {at}"
        self._when.set_text(better[:1].upper() + better[1:])
        for array, result in zip(self.arrays, study.visit.results, strict=False):
            array.update(groups_of(result))
        self._mark(study)
        self._show_difference(study)
        self._words.set_text(self._wrap(wish_words(study), 0.44))
        return False

    def _wrap(self, words: str, share: float) -> str:
        letters = int(share * WIDTH_IN * 72 / (0.56 * self.size.small_pt))
        return "\n".join(textwrap.wrap(words, letters))

    def _y(self, y: float) -> float:
        """Return where a height of the full page is on this page: the head keeps to its top, the foot to its bottom."""
        share = HEIGHT_IN / self._high
        return 1 - (1 - y) * share if y > 0.6 else y * share

    def _write(self, x: float, y: float, words: str = "", **look):
        return self._page.text(
            x, self._y(y), words, **({"fontsize": self.size.small_pt, "va": "top", "zorder": 5} | look)
        )

    def _title(self, study: TrialStudy) -> None:
        trial, pt = study.trial, self.size.text_pt
        self._write(_LEFT, 0.988, f"{trial.label} ({trial.study})", fontsize=pt + 2, fontweight="bold")
        self._write(_LEFT, 0.95, trial.people)
        self._when = self._write(_LEFT, 0.918, fontsize=pt, fontweight="bold", color=style.STANCE)
        self._write(_LEFT, 0.098, self._wrap(trial.lesson, 0.96), linespacing=1.2, color=style.INK)
        self.moves(self._when)

    def _columns(self, study: TrialStudy) -> list[IconArray]:
        arms = len(study.trial.arms)
        self._pitch = 0.98 / 3
        arrays, self._frames, self._flags = [], [], []
        for place in range(arms):
            left = _LEFT + self._pitch * place
            self._write(left, 0.872, study.name(place), fontsize=self.size.text_pt, fontweight="bold")
            low, top = self._y(_BOTTOM - 0.042), self._y(_TOP + 0.059)
            frame = Rectangle(
                (left - 0.008, low), self._pitch - 0.012, top - low, fc="none", ec=style.INK,
                lw=1.2 * self.size.line_pt, visible=False, zorder=2,
            )  # fmt: skip
            self._page.add_patch(frame)
            self._frames.append(frame)
            flag = self._write(left, _BOTTOM - 0.008, color=style.INK, fontweight="bold", fontsize=self.size.small_pt)
            self._flags.append(flag)
            if study.visit.results:
                low = self._y(_BOTTOM)
                ax = self.figure.add_axes((left, low, 0.19, self._y(_TOP + 0.005) - low))
                most = max((groups_of(one.results[place]) for one in study.trial.visits), key=len)
                arrays.append(IconArray(ax, most, _PER_ROW, self.size, rows=self._rows))
            else:
                self._write(left, _TOP - 0.03, _NOTHING_TO_DRAW, linespacing=1.3, color=style.QUIET)
        self.moves(*self._frames, *self._flags, *(artist for array in arrays for artist in array.artists))
        return arrays

    def _mark(self, study: TrialStudy) -> None:
        for place, (frame, flag) in enumerate(zip(self._frames, self._flags, strict=True)):
            chosen = place == study.choice.arm
            frame.set_visible(chosen)
            flag.set_text("the wish points here" if chosen else "")

    def _difference(self, study: TrialStudy) -> None:
        line, small = self.size.line_pt, self.size.small_pt
        self._write(_LEFT, 0.405, "Difference", fontsize=self.size.text_pt, fontweight="bold")
        self._minus = self._write(_LEFT, 0.374)
        ax = self._ax = self.figure.add_axes((_LEFT + 0.005, self._y(0.18), 0.17, self._y(0.15)))
        ax.set(xlim=(-_REACH, _REACH), ylim=(_MOST_DIFFERENCES - 0.4, -0.6), yticks=(), xticks=(-50, 0, 50))
        ax.spines["left"].set_visible(False)
        ax.set_xlabel("percentage points", fontsize=small, labelpad=1)
        ax.axvline(0, color=style.QUIET, lw=0.8, zorder=1)
        self._bars = [
            ax.plot([], [], color=style.STANCE, lw=1.2 * line, solid_capstyle="butt")[0]
            for _ in range(_MOST_DIFFERENCES)
        ]
        self._dots = [
            ax.plot([], [], "o", ms=3.4 * line, mfc=style.STANCE, mec="white", zorder=4)[0]
            for _ in range(_MOST_DIFFERENCES)
        ]
        self._sizes = [
            self._write(0.208, 0.297 - 0.09 * row, va="center", linespacing=1.15) for row in range(_MOST_DIFFERENCES)
        ]
        self._ax.set_visible(bool(study.differences))
        self.moves(self._minus, *self._bars, *self._dots, *self._sizes)

    def _show_difference(self, study: TrialStudy) -> None:
        found = study.differences
        if found:
            one, two = (study.name(place) for place in study.compared)
            self._minus.set_text(f"{one} minus {two}")
        else:
            self._minus.set_text("None was found. Its size and interval were not read.")
        for row in range(_MOST_DIFFERENCES):
            shown = found[row] if row < len(found) else None
            ends = [shown.low, shown.high] if shown and shown.low is not None else []
            self._bars[row].set_data(ends, [row] * len(ends))
            self._dots[row].set_data([shown.points] if shown else [], [row] if shown else [])
            self._sizes[row].set_text("\n".join((*points_words(shown), needed_words(shown))) if shown else "")

    def _wish(self) -> None:
        left = 0.535
        self._write(left, 0.405, "What the patient wants", fontsize=self.size.text_pt, fontweight="bold")
        self._words = self._write(left, 0.374, linespacing=1.25)
        self.moves(self._words)


def _rows_of(study: TrialStudy) -> int:
    """Return how many rows of icons the largest group of a trial needs, at any time."""
    shown = [result for visit in study.trial.visits for result in visit.results]
    return max((_LEAST_ROWS, *(rows_of(groups_of(result), _PER_ROW) for result in shown)))
