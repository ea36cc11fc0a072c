"""Where the foot must be: against the balance of the whole body, and the tilted-leg row taken apart."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from independent_mechanics import points
from scipy.optimize import brentq
from strategies import admissible_people, ordinary_people, postures

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand
from glutemed.mechanics.lever import stance_foot

moving = st.builds(
    Posture,
    drop_deg=st.floats(-10, 15),
    trunk_lean_deg=st.floats(-15, 30),
    lateral_shift_m=st.floats(-0.04, 0.04),
    cane_force_n=st.floats(0, 100),
    load_mass_kg=st.floats(0, 20),
)


@given(ordinary_people(), moving, st.floats(0.7, 1.0))
def test_whole_body_with_its_stance_leg_balances_over_the_foot(person, posture, length):
    foot = stance_foot(person, posture, length)
    forces = points(person, posture)
    leg_weight = person.leg_mass_fraction * person.mass_kg * 9.81

    def turning_about(x):
        on_leg = leg_weight * (0.447 * x - x)
        return on_leg + sum(-force * (place.real - x) for force, place in forces)

    found = brentq(turning_about, -3, 3)
    assert foot.medial_m == pytest.approx(found, abs=1e-9)
    assert foot.adduction_deg == pytest.approx(math.degrees(math.asin(found / length)), abs=1e-6)


def test_level_stance_tilts_the_leg_by_what_the_model_assumes_and_a_goniometer_reads():
    foot = stance_foot(Person(), Posture())
    measured = 90 - row("drop.mdc.youdas").numbers[0]
    assert Person().level_adduction_deg - 2 <= foot.adduction_deg <= measured + 2


def whole_body_x(carried_x, foot_x, person):
    """Centre of mass of the whole body when what the hip carries has its centre at ``carried_x``."""
    leg = person.leg_mass_fraction
    return (1 - leg) * carried_x + leg * 0.447 * foot_x


def test_tilting_the_stance_leg_alone_leaves_the_demand_as_it_is():
    """The leg is not carried by the hip: with the body kept level and upright over the hip the factor is 1."""
    person = Person()
    foot = stance_foot(person, Posture())
    carried = demand(person, Posture()) / (person.weight_n * person.carried_mass_fraction)
    assert whole_body_x(carried, foot.medial_m, person) == pytest.approx(foot.medial_m)
    from_below = person.weight_n * foot.medial_m - person.weight_n * person.leg_mass_fraction * 0.447 * foot.medial_m
    assert from_below == pytest.approx(person.weight_n * person.hip_separation_m / 2)


def test_tilted_leg_row_puts_the_foot_under_the_middle_of_the_pelvis_and_so_shifts_the_body():
    factor = row("lever.tilted_leg").numbers[0]
    person = Person()
    middle = person.hip_separation_m / 2
    shift = brentq(lambda x: float(stance_foot(person, Posture(lateral_shift_m=x)).medial_m) - middle, 0, 0.05)
    shifted = demand(person, Posture(lateral_shift_m=shift)) / demand(person, Posture())
    assert shifted == pytest.approx(factor, abs=0.005)
    assert shifted == pytest.approx(1 - 0.161 * 0.447)
    assert shift == pytest.approx(0.0073, abs=0.0001)
    for width, demand_of_row in (
        (0.150, row("lever.tilted_leg").numbers[1]),
        (0.170, row("lever.tilted_leg").numbers[4]),
    ):
        assert 9.81 * width / 2 * shifted == pytest.approx(demand_of_row, abs=0.006)


def test_tilting_the_body_as_a_statue_until_it_balances_takes_more_than_the_row_says():
    person, length = Person(), 0.856

    def off_balance(angle):
        tilted = Posture(drop_deg=-angle, trunk_lean_deg=0.0, trunk_follows_pelvis=True)
        return float(stance_foot(person, tilted, length).medial_m) - length * math.sin(math.radians(angle))

    angle = brentq(off_balance, 0, 15)
    tilted = Posture(drop_deg=-angle, trunk_follows_pelvis=True)
    factor = demand(person, tilted) / demand(person, Posture())
    assert 0.75 < factor < row("lever.tilted_leg").numbers[0]


def test_lean_brings_the_foot_under_the_hip_and_a_cane_takes_weight_off_it():
    leaning = stance_foot(Person(), Posture(trunk_lean_deg=[0.0, 10.0, 20.0]))
    assert (np.diff(leaning.medial_m) < 0).all()
    assert stance_foot(Person(), Posture(cane_force_n=70)).medial_m < stance_foot(Person(), Posture()).medial_m


def test_no_weight_left_on_the_foot_and_a_leg_too_short_are_named():
    lifted = stance_foot(Person(mass_kg=30), Posture(cane_force_n=1200))
    assert not lifted.feasible
    assert lifted.medial_m == lifted.adduction_deg == lifted.missing_m == math.inf
    far = stance_foot(Person(mass_kg=40), Posture(load_mass_kg=150, load_distance_m=1.4))
    assert not far.feasible
    assert far.missing_m == pytest.approx(far.medial_m - 0.491 * 1.75)


def test_a_tall_person_has_a_longer_leg_and_tilts_it_less():
    short, tall = (stance_foot(Person(stature_m=stature), Posture()) for stature in (1.5, 2.0))
    assert tall.medial_m == pytest.approx(short.medial_m)
    assert tall.adduction_deg < short.adduction_deg


@settings(max_examples=150)
@given(admissible_people(), postures())
def test_answers_are_numbers_for_everybody_the_model_accepts(person, posture):
    foot = stance_foot(person, posture)
    assert np.isfinite(foot.adduction_deg) == foot.feasible
    assert (foot.missing_m == 0) == bool(foot.feasible)
    assert not np.isnan(foot.medial_m)


def test_arrays_give_what_each_gives_alone():
    together = stance_foot(Person(), Posture(trunk_lean_deg=np.array([[0.0], [5.0]])), np.array([0.8, 0.9]))
    assert together.adduction_deg.shape == together.medial_m.shape == (2, 2)
    alone = stance_foot(Person(), Posture(trunk_lean_deg=5.0), 0.9)
    assert together.adduction_deg[1, 1] == pytest.approx(float(alone.adduction_deg))


def test_impossible_leg_is_refused_in_words():
    with pytest.raises(ValueError, match=r"length of the leg from hip to ankle is 3; accepted: 0\.4 to 1\.3 m"):
        stance_foot(Person(), Posture(), 3)
