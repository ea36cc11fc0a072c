"""The plate of the action explorer: turning schematic, moment-arm curves, and a table of what each part does."""

from __future__ import annotations

from glutemed.drawing import style
from glutemed.drawing.action_study import ActionStudy
from glutemed.drawing.action_table import ActionTable
from glutemed.drawing.hip3d.view import View
from glutemed.drawing.hip_schematic import HipSchematic
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.moment_arm_curves import MomentArmCurves

WIDTH_IN, HEIGHT_IN = 13.0, 7.0


class ActionPlate(LayeredFigure):
    """Three linked views of one `ActionStudy`.

    Parameters
    ----------
    study : ActionStudy
        What to show first.
    view : View
        From where.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: ActionStudy, view: View | None = None, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            self.hip = HipSchematic(self.figure.add_axes((0.004, 0.004, 0.452, 0.992)), size)
            self.curves = MomentArmCurves(self.figure.add_axes((0.545, 0.478, 0.305, 0.41)), size)
            self.table = ActionTable(self.figure, size, top=0.348)
        self.moves(*self.hip.artists, *self.curves.artists, *self.table.artists)
        self.update(study, view or View())

    def update(self, study: ActionStudy, view: View) -> bool:
        """Show a study from a direction of view; return whether the still layer changed."""
        self.hip.update(study, view)
        self.table.update(study)
        return self.curves.update(study)
