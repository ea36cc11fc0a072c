"""Tests move probabilities as Bayes and the published counts say, and refuse what has no value."""

import itertools

import pytest

from glutemed.clinical.clinical_tests import TESTS, people_counted_back
from glutemed.clinical.diagnosis import PRE_TEST_PERCENT, Result, ratio_of, steps
from glutemed.clinical.diagnosis_numbers import (
    likelihood_ratio,
    likelihood_ratio_high,
    likelihood_ratio_low,
    people_of_1000,
    post_test_percent,
    proportion_low_percent,
)
from glutemed.evidence import row

COUNTED = [test for test in TESTS.values() if test.has_counts]
EACH = pytest.mark.parametrize("test", COUNTED, ids=lambda test: test.name)


@pytest.mark.parametrize(("sign", "after"), [("+", 96), ("-", 14)])
def test_palpation_and_resisted_abduction_move_59_percent_as_six_studies_say(sign, after):
    assert PRE_TEST_PERCENT == 59
    assert post_test_percent(59, f"palpation{sign}", f"resisted_abduction{sign}") == pytest.approx(after)
    assert post_test_percent(59, f"resisted_abduction{sign}", f"palpation{sign}") == pytest.approx(after)


@pytest.mark.parametrize(
    ("result", "ratio", "low", "high"),
    [
        ("stance_65+", 12.2, 0.8, 191.5),  # sls30_grimaldi, as published
        ("palpation-", 0.43, 0.20, 0.93),  # palpation_grimaldi, as published
    ],
)
def test_intervals_from_counts_are_those_that_were_published(result, ratio, low, high):
    digits = 1 if ratio > 1 else 2
    assert round(likelihood_ratio(result), digits) == ratio
    assert round(likelihood_ratio_low(result), digits) == low
    assert round(likelihood_ratio_high(result), digits) == high


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("palpation", (40, 50, 7, 15)),
        ("stance_65", (19, 50, 15, 15)),
        ("stance_17", (17, 17, 37, 38)),
        ("derotation", (15, 17, 37, 38)),
        ("trendelenburg_tear", (8, 11, 10, 13)),
        ("abduction_tear", (8, 11, 6, 13)),
        ("trendelenburg_oa", (11, 20, 14, 20)),
        ("faber", (33, 41, 16.4, 20)),
    ],
)
def test_percentages_are_counted_back_to_the_people_of_the_study(name, counts):
    test = TESTS[name]
    assert (test.positive_with, test.n_with, test.negative_without, test.n_without) == counts


@EACH
def test_counts_give_back_the_percentages_of_the_row(test):
    found = row(test.key)
    scale = 1 if found.numbers[0] > 1 else 100
    second = 3 if "(" in found.value.split(",")[0] else 1
    assert 100 * test.sensitivity == pytest.approx(scale * found.numbers[0], abs=1.0)
    assert 100 * test.specificity == pytest.approx(scale * found.numbers[second], abs=1.0)
    assert found.is_finding


def test_a_share_that_no_whole_number_of_people_gives_is_used_as_it_stands():
    assert people_counted_back(80, 50) == 40
    assert people_counted_back(97.3, 38, decimals=1) == 37
    assert people_counted_back(82, 20) == pytest.approx(16.4)


@pytest.mark.parametrize(
    "test", [test for test in COUNTED if not test.name.startswith("stance")], ids=lambda test: test.name
)
@pytest.mark.parametrize("before", [0.01, 0.3, 0.59, 0.99])
def test_both_results_together_leave_the_probability_where_it_was(test, before):
    """Total probability: a test cannot change the average belief over its two results.

    The stance test is left out: one half is added where a count is zero, so its shares no longer sum to one.
    """
    total = 0.0
    for positive in (True, False):
        ratio = ratio_of(test, positive)
        share = before * ratio.share_with + (1 - before) * ratio.share_without
        total += share * steps(before, (Result(test.name, positive),))[0].chance
    assert total == pytest.approx(before)


@EACH
def test_positive_raises_negative_lowers_and_the_interval_holds_the_estimate(test):
    for positive in (True, False):
        (step,) = steps(0.4, (Result(test.name, positive),))
        assert (step.chance > 0.4) is positive
        assert step.low < step.chance < step.high


