"""Closed form, the project's solver for several axes, and SciPy used in another way: they have to agree."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, linprog, minimize, root

from glutemed.mechanics.muscles.general_sharing import share_moments
from glutemed.mechanics.muscles.sharing import share_moment

seeds = st.integers(0, 2**32 - 1)
POWERS = (1.5, 2.0, 2.5, 3.0)


def by_interior_point(full, wanted, power):
    """Another algorithm than the one in use: trust-constr with exact Hessian."""
    count = full.shape[1]
    return minimize(
        lambda a: (np.abs(a) ** power).sum(),
        np.full(count, 0.4),
        jac=lambda a: power * np.abs(a) ** (power - 1),
        hess=lambda a: np.diag(power * (power - 1) * np.maximum(np.abs(a), 1e-9) ** (power - 2)),
        method="trust-constr",
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(full, wanted, wanted),
        options={"gtol": 1e-9, "xtol": 1e-11, "maxiter": 2000},
    ).x


@settings(max_examples=60)
@given(seeds, st.integers(1, 10), st.sampled_from(POWERS), st.floats(-1.2, 1.2))
def test_one_axis_gives_the_closed_form(seed, count, power, part):
    full = np.random.default_rng(seed).uniform(-30, 60, count)
    wanted = part * np.maximum(np.sign(part) * full, 0).sum()
    closed, solved = share_moment(full, wanted, power), share_moments(full[None], [wanted], power)
    if 0 < closed.missing_nm < 1e-4:
        return  # the linear program is exact to 1e-7 of the strongest muscle
    assert closed.feasible == solved.feasible
    assert solved.missing_nm == pytest.approx(closed.missing_nm, abs=1e-5)
    if closed.feasible:
        assert solved.activation == pytest.approx(closed.activation, abs=1e-4)
        assert solved.cost == pytest.approx(closed.cost, rel=1e-3, abs=1e-12)
        assert solved.moment_nm.sum() == pytest.approx(wanted, abs=1e-7 * np.abs(full).max())


@pytest.mark.filterwarnings("ignore::UserWarning")  # trust-constr remarks on linear problems
@pytest.mark.parametrize("seed", range(3))
def test_the_closed_form_is_what_an_interior_point_method_finds(seed):
    full = np.random.default_rng(seed).uniform(5, 60, 8)
    wanted = 0.7 * full.sum()
    found = by_interior_point(full[None], [wanted], 3.0)
    assert share_moment(full, wanted).activation == pytest.approx(found, abs=1e-3)


@settings(max_examples=60)
@given(seeds, st.integers(2, 3), st.integers(4, 15), st.sampled_from(POWERS))
def test_several_axes_meet_the_optimality_conditions(seed, axes, count, power):
    """One price for each axis must explain every activation: a_i = min(1, (prices . c_i)^(1 / (p - 1)))."""
    rng = np.random.default_rng(seed)
    full = rng.uniform(-30, 60, (axes, count))
    wanted = full @ rng.uniform(0, 0.9, count)
    shared = share_moments(full, wanted, power)
    a = shared.activation
    assert shared.feasible
    assert full @ a == pytest.approx(wanted, abs=1e-7)
    assert ((a >= 0) & (a <= 1)).all()
    inner = (a > 1e-4) & (a < 1 - 1e-4)
    if inner.sum() < axes:
        return
    prices = np.linalg.lstsq(full[:, inner].T, a[inner] ** (power - 1), rcond=None)[0]
    explained = np.clip(full.T @ prices, 0, 1) ** (1 / (power - 1))
    assert a == pytest.approx(explained, abs=2e-3)


@pytest.mark.parametrize("seed", range(5))
def test_several_axes_give_what_the_prices_give(seed):
    """An independent way: solve for one price for each axis by Powell's method instead of for the activations."""
    rng = np.random.default_rng(seed)
    full = rng.uniform(-20, 60, (2, 9))
    wanted = full @ rng.uniform(0.1, 0.5, 9)

    def off(prices):
        return full @ np.sqrt(np.clip(full.T @ prices, 0, 1)) - wanted

    tried = [root(off, start, tol=1e-13) for start in rng.normal(0, 0.01, (30, 2))]
    prices = next(one.x for one in tried if np.abs(one.fun).max() < 1e-9)
    expected = np.sqrt(np.clip(full.T @ prices, 0, 1))
    assert share_moments(full, wanted, 3.0).activation == pytest.approx(expected, abs=1e-5)


