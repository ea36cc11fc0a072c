"""The anatomical plates as figures: one view, or both side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from glutemed.drawing import style
from glutemed.drawing.anatomy.panel import AnatomyPanel
from glutemed.drawing.anatomy.structures import CREDIT, LAYERS
from glutemed.drawing.anatomy.view_data import view_data
from glutemed.drawing.anatomy.words import describe
from glutemed.drawing.layers import LayeredFigure

TITLES = {"lateral": "Right hip from the side", "posterior": "Right hip from behind"}


class Plates(LayeredFigure):
    """Some views in one figure.

    Attributes
    ----------
    panels : dict
        Panel by name of the view; of the kind that a subclass names in `panel_kind`.
    """

    panel_kind: ClassVar[type[AnatomyPanel]] = AnatomyPanel

    def __init__(self, views: tuple[str, ...], width_in: float, height_in: float, size: style.Size) -> None:
        super().__init__(width_in, height_in, size)
        self.panels: dict[str, AnatomyPanel] = {}
        with style.course_style(size):
            spans = [view_data(view).window[1] - view_data(view).window[0] for view in views]
            scale = 0.89 * height_in / (view_data(views[0]).window[3] - view_data(views[0]).window[2])
            column = (width_in - scale * sum(spans)) / (2 * len(views))
            start = 0.0
            for view, span in zip(views, spans, strict=True):
                share = (scale * span + 2 * column) / width_in
                ax = self.figure.add_axes((start + 0.004, 0.045, share - 0.008, 0.89))
                self.panels[view] = self.panel_kind(ax, view, size)
                middle, start = start + share / 2, start + share
                self.figure.text(
                    middle, 0.985, TITLES[view], ha="center", va="top", fontsize=size.text_pt + 1, fontweight="bold"
                )
            self.figure.text(
                0.995, 0.008, CREDIT, ha="right", va="bottom", fontsize=min(size.small_pt, 10.0), color=style.QUIET
            )
        for panel in self.panels.values():
            self.moves(*panel.artists)

    def show(
        self,
        visible: Iterable[str],
        highlight: str | None = None,
        labels: bool | Iterable[str] = True,
        mystery: str | None = None,
    ) -> None:
        """Show some structures; see `AnatomyPanel.show`."""
        names = tuple(visible)
        chosen = labels if isinstance(labels, bool) else tuple(labels)
        for panel in self.panels.values():
            panel.show(names, highlight, chosen, mystery)


class AnatomyPlate(Plates):
    """One view of the right hip.

    Parameters
    ----------
    view : {"lateral", "posterior"}
    size : style.Size
    """

    def __init__(self, view: str = "lateral", size: style.Size = style.READING) -> None:
        super().__init__((view,), 10.4, 7.6, size)
        self.view = view
        self.panel = self.panels[view]

    def where(self, name: str, visible: Iterable[str] = ()) -> tuple[float, float] | None:
        """Return where a structure is; see `AnatomyPanel.where`."""
        return self.panel.where(name, visible)

    def describe(
        self, visible: Iterable[str] = LAYERS, highlight: str | None = None, mystery: str | None = None
    ) -> str:
        """Return what the plate shows; see `words.describe`."""
        return describe(self.view, visible, highlight, mystery)


class AnatomyPlates(Plates):
    """Both views of the right hip side by side.

    Parameters
    ----------
    size : style.Size
    """

    def __init__(self, size: style.Size = style.READING) -> None:
        super().__init__(("lateral", "posterior"), 16.4, 6.2, size)

    def where(self, name: str, view: str, visible: Iterable[str] = ()) -> tuple[float, float] | None:
        """Return where a structure is in a view; see `AnatomyPanel.where`."""
        return self.panels[view].where(name, visible)
