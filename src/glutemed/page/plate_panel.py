"""A plain drawing on the page: a picture with its words, at reading or presentation size, live and saved."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import PRESENTING, READING, Size
from glutemed.page.panel import Panel
from glutemed.page.presentation import is_presenting


class PlatePanel(Panel):
    """A drawing without controls.

    Parameters
    ----------
    figure : callable
        Makes the drawing for a size.
    words : callable
        Returns what it shows, in words.
    tall : bool, default False
        Whether the picture is kept whole on the screen.
    """

    def __init__(self, figure: Callable[[Size], LayeredFigure], words: Callable[[], str], tall: bool = False) -> None:
        super().__init__()
        self._make, self._words = figure, words()
        self._still, self._moving = widgets.HTML(), widgets.HTML()
        words = f"<details><summary>What the picture shows, in words</summary><p>{escape(self._words)}</p></details>"
        text = widgets.HTML(words)
        box = widgets.Box([self._still, self._moving])
        box.add_class("gm-picture")
        text.add_class("gm-about")
        if tall:
            self.add_class("gm-tall")
        self.show(box, text)
        self._draw()

    def summary(self) -> str:
        """Return what the drawing shows, in words."""
        return self._words

    def picture_png(self) -> bytes:
        """Return the drawing as PNG."""
        return self._figure.png()

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""
        super().show_at_presentation_size(on)
        if hasattr(self, "_figure"):
            self._draw()

    def _draw(self) -> None:
        self._figure = self._make(PRESENTING if is_presenting() else READING)
        self._still.value, self._moving.value = self._figure.still_svg(), self._figure.moving_svg(self._words)
