"""Figures of the exercises: start and end of each, drawn from the postures of ``poses/exercises.toml``.

An exercise without a figure is shown with words alone, so the file of postures may grow one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes

from glutemed.clinical.data_file import read_tables
from glutemed.clinical.exercises import exercises, find
from glutemed.clinical.fault_words import DataFault
from glutemed.drawing import style
from glutemed.drawing.exercise_stick import Stick, View, arrow
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size

DrawFigure = Callable[[Axes, Size], None]
"""Draws an exercise on empty axes: equal scales, x from 0 to 1.2, y from 0 to 1, no frame."""

_WIDE, _HIGH, _GAP = 1.2, 1.0, 0.015
_NAMES = ("start", "end")
_FIELDS = ("id", "alt", "view", "working", "things", "arrows", "touches", "start", "end")
_MORE_FIELDS = ("stacked", "pelvis_line", "names", "wall")


@cache
def postures() -> dict[str, Mapping[str, object]]:
    """Return what the file of postures holds, by exercise; the end keeps what it does not name from the start."""
    path = Path(str(files("glutemed.drawing"))) / "poses" / "exercises.toml"
    return read_postures(path)


def read_postures(path: Path) -> dict[str, Mapping[str, object]]:
    """Return the postures of a file; a `DataFault` names the figure and the field that is missing or unknown."""
    made: dict[str, Mapping[str, object]] = {}
    for place, entry in enumerate(read_tables(path).get("figure", []), start=1):
        where = f"{path.name}, figure {entry.get('id', f'number {place}')!r}"
        if missing := [name for name in _FIELDS if name not in entry]:
            raise DataFault(f"{where}: {', '.join(missing)} missing; expected {', '.join(_FIELDS)}.")
        if unknown := entry.keys() - {*_FIELDS, *_MORE_FIELDS}:
            raise DataFault(f"{where}: no such field {', '.join(sorted(unknown))}; expected {', '.join(_FIELDS)}.")
        if entry["working"][0] not in ("right", "left"):
            raise DataFault(f"{where}, field working: found {entry['working'][0]!r}; expected 'right' or 'left'.")
        if entry["id"] in made:
            raise DataFault(f"{where}: this id is used twice; expected one figure for each id.")
        made[entry["id"]] = entry | {"end": entry["start"] | entry["end"]}
    return made


def sticks(id: str) -> tuple[Stick, Stick]:
    """Return start and end of an exercise."""
    entry = postures()[id]
    view = View(*entry["view"])
    return tuple(Stick(entry[name], entry["things"], view) for name in _NAMES)


def _mirrored(id: str, side: str) -> bool:
    if side not in ("right", "left"):
        raise ValueError(f"side is {side!r}; accepted: right, left")
    return postures()[id]["working"][0] != side


def draw_exercise(id: str, ax: Axes, size: Size, side: str = "right") -> None:
    """Draw start and end of an exercise on empty axes; see `DrawFigure`.

    ``side`` is the hip that works, or works most; the picture is mirrored where the posture is written for the other.
    """
    out = -1.0 if _mirrored(id, side) else 1.0
    entry, drawn = postures()[id], sticks(id)
    arrows = np.array([[drawn[1].view.at(one[end]) for end in ("from", "to")] for one in entry["arrows"]])
    bounds = np.array([drawn[0].bounds(), drawn[1].bounds(arrows.reshape(-1, 2))])
    low, height = bounds[:, 2].min(), bounds[:, 3].max() - bounds[:, 2].min()
    points = ax.get_position().height * ax.figure.get_figheight() * 72
    name_high = 1.35 * size.small_pt / points
    stacked = entry.get("stacked", False)
    if stacked:
        left, right = bounds[:, 0].min(), bounds[:, 1].max()
        scale = 0.98 * min(_WIDE / (right - left), (_HIGH / 2 - name_high) / height)
        middles = [0.5 * (left + right)] * 2
        spots = [(_WIDE / 2, _HIGH / 2), (_WIDE / 2, 0.0)]
    else:
        widths = bounds[:, 1] - bounds[:, 0]
        scale = min((_WIDE - 3 * _GAP) / widths.sum(), 0.98 * (_HIGH - name_high) / height)
        middles = bounds[:, :2].mean(axis=1)
        spare = (_WIDE - scale * widths.sum()) / 3
        spots = [(spare + 0.5 * scale * widths[0], 0.0), (_WIDE - spare - 0.5 * scale * widths[1], 0.0)]
    edge = float(np.clip(0.0042 * points, 0.5, 1.6))
    names = entry.get("names", _NAMES)
    for number, stick in enumerate(drawn):
        x, bottom = spots[number]
        bottom += name_high
        corner = np.array([x - out * scale * middles[number], bottom - scale * low])

        def place(points: np.ndarray, corner: np.ndarray = corner) -> np.ndarray:
            return corner + scale * np.asarray(points) * (out, 1.0)

        stick.draw(ax, place, scale, entry["working"], edge)
        if entry.get("pelvis_line", False):
            stick.draw_pelvis_line(ax, place, edge)
        look = {"fontsize": size.small_pt, "ha": "center", "va": "top", "color": style.INK}
        ax.text(x, bottom - 0.12 * name_high, names[number], **look)
        if number:
            for one, places in zip(entry["arrows"], arrows, strict=True):
                arrow(ax, place(places), out * one["curve"], 1.7 * edge)
    for artist in (*ax.patches, *ax.lines):
        artist.set_clip_on(False)  # nothing leaves its space, and a page for print then needs no references


FIGURES: dict[str, DrawFigure] = {id: partial(draw_exercise, id) for id in postures()}
"""The drawing of each exercise that has one, by its id."""


class ExerciseFigurePlate(LayeredFigure):
    """The figure of one exercise on a sheet of its own, with its name.

    Parameters
    ----------
    id : str
        One of `FIGURES`.
    size : style.Size
    side : {"right", "left"}
        The hip that works, or works most.
    """

    def __init__(self, id: str, size: Size = style.READING, side: str = "right") -> None:
        if id not in FIGURES:
            raise ValueError(f"no figure of {id!r}; there are: {', '.join(FIGURES)}")
        super().__init__(6.6, 5.9, size)
        with style.course_style(size):
            self.figure.text(
                0.02, 0.985, find(exercises(), id).short, fontsize=size.text_pt + 2, fontweight="bold", va="top"
            )
            ax = self.figure.add_axes((0.02, 0.01, 0.96, 0.96 * 6.6 / 1.2 / 5.9))
            ax.set(xlim=(0, _WIDE), ylim=(0, _HIGH), aspect="equal")
            ax.set_axis_off()
            draw_exercise(id, ax, size, side)


def describe_exercise_figure(id: str, side: str = "right") -> str:
    """Return what the figure of an exercise shows, in words."""
    entry = postures()[id]
    hips = " and ".join(entry["working"])
    many = len(entry["working"]) > 1
    words = (
        f"{find(exercises(), id).short}. {entry['alt']} A dot marks gluteus medius of the {hips} hip{'s' * many}, "
        f"whose leg{'s are' if many else ' is'} tinted."
    )
    if not _mirrored(id, side):
        return words
    return re.sub(r"\b(right|left)\b", lambda found: {"right": "left", "left": "right"}[found[0]], words)
