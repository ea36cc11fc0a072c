"""The compression explorer: how the iliotibial tract presses on the trochanter, and what nobody has measured."""

from __future__ import annotations

from glutemed.drawing.compression_plate import CompressionPlate
from glutemed.drawing.compression_study import CompressionStudy
from glutemed.drawing.compression_words import describe
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.presets import HIP_LOADS


class CompressionExplorer(Explorer):
    """The right hip from behind: adduction bends the tract over the trochanter, and its pull presses inwards.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "compression"
    controls = ("passive", "tract_adduction", "hip_work", "tract_share")
    main_controls = ("tract_adduction", "hip_work", "tract_share")
    presets = tuple(HIP_LOADS)
    preset_prompt = "choose a posture"

    def solve(self, state: State) -> CompressionStudy:
        """Return the study of a state."""
        return CompressionStudy(
            adduction_deg=float(state["tract_adduction"]),
            work=state["hip_work"],
            band_share=state["tract_share"] / 100,
            passive=state["passive"],
        )

    def new_figure(self, solved: CompressionStudy, size: Size) -> LayeredFigure:
        """Return the plate."""
        return CompressionPlate(solved, size)

    def draw(self, figure: CompressionPlate, solved: CompressionStudy) -> bool:
        """Update the plate."""
        return figure.update(solved)

    def idle_controls(self, state: State) -> set[str]:
        """Return the tract's share where there is no passive pull to share."""
        return {"tract_share"} if state["passive"] == "none" else set()

    def describe(self, state: State, solved: CompressionStudy) -> str:
        """Return position, bend and press with both ends."""
        return describe(solved)
