"""Every task says where its demand is from; what has no number has none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ordinary_people, stacked

from glutemed.evidence import row, rows
from glutemed.mechanics import Person, Posture, demand
from glutemed.mechanics.tasks import (
    TASK_NAMES,
    TASK_STATUSES,
    TaskDemand,
    find_task,
    one_leg_stance,
    running,
    single_leg_squat,
    stairs_up,
    step_down,
    task_list,
    walking,
)


@pytest.mark.parametrize("name", TASK_NAMES)
def test_every_task_names_teachable_rows(name):
    found = find_task(name)
    assert found.name == name
    assert found.status in TASK_STATUSES
    assert found.sources
    for key in found.sources:
        assert row(key).may_be_taught, key
    assert found.population
    assert found.valid
    assert found.note


def test_the_list_holds_every_task_once():
    assert tuple(each.name for each in task_list()) == TASK_NAMES


def test_no_number_means_none_and_not_zero():
    down, up = step_down(), stairs_up()
    assert down.peak_nm_per_kg is down.peak_sd_nm_per_kg is down.demand is up.demand is None
    assert down.peak_in_words == down.status == "no number found"
    assert not up.has_curve
    assert (up.peak_nm_per_kg, up.peak_sd_nm_per_kg) == row("demand.stairs").numbers
    assert up.status == "assumption"


def test_running_has_the_measured_peaks():
    asked = running([-10, 0, 10])
    numbers = row("demand.run.group").numbers
    np.testing.assert_allclose(asked.peak_nm_per_kg, [numbers[2], numbers[0], numbers[4]])
    np.testing.assert_allclose(asked.peak_sd_nm_per_kg, [numbers[3], numbers[1], numbers[5]])
    np.testing.assert_allclose(asked.demand.mean(50), asked.peak_nm_per_kg)
    right, left = (running(population=f"one_man_{side}") for side in ("right", "left"))
    assert (right.peak_nm_per_kg, right.peak_sd_nm_per_kg) == row("demand.run").numbers[:2]
    assert (left.peak_nm_per_kg, left.peak_sd_nm_per_kg) == row("demand.run").numbers[3:5]


@given(st.floats(-10, 9))
def test_more_steps_per_minute_never_ask_more(change):
    less, more = running(change), running(change + 1)
    assert more.peak_nm_per_kg <= less.peak_nm_per_kg + 1e-12
    assert np.max(more.adduction.values) <= np.max(less.adduction.values) + 1e-12


def test_running_asks_twice_what_walking_asks_and_stance_lies_between():
    assert running().peak_nm_per_kg > 2 * walking().peak_nm_per_kg
    assert walking().peak_nm_per_kg < one_leg_stance().peak_nm_per_kg < running().peak_nm_per_kg


@given(ordinary_people(), st.floats(-10, 20), st.floats(-10, 20))
def test_the_squat_begins_standing_and_ends_in_the_posture(person, drop, lean):
    asked = single_leg_squat(person, drop_deg=drop, lean_deg=lean).demand
    deepest = demand(person, Posture(drop_deg=drop, trunk_lean_deg=lean)) / person.mass_kg
    assert asked.mean(0) == pytest.approx(demand(person, Posture()) / person.mass_kg)
    assert asked.mean(100) == pytest.approx(deepest)
    assert one_leg_stance(person).demand.mean(37) == pytest.approx(asked.mean(0))


def test_the_groups_squat_with_their_measured_drop_and_lean():
    for group, i in (("controls", 0), ("patellofemoral_pain", 2)):
        posture = Posture(drop_deg=row("drop.slsq").numbers[i], trunk_lean_deg=row("drop.slsq.lean").numbers[i])
        needed = demand(Person(), posture) / 75
        assert single_leg_squat(group=group).demand.mean(100) == pytest.approx(needed)


@given(st.lists(ordinary_people(), min_size=2, max_size=3))
def test_many_people_squat_as_each_alone(people):
    for of in (single_leg_squat, one_leg_stance):
        together = of(stacked(Person, people)).demand.mean([0, 60, 100])
        np.testing.assert_allclose(together, [of(one).demand.mean([0, 60, 100]) for one in people])


def test_bad_choices_are_refused_in_words():
    with pytest.raises(ValueError, match="one_leg_stance, single_leg_squat"):
        find_task("hop")
    with pytest.raises(ValueError, match=r"task is \['walk'\]; accepted: one_leg_stance"):
        find_task(["walk"])
    with pytest.raises(ValueError, match="controls, patellofemoral_pain"):
        single_leg_squat(group="runners")
    with pytest.raises(ValueError, match="pelvic drop is 50"):
        single_leg_squat(drop_deg=50)
    with pytest.raises(ValueError, match="accepted: -10 to 10 %"):
        running(11)
    with pytest.raises(ValueError, match="group, one_man_right, one_man_left"):
        running(population="sprinters")
    with pytest.raises(ValueError, match="one step rate"):
        running(5, "one_man_left")
    with pytest.raises(ValueError, match="measured, calculated here, assumption"):
        TaskDemand(name="a", title="A", status="sure", population="", sources=(), valid="", note="")


def test_no_measured_moment_of_a_squat_has_appeared_in_the_evidence():
    """When one does, the squat has to be compared with it."""
    assert [each.key for each in rows("demand.") if "squat" in each.quantity.lower()] == []


def test_what_was_calculated_from_data_is_not_called_measured():
    assert walking(population="one_man").status == "calculated here"
    assert walking(population="vicon").status == "assumption"
    assert "calculated" in running(population="one_man_left").note
    assert "calculated" not in running().note


def test_the_squat_has_the_spread_of_its_posture_and_a_posture_of_your_own_has_none():
    spread = single_leg_squat().demand.sd
    deepest = [
        single_leg_squat(drop_deg=7.4 + a * 3.8, lean_deg=6.7 + b * 3.0).demand.mean(100)
        for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    by_hand = np.hypot((deepest[0] - deepest[1]) / 2, (deepest[2] - deepest[3]) / 2)
    assert spread(100) == pytest.approx(by_hand, rel=1e-9)
    assert spread(0) == 0
    assert not single_leg_squat(drop_deg=5, lean_deg=5).demand.has_spread
