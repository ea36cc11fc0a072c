"""Numbers to work out by hand: what counts as right, and what each usual error is told."""

import math
import re

import pytest
from question_samples import two

from glutemed.mechanics import GRAVITY
from glutemed.teaching import answer_key, bank, question, questions
from glutemed.teaching.number_entry import read_number
from glutemed.teaching.question import QuestionPanel

LESSON = "02_frontal_plane_balance"
NUMBER = """
[numbers]
person = "1 + 1"
right = "{person} * 50"
half = "{right} / 2"
near_half = "{half} + 1"

[[question]]
id = "pull"
kind = "number"
outcome = 1
prompt = "How hard?"
answer = { number = "right", unit = "N", tolerance_percent = 3 }
why = "BECAUSE {right:.0f}."
hint = "HINT."
[[question.wrong]]
number = "half"
feedback = "HALF of it."
[[question.wrong]]
number = "near_half"
feedback = "NEAR half of it."
"""


@pytest.fixture
def panel():
    return QuestionPanel(bank.parse(NUMBER, "09_sample", lambda text: eval(text)).question("pull"))


def answer(panel, typed):
    panel.choice.box.value = typed
    panel.check_button.click()
    return panel.feedback.value


@pytest.mark.parametrize("typed", ["100", "97.5", " 102,5 ", "100,000", "100 N", "100n", "1e2"])
def test_a_number_within_the_tolerance_is_right(panel, typed):
    shown = answer(panel, typed)
    assert "Right." in shown
    assert "BECAUSE 100." in shown
    assert panel.solved
    assert panel.choice.box.disabled


@pytest.mark.parametrize(("typed", "told"), [("96", "HINT."), ("50", "HALF of it."), ("51.2", "NEAR half of it.")])
def test_a_wrong_number_is_told_its_own_error(panel, typed, told):
    shown = answer(panel, typed)
    assert "Not yet." in shown
    assert f"</strong> {told}" in shown
    assert "BECAUSE" not in shown
    assert panel.tries == 1
    assert not panel.solved


@pytest.mark.parametrize(
    ("typed", "told"), [("", "Nothing is typed."), ("much", "That is no number."), ("nan", "That")]
)
def test_what_is_no_number_costs_no_try(panel, typed, told):
    assert told in answer(panel, typed)
    assert panel.tries == 0


def test_a_minus_sign_is_answered(panel):
    assert "without a minus sign" in answer(panel, "-100")


def test_try_again_empties_and_frees_the_box(panel):
    answer(panel, "100")
    panel.again_button.click()
    assert (panel.choice.box.value, panel.choice.box.disabled, panel.feedback.value) == ("", False, "")


def test_saved_text_says_how_exact_and_not_how_much(panel):
    answer(panel, "100")
    assert panel.summary() == "How hard?\nType a number in N. Anything within 3 % counts as right."


@pytest.mark.parametrize(
    ("typed", "unit", "read"),
    [("1,462", "N", [1462, 1.462]), ("2,485 BW", "BW", [2485, 2.485]), ("1 462", "N", [1462]), ("2,5", "BW", [2.5])],
)
def test_a_comma_is_read_both_ways_where_it_can_be(typed, unit, read):
    assert read_number(typed, unit) == read


FAULTS = {
    "no unit": ('unit = "N", ', "", "the answer needs a unit"),
    "no tolerance": (", tolerance_percent = 3", "", "the answer needs a unit, and a tolerance_percent"),
    "unknown number": ('number = "right"', 'number = "rihgt"', "'rihgt' is not in the [numbers] table"),
    "unknown wrong number": ('number = "near_half"', 'number = "far"', "wrong number 2: 'far' is not in"),
    "no hint": ('hint = "HINT."', "", "question pull: hint is missing"),
    "no feedback": ('feedback = "HALF of it."', "", "wrong number 1: feedback is missing"),
    "an option": ('hint = "HINT."', 'hint = "HINT."\noption = []', "unknown entry option"),
    "uses one below": ("{person} * 50", "{half} * 2", "which is not above it"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named(fault):
    old, new, message = FAULTS[fault]
    assert old in NUMBER
    with pytest.raises(ValueError, match=r"09_sample\.toml") as caught:
        bank.parse(NUMBER.replace(old, new, 1), "09_sample", two)
    assert message in str(caught.value)


def numbered(lesson):
    return [item for item in bank.load_with_model(lesson).questions if item.number]


@pytest.mark.parametrize("lesson", bank.lessons())
def test_no_usual_error_is_taken_for_right_and_each_is_told_its_own(lesson):
    for item in numbered(lesson):
        for error in item.number.wrong:
            assert not item.number.accepts(error.value), error.feedback
            assert item.number.explain(error.value) == error.feedback


def by_hand(id):
    return question(LESSON, id).question.number


def test_plain_arithmetic_leads_to_the_right_answers():
    for g in (GRAVITY, 10):
        weight = round(60 * 0.84 * g)
        pull = weight * 10 / 5
        out, down = pull * math.sin(math.radians(20)), pull * math.cos(math.radians(20)) + weight
        contact = math.hypot(out, down) / (60 * g)
        for id, number in {"h1": weight, "h2": pull, "h3": out, "h4": contact}.items():
            assert by_hand(id).accepts(number), (id, g)


def two_figures(number):
    return float(f"{number:.1e}")


def test_rounding_to_two_figures_is_sensible_rounding():
    assert all(by_hand(id).accepts(two_figures(by_hand(id).value)) for id in ("h1", "h2", "h3", "h4"))


@pytest.mark.parametrize(
    ("id", "number", "words"),
    [
        ("h1", 60 * 9.81, "does not carry the leg it stands on"),
        ("h1", 60 * 0.84, "multiply by g"),
        ("h2", 60 * 9.81 * 2, "whole body"),
        ("h2", 50.4 * 2, "Multiply by g"),
        ("h2", 494 * 5 / 10, "swapped the arms"),
        ("h2", 494 * 10 / 0.05, "centimetres"),
        ("h2", 494 * 0.10, "That is the moment"),
        ("h2", 494 / 0.10, "divided the weight by its arm"),
        ("h3", 989 * math.sin(20), "radians"),
        ("h3", 989 * math.cos(math.radians(20)), "cosine"),
        ("h4", 1463, "Divide by her body weight"),
        ("h4", math.hypot(989 * math.cos(math.radians(20)) - 494, 338) / 589, "both press it down"),
        ("h4", math.hypot(989 * math.sin(20), 989 * math.cos(20) + 494) / 589, "radians"),
    ],
)
def test_a_usual_error_made_with_a_calculator_is_recognised(id, number, words):
    assert words in by_hand(id).explain(number)


def test_simply_adding_weight_and_pull_is_near_enough_and_said_so():
    assert by_hand("h4").accepts((494 + 989) / 589)
    assert "Simply adding" in question(LESSON, "h4").question.why


def test_the_exercise_keeps_a_score_and_its_key_names_every_error():
    assert questions(LESSON, "h1", "h2", "h3", "h4").score == "0 of 4 right"
    key = answer_key(LESSON).replace("\\", "")
    for item in numbered(LESSON):
        assert re.search(r"\*\*Answer: [\d.]+ (N|BW)\*\*", key)
        assert all(error.feedback in key for error in item.number.wrong)
