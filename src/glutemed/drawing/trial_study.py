"""One view of a trial, put together for a picture: its groups, the two compared, and what the patient wants."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from glutemed.clinical.frequency import wilson_interval
from glutemed.clinical.treatment_choice import PREFERENCES, Choice, choose, differences
from glutemed.clinical.trials import Result, Trial, Visit, trials
from glutemed.clinical.two_groups import Difference
from glutemed.drawing import style
from glutemed.drawing.icon_array import IconGroup

PAIRS = {"1_2": (0, 1), "1_3": (0, 2), "2_3": (1, 2)}
"""The places of two groups by the name of their comparison."""


@dataclass(frozen=True)
class TrialStudy:
    """A trial at one time, two of its groups compared, and a wish.

    Attributes
    ----------
    trial_name : str
        One of `glutemed.clinical.trials.trials`.
    time : str
        ``"early"`` or ``"late"``.
    pair : str
        One of `PAIRS`; trials of two groups compare these whatever it says.
    preference : str
        One of `glutemed.clinical.treatment_choice.PREFERENCES`.
    """

    trial_name: str = "leap"
    time: str = "early"
    pair: str = "1_2"
    preference: str = "none"

    @property
    def trial(self) -> Trial:
        """The trial."""
        return trials()[self.trial_name]

    @property
    def visit(self) -> Visit:
        """Its results at this time."""
        return self.trial.visit(self.time)

    @property
    def compared(self) -> tuple[int, int]:
        """Places of the two groups."""
        return PAIRS[self.pair] if len(self.trial.arms) > 2 else (0, 1)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """The published difference, if there is one, then the calculated one."""
        return differences(self.trial, self.visit, *self.compared)

    @cached_property
    def choice(self) -> Choice:
        """What the trial's numbers say to the wish."""
        return choose(self.trial, self.preference)

    @property
    def wish(self) -> str:
        """What the patient wants, in words."""
        return PREFERENCES[self.preference]

    def name(self, place: int) -> str:
        """Return a group's number and label."""
        return f"{place + 1} {self.trial.arms[place].label}"


def groups_of(result: Result) -> tuple[IconGroup, IconGroup]:
    """Return the icons of a group: one for each person where they were counted, else one for each of 100."""
    if result.total is None:
        share = round(result.percent)
        labels, counts = ("of 100\nbetter", "of 100\nnot"), (share, 100 - share)
    else:
        low, high = (100 * end for end in wilson_interval(result.count, result.total))
        counts = result.count, result.total - result.count
        labels = f"better\n{result.percent:.0f} %\n{low:.0f} to {high:.0f} %", "not"
    return (
        IconGroup(labels[0], counts[0], style.STANCE, "disc"),
        IconGroup(labels[1], counts[1], style.QUIET, "ring"),
    )


def points_words(found: Difference) -> tuple[str, str]:
    """Return a difference with its 95 % interval, and its origin."""
    if found.low is None:
        return f"{found.points + 0.0:+.0f} points, no interval", found.origin
    return f"{found.points:+.1f} points ({found.low:.1f} to {found.high:.1f})", found.origin


def needed_words(found: Difference) -> str:
    """Return the number needed to treat, or why there is none."""
    if found.low is None:
        return "needed to treat: no interval, not given"
    if not found.is_clear:
        return "needed to treat: not defined"
    low, high = found.needed_interval
    return f"needed to treat: {found.needed:.1f} ({_needed(low)} to {_needed(high)})"


def _needed(number: float) -> str:
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


def describe_trial(study: TrialStudy) -> str:
    """Return trial, groups, difference and what the wish points to, in words."""
    trial, visit = study.trial, study.visit
    parts = [f"{trial.label} ({trial.study}): {trial.people}. At {visit.when}", _groups(study)]
    return f"{parts[0]} {parts[1]} {_compared(study)} {trial.lesson} {wish_words(study)}"


def wish_words(study: TrialStudy) -> str:
    """Return what the patient wants and what the numbers say to it."""
    if study.preference == "none":
        return study.choice.why
    arm = study.choice.arm
    points = f" Points to {study.name(arm)}." if arm is not None else ""
    return f"The patient wants {study.wish}.{points} {study.choice.why}"


def _groups(study: TrialStudy) -> str:
    if not study.visit.results:
        return "all groups had improved; how many people got better was not read."
    said = [f"{study.name(place)}: {_result(result)}" for place, result in enumerate(study.visit.results)]
    worked = " Counts are worked out from the printed shares." if study.visit.results[0].worked_out else ""
    return f"these {study.trial.better}: {'; '.join(said)}.{worked}"


def _result(result: Result) -> str:
    if result.total is None:
        return f"{result.percent:.0f} %, group size not read"
    low, high = (100 * end for end in wilson_interval(result.count, result.total))
    return f"{result.count} of {result.total}, {result.percent:.0f} % (95 % interval {low:.0f} to {high:.0f} %)"


def _compared(study: TrialStudy) -> str:
    if not study.differences:
        return "No difference between the groups was found; its size and interval were not read."
    one, two = (study.name(place) for place in study.compared)
    said = "; ".join(f"{_difference(found)}" for found in study.differences)
    return f"Difference, {one} minus {two}: {said}."


def _difference(found: Difference) -> str:
    if found.low is None:
        return (
            f"{found.points + 0.0:+.0f} percentage points, {found.origin}, no interval and so no number needed to treat"
        )
    interval = f"95 % interval {found.low:.1f} to {found.high:.1f}"
    if not found.is_clear:
        needed = "number needed to treat not defined, because the interval holds 0"
    else:
        low, high = found.needed_interval
        needed = f"number needed to treat {found.needed:.1f}, {_needed(low)} to {_needed(high)}"
    return f"{found.points:+.1f} percentage points ({interval}), {found.origin}; {needed}"
