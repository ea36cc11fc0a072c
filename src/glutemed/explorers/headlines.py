"""The explorer of headline numbers: what the course says about one person, and between which numbers people lie."""

from __future__ import annotations

from glutemed.drawing.headline_plate import HeadlinePlate
from glutemed.drawing.headline_study import SCALES, VARIANTS, HeadlineStudy, Shown
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.uncertainty import WHO


class HeadlineExplorer(Explorer):
    """Every headline number with its interval, for both assumptions about passive tissue.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "headlines"
    controls = ("people_drawn", "interval_holds")
    main_controls = ("people_drawn", "interval_holds")
    about_numbers = (
        "The model calculates every number shown here, from 20000 people drawn with published spreads. Default and low "
        "are two assumptions about passive tissue. Other spreads that nobody measured are assumptions as well."
    )

    def solve(self, state: State) -> HeadlineStudy:
        """Return the study of a state."""
        return HeadlineStudy(state["people_drawn"], int(state["interval_holds"]))

    def new_figure(self, solved: HeadlineStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return HeadlinePlate(solved, size)

    def draw(self, figure: HeadlinePlate, solved: HeadlineStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def describe(self, state: State, solved: HeadlineStudy) -> str:
        """Return every number with its interval."""
        head = (
            f"Headline numbers for simulated healthy adults ({WHO[state['people_drawn']]}) on one leg; each interval "
            f"holds {solved.holds} of 100 people. Where two are given, the first is for the default, the second for "
            "the low assumption about passive tissue"
        )
        said = "; ".join(_number(shown, solved) for scale in SCALES for shown in scale.numbers)
        return f"{head}. {said}."


def _number(shown: Shown, study: HeadlineStudy) -> str:
    said, people = [], []
    for passive in VARIANTS:
        found = study.interval(shown.name, passive)
        said.append(shown.said(found))
        people.append(f"{shown.number(found.default)}{shown.short}")
    both = f"{shown.words}: {' and '.join(dict.fromkeys(said))} (default person {' and '.join(dict.fromkeys(people))})"
    return both.replace(" BW", " body weights")
