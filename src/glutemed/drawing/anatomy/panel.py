"""One view of the right hip on axes in mm, with labels in columns on both sides."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from textwrap import fill

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from glutemed.drawing import style
from glutemed.drawing.anatomy.bones import draw_bones
from glutemed.drawing.anatomy.covering import open_names, open_place
from glutemed.drawing.anatomy.labelling import stack
from glutemed.drawing.anatomy.look import Brush
from glutemed.drawing.anatomy.pointing import Label, Mark, Question
from glutemed.drawing.anatomy.soft_tissue import draw_layers
from glutemed.drawing.anatomy.structures import LAYERS, STRUCTURES, members
from glutemed.drawing.anatomy.view_data import view_data

FADED = 0.25
"""Strength of the other layers while one is highlighted."""
_FACING = {"lateral": ("\u2190 back", "front \u2192"), "posterior": ("\u2190 left", "right \u2192")}
_BELOW = 5.0
"""How far the white at the lower edge reaches below the frame, in mm."""
_FOOT = 13.0
"""Room below the label columns, in mm."""
_ENOUGH_WIDTH = 0.60
"""Width of an average letter over its height."""


class AnatomyPanel:
    """The right hip in one view: bones, layers that can be peeled, labels.

    Parameters
    ----------
    ax : Axes
        Loses its frame; works in mm with the right hip joint centre as origin.
    view : {"lateral", "posterior"}
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that `show` changes.
    """

    def __init__(self, ax: Axes, view: str, size: style.Size = style.READING) -> None:
        self.view, self.size, self.data = view, size, view_data(view)
        left, right, low, high = self.data.window
        box, figure = ax.get_position(), ax.figure
        wide, tall = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
        self.points_per_mm = tall / (high - low)
        self._margin = (wide / self.points_per_mm - (right - left)) / 2
        ax.set(xlim=(left - self._margin, right + self._margin), ylim=(low, high))
        ax.set_axis_off()
        self.ax = ax
        floor = low - _BELOW / 2
        draw_bones(Brush(ax, self.points_per_mm, size, floor), self.data)
        brush = Brush(ax, self.points_per_mm, size, floor)
        self.layers = draw_layers(brush, self.data)
        self._veil(brush)
        self.artists: list[Artist] = [*brush.artists, *self._name_sides()]
        self._texts = {name: self._text(name) for name in self.data.anchors}
        self._mark = Mark(brush)
        self._questions = {side: Question(ax, side, size) for side in (-1, 1)}
        self.artists += self._mark.artists
        for question in self._questions.values():
            self.artists += question.artists
        self.show(LAYERS)

    def _veil(self, brush: Brush) -> None:
        """Let the drawing fade out at the cut edges."""
        left, right, low, _ = self.data.window
        steps, deep = 14, 24.0
        for step in range(steps):
            alpha = 1.0 if step == steps - 1 else 0.04 + 0.5 * (step / steps) ** 2
            look = {"fc": style.PAPER, "ec": "none", "lw": 0, "alpha": alpha, "zorder": 30}
            part = deep * (1 - (step + 1) / steps)
            veils = [Rectangle((left - 30, low - _BELOW), right - left + 40, part + _BELOW, clip_on=False, **look)]
            if self.view == "posterior":
                veils.append(Rectangle((left - 200, low - 2), 200 + part, 400, **look))
            for veil in veils:
                self.ax.add_patch(veil)
                brush.artists.append(veil)

    def _name_sides(self) -> list[Artist]:
        """Say below the drawing which way it faces."""
        left, right, low, _ = self.data.window
        texts = []
        for words, x, align in zip(_FACING[self.view], (left - 2, right + 2), ("right", "left"), strict=True):
            text = self.ax.text(
                x, low, words, ha=align, va="bottom", fontsize=self.size.small_pt, color=style.QUIET, zorder=31
            )
            texts.append(text)
        return texts

    def _text(self, name: str) -> Label:
        columns = (self._margin - 5.0) * self.points_per_mm / (_ENOUGH_WIDTH * self.size.small_pt)
        words = _broken(STRUCTURES[name].label, max(int(columns), 8))
        label = Label(self.ax, words, self.data.sides[name], self.size)
        self.artists += label.artists
        return label

    def where(self, name: str, visible: Iterable[str] = ()) -> tuple[float, float] | None:
        """Return where a structure is, in mm: a place that no visible layer covers, when there is one.

        Parameters
        ----------
        name : str
        visible : iterable of str
            Layers shown; none by default.

        Returns
        -------
        tuple of float or None
            None when the structure cannot be seen in this view.
        """
        places = self.data.anchors.get(name)
        if places is None:
            return None
        free = open_place(self.data, name, members(visible))
        return tuple(map(float, places[0] if free is None else free))

    def seen(self, visible: Iterable[str]) -> frozenset[str]:
        """Return which of some structures lie open, so that they can be named or asked for."""
        return open_names(self.data, members(visible))

    def show(
        self,
        visible: Iterable[str],
        highlight: str | None = None,
        labels: bool | Iterable[str] = True,
        mystery: str | None = None,
    ) -> None:
        """Show some structures.

        Parameters
        ----------
        visible : iterable of str
            Names or groups; bones are always there.
        highlight : str, optional
            Structure or group drawn with a heavy outline while the other layers fade.
        labels : bool or iterable of str
            Which of the visible structures are named.
        mystery : str, optional
            Structure or group a question mark points at; its own label stays away.
        """
        names = members(visible)
        lit = members([highlight] if highlight else [])
        asked = members([mystery] if mystery else [])
        names |= lit | asked
        for name, layer in self.layers.items():
            layer.show(name in names, FADED if lit and name in LAYERS - lit else 1.0)
        self._mark.show(self.data, lit)
        wanted = names if labels is True else members(labels or ()) & names
        self._name(self._places(wanted, names, lit), self._asked_place(asked, names), lit)

    def _places(self, wanted: Collection[str], visible: Collection[str], lit: Collection[str]) -> dict[str, np.ndarray]:
        """Return where the leader lines of some labels end; covered structures have none, unless highlighted."""
        places = {}
        for name in wanted & self.data.anchors.keys():
            free = open_place(self.data, name, visible)
            if free is None and name in lit:
                free = self.data.anchors[name][0]
            if free is not None:
                places[name] = free
        return places

    def _asked_place(self, asked: Collection[str], visible: Collection[str]) -> dict[str, np.ndarray]:
        """Return the structure a question points at with its place; the middle one of a group."""
        names = [name for name in self.data.anchors if name in asked]
        if not names:
            return {}
        name = names[len(names) // 2]
        free = open_place(self.data, name, visible)
        return {name: self.data.anchors[name][0] if free is None else free}

    def _name(self, places: dict[str, np.ndarray], asked: dict[str, np.ndarray], lit: Collection[str]) -> None:
        left, right, low, high = self.data.window
        for label in (*self._texts.values(), *self._questions.values()):
            label.hide()
        places = places | asked
        for side, edge in ((-1, left), (1, right)):
            column = sorted(name for name in places if self.data.sides[name] == side)
            if not column:
                continue
            line = 1.2 * self.size.small_pt / self.points_per_mm
            labels = [self._questions[side] if name in asked else self._texts[name] for name in column]
            heights = [line * (label.lines + 0.55) for label in labels]
            shrink = min(1.0, (high - low - _FOOT - 1.5) / sum(heights))  # very many labels grow smaller, to fit
            heights = [shrink * height for height in heights]
            anchors = np.array([places[name] for name in column])
            middles = stack(anchors, heights, edge, low + _FOOT, high - 1)
            for name, label, middle, anchor in zip(column, labels, middles, anchors, strict=True):
                label.place((edge + 2.0 * side, float(middle)), anchor, name in lit, shrink)


def _broken(label: str, columns: int) -> str:
    """Return a label on as few lines as fit, broken at a comma or bracket where there is one."""
    if len(label) <= columns:
        return label
    head, mark, tail = label.partition(", ")
    if mark and max(len(head) + 1, len(tail)) <= columns:
        return f"{head},\n{tail}"
    return fill(label, columns)
