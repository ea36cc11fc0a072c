"""The hip contact force against a linear system of the three equations of balance."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from independent_mechanics import force_on_femoral_head, moment_arm
from strategies import ordinary_people

from glutemed.mechanics import (
    Person,
    Posture,
    abductor_force,
    abductor_moment_arm,
    demand,
    equilibrium,
    hip_contact_force,
)

ordinary_postures = st.builds(
    Posture,
    drop_deg=st.floats(-10, 30),
    trunk_lean_deg=st.floats(-10, 40),
    trunk_follows_pelvis=st.booleans(),
    lateral_shift_m=st.floats(-0.05, 0.05),
    cane_force_n=st.floats(0, 200),
    load_mass_kg=st.floats(0, 40),
    load_distance_m=st.floats(-0.5, 0.5),
)


@given(ordinary_people(), ordinary_postures, st.booleans())
def test_force_on_the_femoral_head_is_what_balances_weight_and_muscle_on_either_side(person, posture, stance_is_left):
    tension, on_head = force_on_femoral_head(person, posture, stance_is_left)
    outwards = -1 if stance_is_left else 1
    found = hip_contact_force(person, posture)
    scale = 1e-8 * (abs(tension) + abs(on_head) + 1)
    assert abductor_force(person, posture) == pytest.approx(tension, rel=1e-8, abs=scale)
    assume(found.possible)
    assert found.lateral_n == pytest.approx(outwards * on_head.real, rel=1e-8, abs=scale)
    assert found.down_n == pytest.approx(-on_head.imag, rel=1e-8, abs=scale)
    assert found.bw == pytest.approx(abs(on_head) / (person.mass_kg * 9.81), rel=1e-7)


@given(ordinary_people(), st.floats(1.2, 4), st.floats(-5, 20), st.floats(-10, 30))
def test_force_in_body_weights_does_not_change_with_body_mass(person, factor, drop, lean):
    light, heavy = replace(person, mass_kg=60.0), replace(person, mass_kg=60.0 * factor)
    posture = Posture(drop_deg=drop, trunk_lean_deg=lean)
    one, other = hip_contact_force(light, posture), hip_contact_force(heavy, posture)
    assert other.bw == pytest.approx(one.bw, rel=1e-9)
    assert other.angle_deg == pytest.approx(one.angle_deg, abs=1e-6)


def test_the_stance_leg_is_not_carried():
    nobody_pulls = hip_contact_force(Person(), Posture(), moment_nm=0.0)
    assert nobody_pulls.bw == pytest.approx(1 - 0.161)
    assert nobody_pulls.angle_deg == 0.0


@pytest.mark.parametrize("cane_bw", [0.25, 0.3, 0.4])
def test_a_muscle_never_pushes_and_the_weight_alone_is_only_a_lower_bound(cane_bw):
    posture = Posture(cane_force_n=cane_bw * Person().weight_n)
    found = hip_contact_force(Person(), posture)
    assert not found.possible
    assert found.lateral_n == 0
    assert found.bw == pytest.approx(1 - 0.161 - cane_bw)
    rest = equilibrium(Person(), scenario=posture)
    assert rest.activation < 0
    assert rest.adductors_needed
    assert rest.abductor_force_n == pytest.approx(rest.passive_nm / 0.045)
    assert rest.contact_force_bw > found.bw  # passive tissue presses too


def test_an_array_of_canes_says_for_each_whether_abductors_can_balance_it():
    canes = Posture(cane_force_n=np.array([0.0, 0.1, 0.3]) * Person().weight_n)
    assert hip_contact_force(Person(), canes).possible.tolist() == [True, True, False]


def test_a_carried_load_presses_and_a_cane_relieves_by_its_own_weight():
    plain = hip_contact_force(Person(), Posture(), moment_nm=40.0)
    load = hip_contact_force(Person(), Posture(load_mass_kg=10), moment_nm=40.0)
    cane = hip_contact_force(Person(), Posture(cane_force_n=100), moment_nm=40.0)
    assert load.down_n - plain.down_n == pytest.approx(98.1)
    assert plain.down_n - cane.down_n == pytest.approx(100)
    assert load.lateral_n == plain.lateral_n == cane.lateral_n


@given(ordinary_people(), st.floats(-20, 35))
def test_the_arm_shortens_with_adduction_and_holds_its_given_value_at_the_level_stance(person, adduction):
    assert abductor_moment_arm(person, person.level_adduction_deg) == pytest.approx(person.abductor_arm_m)
    assert abductor_moment_arm(person, adduction) == pytest.approx(moment_arm(person, adduction))
    assert abductor_moment_arm(person, adduction + 1) < abductor_moment_arm(person, adduction)


@given(ordinary_people(), st.floats(0.3, 1.0), st.floats(0, 10))
def test_at_rest_the_force_is_that_of_the_posture_found(person, fraction, max_lean):
    rest = equilibrium(person, fraction, max_lean)
    if rest.feasible:
        posture = Posture(drop_deg=rest.drop_deg, trunk_lean_deg=rest.lean_deg)
        tension, on_head = force_on_femoral_head(person, posture)
        assert rest.abductor_force_n == pytest.approx(tension, rel=1e-6)
        assert rest.contact_force_bw == pytest.approx(abs(on_head) / (person.mass_kg * 9.81), rel=1e-6)
        assert rest.demand_nm == pytest.approx(float(demand(person, posture)), rel=1e-9)
