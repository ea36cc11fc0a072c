"""The Trendelenburg explorer reads the simulated test as an examiner would, and says what the test cannot show."""

import re

import numpy as np
import pytest

from glutemed.drawing import trendelenburg_study
from glutemed.drawing.trendelenburg_study import (
    DETECTABLE_DEG,
    ERRORS_DEG,
    READING_ERROR_DEG,
    SHARE_OF_PAIRS_BEYOND,
    TrendelenburgStudy,
)
from glutemed.explorers import TrendelenburgExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl
from glutemed.mechanics import Person, equilibrium, with_passive
from glutemed.mechanics.motion import FATIGUE_RATES, NO_FATIGUE, trendelenburg_test


@pytest.fixture
def explorer():
    return TrendelenburgExplorer()


@pytest.mark.parametrize("time", [0, 0.5, 2, 30])
@pytest.mark.parametrize("strength", [30, 48, 70])
def test_the_sentence_gives_the_drop_of_the_motion_at_that_second(explorer, strength, time):
    explorer.set(strength=strength, test_time=time)
    motion = trendelenburg_test(Person(), strength / 100, fatigue=NO_FATIGUE)
    drop = np.interp(time, motion.t_s, motion.drop_deg)
    if drop < 0.05:
        assert "the left side of the pelvis is level" in explorer.text
    else:
        said = re.search(r"the left side of the pelvis is (\d+\.\d)° down", explorer.text)
        assert float(said[1]) == pytest.approx(drop, abs=0.051)


def test_after_thirty_seconds_without_fatigue_the_drop_is_that_of_the_equilibrium(explorer):
    explorer.set(strength=40)
    assert f"is {equilibrium(Person(), 0.4).drop_deg:.1f}° down" in explorer.text


@pytest.mark.parametrize("strength", [100, 60, 52, 51, 45, 0])
def test_the_sinking_sign_is_positive_only_past_what_a_goniometer_can_tell(explorer, strength):
    explorer.set(strength=strength)
    sinks = trendelenburg_test(Person(), strength / 100, fatigue=NO_FATIGUE).largest_drop_deg
    verdict = "negative" if sinks < 0.05 else "unsure" if sinks < DETECTABLE_DEG else "positive"
    assert f"Sound-side-down sign of the left side: {verdict}" in explorer.text


def test_a_small_sinking_is_neither_negative_nor_positive():
    study = TrendelenburgStudy(Person(), 0.51)
    assert 0.05 < study.motion.largest_drop_deg < DETECTABLE_DEG
    assert study.sinks_a_little
    assert not np.isfinite(study.sinks_at_s)


@pytest.mark.parametrize("strength", [100, 70])
def test_a_level_pelvis_with_reserve_is_open_under_the_strict_rule(explorer, strength):
    explorer.set(strength=strength)
    unused = 1 - equilibrium(Person(), strength / 100).activation
    assert "Strict rule: open" in explorer.text
    assert f"{100 * unused:.0f} % of the muscle is not in use" in explorer.text


@pytest.mark.parametrize(
    "values", [{"strength": 40}, {"strength": 53}, {"strength": 40, "lean": 10}, {"strength": 0, "lean": 40}]
)
def test_the_strict_rule_is_abnormal_without_strength_to_lift(explorer, values):
    explorer.set(**values)
    assert "Strict rule: abnormal" in explorer.text


def test_half_of_the_strength_makes_no_difference_that_the_test_shows(explorer):
    explorer._preset.value = "nerve_block"
    assert "48 % of strength left" in explorer.text
    assert "Sound-side-down sign of the left side: negative" in explorer.text
    least = int(re.search(r"Rested, (\d+) to 100 % of strength look alike", explorer.text)[1])
    assert least <= 48
    for strength, verdict in ((least, "negative"), (least - 2, "unsure|positive")):
        explorer.set(strength=strength)
        assert re.search(rf"sign of the left side: ({verdict})", explorer.text)


