"""The action explorer: what each part of the gluteal muscles does, in any position of the right hip."""

from __future__ import annotations

from dataclasses import dataclass

import ipywidgets as widgets

from glutemed.drawing.action_plate import ActionPlate
from glutemed.drawing.action_study import AXES, PARTS, ActionStudy
from glutemed.drawing.action_table import CADAVERS
from glutemed.drawing.action_words import does, posture_words, signed, view_words
from glutemed.drawing.hip3d.view import View
from glutemed.drawing.layers import LayeredFigure
from glutemed.drawing.style import Size
from glutemed.explorers.base import Explorer
from glutemed.explorers.case import State
from glutemed.explorers.presets import HIP_POSITIONS

NAMED_VIEWS = {
    "From the front": (0, 0),
    "From the right side": (90, 0),
    "From behind": (180, 0),
    "From above": (180, 90),
}
"""Turn and height of the views that have a button of their own, in degrees."""


@dataclass(frozen=True)
class Solved:
    """What the explorer shows, and from where."""

    study: ActionStudy
    view: View


class ActionExplorer(Explorer):
    """The turning schematic of the right hip, moment-arm curves and a table, linked.

    Parameters
    ----------
    case : str, optional
        A case line to start from.
    **settings
        ``only`` and control values to start from, as for `Explorer`.
    """

    name = "action"
    controls = (
        "muscle",
        "muscle_model",
        "hip_flexion",
        "hip_adduction",
        "hip_rotation",
        "arm_about",
        "arm_against",
        "compare_models",
        "turn",
        "view_height",
    )
    main_controls = ("muscle", "hip_flexion", "arm_about", "turn")
    presets = tuple(HIP_POSITIONS)
    preset_prompt = "choose a position"

    def own_widgets(self) -> tuple[widgets.Widget, ...]:
        """Return a button for each named view."""
        return tuple(self._view_button(name) for name in NAMED_VIEWS)

    def look_from(self, name: str) -> None:
        """Turn the schematic to a named view, one of `NAMED_VIEWS`."""
        turn, height = NAMED_VIEWS[name]
        self.set(turn=turn, view_height=height)

    def _view_button(self, name: str) -> widgets.Button:
        button = widgets.Button(description=name, tooltip=f"See the hip {name.lower()}")
        button.on_click(lambda _: self._guard(lambda: self.look_from(name)))
        return button

    def solve(self, state: State) -> Solved:
        """Return the study of a state, and the direction of view."""
        study = ActionStudy(
            flexion_deg=state["hip_flexion"],
            adduction_deg=state["hip_adduction"],
            rotation_deg=state["hip_rotation"],
            muscle=state["muscle"],
            about=state["arm_about"],
            against=state["arm_against"],
            model=state["muscle_model"],
            compare=state["compare_models"] == "yes",
        )
        return Solved(study, View(state["turn"], state["view_height"]))

    def new_figure(self, solved: Solved, size: Size) -> LayeredFigure:
        """Return the plate."""
        return ActionPlate(solved.study, solved.view, size)

    def draw(self, figure: ActionPlate, solved: Solved) -> bool:
        """Update the plate."""
        return figure.update(solved.study, solved.view)

    def describe(self, state: State, solved: Solved) -> str:
        """Return the position, what each chosen part does about the three axes, and whose numbers these are."""
        study, view = solved.study, solved.view
        position = posture_words(study.flexion_deg, study.adduction_deg, study.rotation_deg)
        parts = [
            f"Right hip {position}, seen from {view_words(view.turn_deg, view.height_deg)}",
            *(f"{_title(study, part)} {_does_all(study, part)}" for part in study.parts),
            f"Moment arms calculated with the published model {study.muscles.label}",
        ]
        if study.assumed:
            names = " and ".join(PARTS[part] for part in study.assumed)
            parts.append(f"For the {names} part the course of the path in this position is an assumption")
        if study.compare:
            parts.append(f"Dashed, {study.about} arms of {study.other.label}: {_others(study)}")
        if study.about == "rotation":
            parts.append(CADAVERS)
        return ". ".join(parts) + "."


def _title(study: ActionStudy, part: str) -> str:
    muscles = study.muscles
    label = muscles.labels[muscles.index(part)]
    return label[:1].upper() + label[1:] + ":"


def _does_all(study: ActionStudy, part: str) -> str:
    return ", ".join(does(about, study.arms_mm[part][about]) for about in AXES)


def _others(study: ActionStudy) -> str:
    arms = study.other_arms_mm
    return ", ".join(f"{PARTS[part]} {signed(arms[part])}" for part in study.parts)
