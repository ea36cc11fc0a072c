"""Probabilities and ratios by short names, for texts that check their numbers.

A result is written as a test and its sign, for example ``"palpation+"`` or ``"stance_65-"``; see `TESTS` of
`glutemed.clinical.clinical_tests` for the names.
"""

from __future__ import annotations

from glutemed.clinical.clinical_tests import TESTS
from glutemed.clinical.diagnosis import Result, Step, steps

__all__ = [
    "group_size",
    "likelihood_ratio",
    "likelihood_ratio_high",
    "likelihood_ratio_low",
    "people_of_1000",
    "post_test_high_percent",
    "post_test_low_percent",
    "post_test_percent",
    "proportion_low_percent",
    "right_results",
]


def _last(before_percent: float, results: tuple[str, ...]) -> Step:
    return steps(before_percent / 100, tuple(Result.read(text) for text in results))[-1]


def post_test_percent(before_percent: float, *results: str) -> float:
    """Return the probability after one or more results, in percent.

    Examples
    --------
    >>> round(post_test_percent(59, "palpation-", "resisted_abduction-"))
    14
    """
    return 100 * _last(before_percent, results).chance


def post_test_low_percent(before_percent: float, *results: str) -> float:
    """Return the lower end of the 95 % interval of `post_test_percent`."""
    return 100 * _last(before_percent, results).low


def post_test_high_percent(before_percent: float, *results: str) -> float:
    """Return the upper end of the 95 % interval of `post_test_percent`."""
    return 100 * _last(before_percent, results).high


def likelihood_ratio(*results: str) -> float:
    """Return the likelihood ratio of one or more results.

    Raises
    ------
    ValueError
        When no value was read for one of them.
    """
    last = _last(50.0, results)
    if last.gap:
        raise ValueError(f"no likelihood ratio was read for {', '.join(results)}")
    return last.ratio.value


def likelihood_ratio_low(*results: str) -> float:
    """Return the lower end of its 95 % interval."""
    return _interval(results)[0]


def likelihood_ratio_high(*results: str) -> float:
    """Return the upper end of its 95 % interval."""
    return _interval(results)[1]


def _interval(results: tuple[str, ...]) -> tuple[float, float]:
    last = _last(50.0, results)
    if last.gap or last.ratio.interval is None:
        raise ValueError(f"no interval of the likelihood ratio can be given for {', '.join(results)}")
    return last.ratio.interval


def proportion_low_percent(successes: float, people: float) -> float:
    """Return the lower end of the 95 % interval (Wilson) of a share, in percent.

    Examples
    --------
    >>> round(proportion_low_percent(15, 15))
    80
    """
    from scipy.stats import binomtest

    return 100 * binomtest(int(successes), int(people)).proportion_ci(method="wilson").low


def group_size(test: str, has_condition: bool) -> float:
    """Return how many people with or without the condition a study tested."""
    return TESTS[test].share_of(True, has_condition)[1]


def right_results(test: str, has_condition: bool) -> float:
    """Return how many of them tested right: positive with the condition, negative without it."""
    return TESTS[test].share_of(has_condition, has_condition)[0]


def people_of_1000(before_percent: float, has_condition: bool, *results: str) -> float:
    """Return how many of 1000 people have, or have not, the condition and get all the results.

    Examples
    --------
    >>> round(people_of_1000(59, True, "palpation+")), round(people_of_1000(59, False, "palpation+"))
    (472, 219)
    """
    having = 10 * before_percent
    if not results:
        return having if has_condition else 1000 - having
    ratio = _last(before_percent, results).ratio
    return having * ratio.share_with if has_condition else (1000 - having) * ratio.share_without
