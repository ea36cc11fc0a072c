"""The explorer of aids sets the lever beside each measurement and never gives a direction a number."""

import itertools
import re

import numpy as np
import pytest

from glutemed.drawing.aid_bars import AidPlate
from glutemed.drawing.aid_study import GROUPS, comparisons, dose_curves, measured_words, signed
from glutemed.drawing.style import PRESENTING, READING
from glutemed.evidence import row
from glutemed.explorers import AidExplorer
from glutemed.explorers.aids import DOSES
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever import aid_comparisons, lever_change, with_cane, with_hand_load


@pytest.fixture
def explorer():
    return AidExplorer()


def test_every_comparison_is_in_one_group():
    shown = [aid.name + aid.measured_quantity + aid.dose for group in comparisons().values() for aid in group]
    assert sorted(shown) == sorted(aid.name + aid.measured_quantity + aid.dose for aid in aid_comparisons())
    assert all(comparisons().values())


@pytest.mark.parametrize("push", [0, 5, 10, 15, 20, 25])
def test_the_lever_at_a_push_is_that_of_the_model(explorer, push):
    explorer.set(cane_push=push)
    for hand in ("opposite", "same"):
        change = lever_change(Person(), with_cane(Person(), Posture(), push / 100, hand)).demand_percent
        assert f"{hand} hand {signed(float(change))}" in explorer.text


def test_the_lever_at_a_load_and_a_lean_is_that_of_the_model(explorer):
    explorer.set(aid="load", load_share=16)
    change = lever_change(Person(), with_hand_load(Person(), Posture(), 0.16 * 75, "same")).demand_percent
    assert f"same hand {signed(float(change))}" in explorer.text
    explorer.set(aid="lean", trunk_lean=7)
    change = lever_change(Person(), Posture(trunk_lean_deg=7)).demand_percent
    assert f"lean {signed(float(change))}" in explorer.text


def test_the_lever_alone_overstates_a_hard_push():
    usual, hard = row("cane.emg.contra").numbers
    assert {value for value, _ in dose_curves("cane_opposite").measured} == {usual, hard, row("cane.moment").numbers[0]}
    assert dose_curves("cane_opposite").at(20)["opposite hand"] < 2 * hard


@pytest.mark.parametrize("aid", aid_comparisons(), ids=lambda aid: f"{aid.name}-{aid.measured_quantity}")
def test_only_a_measured_number_is_given_as_a_number(aid):
    words = measured_words(aid)
    if aid.measured_percent is None:
        assert "%" not in words
    elif aid.measured_percent:
        assert signed(aid.measured_percent) in words


def texts(plate):
    renderer = plate.figure.canvas.get_renderer()
    return [
        (text.get_text(), text.get_window_extent(renderer))
        for ax in plate.figure.axes
        for text in (*ax.texts, ax.title, ax._left_title, ax.xaxis.label, ax.yaxis.label)
        if text.get_visible() and text.get_text().strip()
    ]


@pytest.mark.parametrize("size", [READING, PRESENTING], ids=["reading", "presenting"])
@pytest.mark.parametrize("group", GROUPS)
def test_texts_keep_clear_of_one_another_and_of_the_edge(group, size):
    control = CONTROLS[DOSES[group]]
    plate = AidPlate(group, control.default, size)
    plate.figure.canvas.draw()
    for dose in (control.minimum, control.default, control.maximum):
        plate.update(dose)
        shown, page = texts(plate), plate.figure.bbox
        for words, box in shown:
            assert min(box.x0, box.y0) >= -1, words
            assert box.x1 <= page.x1 + 1, words
            assert box.y1 <= page.y1 + 1, words
        for (one, box), (other, another) in itertools.combinations(shown, 2):
            across = min(box.x1, another.x1) - max(box.x0, another.x0)
            assert across < 1 or min(box.y1, another.y1) - max(box.y0, another.y0) < 1, f"{one!r} on {other!r}"
    smallest = min(text.get_fontsize() for ax in plate.figure.axes for text in ax.texts)
    assert smallest >= (14 if size is PRESENTING else 9)


@pytest.mark.parametrize("group", GROUPS)
def test_a_bar_is_as_long_as_the_lever_says(group):
    plate = AidPlate(group, 5)
    widths = [bar.get_width() for bar in plate.bars._ax.patches if hasattr(bar, "get_width")]
    assert widths == pytest.approx([aid.lever_percent for aid in comparisons()[group]])


@pytest.mark.parametrize("group", GROUPS)
def test_the_dose_moves_only_the_marker(explorer, group):
    explorer.set(aid=group)
    still, moving = explorer._still.value, explorer._moving.value
    control = DOSES[group]
    assert explorer.idle_controls(explorer.state) == set(DOSES.values()) - {control}
    widget = explorer._inputs[control]
    for value in range(widget.minimum, widget.maximum + 1):
        widget.value = value
        assert explorer.message == ""
    assert explorer._still.value == still
    assert explorer._moving.value != moving
    at = explorer._figure.curve._marks[0].get_data()
    expected = next(iter(dose_curves(group).at(explorer.state[control]).values()))
    assert np.ravel(at) == pytest.approx([explorer.state[control], expected])


def test_reset_and_case_line(explorer):
    text = explorer.text
    explorer.set(aid="lean", trunk_lean=20)
    other = AidExplorer(case=explorer.case)
    assert (other.state, other.text) == (explorer.state, explorer.text)
    explorer.reset()
    assert explorer.text == text


def test_no_row_key_and_no_nested_bracket_reaches_a_reader(explorer):
    for group in GROUPS:
        explorer.set(aid=group)
        assert not re.search(r"[a-z]+[._][a-z]+\.[a-z]+|cane\.hcf|cane_ipsi", explorer.text)
        assert not re.search(r"\([^)]*\(", explorer.text)
