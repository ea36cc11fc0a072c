"""Three orders of the same exercises as a slope chart: selectivity, activity, force. Steep lines are disagreements."""

from __future__ import annotations

from matplotlib.artist import Artist

from glutemed.clinical.exercise_ranks import Place, Rankings
from glutemed.clinical.exercises import Exercise, exercises, find
from glutemed.drawing import style
from glutemed.drawing.exercise_card import ExerciseCard, card_height_in, card_width_in
from glutemed.drawing.exercise_words import circled, number
from glutemed.drawing.layers import LayeredFigure
from glutemed.evidence import reference, row

_LINES_COLOUR = "#9aa3ab"
COLUMNS = {
    "selectivity": ("Selectivity", "gluteal-to-TFL index, fine wire"),
    "activity": ("Activity", "% MVIC, surface electrodes"),
    "force": ("Peak force", "N, 95 % interval, by a model"),
}
"""What each order counts, and how it was measured."""


class ExerciseRanksPlate(LayeredFigure):
    """Three columns of exercises, and the card of one exercise below.

    Parameters
    ----------
    found : Rankings
    chosen : Exercise
        Its line is drawn thick and dark.
    size : style.Size
    """

    def __init__(self, found: Rankings, chosen: Exercise, size: style.Size = style.READING) -> None:
        self._found = found
        self._step = 2.2 * size.small_pt
        card = 72 * card_height_in(size)
        self._most = len(found.activity)
        head, foot = 6.2 * size.small_pt, 2.6 * size.small_pt
        high = head + self._most * self._step + foot + card
        super().__init__(card_width_in(size), high / 72, size)
        large = size.text_pt > 12
        self._ends = {"selectivity": 0.285, "force": 0.68} if large else {"selectivity": 0.26, "force": 0.73}
        half = 0.128 if large else 0.105
        middle = 0.5 * sum(self._ends.values())
        self._box = middle - half, middle + half
        with style.course_style(size):
            self._page = self.figure.add_axes((0, 0, 1, 1))
            self._page.set(xlim=(0, 1), ylim=(0, high))
            self._page.set_axis_off()
            self._top = high - head
            self._write_heads(high)
            self._lower_top = len(found.force) + 1.6
            self._write_lower_tier()
            self._texts: dict[str, list[Artist]] = {}
            self._wide: list[Artist] = []
            self._lines: dict[str, list[Artist]] = {}
            for order in COLUMNS:
                for number_in_order, place in enumerate(getattr(found, order)):
                    self._write_place(order, number_in_order, place)
            for place in found.activity:
                self._draw_lines(place.exercise)
            self._card = ExerciseCard(self.figure, size)
        artists = [artist for group in (self._lines, self._texts) for some in group.values() for artist in some]
        self.moves(*artists, *self._card.artists)
        self.update(chosen)

    def update(self, chosen: Exercise) -> bool:
        """Mark another exercise; return whether the still layer changed."""
        for name, lines in self._lines.items():
            on = name == chosen.id
            for line in lines:
                line.set(
                    color=style.MUSCLE if on else _LINES_COLOUR,
                    linewidth=(1.5 if on else 0.6) * self.size.line_pt,
                    zorder=4 if on else 2,
                )
        for name, texts in self._texts.items():
            on = name == chosen.id
            for text in texts:
                bold = on and text not in self._wide  # the longest words would leave the page in bold
                text.set(color=style.MUSCLE if on else style.INK, fontweight="bold" if bold else "normal")
        return self._card.update(chosen)

    def _height(self, place: float) -> float:
        return self._top - (place + 0.5) * self._step

    def _write_heads(self, high: float) -> None:
        size = self.size
        title = "Three orders of the same exercises: each line joins an exercise to itself"
        self._page.text(
            0.012, high - 0.5 * size.small_pt, title, fontsize=size.text_pt + 1, fontweight="bold", va="top"
        )
        xs = {
            "selectivity": (0.012, "left"),
            "activity": (0.5 * sum(self._box), "center"),
            "force": (self._ends["force"], "left"),
        }
        for order, (name, unit) in COLUMNS.items():
            x, ha = xs[order]
            look = {"ha": ha, "va": "bottom"}
            self._page.text(x, self._top + 2.0 * size.small_pt, name, fontweight="bold", **look)
            self._page.text(x, self._top + 0.6 * size.small_pt, unit, fontsize=size.small_pt, color=style.QUIET, **look)
        sources = f"Sources: {_source('emg_gta_index')}; studies as in the list; {_source('force_gmed_top')}."
        low = self._height(self._most - 1) - 0.5 * self._step - 1.2 * size.small_pt
        self._page.text(0.012, low, sources, fontsize=size.small_pt, color=style.QUIET, va="center")

    def _write_place(self, order: str, number_in_order: int, place: Place) -> None:
        exercise = find(exercises(), place.exercise)
        y = self._height(number_in_order)
        look = {"fontsize": self.size.small_pt, "va": "center", "zorder": 6}
        name = " ".join(filter(None, (circled(exercise), exercise.short)))
        gap = 0.011
        if order == "activity":
            left, _ = self._box
            texts = [
                self._page.text(left + gap, y, number(place.low), **look),
                self._page.text(left + gap + (0.034 if self.size.text_pt > 12 else 0.028), y, name, **look),
            ]
        elif order == "selectivity":
            x = self._ends[order] - gap
            words = f"{name}  {number(place.low)}"
            texts = [self._page.text(x, y, words, ha="right", **look)]
        else:
            added = place.load.replace("with ", ", ") if place.load.startswith("with") else ""
            words = f"{number(place.low)} to {number(place.high)}  {exercise.short}{added}"
            texts = [self._page.text(self._ends[order] + gap, y, words, **look)]
            self._wide += texts
        self._texts.setdefault(place.exercise, []).extend(texts)

    def _write_lower_tier(self) -> None:
        """Write the exercises of a lower tier behind an open bracket: the study ranks them, no force was read."""
        names, x = self._found.lower_tier, self._ends["force"]
        first, last = self._height(self._lower_top) + 0.4 * self._step, 0.0
        look = {"fontsize": self.size.small_pt, "va": "center"}
        self._page.text(
            x + 0.023, self._height(self._lower_top - 0.95), "a lower tier; no force was read", style="italic", **look
        )
        for place, name in enumerate(names):
            y = self._height(self._lower_top + place)
            last = y - 0.4 * self._step
            self._page.text(x + 0.023, y, find(exercises(), name).short, **look)
        self._page.plot(
            [x + 0.017, x + 0.009, x + 0.009, x + 0.017], [first, first, last, last], color=style.INK,
            lw=0.8 * self.size.line_pt,
        )  # fmt: skip

    def _draw_lines(self, exercise: str) -> None:
        found, (left, right) = self._found, self._box
        y = self._at("activity", exercise)
        ends = [(self._ends["selectivity"], self._at("selectivity", exercise), left)]
        ends.append((self._ends["force"], self._at("force", exercise), right))
        if exercise in found.lower_tier:
            low = self._height(self._lower_top + found.lower_tier.index(exercise))
            ends[1] = (self._ends["force"], low, right)
        for x, end, near in ends:
            if end is not None:
                line = self._page.plot([near, x], [y, end], marker="o", ms=1.6 * self.size.line_pt)[0]
                self._lines.setdefault(exercise, []).append(line)

    def _at(self, order: str, exercise: str) -> float | None:
        places = [place.exercise for place in getattr(self._found, order)]
        return self._height(places.index(exercise)) if exercise in places else None


