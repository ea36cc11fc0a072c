"""The planner follows its controls, stops at a red flag, and loses nothing."""

import ipywidgets as widgets
import pytest

from glutemed.clinical.plan import PlanInputs, make_plan
from glutemed.clinical.plan.record import read_file
from glutemed.page.number_input import NumberInput
from glutemed.teaching import plan_files, planner
from glutemed.teaching.plan_inputs import NUMBERS
from glutemed.teaching.planner import PlannerPanel


@pytest.fixture
def panel(tmp_path):
    return PlannerPanel(folder=tmp_path)


def every_widget(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from every_widget(child)


def press(panel, name):
    panel.buttons[name].click()


def move(panel, name, value):
    panel._form.numbers[name].value = NUMBERS[name].steps(value)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_plan_follows_every_control(panel):
    form = panel._form
    move(panel, "pain", 7)
    assert panel.plan.start == 0
    move(panel, "pain", 1)
    move(panel, "stance", 30)
    form.irritability.value = "low"
    assert panel.plan.start == 2
    form.measured.value = True
    move(panel, "strength", 1.6)
    assert panel.plan.start == 3
    form.goal.value = "running"
    form.equipment["step"].value = True
    move(panel, "days", 6)
    form.side.value = "left"
    form.response.value = "late"
    assert panel.plan == make_plan(
        PlanInputs(
            side="left",
            irritability="low",
            pain=1,
            response_24h="late",
            strength_nm_per_kg=1.6,
            stance_s=30,
            goal="running",
            equipment=("band", "step"),
            days_per_week=6,
        )
    )


def test_the_page_shows_the_stage_in_words_and_not_by_colour_alone(panel):
    page = panel._page.value
    assert "start here" in page
    assert "(start here)" in page
    assert page.count("<details open") == 1
    assert "not needed for this goal" in page
    assert all(line.reason in page for line in panel.plan.why)


def test_a_red_flag_stops_the_plan_and_the_hand_outs(panel):
    panel._form.flags["cauda_equina"].value = True
    assert panel.plan.stopped
    assert "emergency department" in panel._page.value
    assert "Stage" not in panel._page.value
    assert panel.summary().startswith("Stop")
    assert panel.buttons["Hand-out as PDF"].disabled
    panel._form.flags["cauda_equina"].value = False
    assert not panel.plan.stopped
    assert not panel.buttons["Hand-out as PDF"].disabled


def test_what_is_saved_can_be_loaded(panel, tmp_path):
    move(panel, "pain", 2)
    panel.file_name.value = "Mrs B"
    press(panel, "Save plan")
    saved = panel.plan
    assert "Mrs_B.json" in panel._told.value
    assert 'download="Mrs_B.json"' in panel._link.value
    assert read_file((tmp_path / "Mrs_B.json").read_text()) == saved.inputs
    press(panel, "Reset")
    assert panel.plan != saved
    assert "Mrs_B" in panel.file_name.options
    panel.file_name.value = "Mrs_B"
    press(panel, "Load plan")
    assert panel.plan == saved
    assert panel._form.inputs() == saved.inputs


def test_saving_never_writes_over_another_plan(panel, tmp_path):
    press(panel, "Save plan")
    press(panel, "Save plan")
    move(panel, "pain", 9)
    press(panel, "Save plan")
    assert [name for name in names(tmp_path) if not name.startswith(".")] == ["my_plan.json", "my_plan_2.json"]
    assert read_file((tmp_path / "my_plan.json").read_text()).pain == PlanInputs().pain


def test_hand_outs_are_written_beside_the_notebook(panel, tmp_path):
    press(panel, "Hand-out as HTML")
    press(panel, "Hand-out as PDF")
    assert {"my_plan.html", "my_plan.pdf"} <= set(names(tmp_path))
    assert (tmp_path / "my_plan.pdf").read_bytes().startswith(b"%PDF")
    assert "data:application/pdf;base64," in panel._link.value


def test_a_restart_loses_nothing(panel, tmp_path):
    assert names(tmp_path) == []  # opening the planner writes nothing
    move(panel, "pain", 8)
    panel._form.irritability.value = "high"
    after = PlannerPanel(folder=tmp_path)
    assert after.summary() == PlannerPanel(folder=tmp_path / "none").summary()
    assert after._continue.layout.display != "none"
    move(after, "days", 5)  # the reader begins before taking up what was left
    after._continue.click()
    assert after.plan == panel.plan
    assert after._continue.layout.display == "none"


def test_nothing_to_go_on_with_shows_no_button(panel):
    assert panel._continue.layout.display == "none"


@pytest.mark.parametrize("name", ["../secret", "a/b", "", "   ", ".hidden", "x" * 80, "a\\b", "C:plan"])
def test_a_name_that_leaves_the_folder_is_refused(panel, tmp_path, name):
    panel.file_name.value = name
    with pytest.raises(ValueError, match="the plan's name"):
        press(panel, "Save plan")
    assert names(tmp_path) == []
    assert 'role="alert"' in panel.message


@pytest.mark.parametrize("text", ["not json", '{"glutemed": "planner", "inputs": {"pain": 99}}', "\udcff"])
def test_a_broken_file_changes_nothing(panel, tmp_path, text):
    (tmp_path / "bad.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    before = panel.plan
    panel.file_name.value = "bad"
    with pytest.raises(ValueError, match=r"not a saved plan|Pain is 99|cannot be read"):
        press(panel, "Load plan")
    assert panel.plan is before
    assert plan_files.saved_plans(tmp_path) == []


def test_a_missing_file_is_named(panel):
    panel.file_name.value = "gone"
    with pytest.raises(ValueError, match=r"no file gone\.json"):
        press(panel, "Load plan")


def test_a_folder_that_cannot_be_written_to_is_said_and_the_plan_goes_on(tmp_path):
    panel = PlannerPanel(folder=tmp_path / "missing")
    move(panel, "pain", 7)
    assert panel.plan.start == 0
    with pytest.raises(ValueError, match="cannot be written to"):
        press(panel, "Save plan")


def test_the_case_line_restores_the_state(panel, tmp_path):
    move(panel, "stance", 12)
    panel._form.flags["fever"].value = True
    again = PlannerPanel(panel.case, folder=tmp_path)
    assert again.plan == panel.plan
    panel._case.value = "planner pain=6"
    assert panel.plan == make_plan(PlanInputs(pain=6))
    with pytest.raises(ValueError, match="not a case of the planner"):
        panel._case.value = "pelvic_drop strength=40"
    assert panel._case.value == panel.case == again.case.split("planner")[0] + panel.case


def test_a_typed_number_out_of_range_keeps_the_last_plan(panel):
    before = panel.plan
    with pytest.raises(ValueError, match="Pain is 12"):
        panel._form.numbers["pain"]._on_typed("12")
    assert panel.plan == before
    panel._form.numbers["pain"]._on_typed("6")
    assert panel.plan.inputs.pain == 6


def test_every_control_has_a_name(panel):
    for widget in every_widget(panel):
        if isinstance(widget, NumberInput):
            assert widget.label
        elif isinstance(widget, widgets.Button | widgets.Checkbox | widgets.Dropdown | widgets.Text):
            assert widget.description


def test_the_saved_face_is_the_plan_in_words(panel):
    bundle = panel._repr_mimebundle_()
    assert bundle["text/plain"] == panel.summary()
    assert "start at stage 1" in panel.summary()
    assert "image/png" not in bundle


def test_the_lesson_opens_it_with_one_call(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert planner().plan == make_plan(PlanInputs())
    assert planner("planner pain=9").plan.start == 0
    assert names(tmp_path) == []
