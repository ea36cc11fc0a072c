"""Every case of the course, and the example of the guide, can be walked to its end, and teaches what it should."""

import pytest
from case_samples import example

from glutemed.clinical import case_walk
from glutemed.clinical.case_walk import Walk
from glutemed.clinical.cases import check_source, course_cases, find_case
from glutemed.evidence import row

CASES = [pytest.param(case, id=case.id) for case in course_cases()]


def walk_expert(case):
    walk = Walk(case)
    for id in case.expert_path:
        if case.find("choice", id).kind == "test" and not walk.is_examining:
            walk = case_walk.examine(walk, case.best.id)
        walk = case_walk.choose(walk, id)
    return case_walk.commit(walk, case.best.id, [item.id for item in case.plan if item.belongs])


def test_there_are_five_cases_with_names_that_do_not_give_the_answer_away():
    cases = course_cases()
    assert len(cases) == 5
    for case in cases:
        named = {word.casefold() for word in case.best.text.replace(":", "").split() if len(word) > 5}
        assert not named & set(f"{case.id.replace('_', ' ')} {case.title}".casefold().split())


@pytest.mark.parametrize("case", CASES)
def test_the_experts_path_leads_to_the_end_with_nothing_missed(case):
    review = case_walk.review(walk_expert(case))
    assert not review.missed_red_flags
    assert not review.missed_plan
    assert not review.wrong_plan
    assert not review.extra
    assert [step.taken for step in review.steps] == list(range(1, len(case.expert_path) + 1))
    assert review.spent == review.expert


@pytest.mark.parametrize("case", CASES)
def test_a_hasty_path_reaches_the_end_too_and_every_missed_red_flag_is_named(case):
    walk = case_walk.choose(Walk(case), next(choice.id for choice in case.choice if not choice.red_flag))
    wrong = next(part for part in case.hypothesis if not part.best)
    walk = case_walk.commit(case_walk.examine(walk, wrong.id), wrong.id, [case.plan[-1].id])
    review = case_walk.review(walk)
    assert {choice.id for choice in review.missed_red_flags} == {part.id for part in case.choice if part.red_flag}
    assert review.decision != review.best


@pytest.mark.parametrize("case", CASES)
def test_the_time_is_enough_for_the_expert_and_not_for_asking_everything(case):
    expert = case_walk.review(walk_expert(case)).expert
    assert expert.minutes <= case.minutes_available < case_walk.cost(case.choice).minutes


@pytest.mark.parametrize("case", CASES)
def test_every_fact_has_a_source_that_may_be_taught_and_no_place_is_left_open(case):
    for part in (*case.choice, *case.hypothesis, *case.plan):
        assert part.sources
        for key in part.sources:
            check_source(key)
    assert "{" not in case.model_dump_json().replace('{"', "")


def test_a_published_number_is_that_of_its_row_and_the_row_becomes_a_source():
    case = find_case("v1_hill_walker", course_cases())
    ultrasound = case.find("choice", "ultrasound")
    assert f"{row('bursitis_absent').numbers[2]:g} % had no bursitis" in ultrasound.why
    palpation = case.find("choice", "palpation")
    assert "kinsella_neg" in palpation.sources  # named in the text only


def test_the_patients_numbers_in_the_answers_are_those_the_model_gets():
    for case in course_cases():
        told = " ".join(choice.answer for choice in case.choice if choice.opens_model)
        patient = case.patient
        for number in (
            f"{patient.strength_right:.2f}",
            f"{patient.strength_left:.2f}",
            f"{patient.drop_deg:g} degrees",
        ):
            assert number in told
        assert f"{patient.lean_deg:g} degrees to the {patient.stance_side}" in told


def test_a_case_is_found_by_number_and_by_name_and_unknown_ones_are_answered_in_words(tmp_path):
    cases = course_cases()
    assert find_case(2, cases) is find_case("v2_runner", cases)
    for unknown in (0, 6, "v6"):
        with pytest.raises(ValueError, match="v5_washing_machine"):
            find_case(unknown, cases)
    assert find_case(1, (example(tmp_path),)).title == "The shop assistant"
