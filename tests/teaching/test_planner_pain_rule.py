"""The pain rule on the page follows its three questions, in words, and says where it is from."""

import pytest

from glutemed.clinical.plan import judge_pain
from glutemed.teaching import pain_rule


def shown(panel):
    return panel._verdict.value


def test_it_follows_its_questions():
    panel = pain_rule()
    panel.numbers["during"].value = 8
    assert panel.decision == judge_pain(8, 2, "settled")
    panel.numbers["during"].value = 1
    panel.response.value = "raised"
    assert panel.decision == judge_pain(1, 2, "raised")
    panel.numbers["morning"]._on_typed("0")
    assert panel.decision == judge_pain(1, 0, "raised")


@pytest.mark.parametrize("asked", [(1, 1, "settled"), (5, 1, "settled"), (1, 1, "raised")])
def test_the_decision_stands_in_words_beside_a_sign(asked):
    panel = pain_rule(*asked)
    decision = judge_pain(*asked)
    assert decision.decision.capitalize() in shown(panel)
    assert 'role="alert"' in shown(panel)
    assert all(reason in shown(panel) for reason in decision.reasons)
    assert decision.advice in panel.summary()


def test_the_three_decisions_differ_in_more_than_colour():
    signs = {shown(pain_rule(*asked)).split('aria-hidden="true">')[1][0] for asked in
             ((1, 1, "settled"), (5, 1, "settled"), (9, 1, "settled"))}  # fmt: skip
    assert len(signs) == 3


def test_it_says_where_it_is_from_and_that_it_is_borrowed():
    words = " ".join(child.value for child in pain_rule().children if hasattr(child, "value"))
    assert "Silbernagel et al. 2007" in words
    assert "Achilles" in words
    assert "borrowed" in words


def test_an_impossible_answer_keeps_the_last_decision():
    panel = pain_rule()
    before = panel.decision
    with pytest.raises(ValueError, match="Pain during exercise is 11"):
        panel.numbers["during"]._on_typed("11")
    with pytest.raises(ValueError, match="accepted"):
        panel.set(0, 0, "fine")
    assert panel.decision == before
