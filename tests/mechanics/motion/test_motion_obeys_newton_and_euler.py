"""The equations of motion against bodies cut free one by one, against energy, and against the static model."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from strategies import admissible_people, ordinary_people, postures, quiet_scenarios
from two_bodies import kinetic, newton_euler, points, potential

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, abductor_force, demand, hip_contact_force, one_block
from glutemed.mechanics.motion import (
    NO_FATIGUE,
    TRUNK_MODES,
    Control,
    SegmentInertia,
    Start,
    bodies,
    inertia_about_hip,
    segment_inertia,
    simulate,
)
from glutemed.mechanics.motion.stance import Stance

angles = st.floats(-0.7, 0.7)
rates = st.floats(-5, 5)
moments = st.floats(-200, 200)


@given(admissible_people(), angles, angles, rates, rates, moments, moments)
def test_accelerations_are_those_of_the_bodies_cut_free(person, drop, angle, drop_rate, angle_rate, hip, lumbar):
    inertia = segment_inertia(person)
    found = bodies(person).accelerations(drop, angle, drop_rate, angle_rate, hip, lumbar)
    expected = newton_euler(person, inertia, (drop, angle, drop_rate, angle_rate), hip, lumbar)
    assert found == pytest.approx(expected[:2], rel=1e-6, abs=1e-6 * (1 + max(np.abs(expected[:2]))))


@given(admissible_people(), postures())
def test_at_rest_the_abductors_need_exactly_the_static_demand(person, posture):
    drop, lean = np.deg2rad(posture.drop_deg), np.deg2rad(posture.trunk_lean_deg)
    angle = lean - drop if posture.trunk_follows_pelvis else lean
    expected = demand(person, posture)
    assert bodies(person, posture).demand(drop, angle) == pytest.approx(expected, rel=1e-9, abs=1e-6)


@given(ordinary_people(), angles, angles)
def test_demand_is_the_loss_of_energy_when_the_trunk_is_held_on_the_pelvis(person, drop, angle):
    step = 1e-5
    lost = potential(person, drop - step, angle + step) - potential(person, drop + step, angle - step)
    assert bodies(person).demand(drop, angle) == pytest.approx(lost / (2 * step), rel=1e-5, abs=1e-4)


@given(ordinary_people(), quiet_scenarios(), angles, angles)
def test_a_held_posture_has_no_acceleration(person, scenario, drop, angle):
    moving = bodies(person, scenario)
    held = moving.accelerations(drop, angle, 0.0, 0.0, moving.demand(drop, angle), -moving.gravity(drop, angle)[1])
    assert held == pytest.approx((0.0, 0.0), abs=1e-9)


@given(ordinary_people(), angles, angles, rates, rates)
def test_kinetic_energy_is_that_of_the_mass_matrix(person, drop, angle, drop_rate, angle_rate):
    m11, m12, m22 = bodies(person).mass_matrix(drop, angle)
    ours = 0.5 * (m11 * drop_rate**2 + 2 * m12 * drop_rate * angle_rate + m22 * angle_rate**2)
    assert ours == pytest.approx(kinetic(person, segment_inertia(person), drop, angle, drop_rate, angle_rate), rel=1e-9)
    assert m11 * m22 > m12**2


def energies_of_a_free_fall(person, damping=0.0, spring=0.0, duration=1.0):
    """Return the mechanical energy over time of a person whose muscles are off; the spring is at the hip."""
    moving, inertia = bodies(person), segment_inertia(person)

    def motion(_, y):
        return [y[2], y[3], *moving.accelerations(*y, damping * y[2] + spring * y[0])]

    found = solve_ivp(motion, (0, duration), [0.02, 0.05, 0.3, -0.2], rtol=1e-10, atol=1e-12, dense_output=True)
    path = found.sol(np.linspace(0, duration, 200))
    return np.array(
        [potential(person, *y[:2]) + kinetic(person, inertia, *y) + 0.5 * spring * y[0] ** 2 for y in path.T]
    )


@settings(max_examples=15)
@given(ordinary_people(), st.floats(0, 500))
def test_without_muscle_and_damping_energy_is_kept(person, spring):
    energy = energies_of_a_free_fall(person, spring=spring)
    assert np.abs(energy - energy[0]).max() < 1e-6 * person.weight_n


@settings(max_examples=15)
@given(ordinary_people(), st.floats(1, 50))
def test_with_damping_energy_only_falls(person, damping):
    energy = energies_of_a_free_fall(person, damping)
    assert np.diff(energy).max() < 1e-7 * person.weight_n
    assert energy[-1] < energy[0]


@pytest.mark.parametrize("follows", [False, True])
def test_energy_changes_by_the_work_of_the_muscles(follows):
    person = Person()
    motion = simulate(
        person,
        0.8,
        0.4,
        10.0,
        Posture(trunk_follows_pelvis=follows),
        start=Start(lean_deg=0.0),
        t_s=np.linspace(0, 0.8, 8001),
    )
    drop, angle = np.deg2rad(motion.drop_deg), np.deg2rad(motion.trunk_angle_deg)
    drop_rate = np.deg2rad(motion.drop_rate_deg_s)
    angle_rate = np.deg2rad(motion.lean_rate_deg_s) - follows * drop_rate
    hip = motion.active_nm + motion.passive_nm + motion.damping_nm
    power = -hip * drop_rate + motion.lumbar_nm * (drop_rate + angle_rate)
    work = np.trapezoid(power, motion.t_s)
    states = np.array([drop, angle, drop_rate, angle_rate]).T[[0, -1]]
    before, after = (potential(person, *y[:2]) + kinetic(person, segment_inertia(person), *y) for y in states)
    assert abs(work) > 1.0
    assert after - before == pytest.approx(work, abs=0.01)


@given(ordinary_people(), st.booleans(), angles, st.floats(0, 0.6), rates, rates, st.floats(0, 1), st.floats(0, 0.6))
def test_contact_force_is_what_the_bodies_cut_free_need(
    person, follows, drop, lean, drop_rate, lean_rate, active, target
):
    stance = Stance(person, Posture(trunk_follows_pelvis=follows), 1.0, 1.0, Control(), NO_FATIGUE)
    state = np.array([drop, drop_rate, lean, lean_rate, active, 0.0])
    size, angle_deg = stance.contact_force(state, target)
    hip_nm, lumbar = sum(stance.moments(state)), stance.lumbar_nm(state, target)
    body_state = drop, lean - follows * drop, drop_rate, lean_rate - follows * drop_rate
    *_, on_pelvis = newton_euler(person, segment_inertia(person), body_state, hip_nm, lumbar)
    line = np.deg2rad(person.line_of_pull_deg)
    muscle = abductor_force(person, Posture(drop_deg=np.rad2deg(drop)), hip_nm) * (-np.sin(line) - 1j * np.cos(line))
    on_head = muscle - on_pelvis  # `on_pelvis` is head and muscle together
    assert size == pytest.approx(abs(on_head) / person.weight_n, rel=1e-6, abs=1e-6)
    expected = np.rad2deg(np.arctan2(-on_head.real, -on_head.imag))
    assert np.cos(np.deg2rad(angle_deg - expected)) == pytest.approx(1.0, abs=1e-9)


@given(ordinary_people(), quiet_scenarios())
def test_at_rest_the_contact_force_is_the_static_one(person, scenario):
    stance = Stance(person, scenario, 2.0, 0.0, Control(), NO_FATIGUE)
    state = np.zeros(6)
    state[4] = stance.wishes(state).excitation
    still = hip_contact_force(person, scenario)
    assert stance.contact_force(state, 0.0) == pytest.approx((still.bw, still.angle_deg), rel=1e-9)


@given(ordinary_people(), st.floats(0.75, 1.1))
def test_a_similar_body_moves_slower_with_the_root_of_its_size(person, scale):
    lengths = ("stature_m", "hip_separation_m", "lumbosacral_height_m")
    larger = replace(person, **{name: scale * getattr(person, name) for name in lengths})
    small = bodies(person).accelerations(0.1, 0.2, 0.0, 0.0)
    large = bodies(larger).accelerations(0.1, 0.2, 0.0, 0.0)
    assert np.array(large) * scale == pytest.approx(small, rel=1e-9)


def test_inertia_with_a_rigid_trunk_is_near_the_published_one():
    assert inertia_about_hip(Person()) == pytest.approx(row("dyn.inertia.rigid").numbers[0], rel=0.05)


def test_inertia_of_a_trunk_held_upright_is_the_published_one_only_for_one_block():
    inertia = SegmentInertia(segment_inertia(Person()).pelvis_kg_m2, 0.0)
    block = inertia_about_hip(one_block(Person()), "upright", inertia)
    assert block == pytest.approx(row("dyn.inertia.free").numbers[0], abs=0.05)
    assert inertia_about_hip(Person(), "upright") > 2.5 * block


@given(ordinary_people())
def test_a_trunk_of_its_own_muscles_weighs_more_on_the_pelvis_than_one_that_is_held(person):
    rigid, upright, carried, loose = (inertia_about_hip(person, mode) for mode in TRUNK_MODES)
    assert rigid > upright > carried > loose > 0
    assert loose == pytest.approx(
        -10 / bodies(person).accelerations(0.0, 0.0, 0.0, 0.0, 10 + demand(person, Posture()))[0]
    )
    block = one_block(person)
    assert inertia_about_hip(block, "upright") == pytest.approx(inertia_about_hip(block, "carried"))
    pelvis = points(person, 0.0, 0.0)
    rest = sum(mass * abs(place) ** 2 for mass, place in pelvis[:3])
    own = segment_inertia(person)
    assert rigid == pytest.approx(rest + own.pelvis_kg_m2 + own.trunk_kg_m2, rel=1e-9)


def test_inertia_takes_arrays_and_numbers_alike():
    masses = np.array([50.0, 75.0, 100.0])
    many = inertia_about_hip(Person(mass_kg=masses))
    assert many == pytest.approx([inertia_about_hip(Person(mass_kg=mass)) for mass in masses])
    assert np.ndim(inertia_about_hip(Person())) == 0
