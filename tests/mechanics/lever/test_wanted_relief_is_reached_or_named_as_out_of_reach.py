"""Push, lean and shift solved backwards: put them in again, or find them with a root finder."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from independent_mechanics import force_on_femoral_head, tipping_moment
from scipy.optimize import brentq
from strategies import admissible_people, ordinary_people

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand, one_block
from glutemed.mechanics.lever import (
    drop_to_lean_ratio,
    lean_for_reduction,
    lever_change,
    push_for_reduction,
    shift_for_change,
    with_cane,
)

starts = st.builds(
    Posture,
    drop_deg=st.floats(-5, 15),
    trunk_lean_deg=st.floats(-15, 5),
    trunk_follows_pelvis=st.booleans(),
    load_mass_kg=st.floats(0, 15),
)
wanted = st.just(0.0) | st.floats(0.01, 100)


@given(ordinary_people(), starts, wanted)
def test_needed_push_gives_the_wanted_change(person, start, percent):
    needed = push_for_reduction(person, percent, start)
    if needed.feasible:
        aided = with_cane(person, start, float(needed.amount))
        assert lever_change(person, aided, start).demand_percent == pytest.approx(-percent, abs=1e-7)
        assert needed.missing_percent == 0


@given(ordinary_people(), starts, wanted)
def test_needed_lean_is_the_one_a_root_finder_finds(person, start, percent):
    needed = lean_for_reduction(person, percent, start)
    target = (1 - percent / 100) * tipping_moment(person, start)
    following = start.drop_deg if start.trunk_follows_pelvis else 0.0

    def short(lean):
        return tipping_moment(person, start, lean_deg=lean) - target

    horizontal = 90.0 + following
    if needed.feasible:
        assert needed.amount == pytest.approx(brentq(short, start.trunk_lean_deg - 1e-6, horizontal), abs=1e-4)
        posture = replace(start, trunk_lean_deg=float(needed.amount)) if needed.amount <= 90 else None
        if posture:
            assert lever_change(person, posture, start).demand_percent == pytest.approx(-percent, abs=1e-6)
    else:
        assert short(horizontal) > 0
        assert needed.amount == math.inf
        assert needed.missing_percent == pytest.approx(
            100 * short(horizontal) / tipping_moment(person, start), abs=1e-6
        )


@given(ordinary_people(), st.floats(-60, 60))
def test_needed_shift_gives_the_wanted_change(person, percent):
    shift = float(shift_for_change(person, percent))
    if abs(shift) <= 0.2:
        changed = lever_change(person, Posture(lateral_shift_m=shift))
        assert changed.demand_percent == pytest.approx(percent, abs=1e-7)


def test_push_on_the_side_of_the_stance_leg_never_helps():
    needed = push_for_reduction(Person(), [0.0, 20.0], ground_m=-0.2)
    assert needed.feasible.tolist() == [True, False]
    assert needed.amount.tolist() == [0.0, math.inf]
    assert needed.missing_percent.tolist() == [0.0, 20.0]


def test_push_harder_than_the_weight_carried_is_not_offered():
    needed = push_for_reduction(Person(), 100.0, ground_m=0.09)
    assert not needed.feasible
    most = with_cane(Person(), Posture(), Person().carried_mass_fraction, ground_m=0.09)
    reached = -lever_change(Person(), most).demand_percent
    assert needed.missing_percent == pytest.approx(100 - reached)


def test_lean_that_is_too_much_for_a_short_trunk_is_named():
    stubby = Person(hat_com_height_fraction=0.08, lumbosacral_height_m=0.05, hip_separation_m=0.3)
    needed = lean_for_reduction(stubby, 100.0)
    assert not needed.feasible
    assert needed.missing_percent > 0
    assert demand(stubby, Posture(trunk_lean_deg=90)) > 0


def test_lean_beyond_what_a_posture_accepts_is_not_offered():
    # The trunk follows a pelvis that is down by 40 degrees: 90 degrees of lean leave it at 50 degrees in space.
    short, dropped = Person(hat_com_height_fraction=0.12), Posture(drop_deg=40, trunk_follows_pelvis=True)
    most = -lever_change(short, replace(dropped, trunk_lean_deg=90), dropped).demand_percent
    needed = lean_for_reduction(short, [most - 1, most + 1], dropped)
    assert needed.feasible.tolist() == [True, False]
    assert needed.amount[0] < 90
    assert needed.missing_percent[1] == pytest.approx(1)


def test_measured_fall_of_emg_takes_a_push_of_five_to_ten_per_cent_of_body_weight():
    push = push_for_reduction(Person(), -row("cane.emg.contra").numbers[0]).amount
    assert 0.05 <= push <= 0.10
    hard = lever_change(Person(), with_cane(Person(), Posture(), [0.15, 0.20])).demand_percent
    assert (hard < row("cane.emg.contra").numbers[1]).all()


def test_demand_and_abductor_force_change_alike_while_the_arm_stays():
    change = lever_change(Person(), Posture(trunk_lean_deg=[5.0, 10.0], lateral_shift_m=0.01))
    assert change.demand_percent == pytest.approx(change.abductor_force_percent)
    dropped = lever_change(Person(), Posture(drop_deg=10))
    assert dropped.abductor_force_percent > dropped.demand_percent


@given(ordinary_people(), starts, st.floats(0, 30), st.floats(0, 0.2))
def test_change_of_contact_force_is_that_of_the_linear_system(person, start, lean, push):
    posture = with_cane(person, replace(start, trunk_lean_deg=lean), push)
    now, before = (abs(force_on_femoral_head(person, one)[1]) for one in (posture, start))
    found = lever_change(person, posture, start)
    assume(found.possible)
    change = found.contact_force_percent
    assert change == pytest.approx(100 * (now - before) / before, rel=1e-6, abs=1e-5)


def test_a_push_that_tips_the_pelvis_to_the_stance_side_is_named_and_muscle_never_pushes():
    pushes = np.array([0.1, 0.2, 0.25, 0.3, 0.4])
    found = lever_change(Person(), with_cane(Person(), Posture(), pushes))
    assert found.possible.tolist() == [True, True, False, False, False]
    assert found.abductor_force_percent[~found.possible] == pytest.approx(-100)
    assert np.all(np.diff(found.contact_force_percent) < 0)  # a harder push never loads the hip again


def test_lean_in_one_block_is_that_of_the_rows():
    block = one_block(Person())
    per_degree = lever_change(block, Posture(trunk_lean_deg=1)).demand_percent
    assert per_degree == pytest.approx(row("trunk.lean.theory").numbers[0], abs=0.05)
    assert lean_for_reduction(block, 100).amount == pytest.approx(row("key.lean_for_zero").numbers[0], abs=0.05)
    assert drop_to_lean_ratio(block) == pytest.approx(1, abs=0.01)


def test_a_degree_of_drop_outweighs_a_degree_of_lean_when_the_trunk_follows():
    _, drop, lean = row("key.hipoa.regression").numbers
    assert 1 < drop_to_lean_ratio(Person()) < -drop / lean
    assert drop_to_lean_ratio(Person(), trunk_follows_pelvis=False) < 1


@settings(max_examples=150)
@given(admissible_people(), wanted, st.floats(-1.5, 1.5))
def test_answers_are_numbers_for_everybody_the_model_accepts(person, percent, ground):
    push, lean = push_for_reduction(person, percent, ground_m=ground), lean_for_reduction(person, percent)
    for needed in (push, lean):
        assert np.isfinite(needed.amount) == needed.feasible
        assert needed.missing_percent >= 0
        assert (needed.missing_percent == 0) == bool(needed.feasible)
    assert np.isfinite(shift_for_change(person, percent))


def test_arrays_give_what_each_gives_alone():
    people, percents = Person(hip_separation_m=np.array([[0.15], [0.19]])), np.array([0.0, 30.0, 60.0])
    for function in (push_for_reduction, lean_for_reduction):
        together = function(people, percents)
        assert together.amount.shape == together.feasible.shape == together.missing_percent.shape == (2, 3)
        for i, width in enumerate((0.15, 0.19)):
            for j, percent in enumerate(percents):
                assert together.amount[i, j] == pytest.approx(function(Person(hip_separation_m=width), percent).amount)
    assert shift_for_change(people, percents).shape == (2, 3)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            lambda: push_for_reduction(Person(), [10.0, 120.0]),
            "wanted reduction is 120 at index 1; accepted: 0 to 100 %",
        ),
        (lambda: push_for_reduction(Person(), 10, ground_m=2), "place of the cane"),
        (lambda: lean_for_reduction(Person(), float("nan")), "wanted reduction is nan"),
        (lambda: shift_for_change(Person(), -150), "wanted change is -150"),
        (lambda: lever_change(Person(), Posture(), Posture(trunk_lean_deg=60)), "posture that is compared with is -"),
    ],
)
def test_impossible_wishes_are_refused_in_words(call, words):
    with pytest.raises(ValueError, match=words):
        call()