def test_more_axes_never_cost_less_and_never_hold_more():
    rng = np.random.default_rng(4)
    for _ in range(20):
        full = rng.uniform(-30, 40, (3, 10))
        held = [share_moments(full[:k], [50.0, 0, 0][:k]) for k in (1, 2, 3)]
        costs, missing = [one.cost for one in held], [one.missing_nm for one in held]
        assert costs == sorted(costs) or np.diff(costs).min() > -1e-9
        assert missing == sorted(missing)


def test_what_is_missing_while_the_other_axis_is_held():
    # An abductor that rotates in, one that rotates out half as strongly for its size: the second limits the first.
    full = [[40.0, 10.0], [20.0, -10.0]]
    most = 40.0 * 0.5 + 10.0  # the second at 1, the first at 0.5
    assert share_moments(full, [most - 1, 0.0]).feasible
    shared = share_moments(full, [most + 7, 0.0])
    assert not shared.feasible
    assert shared.missing_nm == pytest.approx(7.0)
    assert np.isinf(shared.cost)


def test_an_axis_that_nobody_can_hold_leaves_everything_missing():
    shared = share_moments([[40.0, 10.0], [20.0, 10.0]], [10.0, -5.0])
    assert not shared.feasible
    assert np.isinf(shared.missing_nm)


def test_what_the_other_axis_makes_too_much_is_named():
    # 15 Nm of rotation take at least half of the first muscle, which makes 20 Nm about the first axis.
    full = [[40.0, 10.0], [20.0, 10.0]]
    assert share_moments(full, [21.0, 15.0]).feasible
    shared = share_moments(full, [13.0, 15.0])
    assert not shared.feasible
    assert shared.missing_nm == pytest.approx(7.0)
    assert shared.moment_nm.sum() == pytest.approx(20.0)
    assert np.isinf(shared.cost)
    mirrored = share_moments(np.negative(full), [-13.0, -15.0])
    assert mirrored.missing_nm == pytest.approx(7.0)


@given(seeds)
def test_a_moment_is_called_possible_exactly_where_a_linear_program_finds_one(seed):
    rng = np.random.default_rng(seed)
    full, wanted = rng.uniform(-10, 40, (3, 7)), rng.uniform(-10, 60, 3)
    found = linprog(np.zeros(7), A_eq=full, b_eq=wanted, bounds=(0, 1))
    assert share_moments(full, wanted).feasible == (found.status == 0)


def test_axes_that_ask_for_the_same_and_idle_muscles_are_no_obstacle():
    one = share_moments([[40.0, 10.0, 5.0]], [30.0])
    twice = share_moments([[40.0, 0.0, 10.0, 5.0], [20.0, 0.0, 5.0, 2.5], [0.0, 0, 0, 0]], [30.0, 15.0, 0.0])
    assert twice.activation == pytest.approx(np.insert(one.activation, 1, 0.0), abs=1e-7)


def test_no_strength_at_all_holds_nothing():
    shared = share_moments(np.zeros((2, 3)), [[0.0, 1e-9, 5.0], [0.0, 0.0, 0.0]])
    assert shared.feasible.tolist() == [True, False, False]
    assert not shared.activation[:, 0].any()
    assert np.isfinite(shared.activation).all()


def test_a_curve_is_the_same_as_its_points():
    rng = np.random.default_rng(2)
    full, wanted = rng.uniform(-10, 50, (2, 6, 5)), np.array([[10.0, 30, 50, 70, 400], [0, 0, 0, 0, 0]])
    curve = share_moments(full, wanted)
    for k in range(5):
        one = share_moments(full[..., k], wanted[:, k])
        assert curve.activation[:, k] == pytest.approx(one.activation, abs=0)
        assert curve.feasible[k] == one.feasible


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (([[40.0]], [10.0, 0.0]), "accepted: (axes, muscles, ...), (axes, ...) and one number"),
        (([40.0, 10.0], [10.0]), "accepted: (axes, muscles, ...), (axes, ...) and one number"),
        (([[40.0]], [10.0], [2.0, 3.0]), "accepted: (axes, muscles, ...), (axes, ...) and one number"),
        (([[40.0]], [10.0], 1.2), "power of the activation is 1.2; accepted: 1.5 to 3"),
        (([[np.nan]], [10.0]), "is nan at index (0, 0)"),
    ],
)
def test_impossible_input_is_named(arguments, words):
    with pytest.raises(ValueError, match="accepted") as caught:
        share_moments(*arguments)
    assert words in str(caught.value)
