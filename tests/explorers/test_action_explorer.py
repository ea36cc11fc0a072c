"""The action explorer: what a student can find with it, in words, pictures and controls."""

import numpy as np
import pytest

from glutemed.drawing.action_study import ActionStudy
from glutemed.explorers.action import NAMED_VIEWS, ActionExplorer
from glutemed.explorers.controls import CONTROLS, ChoiceControl
from glutemed.explorers.presets import HIP_POSITIONS
from glutemed.mechanics.muscles import HipAngles, moment_arms, muscle_set

MODELS = ("gait2392", "rajagopal2016")


@pytest.fixture
def explorer(monkeypatch):
    monkeypatch.setenv("GLUTEMED_RAISE_ERRORS", "1")
    return ActionExplorer()


def arm(model, part, about, **hip):
    muscles = muscle_set(model)
    return 1000 * getattr(moment_arms(muscles, HipAngles(**hip)), f"{about}_m")[muscles.index(part)]


@pytest.mark.parametrize("model", MODELS)
def test_anterior_fibres_turn_the_thigh_inwards_and_posterior_ones_outwards(explorer, model):
    explorer.set(muscle_model=model)
    front, rear = (arm(model, part, "rotation") for part in ("gmed_ant", "gmed_post"))
    assert front > 10
    assert rear < -25
    assert f"turns the thigh inwards ({front:.0f} mm)" in explorer.text
    assert f"turns the thigh outwards ({-rear:.0f} mm)" in explorer.text


@pytest.mark.parametrize("model", MODELS)
def test_flexion_swings_every_rotation_arm_of_medius_inwards(explorer, model):
    explorer.set(muscle_model=model, arm_about="rotation")
    study = explorer.solve(explorer.state).study
    curves = study.curves_mm(study.muscles)
    upto_70 = study.angles_deg <= 70
    assert (np.diff(curves[:, upto_70], axis=1) > 0).all()
    outwards = study.angles_deg[curves[2] < 0]
    assert 35 < outwards.max() < 60  # posterior fibres turn outwards near extension only
    explorer.set(hip_flexion=90)
    assert "outwards" not in explorer.text


@pytest.mark.parametrize("model", MODELS)
def test_beyond_30_degrees_abduction_leverage_falls_and_the_front_ends_as_an_adductor(explorer, model):
    explorer.set(muscle_model=model)
    study = explorer.solve(explorer.state).study
    curves = study.curves_mm(study.muscles)
    assert (np.diff(curves[:, study.angles_deg >= 36], axis=1) < 0).all()
    explorer.set(hip_flexion=95)
    assert "anterior part: adducts" in explorer.text


@pytest.mark.parametrize("model", MODELS)
def test_with_flexed_hips_tfl_has_the_most_leverage_for_abduction(explorer, model):
    explorer.set(muscle="medius_tfl", hip_flexion=45, muscle_model=model)
    arms = {part: row["abduction"] for part, row in explorer.solve(explorer.state).study.arms_mm.items()}
    assert max(arms, key=arms.get) == "tfl"
    assert "Tensor fasciae latae: abducts" in explorer.text


def test_the_sentence_states_position_view_parts_and_source(explorer):
    explorer.set(hip_flexion=30, hip_adduction=-10, hip_rotation=5, turn=180, view_height=0)
    assert explorer.text.startswith("Right hip flexed 30°, abducted 10°, turned inwards 5°, seen from behind.")
    for part in ("anterior", "middle", "posterior"):
        assert explorer.text.count(f"Gluteus medius, {part} part:") == 1
    assert explorer.text.count(" mm)") == 9
    assert "calculated with the published model gait2392" in explorer.text
    explorer.set(compare_models="yes")
    assert "Dashed, abduction arms of Rajagopal2016" in explorer.text
    explorer.set(arm_about="rotation")
    assert "15 of 18 rotation arms inwards" in explorer.text


def test_an_assumed_path_is_named_as_one(explorer):
    explorer.set(muscle="maximus", muscle_model="rajagopal2016", hip_adduction=30, hip_rotation=-30)
    assert "assumption" in explorer.text
    assert "*" in explorer.picture_svg()
    explorer.set(hip_adduction=0, hip_rotation=0)
    assert "assumption" not in explorer.text


def test_no_leverage_is_said_without_a_direction(explorer):
    for flexion in range(70, 101):
        explorer.set(hip_flexion=flexion)
        assert "(-" not in explorer.text
        assert "abducts (0 mm)" not in explorer.text


@pytest.mark.parametrize("name", NAMED_VIEWS)
def test_a_named_view_turns_the_hip_and_leaves_the_numbers(explorer, name):
    before = explorer.text.split(".", 1)[1]
    button = next(w for w in explorer.own_widgets() if w.description == name)
    button.click()
    assert (explorer.state["turn"], explorer.state["view_height"]) == NAMED_VIEWS[name]
    assert explorer.text.split(".", 1)[1] == before


@pytest.mark.parametrize("name", ActionExplorer.controls)
def test_every_control_of_the_action_explorer_changes_picture_and_words_over_its_whole_range(explorer, name):
    control = CONTROLS[name]
    if isinstance(control, ChoiceControl):
        values = [value for value, _ in control.choices]
    else:
        every = np.linspace(control.steps(control.minimum), control.steps(control.maximum), 5).round()
        values = [control.value(int(steps)) for steps in every]
    shown = set()
    for value in values:
        explorer.set(**{name: value})
        assert explorer.state[name] == value
        shown.add(explorer._moving.value.split("aria-label", 1)[1].split(">", 1)[1])
    assert len(shown) >= len(values) - (name == "turn")  # 0 and 360 degrees are the same view


def test_a_move_updates_the_picture_and_leaves_the_still_layer(explorer):
    still, figure = explorer._still.value, explorer._figure
    explorer.set(hip_flexion=40, turn=200, hip_rotation=10)
    assert explorer._still.value == still
    assert explorer._figure is figure
    explorer.set(arm_about="rotation")
    assert explorer._still.value != still
    assert explorer._figure is figure


@pytest.mark.parametrize("name", HIP_POSITIONS)
def test_a_position_keeps_view_and_muscle(explorer, name):
    explorer.set(muscle="minimus", turn=200, arm_about="rotation", hip_adduction=5)
    explorer._preset.value = name
    assert explorer.state["hip_flexion"] == HIP_POSITIONS[name].values.get("hip_flexion", 0)
    assert explorer.state["hip_adduction"] == 0
    kept = (explorer.state[control] for control in ("muscle", "turn", "arm_about"))
    assert tuple(kept) == ("minimus", 200, "rotation")


def test_a_case_line_of_the_action_explorer_restores_its_state(explorer):
    explorer.set(hip_flexion=-20, muscle="maximus", compare_models="yes", turn=275)
    again = ActionExplorer(case=explorer.case)
    assert again.state == explorer.state
    assert again.text == explorer.text
    with pytest.raises(ValueError, match="Hip flexion"):
        again.restore("action hip_flexion=150")


def test_the_study_draws_over_the_range_of_the_slider():
    for against, control in (("flexion", "hip_flexion"), ("adduction", "hip_adduction")):
        angles = ActionStudy(against=against).angles_deg
        assert (angles[0], angles[-1]) == (CONTROLS[control].minimum, CONTROLS[control].maximum)
