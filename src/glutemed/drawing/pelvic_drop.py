"""The plate of the pelvic-drop lesson: the person from behind, the torque-angle panel, the drop-strength panel."""

from __future__ import annotations

from glutemed.drawing import style
from glutemed.drawing.drop_curve import DropCurvePanel
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.standing import StandingPanel
from glutemed.drawing.torque_angle import TorqueAnglePanel
from glutemed.mechanics import DropStudy

WIDTH_IN, HEIGHT_IN = 13.0, 7.0


class PersonPlate(LayeredFigure):
    """The person from behind alone.

    Parameters
    ----------
    study : DropStudy
        What to show first.
    side : {"right", "left"}
        The stance side.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: DropStudy, side: str = "right", size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            ax = self.figure.add_axes((0.28, 0.005, 0.44, 0.99))
            self.standing = StandingPanel(ax, study, side, size)
        self.moves(*self.standing.artists)
        self.update(study)

    def update(self, study: DropStudy, second: DropStudy | None = None, second_name: str = "") -> bool:
        """Show a study, and a second one dashed with its name; return whether the still layer changed."""
        return self.standing.update(study, second, second_name)


class PelvicDropPlate(LayeredFigure):
    """Three linked views of one `DropStudy`.

    Parameters
    ----------
    study : DropStudy
        What to show first.
    side : {"right", "left"}
        The stance side.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: DropStudy, side: str = "right", size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        self.side = side
        with style.course_style(size):
            figure = self.figure
            self.standing = StandingPanel(figure.add_axes((0.005, 0.005, 0.44, 0.99)), study, side, size)
            self.torque = TorqueAnglePanel(figure.add_axes((0.515, 0.605, 0.335, 0.29)), size)
            self.curve = DropCurvePanel(figure.add_axes((0.515, 0.10, 0.335, 0.30)), size)
        self.moves(*self.standing.artists, *self.torque.artists, *self.curve.artists)
        self.update(study)

    def update(self, study: DropStudy, second: DropStudy | None = None, second_name: str = "") -> bool:
        """Show a study, and a second one dashed with its name.

        Returns
        -------
        bool
            Whether the still layer changed too and must be drawn again.
        """
        still_changed = self.standing.update(study, second, second_name)
        self.torque.update(study, second)
        self.curve.update(study, second)
        return still_changed
