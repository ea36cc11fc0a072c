"""A figure in two layers: what stands still and what moves.

The still layer is drawn once. A slider redraws only the moving artists, on a transparent layer of its own above it; the
SVG of that layer is small, and that is what makes a picture follow a key press at once.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from html import escape
from io import BytesIO, StringIO
from typing import ClassVar

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import RendererSVG
from matplotlib.figure import Figure

from glutemed.drawing.style import READING, Size, course_style

_DIGITS = re.compile(r"(?<=\.\d\d)\d+")
"""More than two decimals of a point are of no use on a screen, and slow the picture down."""
_NO_METADATA = dict.fromkeys(("Date", "Creator", "Format", "Type"))


_count = itertools.count()


class _MeasuringRenderer(RendererSVG):
    """An SVG renderer that remembers how large words are: measuring them took half of a redraw."""

    _sizes: ClassVar[dict[tuple[object, ...], tuple[float, float, float]]] = {}

    def get_text_width_height_descent(self, s, prop, ismath):
        key = s, hash(prop), ismath
        if key not in self._sizes:
            if len(self._sizes) > 10_000:
                self._sizes.clear()
            self._sizes[key] = super().get_text_width_height_descent(s, prop, ismath)
        return self._sizes[key]


class LayeredFigure:
    """A matplotlib figure whose moving artists are known.

    Parameters
    ----------
    width_in, height_in : float
        Size in inches. The figure works at 72 dpi, so that a point is an SVG unit.
    size : Size
        Type and line size; see `glutemed.drawing.style`.
    """

    def __init__(self, width_in: float, height_in: float, size: Size = READING) -> None:
        self.size = size
        with course_style(size):
            self.figure = Figure(figsize=(width_in, height_in), dpi=72)
            FigureCanvasAgg(self.figure)
        self._moving: list[Artist] = []
        self._id = f"gm{next(_count)}"

    def moves(self, *artists: Artist) -> None:
        """Declare artists as moving."""
        self._moving.extend(artists)

    def still_svg(self) -> str:
        """Return the still layer as an SVG element, hidden from screen readers."""
        shown = [artist for artist in self._moving if artist.get_visible()]
        for artist in shown:
            artist.set_visible(False)
        try:
            text = StringIO()
            with course_style(self.size):
                self.figure.savefig(text, format="svg", metadata=_NO_METADATA)
        finally:
            for artist in shown:
                artist.set_visible(True)
        return _inline(_DIGITS.sub("", text.getvalue()), f"{self._id}s-", 'aria-hidden="true"')

    def moving_svg(self, description: str) -> str:
        """Return the moving layer as an SVG element that carries the description for screen readers."""
        text = StringIO()
        width, height = self.figure.get_size_inches() * 72
        with course_style(self.size):
            renderer = _MeasuringRenderer(width, height, text, None, 72, metadata=_NO_METADATA)
            for artist in _in_order(self._moving):
                artist.draw(renderer)
            renderer.finalize()
        return _inline(
            _DIGITS.sub("", text.getvalue()),
            f"{self._id}m-",
            f'role="img" aria-label="{escape(description, quote=True)}"',
        )

    def svg(self, description: str) -> str:
        """Return the whole figure as one stand-alone SVG document with a title for screen readers."""
        text = StringIO()
        with course_style(self.size):
            self.figure.savefig(text, format="svg", metadata=_NO_METADATA)
        label = f'role="img" aria-label="{escape(description, quote=True)}"'
        head, body = _DIGITS.sub("", text.getvalue()).split("<svg ", 1)
        return f"{head}<svg {label} {body}"

    def png(self, dpi: int = 110) -> bytes:
        """Return the whole figure as PNG."""
        data = BytesIO()
        with course_style(self.size):
            self.figure.savefig(data, format="png", dpi=dpi, metadata={"Software": None})
        return data.getvalue()


def _in_order(artists: Iterable[Artist]) -> list[Artist]:
    return sorted((artist for artist in artists if artist.get_visible()), key=_zorder)


_zorder: Callable[[Artist], float] = Artist.get_zorder


def _inline(document: str, own: str, attributes: str) -> str:
    """Return the SVG element of a document without its fixed size, so that the page scales it.

    Every id gets a prefix of its own: two pictures on a page would otherwise clip each other's curves.
    """
    for mark in ('id="', "url(#", 'href="#'):
        document = document.replace(mark, mark + own)
    element = document[document.index("<svg ") :]
    opening, rest = element.split(">", 1)
    view_box = opening[opening.index("viewBox=") :].split('"')[1]
    xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"'
    return f'<svg {xlink} viewBox="{view_box}" {attributes}>{rest}'
