"""What the model says about the invented patients is the model's own, and names sides."""

import re
from dataclasses import replace as replaced

import pytest

from glutemed.clinical.case_model import model_view
from glutemed.clinical.cases import course_cases
from glutemed.mechanics import GRAVITY, DropStudy, Person, equilibrium

PATIENTS = {case.id: case.patient for case in course_cases()}


@pytest.mark.parametrize("patient", PATIENTS.values(), ids=PATIENTS)
def test_the_model_gets_the_patients_size_strength_and_lean(patient):
    view = model_view(patient)
    person = view.study.person
    assert (person.mass_kg, person.stature_m) == (patient.mass_kg, patient.height_m)
    assert view.study.strength_fraction * person.strength_nm_per_kg == pytest.approx(patient.strength)
    assert view.study.max_lean_deg == patient.lean_deg
    assert view.asked_nm_per_kg == pytest.approx(GRAVITY * Person().hip_separation_m / 2)
    rest = equilibrium(person, view.study.strength_fraction, patient.lean_deg)
    assert (view.rest.drop_deg, view.rest.lean_deg) == (rest.drop_deg, rest.lean_deg)


def test_needed_strength_is_where_an_upright_trunk_stops_being_enough():
    view = model_view(PATIENTS["v3_cane"])
    person = view.study.person
    for more, drops in ((1.01, False), (0.99, True)):
        fraction = more * view.needed_nm_per_kg / person.strength_nm_per_kg
        assert (DropStudy(person, fraction).rest.drop_deg > 0) == drops


def test_strong_patients_stay_level_upright_and_weak_ones_lean_first():
    for name in ("v2_runner", "v5_washing_machine"):
        assert (model_view(PATIENTS[name]).rest.drop_deg, model_view(PATIENTS[name]).rest.lean_deg) == (0, 0)
    leans = [float(model_view(PATIENTS[n]).rest.lean_deg) for n in ("v1_hill_walker", "v3_cane", "v4_pelvic_fracture")]
    assert 0 < leans[0] < leans[1] < leans[2]


def test_where_model_and_patient_differ_by_more_than_can_be_measured_it_says_so():
    said = {name: model_view(patient).words()[-1] for name, patient in PATIENTS.items()}
    assert [name for name, words in said.items() if "disagree" in words] == [
        "v3_cane",
        "v4_pelvic_fracture",
    ]
    assert "leans first" in said["v4_pelvic_fracture"]


def test_a_difference_at_the_edge_of_what_can_be_measured_does_not_count():
    strong = PATIENTS["v5_washing_machine"]
    assert strong.drop_deg == 4, "the smallest detectable change of the goniometer"
    assert "agree within the 4°" in model_view(strong).words()[-1]
    more = model_view(strong.model_copy(update={"drop_deg": 5})).words()[-1]
    assert "disagree" in more
    assert "outside of the model" in more


def test_a_patient_on_the_left_leg_is_the_mirror_image():
    patient = PATIENTS["v3_cane"]
    swapped = {"strength_left": patient.strength_right, "strength_right": patient.strength_left, "stance_side": "left"}
    here, there = model_view(patient).words(), model_view(patient.model_copy(update=swapped)).words()
    swap = {"right": "left", "left": "right"}
    assert [re.sub(r"\b(right|left)\b", lambda m: swap[m[1]], words) for words in here] == there


def test_a_patient_who_finds_no_resting_place_in_the_model_is_told_as_that():
    view = model_view(PATIENTS["v4_pelvic_fracture"].model_copy(update={"lean_deg": 0.0}))
    nothing = replaced(
        view, study=replaced(view.study, person=replaced(view.study.person, passive_anchor_nm_per_kg=0.0))
    )
    assert "no resting place" in nothing.words()[0]
    assert "disagree" in nothing.words()[-1]
