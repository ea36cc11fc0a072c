"""Whatever a student does, in any order: history first, nothing paid twice, nothing lost, nothing after the end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutemed.clinical import case_walk
from glutemed.clinical.case_walk import Walk
from glutemed.clinical.cases import course_cases

CASES = course_cases()
TRIES = settings(max_examples=40, deadline=None, database=None)


@st.composite
def walks(draw, closed=None):
    """Draw a walk that was reached by trying steps at random; refused steps change nothing."""
    case = draw(st.sampled_from(CASES))
    walk = Walk(case)
    for id in draw(st.lists(st.sampled_from([choice.id for choice in case.choice]), max_size=24)):
        walk = attempt(case_walk.choose, walk, id)
        if draw(st.integers(0, 6)) == 0:
            walk = attempt(case_walk.examine, walk, draw(st.sampled_from(case.hypothesis)).id)
    if closed or (closed is None and draw(st.booleans())):
        walk = attempt(case_walk.choose, walk, next(part.id for part in case.choice if not part.after))
        walk = case_walk.examine(walk, draw(st.sampled_from(case.hypothesis)).id)
        plan = draw(st.sets(st.sampled_from([item.id for item in case.plan]), min_size=1))
        walk = case_walk.commit(walk, draw(st.sampled_from(case.hypothesis)).id, plan)
    return walk


def attempt(step, walk, *what):
    try:
        return step(walk, *what)
    except ValueError:
        return walk


@TRIES
@given(walks())
def test_history_comes_first_and_follow_ups_come_after_their_question(walk):
    kinds = [walk.case.find("choice", id).kind for id in walk.asked]
    assert len(set(walk.asked)) == len(walk.asked)
    assert walk.is_examining or "test" not in kinds
    assert not kinds or kinds[0] == "history"
    for place, id in enumerate(walk.asked):
        after = walk.case.find("choice", id).after
        assert not after or after in walk.asked[:place]


@TRIES
@given(walks())
def test_a_line_restores_the_walk_whatever_it_is(walk):
    line = case_walk.write_line(walk)
    assert "\n" not in line
    assert case_walk.read_line(walk.case, line) == walk


@TRIES
@given(walks(closed=False), st.data())
def test_asking_costs_once(walk, data):
    choice = data.draw(st.sampled_from(walk.case.choice))
    after = attempt(case_walk.choose, walk, choice.id)
    again = attempt(case_walk.choose, after, choice.id)
    assert again == after
    paid = after.cost.minutes - walk.cost.minutes
    assert paid == (choice.minutes if after != walk else 0)
    assert after.cost.burden >= walk.cost.burden


@TRIES
@given(walks(closed=True), st.data())
def test_a_closed_case_stays_as_it_is(walk, data):
    new = [choice.id for choice in walk.case.choice if choice.id not in walk.asked]
    if new:
        with pytest.raises(ValueError, match="closed"):
            case_walk.choose(walk, data.draw(st.sampled_from(new)))
    with pytest.raises(ValueError, match="closed"):
        case_walk.examine(walk, walk.first_idea)
    with pytest.raises(ValueError, match="closed"):
        case_walk.commit(walk, walk.decision, walk.plan)


@TRIES
@given(walks(closed=True))
def test_the_review_tells_everything_once(walk):
    review, case = case_walk.review(walk), walk.case
    taken = [step.choice.id for step in review.steps if step.taken]
    assert sorted([*taken, *(choice.id for choice in review.extra)]) == sorted(walk.asked)
    assert [step.choice.id for step in review.steps] == list(case.expert_path)
    flagged = {choice.id for choice in case.choice if choice.red_flag}
    assert {choice.id for choice in review.missed_red_flags} == flagged - set(walk.asked)
    assert {item.id for item in (*review.right_plan, *review.wrong_plan)} == set(walk.plan)
    assert {item.id for item in (*review.right_plan, *review.missed_plan)} == {i.id for i in case.plan if i.belongs}
    for step in review.steps:
        assert step.taken is None or walk.asked[step.taken - 1] == step.choice.id


@TRIES
@given(walks(closed=False))
def test_an_open_case_has_no_review_and_tests_wait_for_an_idea(walk):
    with pytest.raises(ValueError, match="commit"):
        case_walk.review(walk)
    test = next(choice.id for choice in walk.case.choice if choice.kind == "test")
    if not walk.is_examining:
        with pytest.raises(ValueError, match="history first"):
            case_walk.choose(walk, test)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("case v2_runner asked=site", "this is no line of this case"),
        ("pelvic_drop strength=48", "this is no line of this case"),
        ("case v1_hill_walker asked=nothing", "no choice 'nothing'"),
        ("case v1_hill_walker asked=habits", "opens after"),
        ("case v1_hill_walker asked=palpation", "history first"),
        ("case v1_hill_walker idea=tendon", "at least one question"),
        ("case v1_hill_walker asked=where idea=tendon decision=tendon", "tick at least one thing"),
        ("case v1_hill_walker asked=where decision=tendon plan=rub", "history first"),
        ("case v1_hill_walker asked=where mood=good", "cannot contain 'mood'"),
    ],
)
def test_a_line_cannot_skip_a_step(line, said):
    with pytest.raises(ValueError, match=said):
        case_walk.read_line(CASES[0], line)
