"""The measurement explorer says what it shows, and its button measures the same patient again."""

import pytest

from glutemed.explorers import MeasurementExplorer


@pytest.fixture
def explorer():
    return MeasurementExplorer()


def press_again(explorer):
    button = next(child for box in explorer.children for child in getattr(box, "children", ())
                  if getattr(child, "description", "") == "Measure again")  # fmt: skip
    button.click()


def test_the_button_measures_again_and_the_same_number_brings_the_same_pair(explorer):
    first, picture = explorer.text, explorer._moving.value
    press_again(explorer)
    assert explorer.state["pair_number"] == 2
    assert explorer.text != first
    assert explorer._moving.value != picture
    explorer.set(pair_number=1)
    assert explorer.text == first


def test_after_the_last_pair_comes_the_first(explorer):
    first = explorer.text
    explorer.set(pair_number=100)
    press_again(explorer)
    assert explorer.text == first


def test_error_alone_exceeds_the_published_limit_in_16_of_100_pairs(explorer):
    assert "error alone makes 16 of 100 pairs larger than that" in explorer.text
    assert "Nothing had really changed." in explorer.text


def test_a_false_alarm_is_named_as_one(explorer):
    alarm = next(number for number in range(1, 30) if MeasurementExplorer(pair_number=number)._solved.counts_as_change)
    explorer.set(pair_number=alarm)
    assert "more than 4.0°, the smallest detectable change, so it counts as a change. Nothing had" in explorer.text
    assert "looks changed: nothing happened" in explorer._moving.value


def test_at_a_true_change_of_the_limit_half_of_the_pairs_find_it(explorer):
    explorer.set(true_change=100)
    assert "The true change was +4.0°." in explorer.text
    assert "with this true change, 50 of 100 pairs are larger" in explorer.text


def test_averaging_lowers_the_limit_and_says_so(explorer):
    explorer.set(readings=4)
    assert "2.0°, the smallest detectable change of such means, calculated" in explorer.text


@pytest.mark.parametrize("instrument", ["goniometer", "dynamometer", "hold"])
@pytest.mark.parametrize("change", [0, 200])
def test_every_instrument_says_where_its_error_comes_from(explorer, instrument, change):
    explorer.set(instrument=instrument, true_change=change, pair_number=100, readings=5)
    solved = explorer._solved
    assert solved.instrument.about in explorer.text
    assert "nan" not in explorer.text + explorer._moving.value
    assert MeasurementExplorer(case=explorer.case).text == explorer.text


def test_another_instrument_redraws_the_scale(explorer):
    still = explorer._still.value
    explorer.set(pair_number=2)
    assert explorer._still.value == still
    explorer.set(instrument="hold")
    assert explorer._still.value != still
