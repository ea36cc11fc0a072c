"""A case on the page: every step by button or tick box, nothing lost, red flags first, the answer kept to the end."""

import re
from html import unescape
from pathlib import Path

import ipywidgets as widgets
import pytest

from glutemed.teaching import case, case_panel

EXAMPLE = (
    (Path(__file__).parents[2] / "docs" / "write_a_case.md").read_text("utf-8").split("```toml\n")[1].split("```")[0]
)


@pytest.fixture
def panel():
    return case(1)


@pytest.fixture
def own_file(tmp_path):
    path = tmp_path / "my_cases.toml"
    path.write_text(EXAMPLE, encoding="utf-8")
    return path


def press(panel, *ids):
    for id in ids:
        panel.questions[id].button.click()


def shown(widget):
    return widget.layout.display != "none"


def words(panel):
    """Everything that a reader can see now, as one text."""
    seen = []

    def look(widget):
        if not shown(widget):
            return
        seen.append(str(getattr(widget, "description", "")) + " " + str(getattr(widget, "value", "")))
        for child in getattr(widget, "children", ()):
            look(child)

    look(panel)
    return unescape(re.sub(r"<[^>]*>", " ", "\n".join(seen)))


def examine(panel, idea=0, *tests):
    if not panel.walk.asked:
        press(panel, "where")
    panel.idea.boxes[idea].value = True
    panel.examine_button.click()
    press(panel, *tests)


def close(panel, decision=1, plan=(0,)):
    panel.decision.boxes[decision].value = True
    for place in plan:
        panel.plan.boxes[place].value = True
    panel.commit_button.click()


def test_a_case_opens_with_questions_only(panel):
    said = words(panel)
    assert "invented" in said
    for choice in panel.walk.case.choice:
        assert (choice.ask in said) == (choice.kind == "history" and not choice.after)
        assert choice.answer not in said
    assert panel.walk.case.best.feedback not in said


def test_an_answer_shows_below_its_button_with_its_price_and_the_button_stays_usable(panel):
    question = panel.questions["load"]
    assert "2 min" in question.button.description
    press(panel, "load")
    assert "from one walk a week to three" in question.answer.value
    assert "2 of 25 min" in question.answer.value
    assert 'role="alert"' in question.answer.value
    assert question.button.description.startswith("✓")
    assert not question.button.disabled
    assert shown(panel.questions["habits"])  # the follow-up opens
    before = question.answer.value
    press(panel, "load", "where")
    assert question.answer.value == before  # not read out a second time
    assert panel.walk.cost.minutes == 3


def test_tests_wait_for_a_first_idea_which_is_then_held(panel):
    press(panel, "where")
    with pytest.raises(ValueError, match="tick the explanation"):
        panel.examine_button.click()
    assert "Tick the explanation" in panel.message
    examine(panel, 2, "palpation")
    assert "trochanter brings her pain" in words(panel)
    assert panel.message == ""
    assert all(box.disabled for box in panel.idea.boxes)
    panel.idea.boxes[0].value = False
    assert panel.walk.first_idea == panel.walk.case.hypothesis[2].id


def test_the_picture_shows_when_the_numbers_are_known_and_not_before(panel):
    assert panel.picture_png() is None
    examine(panel, 0, "strength")
    assert panel.picture_png() is None
    assert "Calculated with" not in words(panel)
    press(panel, "stance")
    assert panel.picture_png().startswith(b"\x89PNG")
    assert "Calculated with the course" in words(panel)
    assert panel.walk.case.about_model not in words(panel)
    close(panel)
    assert panel.walk.case.about_model in words(panel)


def test_the_comparison_names_missed_red_flags_first(panel):
    examine(panel, 0, "palpation")
    close(panel, 0, (0, 4))
    said = words(panel)
    flags = [choice for choice in panel.walk.case.choice if choice.red_flag]
    assert f"{len(flags)} red flags missed" in said
    table = said.index("step by step")
    assert all(said.index(choice.ask, said.index("You decided")) < table for choice in flags)
    order = ["Red flags that you did not ask for", "Your explanation", "In your plan, and it belongs", "step by step"]
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)
    assert panel.walk.case.best.feedback in said
    assert "better left out" in said
    assert "yes, as number 2" in said
    assert "not asked" in said
    assert "You spent 2 minutes and 1 point of burden" in said


def test_the_experts_own_walk_is_praised_and_misses_nothing(panel):
    course = panel.walk.case
    for id in course.expert_path:
        if course.find("choice", id).kind == "test" and not panel.walk.is_examining:
            examine(panel, 1)
        press(panel, id)
    close(panel, 1, [place for place, item in enumerate(course.plan) if item.belongs])
    said = words(panel)
    for good in ("No red flag missed", "Your explanation is the expert's", "you asked for every one of them"):
        assert good in said
    for bad in ("not asked", "Missing from your plan", "better left out", "You also chose"):
        assert bad not in said


def test_a_committed_case_is_held_until_it_is_started_over(panel):
    examine(panel)
    close(panel)
    assert all(box.disabled for box in (*panel.decision.boxes, *panel.plan.boxes))
    assert not panel.commit_button.disabled
    assert not shown(panel.questions["fall"])  # what was not asked can no longer be asked
    panel.restart_button.click()
    assert panel.line == "case v1_hill_walker"
    assert not any(box.value or box.disabled for box in (*panel.idea.boxes, *panel.decision.boxes, *panel.plan.boxes))
    assert "step by step" not in words(panel)
    assert not shown(panel._model)
    press(panel, "where")
    assert panel.walk.asked == ("where",)


