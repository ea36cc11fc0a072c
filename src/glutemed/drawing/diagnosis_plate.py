"""The plate of the test explorer: 1000 people as dots, and the probability after each test."""

from __future__ import annotations

from glutemed.drawing import style
from glutemed.drawing.diagnosis_study import DiagnosisStudy
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.natural_frequencies import PeoplePanel
from glutemed.drawing.probability_steps import StepsPanel

WIDTH_IN, HEIGHT_IN = 13.0, 7.0


class DiagnosisPlate(LayeredFigure):
    """A row of test results.

    Parameters
    ----------
    study : DiagnosisStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: DiagnosisStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            self.people = PeoplePanel(self.figure.add_axes((0.02, 0.01, 0.565, 0.98)), size)
            self.chances = StepsPanel(self.figure.add_axes((0.615, 0.185, 0.365, 0.72)), size)
        self.moves(*self.people.artists, *self.chances.artists)
        self.update(study)

    def update(self, study: DiagnosisStudy) -> bool:
        """Show a study; return whether the still layer changed and must be drawn again."""
        self.people.update(study)
        self.chances.update(study)
        return False
