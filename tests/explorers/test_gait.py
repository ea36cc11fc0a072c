"""The gait explorer shows the measured instant, stands still until told to play, and steps without playing."""

import pytest

from glutemed.drawing.gait_instant import KEY_INSTANTS, GaitInstant
from glutemed.explorers import GaitExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl


@pytest.fixture
def explorer():
    return GaitExplorer()


def _tick(explorer, count=1):
    """Do what the browser's clock does."""
    for _ in range(count):
        explorer._clock.value += 1


@pytest.mark.parametrize("percent", [10, 15, 30, 46, 50])
@pytest.mark.parametrize(("side", "free"), [("right", "left"), ("left", "right")])
def test_the_sentence_gives_the_measured_instant_with_side_and_limb(explorer, percent, side, free):
    explorer.set(cycle_percent=percent, side=side)
    at = GaitInstant(percent)
    assert f"The {free} side of the pelvis is {at.drop_deg:.1f}° lower than the {side} side" in explorer.text
    assert f"the {side} hip is adducted {at.adduction_deg:.1f}°" in explorer.text
    assert f"abductors of the {side} hip make {at.moment:.2f} Nm/kg (SD {at.moment_sd:.2f})" in explorer.text
    assert "population not stated, probably adults" in explorer.text


def test_the_trunk_leans_to_the_side_that_the_row_says(explorer):
    assert GaitInstant(20).lean_deg > 0 > GaitInstant(50).lean_deg
    explorer.set(cycle_percent=20)
    assert "trunk leans 1.4° to the right" in explorer.text or "trunk leans 1.5° to the right" in explorer.text
    explorer.set(cycle_percent=50)
    assert "to the left" in explorer.text


def test_exaggerated_angles_are_called_so_and_numbers_stay(explorer):
    numbers = explorer.text
    assert "3 times" not in explorer._moving.value
    explorer.set(exaggerate="3")
    assert explorer.text.startswith(numbers)
    assert "drawn 3 times as large" in explorer.text
    assert "3 times as large" in explorer._moving.value.split("aria-label")[1].split(">", 1)[1]


def test_it_stands_still_until_told_to_play_and_then_the_clock_moves_the_picture(explorer):
    assert not explorer._clock.playing
    explorer._play.click()
    assert explorer._clock.playing
    assert explorer._play.description == "Pause"
    before = explorer._moving.value
    _tick(explorer, 3)
    assert explorer.state["cycle_percent"] == 18
    assert explorer._inputs["cycle_percent"].value == 18
    assert explorer._moving.value != before
    explorer._play.click()
    assert not explorer._clock.playing
    assert explorer._play.description == "Play"


def test_the_clock_stays_inside_single_support_and_goes_on_from_where_the_slider_is(explorer):
    control = CONTROLS["cycle_percent"]
    assert (explorer._clock.min, explorer._clock.max) == (control.minimum, control.maximum)
    explorer._inputs["cycle_percent"].value = 40
    assert explorer._clock.value == 40
    _tick(explorer)
    assert explorer.state["cycle_percent"] == 41


def test_slower_play_ticks_more_slowly(explorer):
    explorer.set(slow_motion="5")
    fast = explorer._clock.interval
    explorer.set(slow_motion="20")
    assert explorer._clock.interval == 4 * fast
    assert fast == pytest.approx(1000 * 1.1 / 100 * 5, abs=1)


def test_reduced_motion_stops_the_clock_and_keeps_it_stopped(explorer):
    explorer.play()
    explorer.set(reduced_motion="yes")
    assert not explorer._clock.playing
    assert explorer._play.disabled
    explorer.play()
    assert not explorer._clock.playing
    explorer.set(reduced_motion="no")
    assert not explorer._play.disabled


@pytest.mark.parametrize("reduced", ["yes", "no"])
def test_steps_go_through_the_five_key_instants_and_stop_at_the_ends(explorer, reduced):
    explorer.set(reduced_motion=reduced, cycle_percent=10)
    visited = [explorer.state["cycle_percent"]]
    for _ in range(6):
        explorer.step(1)
        visited.append(explorer.state["cycle_percent"])
    assert visited == [*sorted(KEY_INSTANTS), 50, 50]
    assert len(KEY_INSTANTS) == 5
    for _ in range(6):
        explorer.step(-1)
    assert explorer.state["cycle_percent"] == 10


def test_stepping_and_reset_stop_the_clock(explorer):
    for stop in (lambda: explorer.step(1), explorer.reset):
        explorer.play()
        stop()
        assert not explorer._clock.playing


@pytest.mark.parametrize("name", GaitExplorer.controls)
def test_every_control_can_be_moved_through_its_range(explorer, name):
    control, widget = CONTROLS[name], explorer._inputs[name]
    if isinstance(control, NumberControl):
        values = range(widget.minimum, widget.maximum + 1)
    else:
        values = [True, False] if control.is_yes_no else [value for value, _ in control.choices]
    for value in values:
        widget.value = value
        assert explorer.message == ""
        assert "nan" not in (explorer.text + explorer._moving.value).lower()


def test_playing_redraws_only_what_moves(explorer):
    still = explorer._still.value
    explorer.play()
    _tick(explorer, 5)
    assert explorer._still.value == still


def test_one_line_restores_a_case_and_nothing_plays(explorer):
    explorer.set(cycle_percent=33, side="left", exaggerate="3")
    explorer.play()
    other = GaitExplorer(case=explorer.case)
    assert (other.state, other.text) == (explorer.state, explorer.text)
    assert not other._clock.playing
