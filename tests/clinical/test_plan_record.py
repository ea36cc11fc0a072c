"""A line and a file restore what was entered exactly; anything else is refused in words."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutemed.clinical.plan import PlanInputs
from glutemed.clinical.plan.inputs import EQUIPMENT, GOALS, RESPONSES
from glutemed.clinical.plan.record import read_file, read_line, write_file, write_line
from glutemed.clinical.plan.rules import rule_book

ANY = st.builds(
    PlanInputs,
    side=st.sampled_from(("left", "right")),
    pain=st.integers(0, 10),
    response_24h=st.sampled_from(tuple(RESPONSES)),
    strength_nm_per_kg=st.none() | st.integers(20, 250).map(lambda steps: steps / 100),
    stance_s=st.integers(0, 30).map(float),
    goal=st.sampled_from(tuple(GOALS)),
    equipment=st.sets(st.sampled_from(tuple(EQUIPMENT))),
    days_per_week=st.integers(1, 7),
    red_flags=st.sets(st.sampled_from([flag.id for flag in rule_book().red_flags])),
)


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read_back(inputs):
    assert read_line(write_line(inputs)) == inputs
    assert read_file(write_file(inputs)) == inputs
    assert "\n" not in write_line(inputs)


def test_a_short_line_leaves_the_rest_as_usual():
    assert read_line("planner pain=7") == PlanInputs(pain=7)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "not a case of the planner"),
        ("pelvic_drop strength=40", "not a case of the planner"),
        ("planner pain", "cannot contain 'pain'"),
        ("planner mass=75", "cannot contain 'mass=75'"),
        ("planner pain=much", "must be a number"),
        ("planner pain=2.5", "Pain is 2.5"),
        ("planner flags=bad_mood", "Red flag is 'bad_mood'"),
    ],
)
def test_another_line_is_refused(line, said):
    with pytest.raises(ValueError, match=said):
        read_line(line)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "not a saved plan"),
        ('{"glutemed": "planner"}', "not a saved plan"),
        (json.dumps({"glutemed": "planner", "inputs": {"mood": 1}}), "mood"),
        (json.dumps({"glutemed": "planner", "inputs": {"pain": 99}}), "Pain is 99"),
        (json.dumps({"glutemed": "planner", "inputs": {"stance_s": [20, 20]}}), "accepted: one number"),
        (json.dumps({"glutemed": "planner", "inputs": {"equipment": "band"}}), "a list of names"),
    ],
)
def test_another_file_is_refused(text, said):
    with pytest.raises(ValueError, match=said):
        read_file(text)