def _source(key: str) -> str:
    return reference(row(key).bibkey).short


def describe_ranks(found: Rankings, chosen: Exercise) -> str:
    """Return the three orders in words, and the places of one exercise in them."""

    def listed(order: str) -> str:
        words = []
        for place in getattr(found, order):
            value = number(place.low) if place.low == place.high else f"{number(place.low)} to {number(place.high)}"
            words.append(f"{find(exercises(), place.exercise).short} {value}{f' ({place.load})' if place.load else ''}")
        return ", ".join(words)

    lower = ", ".join(find(exercises(), name).short for name in found.lower_tier)
    return (
        f"By selectivity (gluteal-to-TFL index, {_source('emg_gta_index')}): {listed('selectivity')}. "
        f"By activity (% MVIC): {listed('activity')}. By modelled peak force of gluteus medius in N, 95 % intervals "
        f"({_source('force_gmed_top')}): {listed('force')}; in a lower tier, no force was read: {lower}. "
        f"{chosen.short}: {places_in_words(found, chosen)}."
    )


def places_in_words(found: Rankings, exercise: Exercise) -> str:
    """Return the places of an exercise in the three orders."""
    words = []
    for order, (name, _) in COLUMNS.items():
        place, count = found.place(order, exercise.id), len(getattr(found, order))
        if place:
            words.append(f"{place.rank:g} of {count} by {name.lower()}")
        elif order == "force" and exercise.id in found.lower_tier:
            words.append("a lower tier by peak force")
        else:
            words.append(f"no place by {name.lower()}")
    return ", ".join(words)
