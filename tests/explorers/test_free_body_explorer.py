"""The free-body explorer shows the lever's forces for every hip, posture and aid, and compares before with now."""

import re

import pytest

from glutemed.explorers import FreeBodyExplorer
from glutemed.explorers.controls import CONTROLS, NumberControl
from glutemed.explorers.presets import BALANCE
from glutemed.mechanics import Person, Posture
from glutemed.mechanics.lever import (
    hip_lever,
    lever_change,
    with_back_load,
    with_cane,
    with_hand_load,
    with_neck_shaft_angle,
    with_offset,
)
from glutemed.page import presentation_size


@pytest.fixture
def explorer():
    return FreeBodyExplorer()


@pytest.fixture
def quiet(monkeypatch):
    """What a student has: errors are shown, not raised."""
    monkeypatch.delenv("GLUTEMED_RAISE_ERRORS")


def said(pattern: str, text: str) -> float:
    return float(re.search(pattern, text)[1].replace("−", "-"))


PERSON = Person()
STATES = {
    "level": ({}, PERSON, Posture()),
    "mass": ({"mass": 110}, Person(mass_kg=110), Posture()),
    "pelvis": ({"hip_distance": 190}, Person(hip_separation_m=0.19), Posture()),
    "arm": ({"arm": 60}, Person(abductor_arm_m=0.06), Posture()),
    "offset": ({"offset": 5}, with_offset(PERSON, 5), Posture()),
    "varus": ({"neck_shaft": 118}, with_neck_shaft_angle(PERSON, 118), Posture()),
    "lean": ({"trunk_lean": 12}, PERSON, Posture(trunk_lean_deg=12)),
    "lean away": ({"trunk_lean": -10}, PERSON, Posture(trunk_lean_deg=-10)),
    "shift": ({"shift": 20}, PERSON, Posture(lateral_shift_m=0.02)),
    "cane": ({"cane": "opposite", "cane_push": 8}, PERSON, with_cane(PERSON, Posture(), 0.08)),
    "cane same": ({"cane": "same", "cane_push": 8}, PERSON, with_cane(PERSON, Posture(), 0.08, "same")),
    "bag": ({"load": "opposite", "load_mass": 9}, PERSON, with_hand_load(PERSON, Posture(), 9)),
    "bag same": ({"load": "same", "load_mass": 9}, PERSON, with_hand_load(PERSON, Posture(), 9, "same")),
    "pack, leaning": (
        {"load": "back", "load_mass": 9, "trunk_lean": 5},
        PERSON,
        with_back_load(PERSON, Posture(trunk_lean_deg=5), 9),
    ),
}


@pytest.mark.parametrize(("settings", "person", "posture"), STATES.values(), ids=STATES)
def test_the_sentence_gives_the_forces_of_the_lever(explorer, settings, person, posture):
    explorer.set(**settings)
    lever = hip_lever(person, posture)
    assert said(r"abductors pull with (\d+) N", explorer.text) == pytest.approx(lever.muscle_n, abs=0.51)
    assert said(r"hip joint carries \d+ N \(([\d.]+) body", explorer.text) == pytest.approx(lever.contact_bw, abs=0.006)
    assert said(r"or ([\d.]+) Nm/kg", explorer.text) == pytest.approx(lever.demand_nm / person.mass_kg, abs=0.006)
    assert said(r"on an arm of ([\d.]+) mm", explorer.text) == pytest.approx(1000 * lever.muscle_arm_m, abs=0.051)


@pytest.mark.parametrize(
    ("settings", "posture"),
    [
        ({"cane": "opposite", "cane_push": 10}, with_cane(PERSON, Posture(), 0.1)),
        ({"load": "opposite"}, with_hand_load(PERSON, Posture(), 7.5)),
        ({"trunk_lean": 10}, Posture(trunk_lean_deg=10)),
    ],
)
@pytest.mark.parametrize("before", ["usual", "unaided"])
def test_before_and_now_differ_by_what_the_lever_says(explorer, settings, posture, before):
    explorer.set(before=before, **settings)
    change = lever_change(PERSON, posture)
    assert said(r"now: abductor pull ([+−]\d+) %", explorer.text) == round(float(change.abductor_force_percent))
    assert said(r"joint reaction ([+−]\d+) %", explorer.text) == round(float(change.contact_force_percent))
    assert "Before, dashed" in explorer.text


def test_before_can_be_the_usual_person_or_this_one(explorer):
    explorer.set(mass=100, cane="opposite", before="usual")
    assert "abductor pull 1390 N" in explorer.text
    explorer.set(before="unaided")
    assert f"abductor pull {hip_lever(Person(mass_kg=100), Posture()).muscle_n:.0f} N" in explorer.text


def test_a_state_like_the_one_before_has_not_changed(explorer):
    explorer.set(before="usual")
    assert explorer.text.endswith("Now nothing has changed.")
    explorer.set(mass=76)
    assert "nothing has changed" not in explorer.text


