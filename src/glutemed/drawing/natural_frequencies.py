"""A thousand people as dots: filled with the condition, open without it, dark where they got the results of the row."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from glutemed.drawing import style
from glutemed.drawing.diagnosis_study import PEOPLE, DiagnosisStudy, percent

ROWS = 25
COLUMNS = PEOPLE // ROWS
FADED = "#c4c4c4"
_DOT_PT = 8.7
_WIDTH = COLUMNS + 2.5  # each block may end in a column that is not full, and a gap parts the two
_HIGH = 6.2  # rows for the words above the dots
_LOW = -7.6


class PeoplePanel:
    """Two blocks of dots, with the people who got the results at their foot.

    Parameters
    ----------
    ax : Axes
    size : style.Size

    Attributes
    ----------
    artists : list of Artist
        Everything that moves.
    """

    def __init__(self, ax: Axes, size: style.Size) -> None:
        ax.set(xlim=(-0.6, _WIDTH - 0.4), ylim=(_LOW, ROWS + _HIGH), aspect="equal", anchor="SW")
        ax.set_axis_off()
        filled, hollow = ((_DOT_PT, None),), ((_DOT_PT, None), (_DOT_PT - 3.0, "white"))
        self._dots = {
            name: [ax.add_patch(_dots(width, own or colour)) for width, own in layers]
            for name, colour, layers in (
                ("with_kept", style.INK, filled),
                ("with_other", FADED, filled),
                ("without_kept", style.INK, hollow),
                ("without_other", FADED, hollow),
            )
        }
        right = _WIDTH - 1.0
        look = {"linespacing": 1.25}
        self._title = ax.text(-0.4, ROWS + _HIGH - 0.2, "", va="top", fontweight="bold", **look)
        self._title.set_fontsize(size.text_pt + 1)
        self._names = (
            ax.text(-0.4, ROWS + 0.3, "", va="bottom", **look),
            ax.text(right + 0.4, ROWS + 0.3, "", va="bottom", ha="right", **look),
        )
        self._counts = (
            ax.text(-0.4, -1.5, "", va="top", **look),
            ax.text(right + 0.4, -1.5, "", va="top", ha="right", **look),
        )
        self._sum = ax.text(-0.4, -4.6, "", va="top", fontweight="bold", **look)
        layers = [layer for group in self._dots.values() for layer in group]
        self.artists: list[Artist] = [*layers, self._title, *self._names, *self._counts, self._sum]

    def update(self, study: DiagnosisStudy) -> None:
        """Show a study."""
        groups, condition = study.groups, study.condition
        with_all = groups.with_kept + groups.with_other
        for name, places in zip(
            ("with_kept", "with_other", "without_kept", "without_other"),
            (
                *_split(block(with_all), groups.with_kept),
                *_split(block(PEOPLE - with_all, from_right=True), groups.without_kept),
            ),
            strict=True,
        ):
            for layer in self._dots[name]:
                layer.set_path(_marks(places))
        words = study.result_words
        self._title.set_text(_title(study, words))
        self._names[0].set_text(f"\u25cf {with_all} {condition.having}")
        self._names[1].set_text(f"\u25cb {PEOPLE - with_all} {condition.lacking}")
        sorted_out = study.moved and study.counted
        self._counts[0].set_text(f"\u25cf {groups.with_kept} get {words}" if sorted_out else "")
        self._counts[1].set_text(f"\u25cb {groups.without_kept} get {words}" if sorted_out else "")
        self._sum.set_text(people_in_words(study).replace(", ", ",\n", 1))


def people_in_words(study: DiagnosisStudy) -> str:
    """Return the natural frequency: of so many people with these results, so many have the condition."""
    groups, have, words = study.groups, study.condition.have, study.result_words
    if not study.moved:
        return f"Of {PEOPLE} people like this patient, {groups.with_kept} {have}: {percent(study.chance)}"
    if groups.kept == 0:
        return f"Of {PEOPLE} people like this patient, fewer than 1 gets {words}"
    return f"Of {groups.kept} people with {words}, {groups.with_kept} {have}: {percent(study.chance)}"


def _dots(width_pt: float, colour: str) -> PathPatch:
    """Return a patch for dots of one group, without any yet."""
    dots = PathPatch(_marks(np.empty((0, 2))), fc="none", ec=colour, lw=width_pt, capstyle="round", snap=False)
    dots.set_zorder(4 if colour == "white" else 3)
    return dots


def _marks(places: np.ndarray) -> Path:
    """Return a curve that is a dot at each place: a stroke too short to see, with round ends.

    A thousand markers would make the picture five times as large to send.
    """
    if len(places) == 0:
        places = np.array([(-100.0, -100.0)])
    points = np.repeat(places, 2, axis=0)
    points[1::2, 0] += 0.02
    path = Path(points, np.tile([Path.MOVETO, Path.LINETO], len(places)))
    path.should_simplify = False
    return path


def block(people: int, from_right: bool = False) -> np.ndarray:
    """Return places for people, filled column by column and ordered row by row from the foot.

    Parameters
    ----------
    people : int
    from_right : bool
        Fill from the right edge of the panel instead of the left one.

    Returns
    -------
    ndarray
        One pair (x, y) a person.
    """
    number = np.arange(people)
    x, y = (number // ROWS).astype(float), (number % ROWS).astype(float)
    order = np.lexsort((x, y))
    places = np.column_stack([x, y])[order]
    if from_right:
        places[:, 0] = _WIDTH - 1.0 - places[:, 0]
    return places


def _split(places: np.ndarray, kept: int) -> tuple[np.ndarray, np.ndarray]:
    return places[:kept], places[kept:]


def _title(study: DiagnosisStudy, words: str) -> str:
    if not study.moved:
        return f"{PEOPLE} people like this patient"
    if not study.counted:
        return f"{PEOPLE} people who all have these results"
    return f"{PEOPLE} people like this patient; dark: {words}"
