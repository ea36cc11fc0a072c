"""The pain rule takes the strictest of three answers, and its limits are those of the evidence."""

from itertools import product

import pytest

from glutemed.clinical.plan import judge_pain
from glutemed.clinical.plan.inputs import RESPONSES
from glutemed.clinical.plan.pain_rule import DECISIONS, limits
from glutemed.evidence import row

EVERY = {asked: judge_pain(*asked) for asked in product(range(11), range(11), RESPONSES)}


def rank(asked):
    return DECISIONS.index(EVERY[asked].decision)


def test_the_limits_are_read_from_a_row_that_was_read():
    assert row("pain_zones").is_finding
    assert limits() == tuple(row("pain_zones").numbers[:2])


def test_each_zone_is_as_the_evidence_has_it():
    safe, acceptable = limits()
    for pain in range(11):
        expected = "go on" if pain <= safe else "stay" if pain <= acceptable else "stop"
        assert EVERY[pain, 0, "settled"].decision == expected
        assert EVERY[0, pain, "settled"].decision == expected


def test_the_next_24_hours_overrule_any_number():
    assert all(EVERY[asked].decision == "stop" for asked in EVERY if asked[2] == "raised")
    assert all(EVERY[asked].decision != "go on" for asked in EVERY if asked[2] == "late")


def test_more_pain_is_never_judged_more_freely():
    order = list(RESPONSES)
    for during, morning, response in EVERY:
        here = rank((during, morning, response))
        if during < 10:
            assert rank((during + 1, morning, response)) >= here
        if morning < 10:
            assert rank((during, morning + 1, response)) >= here
        if response != order[-1]:
            assert rank((during, morning, order[order.index(response) + 1])) >= here


def test_each_answer_is_named_in_the_reasons():
    found = EVERY[4, 2, "late"]
    assert len(found.reasons) == 3
    assert "4 of 10" in found.reasons[0]
    assert "2 of 10" in found.reasons[1]
    assert RESPONSES["late"] in found.reasons[2]


@pytest.mark.parametrize("asked", [(11, 0, "settled"), (0, -1, "settled"), (0, 0, "fine"), (2.5, 0, "settled")])
def test_impossible_answers_are_refused(asked):
    with pytest.raises(ValueError, match="accepted"):
        judge_pain(*asked)
