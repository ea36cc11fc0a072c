"""The trial explorer says what its picture shows, and never a number that was not read."""

import pytest

from glutemed.explorers import TrialExplorer
from glutemed.explorers.controls import CONTROLS


@pytest.fixture(scope="module")
def shared():
    return TrialExplorer()


@pytest.fixture
def explorer(shared):
    shared.reset()
    return shared


def test_counts_interval_and_number_needed_are_said(explorer):
    assert "51 of 66, 77 % (95 % interval 66 to 86 %)" in explorer.text
    assert "+19.9 percentage points (95 % interval 4.7 to 35.0), published" in explorer.text
    assert "number needed to treat 5.0, 2.9 to 21.1" in explorer.text


def test_shares_without_counts_have_no_interval(explorer):
    explorer.set(trial_time="late")
    assert "group size not read" in explorer.text
    assert "+21 percentage points, calculated from shares, no interval" in explorer.text
    assert "95 %" not in explorer.text


def test_the_injection_wins_early_in_one_trial_and_not_in_another(explorer):
    explorer.set(patient_wish="fast")
    assert "Points to 1 education and exercise" in explorer.text
    explorer.set(trial="rompe")
    assert "Points to 2 injection" in explorer.text
    explorer.set(patient_wish="lasting")
    assert "too early to speak of the long run" in explorer.text


def test_an_interval_that_holds_0_gives_no_number_needed(explorer):
    explorer.set(trial="clifford")
    assert "not defined, because the interval holds 0" in explorer.text
    assert "worked out from the printed shares" in explorer.text


def test_controls_without_effect_are_greyed_out(explorer):
    assert explorer.idle_controls(explorer.state) == set()
    explorer.set(trial="cowan")
    assert explorer._inputs["trial_time"].disabled
    assert explorer._inputs["trial_pair"].disabled


@pytest.mark.parametrize("trial", [value for value, _ in CONTROLS["trial"].choices])
def test_every_choice_is_said_and_a_case_line_restores_it(explorer, trial):
    texts = set()
    for wish, _ in CONTROLS["patient_wish"].choices:
        state = explorer.state | {"trial": trial, "patient_wish": wish, "trial_pair": "2_3", "trial_time": "late"}
        texts.add(explorer.describe(state, explorer.solve(state)))
    assert len(texts) == len(CONTROLS["patient_wish"].choices)
    explorer.set(**state)
    assert TrialExplorer(case=explorer.case).text == explorer.text in texts


def test_the_picture_follows_every_control(explorer):
    seen = [explorer._moving.value]
    for name, value in (("trial_pair", "1_3"), ("trial_time", "late"), ("patient_wish", "least_time")):
        explorer._inputs[name].value = value
        assert explorer._moving.value not in seen
        seen.append(explorer._moving.value)
    explorer._inputs["trial"].value = "rompe"
    assert "Rompe" in explorer._still.value
