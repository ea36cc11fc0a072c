"""Shares with their intervals, one line each: what was found, in whom, how often, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.figure import Figure

from glutemed.clinical.frequency import Found
from glutemed.drawing import style


class Proportions:
    """A table whose last column is a plot of shares with Wilson's 95 % intervals.

    Parameters
    ----------
    figure : Figure
    found : sequence of Found
        From the top down; lines about the same thing stand together and are named once.
    size : style.Size
    place : tuple of float
        Left, bottom, width and height of the whole in figure shares.
    columns : tuple of float
        Where the columns begin, as shares of the width: what, who, plot, and where the plot ends.
    headings : tuple of str
        Headings of the first two columns.
    colour : str
    """

    def __init__(
        self,
        figure: Figure,
        found: Sequence[Found],
        size: style.Size,
        place: tuple[float, float, float, float],
        columns: tuple[float, float, float, float] = (0.0, 0.24, 0.56, 0.84),
        headings: tuple[str, str] = ("found", "in whom; study"),
        colour: str = style.STANCE,
    ) -> None:
        left, bottom, width, height = place
        page = figure.add_axes(place)
        page.set(xlim=(0, 1), ylim=(len(found) - 0.3, -1.5))
        page.set_axis_off()
        text = {"fontsize": size.small_pt, "va": "center"}
        for x, words in zip(columns, (*headings, "", "share, people"), strict=True):
            page.text(x, -1.05, words, fontweight="bold", **text)
        plot = figure.add_axes((left + columns[2] * width, bottom, (columns[3] - columns[2] - 0.03) * width, height))
        plot.set(xlim=(0, 100), ylim=(len(found) - 0.3, -1.5), yticks=(), xticks=(0, 25, 50, 75, 100))
        plot.patch.set_alpha(0.0)
        plot.spines["left"].set_visible(False)
        plot.set_xlabel("share of people, %, with 95 % interval", fontsize=size.small_pt, labelpad=2)
        before = ""
        for number, one in enumerate(found):
            if one.what != before:
                page.text(columns[0], number, one.what, **text)
                if number:
                    page.plot([0, 1], [number - 0.5] * 2, color=style.BODY_EDGE, lw=0.25 * size.line_pt, zorder=1)
            before = one.what
            page.text(columns[1], number, f"{one.who}; {one.study}" if one.who else one.study, **text)
            low, high = (100 * end for end in one.interval)
            plot.plot([low, high], [number] * 2, color=colour, lw=1.1 * size.line_pt, solid_capstyle="butt", zorder=3)
            plot.plot([100 * one.share], [number], "o", ms=3.2 * size.line_pt, mfc=colour, mec="white", zorder=4)
            page.text(columns[3], number, f"{100 * one.share:.0f} %, {one.count} of {one.total}", color=colour, **text)


def describe_found(found: Sequence[Found]) -> str:
    """Return every line in words."""
    return "; ".join(f"{one.what}, {one.who}, {one.study}: {one.words}" for one in found)