@pytest.mark.parametrize("before", ["none", "usual"])
@pytest.mark.parametrize("side", ["right", "left"])
def test_what_no_abductor_can_balance_is_said_and_gets_no_force(explorer, before, side):
    explorer.set(trunk_lean=40, before=before, side=side)
    assert f"The pelvis tips to the {side}" in explorer.text
    assert "abductors pull with" not in explorer.text
    assert "adductors would have to pull" in explorer.text
    assert ("no change to give" in explorer.text) == (before == "usual")


@pytest.mark.parametrize(
    "start", [{}, {"before": "usual", "cane": "opposite", "load": "back", "side": "left"}], ids=str
)
@pytest.mark.parametrize("name", FreeBodyExplorer.controls)
def test_every_control_can_be_moved_through_its_whole_range(name, start):
    explorer = FreeBodyExplorer(**{"cane": "opposite", "load": "same"} | start)
    control, widget = CONTROLS[name], explorer._inputs[name]
    if isinstance(control, NumberControl):
        values = [*range(widget.minimum, widget.maximum, 3), widget.maximum]
    else:
        values = [
            value for value, _ in control.choices if (name, value) not in (("cane", "same"), ("load", "opposite"))
        ]
    pictures = set()
    for value in values:
        widget.value = value
        assert explorer.message == ""
        assert not re.search(r"\bnan\b|\binf\b", explorer.text + explorer._moving.value)
        pictures.add(explorer._moving.value)
    assert len(pictures) == len(set(values))


def test_one_hand_does_not_hold_two_things_and_the_last_good_state_stays(explorer, quiet):
    explorer.set(cane="opposite")
    before = explorer.state, explorer.text, explorer._moving.value
    explorer._inputs["load"].value = "opposite"
    assert "One hand cannot hold both a cane and a load" in explorer.message
    assert (explorer.state, explorer.text, explorer._moving.value) == before
    assert explorer._inputs["load"].value == "none"
    explorer._inputs["load"].value = "same"
    assert explorer.message == ""


def test_a_push_without_a_cane_is_idle(explorer):
    assert explorer._inputs["cane_push"].disabled
    assert explorer._inputs["load_mass"].disabled
    explorer.set(cane="same")
    assert not explorer._inputs["cane_push"].disabled


@pytest.mark.parametrize("name", BALANCE)
def test_a_preset_changes_what_its_name_says(explorer, name):
    explorer.set(side="left", before="usual")
    explorer._preset.value = name
    assert explorer._why.value
    assert (explorer.state["side"], explorer.state["before"]) == ("left", "usual")
    for control, value in BALANCE[name].values.items():
        assert explorer.state[control] == value
    change = said(r"now: abductor pull ([+−]\d+) %", explorer.text)
    lightens = ("coxa_vara", "more_offset", "lean_to_stance", "cane_opposite", "shopping_same")
    assert change < 0 if name in lightens else change > 0


def test_reset_brings_back_the_state_in_which_it_opened():
    explorer = FreeBodyExplorer(trunk_lean=8, before="usual")
    text, picture = explorer.text, explorer.picture_svg()
    explorer.set(side="left", before="none", mass=120, load="back")
    explorer.reset()
    assert explorer.text == text
    assert re.sub(r"gm\d+", "", explorer.picture_svg()) == re.sub(r"gm\d+", "", picture)


def test_one_line_restores_a_case(explorer):
    explorer.set(
        mass=93, hip_distance=181, arm=52, offset=-4, neck_shaft=133, trunk_lean=-5, shift=15, cane="same", cane_push=7,
        load="opposite", load_mass=12.5, side="left", before="unaided",
    )  # fmt: skip
    other = FreeBodyExplorer(case=explorer.case)
    assert (other.state, other.text, other.case) == (explorer.state, explorer.text, explorer.case)


@pytest.mark.parametrize(
    "only",
    [("mass",), ("trunk_lean", "shift"), ("cane", "cane_push"), ("load", "load_mass"), ("neck_shaft", "offset")],
    ids=str,
)
def test_a_lesson_can_show_a_few_controls(only):
    explorer = FreeBodyExplorer(only=only, before="usual")
    grid = next(child for child in explorer.children if "gm-controls" in child._dom_classes)
    assert [child for child in grid.children if child in explorer._inputs.values()] == [
        explorer._inputs[name] for name in explorer._ordered() if name in only
    ]
    assert explorer._preset not in [one for child in explorer.children for one in getattr(child, "children", ())]


def test_the_axes_and_the_still_layer_stay_while_sliders_move(explorer):
    explorer.set(before="usual")
    still = explorer._still.value
    limits = [(ax.get_xlim(), ax.get_ylim()) for ax in explorer._figure.figure.axes]
    explorer.set(mass=120, trunk_lean=-15, cane="opposite", load="back", load_mass=30, neck_shaft=145)
    assert explorer._still.value == still
    assert [(ax.get_xlim(), ax.get_ylim()) for ax in explorer._figure.figure.axes] == limits


def test_presentation_size_keeps_state_and_comparison():
    explorer = FreeBodyExplorer(before="usual", cane="opposite")
    text = explorer.text
    try:
        presentation_size(True)
        assert explorer._figure.size.text_pt >= 14
        assert explorer.text == text
        assert "dashed: before" in explorer._still.value + explorer._moving.value
    finally:
        presentation_size(False)
