"""The closed form about one axis against the conditions of Karush, Kuhn and Tucker, and against what they imply."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutemed.mechanics.muscles.sharing import share_moment

moments = st.lists(st.just(0.0) | st.floats(0.01, 80) | st.floats(-80, -0.01), min_size=1, max_size=12).map(np.array)
powers = st.sampled_from([1.1, 1.5, 2.0, 3.0, 5.0, 20.0])
parts = st.floats(0.001, 0.999)


def capacity(full, towards=1.0):
    return sum(max(towards * each, 0.0) for each in full)


@given(moments, powers, parts, st.sampled_from([-1.0, 1.0]))
def test_no_activation_could_be_better(full, power, part, towards):
    wanted = towards * part * capacity(full, towards)
    shared = share_moment(full, wanted, power)
    a = shared.activation
    assert shared.feasible
    assert shared.missing_nm == 0.0
    assert ((a >= 0) & (a <= 1)).all()
    assert full @ a == pytest.approx(wanted, abs=1e-9 * max(1.0, abs(wanted)))
    assert (a[towards * full <= 0] == 0).all()
    # What the next Nm costs is one price for all that are neither silent nor saturated, and lower for the saturated.
    helping = towards * full > 0
    price = power * a[helping] ** (power - 1) / (towards * full[helping])
    if wanted:
        free = (a[helping] < 1) & (a[helping] > 1e-30)
        level = price[free] if free.any() else price
        assert np.ptp(level[level > 0]) <= 1e-6 * level.max() or not free.any()
        assert (price[a[helping] == 1] <= level.max() * (1 + 1e-9)).all()


@given(moments, powers, parts)
def test_the_cost_rises_by_the_price_of_the_moment(full, power, part):
    """The envelope theorem, by finite differences of the cost alone."""
    most = capacity(full)
    if not most:
        return
    wanted = part * most
    step = 1e-6 * min(wanted, most - wanted)
    below, above = (share_moment(full, wanted + sign * step, power) for sign in (-1, 1))
    here = share_moment(full, wanted, power)
    strongest_free = np.argmax(np.where(here.activation < 1, full, -np.inf))
    price = power * here.activation[strongest_free] ** (power - 1) / full[strongest_free]
    assert (above.cost - below.cost) / (2 * step) == pytest.approx(price, rel=2e-3)


@given(moments, powers)
def test_a_moment_beyond_capacity_is_refused_with_what_is_missing(full, power):
    most = capacity(full)
    shared = share_moment(full, most + np.array([1e-6, 1.0, 500.0]), power)
    assert not shared.feasible.any()
    assert shared.missing_nm == pytest.approx([1e-6, 1.0, 500.0], abs=1e-9)
    assert np.isinf(shared.cost).all()
    assert (shared.activation == (full > 0)[:, None]).all()
    if most:
        assert share_moment(full, most * (1 - 1e-9), power).feasible


@given(moments, powers, parts, st.floats(1e-3, 1e3), st.randoms())
def test_units_and_order_of_the_muscles_do_not_matter(full, power, part, factor, random):
    wanted = part * capacity(full)
    shared = share_moment(full, wanted, power)
    # In the flat end of a steep power the smallest activations hold few digits.
    assert share_moment(factor * full, factor * wanted, power).activation == pytest.approx(shared.activation, abs=1e-7)
    order = random.sample(range(len(full)), len(full))
    assert share_moment(full[order], wanted, power).activation == pytest.approx(shared.activation[order], abs=1e-12)
    assert share_moment(-full, -wanted, power).activation == pytest.approx(shared.activation, abs=0)


@given(moments, powers)
def test_activations_rise_steadily_with_the_moment(full, power):
    wanted = np.linspace(0.0, capacity(full), 401)
    shared = share_moment(full, wanted * (1 - 1e-12), power)
    steps = np.diff(shared.activation, axis=1)
    assert (steps >= -1e-12).all()
    made = np.diff(shared.moment_nm, axis=1)
    assert (np.abs(made) <= np.diff(wanted) * (1 + 1e-6) + 1e-9).all(), "no muscle makes more than the whole step"


@given(moments, powers, parts)
def test_all_muscles_cut_in_halves_do_the_same(full, power, part):
    wanted = part * capacity(full)
    whole = share_moment(full, wanted, power)
    halves = share_moment(np.repeat(full / 2, 2), wanted, power)
    assert halves.activation == pytest.approx(np.repeat(whole.activation, 2), abs=1e-9)


@given(st.lists(st.floats(1, 80), min_size=2, max_size=8).map(np.array), st.sampled_from([1.5, 2.0, 3.0, 5.0]))
def test_one_muscle_cut_in_halves_does_less(full, power):
    """Two halves make 2 ** (-1 / (p - 1)) of the whole at one price, so cutting a muscle moves load to the others."""
    wanted = 0.2 * full.min()
    whole = share_moment(full, wanted, power)
    cut = share_moment(np.concatenate([full[:1] / 2, full[:1] / 2, full[1:]]), wanted, power)
    together = cut.moment_nm[:2].sum()
    assert together < whole.moment_nm[0]
    price_ratio = (cut.activation[2] / whole.activation[1]) ** (power - 1)
    expected = whole.moment_nm[0] * (price_ratio / 2) ** (1 / (power - 1))
    assert together == pytest.approx(expected, rel=1e-9)


def test_two_equal_muscles_share_evenly_and_a_stronger_one_takes_more():
    assert share_moment([30, 30], 30).activation == pytest.approx([0.5, 0.5])
    # p = 2: activation in proportion to the moment at full activation, so a = 40 k, 20 k with 2000 k = 20
    assert share_moment([40, 20], 20, power=2).activation == pytest.approx([0.4, 0.2])


def test_a_high_power_levels_all_activations():
    full = np.array([80.0, 20, 5])
    assert share_moment(full, 50, power=100).activation == pytest.approx(np.full(3, 50 / 105), rel=0.03)


def test_a_moment_of_zero_asks_nobody():
    shared = share_moment([30, -20, 0], 0.0)
    assert not shared.activation.any()
    assert shared.feasible
    assert shared.cost == 0


def test_no_muscle_at_all_can_make_no_moment():
    shared = share_moment([0.0, -5.0], [0.0, 3.0])
    assert shared.feasible.tolist() == [True, False]
    assert shared.missing_nm.tolist() == [0.0, 3.0]


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1))
def test_many_problems_at_once_are_the_same_as_one_by_one(seed):
    rng = np.random.default_rng(seed)
    full, wanted = rng.uniform(-20, 60, (7, 4, 1)), rng.uniform(-60, 200, 3)
    power = np.array([2.0, 3.0, 4.5])
    together = share_moment(full, wanted, power)
    assert together.activation.shape == (7, 4, 3)
    for i in range(4):
        for j in range(3):
            one = share_moment(full[:, i, 0], wanted[j], power[j])
            assert together.activation[:, i, j] == pytest.approx(one.activation, abs=1e-14)
            assert together.missing_nm[i, j] == pytest.approx(one.missing_nm, abs=1e-12)
            assert together.feasible[i, j] == one.feasible
            assert np.ndim(one.feasible) == np.ndim(one.cost) == 0


@pytest.mark.parametrize("power", [1.01, 1.05, 30.0, 100.0])
def test_extreme_powers_stay_exact(power):
    full = np.array([80.0, 79.999999, 1e-3, 1e-9, 0.0, 5.0, 5.0])
    wanted = np.linspace(0, 170, 300)
    shared = share_moment(full, wanted, power)
    assert np.isfinite(shared.activation).all()
    assert shared.moment_nm.sum(axis=0) == pytest.approx(np.minimum(wanted, full.sum()), abs=1e-9)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (([40.0, np.nan], 10.0), "moment of a muscle at full activation is nan at index 1"),
        (([40.0, 10.0], np.inf), "moment to share is inf; accepted: -1e+06 to 1e+06 Nm"),
        (([40.0, 10.0], 10.0, 1.0), "power of the activation is 1; accepted: 1.01 to 100"),
        (([40.0, 10.0], "much"), "moment to share must be a number"),
        ((40.0, 10.0), "accepted: (muscles, ...), one or more"),
        (([], 10.0), "accepted: (muscles, ...), one or more"),
        ((np.ones((2, 3)), np.ones(4)), "do not broadcast"),
    ],
)
def test_impossible_input_is_named(arguments, words):
    with pytest.raises(ValueError, match=r"accepted|broadcast|must be") as caught:
        share_moment(*arguments)
    assert words in str(caught.value)
