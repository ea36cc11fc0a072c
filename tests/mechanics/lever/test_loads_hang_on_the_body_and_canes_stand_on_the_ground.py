"""Canes and loads as forces at places: against complex numbers, a heavier trunk and the lever rows."""

import cmath
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from independent_mechanics import tipping_moment
from strategies import ordinary_people

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand, hip_contact_force
from glutemed.mechanics.lever import CANE_GROUND_M, HAND_FROM_MIDLINE_M, with_back_load, with_cane, with_hand_load

bodies = st.builds(
    Posture,
    drop_deg=st.floats(-10, 25),
    trunk_lean_deg=st.floats(-20, 40),
    trunk_follows_pelvis=st.booleans(),
    lateral_shift_m=st.floats(-0.04, 0.04),
)
loads = st.floats(0.5, 40)
hands = st.sampled_from(["opposite", "same"])


def on_trunk(person, posture, height):
    """Medial distance of a point on the trunk's axis, with the pelvis and the trunk turned as complex numbers."""
    pelvis = cmath.exp(-1j * math.radians(posture.drop_deg))
    trunk = cmath.exp(1j * math.radians(posture.trunk_lean_deg)) * (pelvis if posture.trunk_follows_pelvis else 1)
    joint = pelvis * (person.hip_separation_m / 2 + 1j * person.lumbosacral_height_m)
    return (joint + trunk * 1j * height - posture.lateral_shift_m).real


@given(ordinary_people(), bodies, loads, st.floats(0, 0.6))
def test_load_on_the_back_weighs_where_the_leaning_trunk_carries_it(person, posture, mass, height):
    loaded = with_back_load(person, posture, mass, height)
    added = tipping_moment(person, loaded) - tipping_moment(person, posture)
    assert added == pytest.approx(mass * 9.81 * on_trunk(person, posture, height), rel=1e-6, abs=1e-6)


@given(ordinary_people(), bodies, loads)
def test_load_at_the_height_of_the_trunks_own_centre_is_the_same_as_a_heavier_trunk(person, posture, mass):
    total = person.mass_kg + mass
    leg, pelvis = (
        fraction * person.mass_kg / total for fraction in (person.leg_mass_fraction, person.pelvis_mass_fraction)
    )
    joint, half = person.lumbosacral_height_m, person.pelvis_com_height_m
    trunk = 1 - 2 * leg - pelvis
    combined = (trunk * (joint + person.trunk_com_height_m) + pelvis * half) / (1 - 2 * leg) / person.stature_m
    try:
        heavier = replace(
            person,
            mass_kg=total,
            leg_mass_fraction=leg,
            pelvis_mass_fraction=pelvis,
            hat_com_height_fraction=combined,
        )
    except ValueError:
        reject()  # outside the people that the model accepts
    loaded = with_back_load(person, posture, mass)
    assert demand(person, loaded) == pytest.approx(float(demand(heavier, posture)), rel=1e-9, abs=1e-7)
    forces = hip_contact_force(person, loaded), hip_contact_force(heavier, posture)
    assert forces[0].down_n == pytest.approx(float(forces[1].down_n), rel=1e-9, abs=1e-6)


@given(ordinary_people(), bodies, loads, hands)
def test_hand_load_hangs_beside_the_shoulders(person, posture, mass, hand):
    shoulders = person.hat_com_height_fraction * person.stature_m / 0.626 - person.lumbosacral_height_m
    place = on_trunk(person, posture, shoulders) + (0.315 if hand == "opposite" else -0.315)
    added = tipping_moment(person, with_hand_load(person, posture, mass, hand)) - tipping_moment(person, posture)
    assert added == pytest.approx(mass * 9.81 * place, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("name", "hand"), [("load10contra", "opposite"), ("load10ipsi", "same")])
def test_upright_hand_loads_are_those_of_the_lever_rows(name, hand):
    loaded = with_hand_load(Person(), Posture(), 7.5, hand)
    assert demand(Person(), loaded) == pytest.approx(row(f"check.lever.{name}").numbers[0], abs=0.05)
    assert hip_contact_force(Person(), loaded).bw == pytest.approx(row(f"check.lever.{name}").numbers[-1], abs=0.005)


@pytest.mark.parametrize(("name", "hand"), [("cane10", "opposite"), ("cane10ipsi", "same")])
def test_canes_are_those_of_the_lever_rows(name, hand):
    aided = with_cane(Person(), Posture(), 0.10, hand)
    assert demand(Person(), aided) == pytest.approx(row(f"check.lever.{name}").numbers[0], abs=0.05)
    assert hip_contact_force(Person(), aided).bw == pytest.approx(row(f"check.lever.{name}").numbers[-1], abs=0.005)


