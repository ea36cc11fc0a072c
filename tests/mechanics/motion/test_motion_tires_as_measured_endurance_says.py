"""Fatigue against its closed form, published endurance times, and the measured 30 and 90 seconds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from glutemed.evidence import row
from glutemed.mechanics import Person, equilibrium, with_passive
from glutemed.mechanics.motion import (
    FATIGUE_RATES,
    NO_FATIGUE,
    TEST_S,
    Fatigue,
    endurance_time_s,
    hold_time_s,
    trendelenburg_test,
)

PUBLISHED_POWER_LAWS = {
    "general": (21.92, -1.98),
    "ankle": (34.71, -2.06),
    "knee": (19.38, -1.88),
    "trunk": (22.69, -2.27),
    "shoulder": (14.86, -1.83),
    "elbow": (17.98, -2.21),
    "hand": (33.55, -1.61),
}
"""Endurance time in s over effort, fitted to measurements: Frey Law and Avin 2010, doi 10.1080/00140130903389068."""


def three_compartments(effort, fatigue, tracking=10.0):
    """Return the time until the working share falls 1 % short of the effort, all three shares solved as in print."""

    def flow(_, y):
        resting, working, fatigued = y
        wanted = effort - working
        move = tracking * (min(wanted, resting) if wanted > 0 else wanted)
        tired, recovered = fatigue.rate_per_s * working, fatigue.recovery_per_s * fatigued
        return [recovered - move, move - tired, tired - recovered]

    def short(_, y):
        return y[1] - 0.99 * effort

    short.terminal, short.direction = True, -1
    start = [1 - effort, effort, 0.0]
    found = solve_ivp(flow, (0, 5000), start, events=short, rtol=1e-8, atol=1e-10, max_step=1.0)
    return found.t[-1]


@pytest.mark.parametrize("joint", FATIGUE_RATES)
@pytest.mark.parametrize("effort", [0.4, 0.7])
def test_endurance_is_that_of_three_compartments(joint, effort):
    fatigue = FATIGUE_RATES[joint]
    assert endurance_time_s(effort, fatigue) == pytest.approx(three_compartments(effort, fatigue), rel=0.06)


@pytest.mark.parametrize("joint", FATIGUE_RATES)
def test_endurance_is_within_the_spread_of_the_measured_curves(joint):
    factor, power = PUBLISHED_POWER_LAWS[joint]
    efforts = np.array([0.3, 0.5, 0.7, 0.8])
    ratio = endurance_time_s(efforts, FATIGUE_RATES[joint]) / (factor * efforts**power)
    assert np.all((ratio > 0.53) & (ratio < 1.47))


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0), st.floats(0, 0.1), st.floats(0, 0.1))
def test_endurance_falls_with_effort_and_fatigue(one, other, rate, recovery):
    low, high = sorted((one, other))
    fatigue = Fatigue(rate, recovery)
    assert endurance_time_s(low, fatigue) >= endurance_time_s(high, fatigue) >= 0
    both = endurance_time_s(np.array([low, high]), fatigue)
    assert both.tolist() == [endurance_time_s(low, fatigue), endurance_time_s(high, fatigue)]


def test_nothing_tires_without_a_rate_and_little_effort_lasts():
    assert endurance_time_s(0.9, NO_FATIGUE) == np.inf
    assert endurance_time_s(0.05) == np.inf
    assert endurance_time_s(1.0) == 0.0
    assert not np.signbit(endurance_time_s(1.0))  # it is printed as 0 and not as -0
    assert trendelenburg_test(Person(), 0.3, fatigue=NO_FATIGUE).strength_left.min() == 1.0


@settings(max_examples=8)
@given(st.sampled_from(["default", "low"]), st.floats(0.6, 1.2))
def test_the_pelvis_holds_until_strength_meets_demand(variant, fraction):
    person = with_passive(Person(), variant)
    effort = float(equilibrium(person, fraction).activation)
    assert hold_time_s(person, fraction, limit_deg=0.1) == pytest.approx(endurance_time_s(effort), rel=0.02, abs=1.0)


def test_hold_time_grows_with_strength_and_takes_arrays():
    fractions = np.array([[0.45, 0.55], [0.7, 1.0]])
    times = hold_time_s(Person(), fractions)
    assert times.shape == (2, 2)
    assert np.all(np.diff(times.ravel()) > 0)
    assert hold_time_s(Person(), 0.7) == times[1, 0]
    assert np.ndim(hold_time_s(Person(), 0.7)) == 0
    assert hold_time_s(Person(), fatigue=NO_FATIGUE) == np.inf


@pytest.mark.parametrize("variant", ["default", "low"])
def test_a_healthy_person_stands_thirty_seconds_level(variant):
    test = trendelenburg_test(with_passive(Person(), variant))
    assert test.t_s[-1] == TEST_S == row("drop.trendelenburg.rule").numbers[0]
    assert test.largest_drop_deg < 0.05
    assert test.events.saturated_s == np.inf


def test_half_the_strength_can_be_held_for_thirty_seconds_as_measured():
    assert row("dyn.fatigue.jacobs").is_finding
    assert all(endurance_time_s(0.5, fatigue) > 30 for fatigue in FATIGUE_RATES.values())


def test_a_tiring_person_leans_more_and_more():
    test = trendelenburg_test(Person(), 0.5, 20.0)
    assert np.all(np.diff(test.lean_deg) > -1e-6)
    assert test.lean_deg[-1] > test.lean_deg[0] + 3
    assert test.largest_drop_deg < 0.1


def test_fatigue_follows_its_law():
    test = trendelenburg_test(Person(), t_s=np.linspace(0, 30, 3001))
    fatigue = FATIGUE_RATES["general"]
    fatigued = 1 - test.strength_left
    working = test.activation * test.strength_left
    expected = fatigue.rate_per_s * working - fatigue.recovery_per_s * fatigued
    assert np.gradient(fatigued, test.t_s) == pytest.approx(expected, abs=1e-6)
