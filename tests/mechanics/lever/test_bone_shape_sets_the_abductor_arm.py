"""Offset, neck-shaft angle, trochanter and hip centre against the rows, virtual work and one single line."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation
from strategies import ordinary_people

from glutemed.evidence import row
from glutemed.mechanics import Person, Posture, demand, equilibrium, hip_contact_force, threshold_fraction
from glutemed.mechanics.lever import (
    ProximalFemur,
    abductor_line,
    torsion_arm_percent,
    with_body_mass,
    with_femur,
    with_hip_centre,
    with_neck_shaft_angle,
    with_offset,
    with_pelvic_width,
    with_trochanter,
)
from glutemed.mechanics.muscles import muscle_set

PARTS = ("gmed_ant", "gmed_mid", "gmed_post", "gmin_ant", "gmin_mid", "gmin_post")
femora = st.builds(
    ProximalFemur,
    neck_shaft_angle_deg=st.floats(100.1, 146.2),
    neck_length_m=st.floats(0.03, 0.08),
    trochanter_lateral_m=st.floats(-0.02, 0.02),
    trochanter_up_m=st.floats(-0.03, 0.03),
    hip_medial_m=st.floats(-0.02, 0.02),
    hip_up_m=st.floats(-0.03, 0.03),
)


def attachments():
    known = muscle_set("gait2392")
    parts = [known.muscles[known.index(name)] for name in PARTS]
    force = np.array([part.max_force_n for part in parts])
    origin = np.array([part.path.pelvis_m[-1] for part in parts])
    return origin, np.array([part.path.femur_m[0] for part in parts]), force / force.sum()


def length_sum(femur, adduction_deg):
    """Force-weighted length of the lines with the leg turned: its slope is the arm, by virtual work."""
    origins, insertions, share = attachments()
    usual, now = (
        length * np.exp(1j * np.radians(angle - 90))  # from the shaft to the head: outwards is real, up imaginary
        for length, angle in ((0.043 / np.cos(np.radians(38)), 128), (femur.neck_length_m, femur.neck_shaft_angle_deg))
    )
    moved = (now - usual).conjugate() + femur.trochanter_lateral_m + 1j * femur.trochanter_up_m
    insertions = insertions + np.array([0, moved.imag, moved.real])
    turned = Rotation.from_euler("x", adduction_deg, degrees=True).apply(insertions)
    origins = origins + np.array([0, -femur.hip_up_m, femur.hip_medial_m])
    return share @ np.linalg.norm(turned - origins, axis=1)


@given(femora, st.floats(-40, 30))
def test_arm_is_the_lengthening_of_the_muscle_per_radian_of_adduction(femur, adduction):
    step = 1e-3
    slope = (length_sum(femur, adduction + step) - length_sum(femur, adduction - step)) / np.radians(2 * step)
    assert abductor_line(femur, adduction).arm_m == pytest.approx(slope, abs=1e-6)


@given(st.floats(100.1, 146.2), st.floats(-0.015, 0.015), st.floats(-0.025, 0.025))
def test_pull_points_where_moving_the_trochanter_would_shorten_the_muscle(angle, out, up):
    step = 1e-6

    def length(more_out, more_up):
        shape = ProximalFemur(angle, trochanter_lateral_m=out + more_out, trochanter_up_m=up + more_up)
        return length_sum(shape, 0.0)

    inwards = (length(step, 0) - length(-step, 0)) / (2 * step)
    upwards = (length(0, -step) - length(0, step)) / (2 * step)
    shape = ProximalFemur(angle, trochanter_lateral_m=out, trochanter_up_m=up)
    assert abductor_line(shape).line_of_pull_deg == pytest.approx(np.degrees(np.arctan2(inwards, upwards)), abs=1e-3)


@given(ordinary_people(), st.floats(1, 15))
def test_a_trochanter_further_out_tilts_the_pull_inwards_as_much_as_the_model_line_turns(person, out):
    turn = with_offset(person, out).line_of_pull_deg - person.line_of_pull_deg
    assert turn > 0
    shapes = [abductor_line(ProximalFemur(trochanter_lateral_m=x / 1000)).line_of_pull_deg for x in (0, out)]
    assert turn == pytest.approx(shapes[1] - shapes[0])


def test_arm_over_adduction_is_that_of_the_public_model_to_every_printed_digit():
    found = abductor_line(ProximalFemur(), np.arange(-40, 31, 10)).arm_m
    assert np.round(100 * found, 2) == pytest.approx(row("lever.abd_arm.gmed_gmin.gait2392").numbers)


def test_offset_rows_come_out_to_a_tenth_of_a_point():
    arms = with_offset(Person(), [-10, -5, 5, 10]).abductor_arm_m
    printed = np.array(row("lever.offset_effect.model").numbers)
    assert 100 * (arms / 0.045 - 1) == pytest.approx(printed[:4], abs=0.06)
    assert 100 * (arms / 0.045 - 1) == pytest.approx(printed[4:], abs=0.2)


def test_offset_effect_is_near_the_one_measured_in_walking_people():
    per_mm = 100 * (float(with_offset(Person(), 1).abductor_arm_m) / 0.045 - 1)
    assert per_mm == pytest.approx(5 / row("lever.offset_effect.hu2021").numbers[0], abs=0.3)


def test_neck_shaft_angle_row_comes_out_to_the_nearest_point():
    arms = with_neck_shaft_angle(Person(), [115, 120, 125, 135, 140, 145]).abductor_arm_m
    assert np.round(100 * (arms / 0.045 - 1)) == pytest.approx(row("lever.nsa_effect.model").numbers)


def test_one_line_through_the_mean_points_says_the_same_within_two_points():
    origins, insertions, share = attachments()
    origin, insertion = (complex(*(share @ points)[[2, 1]]) for points in (origins, insertions))

    def arm(moved=0):
        line = origin - insertion - moved
        return ((insertion + moved).conjugate() * line).imag / abs(line)

    def change(moved):
        return 100 * (arm(moved) / arm() - 1)

    for millimetres in (-10, -5, 5, 10):
        ours = 100 * (float(with_offset(Person(), millimetres).abductor_arm_m) / 0.045 - 1)
        assert change(millimetres / 1000) == pytest.approx(ours, abs=0.5)
    neck = 0.043 / np.sin(np.radians(52))
    for angle in (115, 120, 125, 135, 140, 145):
        moved = neck * (np.exp(-1j * np.radians(angle - 90)) - np.exp(-1j * np.radians(38)))
        ours = 100 * (float(with_neck_shaft_angle(Person(), angle).abductor_arm_m) / 0.045 - 1)
        assert change(moved) == pytest.approx(ours, abs=2)


def test_varus_lengthens_and_valgus_shortens_the_arm_at_every_angle():
    arms = with_neck_shaft_angle(Person(), np.linspace(100.1, 146.2, 200)).abductor_arm_m
    assert (np.diff(arms) < 0).all()


@given(st.floats(-18, 18), st.floats(0, 25))
def test_trochanter_out_or_up_lengthens_the_arm_in_stance_and_in_adduction(up, adduction):
    def arm(out_mm, up_mm):
        shape = ProximalFemur(trochanter_lateral_m=out_mm / 1000, trochanter_up_m=up_mm / 1000)
        return abductor_line(shape, adduction).arm_m

    assert arm(2, up) > arm(0, up)
    assert arm(0, up + 2) > arm(0, up)


def test_raised_hip_centre_costs_arm_as_in_the_quoted_model():
    force, moment = (1 + change / 100 for change in row("lever.hipcentre_sup").numbers)
    ours = with_hip_centre(Person(), up_mm=20).abductor_arm_m / 0.045
    assert ours == pytest.approx(moment / force, abs=0.03)


@given(ordinary_people(), st.floats(1, 15))
def test_medial_hip_centre_helps_on_both_arms(person, medial):
    moved = with_hip_centre(person, medial_mm=medial)
    assert moved.abductor_arm_m > person.abductor_arm_m
    assert demand(moved, Posture()) < demand(person, Posture())
    assert moved.hip_separation_m == pytest.approx(person.hip_separation_m - 2 * medial / 1000)


@given(ordinary_people(), st.floats(-15, 15).filter(lambda mm: abs(mm) > 0.1))
def test_offset_changes_forces_but_neither_demand_nor_threshold(person, change):
    changed = with_offset(person, change)
    assert demand(changed, Posture()) == demand(person, Posture())
    assert threshold_fraction(changed) == pytest.approx(threshold_fraction(person), rel=1e-12)
    more = hip_contact_force(person, Posture()).bw - hip_contact_force(changed, Posture()).bw
    assert np.sign(more) == np.sign(change)


@given(ordinary_people(), st.floats(-15, 15))
def test_kept_muscle_force_moves_strength_with_the_arm_and_the_threshold_against_it(person, change):
    changed = with_offset(person, change, muscle_force_kept=True)
    ratio = changed.abductor_arm_m / person.abductor_arm_m
    assert changed.strength_nm_per_kg / person.strength_nm_per_kg == pytest.approx(ratio)
    assert threshold_fraction(changed) * ratio == pytest.approx(threshold_fraction(person), rel=1e-9)
    greatest = [p.strength_nm_per_kg * p.mass_kg / p.abductor_arm_m for p in (person, changed)]
    assert greatest[0] == pytest.approx(greatest[1])


@given(ordinary_people(), femora)
def test_going_there_and_back_restores_the_person(person, femur):
    usual = ProximalFemur()
    try:
        there = with_femur(person, femur, muscle_force_kept=True)
    except ValueError:
        reject()  # no such hip
    back = with_femur(there, usual, femur, muscle_force_kept=True)
    for name in ("abductor_arm_m", "line_of_pull_deg", "hip_separation_m", "strength_nm_per_kg"):
        assert getattr(back, name) == pytest.approx(getattr(person, name), rel=1e-9)


@given(ordinary_people())
def test_no_change_is_no_change(person):
    for same in (
        with_offset(person, 0),
        with_neck_shaft_angle(person, 128),
        with_trochanter(person),
        with_hip_centre(person),
    ):
        assert same.abductor_arm_m == pytest.approx(person.abductor_arm_m, rel=1e-12)
        assert same.line_of_pull_deg == pytest.approx(person.line_of_pull_deg, abs=1e-9)


def test_wider_pelvis_costs_force_in_proportion():
    wide = with_pelvic_width(Person(), 0.187)
    assert demand(wide, Posture()) / demand(Person(), Posture()) == pytest.approx(0.187 / 0.170)
    assert wide.abductor_arm_m == Person().abductor_arm_m


def test_gained_mass_uses_up_reserve_only_when_strength_does_not_grow_with_it():
    person = Person()
    grown, heavier = with_body_mass(person, 100.0), with_body_mass(person, 100.0, strength_kept=True)
    assert threshold_fraction(grown) == pytest.approx(threshold_fraction(person))
    assert heavier.strength_nm_per_kg * 100 == pytest.approx(person.strength_nm_per_kg * 75)
    assert threshold_fraction(heavier) == pytest.approx(threshold_fraction(person) * 100 / 75)
    assert equilibrium(heavier).activation > equilibrium(person).activation


def test_usual_femur_has_the_offset_of_its_row():
    usual = ProximalFemur()
    assert usual.offset_m == pytest.approx(0.043)
    assert np.hypot(usual.offset_m, usual.head_above_neck_foot_m) == pytest.approx(usual.neck_length_m)


def test_arrays_of_femora_and_people_broadcast():
    people = replace(Person(), abductor_arm_m=np.array([[0.040], [0.050]]))
    changed = with_offset(people, [-5.0, 0.0, 5.0])
    assert changed.abductor_arm_m.shape == (2, 3)
    for i, arm in enumerate((0.040, 0.050)):
        for j, change in enumerate((-5, 0, 5)):
            assert changed.abductor_arm_m[i, j] == pytest.approx(
                with_offset(Person(abductor_arm_m=arm), change).abductor_arm_m
            )


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            lambda: with_offset(Person(), [0.0, 25.0]),
            "change of femoral offset is 25 at index 1; accepted: -20 to 20 mm",
        ),
        (lambda: with_neck_shaft_angle(Person(), 160), "neck-shaft angle is 160; accepted: 100.1 to 146.2 degrees"),
        (lambda: with_neck_shaft_angle(Person(), 130, usual_deg=float("nan")), "neck-shaft angle is nan"),
        (lambda: with_trochanter(Person(), up_mm=40), "shift of the trochanter upwards is 40; accepted: -30 to 30 mm"),
        (
            lambda: with_hip_centre(Person(), medial_mm="far"),
            "shift of the hip centre towards the midline must be a number",
        ),
        (lambda: with_pelvic_width(Person(), 0.5), "distance between hip centres is 0.5"),
        (lambda: with_body_mass(Person(), 10, strength_kept=True), "body mass is 10"),
    ],
)
def test_impossible_bones_are_refused_in_words(call, words):
    with pytest.raises(ValueError, match=words):
        call()


def test_torsion_is_quoted_and_not_calculated():
    longest, shortest = torsion_arm_percent()
    assert (longest, shortest) == row("lever.torsion_effect.zindel").numbers[:2]
    assert shortest < 0 < longest
