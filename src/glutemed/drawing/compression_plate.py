"""The plate of the trochanter: the hip, the bend, and the press with both ends of what is not known."""

from __future__ import annotations

import textwrap

from glutemed.drawing import style
from glutemed.drawing.compression_hip import CompressionHip
from glutemed.drawing.compression_plots import BendPlot, PressPlot
from glutemed.drawing.compression_study import CompressionStudy
from glutemed.drawing.layers import LayeredFigure
from glutemed.mechanics.muscles import GMAX_BAND_SHARE

WIDTH_IN, HEIGHT_IN = 13.0, 7.6
CREDIT = "Skeleton and lines of pull after the OpenSim gait2392 model (Delp et al. 1990; CC BY 3.0)."


class CompressionPlate(LayeredFigure):
    """The right hip from behind beside two plots over adduction.

    Parameters
    ----------
    study : CompressionStudy
        What to show first.
    size : style.Size
        Reading or presentation size.
    """

    def __init__(self, study: CompressionStudy, size: style.Size = style.READING) -> None:
        super().__init__(WIDTH_IN, HEIGHT_IN, size)
        with style.course_style(size):
            figure, large = self.figure, size.text_pt > 12
            low = 0.23 if large else 0.155
            self.hip = CompressionHip(figure.add_axes((0.005, low, 0.50, (0.905 if large else 0.925) - low)), size)
            left, wide, high = (0.60, 0.22, 0.235) if large else (0.585, 0.26, 0.275)
            self.bend = BendPlot(figure.add_axes((left, 0.895 - high, wide, high)), size)
            self.press = PressPlot(figure.add_axes((left, low + 0.06, wide, high)), size)
            self._notes = figure.text(
                0.012, 0.008, "", fontsize=size.small_pt, color=style.INK, va="bottom", linespacing=1.2
            )
        self.moves(*self.hip.artists, *self.bend.artists, *self.press.artists)
        self.update(study)

    def update(self, study: CompressionStudy) -> bool:
        """Show a state of the hip; return whether the still layer changed."""
        self.hip.update(study)
        self.bend.update(study)
        self.press.update(study)
        letters = int(0.975 * WIDTH_IN * 72 / (0.565 * self.size.small_pt))
        said = self._notes.get_text()
        self._notes.set_text(textwrap.fill(" ".join(notes(study)), letters))
        return said != self._notes.get_text()


def notes(study: CompressionStudy) -> list[str]:
    """Return what is assumed in the picture."""
    return [
        f"Assumed: passive tissue ({study.passive}); {100 * GMAX_BAND_SHARE:.0f} % of upper gluteus maximus pulls on "
        "the tract; the tract's share of the passive pull, which nobody has measured.",
        "No newtons: how tight the tract is, and what the tendon feels, is not known.",
        "The thigh is drawn still; the pelvis turns. Tendon and bursa are schematic.",
        CREDIT,
    ]
