import pytest
from ipywidgets import Button, Checkbox, Text, Widget
from question_samples import GOOD, tick, two

from glutemed.teaching import bank, check_setup, question, questions
from glutemed.teaching.furniture import ALIVE
from glutemed.teaching.prediction import PredictionPanel
from glutemed.teaching.question import QuestionPanel, QuestionSet


@pytest.fixture
def held():
    return bank.parse(GOOD, "09_sample", two)


@pytest.fixture
def one(held):
    return QuestionPanel(held.question("one"))


@pytest.fixture
def many(held):
    return QuestionPanel(held.question("many"))


def test_check_without_a_choice_asks_for_one(one):
    one.check_button.click()
    assert "Choose an answer first" in one.feedback.value
    assert one.tries == 0


def test_one_choice_clears_the_other(one):
    tick(one, "A")
    one.choice.boxes[2].value = True
    assert one.choice.chosen == [2]


def test_a_wrong_answer_gets_its_feedback_and_gives_nothing_away(one):
    tick(one, "A")
    one.check_button.click()
    shown = one.feedback.value
    assert "Not yet." in shown
    assert "gm-wrong" in shown
    assert "LEFT is the free side &lt;b&gt;." in shown
    assert "RIGHT" not in shown
    assert "BECAUSE" not in shown
    assert (one.tries, one.solved) == (1, False)


def test_a_right_answer_after_a_wrong_one(one):
    tick(one, "A")
    one.check_button.click()
    tick(one, "B")
    one.check_button.click()
    shown = one.feedback.value
    assert "Right." in shown
    assert "gm-right" in shown
    assert "RIGHT carries it." in shown
    assert "BECAUSE it drops" in shown
    assert "2 tries" in shown
    assert one.solved
    assert all(box.disabled for box in one.choice.boxes)


def test_try_again_clears_and_frees(one):
    tick(one, "B")
    one.check_button.click()
    one.again_button.click()
    assert one.choice.chosen == []
    assert one.feedback.value == ""
    assert not any(box.disabled for box in one.choice.boxes)


def test_feedback_is_a_live_region(one):
    one.check_button.click()
    assert 'aria-live="polite"' in one.feedback.value


def test_several_hints_at_what_is_missing(many):
    tick(many, "A", "C")
    many.check_button.click()
    shown = many.feedback.value
    assert "Not yet." in shown
    assert "A belongs here. PAIN counts." in shown
    assert "C does not belong here. HAIR does not." in shown
    assert "Still missing: 1" in shown
    assert "FEAR" not in shown
    assert "TWO" not in shown


def test_several_too_many_is_not_right(many):
    tick(many, "A", "B", "C")
    many.check_button.click()
    assert "Not yet." in many.feedback.value
    assert "Still missing" not in many.feedback.value


def test_several_too_few_is_not_right(many):
    tick(many, "A")
    many.check_button.click()
    assert "Not yet." in many.feedback.value
    assert not many.solved


def test_solved_is_told_once(one):
    calls = []
    one.on_solved(lambda: calls.append(1))
    for _ in range(2):
        tick(one, "B")
        one.check_button.click()
        one.again_button.click()
    assert calls == [1]


def test_several_right(many):
    tick(many, "A", "B")
    many.check_button.click()
    assert "Right." in many.feedback.value
    assert "TWO of them." in many.feedback.value


def test_the_score_counts_each_question_once(held):
    whole = QuestionSet(list(held.questions))
    assert whole.score == "0 of 2 right"
    first = whole.panels[0]
    for _ in range(2):
        first.again_button.click()
        tick(first, "B")
        first.check_button.click()
    assert whole.score == "1 of 2 right"
    assert "1 of 2 right" in whole.score_line.value


def test_saved_text_shows_the_options_and_no_answer(one):
    before = one.summary()
    assert before.splitlines() == ["Which side?", "Choose one answer.", "A. Left", "B. Right", "C. Both"]
    tick(one, "B")
    one.check_button.click()
    assert one.summary() == before
    assert one._repr_mimebundle_()["text/plain"] == before


@pytest.mark.parametrize("lesson", bank.lessons())
def test_no_saved_text_of_the_course_holds_an_answer(lesson):
    held = bank.load(lesson, lambda _: 1.0)
    saved = QuestionSet(list(held.questions)).summary()
    saved += "".join(PredictionPanel(item).summary() for item in held.predictions)
    for item in held.questions:
        assert item.why not in saved
        assert all(option.feedback not in saved for option in item.options)
        assert all(option.text in saved for option in item.options)
    assert all(item.reveal not in saved for item in held.predictions)


def test_short_calls():
    assert question("00_start_here", "q1").question.id == "q1"
    assert len(questions("00_start_here", "q1", "q2").panels) == 2
    assert len(questions("00_start_here").panels) == 2


def inputs(widget: Widget) -> list[Widget]:
    found = [widget] if isinstance(widget, Button | Checkbox | Text) else []
    return found + [leaf for child in getattr(widget, "children", ()) for leaf in inputs(child)]


def test_every_control_has_a_name(held):
    panels = [QuestionSet(list(held.questions)), *map(PredictionPanel, held.predictions), check_setup()]
    controls = [control for panel in panels for control in inputs(panel)]
    assert len(controls) == 3 + 2 + 3 + 2 + 3 + 3 + 1 + 3 + 1
    assert all(control.description.strip() for control in controls)


def test_setup_check_answers_a_press():
    panel = check_setup()
    assert ALIVE not in panel.answer.value
    panel.button.click()
    assert ALIVE in panel.answer.value
    assert "Restart Kernel and Run All Cells" in panel.summary()
    assert ALIVE not in panel.summary()
