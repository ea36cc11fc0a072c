"""The demand explorer says what the model says of every task, and never more than is known."""

import re

import pytest

from glutemed.explorers import DemandExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl
from glutemed.mechanics import Person, equilibrium, with_passive
from glutemed.mechanics.tasks import TASK_NAMES, WORDS_ABOVE_ONE, find_task, running, stance_margin, walking


@pytest.fixture
def explorer():
    return DemandExplorer()


def _number(pattern, text):
    return float(re.search(pattern, text)[1])


@pytest.mark.parametrize("population", ["cgm23", "kneeload", "one_man"])
@pytest.mark.parametrize("speed", ["very_slow", "free", "very_fast"])
@pytest.mark.parametrize("strength", [30, 48, 100])
def test_the_sentence_gives_the_margin_of_the_model(explorer, population, speed, strength):
    explorer.set(strength=strength, walking_speed=speed, walkers=population)
    margin = stance_margin(Person(), walking(speed, population), strength / 100)
    spare = margin.smallest_margin_nm_per_kg
    if spare < 0:
        assert _number(r"then: (\d\.\d\d) Nm/kg \(\d+ Nm\) is missing", explorer.text) == pytest.approx(
            -spare, abs=5e-3
        )
    else:
        assert _number(r"covered, (\d\.\d\d) Nm/kg", explorer.text) == pytest.approx(spare, abs=5e-3)
    assert f"comes at {margin.smallest_margin_at_percent:.0f} % of the gait cycle" in explorer.text


@pytest.mark.parametrize("spread", [0.5, 1, 2])
def test_the_edge_of_the_spread_has_a_margin_of_its_own(explorer, spread):
    explorer.set(strength=60, spread=spread)
    margin = stance_margin(Person(), walking(), 0.6, deviations=spread).smallest_margin_nm_per_kg
    words = f"{margin:.2f} to spare" if margin >= 0 else f"{-margin:.2f} missing"
    assert f"where it asks {spread:g} SD more, {words}" in explorer.text
    explorer.set(spread=0)
    assert "SD more" not in explorer.text


def test_another_task_keeps_the_person_and_another_person_keeps_the_task(explorer):
    explorer._preset.value = "older_woman"
    explorer.set(task="run", step_rate=5)
    assert explorer._preset.value == "older_woman"
    explorer._preset.value = "gluteal_tendinopathy"
    assert (explorer.state["task"], explorer.state["step_rate"], explorer.state["strength"]) == ("run", 5, 68)
    assert DemandExplorer(case=explorer.case).text == explorer.text


def test_body_mass_changes_newton_metres_and_nothing_else(explorer):
    light = explorer.text
    explorer.set(mass=100)
    pattern = r"\((\d+) Nm\)"
    assert _number(pattern, explorer.text) / _number(pattern, light) == pytest.approx(100 / 75, abs=0.02)
    assert re.sub(pattern, "", explorer.text) == re.sub(pattern, "", light)


@pytest.mark.parametrize("name", TASK_NAMES)
def test_every_task_is_listed_with_its_status_whatever_is_chosen(explorer, name):
    explorer.set(task=name)
    listed = explorer.text.split("All tasks")[1].split(". ")[0]
    for task in (find_task(each) for each in TASK_NAMES):
        assert task.status in listed
    assert "stepping down no number found" in listed
    assert find_task(name).status in explorer.text.split("Demand: ")[1]


def test_running_above_capacity_carries_the_caution(explorer):
    explorer.set(task="run")
    assert "is missing" in explorer.text
    assert WORDS_ABOVE_ONE.rstrip(".") in explorer.text
    assert WORDS_ABOVE_ONE.split()[-1] in explorer._figure._notes.get_text()
    explorer.set(full_strength=2.0, strength=100)
    assert stance_margin(Person(strength_nm_per_kg=2.0), running()).covered
    assert WORDS_ABOVE_ONE.rstrip(".") not in explorer.text


def test_what_gives_is_a_standing_still_value_and_says_so(explorer):
    explorer.set(strength=30)
    rest = equilibrium(Person(), 0.3, 40)
    assert f"would lean {rest.lean_deg:.1f}°" in explorer.text
    assert f"drop {equilibrium(Person(), 0.3).drop_deg:.1f}° on the free side" in explorer.text
    assert "standing-still values, calculated, not those of walking" in explorer.text
    explorer.set(strength=100)
    assert "lean" not in explorer.text
    explorer.set(task="run")
    assert "would stay level (standing-still value" in explorer.text


def test_without_passive_tissue_a_weak_person_finds_no_resting_place(explorer):
    explorer.set(strength=30, passive="none")
    assert not equilibrium(with_passive(Person(), "none"), 0.3).feasible
    assert "find no resting place" in explorer.text


def test_a_task_without_a_number_gets_none(explorer):
    explorer.set(task="step_down")
    assert "no number was found for what it asks" in explorer.text
    assert "missing" not in explorer.text
    explorer.set(task="stairs_up")
    assert "no curve was found, only a peak of 0.42 SD 0.15 Nm/kg" in explorer.text
    assert "knee" in explorer.text


def test_a_calculated_start_claims_no_spread_and_a_measured_peak_has_one(explorer):
    assert "(SD 0.15)" in explorer.text
    explorer.set(task="single_leg_squat")
    assert "asks 0.83 Nm/kg; a person" in explorer.text
    assert "(SD" not in explorer.text


def test_another_speed_is_named_an_assumption_taken_from_children(explorer):
    assert "Demand: measured" in explorer.text
    explorer.set(walking_speed="fast")
    assert "Demand: assumption" in explorer.text
    assert "children" in explorer.text


def test_the_two_groups_of_walkers_differ(explorer):
    explorer.set(strength=50)
    assert "covered" in explorer.text
    explorer.set(walkers="kneeload")
    assert "is missing" in explorer.text


@pytest.mark.parametrize("name", DemandExplorer.controls)
def test_every_control_can_be_moved_through_its_range_and_changes_the_picture(explorer, name):
    control, widget = CONTROLS[name], explorer._inputs[name]
    if name == "step_rate":
        explorer.set(task="run")
    if isinstance(control, NumberControl):
        values = sorted({*range(widget.minimum, widget.maximum + 1, 5), widget.maximum})
    else:
        values = [value for value, _ in control.choices]
    pictures = set()
    for value in values:
        widget.value = value
        assert explorer.message == ""
        shown = (explorer.text + explorer._moving.value).lower()
        assert "nan" not in shown
        assert "inf" not in shown
        pictures.add(explorer._still.value + explorer._moving.value)
    assert len(pictures) > 1


def test_nobody_without_strength_or_passive_tissue_breaks_it(explorer):
    for task in TASK_NAMES:
        explorer.set(strength=0, passive="none", task=task)
        assert explorer.message == ""
        assert "inf" not in explorer.text


def test_a_move_of_the_strength_slider_does_not_redraw_what_stands_still(explorer):
    still = explorer._still.value
    explorer.set(strength=70, full_strength=1.4, mass=80)
    assert explorer._still.value == still
    explorer.set(task="run")
    assert explorer._still.value != still


def test_one_line_restores_a_case_and_reset_brings_back_the_first_state(explorer):
    first = explorer.text, explorer.picture_svg()
    explorer.set(task="run", strength=37, step_rate=-10, spread=2, passive="low", walkers="one_man")
    other = DemandExplorer(case=explorer.case)
    assert (other.state, other.text, other.case) == (explorer.state, explorer.text, explorer.case)
    explorer.reset()
    assert (explorer.text, explorer.picture_svg()) == first
