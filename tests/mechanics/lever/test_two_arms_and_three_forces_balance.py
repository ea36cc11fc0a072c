"""The lever and its force triangle against a linear system, a drawing with lines, and energy."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from independent_mechanics import force_on_femoral_head, points, tipping_moment_from_energy
from strategies import admissible_people, ordinary_people, postures, quiet_scenarios, stacked

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, hip_contact_force
from glutemed.mechanics.lever import hip_lever

ARROWS = ("pull", "weight", "cane", "reaction")

moving = st.builds(
    Posture,
    drop_deg=st.floats(-10, 30),
    trunk_lean_deg=st.floats(-20, 30),
    trunk_follows_pelvis=st.booleans(),
    lateral_shift_m=st.floats(-0.05, 0.05),
    cane_force_n=st.floats(0, 200),
    load_mass_kg=st.floats(0, 40),
    load_distance_m=st.floats(-0.5, 0.5),
)


def corners(lever):
    return [getattr(lever.triangle, name) for name in ARROWS]


@given(ordinary_people(), moving)
def test_lever_is_what_the_three_equations_of_balance_give(person, posture):
    tension, on_head = force_on_femoral_head(person, posture)
    lever = hip_lever(person, posture)
    assert lever.muscle_n == pytest.approx(tension, rel=1e-7, abs=1e-6)
    assert lever.possible == (lever.muscle_n >= 0)
    assume(lever.possible)
    assert np.hypot(*lever.triangle.reaction.vector) == pytest.approx(abs(on_head), rel=1e-7, abs=1e-6)
    assert lever.triangle.reaction.vector[1] == pytest.approx(-on_head.imag, rel=1e-7, abs=1e-6)
    assert lever.triangle.reaction.size_n / (person.mass_kg * 9.81) == pytest.approx(float(lever.contact_bw))


@given(ordinary_people(), moving)
def test_arrows_follow_each_other_and_come_back_to_where_they_began(person, posture):
    lever = hip_lever(person, posture)
    chain = corners(lever)
    for one, following in zip(chain, [*chain[1:], chain[0]], strict=True):
        assert one.end == pytest.approx(following.start, abs=1e-9)
    assert chain[0].start == (0.0, 0.0)
    total = np.sum([arrow.vector for arrow in chain], axis=0)
    assert total == pytest.approx([0, 0], abs=1e-9)


@given(ordinary_people(), st.floats(-10, 20), st.floats(-15, 15))
def test_weight_line_pull_line_and_reaction_meet_in_one_point(person, drop, lean):
    """Three forces in balance meet in a point: construct it with ruler and pencil, and read off the reaction."""
    lever = hip_lever(person, Posture(drop_deg=drop, trunk_lean_deg=lean))
    pull = np.array(lever.triangle.pull.vector) / lever.muscle_n
    foot_of_arm = lever.muscle_arm_m * np.array([pull[1], -pull[0]])  # from the hip at right angles to the pull
    assert foot_of_arm[0] < 0  # the muscle passes on the outer side
    along = (lever.weight_arm_m - foot_of_arm[0]) / pull[0]
    meeting = foot_of_arm + along * pull
    towards_hip = -meeting / np.linalg.norm(meeting)
    reaction = np.array(lever.triangle.reaction.vector)
    assert abs(np.cross([*towards_hip, 0], [*reaction, 0])[2]) <= 1e-6 * np.linalg.norm(reaction)


@given(ordinary_people(), moving)
def test_weight_times_arm_less_cane_times_arm_is_the_energy_lost_in_tipping(person, posture):
    lever = hip_lever(person, posture)
    moment = lever.weight_n * lever.weight_arm_m - lever.cane_n * lever.cane_arm_m
    assert moment == pytest.approx(tipping_moment_from_energy(person, posture), rel=1e-5, abs=1e-3)
    assert lever.muscle_n * lever.muscle_arm_m == pytest.approx(moment, rel=1e-9, abs=1e-9)
    assert lever.weight_n == pytest.approx(-sum(force for force, _ in points(person, posture)[:-1]))
    assert lever.demand_nm == pytest.approx(moment, rel=1e-9, abs=1e-9)


def test_printed_lever_rows_come_out():
    lever = hip_lever(Person(), Posture())
    moment, _, force, bw, contact = row("check.lever.default").numbers
    assert lever.demand_nm == pytest.approx(moment, abs=0.05)
    assert lever.muscle_n == pytest.approx(force, abs=0.5)
    assert lever.muscle_bw == pytest.approx(bw, abs=0.005)
    assert lever.contact_bw == pytest.approx(contact, abs=0.005)
    assert lever.contact_angle_deg == pytest.approx(row("check.lever.default.angle").numbers[0], abs=0.05)


def test_arms_stand_about_two_to_one_within_the_range_of_the_geometry_rows():
    narrow, wide = row("anthro.interhjc.ct10").numbers[2:4]
    ratios = hip_lever(Person(hip_separation_m=np.array([narrow, wide]) / 1000), Posture()).arm_ratio
    assert (ratios > 2.0).all()
    assert (ratios < 2.6).all()


@given(ordinary_people(), quiet_scenarios())
def test_reaction_is_opposite_to_the_force_on_the_femoral_head(person, posture):
    force, reaction = hip_contact_force(person, posture), hip_lever(person, posture).triangle.reaction.vector
    assert reaction == pytest.approx((force.lateral_n, force.down_n), rel=1e-9, abs=1e-6)


@given(ordinary_people(), moving, st.floats(1.1, 3))
def test_arms_and_body_weights_do_not_depend_on_body_mass(person, posture, factor):
    alone = replace(posture, cane_force_n=0, load_mass_kg=0)
    one, other = (hip_lever(replace(person, mass_kg=60.0 * f), alone) for f in (1, factor))
    for name in ("weight_arm_m", "muscle_arm_m", "arm_ratio", "muscle_bw", "contact_bw", "contact_angle_deg"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), rel=1e-9, abs=1e-9)


def test_a_cane_that_carries_all_the_weight_still_closes_the_triangle():
    person = Person(mass_kg=40.0)
    push = float(person.weight_n * person.carried_mass_fraction)
    lever = hip_lever(person, Posture(cane_force_n=push))
    assert lever.triangle.weight.size_n == pytest.approx(lever.triangle.cane.size_n)
    assert lever.weight_arm_m == pytest.approx(hip_lever(person, Posture()).weight_arm_m)


@settings(max_examples=200)
@given(admissible_people(), postures())
def test_nobody_the_model_accepts_gives_anything_but_numbers(person, posture):
    lever = hip_lever(person, posture)
    numbers = [getattr(lever, field.name) for field in fields(lever) if field.name != "triangle"]
    numbers += [place for arrow in corners(lever) for point in (arrow.start, arrow.end) for place in point]
    assert np.isfinite(numbers).all()


@given(st.lists(ordinary_people(), min_size=2, max_size=3), moving)
def test_arrays_give_what_each_person_gives_alone(people, posture):
    together = hip_lever(stacked(Person, people), posture)
    alone = [hip_lever(person, posture) for person in people]
    assert together.cane_n.shape == together.arm_ratio.shape == (len(people),)
    for name in ("weight_n", "weight_arm_m", "muscle_n", "arm_ratio", "contact_bw", "contact_angle_deg"):
        assert getattr(together, name) == pytest.approx([float(getattr(one, name)) for one in alone], rel=1e-12)
    for name in ARROWS:
        expected = np.array([getattr(one.triangle, name).end for one in alone]).T
        assert np.array(getattr(together.triangle, name).end) == pytest.approx(expected, rel=1e-12)
