"""The pelvic-drop explorer shows what the model says, and nothing a reader does breaks it."""

import re

import pytest

from glutemed.explorers import PelvicDropExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl
from glutemed.explorers.presets import PEOPLE
from glutemed.mechanics import Person, equilibrium, with_passive
from glutemed.page import presentation_size
from glutemed.teaching import prediction


@pytest.fixture
def explorer():
    return PelvicDropExplorer()


@pytest.fixture
def quiet(monkeypatch):
    """What a student has: errors are shown, not raised."""
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")


def _number_after(words: str, text: str) -> float:
    return float(re.search(rf"{words} (\d+(?:\.\d+)?)", text)[1])


@pytest.mark.parametrize("passive", ["default", "low"])
@pytest.mark.parametrize("strength", [0, 20, 48, 60, 100])
def test_the_sentence_gives_the_drop_of_the_model(explorer, strength, passive):
    explorer.set(strength=strength, passive=passive)
    drop = equilibrium(with_passive(Person(), passive), strength / 100).drop_deg
    if drop == 0:
        assert "stays level" in explorer.text
    else:
        assert _number_after("drops", explorer.text) == pytest.approx(drop, abs=0.05)
    assert f"Passive tissue: {passive} assumption." in explorer.text


def test_the_sentence_gives_the_forces_of_the_model(explorer):
    explorer.set(arm=35, mass=90)
    rest = equilibrium(Person(abductor_arm_m=0.035, mass_kg=90))
    assert _number_after("Muscle and passive tissue pull with", explorer.text) == pytest.approx(
        rest.abductor_force_n, abs=0.5
    )
    assert _number_after("hip contact force", explorer.text) == pytest.approx(rest.contact_force_bw, abs=0.005)


@pytest.mark.parametrize(("stance", "free"), [("right", "left"), ("left", "right")])
def test_the_free_side_drops_whichever_leg_stands(explorer, stance, free):
    explorer.set(side=stance, strength=30)
    assert explorer.text.startswith(f"Standing on the {stance} leg")
    assert f"the {free} side of the pelvis drops" in explorer.text
    assert f"{stance} side of the pelvis" not in explorer.text


def test_with_muscle_alone_the_pelvis_has_no_resting_place(explorer):
    explorer.set(strength=40, passive="none")
    assert "finds no resting place" in explorer.text
    assert not re.search(r"drops \d", explorer.text)
    explorer.set(lean=10)
    assert "stays level" in explorer.text
    assert "trunk leans 8.8° to the right" in explorer.text


def test_an_angle_no_hip_reaches_is_called_out(explorer):
    explorer.set(strength=0, passive="low", trunk="follows")
    assert "do not trust this angle" in explorer.text


@pytest.mark.parametrize("name", PelvicDropExplorer.controls)
def test_every_control_can_be_moved_through_its_whole_range(explorer, name):
    explorer.set(compare="yes")
    control, widget = CONTROLS[name], explorer._inputs[name]
    if isinstance(control, NumberControl):
        values = range(widget.minimum, widget.maximum + 1)
    elif control.is_yes_no:
        values = [True, False, True]
    else:
        values = [value for value, _ in control.choices]
    pictures = set()
    for value in values:
        widget.value = value
        assert explorer.message == ""
        assert "nan" not in (explorer.text + explorer._moving.value).lower().replace("nano", "")
        pictures.add(explorer._still.value + explorer._moving.value)
    assert len(pictures) > 1


def test_axes_do_not_rescale_while_sliders_move(explorer):
    plate = explorer._figure
    before = [(ax.get_xlim(), ax.get_ylim(), ax.get_position().bounds) for ax in plate.figure.axes]
    for values in (
        {"strength": 0},
        {"mass": 120},
        {"arm": 65},
        {"lean": 40},
        {"passive": "low"},
        {"full_strength": 2.0},
    ):
        explorer.set(**values)
    assert [(ax.get_xlim(), ax.get_ylim(), ax.get_position().bounds) for ax in plate.figure.axes] == before


def test_a_move_of_a_slider_does_not_redraw_what_stands_still(explorer):
    still = explorer._still.value
    explorer.set(strength=30, lean=5)
    assert explorer._still.value == still


def test_reset_brings_back_the_state_in_which_it_opened():
    explorer = PelvicDropExplorer(strength=60, lean=3)
    text, picture = explorer.text, explorer.picture_svg()
    explorer.set(strength=10, side="left", passive="none")
    explorer.reset()
    assert (explorer.text, explorer.picture_svg()) == (text, picture)
    assert explorer._inputs["strength"].value == 60


