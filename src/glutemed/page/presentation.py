"""One switch for the lecture room: larger type, lines and controls in everything that is on the page.

JupyterLab's own Presentation Mode enlarges prose but not widgets, so the size is a feature of the panels.
"""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet

from glutemed.page.turns import ONE_AT_A_TIME


class Resizable(Protocol):
    """Anything that can change between reading and presentation size."""

    def show_at_presentation_size(self, on: bool) -> None:
        """Take presentation size when ``on``, reading size otherwise."""


_on_page: WeakSet[Resizable] = WeakSet()
_presenting = False


def is_presenting() -> bool:
    """Return whether the course is at presentation size."""
    return _presenting


def join_page(panel: Resizable) -> None:
    """Let a panel follow the presentation switch for as long as it lives."""
    _on_page.add(panel)


def presentation_size(on: bool = True) -> None:
    """Switch every panel of this lesson to presentation size, or back to reading size.

    Parameters
    ----------
    on : bool, default True
        True for the lecture room, False for reading.
    """
    global _presenting
    with ONE_AT_A_TIME:
        _presenting = bool(on)
        for panel in list(_on_page):
            panel.show_at_presentation_size(_presenting)
