"""Shares, differences and numbers needed to treat by short names, for texts that check their numbers.

A trial is named as in `glutemed.clinical.trials.trials`, a time is ``"early"`` or ``"late"``, a group is its number on
the plate, from 1. Differences are calculated from the trial's counts, or from its shares where no counts were read.
"""

from __future__ import annotations

from glutemed.clinical.treatment_choice import differences
from glutemed.clinical.trials import trials
from glutemed.clinical.two_groups import Difference

__all__ = [
    "success_count",
    "success_percent",
    "treat_one_more",
    "treat_one_more_high",
    "treat_one_more_low",
    "trial_difference",
    "trial_difference_high",
    "trial_difference_low",
    "trial_group_size",
]


def _result(trial: str, time: str, group: int):
    return trials()[trial].visit(time).results[int(group) - 1]


def success_percent(trial: str, time: str, group: int) -> float:
    """Return the share of a group that got better, in percent.

    Examples
    --------
    >>> round(success_percent("leap", "early", 1))
    77
    """
    return _result(trial, time, group).percent


def success_count(trial: str, time: str, group: int) -> float:
    """Return how many of a group got better; fails where only the share was read."""
    return float(_result(trial, time, group).count)


def trial_group_size(trial: str, time: str, group: int) -> float:
    """Return how many people of a group were counted; fails where that was not read."""
    return float(_result(trial, time, group).total)


def _difference(trial: str, time: str, first: int, second: int) -> Difference:
    known = trials()[trial]
    return differences(known, known.visit(time), int(first) - 1, int(second) - 1)[-1]


def trial_difference(trial: str, time: str, first: int, second: int) -> float:
    """Return how many more of 100 got better in the first group than in the second, calculated.

    Examples
    --------
    >>> round(trial_difference("leap", "early", 1, 3), 1)
    47.9
    """
    return _difference(trial, time, first, second).points


def trial_difference_low(trial: str, time: str, first: int, second: int) -> float:
    """Return the lower end of the 95 % interval (Newcombe) of `trial_difference`; fails where it has none."""
    return float(_difference(trial, time, first, second).low)


def trial_difference_high(trial: str, time: str, first: int, second: int) -> float:
    """Return the upper end of the 95 % interval (Newcombe) of `trial_difference`; fails where it has none."""
    return float(_difference(trial, time, first, second).high)


def treat_one_more(trial: str, time: str, first: int, second: int) -> float:
    """Return how many must get the better of two treatments for one more to get better.

    Fails where the interval of the difference holds 0: there is no such number then.

    Examples
    --------
    >>> round(treat_one_more("leap", "early", 1, 3), 1)
    2.1
    """
    return float(_difference(trial, time, first, second).needed)


def treat_one_more_low(trial: str, time: str, first: int, second: int) -> float:
    """Return the lower end of the 95 % interval of `treat_one_more`."""
    return float(_difference(trial, time, first, second).needed_interval[0])


def treat_one_more_high(trial: str, time: str, first: int, second: int) -> float:
    """Return the upper end of the 95 % interval of `treat_one_more`."""
    return float(_difference(trial, time, first, second).needed_interval[1])