def test_one_line_restores_a_case(explorer):
    explorer.set(strength=37, full_strength=1.65, arm=52, side="left", passive="low", compare="yes", second="paralysis")
    other = PelvicDropExplorer(case=explorer.case)
    assert (other.state, other.text, other.case) == (explorer.state, explorer.text, explorer.case)
    third = PelvicDropExplorer()
    third._case.value = explorer.case
    assert third.text == explorer.text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("free_body strength=20", "not a case of this explorer"),
        ("", "not a case of this explorer"),
        ("pelvic_drop strength=200", "Strength left is 200; accepted: 0 to 100 %"),
        ("pelvic_drop strenght=20", "strenght=20"),
        ("pelvic_drop passive=some", "accepted: default, low, none"),
    ],
)
def test_a_case_that_cannot_be_read_is_said_in_words_and_changes_nothing(explorer, quiet, line, words):
    before = explorer.text, explorer._moving.value
    explorer._case.value = line
    assert words in explorer.message.replace("&#x27;", "'")
    assert (explorer.text, explorer._moving.value) == before
    assert explorer._case.value == explorer.case


def test_a_typed_number_out_of_range_keeps_the_last_good_state(explorer, quiet):
    explorer.set(strength=48)
    before = explorer.state
    explorer._inputs["strength"]._receive(None, {"typed": "480"}, [])
    assert "Strength left is 480; accepted: 0 to 100 %" in explorer.message
    assert explorer.state == before
    explorer._inputs["strength"]._receive(None, {"typed": "40"}, [])
    assert explorer.message == ""
    assert explorer.state["strength"] == 40


