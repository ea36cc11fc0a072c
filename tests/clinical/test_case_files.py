"""The guide's example is a good file; a bad one is refused with file, case, field, what was found and expected."""

import pytest
from case_samples import EXAMPLE, example, write
from test_cases_can_be_walked import walk_expert

from glutemed.clinical import case_walk
from glutemed.clinical.cases import read_cases


def test_the_example_of_the_guide_is_read_and_can_be_walked(tmp_path):
    case = example(tmp_path)
    assert case.patient.free_side == "right"
    assert "0.95" in case.find("choice", "stand").answer
    review = case_walk.review(walk_expert(case))
    assert (review.missed_red_flags, review.spent.minutes) == ((), 7)


FAULTS = {
    "unknown choice in the path": (
        '"press", "stand"]',
        '"pres", "stand"]',
        "expert_path.3: found 'pres'; expected the id",
    ),
    "a choice twice": ('"illness", "place",', '"place", "illness", "place",', "expert_path.3: found 'place'; expected"),
    "tests before questions": (
        '["illness", "place", "press"',
        '["illness", "press", "place"',
        "expected history before",
    ),
    "red flag not on the path": ('["illness", ', "[", "expected the red flag 'illness' in it"),
    "follow-up before its question": (
        '["illness", "place"',
        '["illness", "till", "place"',
        "expected 'place' before it",
    ),
    "follow-up of nothing": (
        'after = "place"',
        'after = "plce"',
        "choice.3.after: found 'plce'; expected the id of a choice",
    ),
    "no red flag": ("red_flag = true\n", "", "expected at least one question that screens for a red flag"),
    "no best": ("best = true\n", "", "hypothesis: found []; expected exactly one"),
    "two best": (
        'id = "bursa"',
        'id = "bursa"\nbest = true',
        "hypothesis: found ['tendon', 'bursa']; expected exactly one",
    ),
    "plan without a trap": ("belongs = false", "belongs = true", "plan: found"),
    "same id twice": ('id = "till"', 'id = "place"', "choice.3.id: found 'place'; expected an id that no other"),
    "no side": ("Her left hip", "Her hip", "field opening: found"),
    "vague side": ("On the left leg, with", "On the ipsilateral leg, with", "choice.3.answer: found 'ipsilateral'"),
    "wrong side": ('stance_side = "left"', 'stance_side = "rigth"', "patient.stance_side: found 'rigth'; expected"),
    "other side than the opening": (
        'stance_side = "left"',
        'stance_side = "right"',
        "patient.stance_side: found 'right'; expected 'left', the only side that the opening names",
    ),
    "drop on the wrong side": (
        "The right side of the pelvis drops",
        "The left side of the pelvis drops",
        "choice.5.answer: found 'left side of the pelvis drops'; expected right there, since",
    ),
    "stands on the wrong leg": (
        "Stand on the left leg",
        "Stand on the right leg",
        "choice.5.ask: found 'Stand on the right leg'; expected left there",
    ),
    "unknown source": ('["itb_stretch"]', '["itb_strech"]', "plan.3.sources: found"),
    "remembered source": ('["itb_stretch"]', '["long_tendon"]', "'long_tendon' is 'recalled'"),
    "no source": ('["itb_stretch"]', "[]", "plan.3.sources: found []"),
    "unknown patient number": ("{drop} degrees", "{dropp} degrees", "found {dropp}; expected a number of the patient"),
    "unknown row": ("{bursitis_absent:2}", "{bursitis:2}", "hypothesis.2.feedback: found"),
    "remembered row": ("{bursitis_absent:2}", "{long_tendon:0}", "'long_tendon' is 'recalled'"),
    "no such number": ("{bursitis_absent:2}", "{bursitis_absent:9}", "hypothesis.2.feedback: found"),
    "negative time": ("minutes = 2", "minutes = -2", "choice.1.minutes: found -2; expected more than 0"),
    "unknown burden": (
        'burden = "heavy"',
        'burden = "huge"',
        "choice.6.burden: found 'huge'; expected 'none', 'small'",
    ),
    "misspelt field": ("take_home =", "take_hom =", "field take_home: it is missing"),
    "no tests": ('kind = "test"', 'kind = "history"', "expected at least one choice with kind = 'test'"),
    "question after a test": (
        'after = "place"',
        'after = "press"',
        "choice.3.after: found 'press'; expected the id of a choice",
    ),
}


@pytest.mark.parametrize(("good", "bad", "said"), FAULTS.values(), ids=FAULTS)
def test_a_bad_file_is_refused_in_words(tmp_path, good, bad, said):
    assert good in EXAMPLE
    path = write(tmp_path, EXAMPLE.replace(good, bad))
    with pytest.raises(ValueError, match=r"my_cases\.toml, case 'my_shop_assistant', field .*expected ") as refused:
        read_cases(path)
    assert said in str(refused.value)


def test_a_history_question_cannot_wait_for_a_test(tmp_path):
    late = EXAMPLE.replace('id = "scan"\nkind = "test"', 'id = "scan"\nafter = "press"\nkind = "history"')
    with pytest.raises(ValueError, match=r"choice\.6\.after: found 'press'; expected a history question"):
        read_cases(write(tmp_path, late))


def test_every_fault_between_fields_is_named_at_once(tmp_path):
    text = EXAMPLE.replace("best = true\n", "").replace('"press", "stand"]', '"pres", "stand"]')
    with pytest.raises(ValueError, match=r"(?s)expert_path\.3.*field hypothesis"):
        read_cases(write(tmp_path, text))


def test_a_file_that_is_not_there_is_answered_in_words(tmp_path):
    with pytest.raises(ValueError, match=r"there is no file .*cases\.toml; expected a case file"):
        read_cases(tmp_path / "cases.toml")
