"""The picture of one exercise on a sheet of its own, for a hand-out: SVG, PNG, or None where none was drawn."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from glutemed.drawing.exercise_figures import FIGURES, draw_exercise
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import READING, course_style

_WIDE_IN, _HIGH_IN = 2.88, 2.4  # as wide over high as the space in which figures are drawn


@lru_cache(maxsize=128)
def _figure(id: str, side: str) -> LayeredFigure:
    sheet = LayeredFigure(_WIDE_IN, _HIGH_IN, READING)
    with course_style(READING):
        axes = sheet.figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, 1.2), ylim=(0, 1), aspect="equal")
        axes.set_axis_off()
        draw_exercise(id, axes, READING, side)
    return sheet


@lru_cache(maxsize=64)
def exercise_svg(id: str, description: str, side: str = "right") -> str | None:
    """Return an exercise as an SVG element for a page, with its description; None where it has no figure.

    ``side`` is the working hip.
    """
    if id not in FIGURES:
        return None
    label = f'role="img" aria-label="{escape(description, quote=True)}"'
    return _figure(id, side).still_svg().replace('aria-hidden="true"', label, 1)


def exercise_png(id: str, dpi: int = 200, side: str = "right") -> bytes | None:
    """Return an exercise as PNG; None where it has no figure. ``side`` is the working hip."""
    return _figure(id, side).png(dpi) if id in FIGURES else None
