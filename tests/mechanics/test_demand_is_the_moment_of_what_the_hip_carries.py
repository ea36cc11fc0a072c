"""Demand against energy and cross products, and against what must not change it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from independent_mechanics import points, tipping_moment, tipping_moment_from_energy
from strategies import admissible_people, ordinary_people, postures

from glutemed.mechanics import Person, Posture, demand, landmarks, one_block

WINTER_LEG = 0.161
DE_LEVA_MEN_LEG = 0.1416 + 0.0433 + 0.0137


@pytest.mark.parametrize("leg", [WINTER_LEG, DE_LEVA_MEN_LEG], ids=["winter", "de_leva"])
@given(ordinary_people(leg_mass_fraction=WINTER_LEG), st.floats(0.09, 0.20), st.booleans())
def test_level_and_upright_demand_is_weight_times_half_the_hip_distance(leg, person, pelvis, block):
    other = Person(
        mass_kg=person.mass_kg,
        hip_separation_m=person.hip_separation_m,
        leg_mass_fraction=leg,
        pelvis_mass_fraction=pelvis,
    )
    other = one_block(other) if block else other
    assert demand(other, Posture()) == pytest.approx(person.mass_kg * 9.81 * person.hip_separation_m / 2, rel=1e-3)


@given(admissible_people(), postures())
def test_demand_is_the_energy_lost_per_radian_of_tipping(person, posture):
    size = person.mass_kg * 9.81 * person.stature_m + posture.load_mass_kg * 9.81 + posture.cane_force_n
    assert demand(person, posture) == pytest.approx(tipping_moment_from_energy(person, posture), abs=1e-7 * size)


@given(admissible_people(), postures())
def test_demand_is_the_same_in_a_mirrored_world(person, posture):
    mirrored = [(force, -place.conjugate()) for force, place in points(person, posture)]
    counter_clockwise = sum(force * place.real for force, place in mirrored)
    assert demand(person, posture) == pytest.approx(counter_clockwise, rel=1e-9, abs=1e-7)


@given(ordinary_people(), st.floats(0, 25), st.floats(-15, 25), st.floats(0.001, 0.05), st.booleans())
def test_a_shift_takes_off_its_distance_times_the_weight_carried(person, drop, lean, shift, follows):
    still = Posture(drop_deg=drop, trunk_lean_deg=lean, trunk_follows_pelvis=follows)
    moved = Posture(drop_deg=drop, trunk_lean_deg=lean, trunk_follows_pelvis=follows, lateral_shift_m=shift)
    carried = person.mass_kg * 9.81 * (1 - person.leg_mass_fraction)
    assert demand(person, still) - demand(person, moved) == pytest.approx(carried * shift, rel=1e-6)


@given(ordinary_people(), st.floats(0, 30), st.floats(0, 40), st.booleans())
def test_more_lean_to_the_stance_side_never_asks_more(person, drop, lean, follows):
    less, more = (
        demand(person, Posture(drop_deg=drop, trunk_lean_deg=angle, trunk_follows_pelvis=follows))
        for angle in (lean, lean + 1)
    )
    assert more < less


OUR_PROPORTIONS = {
    name: getattr(Person(), name)
    for name in ("leg_mass_fraction", "pelvis_mass_fraction", "hat_com_height_fraction", "lumbosacral_height_m")
}


@given(ordinary_people(**OUR_PROPORTIONS))
def test_a_drop_asks_two_and_a_half_to_four_and_a_half_times_more_when_the_trunk_follows(person):
    def growth(follows):
        return demand(person, Posture(drop_deg=1, trunk_follows_pelvis=follows)) - demand(person, Posture())

    assert 2.5 < growth(True) / growth(False) < 4.5


def test_the_slope_of_demand_with_drop_is_that_of_the_cross_products():
    for follows in (False, True):
        scenario = Posture(trunk_follows_pelvis=follows)
        slope = tipping_moment(Person(), scenario, 0.5) - tipping_moment(Person(), scenario, -0.5)
        ours = [demand(Person(), Posture(drop_deg=drop, trunk_follows_pelvis=follows)) for drop in (-0.5, 0.5)]
        assert ours[1] - ours[0] == pytest.approx(slope)


@given(ordinary_people(), st.floats(0.5, 35))
def test_in_one_block_a_drop_under_an_upright_trunk_asks_less_and_not_more(person, drop):
    assert demand(one_block(person), Posture(drop_deg=drop)) < demand(one_block(person), Posture())


@given(admissible_people(), postures())
def test_the_pelvis_is_one_rigid_body(person, posture):
    at = landmarks(person, posture)
    free, joint = complex(*at.free_hip), complex(*at.lumbosacral)
    centre = complex(*at.pelvis_com) + posture.lateral_shift_m
    half, height = person.hip_separation_m / 2, person.lumbosacral_height_m
    assert abs(free) == pytest.approx(person.hip_separation_m)
    assert abs(joint) == pytest.approx(np.hypot(half, height))
    assert abs(joint - free) == pytest.approx(np.hypot(half, height))
    assert abs(centre) == pytest.approx(np.hypot(half, height / 2))


@given(admissible_people())
def test_pelvis_and_trunk_together_have_the_published_centre_of_mass(person):
    at = landmarks(person, Posture())
    pelvis, trunk = person.pelvis_mass_fraction, person.trunk_mass_fraction
    height = (pelvis * at.pelvis_com[1] + trunk * at.trunk_com[1]) / (pelvis + trunk)
    assert height == pytest.approx(person.hat_com_height_fraction * person.stature_m)


def test_dropping_the_free_side_lowers_it_and_leaning_moves_the_trunk_to_the_stance_side():
    level, dropped = landmarks(Person(), Posture()), landmarks(Person(), Posture(drop_deg=10))
    leaning = landmarks(Person(), Posture(trunk_lean_deg=10))
    assert dropped.free_hip[1] < level.free_hip[1] == 0.0
    assert leaning.trunk_com[0] < level.trunk_com[0]
