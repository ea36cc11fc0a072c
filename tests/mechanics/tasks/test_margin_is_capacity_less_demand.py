"""Capacity against demand: signs, scaling, limits, and an independent account of one instant."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from strategies import admissible_people, ordinary_people, stacked, strength_fractions

from glutemed.evidence import row
from glutemed.mechanics import PASSIVE_VARIANTS, Person, equilibrium, threshold_fraction, with_passive
from glutemed.mechanics.tasks import (
    WORDS_ABOVE_ONE,
    contraction_factor,
    one_leg_stance,
    running,
    single_leg_squat,
    stairs_up,
    stance_margin,
    step_down,
    walking,
)

TASKS = [
    walking(),
    walking("very_slow"),
    walking("very_fast", "kneeload"),
    walking(population="one_man"),
    running(),
    single_leg_squat(),
    one_leg_stance(),
]
tasks = st.sampled_from(TASKS)
NUMBERS = [
    "demand_nm_per_kg",
    "passive_nm_per_kg",
    "active_nm_per_kg",
    "required_activation",
    "reachable_activation",
    "margin_nm_per_kg",
    "margin_percent",
    "smallest_margin_nm_per_kg",
    "smallest_margin_at_percent",
    "covered",
    "missing_nm_per_kg",
    "missing_nm",
    "largest_demand_over_strength",
]


@settings(max_examples=40)
@given(ordinary_people(), strength_fractions, st.floats(2, 58), st.floats(0.8, 1.6))
def test_one_instant_of_walking_worked_out_by_hand(person, fraction, percent, cycle):
    def slope(_, a):
        return (1 - a) / (0.010 * (0.5 + 1.5 * a))

    result = stance_margin(person, walking(), fraction, duration_s=cycle)
    i = int(np.argmin(np.abs(result.percent - percent)))
    now = result.percent[i]
    activation = solve_ivp(slope, (0, (now + 4) / 100 * cycle), [0.0], rtol=1e-9, atol=1e-11).y[0, -1]
    adduction = walking().adduction.at(now)
    anchored = (adduction - person.passive_anchor_deg) / person.passive_scale_deg
    passive = person.passive_anchor_nm_per_kg * np.exp(anchored)
    given_then = activation * fraction * person.strength_nm_per_kg + passive
    expected = given_then - walking().demand.mean(now)
    assert result.margin_nm_per_kg[i] == pytest.approx(expected, abs=1e-5)


@settings(max_examples=60)
@given(ordinary_people(), strength_fractions, tasks)
def test_covered_means_that_nothing_is_missing(person, fraction, task):
    result = stance_margin(person, task, fraction)
    assert result.covered == (np.min(result.margin_nm_per_kg) >= 0)
    assert result.covered == (result.missing_nm == 0)
    assert result.smallest_margin_nm_per_kg == np.min(result.margin_nm_per_kg)
    assert result.missing_nm == pytest.approx(max(-result.smallest_margin_nm_per_kg, 0) * person.mass_kg)
    where = result.percent == result.smallest_margin_at_percent
    assert result.margin_nm_per_kg[where][0] == result.smallest_margin_nm_per_kg
    enough = result.required_activation <= result.reachable_activation
    clear = np.abs(result.margin_nm_per_kg) > 1e-9
    np.testing.assert_array_equal(enough[clear], result.margin_nm_per_kg[clear] > 0)


@settings(max_examples=40)
@given(ordinary_people(), tasks, st.floats(0.2, 1.5))
def test_giving_back_what_is_missing_covers_the_task(person, task, fraction):
    result = stance_margin(person, task, fraction)
    if result.covered:
        return
    then = result.percent == result.smallest_margin_at_percent
    if result.reachable_activation[then][0] < 0.3:
        return
    needed = np.max((result.demand_nm_per_kg - result.passive_nm_per_kg) / result.reachable_activation.clip(1e-9))
    stronger = dataclasses.replace(person, strength_nm_per_kg=min(6.0, float(needed) * (1 + 1e-6)))
    assert stance_margin(stronger, task, 1.0).covered or needed > 6.0


@settings(max_examples=30)
@given(ordinary_people(), strength_fractions, st.sampled_from(TASKS[:5]), st.floats(40, 200))
def test_body_mass_changes_no_margin_per_kilogram(person, fraction, task, mass):
    other = dataclasses.replace(person, mass_kg=mass)
    ours, theirs = stance_margin(person, task, fraction), stance_margin(other, task, fraction)
    np.testing.assert_allclose(ours.margin_nm_per_kg, theirs.margin_nm_per_kg, rtol=1e-10, atol=1e-12)
    assert ours.missing_nm / person.mass_kg == pytest.approx(theirs.missing_nm / mass, abs=1e-12)


@settings(max_examples=30)
@given(ordinary_people(), st.floats(0, 1), st.floats(0, 1), tasks)
def test_more_strength_never_shrinks_the_margin(person, one, other, task):
    weak, strong = sorted((one, other))
    weaker, stronger = stance_margin(person, task, weak), stance_margin(person, task, strong)
    assert np.all(stronger.margin_nm_per_kg >= weaker.margin_nm_per_kg - 1e-12)


@settings(max_examples=30)
@given(ordinary_people(), st.floats(-30, 0), st.floats(-30, 0), st.floats(0, 0.1))
def test_a_later_start_or_a_delay_never_helps(person, one, other, delay):
    early, late = sorted((one, other))
    sooner, later = (stance_margin(person, walking(), excitation_start_percent=start) for start in (early, late))
    assert np.all(later.reachable_activation <= sooner.reachable_activation + 1e-12)
    delayed = stance_margin(person, walking(), excitation_start_percent=early, delay_s=delay)
    assert np.all(delayed.reachable_activation <= sooner.reachable_activation + 1e-12)


def test_a_delay_is_the_same_as_a_later_start():
    delayed = stance_margin(Person(), walking(), duration_s=1.0, excitation_start_percent=-4, delay_s=0.03)
    later = stance_margin(Person(), walking(), duration_s=1.0, excitation_start_percent=-1)
    np.testing.assert_allclose(delayed.margin_nm_per_kg, later.margin_nm_per_kg, atol=1e-12)


@pytest.mark.parametrize("variant", PASSIVE_VARIANTS)
def test_standing_agrees_with_the_equilibrium_of_the_standing_model(variant):
    person = with_passive(Person(), variant)
    result = stance_margin(person, one_leg_stance(person))
    assert result.required_activation[0] == pytest.approx(equilibrium(person).activation)
    threshold = float(threshold_fraction(person))
    assert stance_margin(person, one_leg_stance(person), threshold + 1e-9).covered
    assert not stance_margin(person, one_leg_stance(person), threshold - 1e-9).covered


@pytest.mark.parametrize("task", TASKS, ids=lambda each: each.title)
def test_without_strength_and_passive_tissue_all_of_the_demand_is_missing(task):
    result = stance_margin(with_passive(Person(), "none"), task, 0.0)
    assert not result.covered
    assert result.missing_nm_per_kg == pytest.approx(np.max(result.demand_nm_per_kg))
    assert result.largest_demand_over_strength == np.inf
    assert np.all(np.isinf(result.required_activation[result.demand_nm_per_kg > 0]))


def test_the_block_of_half_the_strength_leaves_walking_covered_on_average():
    left = 1 - row("key.kendall2013.loss").numbers[0] / 100
    man = Person(strength_nm_per_kg=row("strength.norm.ramskov").numbers[0])
    for variant in PASSIVE_VARIANTS:
        result = stance_margin(with_passive(man, variant), walking(), left)
        assert abs(result.smallest_margin_nm_per_kg) < 0.15
    assert stance_margin(man, walking(), left).covered


def test_running_above_capacity_says_that_this_is_no_error():
    assert WORDS_ABOVE_ONE in stance_margin(Person(), running()).notes[-1]
    assert WORDS_ABOVE_ONE not in stance_margin(Person(strength_nm_per_kg=3), walking()).notes


def test_switching_off_at_the_end_of_the_emg_leaves_the_second_peak_uncovered():
    end = row("emg.gmed.timing").numbers[1]
    result = stance_margin(Person(), walking(), excitation_end_percent=end)
    assert not result.covered
    assert result.smallest_margin_at_percent > 46
    assert stance_margin(Person(), walking()).covered


def test_a_band_of_the_demand_moves_the_margin_by_its_width():
    mean, above, below = (stance_margin(Person(), walking(), deviations=k) for k in (0, 1, -1))
    spread = walking().demand.sd(mean.percent)
    np.testing.assert_allclose(mean.margin_nm_per_kg - above.margin_nm_per_kg, spread, atol=1e-12)
    np.testing.assert_allclose(below.margin_nm_per_kg - mean.margin_nm_per_kg, spread, atol=1e-12)


def test_kinds_of_contraction_scale_strength_as_in_the_row():
    isometric, eccentric, concentric = (contraction_factor(k) for k in ("isometric", "eccentric", "concentric"))
    assert isometric == 1
    assert isometric / concentric == pytest.approx(1.29, abs=0.01)
    assert eccentric / concentric == pytest.approx(1.16, abs=0.01)
    active = [
        stance_margin(Person(), walking(), contraction=k).active_nm_per_kg[0] for k in ("isometric", "concentric")
    ]
    assert active[1] / active[0] == pytest.approx(concentric)


@settings(max_examples=20)
@given(st.lists(st.tuples(ordinary_people(), strength_fractions), min_size=2, max_size=3), tasks)
def test_many_people_get_what_each_gets_alone(cases, task):
    people, fractions = zip(*cases, strict=True)
    together = stance_margin(stacked(Person, people), task, np.array(fractions))
    for i, (person, fraction) in enumerate(cases):
        alone = stance_margin(person, task, fraction)
        for name in NUMBERS:
            np.testing.assert_allclose(
                np.asarray(getattr(together, name))[i], getattr(alone, name), rtol=1e-10, atol=1e-12, err_msg=name
            )
    assert np.ndim(alone.covered) == np.ndim(alone.missing_nm) == 0


@settings(max_examples=60)
@given(admissible_people(), strength_fractions, tasks)
def test_anybody_the_model_accepts_gets_an_answer_without_nan(person, fraction, task):
    result = stance_margin(person, task, fraction, deviations=0)
    for name in NUMBERS:
        assert not np.any(np.isnan(np.asarray(getattr(result, name), dtype=float))), name


def test_what_has_no_curve_has_no_margin():
    for task in (stairs_up(), step_down()):
        with pytest.raises(ValueError, match="no demand over time"):
            stance_margin(Person(), task)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"strength_fraction": 3}, "strength fraction is 3"),
        ({"contraction": "plyometric"}, "isometric, eccentric, concentric"),
        ({"duration_s": 0}, "duration of the task is 0"),
        ({"delay_s": -1}, "electromechanical delay is -1"),
        ({"excitation_start_percent": 120}, "start of excitation is 120"),
        ({"excitation_end_percent": -10}, "end of excitation is -10"),
        ({"deviations": 9}, "number of standard deviations is 9"),
        ({"deviations": None}, "number of standard deviations must be a number"),
        ({"deviations": [1, 2]}, "number of standard deviations is .* accepted: one number"),
        ({"duration_s": [1, 2]}, "duration of the task is .* accepted: one number"),
        ({"delay_s": [0, 0.1]}, "electromechanical delay is .* accepted: one number"),
        ({"excitation_start_percent": [0, 1]}, "start of excitation is .* accepted: one number"),
        ({"excitation_end_percent": [50, 60]}, "end of excitation is .* accepted: one number"),
    ],
)
def test_bad_margins_are_refused_in_words(arguments, words):
    with pytest.raises(ValueError, match=words):
        stance_margin(Person(), walking(), **arguments)


def test_a_hold_needs_a_duration_before_anything_can_start_in_it():
    with pytest.raises(ValueError, match="give duration_s"):
        stance_margin(Person(), one_leg_stance(), excitation_start_percent=0)
    slow = stance_margin(Person(), one_leg_stance(), excitation_start_percent=0, duration_s=1)
    assert slow.reachable_activation[0] == 0
    assert not slow.covered
