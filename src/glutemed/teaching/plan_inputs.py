"""The controls of the planner: one labelled widget for each thing that the clinic found."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from glutemed.clinical.plan.inputs import (
    DAYS,
    EQUIPMENT,
    GOALS,
    IRRITABILITY,
    PAIN,
    RESPONSES,
    SIDES,
    STANCE,
    STRENGTH,
    PlanInputs,
    one_leg_demand,
)
from glutemed.clinical.plan.rules import rule_book
from glutemed.explorers.controls import TEACHING_CHOICE, NumberControl
from glutemed.explorers.inputs import make_input
from glutemed.mechanics.checks import Range

_STRENGTH_SHOWN = 0.9


def number_control(name: str, range: Range, step: float, default: float, help: str, label: str = "") -> NumberControl:
    """Return a control for a range of the planner."""
    shown = (name, label or range.name, range.unit, range.low, range.high, step, default, "person", help)
    return NumberControl(*shown, TEACHING_CHOICE)


NUMBERS = {
    control.name: control
    for control in (
        number_control("pain", PAIN, 1, 4, "Worst pain in ordinary use of the leg in the last 24 hours."),
        number_control("strength", STRENGTH, 0.01, _STRENGTH_SHOWN, "Isometric abduction moment over body mass."),
        number_control("stance", STANCE, 1, 20, "Time on the painful leg with a level pelvis; the test ends at 30 s."),
        number_control("days", DAYS, 1, 3, "Days on which the patient will exercise."),
    )
}


class InputForm:
    """The widgets and what they say together.

    Parameters
    ----------
    start : PlanInputs
        What they say at first.
    on_change : callable
        Called after every change by the reader.
    guard : callable
        Runs an action and shows what goes wrong.
    """

    def __init__(
        self, start: PlanInputs, on_change: Callable[[], None], guard: Callable[[Callable[[], object]], None]
    ) -> None:
        self._filling = False
        self._changed, self._guard = on_change, guard
        self.side = _choice("Painful side", {side: side for side in SIDES})
        self.irritability = _choice("Irritability", IRRITABILITY)
        self.response = _choice("Last loading day", RESPONSES)
        self.goal = _choice("Goal", GOALS)
        self.numbers = {name: make_input(control, self._typed) for name, control in NUMBERS.items()}
        self.measured = _tick("Strength was measured")
        self.equipment = {name: _tick(words) for name, words in EQUIPMENT.items()}
        self.flags = {flag.id: _tick(flag.text) for flag in rule_book().red_flags}
        every = (self.side, self.irritability, self.response, self.goal, *self.numbers.values(), self.measured)
        for widget in (*every, *self.equipment.values(), *self.flags.values()):
            widget.observe(self._moved, names="value")
        self.fill(start)

    def inputs(self) -> PlanInputs:
        """Return what the widgets say."""
        value = {name: NUMBERS[name].value(widget.value) for name, widget in self.numbers.items()}
        return PlanInputs(
            side=self.side.value,
            irritability=self.irritability.value,
            pain=int(value["pain"]),
            response_24h=self.response.value,
            strength_nm_per_kg=value["strength"] if self.measured.value else None,
            stance_s=value["stance"],
            goal=self.goal.value,
            equipment=frozenset(name for name, box in self.equipment.items() if box.value),
            days_per_week=int(value["days"]),
            red_flags=frozenset(name for name, box in self.flags.items() if box.value),
        )

    def fill(self, inputs: PlanInputs) -> None:
        """Bring the widgets to some inputs without telling anyone."""
        self._filling = True
        try:
            self.side.value, self.irritability.value = inputs.side, inputs.irritability
            self.response.value, self.goal.value = inputs.response_24h, inputs.goal
            self.measured.value = inputs.strength_nm_per_kg is not None
            shown = {"pain": inputs.pain, "stance": inputs.stance_s, "days": inputs.days_per_week}
            if inputs.strength_nm_per_kg is not None:
                shown["strength"] = inputs.strength_nm_per_kg
            for name, value in shown.items():
                self.numbers[name].value = NUMBERS[name].steps(value)
            self.numbers["strength"].disabled = not self.measured.value
            for boxes, ticked in ((self.equipment, inputs.equipment), (self.flags, inputs.red_flags)):
                for name, box in boxes.items():
                    box.value = name in ticked
        finally:
            self._filling = False

    def grid(self) -> widgets.VBox:
        """Return the controls: the choices, then the numbers and what is at hand."""
        choices = box("gm-choices", self.side, self.goal, self.irritability, self.response)
        strength = widgets.VBox([self.measured, self.numbers["strength"]])
        at_hand = widgets.VBox([widgets.HTML("<strong>At hand</strong>"), *self.equipment.values()])
        numbers = (self.numbers[name] for name in ("pain", "stance", "days"))
        return widgets.VBox([choices, box("gm-controls", *numbers, strength, at_hand)])

    def flag_list(self) -> widgets.Box:
        """Return the red flags, each a tick box."""
        return box("gm-choice gm-flags", *self.flags.values())

    def _moved(self, _change: dict) -> None:
        if not self._filling:
            self._changed()

    def _typed(self, name: str, text: str) -> None:
        def take() -> None:
            self.numbers[name].value = NUMBERS[name].steps(NUMBERS[name].read(text))

        self._guard(take)


def box(classes: str, *children: widgets.Widget) -> widgets.Box:
    """Return widgets in a box with style classes."""
    made = widgets.Box(children)
    for name in classes.split():
        made.add_class(name)
    return made


def strength_note() -> str:
    """Return what the strength is compared with."""
    return f"Standing level on one leg asks {one_leg_demand():.2f} Nm/kg of an average adult, the model says."


def _choice(label: str, words: dict[str, str]) -> widgets.Dropdown:
    return widgets.Dropdown(options=[(text, name) for name, text in words.items()], description=label)


def _tick(label: str) -> widgets.Checkbox:
    return widgets.Checkbox(value=False, description=label, indent=False, layout={"width": "auto", "height": "auto"})
