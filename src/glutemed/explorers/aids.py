"""The explorer of aids: what the lever says about canes, loads and lean, beside what was measured on people."""

from __future__ import annotations

from dataclasses import dataclass

from glutemed.drawing.aid_bars import AidPlate
from glutemed.drawing.aid_study import describe_aids
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State

DOSES = {"cane_opposite": "cane_push", "cane_other": "cane_push", "load": "load_share", "lean": "trunk_lean"}
"""The control that sets the dose, by what is shown."""


@dataclass(frozen=True)
class Shown:
    """What the plate shows: a group of comparisons, and the dose at which the marker stands."""

    group: str
    dose: float


class AidExplorer(Explorer):
    """Aids, loads and postures: lever and measurement side by side, with the lever over the dose.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "aids"
    controls = ("trunk_lean", "cane_push", "load_share", "aid")
    main_controls = ("aid", "cane_push")

    def solve(self, state: State) -> Shown:
        """Return what is shown; `glutemed.drawing.aid_study` asks the model."""
        return Shown(state["aid"], float(state[DOSES[state["aid"]]]))

    def new_figure(self, solved: Shown, size: Size) -> LayeredFigure:
        """Return the plate."""
        return AidPlate(solved.group, solved.dose, size)

    def draw(self, figure: AidPlate, solved: Shown) -> bool:
        """Move the marker."""
        return figure.update(solved.dose)

    def needs_new_figure(self, before: State, after: State) -> bool:
        """Return whether other aids are shown."""
        return before["aid"] != after["aid"]

    def idle_controls(self, state: State) -> set[str]:
        """Return the doses of what is not shown."""
        return set(DOSES.values()) - {DOSES[state["aid"]]}

    def describe(self, state: State, solved: Shown) -> str:
        """Return every comparison in words, and the lever at the dose."""
        return describe_aids(solved.group, solved.dose)