def test_an_error_in_a_callback_surfaces_under_test(explorer, monkeypatch):
    monkeypatch.setattr(explorer, "solve", lambda state: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        explorer._inputs["strength"].value = 50


def test_an_error_in_a_callback_is_said_in_words_to_a_student(explorer, monkeypatch, quiet):
    before = explorer.text
    monkeypatch.setattr(explorer, "solve", lambda state: 1 / 0)
    explorer._inputs["strength"].value = 50
    assert "Nothing was changed." in explorer.message
    assert explorer.text == before
    assert explorer._inputs["strength"].value == 100


def test_a_picture_that_fails_keeps_the_last_good_state(explorer, monkeypatch, quiet):
    before = explorer.state, explorer.text
    monkeypatch.setattr(explorer, "draw", lambda figure, solved: 1 / 0)
    explorer._inputs["strength"].value = 50
    assert "Nothing was changed" in explorer.message
    assert (explorer.state, explorer.text) == before
    assert explorer._inputs["strength"].value == 100


def test_impossible_values_are_refused_from_python(explorer):
    with pytest.raises(ValueError, match=r"Body mass is -5; accepted: 40 to 120 kg"):
        explorer.set(mass=-5)
    with pytest.raises(ValueError, match="accepted: no, yes"):
        explorer.set(compare=True)
    with pytest.raises(ValueError, match="no control 'weight'"):
        explorer.set(weight=70)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_preset_sets_the_person_and_says_its_source(explorer, name):
    explorer._preset.value = name
    for control, value in PEOPLE[name].values.items():
        assert explorer.state[control] == value
    assert explorer._why.value
    explorer._inputs["strength"].value = 33
    assert explorer.state["strength"] == 33


def test_the_nerve_block_changes_drop_by_less_than_measurement_error_with_both_assumptions(explorer):
    explorer._preset.value = "nerve_block"
    for passive in ("default", "low"):
        explorer.set(passive=passive)
        assert "stays level" in explorer.text


def test_a_second_person_is_described_and_drawn(explorer):
    alone = explorer._moving.value
    explorer.set(compare="yes", second="older_woman")
    assert "Second person, dashed (older woman)" in explorer.text
    assert "dashed: older woman" in explorer._moving.value
    explorer.set(compare="no")
    assert explorer._moving.value == alone


def test_the_picture_carries_the_sentence_for_a_screen_reader(explorer):
    explorer.set(strength=30)
    assert 'role="img"' in explorer._moving.value
    assert explorer.text.split(".")[0] in explorer._moving.value
    assert 'aria-hidden="true"' in explorer._still.value
    assert explorer._inputs["strength"].outcome == explorer.text


def test_the_saved_face_is_a_picture_and_a_sentence(explorer):
    bundle = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == explorer.text
    assert bundle["image/png"].startswith("iVBOR")


def test_presentation_size_redraws_with_larger_type():
    explorer = PelvicDropExplorer()
    reading = explorer._figure.size.text_pt
    try:
        presentation_size(True)
        assert explorer._figure.size.text_pt >= 14 > reading
        assert "gm-presenting" in explorer._dom_classes
        assert explorer._present.value is True
    finally:
        presentation_size(False)
    assert explorer._figure.size.text_pt == reading


def test_the_curve_is_covered_until_the_prediction_opens():
    class Guess:
        is_open, number, revealed = False, 8.0, False

        def on_open(self, callback):
            self.callback = callback

        def reveal(self):
            self.revealed = True

    guess = Guess()
    explorer = PelvicDropExplorer(after=guess)
    assert "Commit to your prediction" in explorer._moving.value
    guess.is_open = True
    guess.callback()
    assert guess.revealed
    assert "Commit to your prediction" not in explorer._moving.value


def test_only_the_named_controls_are_shown():
    explorer = PelvicDropExplorer(only=("strength",), passive="none")
    grid = next(child for child in explorer.children if "gm-controls" in child._dom_classes)
    assert [child.label for child in grid.children if hasattr(child, "label")] == ["Strength left"]
    assert not any(child in explorer._inputs.values() for child in grid.children[1:])
    assert explorer.state["passive"] == "none"


def test_a_person_changed_by_hand_is_no_longer_the_preset(explorer):
    explorer._preset.value = "paralysis"
    assert "No abductor force" in explorer._why.value
    explorer._inputs["strength"].value = 20
    assert (explorer._preset.value, explorer._why.value) == ("", "")
    assert (explorer.state["strength"], explorer.state["lean"]) == (20, 40)


def test_the_tendinopathy_preset_does_what_its_note_says(explorer):
    explorer._preset.value = "gluteal_tendinopathy"
    assert "about 5 degrees (calculated, default assumption)" in explorer._why.value
    assert _number_after("drops", explorer.text) == pytest.approx(5, abs=0.5)


def test_two_pictures_on_a_page_share_no_id():
    one, other = PelvicDropExplorer(), PelvicDropExplorer()
    ids = [set(re.findall(r'id="([^"]+)"', x._still.value + x._moving.value)) for x in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    assert not set(re.findall(r'id="([^"]+)"', one._still.value)) & set(re.findall(r'id="([^"]+)"', one._moving.value))
    used = set(re.findall(r'(?:url\(#|href="#)([^")]+)', one._still.value + one._moving.value))
    assert used <= ids[0]


def test_the_person_alone_gives_no_curve_away():
    explorer = PelvicDropExplorer(plots=False, strength=30, only=("lean", "side"))
    assert "How drop changes" not in explorer._still.value + explorer._moving.value
    explorer.set(lean=20, side="left")
    assert "stays level" in explorer.text


def test_the_controls_say_what_they_mean_and_where_they_come_from(explorer):
    about = next(child for child in explorer.children if "gm-about" in child._dom_classes).value
    for name in explorer.controls:
        assert CONTROLS[name].label in about
    assert "Ramskov et al. 2014" in about
    assert "The model calculates every number shown here" in about


@pytest.mark.parametrize("how", ["restore", "set", "paste"])
def test_another_person_takes_the_preset_and_its_note_away(explorer, how):
    explorer._preset.value = "paralysis"
    line = "pelvic_drop strength=90 mass=60"
    if how == "restore":
        explorer.restore(line)
    elif how == "set":
        explorer.set(strength=90)
    else:
        explorer._case.value = line
    assert (explorer._preset.value, explorer._why.value) == ("", "")
    assert "90 % of strength" in explorer.text


def test_nothing_is_ever_minus_zero():
    explorer = PelvicDropExplorer(strength=0, passive="none", lean=40)
    assert "-0" not in explorer.text
    assert "No abductor muscle or passive tissue pulls" in explorer.text
    assert "-0 N" not in explorer._moving.value


def test_starting_a_prediction_over_takes_its_mark_from_the_picture():
    guess = prediction("03_pelvic_drop", "p1")
    explorer = PelvicDropExplorer(after=guess)
    guess._entry.boxes[2].value = True
    guess.commit_button.click()
    assert "you predicted" in explorer._moving.value
    guess.restart_button.click()
    assert "you predicted" not in explorer._moving.value
    assert "Commit to your prediction" not in explorer._moving.value
