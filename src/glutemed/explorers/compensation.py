"""The compensation explorer: some abductors weaken, others work harder, and it costs."""

from __future__ import annotations

from glutemed.drawing.compensation_plate import CompensationPlate
from glutemed.drawing.compensation_study import CompensationStudy
from glutemed.drawing.compensation_words import describe
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State


class CompensationExplorer(Explorer):
    """The right hip from the side in one-leg stance: who works how hard as gluteus medius and minimus weaken.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "compensation"
    controls = ("abductors_left", "weak_muscles", "muscle_model")
    main_controls = ("abductors_left", "weak_muscles")

    def solve(self, state: State) -> CompensationStudy:
        """Return the study of a state."""
        return CompensationStudy(round(state["abductors_left"]), state["weak_muscles"], state["muscle_model"])

    def new_figure(self, solved: CompensationStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return CompensationPlate(solved, size)

    def draw(self, figure: CompensationPlate, solved: CompensationStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def describe(self, state: State, solved: CompensationStudy) -> str:
        """Return efforts and costs at both bounds."""
        return describe(solved)