def test_deciding_needs_an_explanation_and_a_plan(panel):
    examine(panel)
    with pytest.raises(ValueError, match="explanation"):
        panel.commit_button.click()
    panel.decision.boxes[0].value = True
    with pytest.raises(ValueError, match="at least one thing"):
        panel.commit_button.click()
    assert not panel.walk.is_closed
    assert panel.decision.chosen == [0]


@pytest.mark.parametrize("far", ["asked", "examined", "closed"])
def test_the_line_restores_everything_after_a_restart(panel, far):
    press(panel, "where", "load", "habits")
    if far != "asked":
        examine(panel, 2, "strength", "stance")
    if far == "closed":
        close(panel, 1, (0, 3))
    fresh = case(1, line=panel.line)
    assert words(fresh) == words(panel)
    pasted = case(1)
    pasted._line.value = panel.line
    assert words(pasted) == words(panel)
    assert pasted.summary() == panel.summary()


def test_a_wrong_line_is_answered_in_words_and_changes_nothing(panel):
    press(panel, "where")
    with pytest.raises(ValueError, match="no line of this case"):
        panel._line.value = "case v2_runner asked=site"
    assert "Nothing was changed" in panel.message
    assert panel._line.value == panel.line == "case v1_hill_walker asked=where"


def test_a_pasted_line_replaces_what_was_ticked_before(panel):
    examine(panel, 4)
    panel.restore("case v1_hill_walker asked=where,load idea=tendon")
    assert panel.idea.chosen == [1]
    panel.restore("case v1_hill_walker asked=fall")
    assert panel.idea.chosen == []
    assert not shown(panel.questions["palpation"])


def test_the_saved_face_holds_the_opening_and_no_answer(panel):
    bundle = panel._repr_mimebundle_()
    saved = bundle["text/plain"]
    assert panel.walk.case.opening in saved
    assert "8 questions and 6 tests" in saved
    assert "image/png" not in bundle
    assert not any(part.answer in saved for part in panel.walk.case.choice)


def test_everything_to_do_is_a_native_control_with_a_name(panel):
    def controls(widget):
        for child in getattr(widget, "children", ()):
            yield from controls(child)
        if isinstance(widget, widgets.Button | widgets.Checkbox | widgets.Text):
            yield widget

    found = list(controls(panel))
    assert len(found) > 30
    assert all(control.description.strip() for control in found)
    assert {type(control) for control in found} == {widgets.Button, widgets.Checkbox, widgets.Text}


def test_the_picture_follows_presentation_size(panel, monkeypatch):
    examine(panel, 0, "strength", "stance")
    reading = panel._moving.value
    monkeypatch.setattr(case_panel, "is_presenting", lambda: True)
    panel.show_at_presentation_size(True)  # the switch itself would turn over the panels of every other test as well
    assert "gm-presenting" in panel._dom_classes
    assert panel._moving.value != reading
    assert shown(panel._model)


def test_an_instructors_own_file_is_shown_and_its_words_stay_words(own_file):
    own_file.write_text(EXAMPLE.replace("Over the left trochanter.", "<script>alert(1)</script> left"), "utf-8")
    panel = case("my_shop_assistant", file=str(own_file))
    press(panel, "place")
    assert "<script>" not in panel.questions["place"].answer.value
    assert "&lt;script&gt;" in panel.questions["place"].answer.value
    panel.restore("case my_shop_assistant asked=place idea=bursa decision=tendon plan=load")
    assert "1 red flag missed" in words(panel)


def test_mistakes_in_the_call_are_answered_in_words(own_file):
    with pytest.raises(ValueError, match="there are: 1 v1_hill_walker"):
        case("v9")
    with pytest.raises(ValueError, match="no line of this case"):
        case(1, line="case v2_runner")
    assert "there are: 1 my_shop_assistant" in case(2, file=str(own_file)).summary()
    assert "there is no file nowhere.toml" in case(1, file="nowhere.toml").summary()


def test_the_writer_of_a_file_reads_every_fault_on_the_page(own_file):
    own_file.write_text(EXAMPLE.replace("best = true\n", "").replace('"press", "stand"]', '"<b>", "stand"]'), "utf-8")
    panel = case("my_shop_assistant", file=str(own_file))
    assert len(panel.faults) == 2
    assert "2 things to change" in words(panel)
    assert "found '<b>'; expected the id of a choice" in words(panel).replace("\n", " ")
    assert panel.summary() in panel._repr_mimebundle_()["text/plain"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_case_shows_all_that_it_holds_in_the_end(number):
    panel = case(number)
    held = panel.walk.case
    history = [choice.id for choice in held.choice if choice.kind == "history"]
    tests = [choice.id for choice in held.choice if choice.kind == "test"]
    press(panel, *history)
    panel.idea.boxes[0].value = True
    panel.examine_button.click()
    press(panel, *tests)
    close(panel, 0, (0,))
    said = words(panel)
    for choice in held.choice:
        assert choice.answer in said
    assert "more than you have" in said
    assert held.take_home in said
