"""Where the motion ends, against the static equilibrium: level, leaning, dropped, and without a resting place."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import ordinary_people, quiet_scenarios

from glutemed.mechanics import (
    MAX_DROP_DEG,
    Person,
    Posture,
    active_capacity,
    demand,
    equilibrium,
    passive_moment,
    threshold_fraction,
    with_passive,
)
from glutemed.mechanics.motion import Control, Start, simulate

RESERVE = Control().reserve
strengths = st.floats(0.1, 1.2)
leans = st.sampled_from([0.0, 5.0, 15.0, 40.0])
AT_END = [0.0, 30.0]


@settings(max_examples=25)
@given(ordinary_people(), strengths, leans, quiet_scenarios())
def test_a_pelvis_that_can_be_held_returns_to_level(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    held = equilibrium(person, fraction * (1 - RESERVE), max_lean, scenario)
    assume(held.feasible and held.drop_deg == 0 and rest.activation > 0.01)
    motion = simulate(person, 30.0, fraction, max_lean, scenario, start=Start(drop_deg=0.03), t_s=AT_END)
    assert motion.last_drop_deg == pytest.approx(0.0, abs=1e-4)
    assert motion.lean_deg[-1] == pytest.approx(held.lean_deg, abs=1e-3)
    assert motion.active_nm[-1] == pytest.approx(held.active_nm, abs=0.01)
    if held.lean_deg == 0:
        assert motion.activation[-1] == pytest.approx(rest.activation, abs=1e-3)
        assert motion.contact_force_bw[-1] == pytest.approx(rest.contact_force_bw, abs=1e-3)


@settings(max_examples=25)
@given(ordinary_people(), st.floats(0.3, 1), quiet_scenarios())
def test_the_reserve_costs_little_lean_and_without_it_the_lean_is_that_of_the_equilibrium(person, fraction, scenario):
    rest = equilibrium(person, fraction, 40.0, scenario)
    assume(rest.feasible and rest.drop_deg == 0 and 0 < rest.lean_deg < 35)
    for reserve in (RESERVE, 0.0):
        motion = simulate(person, 0.05, fraction, 40.0, scenario, control=Control(reserve=reserve), t_s=0.0)
        assert motion.lean_deg[0] - rest.lean_deg == pytest.approx(0.0, abs=4.0 if reserve else 1e-9)
        assert motion.lean_deg[0] >= rest.lean_deg - 1e-9


@settings(max_examples=25)
@given(ordinary_people(), strengths, st.sampled_from([0.0, 5.0, 15.0]), quiet_scenarios())
def test_a_pelvis_that_cannot_be_held_falls_to_the_static_drop_or_overshoots_the_end(
    person, fraction, max_lean, scenario
):
    rest = equilibrium(person, fraction, max_lean, scenario)
    missing = demand(person, Posture(**{**vars(scenario), "trunk_lean_deg": max_lean}))
    missing = missing - active_capacity(person, 0.0, fraction) - passive_moment(person)
    assume(missing > 0.5)  # closer to the threshold the fall takes minutes
    motion = simulate(person, 60.0, fraction, max_lean, scenario, t_s=[0.0, 60.0])
    if motion.fell:
        assert motion.last_drop_deg == pytest.approx(MAX_DROP_DEG)
        assert not rest.feasible or rest.drop_deg > 15
        return
    assert rest.feasible
    assert motion.last_drop_deg == pytest.approx(float(rest.drop_deg), abs=1e-3)
    assert motion.lean_deg[-1] == pytest.approx(max_lean, abs=1e-3)
    assert motion.activation[-1] == pytest.approx(1.0, abs=1e-4)
    assert motion.contact_force_bw[-1] == pytest.approx(rest.contact_force_bw, abs=1e-3)


@settings(max_examples=25)
@given(ordinary_people(variants=("default", "low")), strengths, st.sampled_from([0.0, 10.0]), quiet_scenarios())
def test_a_pelvis_put_down_at_its_resting_place_stays_there(person, fraction, max_lean, scenario):
    rest = equilibrium(person, fraction, max_lean, scenario)
    assume(rest.feasible and 0.5 < rest.drop_deg < 35)
    motion = simulate(person, 5.0, fraction, max_lean, scenario, start=Start(drop_deg=float(rest.drop_deg)))
    assert np.abs(motion.drop_deg - rest.drop_deg).max() < 1e-4


@pytest.mark.parametrize("slope", [-0.01, 0.01])
def test_a_strength_that_changes_with_the_angle_moves_the_resting_place_alike(slope):
    person = Person(torque_slope_per_deg=slope)
    rest = equilibrium(person, 0.4)
    motion = simulate(person, 60.0, 0.4, t_s=[0.0, 60.0])
    assert abs(rest.drop_deg - equilibrium(Person(), 0.4).drop_deg) > 0.2
    assert motion.last_drop_deg == pytest.approx(float(rest.drop_deg), abs=1e-3)


@pytest.mark.parametrize("follows", [False, True])
def test_beyond_the_fold_the_pelvis_does_not_stop_half_way(follows):
    person, scenario = with_passive(Person(), "low"), Posture(trunk_follows_pelvis=follows)
    threshold = float(threshold_fraction(person, 0.0, scenario))
    above = simulate(person, 60.0, threshold + 0.005, 0.0, scenario, t_s=[0.0, 60.0])
    below = simulate(person, 60.0, threshold - 0.005, 0.0, scenario, t_s=[0.0, 60.0])
    assert above.last_drop_deg == pytest.approx(0.0, abs=1e-6)
    assert below.last_drop_deg > 14


def test_muscle_alone_finds_no_resting_place():
    motion = simulate(with_passive(Person(), "none"), 30.0, 0.4)
    assert motion.fell
    assert motion.events.no_rest_s == motion.t_s[-1] < 2
    assert motion.last_drop_deg == pytest.approx(MAX_DROP_DEG)


def test_below_the_fold_history_decides():
    """Just above the threshold a level pelvis stays level and a dropped one stays down; the static answer is level."""
    person, fraction = with_passive(Person(), "low"), 0.56
    assert equilibrium(person, fraction).drop_deg == 0
    assert simulate(person, 30.0, fraction).last_drop_deg == pytest.approx(0.0, abs=1e-6)
    down = simulate(person, 30.0, fraction, scenario=Posture(trunk_follows_pelvis=True), start=Start(drop_deg=8.0))
    assert down.last_drop_deg > 20


def test_without_strength_an_upright_trunk_balances_the_pelvis_by_leaning():
    for variant in ("default", "low"):
        person = with_passive(Person(), variant)
        motion = simulate(person, 30.0, 0.0, 60.0, start=Start(drop_deg=1.0))
        assert motion.last_drop_deg == pytest.approx(0.0, abs=0.01)
        assert motion.lean_deg[-1] == pytest.approx(equilibrium(person, 0.0, 60.0).lean_deg, abs=0.05)


def test_where_the_tissue_holds_too_much_the_free_side_rises_since_there_are_no_adductors():
    scenario = Posture(cane_force_n=150.0)
    assert equilibrium(Person(), 1.0, 0.0, scenario).activation < 0
    motion = simulate(Person(), 5.0, 1.0, 0.0, scenario)
    assert motion.last_drop_deg < -1
    assert motion.activation[-1] == 0
