"""A title of two lines over a plot: what it shows, and what it shows now."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.text import Text

from glutemed.drawing import style


def two_line_title(ax: Axes, size: style.Size, first: str, second: str, **look: str) -> Text:
    """Write a title over a plot.

    Parameters
    ----------
    ax : Axes
        At its final place in the figure, since the lines keep their distance in points.
    size : style.Size
    first, second : str
    **look
        Text properties of the second line, bold unless they say otherwise.

    Returns
    -------
    Text
        The second line, for a plot that changes it.
    """
    height_pt = ax.get_position().height * ax.figure.get_figheight() * 72
    above = {"transform": ax.transAxes, "va": "bottom", "fontweight": "bold"}
    ax.text(0, 1 + 2.2 * size.text_pt / height_pt, first, fontsize=size.text_pt + 1, **above)
    return ax.text(0, 1 + 0.6 * size.text_pt / height_pt, second, **(above | look))
