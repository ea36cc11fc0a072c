"""The plates of single-leg balance: the free-body diagram with its equation, and the force triangle."""

from __future__ import annotations

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from glutemed.drawing import style
from glutemed.drawing.balance_words import pull_side, unbalanced, weight_side
from glutemed.drawing.carried_parts import CarriedPartsPanel
from glutemed.drawing.force_triangle import ForceTrianglePanel
from glutemed.drawing.free_body import FreeBodyPanel
from glutemed.drawing.hip_balance import HipBalance
from glutemed.drawing.layers import LayeredFigure
from glutemed.mechanics import Person, Posture


class EquationStrip:
    """The balance of moments, in words above and in numbers below.

    Parameters
    ----------
    ax : Axes
    balance : HipBalance
    side : {"right", "left"}
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, balance: HipBalance, side: str, size: style.Size = style.READING) -> None:
        self._side = side
        ax.set(xlim=(0, 1), ylim=(0, 1))
        ax.set_axis_off()
        rows = {"va": "center", "fontsize": min(size.text_pt, 14.0)}  # three terms must fit
        self._pull = [ax.text(0.25, y, "", color=style.MUSCLE, ha="right", **rows) for y in (0.72, 0.27)]
        self._equal = [ax.text(0.267, y, "=", ha="center", **rows) for y in (0.72, 0.27)]
        self._weight = [ax.text(0.284, y, "", color=style.INK, ha="left", **rows) for y in (0.72, 0.27)]
        self._instead = ax.text(0.5, 0.5, "", ha="center", **rows)
        self.artists: list[Artist] = [*self._pull, *self._equal, *self._weight, self._instead]
        self.update(balance)

    def update(self, balance: HipBalance) -> bool:
        """Show a balance; return whether the still layer changed, which it never does."""
        for words, shown in zip(
            (*self._pull, *self._weight), (*pull_side(balance), *weight_side(balance)), strict=True
        ):
            words.set_text(shown)
        for words in (*self._pull, *self._equal, *self._weight):
            words.set_visible(balance.holds)
        self._instead.set_visible(not balance.holds)
        self._instead.set_text(unbalanced(balance, self._side).replace(": ", ":\n"))
        return False


class FreeBodyPlate(LayeredFigure):
    """The free-body diagram of single-leg stance, with the key figure and the equation.

    Parameters
    ----------
    person : Person
    posture : Posture
        Numbers, not arrays.
    side : {"right", "left"}
        The stance side.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(
        self,
        person: Person | None = None,
        posture: Posture | None = None,
        side: str = "right",
        size: style.Size = style.READING,
    ) -> None:
        super().__init__(11.0, 7.2, size)
        balance = HipBalance(person or Person(), posture or Posture())
        with style.course_style(size):
            figure = self.figure
            parts = figure.add_axes((0.005, 0.12, 0.29, 0.87) if side == "right" else (0.705, 0.12, 0.29, 0.87))
            bones = figure.add_axes((0.30, 0.115, 0.695, 0.875) if side == "right" else (0.005, 0.115, 0.695, 0.875))
            strip = figure.add_axes((0.005, 0.01, 0.99, 0.10))
            self.parts = CarriedPartsPanel(parts, balance, side, size)
            self.free_body = FreeBodyPanel(bones, balance, side, size)
            self.equation = EquationStrip(strip, balance, side, size)
        for panel in (self.parts, self.free_body, self.equation):
            self.moves(*panel.artists)

    def update(self, person: Person, posture: Posture) -> bool:
        """Show a person in a posture; return whether the still layer changed too."""
        balance = HipBalance(person, posture)
        changed = [panel.update(balance) for panel in (self.parts, self.free_body, self.equation)]
        return any(changed)


class ForceTrianglePlate(LayeredFigure):
    """The force triangle of single-leg stance, to the force scale of `FreeBodyPlate`; parameters as there."""

    def __init__(
        self,
        person: Person | None = None,
        posture: Posture | None = None,
        side: str = "right",
        size: style.Size = style.READING,
    ) -> None:
        super().__init__(5.0, 4.2, size)
        balance = HipBalance(person or Person(), posture or Posture())
        with style.course_style(size):
            ax = self.figure.add_axes((0.015, 0.015, 0.97, 0.97))
            self.triangle = ForceTrianglePanel(ax, balance, side, size)
        self.moves(*self.triangle.artists)

    def update(self, person: Person, posture: Posture) -> bool:
        """Show a person in a posture; return whether the still layer changed too."""
        return self.triangle.update(HipBalance(person, posture))
