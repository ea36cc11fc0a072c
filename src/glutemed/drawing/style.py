"""The course's visual language: one colour, line and type size for each meaning, in every picture.

Colours are the Okabe-Ito set, which stays distinct in the common forms of colour blindness. No meaning rests on
colour alone: each coloured thing also has its own label or line style.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass

import matplotlib as mpl

INK = "#222222"
"""Text, outlines, weight and the moment that weight makes (the demand)."""
QUIET = "#6b6b6b"
"""Secondary text and axis lines; 5.3 : 1 on white."""
PAPER = "#ffffff"
BONE = "#efe6d2"
BONE_EDGE = "#8a7a5c"
BODY = "#f3f1ee"
BODY_EDGE = "#b9b2a8"
STANCE = "#0072B2"
"""The stance side: its label, its leg."""
FREE = "#9c6800"
"""The free (swing) side and its drop: Okabe-Ito orange, darkened so that its text reads on white."""
MUSCLE = "#BE5400"
"""The abductor muscles, their force and their active moment: Okabe-Ito vermilion, darkened for text."""
PASSIVE = "#A8508A"
"""Passive tissue: Okabe-Ito purple, darkened for text."""
CONTACT = "#00795A"
"""Hip contact force: Okabe-Ito green, darkened for text."""
MEASURED = "#F0E442"
"""Bands that show measurements."""
SECOND = "#56606b"
"""The second person of a comparison; always dashed as well."""
INJURED, INJURED_EDGE = "#56B4E9", "#003f66"
"""Hurt tissue on an anatomical plate: Okabe-Ito sky blue; always hatched as well."""
PAIN, PAIN_EDGE = "#CC79A7", "#7a2857"
"""Where it hurts: Okabe-Ito reddish purple, see-through; always dotted with a dashed edge as well."""
WEAK = "#4a4f55"
"""A muscle without its nerve: grey, see-through; always hatched the other way as well."""


@dataclass(frozen=True)
class Size:
    """How large type and lines are: one for reading, one for a lecture room.

    Attributes
    ----------
    text_pt : float
        Body text in figures, in points at the figure's own size.
    line_pt : float
        Width of a main line in points.
    """

    text_pt: float
    line_pt: float

    @property
    def small_pt(self) -> float:
        """Smallest text of a figure, in points."""
        return self.text_pt - 1.0


READING = Size(text_pt=10.5, line_pt=2.0)
PRESENTING = Size(text_pt=15.0, line_pt=3.0)


def rc(size: Size = READING) -> dict[str, object]:
    """Return the matplotlib settings of the course for a size.

    Parameters
    ----------
    size : Size
        `READING` or `PRESENTING`.

    Returns
    -------
    dict
        Settings for `matplotlib.rc_context`.
    """
    return {
        "font.family": "sans-serif",
        "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial", "sans-serif"],
        "font.size": size.text_pt,
        "axes.titlesize": size.text_pt + 1,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.labelsize": size.text_pt,
        "axes.labelcolor": INK,
        "axes.edgecolor": QUIET,
        "axes.linewidth": 0.8,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.labelsize": size.small_pt,
        "ytick.labelsize": size.small_pt,
        "xtick.color": QUIET,
        "ytick.color": QUIET,
        "xtick.labelcolor": INK,
        "ytick.labelcolor": INK,
        "text.color": INK,
        "lines.linewidth": size.line_pt,
        "lines.solid_capstyle": "round",
        "figure.facecolor": PAPER,
        "savefig.facecolor": PAPER,
        "figure.dpi": 100,
        "svg.fonttype": "none",
        "svg.hashsalt": "glutemed",
        "path.simplify": True,
    }


@contextmanager
def course_style(size: Size = READING):
    """Draw in the course's style inside a ``with`` block."""
    with mpl.rc_context(rc(size)):
        yield
