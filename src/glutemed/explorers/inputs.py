"""The widget for a row of the control table."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from glutemed.explorers.controls import Control, NumberControl
from glutemed.page.number_input import NumberInput


def make_input(control: Control, on_typed: Callable[[str, str], None]) -> widgets.DOMWidget:
    """Return the widget for a control: a number box with slider, or a dropdown.

    Parameters
    ----------
    control : Control
        A row of the table.
    on_typed : callable
        Called with the control's name and the text when a reader types into the number box.
    """
    if isinstance(control, NumberControl):
        return NumberInput(
            on_typed=lambda text: on_typed(control.name, text),
            label=control.label,
            unit=control.unit,
            help=control.help,
            minimum=control.steps(control.minimum),
            maximum=control.steps(control.maximum),
            value=control.steps(control.default),
            step=control.step,
            decimals=control.decimals,
        )
    if control.is_yes_no:
        return widgets.Checkbox(value=control.default == "yes", description=control.label, indent=False)
    options = [(words, value) for value, words in control.choices]
    return widgets.Dropdown(options=options, value=control.default, description=control.label, tooltip=control.help)


def to_widget(control: Control, value: float | str) -> int | bool | str:
    """Return a control's value as its widget holds it: whole steps, a tick, or a choice."""
    if isinstance(control, NumberControl):
        return control.steps(value)
    return value == "yes" if control.is_yes_no else value


def from_widget(control: Control, raw: int | bool | str) -> float | str:
    """Return the value that a widget holds in the control's own unit."""
    if isinstance(control, NumberControl):
        return control.value(raw)
    if control.is_yes_no:
        return "yes" if raw else "no"
    return raw
