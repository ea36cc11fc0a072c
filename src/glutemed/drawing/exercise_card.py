"""The card of one exercise: its figure if it has been drawn, what is known, cue, compensation, easier, harder."""

from __future__ import annotations

import textwrap
from itertools import zip_longest

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from glutemed.clinical.exercises import Exercise
from glutemed.drawing import style
from glutemed.drawing.exercise_figures import FIGURES
from glutemed.drawing.exercise_words import card_lines, circled

_LINE = 1.32  # from line to line, in type sizes
_LINES = 9
_FIGURE_WIDE = 1.2  # over its height


def card_width_in(size: style.Size) -> float:
    """Return how wide a plate with a card is, in inches: at reading size its type is then as large as a page's."""
    return 11.0 if size.text_pt < 12 else 13.0


def card_height_in(size: style.Size) -> float:
    """Return how much height a card takes, in inches."""
    return (_LINES + 1.2) * _LINE * size.small_pt / 72


class ExerciseCard:
    """A strip at the foot of a plate.

    Parameters
    ----------
    figure : Figure
        Its lowest `card_height_in` inches belong to the card.
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, figure: Figure, size: style.Size) -> None:
        self._size = size
        self._wide, high = figure.get_figwidth() * 72, card_height_in(size)
        share = high / figure.get_figheight()
        self._page = figure.add_axes((0, 0, 1, share))
        self._page.set(xlim=(0, self._wide), ylim=(0, high * 72))
        self._page.set_axis_off()
        self._top = high * 72
        self._page.plot([10, self._wide - 10], [self._top - 1] * 2, color=style.QUIET, lw=0.8)
        room = 0.9 * high * 72
        self._room = room * _FIGURE_WIDE
        self._drawing = figure.add_axes((12 / self._wide, 0.05 * share, self._room / self._wide, 0.9 * share))
        self._drawing.set_axis_off()
        bold = {"fontweight": "bold", "zorder": 5}
        self._title = self._page.text(0, self._top - 1.5 * size.small_pt, "", fontsize=size.text_pt, **bold)
        self._heads = [self._page.text(0, 0, "", fontsize=size.small_pt, **bold) for _ in range(5)]
        # One text for each line: lines of one text shift with the letters in them, and then miss their heading.
        self._texts = [self._page.text(0, 0, "", fontsize=size.small_pt) for _ in range(_LINES)]
        self._shown = ""
        self.artists: list[Artist] = [self._title, *self._heads, *self._texts]

    def update(self, exercise: Exercise) -> bool:
        """Show an exercise; return whether its figure, which stands still, changed."""
        changed = exercise.id != self._shown and bool({exercise.id, self._shown} & FIGURES.keys())
        self._shown = exercise.id
        if changed:
            self._redraw(exercise)
        self._write(exercise)
        return changed

    def _redraw(self, exercise: Exercise) -> None:
        self._drawing.clear()
        self._drawing.set(xlim=(0, _FIGURE_WIDE), ylim=(0, 1), aspect="equal")
        self._drawing.set_axis_off()
        if exercise.id in FIGURES:
            FIGURES[exercise.id](self._drawing, self._size)

    def _write(self, exercise: Exercise) -> None:
        type_pt = self._size.small_pt
        left = 12 + (self._room + 14 if exercise.id in FIGURES else 0)
        indent = left + 6.6 * type_pt
        letters = int((self._wide - 14 - indent) / (0.585 * type_pt))
        self._title.set(x=left, text=" ".join(filter(None, (circled(exercise), exercise.short))))
        first = self._top - 3.0 * _LINE * type_pt
        lines = [(heading, textwrap.wrap(text, letters)) for heading, text in card_lines(exercise)]
        heads = [(sum(len(before) for _, before in lines[:place]), head) for place, (head, _) in enumerate(lines)]
        words = [line for _, wrapped in lines for line in wrapped]
        for text, (line, head) in zip_longest(self._heads, heads, fillvalue=(0, "")):
            text.set(position=(left, first - line * _LINE * type_pt), text=head)
        for line, text in enumerate(self._texts):
            text.set(position=(indent, first - line * _LINE * type_pt), text=words[line] if line < len(words) else "")
        if len(words) > _LINES:
            raise ValueError(f"the card of {exercise.id!r} has {len(words)} lines; expected at most {_LINES}")
