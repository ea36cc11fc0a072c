"""The table of controls is sound, and each control reads what a person types."""

from dataclasses import fields

import pytest

from glutemed.evidence import row
from glutemed.explorers.controls import CONTROLS, GROUPS, TEACHING_CHOICE, ChoiceControl, NumberControl
from glutemed.explorers.inputs import from_widget, make_input, to_widget
from glutemed.explorers.presets import PEOPLE, PRESETS

NUMBERS = [control for control in CONTROLS.values() if isinstance(control, NumberControl)]
CHOICES = [control for control in CONTROLS.values() if isinstance(control, ChoiceControl)]


@pytest.mark.parametrize("control", CONTROLS.values(), ids=lambda control: control.name)
def test_every_control_says_what_it_is(control):
    assert all(getattr(control, field.name) not in ("", None) for field in fields(control))
    assert control.group in GROUPS
    assert control.source == TEACHING_CHOICE or row(control.source).may_be_taught


@pytest.mark.parametrize("control", NUMBERS, ids=lambda control: control.name)
def test_a_number_control_counts_in_whole_steps(control):
    for value in (control.minimum, control.maximum, control.default):
        assert value / control.step == pytest.approx(round(value / control.step), abs=1e-9)
        assert control.value(control.steps(value)) == pytest.approx(value, abs=1e-12)
    assert control.minimum <= control.default <= control.maximum
    every = [
        control.show(control.value(i)) for i in range(control.steps(control.minimum), control.steps(control.maximum))
    ]
    assert len(set(every)) == len(every)
    assert max(map(len, every)) <= 4


@pytest.mark.parametrize("control", CONTROLS.values(), ids=lambda control: control.name)
def test_a_widget_holds_exactly_the_value_it_was_given(control):
    widget = make_input(control, lambda name, text: None)
    assert from_widget(control, widget.value) == control.default
    assert from_widget(control, to_widget(control, control.default)) == control.default


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.5", 1.5), (" 1,5 ", 1.5), ("1.52", 1.5), ("2", 2.0)],
    ids=["point", "comma", "step", "int"],
)
def test_typing_is_forgiving(text, expected):
    assert CONTROLS["full_strength"].read(text) == expected


@pytest.mark.parametrize("text", ["", "many", "nan", "999", "-1"])
def test_nonsense_is_refused_in_words(text):
    with pytest.raises(ValueError, match=r"Strength left"):
        CONTROLS["strength"].read(text)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_lies_inside_the_table_and_rests_on_rows_that_may_be_taught(name):
    preset = PRESETS[name]
    for control, value in preset.values.items():
        assert CONTROLS[control].read(CONTROLS[control].show(value)) == value
    assert preset.rows
    assert all(row(key).may_be_taught for key in preset.rows)
    assert preset.why.endswith(".")


def test_the_second_person_can_be_any_preset():
    assert [value for value, _ in CONTROLS["second"].choices] == list(PEOPLE)