def test_a_study_of_more_people_has_a_narrower_interval():
    from dataclasses import replace

    small = TESTS["palpation"]
    large = replace(
        small, n_with=10 * small.n_with, n_without=10 * small.n_without,
        positive_with=10 * small.positive_with, negative_without=10 * small.negative_without,
    )  # fmt: skip
    one, other = ratio_of(small, True), ratio_of(large, True)
    assert one.value == pytest.approx(other.value)
    assert other.log_sd == pytest.approx(one.log_sd / 10**0.5)


def test_one_half_is_added_only_where_a_count_that_is_needed_is_zero():
    stance = TESTS["stance_65"]
    assert ratio_of(stance, True).corrected
    assert ratio_of(stance, True).value == pytest.approx((19.5 / 51) / (0.5 / 16))
    assert not ratio_of(stance, False).corrected
    assert ratio_of(stance, False).value == pytest.approx(31 / 50)


def test_ratios_multiply_and_the_order_does_not_matter():
    expected = likelihood_ratio("palpation+") * likelihood_ratio("stance_65-")
    for order in itertools.permutations(("palpation+", "stance_65-")):
        assert likelihood_ratio(*order) == pytest.approx(expected)


def test_independence_is_named_only_where_it_is_used():
    pair = (Result("palpation", True), Result("resisted_abduction", True))
    assert [step.independent for step in steps(0.5, pair)] == [False, False]
    assert steps(0.5, (*pair, Result("stance_65", True)))[-1].independent
    assert steps(0.5, (pair[0], Result("stance_65", True)))[-1].independent


@pytest.mark.parametrize(
    ("results", "gap"),
    [
        (("fader_r+",), "not read"),
        (("resisted_abduction+",), "only as a pair"),
        (("palpation+", "resisted_abduction-"), "mixed pair"),
    ],
)
def test_a_test_without_a_value_moves_nothing(results, gap):
    last = steps(0.59, tuple(Result.read(text) for text in results))[-1]
    assert last.gap == gap
    before = steps(0.59, tuple(Result.read(text) for text in results[:-1]))
    assert last.chance == pytest.approx(before[-1].chance if before else 0.59)


def test_a_recalled_value_is_never_used():
    assert not row("fader_values").may_be_taught
    assert not TESTS["fader_r"].has_counts


def test_no_interval_is_made_up_for_the_pair():
    step = steps(0.59, (Result("palpation", True), Result("resisted_abduction", True), Result("stance_65", True)))[-1]
    assert step.low is None
    assert step.ratio.share_with is None


@pytest.mark.parametrize(
    ("results", "words"),
    [
        (("faber+", "stance_65+"), "only tests about one condition"),
        (("stance_17+", "stance_65+"), "30-s stance is already in the row"),
        (("palpation+", "palpation+"), "palpation is already in the row"),
    ],
)
def test_rows_without_meaning_are_refused_in_words(results, words):
    with pytest.raises(ValueError, match=words):
        post_test_percent(50, *results)


@pytest.mark.parametrize("before", [0, 100, float("nan")])
def test_no_test_moves_certainty(before):
    with pytest.raises(ValueError, match="no test moves certainty"):
        post_test_percent(before, "palpation+")


@pytest.mark.parametrize("text", ["palpation", "scan+", ""])
def test_a_result_that_does_not_exist_is_refused_in_words(text):
    with pytest.raises(ValueError, match="no test result"):
        Result.read(text)


def test_fifteen_of_fifteen_is_not_certainty():
    assert proportion_low_percent(15, 15) == pytest.approx(79.6, abs=0.1)


def test_people_of_a_thousand_are_those_of_the_probability():
    having, lacking = (people_of_1000(59, has, "palpation+") for has in (True, False))
    assert (round(having), round(lacking)) == (472, 219)
    assert 100 * having / (having + lacking) == pytest.approx(post_test_percent(59, "palpation+"))
    assert people_of_1000(59, True) + people_of_1000(59, False) == 1000


def test_no_ratio_is_given_where_none_was_read():
    with pytest.raises(ValueError, match="was read for fader_r"):
        likelihood_ratio("fader_r+")
    with pytest.raises(ValueError, match="no interval"):
        likelihood_ratio_low("palpation+", "resisted_abduction+")