def test_fatigue_turns_a_negative_test_positive_and_is_called_an_assumption(explorer):
    explorer.set(strength=60)
    assert "sign of the left side: negative" in explorer.text
    assert "Fatigue: off" in explorer.text
    times = []
    for law in ("general", "shoulder"):
        explorer.set(fatigue=law)
        assert "Fatigue, an assumption" in explorer.text
        assert f"{100 * FATIGUE_RATES[law].rate_per_s:.2f} %" in explorer.text
        times.append(float(re.search(r"positive: 4° down at (\d+\.\d) s", explorer.text)[1]))
    assert times[1] < times[0]


def test_without_a_resting_place_nothing_is_read(explorer):
    explorer.set(strength=40, passive="none")
    motion = trendelenburg_test(with_passive(Person(), "none"), 0.4, fatigue=NO_FATIGUE)
    assert motion.fell
    assert "found no resting place" in explorer.text
    assert f"falls at {motion.t_s[-1]:.1f} s" in explorer.text
    assert "No goniometer reading" in explorer.text
    explorer.set(test_time=0.5)
    assert "Goniometer reading 2" in explorer.text


def test_a_reading_can_be_repeated_by_its_number(explorer):
    explorer.set(reading=7)
    text, case = explorer.text, explorer.case
    assert TrendelenburgExplorer(case=case).text == text
    explorer.set(reading=8)
    assert explorer.text != text
    explorer.set(reading=7)
    assert explorer.text == text


def test_readings_scatter_around_the_true_drop_with_the_error_of_the_row(explorer):
    assert ERRORS_DEG.std() == pytest.approx(READING_ERROR_DEG, rel=0.35)
    assert abs(ERRORS_DEG.mean()) < READING_ERROR_DEG / 2
    study = TrendelenburgStudy(Person(), 0.4, reading=20)
    assert study.readings_deg - study.drop_deg == pytest.approx(ERRORS_DEG)
    beyond = np.abs(np.diff(ERRORS_DEG)) > DETECTABLE_DEG
    assert beyond.any()
    assert not beyond.all()


def test_pairs_of_readings_differ_as_often_as_calculated():
    pairs = READING_ERROR_DEG * np.random.default_rng(0).standard_normal((2, 200_000))
    assert np.mean(np.abs(pairs[0] - pairs[1]) > DETECTABLE_DEG) == pytest.approx(SHARE_OF_PAIRS_BEYOND, abs=0.003)


def test_the_first_reading_has_nothing_to_be_compared_with(explorer):
    explorer.set(reading=1)
    assert "They differ" not in explorer.text
    assert not explorer._figure.goniometer._band.get_visible()


@pytest.mark.parametrize(("stance", "free"), [("right", "left"), ("left", "right")])
def test_the_free_side_is_named_whichever_leg_stands(explorer, stance, free):
    explorer.set(side=stance, strength=35, lean=5)
    assert explorer.text.startswith(f"Standing on the {stance} leg")
    assert f"the {free} side of the pelvis is" in explorer.text
    assert f"leans 5.0° to the {stance}" in explorer.text


def test_time_and_readings_do_not_solve_the_motion_again(explorer):
    explorer.set(strength=37)
    before = trendelenburg_study._solved.cache_info().misses
    for time in (0, 3, 12.5):
        explorer.set(test_time=time, reading=5)
    assert trendelenburg_study._solved.cache_info().misses == before


def test_what_lies_ahead_is_pale_and_what_was_is_bold(explorer):
    explorer.set(strength=40, test_time=10)
    course = explorer._figure.drop
    assert course._past.get_xdata().max() == pytest.approx(10)
    assert course._ahead.get_xdata().max() == pytest.approx(30)
    assert course._mark.get_xdata()[0] == 10


@pytest.mark.parametrize("name", TrendelenburgExplorer.controls)
def test_every_control_of_the_test_moves_the_picture(explorer, name):
    explorer.set(strength=55, lean=3, test_time=5)
    control, widget = CONTROLS[name], explorer._inputs[name]
    if isinstance(control, NumberControl):
        values = range(widget.minimum, widget.maximum + 1, 4)
    else:
        values = [value for value, _ in control.choices]
    pictures = set()
    for value in values:
        widget.value = value
        assert explorer.message == ""
        assert "nan" not in explorer.text + explorer._moving.value
        pictures.add(explorer._still.value + explorer._moving.value)
    assert len(pictures) > 1
