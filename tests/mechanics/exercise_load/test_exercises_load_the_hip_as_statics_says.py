"""The load of an exercise is that of statics, derived here a second time from the other side of each cut."""

import cmath
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutemed.evidence import row
from glutemed.mechanics import GRAVITY, Person, Posture, active_capacity, demand, passive_moment
from glutemed.mechanics.exercise_load import (
    PLANKS,
    STANDING,
    exercise_capacity,
    exercise_posture,
    exercise_share,
    legs,
    planks,
    side_lying_abduction,
    side_plank,
    standing_exercise,
)

PEOPLE = st.builds(
    Person,
    mass_kg=st.floats(40, 130),
    stature_m=st.floats(1.4, 2.1),
    hip_separation_m=st.floats(0.14, 0.21),
    leg_mass_fraction=st.floats(0.12, 0.2),
)


def plank_from_the_trunk_side(person, name, lift_deg):
    """Return the moment at the lower hip of everything on the *trunk* side of it, after solving both supports."""
    length, shoulder = 0.491 * person.stature_m, person.hat_com_height_fraction * person.stature_m / 0.626
    knee = 422.2 / (422.2 + 434.0) * length
    knees, lifted = name == "plank_knees", name == "plank_lifted"
    reach, centre = (knee, 0.433 * knee) if knees else (length, 0.447 * length)
    leg = person.mass_kg * person.leg_mass_fraction * (0.100 / 0.161 if knees else 1.0)
    turn = cmath.exp(-1j * math.asin((0.19 * person.stature_m - 0.05) / (shoulder + reach)))
    resting = math.asin((person.hip_separation_m - (0.12 if knees else 0.10)) / reach)
    raised = cmath.exp(1j * math.radians(lift_deg)) if lifted else cmath.exp(-1j * resting)
    upper_leg = turn * (1j * person.hip_separation_m + centre * raised)
    half = 0.5j * person.hip_separation_m
    trunk_side = [
        (person.mass_kg * person.pelvis_mass_fraction, turn * (half - person.pelvis_com_height_m)),
        (
            person.mass_kg * person.trunk_mass_fraction,
            turn * (half - person.lumbosacral_height_m - person.trunk_com_height_m),
        ),
    ]
    leg_side = [(leg, turn * centre)]
    (trunk_side if lifted else leg_side).append((leg, upper_leg))
    every = trunk_side + leg_side
    elbow, foot = (-shoulder * turn).real, (reach * turn).real
    total = GRAVITY * sum(mass for mass, _ in every)
    turning = GRAVITY * sum(mass * at.real for mass, at in every)
    elbow_n, floor_n = np.linalg.solve([[1.0, 1.0], [elbow, foot]], [total, turning])
    assert elbow_n > 0
    assert floor_n > 0
    # seen from the hip, the elbow pushes up at a negative distance, and weight pulls down
    return -(elbow_n * elbow - GRAVITY * sum(mass * at.real for mass, at in trunk_side))


@given(person=PEOPLE, name=st.sampled_from(sorted(PLANKS)), lift=st.floats(0, 30))
def test_a_side_plank_balances_seen_from_the_trunk(person, name, lift):
    load = side_plank(person, name, lift)
    assert load.moment_nm == pytest.approx(plank_from_the_trunk_side(person, name, lift), rel=1e-9)


@given(
    person=PEOPLE,
    angle=st.floats(0, 30),
    cuff=st.floats(0, 20),
    band=st.floats(0, 300),
    at=st.sampled_from(["ankle", "knee"]),
)
def test_side_lying_is_the_work_of_lifting_the_leg_a_little(person, angle, cuff, band, at):
    """Virtual work: the moment is what the energy of weights and band gains per angle."""
    length, step = 0.491 * person.stature_m, 1e-5
    share = {"ankle": 1.0, "knee": 422.2 / (422.2 + 434.0)}[at]
    leg = person.mass_kg * person.leg_mass_fraction

    def energy(degrees):
        turned = cmath.exp(1j * math.radians(degrees))
        band_length = abs(share * length * turned - complex(share * length, -person.hip_separation_m))
        heights = GRAVITY * length * turned.imag * (0.447 * leg + cuff)
        return heights + band * band_length

    expected = (energy(angle + step) - energy(angle - step)) / (2 * math.radians(step))
    load = side_lying_abduction(person, angle, cuff, band, at)
    assert load.moment_nm == pytest.approx(expected, rel=1e-5, abs=1e-5)
    assert load.adduction_deg == -angle


@given(
    person=PEOPLE,
    drop=st.floats(-15, 20),
    lean=st.floats(-15, 40),
    held=st.floats(0, 60),
    name=st.sampled_from(sorted(STANDING)),
)
def test_standing_exercises_ask_what_the_model_of_standing_asks(person, drop, lean, held, name):
    posture = Posture(drop_deg=drop, trunk_lean_deg=lean, load_mass_kg=3, load_distance_m=0.2, cane_force_n=40)
    load = standing_exercise(person, name, posture)
    assert load.moment_nm == pytest.approx(demand(person, posture), abs=1e-9)
    trunk = load.joints["trunk"][0]
    more = standing_exercise(person, name, posture, held).moment_nm - load.moment_nm
    assert more == pytest.approx(held * GRAVITY * trunk, abs=1e-9)


@pytest.mark.parametrize("name", [*STANDING, "side_lying", *PLANKS])
def test_twice_the_body_has_twice_the_load_and_a_share_that_does_not_change(name):
    def load(person):
        if name in STANDING:
            return standing_exercise(person, name)
        return side_lying_abduction(person) if name == "side_lying" else side_plank(person, name)

    one, two = Person(mass_kg=50), Person(mass_kg=100)
    assert load(two).moment_nm == pytest.approx(2 * load(one).moment_nm)
    assert exercise_share(two, load(two)) == pytest.approx(exercise_share(one, load(one)))


