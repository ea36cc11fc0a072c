import re

import pytest
from question_samples import GOOD, two

from glutemed.teaching import answer_key, bank


def test_reads_a_good_file():
    held = bank.parse(GOOD, "09_sample", two)
    assert [item.id for item in held.questions] == ["one", "many"]
    one = held.question("one")
    assert (one.lesson, one.outcome, one.source, one.several) == ("09_sample", 1, ("kendall2013",), False)
    assert one.why == "BECAUSE it drops 2.0 degrees."
    assert held.question("many").several
    assert held.prediction("shape").options[1].value == 15.0
    assert held.prediction("angle").number.high == 30.0


OPTION = '[[question.option]]\ntext = "Both"\nfeedback = "BOTH cannot be."\n'
FAULTS = {
    "an id twice": ('id = "many"', 'id = "one"', "question one: this id is used twice"),
    "no id": ('id = "many"', "", "a question has no id"),
    "two options": (OPTION, "", "question one: has 2 options"),
    "none right": ('right = true\nfeedback = "RIGHT', 'feedback = "RIGHT', "question one: 0 options are right"),
    "two right": ('text = "Both"', 'text = "Both"\nright = true', "question one: 2 options are right"),
    "several, all right": ('text = "Hair"', 'text = "Hair"\nright = true', "question many: kind several needs"),
    "unknown kind": ('kind = "several"', 'kind = "some"', "question many: kind is 'some'"),
    "empty feedback": ('feedback = "BOTH cannot be."', 'feedback = " "', "question one, option C: feedback is missing"),
    "same text": ('text = "Both"', 'text = "left"', "question one: two options read the same"),
    "no outcome": ("outcome = 2", "", "question many: outcome must be the number"),
    "outcome zero": ("outcome = 2", "outcome = 0", "question many: outcome must be the number"),
    "no why": ('why = "TWO of them."', "", "question many: why is missing"),
    "no prompt": ('prompt = "Which side?"', "", "question one: prompt is missing"),
    "right is a word": ("right = true", 'right = "yes"', "option B: right must be true or false"),
    "source is a word": ('source = ["kendall2013"]', 'source = "kendall2013"', "question one: source must be a list"),
    "misspelt entry": ("why =", "wyh =", "question one: unknown entry wyh"),
    "misspelt table": ("[numbers]", "[nubmers]", "unknown entry nubmers"),
    "unknown number": ("{drop:.1f}", "{dorp:.1f}", "question one: {dorp} is not in the [numbers] table"),
    "unused number": ("{drop:.1f}", "2.0", "no text uses the number drop"),
    "lonely brace": ("{drop:.1f}", "{drop:.1f", "question one: braces do not match"),
    "impossible format": ("{drop:.1f}", "{drop:.1q}", "question one: {drop:.1q} cannot be printed"),
    "value is a word": ("value = 15", 'value = "15"', "prediction shape, option B: value must be a number"),
    "no reveal": ('reveal = "SECRET far."', "", "prediction angle: reveal is missing"),
    "neither options nor box": ("number = {", "numbr = {", "prediction angle: unknown entry numbr"),
    "nothing to answer": ('number = {unit = "degrees", low = 0, high = 30}', "", "give either options or a number"),
    "no unit": ('unit = "degrees", ', "", "prediction angle: the number box needs a unit"),
    "range upside down": ("low = 0", "low = 40", "prediction angle: the number box must have low below high"),
    "not TOML": ("[numbers]", "[numbers", "expected a heading in the brackets of the guide"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named(fault):
    old, new, message = FAULTS[fault]
    assert old in GOOD
    with pytest.raises(ValueError, match=r"09_sample\.toml") as caught:
        bank.parse(GOOD.replace(old, new, 1), "09_sample", two)
    assert message in str(caught.value)


def test_a_placeholder_needs_an_evaluator():
    with pytest.raises(ValueError, match=r"question one: \{drop\} needs the model"):
        bank.parse(GOOD, "09_sample")


def test_a_number_must_be_finite():
    with pytest.raises(ValueError, match="no finite value"):
        bank.parse(GOOD, "09_sample", lambda _: float("inf"))


def test_no_minus_zero():
    held = bank.parse(GOOD, "09_sample", lambda _: -0.01)
    assert "drops 0.0 degrees" in held.question("one").why


def test_unknown_names_are_answered_with_the_known_ones():
    with pytest.raises(ValueError, match="one, many"):
        bank.parse(GOOD, "09_sample", two).question("three")
    with pytest.raises(ValueError, match="03_pelvic_drop"):
        bank.load("no_such_lesson")


@pytest.mark.parametrize("lesson", bank.lessons())
def test_committed_banks_load(lesson):
    held = bank.load(lesson, lambda _: 1.0)
    assert held.questions


@pytest.mark.parametrize("lesson", bank.lessons())
def test_committed_banks_load_with_the_model(lesson):
    pytest.importorskip("glutemed.checked_numbers")
    assert bank.load_with_model(lesson).questions


@pytest.mark.parametrize("lesson", bank.lessons())
def test_right_answers_are_spread_over_the_letters(lesson):
    questions = [item for item in bank.load(lesson, lambda _: 1.0).questions if item.options and not item.several]
    places = [[option.right for option in item.options].index(True) for item in questions]
    assert len(questions) < 4 or max(places.count(place) for place in set(places)) <= len(places) / 2


def test_model_numbers_still_say_what_the_text_says():
    evaluate = pytest.importorskip("glutemed.checked_numbers").evaluate
    values = {}
    bank.load("03_pelvic_drop", lambda expression: values.setdefault(expression, evaluate(expression)))
    assert evaluate("equilibrium(Person(), 0.60).drop_deg") == pytest.approx(0, abs=0.4)
    assert evaluate("demand(Person(), Posture()) / Person().mass_kg") < 1.0
    assert evaluate("equilibrium(with_passive(Person(), 'none'), 0.40).feasible") == 0
    below = [value for expression, value in values.items() if "0.40" in expression]
    assert len(below) == 2
    assert min(below) > 4


@pytest.mark.parametrize("lesson", bank.lessons())
def test_answer_key_names_every_answer(lesson):
    key = answer_key(lesson, lambda _: 1.0)
    held = bank.load(lesson, lambda _: 1.0)
    assert len(re.findall(r"\*\*Answer: ([A-J]( and [A-J])*\.|[\d.]+ \S+)\*\*", key)) == len(held.questions)
    assert key.count("**(right)**") == sum(option.right for item in held.questions for option in item.options)
    for item in held.questions:
        assert all(option.feedback in key.replace("\\", "") for option in item.options)
