"""Strength of the abductors together: against the published torques, fitted to people, and with muscles weakened."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ordinary_people, stacked

from glutemed.evidence import row
from glutemed.mechanics import Person
from glutemed.mechanics.muscles import (
    HipAngles,
    abduction_strength,
    abduction_strength_parts,
    fibre_forces,
    moment_arms,
    muscle_set,
    passive_abduction,
    share_load,
    strength_scale,
    weaken,
)

GAIT, RAJAGOPAL = muscle_set("gait2392"), muscle_set("rajagopal2016")
SETS = pytest.mark.parametrize(
    ("muscles", "key", "number"), [(GAIT, "gait2392", 0), (RAJAGOPAL, "raj", 1)], ids=["gait2392", "rajagopal2016"]
)
angles = st.tuples(st.floats(-30, 120), st.floats(-50, 45), st.floats(-45, 45))
ADDUCTIONS = (-30, -20, -15, -10, -5, 0, 5, 10, 15, 20)


@SETS
def test_all_abductors_together_are_as_strong_as_published_within_the_stretch_of_tendons(muscles, key, number):
    published = row("torque.model.total").numbers[2 * number]
    assert abduction_strength(muscles, HipAngles()) == pytest.approx(published, rel=0.035)


@SETS
def test_strength_over_adduction_keeps_the_published_shape(muscles, key, number):
    found = abduction_strength(muscles, HipAngles(adduction_deg=ADDUCTIONS))
    published = np.array(row(f"torque.model.angle.{key}").numbers)
    assert found == pytest.approx(published, rel=0.11)
    assert abs(ADDUCTIONS[int(np.argmax(found))] - ADDUCTIONS[int(np.argmax(published))]) <= 5


@SETS
def test_the_gluteal_parts_are_as_strong_as_published(muscles, key, number):
    parts = abduction_strength_parts(muscles, HipAngles())
    published = row(f"torque.model.parts.{key}").numbers
    assert parts["gluteus medius"] == pytest.approx(published[0], rel=0.03)
    assert parts["gluteus minimus"] == pytest.approx(published[1], rel=0.03)
    nerve = sum(parts[name] for name in ("gluteus medius", "gluteus minimus", "tensor fasciae latae"))
    share = 100 * nerve / sum(parts.values())
    assert share == pytest.approx(row("torque.model.sgn_share").numbers[number], abs=1.5)


@SETS
def test_strength_is_flat_up_to_20_degrees_of_flexion_and_lower_at_40_as_measured(muscles, key, number):
    """Row strength.flexion_angle: no difference from 10 degrees of extension to 20 of flexion, lower at 40."""
    strength = abduction_strength(muscles, HipAngles(flexion_deg=[-10, 0, 10, 20, 40]))
    assert np.ptp(strength[:4]) < 0.1 * strength[1]
    assert strength[4] < strength[:4].min()


@SETS
@given(at=angles)
def test_strength_is_the_greatest_moment_that_any_activation_gives(muscles, key, number, at):
    """A linear programme over activations: the greatest abduction moment has abductors on and adductors off."""
    from scipy.optimize import linprog

    hip = HipAngles(*at)
    moments = fibre_forces(muscles, hip).active_n * moment_arms(muscles, hip).abduction_m
    best = linprog(-moments, bounds=[(0, 1)] * len(moments))
    assert abduction_strength(muscles, hip) == pytest.approx(-best.fun, rel=1e-9, abs=1e-9)


@SETS
@given(at=angles)
def test_the_parts_add_up(muscles, key, number, at):
    hip = HipAngles(*at)
    parts = abduction_strength_parts(muscles, hip)
    assert set(parts) == set(muscles.groups)
    assert sum(parts.values()) == pytest.approx(abduction_strength(muscles, hip))
    assert min(parts.values()) >= 0
    assert passive_abduction(muscles, hip) >= 0


@SETS
@given(person=ordinary_people())
def test_the_scaled_model_is_as_strong_as_the_person(muscles, key, number, person):
    factor = strength_scale(muscles, person)
    level = HipAngles(adduction_deg=person.level_adduction_deg)
    moment = abduction_strength(muscles, level, muscles.max_force_n * factor)
    assert moment == pytest.approx(person.strength_nm_per_kg * person.mass_kg)


@SETS
def test_people_on_a_dynamometer_are_weaker_than_the_models(muscles, key, number):
    assert 1 / 2.5 < strength_scale(muscles, Person()) < 1 / 1.4


@SETS
def test_strength_fits_people_of_40_and_200_kg_and_those_without_strength(muscles, key, number):
    assert strength_scale(muscles, Person(strength_nm_per_kg=0.0)) == 0.0
    light, heavy = (strength_scale(muscles, Person(mass_kg=mass)) for mass in (40.0, 200.0))
    assert heavy == pytest.approx(5 * light)


@given(one=ordinary_people(), other=ordinary_people())
def test_an_array_of_people_gives_what_each_gives(one, other):
    both = strength_scale(GAIT, stacked(Person, [one, other]))
    assert both == pytest.approx([strength_scale(GAIT, one), strength_scale(GAIT, other)])


def test_strength_can_be_fitted_in_another_position():
    measured = HipAngles(adduction_deg=[-10, 0, 10], rotation_deg=5)
    factors = strength_scale(GAIT, Person(), measured)
    assert factors * abduction_strength(GAIT, measured) == pytest.approx(np.full(3, 112.5))


@SETS
@given(at=angles, left=st.floats(0, 1))
def test_weakening_the_nerves_muscles_takes_their_part_and_no_other(muscles, key, number, at, left):
    hip = HipAngles(*at)
    group = "gluteus medius"
    weak = abduction_strength_parts(muscles, hip, weaken(muscles, {group: left}))
    for name, moment in abduction_strength_parts(muscles, hip).items():
        assert weak[name] == pytest.approx(moment * (left if name == group else 1), abs=1e-9)


def test_a_part_that_is_named_keeps_its_own_share_in_either_order():
    one = weaken(GAIT, {"gluteus medius": 0.5, "gmed_ant": 0.2})
    other = weaken(GAIT, {"gmed_ant": 0.2, "gluteus medius": 0.5})
    assert (one == other).all()
    assert one / GAIT.max_force_n == pytest.approx([0.2, 0.5, 0.5] + 12 * [1.0])
    assert weaken(GAIT, {"piriformis": 0.0})[GAIT.index("piriformis")] == 0
    assert weaken(GAIT, {}, 0.5 * GAIT.max_force_n) == pytest.approx(0.5 * GAIT.max_force_n)


@given(left=st.dictionaries(st.sampled_from(GAIT.names + GAIT.groups), st.floats(0, 2), max_size=4))
def test_what_is_left_means_the_same_for_one_hip_and_for_a_shared_load(left):
    """The same mapping in `weaken` and in `share_load`: what each muscle can do at most."""
    shared = share_load(Person(), left=left)
    forces = weaken(GAIT, left)
    level = HipAngles(adduction_deg=Person().level_adduction_deg)
    strongest = fibre_forces(GAIT, level, forces).active_n * strength_scale(GAIT, Person()) / shared.hip_size
    assert shared.force_n == pytest.approx(shared.activation * strongest, abs=1e-9)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ({"gluteus": 0.5}, "muscle of gait2392 is 'gluteus'; accepted: gluteus medius, gluteus minimus, .*gmed_ant"),
        ({"gmed_ant": 2.1}, "share of force left of gmed_ant is 2.1; accepted: 0 to 2"),
        ({"gluteus medius": -0.1}, "share of force left of gluteus medius is -0.1"),
        ({"gmed_ant": "half"}, "must be a number"),
        (
            {"gluteus medius": [0.1, 0.2, 0.3]},
            r"gluteus medius has the shape \(3,\); accepted: one number for each name",
        ),
        ({"gmed_ant": [0.5]}, r"gmed_ant has the shape \(1,\); accepted: one number"),
        ({"gmed_ant": [0.5, 3]}, "share of force left of gmed_ant is 3 at index 1; accepted: 0 to 2"),
        (0.5, "what is left is 0.5; accepted: a mapping from the name of a muscle to its share"),
        (["gmed_ant"], "accepted: a mapping"),
    ],
)
def test_impossible_weakness_is_refused_in_words(left, words):
    with pytest.raises(ValueError, match=words):
        weaken(GAIT, left)
    with pytest.raises(ValueError, match="greatest muscle force"):
        weaken(GAIT, {}, [1.0, 2.0])
