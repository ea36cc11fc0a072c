"""The plate of the load calculator: an exercise with its forces and levers, every exercise as a share, and the dose."""

from __future__ import annotations

import textwrap

from glutemed.drawing import style
from glutemed.drawing.exercise_load_bars import ExerciseLoadBars
from glutemed.drawing.exercise_load_scene import ExerciseLoadScene
from glutemed.drawing.exercise_load_study import LoadStudy, notes
from glutemed.drawing.layers import LayeredFigure
from glutemed.mechanics.exercise_load import STANDING


def family_of(name: str) -> str:
    """Return ``"standing"``, ``"side_lying"`` or ``"plank"`` for an exercise."""
    return "standing" if name in STANDING else "side_lying" if name == "side_lying" else "plank"


class ExerciseLoadPlate(LayeredFigure):
    """The calculator's picture.

    Parameters
    ----------
    study : LoadStudy
    side : {"right", "left"}
        The working hip.
    size : style.Size
    """

    def __init__(self, study: LoadStudy, side: str, size: style.Size = style.READING) -> None:
        large = size.text_pt > 12
        self._wide, high = (13.0, 7.9) if large else (11.0, 6.3)
        super().__init__(self._wide, high, size)
        self._side = side
        foot, head = (2.05 if large else 1.35) / high, 1 - 0.55 / high
        rows = (1.62 if large else 1.2) / high
        with style.course_style(size):
            figure = self.figure
            scene = figure.add_axes((0.008, foot + rows, 0.60, head - foot - rows))
            levers = figure.add_axes((0.008, foot, 0.60, rows))
            self.scene = ExerciseLoadScene(scene, levers, size, family_of(study.load.name), side)
            bars = figure.add_axes((0.64, foot + (0.62 if large else 0.5) / high, 0.35, head - foot - 0.62 / high))
            self.bars = ExerciseLoadBars(bars, size, study)
            self._title = figure.text(
                0.012, 1 - 0.12 / high, "", fontsize=size.text_pt + 1, fontweight="bold", va="top"
            )
            self._notes = figure.text(0.012, 0.06 / high, "", fontsize=size.small_pt, va="bottom", linespacing=1.2)
        self.moves(self._title, self._notes, *self.scene.artists, *self.bars.artists)
        self.update(study)

    def update(self, study: LoadStudy) -> bool:
        """Show another load of the same family; nothing of the still layer changes."""
        self._title.set_text(f"{study.load.title}, {self._side} hip: {study.verdict}")
        letters = int(0.975 * self._wide * 72 / (0.565 * self.size.small_pt))
        self._notes.set_text("\n".join(textwrap.fill(note, letters) for note in notes(study)))
        self.scene.update(study)
        self.bars.update(study)
        return False
