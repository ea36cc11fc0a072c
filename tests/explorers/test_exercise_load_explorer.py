"""The load calculator follows its controls, gives usual postures, and says the model's numbers."""

import re

import pytest

from glutemed.explorers import ExerciseLoadExplorer
from glutemed.explorers.controls import CONTROLS
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.exercise_load import (
    STANDING,
    exercise_posture,
    exercise_share,
    side_lying_abduction,
    side_plank,
    standing_exercise,
)


@pytest.fixture
def explorer():
    return ExerciseLoadExplorer()


def percent(explorer):
    return float(re.search(r"(\d+) % of what this person can give", explorer.text)[1])


def test_each_exercise_gives_the_share_of_the_model(explorer):
    person = Person(mass_kg=60, stature_m=1.65, strength_nm_per_kg=1.2)
    explorer.set(mass=60, stature=165, full_strength=1.2, strength=90, pelvis_drop=6, trunk_lean=4, held_weight=5,
                 leg_lift=15, ankle_weight=1.5, band_tension=30)  # fmt: skip
    posture = Posture(drop_deg=6, trunk_lean_deg=4)
    loads = {name: standing_exercise(person, name, posture, 5) for name in STANDING}
    loads["side_lying"] = side_lying_abduction(person, 15, 1.5, 30)
    loads |= {name: side_plank(person, name, 15) for name in ("plank_knees", "plank_feet", "plank_lifted")}
    assert set(loads) == {value for value, _ in CONTROLS["load_exercise"].choices}
    for name, load in loads.items():
        explorer.set(load_exercise=name)
        assert percent(explorer) == round(100 * float(exercise_share(person, load, 0.9)))


@pytest.mark.parametrize("name", STANDING)
def test_picking_an_exercise_on_one_leg_gives_its_usual_posture(explorer, name):
    explorer.set(pelvis_drop=15, trunk_lean=30)
    explorer._inputs["load_exercise"].value = "plank_feet"
    explorer._inputs["load_exercise"].value = name
    usual = exercise_posture(name)
    assert (explorer.state["pelvis_drop"], explorer.state["trunk_lean"]) == (
        round(usual.drop_deg),
        round(usual.trunk_lean_deg),
    )
    other = ExerciseLoadExplorer(case="exercise_load load_exercise=" + name + " pelvis_drop=12")
    assert other.state["pelvis_drop"] == 12


def test_only_controls_that_do_something_are_live(explorer):
    for name in ("step_down", "side_lying", "plank_feet", "plank_lifted"):
        explorer.set(load_exercise=name, band_tension=20)
        idle = explorer.idle_controls(explorer.state)
        text = explorer.text
        for control in ("pelvis_drop", "trunk_lean", "leg_lift", "held_weight", "ankle_weight", "band_tension"):
            before = explorer.state[control]
            explorer.set(**{control: CONTROLS[control].maximum})
            assert (explorer.text == text) == (control in idle), (name, control)
            explorer.set(**{control: before})
    explorer.set(load_exercise="side_lying", band_tension=0)
    assert "band_place" in explorer.idle_controls(explorer.state)


def test_every_control_can_be_swept(explorer):
    for name in ("step_down", "side_lying", "plank_lifted"):
        explorer.set(load_exercise=name)
        for control in set(explorer.controls) - explorer.idle_controls(explorer.state):
            widget = explorer._inputs[control]
            if hasattr(widget, "minimum"):
                for value in (widget.minimum, widget.maximum):
                    widget.value = value
                    assert explorer.message == ""
        explorer.reset()


def test_a_heavier_cuff_and_a_band_at_the_ankles_are_harder(explorer):
    explorer.set(ankle_weight=2)
    cuff = percent(explorer)
    explorer.set(ankle_weight=0, band_tension=50, band_place="knee")
    knee = percent(explorer)
    explorer.set(band_place="ankle")
    assert percent(explorer) > knee > 40
    assert cuff > 40


def test_without_strength_the_explorer_says_so(explorer):
    explorer.set(strength=0, passive="none")
    assert "this hip can give nothing" in explorer.text
    assert "take an easier version" in explorer.text


def test_another_family_or_hip_needs_a_new_figure_and_a_slider_does_not(explorer):
    figure = explorer._figure
    explorer.set(leg_lift=20)
    still = explorer._still.value
    explorer.set(ankle_weight=3)
    assert explorer._figure is figure
    assert explorer._still.value == still
    explorer.set(working_hip="left")
    assert explorer._figure is not figure
    assert "the left" in explorer.text
    figure = explorer._figure
    explorer.set(load_exercise="plank_knees")
    assert explorer._figure is not figure


def test_reset_and_case_line(explorer):
    text = explorer.text
    explorer.set(load_exercise="single_leg_squat", held_weight=12, stature=160)
    other = ExerciseLoadExplorer(case=explorer.case)
    assert (other.state, other.text) == (explorer.state, explorer.text)
    explorer.reset()
    assert explorer.text == text