def test_one_per_cent_of_body_weight_on_the_cane_takes_what_the_row_says():
    aided = with_cane(Person(), Posture(), 0.01)
    change = 100 * (demand(Person(), aided) / demand(Person(), Posture()) - 1)
    assert change == pytest.approx(row("cane.theory").numbers[0], abs=0.05)


@given(ordinary_people(), bodies, loads, loads, hands, hands)
def test_two_loads_add_up_in_any_order(person, posture, one, other, first, second):
    both = with_hand_load(person, with_hand_load(person, posture, one, first), other, second)
    turned = with_hand_load(person, with_hand_load(person, posture, other, second), one, first)
    single = [demand(person, with_hand_load(person, posture, m, h)) for m, h in ((one, first), (other, second))]
    assert demand(person, both) == pytest.approx(float(demand(person, turned)), abs=1e-7)
    assert demand(person, both) == pytest.approx(sum(single) - demand(person, posture), abs=1e-7)
    assert both.load_mass_kg == pytest.approx(one + other)


def test_two_canes_of_equal_push_lift_without_turning_much():
    person = Person()
    both = with_cane(person, with_cane(person, Posture(), 0.1, "opposite", 0.4), 0.1, "same", -0.4)
    assert demand(person, both) == pytest.approx(float(demand(person, Posture())))
    assert hip_contact_force(person, both).bw < hip_contact_force(person, Posture()).bw


def test_cane_stays_on_the_ground_while_the_load_leans():
    upright, leaning = Posture(), Posture(trunk_lean_deg=15)
    assert with_cane(Person(), leaning, 0.1).cane_distance_m == with_cane(Person(), upright, 0.1).cane_distance_m
    for build in (with_back_load, with_hand_load):
        assert build(Person(), leaning, 5.0).load_distance_m < build(Person(), upright, 5.0).load_distance_m


@pytest.mark.parametrize("place", [-1.5, 1.5])
def test_two_canes_at_one_place_act_at_that_place(place):
    for one in np.linspace(1, 300, 40):
        both = with_cane(Person(), Posture(cane_force_n=one, cane_distance_m=place), 0.137, ground_m=place)
        assert both.cane_distance_m == place


def test_nothing_carried_changes_nothing():
    for posture in (with_cane(Person(), Posture(), 0.0), with_hand_load(Person(), Posture(), 0.0)):
        assert demand(Person(), posture) == demand(Person(), Posture())


def test_arrays_give_what_each_gives_alone():
    leans, masses = np.array([[0.0], [10.0]]), np.array([0.0, 5.0, 10.0])
    together = with_hand_load(Person(), Posture(trunk_lean_deg=leans), masses)
    assert np.shape(together.load_mass_kg) == np.shape(together.load_distance_m) == (2, 3)
    for i in range(2):
        for j in range(3):
            alone = with_hand_load(Person(), Posture(trunk_lean_deg=leans[i, 0]), masses[j])
            assert demand(Person(), together)[i, j] == pytest.approx(float(demand(Person(), alone)))
    pushes = with_cane(Person(mass_kg=np.array([60.0, 90.0])), Posture(), 0.1)
    assert pushes.cane_force_n == pytest.approx([58.86, 88.29])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: with_cane(Person(), Posture(), 0.1, "left"), "hand is 'left'; accepted: opposite, same"),
        (
            lambda: with_cane(Person(), Posture(), [0.1, 2.0]),
            "cane force is 2 at index 1; accepted: 0 to 1 body weights",
        ),
        (lambda: with_cane(Person(), Posture(), float("nan")), "cane force is nan"),
        (lambda: with_cane(Person(), Posture(), 0.1, ground_m=3), "place of the cane, medial of the stance hip, is 3"),
        (
            lambda: with_cane(Person(), Posture(), 0.1, ground_m="x"),
            "place of the cane, medial of the stance hip, must be",
        ),
        (lambda: with_cane(Person(), Posture(), 0.1, ["same"]), "accepted: opposite, same"),
        (lambda: with_hand_load(Person(), Posture(), -1.0), "carried load is -1; accepted: 0 to 150 kg"),
        (lambda: with_hand_load(Person(), Posture(), 5.0, "both"), "hand is 'both'"),
        (lambda: with_back_load(Person(), Posture(), 5.0, -0.2), "height of the load on the back"),
        (lambda: with_back_load(Person(), Posture(), "heavy"), "carried load must be a number"),
    ],
)
def test_impossible_aids_are_refused_in_words(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_assumed_places_are_those_of_the_lever_rows():
    assert CANE_GROUND_M == {"opposite": 0.40, "same": -0.20}
    assert pytest.approx(0.40) == 0.170 / 2 + HAND_FROM_MIDLINE_M
