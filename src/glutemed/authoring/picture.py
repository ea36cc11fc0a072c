"""The two kinds of picture that become files.

A picture is an explorer in a state that one case line names, a plate is a plain drawing of the model's numbers: both
show what the model says and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from glutemed import explorers
from glutemed.drawing.layers import LayeredFigure

EXPLORERS = {kind.name: kind for kind in (getattr(explorers, name) for name in explorers.__all__)}
"""Every explorer by the first word of its case lines."""


@dataclass(frozen=True)
class Made:
    """A picture that was made: its two files, and its words by name."""

    svg: str
    png: bytes
    words: dict[str, str]


@dataclass(frozen=True)
class Picture:
    """An explorer in a state.

    Attributes
    ----------
    name : str
        File name without ending.
    title : str
        What it is for, in a few words.
    case : str
        The explorer's case line.
    """

    name: str
    title: str
    case: str

    def make(self) -> Made:
        """Return the explorer's picture."""
        explorer = EXPLORERS[self.case.split()[0]](case=self.case)
        words = {"title": self.title, "alt": explorer.text, "case": explorer.case}
        return Made(explorer.picture_svg(), explorer.picture_png(), words)


@dataclass(frozen=True)
class Plate:
    """A plain drawing.

    Attributes
    ----------
    name : str
        File name without ending.
    words : callable
        Returns the title and the text alternative, both from the model's numbers.
    figure : callable
        Returns the drawing.
    """

    name: str
    words: Callable[[], tuple[str, str]]
    figure: Callable[[], LayeredFigure]

    def make(self) -> Made:
        """Return the drawing."""
        figure, (title, alt) = self.figure(), self.words()
        return Made(figure.svg(alt), figure.png(), {"title": title, "alt": alt})
