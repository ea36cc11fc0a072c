"""The forest plot of exercises: gluteus medius activity with its spread, where it was read, and a bracket where not."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.clinical.exercises import BANDS, EDGES, Exercise, bracket
from glutemed.drawing import style
from glutemed.drawing.exercise_card import ExerciseCard, card_height_in, card_width_in
from glutemed.drawing.exercise_words import circled, study_words, value_words
from glutemed.drawing.layers import LayeredFigure

RIGHT_PERCENT = 130.0
MARKS = {"surface_mean": "o", "surface_peak": "s", "surface_part": "^", "fine_wire": "v"}
KEY = (
    "\u25cf surface electrode, average;  \u25a0 surface, peak;  \u25b2 surface, one part;  "
    "\u25bc fine wire, one part;  \u25c7 another study of the same exercise",
    "line: 1 SD each way, where it was read;  [ ]: no value was read, span of its studied neighbours;  "
    "\u2460 to \u2465: the article's six",
)
_SHADES = ("#ffffff", "#eef2f5", "#dde5ea", "#ccd7de")


class ExerciseForestPlate(LayeredFigure):
    """Exercises as rows, and the card of one of them below.

    Parameters
    ----------
    rows : tuple of Exercise
        What is shown, from the top.
    chosen : Exercise
        Whose card is shown; its row, if it is among them, is marked.
    heading : str
    size : style.Size
    """

    def __init__(
        self, rows: tuple[Exercise, ...], chosen: Exercise, heading: str, size: style.Size = style.READING
    ) -> None:
        self._step = 2.0 * size.small_pt
        head, foot = 4.6 * size.small_pt, 6.9 * size.small_pt
        card = 72 * card_height_in(size)
        self._count = len(rows)
        high = head + max(self._count, 1) * self._step + foot + card
        super().__init__(card_width_in(size), high / 72, size)
        with style.course_style(size):
            self._page = self.figure.add_axes((0, 0, 1, 1))
            self._page.set(xlim=(0, 1), ylim=(0, high))
            self._page.set_axis_off()
            self._page.set_zorder(5)
            self._top, bottom = high - head, card + foot
            large = size.text_pt > 12
            left, right = (0.332, 0.622) if large else (0.302, 0.662)
            self._stage_x, self._value_x, self._study_x = (
                left - 0.024,
                right + 0.012,
                right + (0.114 if large else 0.108),
            )
            self._plot = self.figure.add_axes((left, bottom / high, right - left, (self._top - bottom) / high))
            self._set_up_plot(large)
            self._write_heads(high, card)
            self._rows = [_Row(self._plot, size, number) for number in range(self._count)]
            self._labels = [self._new_labels(number) for number in range(self._count)]
            self._mark = self._page.axhspan(0, 0, xmin=0.006, xmax=0.994, fc="none", ec=style.STANCE, lw=1.2)
            self._card = ExerciseCard(self.figure, size)
        self.moves(self._mark, *self._card.artists)
        self.update(rows, chosen, heading)

    def update(self, rows: tuple[Exercise, ...], chosen: Exercise, heading: str) -> bool:
        """Show other exercises, as many as before; return whether the still layer changed."""
        now = rows, heading
        changed = getattr(self, "_now", None) != now
        if changed:
            self._now = now
            self._heading.set_text(heading)
            for drawn, labels, exercise in zip(self._rows, self._labels, rows, strict=True):
                drawn.update(exercise)
                self._write(labels, exercise)
        place = next((number for number, one in enumerate(rows) if one.id == chosen.id), None)
        self._mark.set_visible(place is not None)
        if place is not None:
            self._mark.set_y(self._top - (place + 1) * self._step)
            self._mark.set_height(self._step)
        return self._card.update(chosen) or changed

    def _set_up_plot(self, large: bool) -> None:
        plot, size = self._plot, self.size
        plot.set(xlim=(0, RIGHT_PERCENT), ylim=(max(self._count, 1) - 0.5, -0.5), yticks=(), xticks=range(0, 121, 20))
        plot.spines["left"].set_visible(False)
        plot.set_xlabel("gluteus medius activity, % MVIC", labelpad=1)
        ends = (0.0, *(edge + 0.5 for edge in EDGES), RIGHT_PERCENT)
        for name, low, high, shade in zip(BANDS, ends, ends[1:], _SHADES, strict=False):
            plot.axvspan(low, high, fc=shade, lw=0, zorder=0)
            words = name.replace("moderate", "mod.") if large else name
            x = 0.5 * (low + high)
            plot.annotate(
                words, (x, 1), (0, 3), xycoords=("data", "axes fraction"), textcoords="offset points",
                ha="center", va="bottom", fontsize=size.small_pt, color=style.QUIET, annotation_clip=False,
            )  # fmt: skip
        for edge in ends[1:-1]:
            plot.axvline(edge, color=style.QUIET, lw=0.6, ls=(0, (2, 3)), zorder=1)

    def _write_heads(self, high: float, card: float) -> None:
        size, small = self.size, {"fontsize": self.size.small_pt, "color": style.QUIET}
        self._heading = self._page.text(
            0.012, high - 0.5 * size.small_pt, "", fontsize=size.text_pt + 1, fontweight="bold", va="top"
        )
        base = self._top + 3
        self._page.text(0.034, base, "exercise", va="bottom", **small)
        self._page.text(self._stage_x, base, "stage", va="bottom", ha="center", **small)
        self._page.text(self._value_x, base, "mean \u00b1 SD", va="bottom", **small)
        self._page.text(self._study_x, base, "study, people, method", va="bottom", **small)
        for number, words in enumerate(reversed(KEY)):
            self._page.text(0.012, card + (0.5 + 1.35 * number) * size.small_pt, words, va="bottom", **small)

    def _new_labels(self, number: int) -> tuple[Artist, ...]:
        y = self._top - (number + 0.5) * self._step
        look = {"fontsize": self.size.small_pt, "va": "center"}
        return (
            self._page.text(0.012, y, "", color=style.MUSCLE, fontweight="bold", **look),
            self._page.text(0.034, y, "", **look),
            self._page.text(self._stage_x, y, "", ha="center", color=style.QUIET, **look),
            self._page.text(self._value_x, y, "", **look),
            self._page.text(self._study_x, y, "", **look),
        )

    def _write(self, labels: tuple[Artist, ...], exercise: Exercise) -> None:
        mark, name, stage, value, study = labels
        reading = exercise.reading
        mark.set_text(circled(exercise))
        name.set(text=exercise.short, fontweight="bold" if exercise.article_number else "normal")
        stage.set_text(str(exercise.stage))
        value.set(text=value_words(exercise), style="normal" if reading else "italic")
        study.set_text(study_words(reading) if reading else "")


class _Row:
    """One exercise: a mark with its spread, other studies, or an open bracket."""

    def __init__(self, plot: Axes, size: style.Size, number: int) -> None:
        line = size.line_pt
        self._y = number
        self._spread = plot.plot([], [], color=style.INK, lw=0.7 * line, zorder=3, solid_capstyle="butt")[0]
        self._mean = plot.plot([], [], "o", ms=3.6 * line, mfc=style.MUSCLE, mec="white", mew=0.5, zorder=5)[0]
        look = {"ms": 2.9 * line, "mfc": "white", "mec": style.SECOND, "mew": 0.6 * line}
        self._others = plot.plot([], [], "D", zorder=4, **look)[0]
        self._ends = [plot.plot([], [], color=style.INK, lw=0.8 * line, zorder=4)[0] for _ in range(2)]

    def update(self, exercise: Exercise) -> None:
        reading, span, y = exercise.reading, bracket(exercise), self._y
        if reading:
            self._mean.set_marker(MARKS.get(reading.method, "o"))
        self._mean.set_data([reading.percent] if reading else [], [y] if reading else [])
        low, high = (reading.percent - reading.sd, reading.percent + reading.sd) if reading and reading.sd else (0, 0)
        self._spread.set_data([max(low, 0), high] if high else [], [y, y] if high else [])
        self._others.set_data([other.percent for other in exercise.others], [y] * len(exercise.others))
        up, down, tip = y - 0.28, y + 0.28, 1.8
        for end, at, inward in zip(self._ends, (span.low, span.high) if span else (0, 0), (tip, -tip), strict=True):
            across = [at + inward, at, at, at + inward] if span else []
            end.set_data(across, [up, up, down, down] if span else [])