def test_a_plank_of_a_body_scaled_in_every_length_scales_with_it():
    small, big = (
        Person(stature_m=1.5, hip_separation_m=0.15, lumbosacral_height_m=0.08),
        Person(stature_m=2.25, hip_separation_m=0.225, lumbosacral_height_m=0.12),
    )
    assert side_lying_abduction(big).moment_nm == pytest.approx(1.5 * side_lying_abduction(small).moment_nm)
    # only the height of the supporting ankle, 5 cm, does not scale
    ratio = side_plank(big).moment_nm / side_plank(small).moment_nm
    assert ratio == pytest.approx(1.5, rel=0.01)


def test_more_support_from_the_legs_and_a_shorter_body_are_easier():
    loads = {name: float(side_plank(Person(), name).moment_nm) for name in PLANKS}
    assert loads["plank_knees"] < loads["plank_feet"] < loads["plank_lifted"]
    resting, lifted = side_plank(Person()), side_plank(Person(), "plank_lifted", lift_deg=0)
    leg = next(pull for pull in resting.pulls if pull.name == "upper leg")
    assert lifted.moment_nm - resting.moment_nm == pytest.approx(-resting.moment_of(leg), rel=0.05)


def test_limits_of_the_lever():
    weightless = Person(leg_mass_fraction=0.05)
    assert side_lying_abduction(weightless).moment_nm < 0.5 * side_lying_abduction(Person()).moment_nm
    flat = [float(side_lying_abduction(Person(), angle).moment_nm) for angle in (0, 15, 30)]
    assert flat == sorted(flat, reverse=True)
    assert flat[2] == pytest.approx(flat[0] * math.cos(math.radians(30)))
    # at the start the band pulls the ankle straight down, and its whole tension turns the leg
    start = side_lying_abduction(Person(), 0, 0, 100)
    assert start.moment_nm - flat[0] == pytest.approx(100 * float(legs.leg_length(Person())))


def test_what_is_assumed_about_the_thigh_and_the_shoulder_hardly_matters(monkeypatch):
    found = []
    for centre in (0.40, 0.47):
        monkeypatch.setattr(planks, "THIGH_CENTRE", centre)
        found.append(float(side_plank(Person(), "plank_knees").moment_nm))
    assert abs(found[0] / found[1] - 1) < 0.05
    low, high = (float(side_plank(Person(), shoulder_height_m=height).moment_nm) for height in (0.25, 0.40))
    assert abs(low / high - 1) < 0.05


def test_capacity_is_that_of_the_adduction_of_the_hip():
    person = Person(torque_slope_per_deg=0.01)
    load = side_lying_abduction(person, 30)
    drop = -30 - person.level_adduction_deg
    expected = active_capacity(person, drop, 0.6) + passive_moment(person, drop)
    assert exercise_capacity(person, load, 0.6) == pytest.approx(expected)
    assert exercise_share(person, load, 0.6) == pytest.approx(load.moment_nm / expected)
    nothing = replace(Person(), passive_anchor_nm_per_kg=0.0)
    assert exercise_share(nothing, side_lying_abduction(nothing), 0.0) == math.inf


def test_the_unloaded_lift_takes_what_a_published_simulation_found():
    simulated = row("demand.abd_exercise.sim").numbers[0]
    assert 100 * exercise_share(Person(), side_lying_abduction(Person())) == pytest.approx(simulated, abs=5)


def test_arrays_of_people_give_arrays_of_loads():
    person = Person(mass_kg=np.array([60.0, 90.0]), stature_m=np.array([1.6, 1.9]))
    for load in (
        side_plank(person),
        side_lying_abduction(person, np.array([0.0, 20.0]), 1.0),
        standing_exercise(person, "hip_hike"),
    ):
        one = np.shape(load.moment_nm)
        assert one == (2,)
        assert np.shape(exercise_share(person, load)) == (2,)
    alone = side_plank(Person(mass_kg=90, stature_m=1.9)).moment_nm
    assert side_plank(person).moment_nm[1] == pytest.approx(alone)


def test_the_squat_stands_as_it_was_measured():
    posture = exercise_posture("single_leg_squat")
    assert (posture.drop_deg, posture.trunk_lean_deg) == (row("drop.slsq").numbers[0], row("drop.slsq.lean").numbers[0])
    assert exercise_posture("hip_hike").drop_deg < 0 == exercise_posture("step_down").drop_deg


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: side_lying_abduction(Person(), 70), "hip abduction is 70; accepted: 0 to 30 degrees"),
        (lambda: side_lying_abduction(Person(), 0, -1), "ankle weight is -1; accepted: 0 to 40 kg"),
        (lambda: side_lying_abduction(Person(), 0, 0, 900), "band tension is 900"),
        (lambda: side_lying_abduction(Person(), band_at="toe"), "place of the band is 'toe'; accepted: ankle, knee"),
        (lambda: side_plank(Person(), "plank_head"), "side plank is 'plank_head'; accepted: plank_knees"),
        (lambda: side_plank(Person(), lift_deg=80), "lift of the upper leg is 80"),
        (lambda: side_plank(Person(), shoulder_height_m=2.0), "height of the shoulder is 2"),
        (lambda: standing_exercise(Person(), "skipping"), "exercise is 'skipping'; accepted: step_down"),
        (lambda: standing_exercise(Person(), "step_down", held_kg=400), "held weight is 400; accepted: 0 to 150 kg"),
    ],
)
def test_impossible_input_is_refused_in_words(call, said):
    with pytest.raises(ValueError, match=said):
        call()
