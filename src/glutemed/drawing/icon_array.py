"""An icon array: one icon for each person, in groups, so that a share is seen and can be counted.

Each group has its own colour and its own shape, begins on a row of its own and carries its label beside it. The plate
of a trial, of a test or of a scan series is one or more of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.markers import MarkerStyle
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.labels import spread

SHAPES = {
    "disc": ("o", True, 0.66),
    "ring": ("o", False, 0.56),
    "square": ("s", True, 0.58),
    "frame": ("s", False, 0.50),
    "diamond": ("D", True, 0.52),
    "triangle": ("^", True, 0.66),
    "cross": ("x", True, 0.50),
}
"""Marker of each shape, whether it is filled, and its size as a share of the space for one icon."""
_LINE = 1.25
"""Height of a line of text over its type size."""


@dataclass(frozen=True)
class IconGroup:
    """People who have something in common.

    Attributes
    ----------
    label : str
        What they have in common; stands after the count. May have line breaks.
    count : int
        How many.
    colour : str
        Of icons and label.
    shape : str
        One of `SHAPES`; another one for each group.
    """

    label: str
    count: int
    colour: str
    shape: str = "disc"

    def __post_init__(self) -> None:
        if self.shape not in SHAPES:
            raise ValueError(f"no icon shape {self.shape!r}; there are: {', '.join(SHAPES)}")
        if self.count < 0:
            raise ValueError(f"a group cannot have {self.count} people")


class IconArray:
    """Groups of icons with labels on the right.

    Parameters
    ----------
    ax : Axes
        Loses its frame. The icons fill it from the upper left. The labels stand to the right of the icons: leave room.
    groups : sequence of IconGroup
        From the top down.
    per_row : int
        Icons in a row.
    size : style.Size
    rows : int, optional
        Rows for which room is kept; as many as the groups need by default. Groups that are shown later must fit.

    Attributes
    ----------
    artists : list of Artist
        Everything that `update` changes.
    """

    def __init__(
        self,
        ax: Axes,
        groups: Sequence[IconGroup],
        per_row: int = 25,
        size: style.Size = style.READING,
        rows: int | None = None,
    ) -> None:
        self.ax, self.per_row, self.size = ax, per_row, size
        self.rows = rows or rows_of(groups, per_row)
        box, figure = ax.get_position(), ax.figure
        wide, tall = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
        self.cell_pt = min(wide / per_row, tall / self.rows)
        ax.set(xlim=(0, wide / self.cell_pt), ylim=(tall / self.cell_pt, 0))
        ax.set_axis_off()
        self._icons = [ax.scatter([], [], zorder=3) for _ in groups]
        look = {"fontsize": size.small_pt, "va": "center", "linespacing": 1.15, "zorder": 5}
        self._labels = [ax.text(0, 0, "", clip_on=False, **look) for _ in groups]
        self._lines = [ax.plot([], [], lw=0.4 * size.line_pt, clip_on=False, zorder=2)[0] for _ in groups]
        self.artists: list[Artist] = [*self._icons, *self._labels, *self._lines]
        self.update(groups)

    def update(self, groups: Sequence[IconGroup]) -> None:
        """Show other groups; as many as before.

        Raises
        ------
        ValueError
            When there are more or fewer groups, or when they need more rows than there are.
        """
        if len(groups) != len(self._icons):
            raise ValueError(f"this icon array has {len(self._icons)} groups, not {len(groups)}")
        if rows_of(groups, self.per_row) > self.rows:
            raise ValueError(f"these groups need {rows_of(groups, self.per_row)} rows; there is room for {self.rows}")
        first, middles = 0, []
        for group, icons in zip(groups, self._icons, strict=True):
            own = _rows(group.count, self.per_row)
            self._place(icons, group, first)
            middles.append(first + own / 2)
            first += own
        self._name(groups, middles)

    def _place(self, icons: PathCollection, group: IconGroup, first: int) -> None:
        marker, filled, share = SHAPES[group.shape]
        number = np.arange(group.count)
        icons.set_offsets(np.column_stack([number % self.per_row + 0.5, first + number // self.per_row + 0.5]))
        icons.set_paths([_path(marker)])
        icons.set_sizes([(share * self.cell_pt) ** 2])
        icons.set_facecolor(group.colour if filled and marker != "x" else "none")
        icons.set_edgecolor(group.colour)
        icons.set_linewidth(max(0.10 * self.cell_pt, 0.6) if not filled or marker == "x" else 0.0)

    def _name(self, groups: Sequence[IconGroup], middles: list[float]) -> None:
        line = _LINE * self.size.small_pt / self.cell_pt
        high = max(1 + group.label.count("\n") for group in groups) * line
        top, bottom = high / 2, max(self.ax.get_ylim()[0], self.rows) - high / 2
        places = spread(middles, high * 1.1, min(top, middles[0]), max(bottom, middles[-1]))
        start = self.per_row + 0.4
        for group, text, lead, middle, place in zip(groups, self._labels, self._lines, middles, places, strict=True):
            gap = 1.1 * self.size.small_pt / self.cell_pt
            lead.set_data([start, start + gap], [middle, place])
            lead.set_color(group.colour)
            text.set(position=(start + 1.25 * gap, place), text=f"{group.count} {group.label}", color=group.colour)


def rows_of(groups: Sequence[IconGroup], per_row: int) -> int:
    """Return how many rows some groups need."""
    return sum(_rows(group.count, per_row) for group in groups)


def describe_groups(groups: Sequence[IconGroup]) -> str:
    """Return the groups in words, such as "177 with bursitis, 700 without"."""
    return ", ".join(f"{group.count} {' '.join(group.label.split())}" for group in groups)


def _rows(count: int, per_row: int) -> int:
    return max(1, ceil(count / per_row))


def _path(marker: str) -> Path:
    known = MarkerStyle(marker)
    return known.get_path().transformed(known.get_transform())
