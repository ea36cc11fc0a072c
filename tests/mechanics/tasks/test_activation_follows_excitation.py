"""Activation dynamics against a numerical solution of the differential equation, and its limits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from glutemed.evidence import row
from glutemed.mechanics.tasks import activation_after, activation_response, time_constants_s

shares = st.just(0.0) | st.just(1.0) | st.floats(0, 1)
times = st.floats(0, 0.5)


def numerically(time, excitation, start, rising=0.010, falling=0.040):
    """Solve the equation of the docstring step by step."""

    def slope(_, a):
        tau = rising * (0.5 + 1.5 * a) if excitation >= a else falling / (0.5 + 1.5 * a)
        return (excitation - a) / tau

    return solve_ivp(slope, (0, time), [start], rtol=1e-9, atol=1e-11).y[0, -1] if time else start


def test_the_time_constants_are_those_of_the_row():
    assert time_constants_s() == pytest.approx(np.array(row("dyn.tau").numbers) / 1000)


@settings(max_examples=60)
@given(times, shares, shares)
def test_the_closed_form_solves_the_differential_equation(time, excitation, start):
    assert activation_after(time, excitation, start) == pytest.approx(numerically(time, excitation, start), abs=1e-6)


@given(times, shares, shares)
def test_activation_stays_between_where_it_was_and_where_it_is_sent(time, excitation, start):
    assert min(start, excitation) <= activation_after(time, excitation, start) <= max(start, excitation)


@given(times, times, shares, shares)
def test_two_steps_in_a_row_are_one_long_step(first, second, excitation, start):
    halfway = activation_after(first, excitation, start)
    together = activation_after(first + second, excitation, start)
    assert activation_after(second, excitation, halfway) == pytest.approx(together, abs=1e-7)


@given(times, times, shares, shares)
def test_waiting_longer_never_goes_back(first, second, excitation, start):
    early, late = activation_after(first, excitation, start), activation_after(first + second, excitation, start)
    assert abs(late - excitation) <= abs(early - excitation) + 1e-12


@given(times, shares, shares, shares)
def test_more_excitation_or_a_head_start_never_gives_less(time, low, high, start):
    low, high = sorted((low, high))
    assert activation_after(time, high, start) >= activation_after(time, low, start) - 1e-9
    assert activation_after(time, start, high) >= activation_after(time, start, low) - 1e-9


def test_turning_on_is_faster_than_turning_off():
    on = np.interp(0.9, activation_after(np.linspace(0, 0.3, 3001), 1.0), np.linspace(0, 0.3, 3001))
    off = np.interp(-0.1, -activation_after(np.linspace(0, 0.3, 3001), 0.0, 1.0), np.linspace(0, 0.3, 3001))
    assert on < off / 2


@given(shares, shares)
def test_limits_no_time_endless_time_and_no_inertia(excitation, start):
    assert activation_after(0.0, excitation, start) == pytest.approx(start, abs=1e-12)
    assert activation_after(1000.0, excitation, start) == pytest.approx(excitation, abs=1e-12)
    assert activation_after(1e-6, excitation, start, rising_s=0, falling_s=0) == pytest.approx(excitation, abs=1e-12)
    assert activation_after(0.0, excitation, start, rising_s=0, falling_s=0) == pytest.approx(start, abs=1e-12)


@given(st.lists(st.tuples(times, shares, shares), min_size=1, max_size=4))
def test_arrays_give_what_each_gives_alone(cases):
    columns = np.array(cases).T
    np.testing.assert_allclose(activation_after(*columns), [activation_after(*case) for case in cases], atol=1e-14)
    assert np.ndim(activation_after(*cases[0])) == 0


@settings(max_examples=30)
@given(shares, shares, shares)
def test_a_response_to_steps_is_the_numerical_one(first, second, start):
    looked = np.array([-0.1, 0.0, 0.02, 0.05, 0.06, 0.2])
    ours = activation_response(looked, [0.0, 0.05], [first, second], start)
    middle = numerically(0.05, first, start)
    theirs = [start, start, numerically(0.02, first, start), middle]
    theirs += [numerically(0.01, second, middle), numerically(0.15, second, middle)]
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_people_with_their_own_excitation_respond_as_each_alone():
    levels, starts, looked = np.array([[1.0, 0.0], [0.4, 0.8], [0.0, 1.0]]), np.array([0.0, 0.5, 1.0]), [0.0, 0.03, 0.1]
    together = activation_response(looked, [0.0, 0.05], levels, starts)
    alone = [activation_response(looked, [0.0, 0.05], *one) for one in zip(levels, starts, strict=True)]
    np.testing.assert_allclose(together, alone)
    assert np.shape(activation_response(0.03, 0.0, 1.0)) == ()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((-0.1, 1.0), "time is -0.1; accepted: 0 to 1000 s"),
        ((0.1, [0.5, 1.1]), "excitation is 1.1 at index 1"),
        ((0.1, 1.0, -0.1), "activation is -0.1"),
        ((0.1, 1.0, 0.0, 2.0), "time constant is 2"),
        ((0.1, np.nan), "excitation is nan"),
    ],
)
def test_impossible_input_is_refused(arguments, words):
    with pytest.raises(ValueError, match=words.replace("(", r"\(")):
        activation_after(*arguments)


def test_impossible_steps_are_refused():
    with pytest.raises(ValueError, match="rising"):
        activation_response(0.1, [0.1, 0.0], [1.0, 0.0])
    with pytest.raises(ValueError, match="2 switch times but 1 excitations"):
        activation_response(0.1, [0.0, 0.1], [1.0])
