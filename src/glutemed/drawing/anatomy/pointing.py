"""What points at a structure: its label, the outline of a highlight, the arrow of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.anatomy import look
from glutemed.drawing.anatomy.look import Brush
from glutemed.drawing.anatomy.view_data import ViewData

_ABOVE_ALL = 32.0


class Label:
    """A name beside the plate, with a leader line that ends in a dot.

    Parameters
    ----------
    ax : Axes
    words : str
        With its line breaks.
    side : int
        -1 in the left column, 1 in the right one.
    size : style.Size
    """

    def __init__(self, ax: Axes, words: str, side: int, size: style.Size) -> None:
        self.lines = words.count("\n") + 1
        self._points = size.small_pt
        align = "right" if side < 0 else "left"
        self._text = ax.text(
            0, 0, words, ha=align, va="center", fontsize=size.small_pt, linespacing=1.1, zorder=_ABOVE_ALL + 4
        )
        self._halo = ax.plot([], [], color=style.PAPER, lw=1.25 * size.line_pt, alpha=0.85, zorder=_ABOVE_ALL)[0]
        self._leader = ax.plot([], [], color=style.INK, lw=0.4 * size.line_pt, zorder=_ABOVE_ALL + 1)[0]
        self._dot = ax.plot([], [], "o", ms=2.1 * size.line_pt, mfc=style.INK, mec=style.PAPER, mew=0.5 * size.line_pt)[
            0
        ]
        self._dot.set_zorder(_ABOVE_ALL + 2)
        self.artists: list[Artist] = [self._text, self._halo, self._leader, self._dot]

    @property
    def leader(self) -> np.ndarray:
        """Ends of the leader line, the label's first."""
        return self._leader.get_xydata()

    @property
    def shown(self) -> bool:
        """Whether the label is on the plate."""
        return self._text.get_visible()

    def hide(self) -> None:
        """Take the label off."""
        for artist in self.artists:
            artist.set_visible(False)

    def place(self, start: tuple[float, float], anchor: Sequence[float], bold: bool, shrink: float = 1.0) -> None:
        """Put the label at a place, with its line to the anchor; its letters shrink by a factor."""
        for artist in self.artists:
            artist.set_visible(True)
        self._text.set(position=start, fontweight="bold" if bold else "normal", fontsize=shrink * self._points)
        towards = np.sign(start[0] - anchor[0]) * 1.2
        ends = [start[0] - towards, anchor[0]], [start[1], anchor[1]]
        self._halo.set_data(*ends)
        self._leader.set_data(*ends)
        self._dot.set_data([anchor[0]], [anchor[1]])


class Mark:
    """The heavy outline of highlighted structures, on top of everything."""

    def __init__(self, brush: Brush) -> None:
        empty, line = Path(np.zeros((1, 2))), brush.size.line_pt
        self._halo = brush.line(empty, style.PAPER, 2.4 * line, _ABOVE_ALL - 1.5, alpha=0.9)
        self._line = brush.line(empty, style.INK, 1.15 * line, _ABOVE_ALL - 1)
        self.artists: list[Artist] = [self._halo, self._line]

    def show(self, data: ViewData, names: Iterable[str]) -> None:
        """Outline some structures; nothing for those without an outline in this view."""
        paths = [path for name in sorted(names) for path in _edges(data, name)]
        for artist in self.artists:
            artist.set_visible(bool(paths))
            if paths:
                artist.set_path(Path.make_compound_path(*paths))


def _edges(data: ViewData, name: str) -> list[Path]:
    outline = data.outline(name)
    if outline is not None:
        return [look.path_of(outline)]
    if name in data.lines:
        return [look.path_of(data.lines[name], closed=False)]
    if name in data.curves:
        return []
    bones = [bone for bone in data.bones if bone.name == name]
    if bones:
        return [look.path_of(bone.outline) for bone in bones]
    places = data.anchors.get(name)
    if places is None:
        return []
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    return [look.path_of(places[0] + 7.0 * np.column_stack([np.cos(turn), np.sin(turn)]))]


class Question(Label):
    """A question mark in a bubble, with an arrow to the structure in question; stands among the labels."""

    def __init__(self, ax: Axes, side: int, size: style.Size) -> None:
        super().__init__(ax, "?", side, size)
        self.lines = 2
        self._points = size.text_pt + 4
        self._text.set_bbox(
            {"boxstyle": "circle,pad=0.3", "fc": style.MEASURED, "ec": style.INK, "lw": 0.7 * size.line_pt}
        )
        self._halo.set_linewidth(2.6 * size.line_pt)
        self._leader.set_linewidth(1.1 * size.line_pt)
        self._dot.set(ms=5.0 * size.line_pt, mfc=style.MEASURED, mec=style.INK, mew=0.9 * size.line_pt)
