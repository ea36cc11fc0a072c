"""The sheet on which a body is drawn: metres from the stance hip, mirrored for a left stance, with labels.

Positions are (lateral, up), as seen with a right stance leg; only this file knows on which side of the paper they come.
"""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.text import Text

from glutemed.drawing import style
from glutemed.drawing.arrows import Point
from glutemed.drawing.balance_words import other

VEIL = {"fc": "white", "ec": "none", "alpha": 0.85, "pad": 0.6}
"""What keeps a label legible over what it covers."""


class Sheet:
    """Axes in metres with equal scales, whose origin is the stance hip.

    Parameters
    ----------
    ax : Axes
        Is given its limits and loses its frame.
    side : {"right", "left"}
        The stance side; seen from behind, the person's right is on the viewer's right.
    size : style.Size
    across : tuple of float
        The most medial and the most lateral place shown, in m.
    upright : tuple of float
        The lowest and the highest place shown, in m.

    Attributes
    ----------
    out : float
        +1 when lateral is to the viewer's right, else -1.
    points_per_m : float
        Points on paper for one metre.
    """

    def __init__(
        self, ax: Axes, side: str, size: style.Size, across: tuple[float, float], upright: tuple[float, float]
    ) -> None:
        self.ax, self.side, self.size = ax, side, size
        self.across, self.upright = across, upright
        self.out = {"right": 1.0, "left": -1.0}[side]
        box, figure = ax.get_position(), ax.figure
        wide, high = box.width * figure.get_figwidth() * 72, box.height * figure.get_figheight() * 72
        self.points_per_m = min(wide / (across[1] - across[0]), high / (upright[1] - upright[0]))
        ax.set(xlim=sorted(self.out * end for end in across), ylim=upright, aspect="equal")
        ax.set_axis_off()

    def at(self, lateral: float, up: float) -> Point:
        """Return a place in data coordinates."""
        return self.out * float(lateral), float(up)

    def line(self, line: Line2D, start: Point, end: Point) -> None:
        """Lay a line from one place to another."""
        line.set_data(*zip(self.at(*start), self.at(*end), strict=True))

    def text(self, colour: str) -> Text:
        """Return a new empty label, legible over what it covers."""
        look = {"fontsize": self.size.small_pt, "va": "center", "linespacing": 1.15, "zorder": 40}
        return self.ax.text(0, 0, "", color=colour, bbox=dict(VEIL), **look)

    def say(self, text: Text, words: str, place: Point, towards: str) -> None:
        """Set a label that starts at a place and runs ``"lateral"`` or ``"medial"``."""
        text.set(
            position=self.at(*place), text=words, ha="left" if (towards == "lateral") == (self.out > 0) else "right"
        )

    def name_sides(self) -> None:
        """Name stance side and free side in the upper corners."""
        for name, what, colour, x in (
            (self.side, "stance side", style.STANCE, self.across[1] - 0.01),
            (other(self.side), "free side", style.FREE, self.across[0] + 0.01),
        ):
            self.ax.text(
                *self.at(x, self.upright[1] - 0.008),
                f"{name.upper()}\n{what}",
                color=colour,
                fontsize=self.size.text_pt + 1,
                fontweight="bold",
                ha=name,
                va="top",
                zorder=40,
            )

    def bar(self) -> Line2D:
        """Return a new scale bar without a place."""
        return self.ax.plot([], [], color=style.INK, lw=0.8 * self.size.line_pt, marker="|", ms=8, zorder=34)[0]
